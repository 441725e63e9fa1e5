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
        const auto verified = finished.front().front().value<EventFlags>();
        QCOMPARE(*verified, std::vector<bool>(document->events().size(), true));
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
