// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/typed_date.h"

#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class TypedDateTest : public QObject {
    Q_OBJECT

private slots:
    void readsWordsAndEdtf_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("edtf");
        QTest::newRow("edtf") << "2025-04~"
                              << "2025-04~";
        QTest::newRow("words") << " 5  May 2025 "
                               << "2025-05-05";
        QTest::newRow("year") << "1987"
                              << "1987";
    }
    void readsWordsAndEdtf() {
        QFETCH(QString, typed);
        QFETCH(QString, edtf);
        const auto choices = typedDates(typed);
        QVERIFY(choices);
        QCOMPARE(choices->size(), 1U);
        QCOMPARE(QString::fromStdString(choices->front().date.text()), edtf);
    }

    void wordsOfAnArticleCountFromItsDay() {
        const auto published = time::Edtf::parse("2025-05-05").value();
        const auto month = typedDates(QStringLiteral("last month"), published);
        QVERIFY(month);
        QCOMPARE(month->front().date.text(), std::string("2025-04"));
        QVERIFY(!typedDates(QStringLiteral("last month")));
        QVERIFY(!typedDates(QStringLiteral("last month or so they say"), published));
    }

    void offersEveryReadingOfADateInFigures() {
        const auto choices = typedDays(QStringLiteral("03/04/2025"));
        QVERIFY(choices);
        QCOMPARE(choices->size(), 2U);
    }

    void aDayOfPublicationIsADay() {
        QVERIFY(typedDays(QStringLiteral("5 May 2025")));
        for (const char* typed : {"May 2025", "2025", "2025-05-0X", "2025-05-01/2025-05-05", "soon"}) {
            QVERIFY2(!typedDays(QString::fromLatin1(typed)), typed);
        }
    }
};

QTEST_GUILESS_MAIN(TypedDateTest)
#include "typed_date_test.moc"
