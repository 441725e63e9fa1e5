// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a source, and what was read from an account, are corrected by hand.
#include "tests/ui/support/bridge_window_test.h"
#include "ui/main_window/event_commands.h"
#include "ui/main_window/source_commands.h"
#include "ui/main_window/window_actions.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/evidence_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/sidebar.h"
#include "ui/panels/source_text_view.h"
#include "ui/timeline/timeline_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>

using namespace dateline;
using namespace dateline::ui;

class WindowSourcesTest : public tests::BridgeWindowTest {
    Q_OBJECT
private:
    template<typename Widget = QPushButton>
    Widget* part(const char* name) const {
        const auto found = m_window->findChildren<Widget*>(QString::fromLatin1(name));
        DATELINE_REQUIRE(!found.isEmpty());
        return found.back(); // a dialog that was answered may not be gone yet
    }
    /// A right click on the source's row in the sidebar, and one entry of its menu.
    void choose(model::SourceId source, const char* entry) const {
        Sidebar& sidebar = m_window->sidebar();
        const QPoint at = sidebar.visualRect(sidebar.facets().indexOf(SourceFacet{source})).center();
        QContextMenuEvent click(QContextMenuEvent::Mouse, at, sidebar.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(sidebar.viewport(), &click);
        auto* menu = part<QMenu>("sourceRowMenu");
        for (QAction* action : menu->actions()) {
            if (action->text() == QString::fromUtf8(entry)) {
                action->trigger();
            }
        }
        menu->close();
    }

private slots:
    void init() {
        showWindow();
        openBridge();
    }
    void cleanup() { m_window.reset(); }

    void whatIsKnownOfASourceIsCorrected() {
        const model::Source before = document().sources().front();
        choose(before.id, "&Details…");
        QCOMPARE(part<QLineEdit>("sourceTitle")->text(), QString::fromStdString(before.title));
        auto* outlet = part<QLineEdit>("sourceOutlet");
        outlet->selectAll();
        QTest::keyClicks(outlet, QStringLiteral("  The Gazette "));
        auto* published = part<QLineEdit>("sourcePublished");
        published->selectAll();
        QTest::keyClicks(published, QStringLiteral("no day"));
        QVERIFY(!part("sourceOk")->isEnabled());
        published->selectAll();
        QTest::keyClicks(published, QStringLiteral("6 May 2025"));
        QVERIFY(part("sourceOk")->isEnabled());
        part("sourceOk")->click();
        const model::Source after = *document().source(before.id);
        QCOMPARE(after.outlet, std::string("The Gazette"));
        QCOMPARE(after.published->text(), std::string("2025-05-06"));
        QCOMPARE(after.title, before.title);
        QCOMPARE(after.sha256, before.sha256);
        part("messageAction")->click();
        QCOMPARE(document().source(before.id)->outlet, before.outlet);
        QCOMPARE(document().source(before.id)->published, before.published);
    }

    void aSourceBecomesTheNewerVersionOfAnother() {
        document::AcceptedArticle later = tests::bridgeArticle();
        later.source.title = "Old bridge, second edition";
        later.source.text = Utf8Text::fromUtf8("Later. " + tests::kBridgeArticle).value();
        later.events.clear();
        const auto added = document().addArticle(later);
        QVERIFY(added);
        const model::SourceId first = document().sources().front().id;
        m_window->session().document()->pollForeignChanges();
        SourceCommands* commands = m_window->findChild<SourceCommands*>();
        QVERIFY(commands != nullptr);
        commands->edit(added->source);
        auto* original = part<QComboBox>("sourceVersionOf");
        QCOMPARE(original->count(), 2);
        QCOMPARE(original->currentIndex(), 0);
        original->setCurrentIndex(1);
        part("sourceOk")->click();
        QCOMPARE(document().source(added->source)->versionOf, std::optional(first));
        commands->edit(first); // which would make each the newer one
        part<QComboBox>("sourceVersionOf")->setCurrentIndex(1);
        part("sourceOk")->click();
        QVERIFY(!document().source(first)->versionOf);
        QVERIFY(!m_window->messages().sentence().isEmpty());
    }

    void datesFollowTheCorrectedDayWhereTheUserSaysSo() {
        const model::SourceId source = document().sources().front().id;
        const auto whenOf = [this](const char* title) {
            return document().event(event(title))->when->text();
        };
        const auto correct = [&] {
            choose(source, "&Details…");
            auto* published = part<QLineEdit>("sourcePublished");
            published->selectAll();
            QTest::keyClicks(published, QStringLiteral("5 May 2024"));
            part("sourceOk")->click();
        };
        correct();
        QCOMPARE(document().source(source)->published->text(),
                 std::string("2025-05-05")); // not before it is answered
        auto* list = part<QTreeWidget>("reckonedList");
        QVERIFY(list->topLevelItemCount() >= 2);
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            QTreeWidgetItem* item = list->topLevelItem(row);
            QCOMPARE(item->checkState(0), Qt::Checked);
            QVERIFY(item->text(1) != item->text(2));
            if (item->text(0) == QStringLiteral("Engineers warn the mayor")) {
                item->setCheckState(0, Qt::Unchecked);
            }
        }
        part("reckonedOk")->click();
        QCOMPARE(document().source(source)->published->text(), std::string("2024-05-05"));
        QCOMPARE(whenOf("Mayor confirms the warning"), std::string("2024-05-03"));
        QCOMPARE(whenOf("Engineers warn the mayor"), std::string("2025-04")); // was not ticked
        QVERIFY(part<ElidedLabel>("sourceCaption")->words().contains(QStringLiteral("5 May 2024")));
        QVERIFY(m_window->messages().sentence().contains(QStringLiteral("and 1 date")) ||
                m_window->messages().sentence().contains(QStringLiteral("dates")));
        part("messageAction")->click(); // one step
        QCOMPARE(document().source(source)->published->text(), std::string("2025-05-05"));
        QCOMPARE(whenOf("Mayor confirms the warning"), std::string("2025-05-03"));
        correct();
        part("reckonedOnlyDay")->click();
        QCOMPARE(document().source(source)->published->text(), std::string("2024-05-05"));
        QCOMPARE(whenOf("Mayor confirms the warning"), std::string("2025-05-03"));
    }

    void aSourceIsRemovedAfterItIsSaidWhatGoesWithIt() {
        const model::SourceId source = document().sources().front().id;
        choose(source, "&Remove…");
        auto* question = part<QMessageBox>("removeSourceDialog");
        QVERIFY(question->informativeText().contains(QStringLiteral("4 accounts of 4 events")));
        QVERIFY(
            question->informativeText().contains(QStringLiteral("4 events with no other account will go")));
        question->button(QMessageBox::Cancel)->click();
        QCOMPARE(document().sources().size(), 1U);
        choose(source, "&Remove…");
        part("removeSourceOk")->click();
        QTRY_COMPARE(document().sources().size(), 0U);
        QCOMPARE(eventCount(), 0U);
        part("messageAction")->click();
        QCOMPARE(document().sources().size(), 1U);
        QCOMPARE(eventCount(), 4U);
    }

    void aSourcesTextIsShown() {
        m_window->timeline().select(event("Repairs approved"));
        QVERIFY(!m_window->evidence().sourceView().highlightedWords().isEmpty());
        choose(document().sources().front().id, "&Show its text");
        QVERIFY(m_window->evidence().sourceView().highlightedWords().isEmpty());
    }

    void whatWasReadFromAnAccountIsCorrected() {
        const model::EventId repairs = event("Repairs approved");
        const model::Claim before = document().event(repairs)->claims.front();
        m_window->events().editAccount(before.id);
        auto* when = part<QLineEdit>("accountWhen");
        when->selectAll();
        QTest::keyClicks(when, QStringLiteral("2025-02-11"));
        auto* who = part<QLineEdit>("accountSaidBy");
        who->selectAll();
        QTest::keyClicks(who, QStringLiteral("Town clerk"));
        part<QCheckBox>("accountReported")->setChecked(true);
        part("accountOk")->click();
        const model::Claim after = document().event(repairs)->claims.front();
        QCOMPARE(after.date.when->text(), std::string("2025-02-11"));
        QCOMPARE(after.saidBy, std::optional<std::string>("Town clerk"));
        QVERIFY(after.isReported);
        QCOMPARE(after.quote.exact, before.quote.exact);
        QCOMPARE(after.date.expression, before.date.expression);
        QCOMPARE(after.date.steps.back().rule, std::string("corrected by hand"));
        m_window->actions().undo->trigger();
        QCOMPARE(document().event(repairs)->claims.front().date, before.date);
    }
};

QTEST_MAIN(WindowSourcesTest)
#include "window_sources_test.moc"
