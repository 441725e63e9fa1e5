// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bridge_story.h"
#include "ui/dialogs/candidate_delegate.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/models/name_list.h"
#include "ui/panels/source_text_view.h"
#include "ui/render/fonts.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class ImportDialogTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportDialog> m_dialog;

    void open(const std::string& bytes) {
        auto article = exchange::articleFromBytes(bytes, "bridge.txt").value();
        m_dialog = std::make_unique<ImportDialog>(std::move(article), Theme::light());
        m_dialog->show();
        QTRY_VERIFY(!m_dialog->isReading());
    }
    QLineEdit& line(const char* name) const {
        return *m_dialog->findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    QPushButton& button(const char* name) const {
        return *m_dialog->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    QListView& list() const { return *m_dialog->findChild<QListView*>(QStringLiteral("candidates")); }
    void retype(QLineEdit& line, const QString& text) const {
        line.selectAll();
        QTest::keyClick(&line, Qt::Key_Delete);
        QTest::keyClicks(&line, text);
    }
    QStringList dates() const {
        QStringList dates;
        for (int row = 0; row < m_dialog->candidates().rowCount(); ++row) {
            const auto& when = m_dialog->candidates().candidate(row).date.when;
            dates << (when ? QString::fromStdString(when->text()) : QStringLiteral("-"));
        }
        return dates;
    }

private slots:
    void initTestCase() { loadFonts(); }
    void init() { open(tests::kBridgeArticle); }

    void whatIsTooUnsureIsShownAndNotChosen() {
        for (int row = 0; row < m_dialog->candidates().rowCount(); ++row) {
            const QModelIndex index = m_dialog->candidates().index(row);
            QCOMPARE(index.data(Qt::CheckStateRole).toInt() == Qt::Checked,
                     model::isProposed(m_dialog->candidates().candidate(row)));
        }
        // With a day of publication more is sure.
        const int before = m_dialog->candidates().acceptedCount();
        retype(line("articlePublished"), QStringLiteral("5 May 2025"));
        QTRY_VERIFY(dates().contains(QStringLiteral("2025-05-03")));
        QVERIFY(m_dialog->candidates().acceptedCount() > before);
    }

    void cleanup() { m_dialog.reset(); }

    void everyFieldHasANameForScreenReaders() {
        for (const QLineEdit* field : m_dialog->findChildren<QLineEdit*>()) {
            const QString name =
                QAccessible::queryAccessibleInterface(const_cast<QLineEdit*>(field))->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), qPrintable(field->objectName()));
        }
    }

    void proposesATitleAndFindsEvents() {
        QCOMPARE(line("articleTitle").text(), QStringLiteral("Old bridge closed after warning"));
        QVERIFY(m_dialog->candidates().rowCount() >= 2);
        retype(line("articlePublished"), QStringLiteral("5 May 2025"));
        QTRY_VERIFY(dates().contains(QStringLiteral("2025-05-03")));
        QVERIFY(m_dialog->candidates().acceptedCount() >= 2);
        QCOMPARE(button("importAdd").text(),
                 QStringLiteral("Add %1 events").arg(m_dialog->candidates().acceptedCount()));
        QVERIFY(button("importAdd").isEnabled());
    }

    void whoSaysSoAndWhoIsInItIsShownAndCorrected() {
        CandidateModel& model = m_dialog->candidates();
        int told = 0;
        while (told < model.rowCount() && !model.candidate(told).saidBy) {
            ++told;
        }
        QVERIFY(told < model.rowCount());
        const QString speaker = QString::fromStdString(*model.candidate(told).saidBy);
        QVERIFY(model.index(told).data(CandidateModel::DateRole).toString().contains(speaker));
        list().setCurrentIndex(model.index(told));
        QCOMPARE(line("candidateSaidBy").text(), speaker);
        QCOMPARE(namesIn(line("candidateActors").text()), model.candidate(told).actors);
        retype(line("candidateSaidBy"), QStringLiteral("Anna Ruiz"));
        retype(line("candidateActors"), QStringLiteral("Anna Ruiz, the council, "));
        // A new reading keeps what was corrected.
        retype(line("articlePublished"), QStringLiteral("5 May 2025"));
        QTRY_VERIFY(dates().contains(QStringLiteral("2025-05-03")));
        const auto corrected = model.candidate(list().currentIndex().row());
        QCOMPARE(corrected.saidBy, std::optional<std::string>("Anna Ruiz"));
        QCOMPARE(corrected.actors, std::vector<std::string>({"Anna Ruiz", "the council"}));
        QCOMPARE(line("candidateActors").text(), QStringLiteral("Anna Ruiz, the council, "));
        retype(line("candidateSaidBy"), QString());
        QVERIFY(!model.candidate(list().currentIndex().row()).saidBy);
    }

    void theSuggestedChoiceComesBack() {
        const auto suggested = m_dialog->candidates().accepted();
        QVERIFY(!button("acceptSuggested").isEnabled());
        button("acceptNone").click();
        QCOMPARE(m_dialog->candidates().acceptedCount(), 0);
        button("acceptSuggested").click();
        QCOMPARE(m_dialog->candidates().accepted(), suggested);
        QVERIFY(!button("acceptSuggested").isEnabled());
    }

    void yearsResolveTheMomentADateIsGiven() {
        QVERIFY(dates().contains(QStringLiteral("XXXX-05-03")));
        retype(line("articlePublished"), QStringLiteral("5 May 2025"));
        QTRY_VERIFY(dates().contains(QStringLiteral("2025-05-03")));
        QVERIFY(!dates().contains(QStringLiteral("XXXX-05-03")));
        retype(line("articlePublished"), QStringLiteral("5 May 2019"));
        QTRY_VERIFY(dates().contains(QStringLiteral("2019-05-03")));
    }

    void choicesAndCorrectionsOutliveTheNewReading() {
        m_dialog->candidates().setData(m_dialog->candidates().index(0), Qt::Unchecked, Qt::CheckStateRole);
        list().setCurrentIndex(m_dialog->candidates().index(1));
        const auto quote = m_dialog->candidates().candidate(1).quote;
        retype(line("candidateTitle"), QStringLiteral("My own words"));
        // More is found with a date, so that the row is another one.
        retype(line("articlePublished"), QStringLiteral("5 May 2025"));
        QTRY_VERIFY(dates().contains(QStringLiteral("2025-04")));
        QCOMPARE(m_dialog->candidates().acceptedCount(), m_dialog->candidates().rowCount() - 1);
        const auto current = m_dialog->candidates().candidate(list().currentIndex().row());
        QVERIFY(current.quote == quote);
        QCOMPARE(current.title, std::string("My own words"));
        QCOMPARE(line("candidateTitle").text(), QStringLiteral("My own words"));
    }

    void datesThatHangOnACorrectedOneFollow() {
        retype(line("articlePublished"), QStringLiteral("5 May 2025"));
        QTRY_VERIFY(dates().contains(QStringLiteral("2025-04")));
        list().setCurrentIndex(m_dialog->candidates().index(
            static_cast<int>(dates().lastIndexOf(QStringLiteral("2025-05-03")))));
        const QString council = QStringLiteral("2025-02");
        QVERIFY(dates().contains(council)); // in February of the year of publication
        retype(line("candidateDate"), QStringLiteral("2025-03-20"));
        QTRY_COMPARE(dates().count(council), 2);
        QTRY_VERIFY(!dates().contains(QStringLiteral("2025-04"))); // "last month", before March 20th
        QCOMPARE(dates().count(council), 2);
        QCOMPARE(line("candidateDate").text(), QStringLiteral("2025-03-20"));
    }

    void anotherReadingIsOneClickAway() {
        retype(line("articlePublished"), QStringLiteral("5 May 2025"));
        QTRY_VERIFY(dates().contains(QStringLiteral("2025-04")));
        list().setCurrentIndex(m_dialog->candidates().index(
            static_cast<int>(dates().lastIndexOf(QStringLiteral("2025-05-03")))));
        auto& other = button("otherReading0");
        QTRY_VERIFY(other.isVisible());
        QCOMPARE(other.text(), QStringLiteral("3 May 2026"));
        other.click();
        QTRY_VERIFY(dates().contains(QStringLiteral("2026-05-03")));
        QTRY_COMPARE(button("otherReading0").text(), QStringLiteral("3 May 2025")); // and back
    }

    void aCandidateLikeAnEventCanBecomeAnAccountOfIt() {
        auto& same = *m_dialog->findChild<QCheckBox*>(QStringLiteral("sameAs"));
        retype(line("articlePublished"), QStringLiteral("5 May 2025"));
        QTRY_VERIFY(dates().contains(QStringLiteral("2025-04")));
        QTRY_VERIFY(!m_dialog->isReading());
        QVERIFY(!same.isVisible());
        const int row = static_cast<int>(dates().indexOf(QStringLiteral("2025-04")));
        const auto told = m_dialog->candidates().candidate(row);
        m_dialog->setKnownEvents({{{7},
                                   "An earlier & fuller account",
                                   told.date.when,
                                   told.actors,
                                   told.title + told.quote.exact,
                                   {}}});
        QVERIFY(m_dialog->candidates().proposal(row));

        // Proposed, and not taken by itself.
        QVERIFY(m_dialog->acceptedArticle().sameAs.empty());
        list().setCurrentIndex(m_dialog->candidates().index(row));
        QVERIFY(same.isVisible());
        QVERIFY(!same.isChecked());
        const auto& why = *m_dialog->findChild<QLabel*>(QStringLiteral("sameAsReason"));
        QVERIFY(why.text().startsWith(QStringLiteral("“An earlier & fuller account”: both April 2025; ")));
        same.click();
        const auto accepted = m_dialog->acceptedArticle();
        QCOMPARE(accepted.sameAs.size(), 1U);
        QVERIFY(accepted.sameAs.begin()->second == model::EventId{7});
        QVERIFY(accepted.events[accepted.sameAs.begin()->first].quote == told.quote);

        // A candidate that is dropped is no account either; the index is that of the accepted.
        m_dialog->candidates().setData(m_dialog->candidates().index(row), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(m_dialog->acceptedArticle().sameAs.empty());
    }

    void selectingACandidateHighlightsItsQuote() {
        for (int row = 0; row < m_dialog->candidates().rowCount(); ++row) {
            list().setCurrentIndex(m_dialog->candidates().index(row));
            QCOMPARE(m_dialog->sourceView().highlightedWords().toStdString(),
                     m_dialog->candidates().candidate(row).quote.exact);
            QVERIFY(!m_dialog->sourceView().highlightRect().isNull());
        }
    }

    void aClickInTheTextSelectsTheCandidate() {
        const int last = m_dialog->candidates().rowCount() - 1;
        list().setCurrentIndex(m_dialog->candidates().index(0));
        emit m_dialog->sourceView().spanClicked(last);
        QCOMPARE(list().currentIndex().row(), last);
    }

    void theBoxIsTickedByMouseAndBySpace() {
        const QModelIndex first = m_dialog->candidates().index(0);
        const int all = m_dialog->candidates().rowCount();
        m_dialog->candidates().setAllAccepted(true);
        const QRect box = CandidateDelegate::boxIn(list().visualRect(first));
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, box.center());
        QCOMPARE(m_dialog->candidates().acceptedCount(), all - 1);
        list().setCurrentIndex(first);
        QTest::keyClick(&list(), Qt::Key_Space);
        QCOMPARE(m_dialog->candidates().acceptedCount(), all);
        button("acceptNone").click();
        QCOMPARE(m_dialog->candidates().acceptedCount(), 0);
        QCOMPARE(button("importAdd").text(), QStringLiteral("Add the text alone"));
        QVERIFY(button("importAdd").isEnabled());
        button("acceptAll").click();
        QCOMPARE(m_dialog->candidates().acceptedCount(), all);
    }

    void aBadDateIsSaidAndKeepsFromAdding() {
        m_dialog->candidates().setAllAccepted(true);
        retype(line("articlePublished"), QStringLiteral("31 June 2025"));
        QVERIFY(!button("importAdd").isEnabled());
        retype(line("articlePublished"), QString());
        QTRY_VERIFY(button("importAdd").isEnabled());
    }

    void whatWasChosenIsWhatIsAdded() {
        retype(line("articlePublished"), QStringLiteral("2025-05-05"));
        QTRY_VERIFY(dates().contains(QStringLiteral("2025-05-03")));
        retype(line("articleTitle"), QStringLiteral("Bridge"));
        m_dialog->candidates().setData(m_dialog->candidates().index(0), Qt::Unchecked, Qt::CheckStateRole);
        const auto accepted = m_dialog->acceptedArticle();
        QCOMPARE(accepted.source.title, std::string("Bridge"));
        QCOMPARE(accepted.source.published->text(), std::string("2025-05-05"));
        QCOMPARE(accepted.source.text.bytes(), std::string_view(tests::kBridgeArticle));
        QCOMPARE(accepted.source.sha256.size(), 64U);
        QCOMPARE(int(accepted.events.size()), m_dialog->candidates().rowCount() - 1);
    }

    void aTextWithoutEventsSaysSo() {
        open("Nothing here.\n");
        QCOMPARE(button("importAdd").text(), QStringLiteral("Add the text alone"));
        QVERIFY(button("importAdd").isEnabled()); // events can be made of its words by hand
        bool isSaid = false;
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            isSaid = isSaid || label->text().startsWith(QStringLiteral("No event was found in this text."));
        }
        QVERIFY(isSaid);
    }

    void aGuessedEncodingIsSaid() {
        open("On May 3rd 2025, the caf\xe9 on the old bridge was closed by the mayor, Ren\xe9 Dupr\xe9.\n");
        bool isSaid = false;
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("UTF-8")));
        }
        QVERIFY(isSaid);
    }

    void cancellingWhileItReadsIsSafe() {
        std::string bytes;
        for (int i = 0; i < 3000; ++i) {
            bytes += tests::kBridgeArticle;
        }
        auto article = exchange::articleFromBytes(bytes, "long.txt").value();
        m_dialog = std::make_unique<ImportDialog>(std::move(article), Theme::light());
        m_dialog->show();
        QVERIFY(m_dialog->isReading());
        m_dialog->reject();
        m_dialog.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(ImportDialogTest)
#include "import_dialog_test.moc"
