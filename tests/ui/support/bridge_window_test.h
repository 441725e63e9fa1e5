// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/bridge_story.h"
#include "tests/ui/support/private_home.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/theme_switch.h"

#include <QFile>
#include <QtTest>

#include <memory>

namespace dateline::tests {

/// What tests of the whole window begin with: a light one of 1280x800, in a home of its own, that may show
/// the story of the bridge.
class BridgeWindowTest : public QObject {
protected:
    void showWindow() {
        m_home = std::make_unique<PrivateHome>();
        m_themes = std::make_unique<ui::ThemeSwitch>(ui::ThemeMode::Light);
        m_window = std::make_unique<ui::MainWindow>(*m_themes);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    QString path() const { return m_home->path(QStringLiteral("bridge.dateline")); }
    void openBridge() const {
        QFile::remove(path());
        bridgeDocument(path().toStdString()).reset();
        m_window->openPath(path());
    }
    document::Document& document() const { return *m_window->session().document(); }
    std::size_t eventCount() const { return m_window->session().snapshot()->size(); }
    model::EventId event(const char* title) const { return bridgeEvent(document(), title); }

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<ui::ThemeSwitch> m_themes;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace dateline::tests
