// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/application.h"

#include "ui/main_window/main_window.h"
#include "ui/main_window/state_file.h"
#include "ui/main_window/theme_switch.h"
#include "ui/models/wording.h"
#include "ui/panels/accessible_panels.h"
#include "ui/panels/icons.h"
#include "ui/panels/message_bar.h"
#include "ui/render/fonts.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>

#include <memory>

namespace dateline::ui {

namespace {

bool hasEndingOfTimeline(const QString& path) {
    return path.endsWith(QLatin1String(".dateline"), Qt::CaseInsensitive);
}

MainWindow* newWindow(ThemeSwitch& themes, const QString& samplePath) {
    auto* window = new MainWindow(themes, samplePath);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    return window;
}

} // namespace

int runWindow(int argc, char** argv, const WindowOptions& options) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("dateline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Dateline"));
    QApplication::setOrganizationName(QStringLiteral("dateline"));
    QApplication::setApplicationVersion(QStringLiteral(DATELINE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.dateline.Dateline"));
    loadFonts();
    installPanelAccessibility();
    ThemeSwitch themes(options.theme);
    QApplication::setWindowIcon(applicationIcon());

    const QString sample = toQString(options.samplePath);
    MainWindow* first = newWindow(themes, sample);
    if (options.frameLog && !first->timeline().setFrameLog(toQString(*options.frameLog))) {
        first->messages().say(MessageBar::Kind::Problem,
                              QApplication::translate("runWindow", "The frame log %1 cannot be written.")
                                  .arg(toQString(*options.frameLog)));
    }
    // Each further timeline gets a window; articles go to the first one's, after it was opened.
    bool isFirstTaken = false;
    for (const std::string& file : options.files) {
        const QString path = toQString(file);
        if (hasEndingOfTimeline(path)) {
            (isFirstTaken ? newWindow(themes, sample) : first)->openPath(path);
            isFirstTaken = true;
        }
    }
    for (const std::string& file : options.files) {
        const QString path = toQString(file);
        if (!hasEndingOfTimeline(path)) {
            first->openPath(path);
        }
    }

    std::unique_ptr<StateFile> stateFile;
    if (const QString path = qEnvironmentVariable("DATELINE_STATE_FILE"); !path.isEmpty()) {
        stateFile = std::make_unique<StateFile>(path);
    }
    return QApplication::exec();
}

} // namespace dateline::ui
