// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes and dates in the sidebar: grouped, ordered, renamed, coloured, collapsed, hidden and brought back.
#include "tests/ui/support/bridge_window_test.h"
#include "ui/dialogs/date_range_dialog.h"
#include "ui/main_window/lane_commands.h"
#include "ui/main_window/window_actions.h"
#include "ui/panels/sidebar.h"
#include "ui/render/fonts.h"
#include "ui/timeline/timeline_view.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class WindowLanesTest : public tests::BridgeWindowTest {
    Q_OBJECT

    Sidebar& sidebar() const { return m_window->sidebar(); }
    FacetModel& facets() const { return sidebar().facets(); }
    /// Lanes as the sidebar shows them, from the top.
    QStringList lanes() const {
        QStringList names;
        for (int row = 0; row < facets().rowCount(); ++row) {
            if (facets().laneAt(facets().index(row)) != nullptr) {
                names << facets().index(row).data().toString();
            }
        }
        return names;
    }
    QModelIndex rowOf(const char* text) const {
        for (int row = 0; row < facets().rowCount(); ++row) {
            if (facets().index(row).data().toString() == QString::fromUtf8(text)) {
                return facets().index(row);
            }
        }
        return {};
    }
    QRect rectOf(const QModelIndex& row) const { return sidebar().visualRect(row); }
    /// Opens the menu that `open` asks for, and triggers its action of that name.
    void choose(QMenu* menu, const char* action) const {
        for (QAction* known : menu->actions()) {
            if (known->text().remove(QLatin1Char('&')) == QString::fromUtf8(action)) {
                QVERIFY(known->isEnabled());
                known->trigger();
                menu->close();
                return;
            }
        }
        QFAIL(action);
    }
    LaneCommands& commands() const { return *m_window->findChild<LaneCommands*>(); }
    model::LaneKey laneOf(const char* name) const { return facets().laneAt(rowOf(name))->key; }

private slots:
    void initTestCase() { loadFonts(); }
    void init() {
        showWindow();
        openBridge();
        QCOMPARE(lanes().size(), 3); // Engineers, Anna Bruni, Council
    }
    void cleanup() { m_window.reset(); }

    void theHeadingGroups() {
        QTest::mouseClick(sidebar().viewport(), Qt::LeftButton, {}, rectOf(facets().index(0)).center());
        auto* menu = m_window->findChild<QMenu*>(QStringLiteral("lanesMenu"));
        QVERIFY(menu != nullptr && menu->isVisible());
        choose(menu, "Lanes by source");
        QCOMPARE(facets().index(0).data().toString(), QStringLiteral("Lanes: by source"));
        QCOMPARE(lanes(), QStringList{QStringLiteral("Old bridge closed after warning")});
        choose(commands().lanesMenu(m_window.get()), "One lane for all");
        QCOMPARE(lanes(), QStringList{QStringLiteral("All events")});
        m_window->actions().undo->trigger();
        m_window->actions().undo->trigger();
        QCOMPARE(lanes().size(), 3);
    }

    void lanesAreDraggedIntoOrder() {
        const QStringList before = lanes();
        const QPoint from = rectOf(rowOf(before[2].toUtf8())).center();
        const QPoint to = rectOf(rowOf(before[0].toUtf8())).center() - QPoint(0, 6);
        QTest::mousePress(sidebar().viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(sidebar().viewport(), (from + to) / 2);
        QTest::mouseMove(sidebar().viewport(), to);
        QTest::mouseRelease(sidebar().viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(lanes(), (QStringList{before[2], before[0], before[1]}));
        QVERIFY(!sidebar().chosen()); // a drag is no click
        QCOMPARE(document().undoWords(), std::optional<std::string>("change the order of the lanes"));
        // The same by keys.
        sidebar().setCurrentIndex(rowOf(before[2].toUtf8()));
        QTest::keyClick(&sidebar(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(lanes(), (QStringList{before[0], before[2], before[1]}));
        QCOMPARE(sidebar().currentIndex().data().toString(), before[2]);
        choose(commands().lanesMenu(m_window.get()), "Order by name");
        QCOMPARE(lanes(), (QStringList{QStringLiteral("Anna Bruni"), QStringLiteral("Council"),
                                       QStringLiteral("Engineers")}));
        choose(commands().lanesMenu(m_window.get()), "Order by count");
        QCOMPARE(lanes().front(), QStringLiteral("Engineers"));
    }

    void aLaneIsCollapsedHiddenAndBroughtBack() {
        choose(commands().laneMenu(laneOf("Council"), m_window.get()), "Collapse");
        QVERIFY(rowOf("Council").data(FacetModel::IsCollapsedRole).toBool());
        choose(commands().laneMenu(laneOf("Council"), m_window.get()), "Hide");
        choose(commands().laneMenu(laneOf("Anna Bruni"), m_window.get()), "Hide");
        QCOMPARE(lanes(), QStringList{QStringLiteral("Engineers")});
        QVERIFY(rowOf("2 lanes hidden").isValid());
        QTest::mouseClick(sidebar().viewport(), Qt::LeftButton, {}, rectOf(rowOf("2 lanes hidden")).center());
        auto* menu = m_window->findChild<QMenu*>(QStringLiteral("hiddenLanesMenu"));
        QVERIFY(menu != nullptr);
        choose(menu, "Show Council");
        QVERIFY(rowOf("1 lane hidden").isValid());
        choose(commands().hiddenMenu(m_window.get()), "Show all");
        QCOMPARE(lanes().size(), 3);
        choose(commands().lanesMenu(m_window.get()), "Collapse all");
        QVERIFY(rowOf("Engineers").data(FacetModel::IsCollapsedRole).toBool());
        m_window->actions().undo->trigger(); // one step
        QVERIFY(!rowOf("Engineers").data(FacetModel::IsCollapsedRole).toBool());
    }

    void aClickLeavesTheKeysToTheTimelineAndEscapeShowsAllAgain() {
        m_window->timeline().setFocus();
        QTest::mouseClick(sidebar().viewport(), Qt::LeftButton, {}, rectOf(rowOf("Council")).center());
        QVERIFY(sidebar().chosen());
        QWidget* focused = m_window->focusWidget();
        QVERIFY(focused != nullptr && !sidebar().isAncestorOf(focused) && focused != &sidebar());
        QTest::keyClick(focused, Qt::Key_Escape);
        QVERIFY(!sidebar().chosen());
    }

    void controlAddsToWhatIsChosen() {
        const auto click = [&](const char* row, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(sidebar().viewport(), Qt::LeftButton, modifiers, rectOf(rowOf(row)).center());
        };
        click("Council", {});
        QVERIFY(m_window->counts().startsWith(QStringLiteral("1 of 4")));
        click("Engineers", Qt::ControlModifier);
        QVERIFY2(m_window->counts().startsWith(QStringLiteral("3 of 4")), qPrintable(m_window->counts()));
        click("Council", Qt::ControlModifier);
        QCOMPARE(sidebar().allChosen(), std::vector<Facet>{LaneFacet{laneOf("Engineers")}});
        click("Council", Qt::ControlModifier);
        click("Council", {}); // alone
        QCOMPARE(sidebar().allChosen(), std::vector<Facet>{LaneFacet{laneOf("Council")}});
        click("Council", {});
        QVERIFY(sidebar().allChosen().empty());
    }

    void aLaneIsRenamedAndColoured() {
        choose(commands().laneMenu(laneOf("Council"), m_window.get()), "Rename…");
        auto* line = m_window->findChild<QLineEdit*>(QStringLiteral("askText"));
        QVERIFY(line != nullptr);
        line->setText(QStringLiteral("Town council"));
        m_window->findChild<QPushButton*>(QStringLiteral("askOk"))->click();
        QVERIFY(rowOf("Town council").isValid());
        const int before = rowOf("Town council").data(FacetModel::LaneColourRole).toInt();
        QMenu* menu = commands().laneMenu(laneOf("Town council"), m_window.get());
        QMenu* colours = menu->actions().at(1)->menu();
        QVERIFY(colours != nullptr);
        colours->actions().at(before == 6 ? 5 : 6)->trigger();
        menu->close();
        QCOMPARE(rowOf("Town council").data(FacetModel::LaneColourRole).toInt(), before == 6 ? 5 : 6);
        m_window->actions().undo->trigger();
        m_window->actions().undo->trigger();
        QCOMPARE(rowOf("Council").data(FacetModel::LaneColourRole).toInt(), before);
    }

    void datesPickOutEvents() {
        QCOMPARE(rowOf("From").data(FacetModel::ValueRole).toString(), QStringLiteral("Feb 2025"));
        QTest::mouseClick(sidebar().viewport(), Qt::LeftButton, {}, rectOf(rowOf("From")).center());
        QTRY_VERIFY(m_window->findChild<DateRangeDialog*>() != nullptr);
        auto* dialog = m_window->findChild<DateRangeDialog*>();
        auto* from = dialog->findChild<QLineEdit*>(QStringLiteral("rangeFrom"));
        auto* to = dialog->findChild<QLineEdit*>(QStringLiteral("rangeTo"));
        auto* ok = dialog->findChild<QPushButton*>(QStringLiteral("rangeOk"));
        QTest::keyClicks(from, QStringLiteral("2025-04"));
        QTest::keyClicks(to, QStringLiteral("2025-03"));
        QVERIFY(!ok->isEnabled()); // the end before the beginning
        to->selectAll();
        QTest::keyClicks(to, QStringLiteral("30 April 2025"));
        QVERIFY(ok->isEnabled());
        ok->click();
        QCOMPARE(rowOf("From").data(FacetModel::ValueRole).toString(), QStringLiteral("Apr 2025"));
        const DateFacet dates = facets().dates();
        QCOMPARE(sidebar().chosen(), std::optional<Facet>(dates));
        QCOMPARE(facets().eventsOf(dates),
                 (std::vector{tests::bridgeEvent(document(), "More lorries on the bridge"),
                              tests::bridgeEvent(document(), "Engineers warn the mayor")}));
        // One reason to pick out events at a time.
        sidebar().choose(LaneFacet{laneOf("Council")});
        QCOMPARE(facets().dates(), DateFacet{});
        QCOMPARE(rowOf("From").data(FacetModel::ValueRole).toString(), QStringLiteral("Feb 2025"));
    }
};

QTEST_MAIN(WindowLanesTest)
#include "window_lanes_test.moc"
