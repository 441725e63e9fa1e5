// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qt_messages.h"

#include "app/messages.h"

#include <QString>
#include <QtGlobal>

#include <cstdlib>
#include <string_view>

namespace dateline::app {
namespace {

QtMessageHandler previousHandler = nullptr;

void handle(QtMsgType kind, const QMessageLogContext& where, const QString& text) {
    const std::string_view category = where.category == nullptr ? "" : where.category;
    const bool isOnPlatform =
        category == "qt.qpa.xcb" || category == "qt.qpa.plugin" || category == "qt.qpa.wayland";
    if (kind == QtFatalMsg && text.contains(QLatin1String("platform plugin"))) {
        say("the window needs a display, and none can be reached (DISPLAY or WAYLAND_DISPLAY); "
            "`dateline render` draws without one");
        std::_Exit(kFailed); // Qt would abort
    }
    if (isOnPlatform || text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR"))) {
        return;
    }
    previousHandler(kind, where, text);
}

} // namespace

void installQtMessages() {
    previousHandler = qInstallMessageHandler(handle);
}

} // namespace dateline::app
