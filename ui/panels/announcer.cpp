// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/announcer.h"

#include "ui/panels/accessible_panels.h"

namespace dateline::ui {
namespace {

constexpr int kSettles = 400;  // milliseconds
constexpr int kStands = 10000; // milliseconds; long enough to be read and asked for again

} // namespace

Announcer::Announcer(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("announcer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setFixedSize(1, 1);
    hide();
    m_goes.setSingleShot(true);
    m_goes.setInterval(kStands);
    connect(&m_goes, &QTimer::timeout, this, &QWidget::hide);
    m_settles.setSingleShot(true);
    m_settles.setInterval(kSettles);
    connect(&m_settles, &QTimer::timeout, this, [this] { say(m_next); });
}

void Announcer::say(const QString& sentence) {
    if (sentence.isEmpty()) {
        return;
    }
    m_said = sentence;
    setAccessibleName(sentence);
    m_goes.start();
    if (isVisible()) {
        announceAppearance(*this);
    } else {
        show(); // which is told by Qt
    }
}

void Announcer::sayWhenSettled(const QString& sentence) {
    m_next = sentence;
    m_settles.start();
}

} // namespace dateline::ui
