// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bridge_story.h"
#include "ui/models/candidate_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class CandidateModelTest : public QObject {
    Q_OBJECT

    CandidateModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    static time::Edtf date(const char* edtf) { return time::Edtf::parse(edtf).value(); }
    bool check(int row, Qt::CheckState state) {
        return m_model.setData(m_model.index(row), state, Qt::CheckStateRole);
    }

private slots:
    void init() {
        m_model.clear();
        m_model.setCandidates(tests::bridgeArticle().events);
    }

    void allAreAcceptedAtFirst() {
        QCOMPARE(m_model.rowCount(), 4);
        QCOMPARE(m_model.acceptedCount(), 4);
        QVERIFY(m_model.accepted() == tests::bridgeArticle().events);
    }

    void whatIsTooUnsureWaitsToBeChosen() {
        auto events = tests::bridgeArticle().events;
        events[2].date.expression.reset();
        events[2].date.confidence = 0.4;
        m_model.setCandidates(events);
        QCOMPARE(m_model.acceptedCount(), 3);
        QVERIFY(check(2, Qt::Checked));
        m_model.setCandidates(events); // read again, as when a date is given: the choice stays
        QCOMPARE(m_model.acceptedCount(), 4);
    }

    void saysTheDateInWordsAndAsWritten() {
        QCOMPARE(m_model.index(1).data(CandidateModel::DateRole).toString(),
                 QStringLiteral("April 2025 · “last month” · said by Anna Bruni"));
        QVERIFY(m_model.index(2)
                    .data(CandidateModel::DateRole)
                    .toString()
                    .endsWith(QStringLiteral("no date in source")));
    }

    void droppedOnesAreLeftOut() {
        QSignalSpy changed(&m_model, &CandidateModel::acceptedChanged);
        QVERIFY(check(0, Qt::Unchecked));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_model.acceptedCount(), 3);
        QCOMPARE(m_model.accepted().front().title, std::string("Engineers warn the mayor"));
        m_model.setAllAccepted(false);
        QVERIFY(m_model.accepted().empty());
        m_model.setAllAccepted(true);
        QCOMPARE(m_model.acceptedCount(), 4);
    }

    void correctionsGoIntoWhatIsAddedAndLeaveTheQuote() {
        m_model.correctTitle(1, QStringLiteral("  A  visit "));
        m_model.correctDate(1, date("2025-04-11"));
        const auto corrected = m_model.accepted()[1];
        QCOMPARE(corrected.title, std::string("A visit"));
        QVERIFY(corrected.date.when == date("2025-04-11"));
        QVERIFY(corrected.quote == tests::bridgeArticle().events[1].quote);
        QCOMPARE(corrected.date.expression->text, std::string("last month")); // as written stays written
        QCOMPARE(corrected.date.steps.back().rule, std::string("editor"));
    }

    void aCorrectedDateIsAReadingToReckonFrom() {
        QVERIFY(m_model.chosenReadings().empty());
        m_model.correctDate(0, date("2024-05-03"));
        const auto chosen = m_model.chosenReadings();
        QCOMPARE(chosen.size(), std::size_t{1});
        QVERIFY(chosen[0].expression == tests::bridgeArticle().events[0].date.expression->position);
        QVERIFY(chosen[0].when == date("2024-05-03"));
        // Read again with it, another row has moved; the corrected one has not by itself.
        auto events = tests::bridgeArticle().events;
        events[0].date.when = date("2024-05-03");
        events[1].date.when = date("2024-04");
        m_model.setCandidates(events);
        QCOMPARE(m_model.movedCount(), 1);
        QVERIFY(m_model.candidate(1).date.when == date("2024-04"));
    }

    void wordsThatCannotBePlacedAreUnresolved() {
        auto events = tests::bridgeArticle().events;
        events[0].date.when.reset();
        m_model.setCandidates(events);
        QVERIFY(m_model.index(0).data(CandidateModel::IsUnresolvedRole).toBool());
        QCOMPARE(m_model.index(0).data(CandidateModel::DateRole).toString(),
                 QStringLiteral("no date · “May 3rd”"));
        QVERIFY(!m_model.index(2).data(CandidateModel::IsUnresolvedRole).toBool());
    }

    void anEmptyTitleIsNoCorrection() {
        m_model.correctTitle(1, QStringLiteral("   "));
        QCOMPARE(m_model.candidate(1).title, std::string("Engineers warn the mayor"));
    }

    void choicesSurviveANewReading() {
        QVERIFY(check(0, Qt::Unchecked));
        m_model.correctTitle(1, QStringLiteral("A visit"));
        auto again = tests::bridgeArticle().events;
        again.erase(again.begin() + 2);       // one is not found any more
        again[1].date.when = date("2024-04"); // another is dated anew
        m_model.setCandidates(again);
        QCOMPARE(m_model.acceptedCount(), 2);
        QCOMPARE(m_model.candidate(1).title, std::string("A visit"));
        QVERIFY(m_model.candidate(1).date.when == date("2024-04"));
    }

    void choicesStayWithAQuoteWhoseExpressionIsReadAnew() {
        QVERIFY(check(2, Qt::Unchecked)); // the lorries, without a date
        auto again = tests::bridgeArticle().events;
        again[2].date.expression = again[1].date.expression;
        again.insert(again.begin(), again[3]);
        again.pop_back();
        QCOMPARE(m_model.setCandidates(again, 2), std::optional(3));
        QCOMPARE(m_model.index(3).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(m_model.acceptedCount(), 3);
    }

    void twoEventsOfOneExpressionAreToldApart() {
        auto twice = tests::bridgeArticle().events;
        twice.insert(twice.begin() + 1, twice[0]);
        m_model.clear();
        m_model.setCandidates(twice);
        QVERIFY(check(1, Qt::Unchecked));
        m_model.setCandidates(twice);
        QCOMPARE(m_model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(m_model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }

    void aDateWithoutYearIsMarkedUntilItIsCorrected() {
        auto events = tests::bridgeArticle().events;
        events[0].date.when = date("XXXX-05-03");
        m_model.setCandidates(events);
        QVERIFY(m_model.index(0).data(CandidateModel::IsUnresolvedRole).toBool());
        m_model.correctDate(0, date("2025-05-03"));
        QVERIFY(!m_model.index(0).data(CandidateModel::IsUnresolvedRole).toBool());
    }
};

QTEST_GUILESS_MAIN(CandidateModelTest)
#include "candidate_model_test.moc"
