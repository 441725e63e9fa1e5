// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/recent_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace dateline::ui {

namespace {
const auto kSetting = QStringLiteral("files/recent");
const auto kArticleFolder = QStringLiteral("files/articleFolder");
} // namespace

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

QString articleFolder() {
    const QString last = QSettings().value(kArticleFolder).toString();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString& folder : {last, documents}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir()) {
            return folder;
        }
    }
    return QDir::homePath();
}

QString articleFilter() {
    return QCoreApplication::translate("ImportFlow",
                                       "Texts (*.txt *.text *.md *.eml *.log *.srt);;All files (*)");
}

void rememberArticle(const QString& path) {
    QSettings().setValue(kArticleFolder, QFileInfo(path).absolutePath());
}

} // namespace dateline::ui
