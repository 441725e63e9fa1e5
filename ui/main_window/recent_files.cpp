// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace dateline::ui {

namespace {
const auto kSetting = QStringLiteral("files/recent");
}

QStringList recentFiles() {
    QStringList present;
    for (const QString& path : QSettings().value(kSetting).toStringList()) {
        if (QFileInfo::exists(path)) {
            present << path;
        }
    }
    return present;
}

void rememberRecentFile(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = QSettings().value(kSetting).toStringList();
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings().setValue(kSetting, QStringList(files.mid(0, kRecentFiles)));
}

} // namespace dateline::ui
