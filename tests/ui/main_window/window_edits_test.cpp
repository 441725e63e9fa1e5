// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor does in the window: tags, accounts, history, search, and a second window on the same file.
#include "tests/ui/support/bridge_window_test.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/main_window/event_commands.h"
#include "ui/main_window/import_flow.h"
#include "ui/main_window/search_field.h"
#include "ui/main_window/window_actions.h"
#include "ui/panels/account_list.h"
#include "ui/panels/evidence_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/search_results.h"
#include "ui/panels/sidebar.h"
#include "ui/render/fonts.h"
#include "ui/timeline/timeline_view.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class WindowEditsTest : public tests::BridgeWindowTest {
    Q_OBJECT

    template<typename Widget = QPushButton>
    Widget* part(const char* name) const {
        const auto found = m_window->findChildren<Widget*>(QString::fromLatin1(name));
        DATELINE_REQUIRE(!found.isEmpty());
        return found.back(); // a dialog that was answered may not be gone yet
    }
    /// Answers the question that is open.
    void answer(const char* words) const {
        part<QLineEdit>("askText")->setText(QString::fromLatin1(words));
        part("askOk")->click();
    }
    /// The warning, dated otherwise by a second paper.
    void addOtherAccount() const {
        document::AcceptedArticle later = tests::bridgeArticle();
        later.source.text = Utf8Text::fromUtf8("Later. " + tests::kBridgeArticle).value();
        later.source.outlet = "The Gazette";
        later.events = {tests::bridgeCandidate(later.source.text, "the engineers had warned her last month",
                                               "Warned", "2025-03", "last month", "Engineers")};
        later.sameAs = {{0, event("Engineers warn the mayor")}};
        QVERIFY(document().addArticle(later));
    }

private slots:
    void initTestCase() { loadFonts(); }
    void init() {
        showWindow();
        openBridge();
    }
    void cleanup() { m_window.reset(); }

    void aTagIsTypedFoundAndTakenOff() {
        m_window->timeline().select(event("Repairs approved"));
        QTest::keyClicks(part<QLineEdit>("addTag"), QStringLiteral("money"));
        QTest::keyClick(part<QLineEdit>("addTag"), Qt::Key_Return);
        QCOMPARE(document().tags().size(), 1U);
        const auto tag = document().tags().front();
        QCOMPARE(tag.name, std::string("money"));
        FacetModel& facets = m_window->sidebar().facets();
        const QModelIndex row = facets.indexOf(TagFacet{tag.id});
        QVERIFY(row.isValid());
        QCOMPARE(row.data(FacetModel::CountRole).toInt(), 1);
        QCOMPARE(facets.eventsOf(TagFacet{tag.id}), std::vector{event("Repairs approved")});
        part("tag:money")->click();
        QTRY_VERIFY(document().tags().empty());
        QVERIFY(!facets.indexOf(TagFacet{tag.id}).isValid());
        m_window->actions().undo->trigger();
        QCOMPARE(document().tags().size(), 1U);
    }

    void aSelectionIsTaggedMovedAndMerged() {
        const std::vector<model::EventId> some{event("Engineers warn the mayor"),
                                               event("Mayor confirms the warning")};
        m_window->events().setSelection(some);
        m_window->actions().addTag->trigger();
        answer("warning");
        for (const auto id : some) {
            QCOMPARE(document().event(id)->tags.size(), 1U);
        }
        m_window->events().setSelection(some);
        m_window->actions().setActor->trigger();
        answer("Town hall");
        QCOMPARE(document().event(some[1])->actors.front().name, std::string("Town hall"));
        m_window->events().setSelection(some);
        m_window->actions().shiftDates->trigger();
        QVERIFY(part<QPushButton>("shiftOk")->icon().isNull()); // as in every dialog: the style says so
        part<QSpinBox>("shiftYears")->setValue(1);
        part("shiftOk")->click();
        QCOMPARE(document().event(some[0])->when->text(), std::string("2026-04"));
        QCOMPARE(document().event(some[1])->when->text(), std::string("2026-05-03"));
        m_window->events().setSelection(some);
        QCOMPARE(m_window->actions().removeEvent->text(), QStringLiteral("Remo&ve 2 events"));
        m_window->actions().mergeEvents->trigger();
        QCOMPARE(eventCount(), 3U);
        QCOMPARE(document().event(some[0])->claims.size(), 2U);
        QVERIFY(m_window->messages().sentence().contains(QStringLiteral("Merged 1 event into")));
        part("messageAction")->click();
        QCOMPARE(eventCount(), 4U);
    }

    void theBannersUndoMeansTheEditItTellsOf() {
        const auto remove = [this](const char* title) {
            m_window->timeline().select(event(title));
            m_window->actions().removeEvent->trigger();
        };
        MessageBar& bar = m_window->messages();
        remove("Repairs approved");
        QVERIFY(bar.sentence().startsWith(QStringLiteral("Removed")));
        m_window->actions().undo->trigger(); // taken back elsewhere
        QVERIFY(!bar.isVisible());

        remove("Repairs approved");
        m_window->events().addTag({event("Engineers warn the mayor")}, QStringLiteral("money"));
        QVERIFY(!bar.isVisible()); // its Undo would take the tag off
        QCOMPARE(eventCount(), 3U);
        m_window->actions().undo->trigger();
        m_window->actions().undo->trigger();
        QCOMPARE(eventCount(), 4U);

        remove("Repairs approved");
        part("messageAction")->click();
        QCOMPARE(eventCount(), 4U);
        QVERIFY(!bar.isVisible());

        // What is no edit leaves it, and what else is said is left.
        remove("Repairs approved");
        m_window->timeline().select(event("Engineers warn the mayor"));
        QVERIFY(bar.isVisible());
        bar.say(MessageBar::Kind::Problem, QStringLiteral("The disk is full."));
        m_window->actions().undo->trigger();
        QCOMPARE(bar.sentence(), QStringLiteral("The disk is full."));
    }

    void whatCannotBeDoneToASelectionIsOff() {
        m_window->timeline().select(std::nullopt);
        const auto& actions = m_window->actions();
        for (const QAction* action : {actions.addTag, actions.setActor, actions.shiftDates,
                                      actions.mergeEvents, actions.removeTag, actions.editEvent}) {
            QVERIFY(!action->isEnabled());
        }
        m_window->timeline().select(event("Repairs approved"));
        QVERIFY(actions.addTag->isEnabled() && actions.editEvent->isEnabled());
        QVERIFY(!actions.mergeEvents->isEnabled() && !actions.removeTag->isEnabled());
    }

    void anAccountIsFollowedForAReason() {
        addOtherAccount();
        const auto warned = event("Engineers warn the mayor");
        m_window->timeline().select(warned);
        auto* conflicts = part<QLabel>("conflicts");
        QVERIFY(conflicts->isVisible());
        const AccountsShown accounts = m_window->evidence().accounts();
        QCOMPARE(accounts.lines.size(), 2U);
        QVERIFY(accounts.lines[1].who.contains(QStringLiteral("The Gazette")));
        QCOMPARE(accounts.lines[1].date, QStringLiteral("March 2025"));
        QCOMPARE(accounts.lines[1].published, QStringLiteral("5 May 2025"));
        QVERIFY(!accounts.reason);

        part("compareAccounts")->click();
        part("follow1")->click();
        QCOMPARE(document().event(warned)->when->text(), std::string("2025-04")); // asked first
        answer("the engineers' own log");
        QCOMPARE(document().event(warned)->when->text(), std::string("2025-03"));
        QCOMPARE(*m_window->evidence().accounts().reason, QStringLiteral("the engineers' own log"));
        QVERIFY(m_window->evidence().accounts().lines[1].isChosen);
        auto* choice = part<QLabel>("choice");
        QVERIFY(choice->isVisible() && choice->text().contains(QStringLiteral("own log")));
        m_window->actions().undo->trigger();
        QCOMPARE(document().event(warned)->when->text(), std::string("2025-04"));
        QVERIFY(!choice->isVisible());
    }

    // An engineer and the company date one warning two months apart: imported, proposed as one, compared,
    // decided.
    void twoArticlesThatDateOneEventDifferentlyAreDecidedBetween() {
        m_window->session().close();
        const auto open = [this](const char* name, const QByteArray& text, const char* published) {
            QFile file(m_home->path(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            file.close();
            m_window->openPath(file.fileName());
            QTRY_VERIFY(m_window->imports().dialog() != nullptr);
            ImportDialog& dialog = *m_window->imports().dialog();
            QTRY_VERIFY(!dialog.isReading());
            auto* day = part<QLineEdit>("articlePublished");
            day->selectAll();
            QTest::keyClicks(day, QString::fromLatin1(published));
            QTRY_VERIFY(!dialog.isReading());
            QCOMPARE(dialog.candidates().rowCount(), 1);
        };
        const auto add = [this] {
            part("importAdd")->click();
            QTRY_VERIFY(m_window->imports().dialog() == nullptr);
        };
        open("first.txt", "The ferry company was told about faulty wiring last November, an engineer said.\n",
             "14 March 2024");
        QVERIFY(!part<QCheckBox>("sameAs")->isVisible());
        add();
        QCOMPARE(eventCount(), 1U);
        const model::EventId warned = document().events().front().id;
        open("second.txt", "The operator learned of the wiring fault in January this year, it said.\n",
             "20 March 2024");
        auto* same = part<QCheckBox>("sameAs");
        QTRY_VERIFY(same->isVisible());
        QVERIFY(same->text().contains(QStringLiteral("dated otherwise")));
        QVERIFY(!same->isChecked()); // never merged unasked
        auto* why = part<QLabel>("sameAsReason");
        QVERIFY(why->isVisible());
        QVERIFY(
            why->text().endsWith(QStringLiteral(": November 2023 and January 2024 are close, and the reports "
                                                "appeared within a month; both say “wiring”, “fault”.")));
        same->click();
        add();
        QCOMPARE(eventCount(), 1U);

        m_window->timeline().select(warned);
        QVERIFY(part<QLabel>("conflicts")->isVisible());
        const AccountsShown accounts = m_window->evidence().accounts();
        QCOMPARE(accounts.lines.size(), 2U);
        const std::size_t january = accounts.lines[0].date == QStringLiteral("January 2024") ? 0 : 1;
        QCOMPARE(accounts.lines[january].date, QStringLiteral("January 2024"));
        QCOMPARE(accounts.lines[january].published, QStringLiteral("20 March 2024"));
        QCOMPARE(accounts.lines[1 - january].date, QStringLiteral("November 2023"));
        QCOMPARE(accounts.lines[1 - january].published, QStringLiteral("14 March 2024"));
        part("compareAccounts")->click();
        part(january == 0 ? "follow0" : "follow1")->click();
        answer("minutes of the board");
        QCOMPARE(document().event(warned)->when->text(), std::string("2024-01"));
        QCOMPARE(*m_window->evidence().accounts().reason, QStringLiteral("minutes of the board"));
        m_window->actions().undo->trigger();
        QVERIFY(!m_window->evidence().accounts().reason);

        // Taken apart they are two again, and may be merged by hand.
        m_window->events().split(warned, document().event(warned)->claims[1].id);
        QCOMPARE(eventCount(), 2U);
        const auto both = document().events();
        m_window->timeline().select(std::vector{both[0].id, both[1].id});
        m_window->actions().mergeEvents->trigger();
        QCOMPARE(eventCount(), 1U);
        m_window->actions().undo->trigger();
        QCOMPARE(eventCount(), 2U);
    }

    void anAccountIsSplitOffOrRemoved() {
        addOtherAccount();
        const auto warned = event("Engineers warn the mayor");
        const auto account = document().event(warned)->claims[1].id;
        m_window->events().split(warned, account);
        QCOMPARE(eventCount(), 5U);
        QVERIFY(m_window->timeline().selected() != warned);
        QCOMPARE(m_window->evidence().accounts().lines.size(), 1U);
        m_window->actions().undo->trigger();
        QCOMPARE(eventCount(), 4U);
        m_window->events().removeAccount(account);
        QCOMPARE(document().event(warned)->claims.size(), 1U);
        // The last one stays: an event without a sentence behind it is none.
        m_window->events().removeAccount(document().event(warned)->claims[0].id);
        QCOMPARE(m_window->messages().kind(), MessageBar::Kind::Problem);
        QCOMPARE(document().event(warned)->claims.size(), 1U);
    }

    void theHistoryTellsItsStepsAndGoesToAny() {
        document::EventEdit edit;
        edit.title = "Repairs agreed";
        QVERIFY(document().editEvent(event("Repairs approved"), edit));
        edit.title = "Repairs agreed on";
        QVERIFY(document().editEvent(event("Repairs agreed"), edit));
        m_window->actions().showHistory->trigger();
        HistoryPanel& history = m_window->history();
        QVERIFY(history.isVisible());
        HistoryModel& steps = history.steps();
        QCOMPARE(steps.rowCount(), 4);
        QCOMPARE(steps.currentRow(), 0);
        QCOMPARE(steps.index(0).data().toString(), QStringLiteral("Rename “Repairs agreed”"));
        QVERIFY(!steps.index(0).data(HistoryModel::TimeRole).toString().isEmpty());

        const auto click = [&](int row) {
            const QRect area = history.list().visualRect(steps.index(row));
            QTest::mouseClick(history.list().viewport(), Qt::LeftButton, {}, area.center());
        };
        click(2); // after the import
        QCOMPARE(event("Repairs approved").value > 0, true);
        QCOMPARE(steps.currentRow(), 2);
        QVERIFY(steps.index(0).data(HistoryModel::IsUndoneRole).toBool());
        QVERIFY(m_window->actions().redo->text().contains(QStringLiteral("Repairs approved")));
        click(3); // before all
        QCOMPARE(eventCount(), 0U);
        QVERIFY(history.isVisible()); // else nobody comes back
        click(0);
        QVERIFY(event("Repairs agreed on").value > 0);
        QTest::keyClick(&history.list(), Qt::Key_Down);
        QTest::keyClick(&history.list(), Qt::Key_Return);
        QVERIFY(event("Repairs agreed").value > 0);
        QTest::keyClick(&history.list(), Qt::Key_Escape);
        QVERIFY(!history.isVisible());
        QVERIFY(m_window->sidebar().isVisible());
    }

    void whatIsFoundIsListedAsOneTypes() {
        auto* field = part<SearchField>("searchField");
        auto* results = part<SearchResults>("searchResults");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("warn"));
        QTRY_VERIFY(results->isVisible());
        QVERIFY(results->rows().size() >= 2U);
        const SearchRow& first = results->rows().front();
        QVERIFY(first.title.words.contains(QStringLiteral("warn"), Qt::CaseInsensitive));
        QVERIFY(!first.title.marks.empty() || !first.snippet.marks.empty());
        QVERIFY(!first.detail.isEmpty());
        QVERIFY(results->geometry().top() >= field->mapTo(m_window.get(), QPoint(0, field->height())).y());
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(m_window->timeline().selected(), results->rows()[0].event);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(m_window->timeline().selected(), results->rows()[1].event);
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_window->timeline().selected(), results->rows()[0].event);
        QVERIFY(!results->isVisible());
        QVERIFY(!field->hasFocus());
        field->setFocus();
        QVERIFY(results->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!results->isVisible());
        QVERIFY(field->text().isEmpty());
    }

    void enterGoesThroughTheHitsAsTheyAreListed() {
        auto* field = part<SearchField>("searchField");
        auto* results = part<SearchResults>("searchResults");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("mayor")); // the best hit is not the earliest
        QTRY_VERIFY(results->rows().size() >= 2U);
        const auto& rows = results->rows();
        QVERIFY(!results->currentIndex().isValid());
        for (int row = 0; row < 2; ++row) {
            QTest::keyClick(field, Qt::Key_Return);
            QVERIFY(results->isVisible());
            QCOMPARE(m_window->timeline().selected(), rows[static_cast<std::size_t>(row)].event);
            QCOMPARE(results->currentIndex().row(), row);
            QVERIFY(field->outcome().startsWith(QStringLiteral("%1 of ").arg(row + 1)));
        }
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(results->currentIndex().row(), 0);
    }

    void whatIsPickedOutIsCountedShownAndLeft() {
        auto* picked = part<QLabel>("picked");
        QVERIFY(!picked->isVisible());
        QCOMPARE(m_window->counts(), QStringLiteral("4 events"));
        m_window->sidebar().choose(EvidenceFacet{EvidenceKind::NoDateInSource});
        QCOMPARE(m_window->counts(), QStringLiteral("1 of 4 events"));
        QVERIFY(picked->isVisible());
        const auto lorries = event("More lorries on the bridge");
        m_window->timeline().showEvents({event("Mayor confirms the warning")});
        emit picked->linkActivated(QStringLiteral("fit"));
        QTRY_VERIFY(m_window->timeline().rectOf(lorries).has_value());
        emit picked->linkActivated(QStringLiteral("all"));
        QTRY_COMPARE(m_window->counts(), QStringLiteral("4 events"));
        QVERIFY(!m_window->sidebar().chosen());
        QVERIFY(!picked->isVisible());

        auto* field = part<SearchField>("searchField");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("lorries"));
        QTRY_COMPARE(m_window->counts(), QStringLiteral("1 of 4 events"));
        emit picked->linkActivated(QStringLiteral("all"));
        QTRY_COMPARE(m_window->counts(), QStringLiteral("4 events"));
        QVERIFY(field->text().isEmpty());
    }

    void removeSaysHowManyItTakes() {
        m_window->timeline().select(event("Repairs approved"));
        QCOMPARE(part("removeEvent")->text(), QStringLiteral("Remove"));
        m_window->timeline().select(
            std::vector{event("Repairs approved"), event("Engineers warn the mayor")});
        QCOMPARE(part("removeEvent")->text(), QStringLiteral("Remove 2 events"));
        part("removeEvent")->click();
        QCOMPARE(eventCount(), 2U);
    }

    void theOnlyAccountOfAnEventCanBeEdited() {
        const auto approved = event("Repairs approved");
        m_window->timeline().select(approved);
        auto* saidBy = part<QLabel>("saidBy");
        QVERIFY(saidBy->isVisible());
        emit saidBy->linkActivated(QStringLiteral("account"));
        part<QLineEdit>("accountSaidBy")->setText(QStringLiteral("Anna Ruiz"));
        part("accountOk")->click();
        QCOMPARE(document().event(approved)->claims.front().saidBy, std::optional<std::string>("Anna Ruiz"));
        QVERIFY(saidBy->text().startsWith(QStringLiteral("Anna Ruiz")));
        m_window->actions().editAccount->trigger();
        QCOMPARE(part<QLineEdit>("accountSaidBy")->text(), QStringLiteral("Anna Ruiz"));
    }

    void theSidebarIsAsWideAsBeforeTheWindowWasNarrow() {
        QTRY_COMPARE(m_window->sidebar().width(), 216);
        m_window->resize(800, 600);
        QTRY_VERIFY(!m_window->sidebar().isVisible());
        m_window->resize(1280, 800);
        QTRY_VERIFY(m_window->sidebar().isVisible());
        QTRY_COMPARE(m_window->sidebar().width(), 216);
    }

    void theButtonsOfTheReportDaysStayWhereTheyAre() {
        document::AcceptedArticle later = tests::bridgeArticle();
        later.source.text = Utf8Text::fromUtf8("Later. " + tests::kBridgeArticle).value();
        later.source.published = time::Edtf::parse("2025-09-23").value(); // longer words than "5 May 2025"
        later.events = {tests::bridgeCandidate(later.source.text, "the engineers had warned her last month",
                                               "Warned", "2025-03", "last month", "Engineers")};
        QVERIFY(document().addArticle(later));
        m_window->actions().showKnownOn->trigger();
        auto* previous = part("knownOnPrevious");
        QTRY_VERIFY(previous->isVisible() && previous->x() > 0);
        const QRect before = previous->geometry();
        previous->click();
        QTest::qWait(20); // a layout would follow
        QVERIFY(part<QLabel>("knownOnWords")->text().contains(QStringLiteral("day 1 of 2")));
        QCOMPARE(previous->geometry(), before);
    }

    void whatIsNotUnderstoodIsSaidWhereResultsStand() {
        auto* field = part<SearchField>("searchField");
        auto* results = part<SearchResults>("searchResults");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("before:someday"));
        QTRY_COMPARE(field->outcome(), QStringLiteral("not understood"));
        QVERIFY(results->isVisible());
        QVERIFY(results->rows().empty());
        QVERIFY(results->model()->index(0, 0).data().toString().contains(QStringLiteral("before:2025-03")));
        field->clear();
        QTest::keyClicks(field, QStringLiteral("actor:council"));
        QTRY_COMPARE(results->rows().size(), 1U);
        QCOMPARE(results->rows().front().event, std::optional(event("Repairs approved")));
    }

    void aLargeDocumentIsSearchedAside() {
        document::AcceptedArticle many = tests::bridgeArticle();
        many.source.outlet = "The Ledger";
        many.source.published = time::Edtf::parse("2025-06-01").value();
        model::Candidate candidate = many.events.back();
        candidate.title = "Ledger entry";
        many.events.assign(20'001, candidate);
        QVERIFY(document().addArticle(many));
        auto* field = part<SearchField>("searchField");
        auto* results = part<SearchResults>("searchResults");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("ledger"));
        QTest::keyClick(field, Qt::Key_Return); // now
        QCOMPARE(field->outcome(), QStringLiteral("searching…"));
        QTest::keyClicks(field, QStringLiteral(" -entry")); // the next query overtakes it
        QTRY_VERIFY_WITH_TIMEOUT(field->outcome() != QStringLiteral("searching…"), 20'000);
        field->clear();
        QTest::keyClicks(field, QStringLiteral("lorries"));
        QTRY_COMPARE_WITH_TIMEOUT(field->outcome(), QStringLiteral("1 hit"), 20'000);
        QCOMPARE(results->rows().size(), 2U); // and the other source, which tells it in no event
        QCOMPARE(results->rows().front().event, std::optional(event("More lorries on the bridge")));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!results->isVisible());
    }

    void anotherWindowsEditIsSeenAndNeverOverwritten() {
        MainWindow other(*m_themes);
        other.show();
        other.openPath(path());
        document::EventEdit edit;
        edit.title = "Repairs agreed";
        QVERIFY(document().editEvent(event("Repairs approved"), edit));
        QTRY_COMPARE_WITH_TIMEOUT(tests::bridgeEvent(*other.session().document(), "Repairs agreed"),
                                  event("Repairs agreed"), 5000);
        QTRY_VERIFY(other.actions().undo->text().contains(QStringLiteral("Repairs approved")));
        edit.title = "Repairs agreed at last";
        QVERIFY(other.session().document()->editEvent(event("Repairs agreed"), edit));
        // Before it has looked: its Undo still names the first edit, and takes nothing else back.
        m_window->actions().undo->trigger();
        QVERIFY(document().event(event("Repairs agreed at last")));
        QTRY_VERIFY(m_window->actions().undo->text().contains(QStringLiteral("Repairs agreed")));
    }

    void aFileThatCanOnlyBeReadSaysSo() {
        m_window->session().close();
        QFile::setPermissions(path(), QFile::ReadOwner);
        m_window->openPath(path());
        if (!document().isReadOnly()) {
            QSKIP("root may write everything");
        }
        QVERIFY(m_window->messages().sentence().contains(QStringLiteral("can only be read")));
        QVERIFY(!part<QLineEdit>("addTag")->isVisible());
    }
};

QTEST_MAIN(WindowEditsTest)
#include "window_edits_test.moc"
