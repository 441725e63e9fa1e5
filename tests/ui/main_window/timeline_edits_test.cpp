// SPDX-License-Identifier: GPL-3.0-or-later
// What a hand does on the timeline of a window, and what becomes of the document.
#include "tests/ui/support/bridge_window_test.h"
#include "ui/main_window/window_actions.h"
#include "ui/panels/message_bar.h"
#include "ui/render/fonts.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class TimelineEditsTest : public tests::BridgeWindowTest {
    Q_OBJECT

    TimelineCanvas& canvas() const { return *m_window->timeline().findChild<TimelineCanvas*>(); }
    QPoint centreOf(model::EventId id) const {
        const auto rect = m_window->timeline().rectOf(id);
        DATELINE_REQUIRE(rect.has_value());
        return canvas().mapFrom(&m_window->timeline(), rect->center());
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers) const {
        QTest::mousePress(&canvas(), Qt::LeftButton, modifiers, from);
        QTest::mouseMove(&canvas(), (from + to) / 2);
        QTest::mouseMove(&canvas(), to);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, modifiers, to);
    }
    QMenu* menu(const char* name) const { return m_window->findChild<QMenu*>(QString::fromLatin1(name)); }
    void trigger(QMenu* menu, const QString& words) const {
        QVERIFY(menu != nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text().remove(QLatin1Char('&')).contains(words)) {
                action->trigger();
                menu->close();
                return;
            }
        }
        QFAIL(qPrintable(words));
    }
    void rightClick(QPoint at) const {
        QContextMenuEvent asked(QContextMenuEvent::Mouse, at, canvas().mapToGlobal(at));
        QApplication::sendEvent(&canvas(), &asked);
    }

private slots:
    void initTestCase() { loadFonts(); }
    void init() {
        showWindow();
        openBridge();
        canvas().drawList();
    }
    void cleanup() { m_window.reset(); }

    void aDateDraggedIsOneStepThatCanBeUndone() {
        const auto id = event("Engineers warn the mayor");
        const time::Edtf before = *document().event(id)->when;
        const std::size_t steps = document().history().size();
        const double month = 31 * double(time::kMicrosPerDay) / canvas().scale().microsPerPixel();
        drag(centreOf(id), centreOf(id) + QPoint(int(month) + 2, 0), Qt::AltModifier);
        const time::Edtf after = *document().event(id)->when;
        QVERIFY2(after != before, after.text().c_str());
        QCOMPARE(int(after.precision()), int(before.precision())); // a month moved by a month
        QCOMPARE(document().history().size(), steps + 1);
        QCOMPARE(m_window->timeline().selected(), std::optional(id));
        m_window->actions().undo->trigger();
        QVERIFY(*document().event(id)->when == before);
    }

    void aRelationIsDrawnNamedAndTakenAway() {
        const auto from = event("Engineers warn the mayor");
        const auto to = event("Mayor confirms the warning");
        drag(centreOf(from), centreOf(to), Qt::ControlModifier);
        const QAction* first = menu("relationMenu")->actions().front(); // whose relation it is
        QVERIFY(!first->isSeparator() && !first->isEnabled());
        QVERIFY(first->text().contains(QString::fromStdString(document().event(from)->title)));
        trigger(menu("relationMenu"), QStringLiteral("causes"));
        QCOMPARE(document().relations().size(), 1U);
        QCOMPARE(document().relations().front().kind, model::RelationKind::Cause);
        QVERIFY(document().relations().front().from == from && document().relations().front().to == to);
        QCOMPARE(canvas().drawList().relations.size(), 1U);
        rightClick(centreOf(from));
        trigger(menu("eventMenu"), QStringLiteral("Remove: “Engineers warn the mayor” causes"));
        QVERIFY(document().relations().empty());
    }

    void aLaneIsCollapsedByItsNameAndHiddenByItsMenu() {
        const layout::DrawList& list = canvas().drawList();
        const std::size_t lanes = list.bands.size();
        QVERIFY(lanes >= 2);
        QPoint name = toQt(list.bands[1].header).center().toPoint();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, name);
        QVERIFY(m_window->session().snapshot()->lanes()[1].isCollapsed);
        QVERIFY(canvas().drawList().bands[1].isCollapsed);
        name = toQt(canvas().drawList().bands[1].header).center().toPoint();
        rightClick(name);
        trigger(menu("laneMenu"), QStringLiteral("Hide"));
        QVERIFY(m_window->session().snapshot()->lanes()[1].isHidden);
        QCOMPARE(canvas().drawList().bands.size(), lanes - 1);
        m_window->actions().undo->trigger();
        m_window->actions().undo->trigger();
        QVERIFY(!canvas().drawList().bands[1].isCollapsed);
    }

    void aLaneIsMovedByItsName() {
        const auto names = [this] {
            QStringList found;
            for (const auto& band : canvas().drawList().bands) {
                found << QString::fromStdString(band.name);
            }
            return found;
        };
        const QStringList before = names();
        QVERIFY(before.size() >= 3);
        const auto& bands = canvas().drawList().bands;
        const QPoint from = toQt(bands[0].header).center().toPoint();
        drag(from, QPoint(from.x(), int(bands[1].area.bottom()) - 3), {});
        QCOMPARE(names().mid(0, 2), (QStringList{before[1], before[0]}));
        m_window->actions().undo->trigger(); // one step
        QCOMPARE(names(), before);
    }

    void aHiddenLaneIsToldOf() {
        rightClick(toQt(canvas().drawList().bands[1].header).center().toPoint());
        trigger(menu("laneMenu"), QStringLiteral("Hide"));
        QVERIFY(m_window->messages().sentence().contains(QStringLiteral("is hidden now")));
    }

    void onesWayBackThroughTheViewsIsInTheMenu() {
        const layout::TimeScale before = canvas().scale();
        QVERIFY(!m_window->actions().goBack->isEnabled());
        m_window->timeline().showEvents({event("Engineers warn the mayor")});
        QTest::qWait(400);
        QVERIFY(canvas().scale() != before);
        QVERIFY(m_window->actions().goBack->isEnabled());
        m_window->actions().goBack->trigger();
        QTest::qWait(400);
        QVERIFY(canvas().scale() == before);
        QVERIFY(m_window->actions().goForward->isEnabled());
    }

    void anEventIsPinnedAndLetGo() {
        const auto id = event("Mayor confirms the warning");
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, centreOf(id));
        QAction* pin = m_window->actions().pinEvent;
        QVERIFY(pin->isEnabled() && !pin->isChecked());
        pin->trigger();
        QCOMPARE(document().event(id)->tags.size(), 1U);
        QCOMPARE(document().event(id)->tags.front().name, std::string("pinned"));
        QVERIFY(pin->isChecked());
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, centreOf(event("Engineers warn the mayor")));
        QVERIFY(!pin->isChecked());
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, centreOf(id));
        pin->trigger();
        QVERIFY(document().event(id)->tags.empty());
    }

    void severalSelectedAreCountedAndEditedTogether() {
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, centreOf(event("Engineers warn the mayor")));
        QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ControlModifier,
                          centreOf(event("Mayor confirms the warning")));
        QCOMPARE(m_window->timeline().selection().size(), 2U);
        QVERIFY(m_window->counts().contains(QStringLiteral("2 selected")));
        QVERIFY(m_window->actions().mergeEvents->isEnabled());
    }

    void whatTwoEventsBecomeIsShown() {
        const model::EventId warned = event("Engineers warn the mayor");
        const model::EventId confirmed = event("Mayor confirms the warning");
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, centreOf(warned));
        QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ControlModifier, centreOf(confirmed));
        m_window->actions().mergeEvents->trigger();
        QCOMPARE(m_window->timeline().selected(), std::optional(warned));
        const auto* title = m_window->findChild<QLabel*>(QStringLiteral("eventTitle"));
        QVERIFY(title != nullptr && title->isVisible());
        QCOMPARE(title->text(), QStringLiteral("Engineers warn the mayor"));
        m_window->actions().undo->trigger();
    }

    void theGroundHasWeekNumbersInItsMenu() {
        rightClick({300, 10});
        QMenu* ground = menu("timelineMenu");
        QVERIFY(ground != nullptr);
        trigger(ground, QStringLiteral("ISO week numbers"));
        QVERIFY(m_window->timeline().hasWeekNumbers());
    }
};

QTEST_MAIN(TimelineEditsTest)
#include "timeline_edits_test.moc"
