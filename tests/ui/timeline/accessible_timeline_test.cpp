// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/told_timeline.h"
#include "ui/render/fonts.h"
#include "ui/timeline/accessible_parts.h"
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/timeline_canvas.h"

#include <QAccessible>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class AccessibleTimelineTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TimelineCanvas> m_canvas;

private slots:
    void initTestCase() {
        loadFonts();
        QAccessible::setActive(true);
    }

    void init() {
        m_canvas = std::make_unique<TimelineCanvas>();
        m_canvas->resize(800, 500);
        m_canvas->setContent(
            tests::toldContent({{"order", "2025-01", 0}, {"call", "2025-04", 1}, {"no date", "", 1}}, 2),
            std::nullopt);
        m_canvas->setQuoteSource([](std::uint32_t event) { return QStringLiteral("quote %1").arg(event); });
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    }

    void anEventSaysItsPlaceInTimeAndInItsLane() {
        m_canvas->setContent(
            tests::toldContent({{"a", "2025-01", 0}, {"b", "2025-02", 1}, {"c", "2025-03", 1}, {"d", "", 1}},
                               2),
            std::nullopt);
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        const auto said = [&](int child) { return timeline->child(child)->text(QAccessible::Description); };
        QVERIFY2(said(2).contains(QStringLiteral("Lane: B, 2 of 2. Event 3 of 4")), qPrintable(said(2)));
        QVERIFY2(said(3).contains(QStringLiteral("Event 4 of 4")), qPrintable(said(3)));
    }

    void hiddenEventsAreNotCountedAmongThoseOneGoesThrough() {
        auto content = tests::toldContent({{"a", "2025-01", 0}, {"b", "2025-02", 1}, {"c", "2025-03", 0}}, 2);
        std::vector<layout::IndexedEvent> events;
        for (std::uint32_t event = 0; event < 3; ++event) {
            events.push_back({content->index.extent(event), content->index.lane(event), 1});
        }
        content->index = layout::EventIndex(events, 2, {false, true});
        m_canvas->setContent(content, std::nullopt);
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(timeline->child(1)->text(QAccessible::Description).contains(QStringLiteral("Event 2 of 2")));
        QVERIFY(timeline->text(QAccessible::Description)
                    .startsWith(QStringLiteral("2 events, and 1 in hidden lanes")));
    }

    // What is told of is told in accessibility_e2e: Qt tells nothing where no reader listens.
    void newsAreThereOnceAndOnlyWhereThereAreAny() {
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        const auto* asked = dynamic_cast<AccessibleEvent*>(timeline->child(1));
        const auto* notAsked = dynamic_cast<AccessibleEvent*>(timeline->child(0));
        QVERIFY(asked && notAsked);
        asked->text(QAccessible::Name);
        asked->text(QAccessible::Description);
        QVERIFY(!asked->hasNews(QAccessible::Description));
        m_canvas->setQuoteSource([](std::uint32_t) { return QStringLiteral("corrected"); });
        QVERIFY(!asked->hasNews(QAccessible::Name));
        QVERIFY(asked->hasNews(QAccessible::Description));
        QVERIFY(!asked->hasNews(QAccessible::Description)); // told now
        QVERIFY(!notAsked->hasNews(QAccessible::Description));
    }

    void whoWalksThroughManyEventsLeavesNoObjectsBehind() {
        std::vector<tests::Told> told;
        for (int i = 0; i < 1500; ++i) {
            told.push_back({"event " + std::to_string(i), std::to_string(1000 + i), 0});
        }
        m_canvas->setContent(tests::toldContent(told, 1), std::nullopt);
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(timeline->childCount() < 300);
        m_canvas->activateWindow();
        m_canvas->setFocus();
        QTRY_VERIFY(m_canvas->hasFocus());
        m_canvas->selectFirst();
        QAccessibleInterface* first = timeline->focusChild();
        QVERIFY(first);
        const QAccessible::Id id = QAccessible::uniqueId(first);
        for (int i = 0; i < 1000; ++i) {
            m_canvas->step(1);
            QVERIFY(timeline->focusChild());
        }
        m_canvas->camera().zoomBy(1.5, 400); // when it rests
        QTRY_VERIFY(QAccessible::accessibleInterface(id) == nullptr);
        QCOMPARE(timeline->focusChild()->text(QAccessible::Name), QStringLiteral("event 1000"));
        QVERIFY(timeline->focusChild()->state().focused);
    }

    void theKeysAreOnACountOrTheEventSelected() {
        std::vector<tests::Told> told;
        for (const char* day : {"2025-01-05", "2025-01-06", "2025-06-05", "2025-06-06"}) {
            told.insert(told.end(), 10, {"event", day, 0});
        }
        m_canvas->setContent(tests::toldContent(told, 1), std::nullopt);
        m_canvas->activateWindow();
        m_canvas->setFocus();
        QTRY_VERIFY(m_canvas->hasFocus());
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(!timeline->focusChild());
        m_canvas->select(0);
        QVERIFY(timeline->focusChild()->state().focused);
        m_canvas->stepChip(1);
        QAccessibleInterface* count = timeline->focusChild();
        QCOMPARE(count->role(), QAccessible::Button);
        QVERIFY(count->text(QAccessible::Name).contains(QStringLiteral("events without room")));
        QVERIFY(count->state().focused);
        QVERIFY(!timeline->child(0)->state().focused);
        m_canvas->leaveChip();
        QCOMPARE(timeline->focusChild()->text(QAccessible::Name), QStringLiteral("event"));
    }

    void everyVisibleEventIsAnObjectWithItsWordsAndPlace() {
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(timeline);
        QCOMPARE(timeline->role(), QAccessible::List);
        QCOMPARE(timeline->childCount(), 3 + 2); // and the lanes
        QCOMPARE(timeline->child(1)->text(QAccessible::Name), QStringLiteral("call"));
        const QString description = timeline->child(1)->text(QAccessible::Description);
        QVERIFY(description.contains(QStringLiteral("2025-04")));
        QVERIFY(description.contains(QStringLiteral("Lane: B, 1 of 1")));
        QVERIFY(description.contains(QStringLiteral("quote 1")));
        QVERIFY(
            !timeline->child(2)->text(QAccessible::Description).contains(QStringLiteral("Lane"))); // undated
        QCOMPARE(timeline->child(1)->role(), QAccessible::ListItem);
        QCOMPARE(timeline->child(1)->parent(), timeline);
        QCOMPARE(timeline->indexOfChild(timeline->child(2)), 2);
        const QRect rect = timeline->child(0)->rect();
        QCOMPARE(timeline->childAt(rect.center().x(), rect.center().y()), timeline->child(0));
    }

    void lanesAreThere() {
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        QAccessibleInterface* lane = timeline->child(4);
        QCOMPARE(lane->role(), QAccessible::Heading);
        QCOMPARE(lane->text(QAccessible::Name), QStringLiteral("Lane: B"));
        QCOMPARE(lane->text(QAccessible::Description),
                 QStringLiteral("1 event. Pressing collapses it to one line."));
        QVERIFY(lane->rect().height() > 20);
        QCOMPARE(timeline->indexOfChild(lane), 4);
    }

    void erasAreThereAndPressingShowsThemWhole() {
        auto content = tests::toldContent({{"order", "2025-01", 0}, {"call", "2025-04", 0}}, 1);
        content->eras.push_back(
            {"The works", "February 2025", layout::drawnExtentOf(time::Edtf::parse("2025-02").value()), 2});
        m_canvas->setContent(content, std::nullopt);
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        QCOMPARE(timeline->childCount(), 2 + 1 + 1);
        QAccessibleInterface* era = timeline->child(3);
        QCOMPARE(era->text(QAccessible::Name), QStringLiteral("Era: The works"));
        QCOMPARE(era->text(QAccessible::Description),
                 QStringLiteral("February 2025. Pressing shows it whole."));
        QCOMPARE(timeline->indexOfChild(era), 3);
        QCOMPARE(timeline->childAt(era->rect().center().x(), era->rect().center().y()), era);
        const double before = m_canvas->scale().microsPerPixel();
        era->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_VERIFY(m_canvas->scale().microsPerPixel() < before);
    }

    void whatHasNoRoomIsCountedAndPressingGoesCloser() {
        std::vector<tests::Told> told;
        for (const char* day : {"2025-01-05", "2025-01-06", "2025-06-05", "2025-06-06"}) {
            told.insert(told.end(), 10, {"event", day, 0});
        }
        m_canvas->setContent(tests::toldContent(told, 1), std::nullopt);
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        const auto events = int(m_canvas->visibleEvents().size());
        QAccessibleInterface* count = timeline->child(events);
        QCOMPARE(count->role(), QAccessible::Button);
        QVERIFY(count->text(QAccessible::Name).contains(QStringLiteral("without room")));
        QVERIFY(count->text(QAccessible::Description).contains(QStringLiteral("event; event")));
        const auto before = m_canvas->scale().microsPerPixel();
        count->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_VERIFY(m_canvas->scale().microsPerPixel() < before);
    }

    void pressingSelectsAndTheStateSaysSo() {
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(!timeline->child(1)->state().selected);
        timeline->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_canvas->selected(), 1U);
        QVERIFY(timeline->child(1)->state().selected);
    }

    void anEventThatIsGoneIsInvalid() {
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        QAccessibleInterface* last = timeline->child(2);
        m_canvas->setContent(tests::toldContent({{"order", "2025-01", 0}}, 1), std::nullopt);
        QVERIFY(!last->isValid());
        QCOMPARE(timeline->childCount(), 1 + 1);
        QCOMPARE(last->text(QAccessible::Name), QString());
    }
};

QTEST_MAIN(AccessibleTimelineTest)
#include "accessible_timeline_test.moc"
