// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/private_home.h"
#include "ui/main_window/import_flow.h"

#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class NewDocumentPathTest : public QObject {
    Q_OBJECT

    tests::PrivateHome m_home;

    QString named(const QString& name) const { return m_home.documents() + QLatin1Char('/') + name; }

private slots:
    void isNamedAfterTheArticle() {
        QCOMPARE(newDocumentPath(QStringLiteral("Old  bridge closed")),
                 named(QStringLiteral("Old bridge closed.dateline")));
    }

    void neverNamesAFileThatIsThere() {
        for (const char* name : {"Tower.dateline", "Tower 2.dateline"}) {
            QFile file(named(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QCOMPARE(newDocumentPath(QStringLiteral("Tower")), named(QStringLiteral("Tower 3.dateline")));
    }

    void staysInTheFolderWhateverTheTitle() {
        for (const QString& title :
             {QStringLiteral("../../etc/passwd"), QStringLiteral("a/b\n\tc"), QStringLiteral(".hidden"),
              QStringLiteral(""), QString(500, QLatin1Char('x')), QString::fromUtf8("🌉").repeated(60)}) {
            const QFileInfo file(newDocumentPath(title));
            QCOMPARE(file.absolutePath(), m_home.documents());
            QVERIFY(!file.isHidden());
            QVERIFY(file.fileName().toUtf8().size() <= 255);
            QFile created(file.filePath());
            QVERIFY2(created.open(QIODevice::WriteOnly), qPrintable(file.filePath()));
        }
    }

    void aPathIsShownFromHome() {
        QCOMPARE(shortPath(named(QStringLiteral("a.dateline"))), QStringLiteral("~/Documents/a.dateline"));
        QCOMPARE(shortPath(QStringLiteral("/srv/a.dateline")), QStringLiteral("/srv/a.dateline"));
    }
};

QTEST_GUILESS_MAIN(NewDocumentPathTest)
#include "new_document_path_test.moc"
