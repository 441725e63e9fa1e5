// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace dateline::ui {

/// The timelines opened last, newest first, those that are still there. At most kRecentFiles.
inline constexpr int kRecentFiles = 10;
QStringList recentFiles();
void rememberRecentFile(const QString& path);

/// Where the last article was opened; the folder for documents before the first, or when it is gone.
QString articleFolder();
/// For dialogs that ask for an article.
QString articleFilter();
void rememberArticle(const QString& path);

} // namespace dateline::ui
