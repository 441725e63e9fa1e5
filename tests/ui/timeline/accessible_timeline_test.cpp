// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/told_timeline.h"
#include "ui/render/fonts.h"
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

    void everyVisibleEventIsAnObjectWithItsWordsAndPlace() {
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(timeline);
        QCOMPARE(timeline->role(), QAccessible::List);
        QCOMPARE(timeline->childCount(), 3 + 2); // and the lanes
        QCOMPARE(timeline->child(1)->text(QAccessible::Name), QStringLiteral("call"));
        const QString description = timeline->child(1)->text(QAccessible::Description);
        QVERIFY(description.contains(QStringLiteral("2025-04")));
        QVERIFY(description.contains(QStringLiteral("Lane: B")));
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
