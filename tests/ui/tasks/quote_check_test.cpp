// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bridge_story.h"
#include "ui/tasks/quote_check.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class QuoteCheckTest : public QObject {
    Q_OBJECT

private slots:
    // A document takes no quote that does not stand in its source, so none can be missing here.
    void findsEveryEventOfADocument() {
        const QTemporaryDir folder;
        const auto document =
            tests::bridgeDocument(folder.filePath(QStringLiteral("b.dateline")).toStdString());
        QuoteCheck check;
        QSignalSpy finished(&check, &QuoteCheck::finished);
        check.start(document.get(), document::TimelineSnapshot::of(*document));
        QVERIFY(finished.wait());
        const auto verified = finished.front().front().value<std::unordered_set<model::EventId>>();
        QCOMPARE(verified.size(), document->events().size());
    }

    void findsTheEventsWhoseAccountsDisagree() {
        const QTemporaryDir folder;
        const auto document =
            tests::bridgeDocument(folder.filePath(QStringLiteral("b.dateline")).toStdString());
        const auto approved = tests::bridgeEvent(*document, "Repairs approved");
        const auto warned = tests::bridgeEvent(*document, "Engineers warn the mayor");
        model::Candidate account = tests::bridgeArticle().events[0];
        const auto source = document->sources().front().id;
        QVERIFY(document->addClaim(approved, source, account)); // 3 May, against about February
        account.date.when = time::Edtf::parse("2025-04-12").value();
        QVERIFY(document->addClaim(warned, source, account)); // 12 April, within April
        QuoteCheck check;
        QSignalSpy found(&check, &QuoteCheck::conflictsFound);
        check.start(document.get(), document::TimelineSnapshot::of(*document));
        QVERIFY(found.wait());
        const auto conflicting = found.front().front().value<std::unordered_set<model::EventId>>();
        QCOMPARE(conflicting, std::unordered_set<model::EventId>{approved});
    }

    void stoppingAsksTheDocumentNoMore() {
        const QTemporaryDir folder;
        auto document = tests::bridgeDocument(folder.filePath(QStringLiteral("b.dateline")).toStdString());
        QuoteCheck check;
        QSignalSpy finished(&check, &QuoteCheck::finished);
        check.start(document.get(), document::TimelineSnapshot::of(*document));
        check.start(nullptr, nullptr);
        document.reset();
        QTest::qWait(20);
        QCOMPARE(finished.count(), 0);
    }
};

QTEST_GUILESS_MAIN(QuoteCheckTest)
#include "quote_check_test.moc"
