// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/bridge_window_test.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/main_window/import_flow.h"
#include "ui/main_window/recent_files.h"
#include "ui/main_window/search_field.h"
#include "ui/main_window/window_actions.h"
#include "ui/models/wording.h"
#include "ui/panels/evidence_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/sidebar.h"
#include "ui/panels/source_text_view.h"
#include "ui/render/fonts.h"
#include "ui/timeline/overview_strip.h"
#include "ui/timeline/timeline_view.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class MainWindowTest : public tests::BridgeWindowTest {
    Q_OBJECT

    QString write(const char* name, const QByteArray& bytes) const {
        QFile file(m_home->path(QString::fromLatin1(name)));
        const bool isOpen = file.open(QIODevice::WriteOnly);
        DATELINE_REQUIRE(isOpen);
        file.write(bytes);
        return file.fileName();
    }
    bool isComplaining(const QString& about) const {
        const MessageBar& messages = m_window->messages();
        return messages.isVisible() && messages.kind() == MessageBar::Kind::Problem &&
               messages.sentence().contains(about);
    }
    /// Waits for the review, adds all it found, and says how many that were.
    int acceptReview() const {
        ImportDialog* dialog = m_window->imports().dialog();
        DATELINE_REQUIRE(dialog != nullptr);
        const bool isRead = QTest::qWaitFor([dialog] { return !dialog->isReading(); });
        DATELINE_REQUIRE(isRead);
        dialog->candidates().setAllAccepted(true);
        const int found = dialog->candidates().acceptedCount();
        dialog->findChild<QPushButton*>(QStringLiteral("importAdd"))->click();
        return found;
    }

private slots:
    void initTestCase() { loadFonts(); }

    void init() { showWindow(); }
    void cleanup() { m_window.reset(); }

    void pastedArticleBecomesATimelineThatIsSaved() {
        QGuiApplication::clipboard()->setText(QString::fromStdString(tests::kBridgeArticle));
        m_window->actions().pasteArticle->trigger();
        const int found = acceptReview();
        QVERIFY(found >= 2);
        QCOMPARE(int(eventCount()), found);
        const QString path =
            m_home->documents() + QStringLiteral("/Old bridge closed after warning.dateline");
        QCOMPARE(m_window->session().path(), path);
        QVERIFY(m_window->messages().sentence().contains(
            QStringLiteral("~/Documents/Old bridge closed after warning.dateline")));
        QVERIFY(m_window->timeline().selected());
        QCOMPARE(recentFiles(), QStringList{path});
        // Another process sees it: nothing waits to be saved.
        QVERIFY(document::Document::open(path.toStdString()));
    }

    void weekNumbersStayWhereOnceWished() {
        QVERIFY(!m_window->timeline().hasWeekNumbers());
        m_window->timeline().setWeekNumbers(true);
        m_window->close();
        m_window = std::make_unique<MainWindow>(*m_themes);
        QVERIFY(m_window->timeline().hasWeekNumbers());
    }

    void aCancelledReviewLeavesNothing() {
        m_window->imports().addText(QString::fromStdString(tests::kBridgeArticle));
        m_window->imports().dialog()->reject();
        QVERIFY(!m_window->session().document());
        QVERIFY(QDir(m_home->documents()).isEmpty());
    }

    void articlesWaitForOneAnotherAndGoIntoOneDocument() {
        m_window->imports().addText(QString::fromStdString(tests::kBridgeArticle));
        m_window->imports().addText(
            QStringLiteral("Tower opened\nOn 4 June 2024, the city opened the tower to visitors.\n"));
        const int first = acceptReview();
        const int second = acceptReview();
        QVERIFY(second >= 1);
        QCOMPARE(int(eventCount()), first + second);
        QCOMPARE(m_window->session().document()->sources().size(), 2U);
    }

    void theSameArticleOfAnotherPaperBecomesAccountsOfItsEvents() {
        openBridge();
        const auto warned = event("Engineers warn the mayor");
        m_window->imports().addText(QStringLiteral(
            "Warning on the bridge\nIn April 2025, the Engineers had warned the mayor about the "
            "bridge during her visit, she confirmed.\n"));
        ImportDialog* dialog = m_window->imports().dialog();
        QVERIFY(QTest::qWaitFor([dialog] { return !dialog->isReading(); }));
        auto& candidates = dialog->candidates();
        candidates.setAllAccepted(true);
        int same = 0;
        for (int row = 0; row < candidates.rowCount(); ++row) {
            const auto proposal = candidates.proposal(row);
            if (proposal && proposal->event == warned) {
                candidates.setSame(row, true);
                ++same;
            }
        }
        QCOMPARE(same, 1);
        const int others = candidates.acceptedCount() - 1;
        dialog->findChild<QPushButton*>(QStringLiteral("importAdd"))->click();
        QCOMPARE(int(eventCount()), 4 + others);
        QCOMPARE(m_window->session().document()->event(warned)->claims.size(), 2U);
        QVERIFY(m_window->messages().sentence().contains(QStringLiteral("1 account added")));
        m_window->actions().undo->trigger();
        QCOMPARE(m_window->session().document()->event(warned)->claims.size(), 1U);
    }

    void stepsThroughWhatWasKnownOnTheDaysOfTheReports() {
        openBridge(); // published on 5 May
        document::AcceptedArticle later = tests::bridgeArticle();
        later.source.text = Utf8Text::fromUtf8("Later. " + tests::kBridgeArticle).value();
        later.source.published = time::Edtf::parse("2025-05-09").value();
        const std::string quote = "a firm was chosen";
        later.events = {
            tests::bridgeCandidate(later.source.text, quote, "Firm chosen", "2025-03", "", "Council")};
        QVERIFY(m_window->session().document()->addArticle(later));
        QCOMPARE(eventCount(), 5U);
        auto* bar = m_window->findChild<QWidget*>(QStringLiteral("knownOnBar"));
        QVERIFY(!bar->isVisible());

        m_window->actions().showKnownOn->trigger();
        QVERIFY(bar->isVisible());
        QCOMPARE(eventCount(), 5U); // begins with the last report
        auto* words = bar->findChild<QLabel*>(QStringLiteral("knownOnWords"));
        QCOMPARE(words->text(), QStringLiteral("As known on 9 May 2025 (report day 2 of 2)"));
        bar->findChild<QPushButton*>(QStringLiteral("knownOnPrevious"))->click();
        QCOMPARE(words->text(), QStringLiteral("As known on 5 May 2025 (report day 1 of 2)"));
        QCOMPARE(eventCount(), 4U);
        QVERIFY(!bar->findChild<QPushButton*>(QStringLiteral("knownOnPrevious"))->isEnabled());

        // An edit keeps the day.
        document::EventEdit edit;
        edit.title = "Another title";
        QVERIFY(m_window->session().document()->editEvent(event("Repairs approved"), edit));
        QCOMPARE(eventCount(), 4U);
        bar->findChild<QPushButton*>(QStringLiteral("knownOnClose"))->click();
        QVERIFY(!bar->isVisible());
        QVERIFY(!m_window->actions().showKnownOn->isChecked());
        QCOMPARE(eventCount(), 5U);

        // The report of the day shown can go by undo.
        m_window->actions().showKnownOn->trigger();
        m_window->actions().undo->trigger();
        m_window->actions().undo->trigger();
        QCOMPARE(eventCount(), 4U);
        QVERIFY(words->text().startsWith(QStringLiteral("As known on 5 May 2025")));
    }

    void anotherDocumentBeginsWithEverything() {
        openBridge();
        m_window->actions().showKnownOn->trigger();
        openBridge();
        QVERIFY(!m_window->actions().showKnownOn->isChecked());
        QVERIFY(!m_window->session().knownOn());
        QCOMPARE(eventCount(), 4U);
    }

    void theFirstEventImportedIsInViewWhereTheWindowIsLow() {
        m_window->resize(800, 600);
        QString text = QStringLiteral("Zoe Quill resigned on 3 May 2025.\n\n");
        for (const char* who : {"Anna Ruiz", "Ben Ode", "Carl Penn", "Dora Lund", "Emil Voss"}) {
            text += QStringLiteral("%1 resigned on 4 June 2025. %1 was arrested on 9 July 2025.\n\n")
                        .arg(QString::fromLatin1(who));
        }
        QGuiApplication::clipboard()->setText(text);
        m_window->actions().pasteArticle->trigger();
        acceptReview();
        const TimelineView& timeline = m_window->timeline();
        const auto first = timeline.selected();
        QVERIFY(first);
        QVERIFY(toQString(document().event(*first)->title).contains(QStringLiteral("Quill")));
        const QWidget* overview = timeline.findChild<OverviewStrip*>();
        QTest::qWait(400); // it glides there
        const auto card = timeline.rectOf(*first);
        QVERIFY(card);
        QVERIFY(card->bottom() <= overview->y());
    }

    void anImportIsUndoneAndRedone() {
        openBridge();
        QVERIFY(m_window->actions().undo->isEnabled());
        QVERIFY(m_window->actions().undo->text().contains(QStringLiteral("import")));
        m_window->actions().undo->trigger();
        QCOMPARE(eventCount(), 0U);
        QVERIFY(!m_window->actions().undo->isEnabled());
        m_window->actions().redo->trigger();
        QCOMPARE(eventCount(), 4U);
    }

    void selectingAnEventShowsItsEvidence() {
        openBridge();
        m_window->timeline().select(event("Engineers warn the mayor"));
        QVERIFY(m_window->evidence().shownEvent() == event("Engineers warn the mayor"));
        QCOMPARE(m_window->evidence().sourceView().highlightedWords(),
                 QStringLiteral("the engineers had warned her last month during a visit"));
        QCOMPARE(m_window->counts(), QStringLiteral("4 events · 1 selected"));
    }

    void aClickInTheSourceSelectsOnTheTimeline() {
        openBridge();
        emit m_window->evidence().sourceView().spanClicked(event("Repairs approved").value);
        QVERIFY(m_window->timeline().selected() == event("Repairs approved"));
    }

    void anEventCanBeRemovedAndBroughtBack() {
        openBridge();
        m_window->timeline().select(event("Repairs approved"));
        m_window->actions().removeEvent->trigger();
        QCOMPARE(eventCount(), 3U);
        QVERIFY(!m_window->timeline().selected());
        m_window->findChild<QPushButton*>(QStringLiteral("messageAction"))->click(); // "Undo"
        QCOMPARE(eventCount(), 4U);
    }

    void anEventCanBeEdited() {
        openBridge();
        m_window->timeline().select(event("Repairs approved"));
        m_window->actions().editEvent->trigger();
        auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("editEventDialog"));
        QVERIFY(dialog);
        auto* title = dialog->findChild<QLineEdit*>(QStringLiteral("editTitle"));
        title->setText(QStringLiteral("Council votes"));
        dialog->findChild<QPushButton*>(QStringLiteral("editOk"))->click();
        QVERIFY(m_window->timeline().selected() == event("Council votes"));
        m_window->actions().undo->trigger();
        QVERIFY(m_window->timeline().selected() == event("Repairs approved"));
    }

    void searchCountsItsHitsAndWalksThroughThem() {
        openBridge();
        auto* field = m_window->findChild<SearchField*>();
        m_window->activateWindow();
        m_window->actions().find->trigger();
        QTest::keyClicks(field, QStringLiteral("warn"));
        QTRY_VERIFY(field->outcome().contains(QStringLiteral("hit")));
        QTest::keyClick(field, Qt::Key_Return);
        const auto first = m_window->timeline().selected();
        QVERIFY(first);
        QVERIFY(field->outcome().startsWith(QStringLiteral("1 of ")));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_window->timeline().selected() != first);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(m_window->timeline().selected() == first);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(field->text(), QString());
        QCOMPARE(field->outcome(), QString());
    }

    void aSearchWithoutHitsSaysSo() {
        openBridge();
        auto* field = m_window->findChild<SearchField*>();
        QTest::keyClicks(field, QStringLiteral("\"zebra (("));
        QTRY_COMPARE(field->outcome(), QStringLiteral("no hits"));
    }

    void whatAFacetPicksOutIsPickedOutAgainAfterAnEdit() {
        openBridge();
        auto& sidebar = *m_window->findChild<Sidebar*>();
        const Facet facet = EvidenceFacet{EvidenceKind::QuoteVerified};
        QTRY_COMPARE(sidebar.facets().eventsOf(facet).size(), 4U);
        sidebar.choose(facet);
        const auto drawn = [this] { return m_window->timeline().grab().toImage(); };
        QTest::qWait(300); // nothing moves any more
        const QImage before = drawn();
        document::EventEdit edit;
        edit.note = "seen nowhere on the timeline";
        QVERIFY(m_window->session().document()->editEvent(event("Repairs approved"), edit));
        QVERIFY(sidebar.chosen() == facet);
        QTRY_VERIFY(drawn() == before);
    }

    void aFacetIsChosenAndLetGo() {
        openBridge();
        Sidebar& sidebar = m_window->sidebar();
        const Facet facet = EvidenceFacet{EvidenceKind::NoDateInSource};
        const QRect row = sidebar.visualRect(sidebar.facets().indexOf(facet));
        QTest::mouseClick(sidebar.viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(sidebar.chosen() == facet);
        QTest::mouseClick(sidebar.viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(!sidebar.chosen());
        sidebar.choose(facet);
        QTest::keyClicks(m_window->findChild<SearchField*>(), QStringLiteral("bridge"));
        QTRY_VERIFY(!sidebar.chosen()); // one reason to fade events at a time
    }

    void whatCannotBeOpenedIsSaidAndLosesNothing_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("missing") << "gone.dateline" << QByteArray();
        QTest::newRow("foreign") << "foreign.dateline" << QByteArray("just some words");
        QTest::newRow("truncated") << "cut.dateline" << QByteArray("SQLite format 3\0cut short", 25);
        QTest::newRow("empty text") << "empty.txt" << QByteArray("");
        QTest::newRow("binary") << "picture.txt" << QByteArray("\x89PNG\0\0\1\2", 8);
        QTest::newRow("missing text") << "gone.txt" << QByteArray();
    }
    void whatCannotBeOpenedIsSaidAndLosesNothing() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        openBridge();
        const QString before = path();
        const QString path = name.startsWith(QStringLiteral("gone"))
                                 ? m_home->path(name)
                                 : write(name.toLatin1().constData(), bytes);
        m_window->openPath(path);
        QVERIFY(isComplaining(name));
        QVERIFY(!m_window->imports().dialog());
        QCOMPARE(m_window->session().path(), before);
        QCOMPARE(eventCount(), 4U);
        if (QFileInfo::exists(path)) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), bytes);
        }
        m_window->findChild<QPushButton*>(QStringLiteral("messageClose"))->click();
        QVERIFY(!m_window->messages().isVisible());
    }

    void anEmptyClipboardIsSaid() {
        QGuiApplication::clipboard()->setText(QStringLiteral(" \n"));
        m_window->pasteArticle();
        QVERIFY(isComplaining(QStringLiteral("clipboard")));
    }

    void aDroppedTextFileGoesToTheReview() {
        const QString path = write("dropped.txt", QByteArray::fromStdString(tests::kBridgeArticle));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(m_window->imports().dialog());
        acceptReview();
        QCOMPARE(m_window->session().document()->sources().front().address, path.toStdString());
    }

    void openingAnotherDocumentShowsItWhole() {
        openBridge();
        m_window->timeline().select(event("Repairs approved"));
        const QString other = m_home->path(QStringLiteral("other.dateline"));
        tests::bridgeDocument(other.toStdString()).reset();
        m_window->openPath(other);
        QVERIFY(!m_window->timeline().selected()); // the same id means another event there
        QCOMPARE(m_window->windowTitle(), QStringLiteral("other — Dateline"));
        QCOMPARE(recentFiles().front(), other);
    }

    void theSidebarGivesWayFirst() {
        openBridge();
        QVERIFY(m_window->sidebar().isVisible());
        m_window->resize(800, 600);
        QTRY_VERIFY(!m_window->sidebar().isVisible());
        QVERIFY(m_window->evidence().isVisible());
        QVERIFY(m_window->timeline().width() >= 320);
        m_window->actions().showSidebar->trigger(); // the user's word counts more
        QVERIFY(m_window->sidebar().isVisible());
    }

    void noButtonDoesNothing() {
        // Without a document, what needs one is off.
        for (const QAction* action :
             {m_window->actions().undo, m_window->actions().saveCopy, m_window->actions().exportPicture,
              m_window->actions().find, m_window->actions().editEvent, m_window->actions().fit}) {
            QVERIFY(!action->isEnabled());
        }
        openBridge();
        for (const QAction* action :
             {m_window->actions().undo, m_window->actions().saveCopy, m_window->actions().exportPicture,
              m_window->actions().find, m_window->actions().fit}) {
            QVERIFY(action->isEnabled());
        }
    }

    void theThemeIsRememberedAndWorn() {
        m_window->actions().themes->actions().at(2)->trigger();
        QVERIFY(m_themes->theme().isDark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().window);
        QVERIFY(ThemeSwitch().mode() == ThemeMode::Dark);
        QVERIFY(ThemeSwitch(ThemeMode::Light).mode() == ThemeMode::Light);
        QVERIFY(ThemeSwitch().mode() == ThemeMode::Dark); // for that run only
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
