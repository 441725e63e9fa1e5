// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

namespace dateline::tests {

/// A home folder for a test, so that it neither reads nor leaves settings, documents or data of the user's.
/// To be made before the first QSettings.
class PrivateHome {
public:
    PrivateHome() {
        QCoreApplication::setOrganizationName(QStringLiteral("dateline"));
        QCoreApplication::setApplicationName(QStringLiteral("dateline-test"));
        qputenv("HOME", m_folder.path().toUtf8());
        for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
            qputenv(variable, (m_folder.path() + QLatin1Char('/') + QLatin1String(variable)).toUtf8());
        }
        QDir(m_folder.path()).mkdir(QStringLiteral("Documents"));
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString documents() const { return path(QStringLiteral("Documents")); }

private:
    QTemporaryDir m_folder;
};

} // namespace dateline::tests
