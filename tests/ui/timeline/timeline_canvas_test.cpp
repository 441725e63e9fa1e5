// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/told_timeline.h"
#include "ui/render/fonts.h"
#include "ui/timeline/timeline_canvas.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLineEdit>
#include <QToolTip>
#include <QWheelEvent>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class TimelineCanvasTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TimelineCanvas> m_canvas;

    void settle() const { QTest::qWait(300); } // longer than any glide
    static std::shared_ptr<const layout::TimelineContent> story() {
        return tests::toldContent({{"order", "2025-01", 0},
                                   {"designation", "2025-02", 1},
                                   {"call", "2025-04", 0},
                                   {"confirmation", "2025-05-04", 0},
                                   {"no date", "", 1}},
                                  2);
    }
    void wheel(QPoint at, int notches, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(at, m_canvas->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_canvas.get(), &event);
    }

    // Months go by thirty days here: what dates become is document::dragged's, tested there.
    void letDatesMove() {
        m_canvas->setProposeDate([](const Movable& what, document::DragPart, std::int64_t micros) {
            DateProposal proposal;
            proposal.words = QStringLiteral("moved");
            proposal.isChange = std::abs(micros) > 10 * time::kMicrosPerDay;
            proposal.problem = micros < -200 * time::kMicrosPerDay ? QStringLiteral("no") : QString();
            const bool isUndated = what.kind == Movable::Kind::Event && what.number == 4;
            return isUndated ? std::nullopt : std::optional(proposal);
        });
    }

private slots:
    void initTestCase() { loadFonts(); }

    void init() {
        m_canvas = std::make_unique<TimelineCanvas>();
        m_canvas->resize(800, 500);
        m_canvas->show();
        m_canvas->setContent(story(), std::nullopt);
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    }

    void clickingACardSelectsItsEvent() {
        QSignalSpy changed(m_canvas.get(), &TimelineCanvas::selectionChanged);
        for (const std::uint32_t event : {2U, 0U, 3U, 4U}) {
            const auto card = m_canvas->rectOf(event);
            QVERIFY(card);
            QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, card->center());
            QCOMPARE(m_canvas->selected(), event);
        }
        QCOMPARE(changed.count(), 4);
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, {400, 480 - 45});
        QCOMPARE(m_canvas->selected(), std::nullopt);
    }

    void theWheelZoomsAtTheCursor() {
        const time::Instant under = m_canvas->scale().toInstant(300);
        const double before = m_canvas->scale().microsPerPixel();
        wheel({300, 200}, 3);
        settle();
        QVERIFY(m_canvas->scale().microsPerPixel() < before / 1.8);
        QVERIFY(std::abs(m_canvas->scale().toX(under) - 300) < 0.5);
        wheel({300, 200}, -3);
        settle();
        QVERIFY(std::abs(m_canvas->scale().microsPerPixel() / before - 1) < 1e-6);
    }

    void draggingPansAndSelectsNothing() {
        const double before = m_canvas->scale().toX({0});
        const QPoint from = m_canvas->rectOf(2)->center();
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_canvas.get(), from + QPoint(-20, 0));
        QTest::mouseMove(m_canvas.get(), from + QPoint(-90, 0));
        QTest::qWait(120); // a hand that rests does not fling
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, from + QPoint(-90, 0));
        settle();
        QVERIFY(std::abs(m_canvas->scale().toX({0}) - before + 90) < 0.5);
        QCOMPARE(m_canvas->selected(), std::nullopt);
    }

    void letGoInMotionItGoesOnForAWhile() {
        m_canvas->camera().moveTo({m_canvas->scale().zoomedAt(400, 4), 0}, 0);
        const double before = m_canvas->scale().toX({0});
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, {400, 300});
        for (int x = 390; x >= 300; x -= 10) {
            QTest::mouseMove(m_canvas.get(), {x, 300}, 8);
        }
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, {300, 300});
        QTest::qWait(800);
        QVERIFY(m_canvas->scale().toX({0}) < before - 120);
    }

    void shiftAndTheMouseDrawTheSpanToShow() {
        const time::Instant from = m_canvas->scale().toInstant(300);
        const time::Instant to = m_canvas->scale().toInstant(400);
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, Qt::ShiftModifier, {300, 200});
        QTest::mouseMove(m_canvas.get(), {350, 200});
        QTest::mouseMove(m_canvas.get(), {400, 220});
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, Qt::ShiftModifier, {400, 220});
        settle();
        QVERIFY(m_canvas->scale().toX(from) > 0 && m_canvas->scale().toX(to) < 800);
        QVERIFY(m_canvas->scale().toX(to) - m_canvas->scale().toX(from) > 400);
        QCOMPARE(m_canvas->selected(), std::nullopt);
    }

    void aDoubleClickGoesToTheEventAndBackReturns() {
        const layout::TimeScale before = m_canvas->scale();
        QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, {}, m_canvas->rectOf(2)->center());
        settle();
        const double width =
            m_canvas->scale().toX(layout::drawnExtentOf(*time::Edtf::parse("2025-04")).end) -
            m_canvas->scale().toX(layout::drawnExtentOf(*time::Edtf::parse("2025-04")).start);
        QVERIFY2(width > 500, qPrintable(QString::number(width)));
        QCOMPARE(m_canvas->selected(), 2U);
        const layout::TimeScale there = m_canvas->scale();
        QTest::keyClick(m_canvas.get(), Qt::Key_Left, Qt::AltModifier);
        settle();
        QVERIFY(m_canvas->scale() == before);
        QTest::keyClick(m_canvas.get(), Qt::Key_Right, Qt::AltModifier);
        settle();
        QVERIFY(m_canvas->scale() == there);
    }

    void arrowsGoThroughTheEventsInTimeOrder() {
        for (const std::uint32_t expected : {0U, 1U, 2U, 3U, 4U, 4U}) {
            QTest::keyClick(m_canvas.get(), Qt::Key_Right);
            QCOMPARE(m_canvas->selected(), expected);
        }
        QTest::keyClick(m_canvas.get(), Qt::Key_Left);
        QCOMPARE(m_canvas->selected(), 3U);
        QTest::keyClick(m_canvas.get(), Qt::Key_Home);
        QCOMPARE(m_canvas->selected(), 0U);
        QTest::keyClick(m_canvas.get(), Qt::Key_End);
        QCOMPARE(m_canvas->selected(), 4U);
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QCOMPARE(m_canvas->selected(), std::nullopt);
    }

    void keysZoomAndFit() {
        const layout::TimeScale fitted = m_canvas->scale();
        QTest::keyClick(m_canvas.get(), Qt::Key_Plus);
        QTest::keyClick(m_canvas.get(), Qt::Key_Plus);
        settle();
        QVERIFY(std::abs(fitted.microsPerPixel() / m_canvas->scale().microsPerPixel() - 2.25) < 1e-6);
        QTest::keyClick(m_canvas.get(), Qt::Key_Minus);
        settle();
        QVERIFY(std::abs(fitted.microsPerPixel() / m_canvas->scale().microsPerPixel() - 1.5) < 1e-6);
        QTest::keyClick(m_canvas.get(), Qt::Key_0);
        settle();
        QVERIFY(m_canvas->scale() == fitted);
    }

    void fittingLeavesOutWhatIsFarOffOnceAndSaysSo() {
        std::vector<tests::Told> told = {{"long ago", "-0479", 0}, {"also long ago", "-0478", 0}};
        for (int month = 0; month < 60; ++month) {
            told.push_back(
                {"now", QString::asprintf("20%02d-%02d", 20 + month / 12, month % 12 + 1).toStdString(), 0});
        }
        const auto content = tests::toldContent(told, 1);
        TimelineCanvas canvas;
        canvas.resize(800, 500);
        canvas.show();
        canvas.setContent(content, std::nullopt);
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        const auto isShown = [&](std::uint32_t event) {
            const double x = canvas.scale().toX(content->index.extent(event).start);
            return x >= 0 && x <= canvas.width();
        };
        QVERIFY(!isShown(0) && !isShown(1)); // as it opens
        QVERIFY(isShown(2) && isShown(61));
        for (const auto& card : canvas.drawList().cards) { // none is cut
            QVERIFY(card.event < 2 || (card.area.x >= 0 && card.area.right() <= canvas.timelineWidth()));
        }
        canvas.fit();
        settle();
        QVERIFY(isShown(0) && isShown(1) && isShown(61)); // once more: everything
        canvas.fit();
        settle();
        QVERIFY(!isShown(0) && isShown(2)); // and back
        canvas.camera().panBy({-4000, 0}, 0);
        canvas.fit(); // from elsewhere it is again the many first
        settle();
        QVERIFY(!isShown(0) && isShown(2) && isShown(61));
    }

    void anEmptyLaneLeadsToItsNextEvent() {
        m_canvas->camera().moveTo({m_canvas->scale().zoomedAt(10, 40), 0}, 0); // the first days of January
        m_canvas->camera().panBy({-2000, 0}, 0);
        const auto& chips = m_canvas->drawList().chips;
        const auto later = std::find_if(chips.begin(), chips.end(), [](const auto& chip) {
            return chip.elsewhere > 0 && chip.events.front() == 1;
        });
        QVERIFY(later != chips.end());
        const double zoom = m_canvas->scale().microsPerPixel();
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, toQt(later->area).center().toPoint());
        settle();
        QCOMPARE(m_canvas->selected(), std::optional(1U));
        QVERIFY(m_canvas->rectOf(1));
        QCOMPARE(m_canvas->scale().microsPerPixel(), zoom);
    }

    void tabLeaves() {
        QWidget window;
        auto* canvas = m_canvas.release();
        canvas->setParent(&window);
        auto* after = new QLineEdit(&window);
        m_canvas.reset();
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Right);
        QTest::keyClick(canvas, Qt::Key_Tab); // a million events would be a trap
        QVERIFY(after->hasFocus());
        QCOMPARE(canvas->selected(), 0U);
        QTest::keyClick(after, Qt::Key_Backtab);
        QVERIFY(canvas->hasFocus());
    }

    void controlAndArrowsGoWithinALaneAndToTheNext() {
        m_canvas->setContent(tests::toldContent({{"a1", "2025-01", 0},
                                                 {"b1", "2025-02", 1},
                                                 {"a2", "2025-03", 0},
                                                 {"c1", "2025-03", 3},
                                                 {"b2", "2025-04", 1}},
                                                4), // nothing in the third lane
                             std::nullopt);
        QTest::keyClick(m_canvas.get(), Qt::Key_Home);
        QTest::keyClick(m_canvas.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_canvas->selected(), 2U);
        QTest::keyClick(m_canvas.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_canvas->selected(), 2U); // the last one of its lane
        QTest::keyClick(m_canvas.get(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(m_canvas->selected(), 1U); // the nearest in time: 28 days, the other is 31 away
        QTest::keyClick(m_canvas.get(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(m_canvas->selected(), 3U);
        QTest::keyClick(m_canvas.get(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(m_canvas->selected(), 3U); // there is none below
        QTest::keyClick(m_canvas.get(), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(m_canvas.get(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(m_canvas->selected(), 2U);
        QTest::keyClick(m_canvas.get(), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(m_canvas->selected(), 0U);
    }

    void theKeysGoToCountsOpenThemAndComeBack() {
        std::vector<tests::Told> told;
        for (const char* day : {"2025-01-05", "2025-01-06", "2025-06-05", "2025-06-06"}) {
            told.insert(told.end(), 10, {"event", day, 0});
        }
        m_canvas->setContent(tests::toldContent(told, 1), std::nullopt);
        settle();
        QVERIFY(!m_canvas->drawList().chips.empty());
        QTest::keyClick(m_canvas.get(), Qt::Key_C);
        QCOMPARE(m_canvas->keysOnChip(), 0U);
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QVERIFY(!m_canvas->keysOnChip());
        const double before = m_canvas->scale().microsPerPixel();
        QTest::keyClick(m_canvas.get(), Qt::Key_C);
        const std::uint32_t first = m_canvas->drawList().chips[0].events.front();
        QTest::keyClick(m_canvas.get(), Qt::Key_Return);
        settle();
        QCOMPARE(m_canvas->selected(), first); // and on from there with the arrows
        QVERIFY(m_canvas->scale().microsPerPixel() < before / 2);
        QTest::keyClick(m_canvas.get(), Qt::Key_Left, Qt::AltModifier);
        settle();
        QVERIFY(qFuzzyCompare(m_canvas->scale().microsPerPixel(), before));
    }

    void afterARemovedEventTheKeysGoOnWithTheNext() {
        const std::vector<tests::Told> all{
            {"a", "2025-01", 0}, {"b", "2025-02", 0}, {"c", "2025-03", 0}, {"d", "2025-04", 0}};
        const std::vector<tests::Told> left{all[0], all[2], all[3]};
        for (const auto& [key, next] : {std::pair(Qt::Key_Right, "c"), std::pair(Qt::Key_Left, "a")}) {
            m_canvas->setContent(tests::toldContent(all, 1), 1U);
            m_canvas->setContent(tests::toldContent(left, 1), std::nullopt);
            QTest::keyClick(m_canvas.get(), key);
            QCOMPARE(m_canvas->titleOf(m_canvas->selected().value()), QString::fromLatin1(next));
        }
    }

    void selectingBringsIntoView() {
        m_canvas->camera().moveTo({m_canvas->scale().zoomedAt(0, 6), 0}, 0);
        settle();
        QVERIFY(!m_canvas->rectOf(3) || !m_canvas->rect().intersects(*m_canvas->rectOf(3)));
        m_canvas->select(3);
        settle();
        QVERIFY(m_canvas->rectOf(3));
        QVERIFY(m_canvas->rect().contains(m_canvas->rectOf(3)->center()));
    }

    void selectingInTheFittedViewMovesNothing() {
        const layout::TimeScale fitted = m_canvas->scale();
        for (const std::uint32_t event : {0U, 3U, 2U, 1U}) {
            m_canvas->select(event);
            settle();
            QVERIFY(m_canvas->scale() == fitted);
        }
    }

    void oneCannotGetLost() {
        for (int i = 0; i < 40; ++i) {
            m_canvas->camera().moveTo({m_canvas->scale().pannedBy(-5000), 0}, 0);
        }
        const double last =
            m_canvas->scale().toX(layout::drawnExtentOf(*time::Edtf::parse("2025-05-04")).end);
        QVERIFY(last > 20 && last < 800);
        for (int i = 0; i < 40; ++i) {
            m_canvas->camera().moveTo({m_canvas->scale().zoomedAt(10, 0.2), 0}, 0);
        }
        QVERIFY(m_canvas->scale().microsPerPixel() < 1e12);
    }

    void newContentKeepsTheViewOneHasChosen() {
        m_canvas->camera().moveTo({m_canvas->scale().zoomedAt(200, 3), 0}, 0);
        const layout::TimeScale chosen = m_canvas->scale();
        m_canvas->setContent(story(), 2U);
        QVERIFY(m_canvas->scale() == chosen);
        QCOMPARE(m_canvas->selected(), 2U);
    }

    void growingKeepsEverythingInViewWhileFitted() {
        m_canvas->resize(1200, 500);
        const double end = m_canvas->scale().toX(layout::drawnExtentOf(*time::Edtf::parse("2025-05-04")).end);
        QVERIFY(end > 1100 && end < 1200);
    }

    void controlAndShiftSelectSeveral() {
        const auto clickOn = [&](std::uint32_t event, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(m_canvas.get(), Qt::LeftButton, modifiers, m_canvas->rectOf(event)->center());
        };
        clickOn(0, {});
        clickOn(2, Qt::ControlModifier);
        QCOMPARE(m_canvas->chosen(), (std::vector<std::uint32_t>{0, 2}));
        clickOn(0, Qt::ControlModifier);
        QCOMPARE(m_canvas->chosen(), std::vector<std::uint32_t>{2});
        QCOMPARE(m_canvas->selected(), 2U);
        clickOn(0, Qt::ShiftModifier);
        QCOMPARE(m_canvas->chosen(), (std::vector<std::uint32_t>{0, 1, 2}));
        QTest::keyClick(m_canvas.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_canvas->chosen().size(), 5U);
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QVERIFY(m_canvas->chosen().empty());
    }

    void controlOnBareGroundSelectsWhatTheBandTouches() {
        const QRect first = *m_canvas->rectOf(0);
        const QPoint from(first.left() - 8, first.bottom() + 6);
        const QPoint to(first.center().x(), first.center().y());
        QVERIFY(m_canvas->hitAt(from).kind == layout::Hit::Kind::None);
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, Qt::ControlModifier, from);
        QTest::mouseMove(m_canvas.get(), (from + to) / 2);
        QTest::mouseMove(m_canvas.get(), to);
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, Qt::ControlModifier, to);
        QCOMPARE(m_canvas->chosen(), std::vector<std::uint32_t>{0});
    }

    void aDragWithAltOrControlAndShiftMovesADateAndOnlyThat() {
        letDatesMove();
        QSignalSpy dropped(m_canvas.get(), &TimelineCanvas::dateDropped);
        const layout::TimeScale before = m_canvas->scale();
        const QPoint from = m_canvas->rectOf(2)->center();
        const auto drag = [&](Qt::KeyboardModifiers modifiers, int pixels, bool escapes = false) {
            QTest::mousePress(m_canvas.get(), Qt::LeftButton, modifiers, from);
            QTest::mouseMove(m_canvas.get(), from + QPoint(pixels / 2, 0));
            QTest::mouseMove(m_canvas.get(), from + QPoint(pixels, 0));
            if (escapes) {
                QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
            }
            QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, modifiers, from + QPoint(pixels, 0));
        };
        drag(Qt::AltModifier, 150);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.at(0).at(0).toUInt(), 2U);
        const double micros = dropped.at(0).at(2).toDouble();
        QVERIFY(std::abs(micros / before.microsPerPixel() - 150) < 1);
        QVERIFY(m_canvas->scale() == before); // the view stood still
        drag(Qt::AltModifier, 150, true);
        QCOMPARE(dropped.count(), 1); // Escape left it as it was
        drag(Qt::AltModifier, 12);
        QCOMPARE(dropped.count(), 1); // too little for a step
        const std::vector<std::uint32_t> chosen = m_canvas->chosen();
        drag(Qt::ControlModifier | Qt::ShiftModifier, 150); // where the window manager keeps Alt
        QCOMPARE(dropped.count(), 2);
        QCOMPARE(dropped.at(1).at(2), dropped.at(0).at(2));
        QCOMPARE(m_canvas->chosen(), chosen);
        m_canvas->setProposeDate({});
        drag(Qt::AltModifier, 150);
        QCOMPARE(dropped.count(), 2); // read only
    }

    void altAfterTheButtonMovesADateToo() {
        letDatesMove(); // a window manager may take Alt with the button, but not Alt after it
        QSignalSpy dropped(m_canvas.get(), &TimelineCanvas::dateDropped);
        const QPoint from = m_canvas->rectOf(2)->center();
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, from);
        for (const int way : {20, 90, 150}) {
            const QPointF at = from + QPoint(way, 0);
            QMouseEvent move(QEvent::MouseMove, at, m_canvas->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             Qt::AltModifier);
            QApplication::sendEvent(m_canvas.get(), &move);
        }
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, Qt::AltModifier, from + QPoint(150, 0));
        QCOMPARE(dropped.count(), 1);
    }

    void aLaneIsDraggedByItsNameBesideAnother() {
        QSignalSpy dropped(m_canvas.get(), &TimelineCanvas::laneDropped);
        QSignalSpy toggled(m_canvas.get(), &TimelineCanvas::laneToggled);
        const auto drag = [&](bool escapes) {
            const auto& bands = m_canvas->drawList().bands;
            const QPoint from = toQt(bands[1].header).center().toPoint();
            const QPoint to(from.x(), int(bands[0].area.y) + 4);
            QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, from);
            QTest::mouseMove(m_canvas.get(), (from + to) / 2);
            QTest::mouseMove(m_canvas.get(), to);
            if (escapes) {
                QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
            }
            QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, to);
        };
        drag(false);
        QCOMPARE(dropped.count(), 0); // what can only be read stays in its order
        letDatesMove();
        drag(true);
        QCOMPARE(dropped.count(), 0);
        drag(false);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.at(0), (QVariantList{1U, 0U, false}));
        QCOMPARE(toggled.count(), 0); // a drag is no click
    }

    void escapeWithNothingToLetGoOfIsTold() {
        QSignalSpy escaped(m_canvas.get(), &TimelineCanvas::escaped);
        m_canvas->select(2U);
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QCOMPARE(m_canvas->selected(), std::nullopt);
        QCOMPARE(escaped.count(), 0);
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QCOMPARE(escaped.count(), 1);
    }

    void controlDragDrawsARelation() {
        letDatesMove();
        QSignalSpy drawn(m_canvas.get(), &TimelineCanvas::relationDrawn);
        const QPoint from = m_canvas->rectOf(0)->center();
        const QPoint to = m_canvas->rectOf(3)->center();
        const auto drag = [&](QPoint end) {
            QTest::mousePress(m_canvas.get(), Qt::LeftButton, Qt::ControlModifier, from);
            QTest::mouseMove(m_canvas.get(), (from + end) / 2);
            QTest::mouseMove(m_canvas.get(), end);
            QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, Qt::ControlModifier, end);
        };
        drag(to);
        QCOMPARE(drawn.count(), 1);
        QCOMPARE(drawn.at(0).at(0).toUInt(), 0U);
        QCOMPARE(drawn.at(0).at(1).toUInt(), 3U);
        drag(QPoint(to.x(), 8));    // to the axis: nothing there
        drag(from + QPoint(30, 4)); // to itself
        QCOMPARE(drawn.count(), 1);
        QVERIFY(m_canvas->chosen().empty());
    }

    void theLimitsOfZoomAreSaid() {
        QSignalSpy limit(&m_canvas->camera(), &Camera::limitReached);
        for (int i = 0; i < 200; ++i) {
            m_canvas->camera().zoomBy(4, 400, 0);
        }
        QCOMPARE(m_canvas->scale().microsPerPixel(), layout::TimeScale::kMinMicrosPerPixel);
        QVERIFY(limit.count() > 0);
        QCOMPARE(limit.last().at(0).value<Camera::Limit>(), Camera::Limit::Closest);
        for (int i = 0; i < 200; ++i) {
            m_canvas->camera().zoomBy(0.25, 400, 0);
        }
        QCOMPARE(limit.last().at(0).value<Camera::Limit>(), Camera::Limit::Farthest);
        m_canvas->repaint(); // with the word why
    }

    void aClickOnALanesNameFoldsIt() {
        QSignalSpy toggled(m_canvas.get(), &TimelineCanvas::laneToggled);
        const layout::Rect name = m_canvas->drawList().bands[1].header;
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, toQt(name).center().toPoint());
        QCOMPARE(toggled.count(), 1);
        QCOMPARE(toggled.at(0).at(0).toUInt(), 1U);
    }

    void theMenuKeyAndTheRightButtonAskForAMenu() {
        QSignalSpy asked(m_canvas.get(), &TimelineCanvas::contextMenuRequested);
        const QPoint card = m_canvas->rectOf(2)->center();
        QContextMenuEvent byMouse(QContextMenuEvent::Mouse, card, m_canvas->mapToGlobal(card));
        QApplication::sendEvent(m_canvas.get(), &byMouse);
        QCOMPARE(m_canvas->selected(), 2U); // what the menu is about
        QCOMPARE(asked.at(0).at(0).value<layout::Hit>().kind, layout::Hit::Kind::Event);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {5, 5}, m_canvas->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(m_canvas.get(), &byKey);
        QCOMPARE(asked.at(1).at(0).value<layout::Hit>().event, 2U);
        QContextMenuEvent onGround(QContextMenuEvent::Mouse, {400, 435},
                                   m_canvas->mapToGlobal(QPoint(400, 435)));
        QApplication::sendEvent(m_canvas.get(), &onGround);
        QCOMPARE(asked.at(2).at(0).value<layout::Hit>().kind, layout::Hit::Kind::None);
    }

    void theLegendComesAndGoesWithAKey() {
        QTest::keyClick(m_canvas.get(), Qt::Key_L);
        QWidget* legend = m_canvas->findChild<QWidget*>(QStringLiteral("legend"));
        QVERIFY(legend && legend->isVisible());
        QVERIFY(legend->accessibleDescription().contains(QStringLiteral("one time within")));
        const QImage picture = legend->grab().toImage();
        QVERIFY(picture.width() > 300);
        QTest::keyClick(legend, Qt::Key_Escape);
        QVERIFY(!legend->isVisible());
    }

    void theTimelineEndsBesideItsScrollBar() {
        QCOMPARE(m_canvas->timelineWidth(), 800); // all lanes are in view
        QVERIFY(!m_canvas->scrollThumb());
        std::vector<tests::Told> events;
        for (std::uint32_t lane = 0; lane < 12; ++lane) {
            const std::string month = (lane < 9 ? "0" : "") + std::to_string(1 + lane);
            events.push_back({"event of " + month, "2025-" + month, lane});
        }
        m_canvas->setContent(tests::toldContent(events, 12), 11);
        const auto thumb = m_canvas->scrollThumb();
        QVERIFY(thumb);
        QCOMPARE(thumb->left(), double(m_canvas->timelineWidth()));
        QCOMPARE(m_canvas->drawList().width, thumb->left());
        // A card that goes on below the bar is not taken there.
        m_canvas->camera().moveTo({m_canvas->scale().zoomedAt(400, 3), 0}, 0);
        for (int y = 45; y < 500; y += 5) {
            QCOMPARE(m_canvas->hitAt({thumb->center().x(), double(y)}).kind, layout::Hit::Kind::None);
        }
        const QPoint held = thumb->center().toPoint();
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, held);
        QCOMPARE(m_canvas->camera().now().scroll, 0.0);
        QTest::mouseMove(m_canvas.get(), held + QPoint(-300, 1000));
        const layout::DrawList& list = m_canvas->drawList();
        QCOMPARE(m_canvas->camera().now().scroll, list.contentHeight - list.lanes.height);
        QTest::mouseMove(m_canvas.get(), held + QPoint(0, 20));
        QVERIFY(std::abs(m_canvas->scrollThumb()->top() - thumb->top() - 20) < 1);
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, held + QPoint(0, 20));
        QCOMPARE(m_canvas->selected(), 11U);
        // Beside the thumb: there its middle is from now on.
        const QPoint beside(held.x(), int(list.lanes.bottom()) - 40);
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, beside);
        const double middle = m_canvas->scrollThumb()->center().y();
        QVERIFY(middle > held.y() + 20);
        QVERIFY(std::abs(middle - beside.y()) < 1 ||
                m_canvas->scrollThumb()->bottom() > list.lanes.bottom() - 1);
        m_canvas->resize(800, 2500);
        QTRY_COMPARE(m_canvas->timelineWidth(), 800);
    }

    void aClustersTipHasALineAnEventByTime() {
        std::vector<tests::Told> told;
        for (int i = 0; i < 1200; ++i) { // more than there are rows for
            told.push_back({"of a long title with <tags> & many words that goes on and on without an end",
                            QString::asprintf("%d-%02d", 1900 + i / 12, i % 12 + 1).toStdString(), 0});
        }
        m_canvas->setContent(tests::toldContent(told, 1), std::nullopt);
        const auto& chips = m_canvas->drawList().chips;
        const auto chip =
            std::find_if(chips.begin(), chips.end(), [](const auto& c) { return c.count > 20; });
        QVERIFY(chip != chips.end());
        const QPoint at = toQt(chip->area).center().toPoint();
        QHelpEvent help(QEvent::ToolTip, at, m_canvas->mapToGlobal(at));
        QApplication::sendEvent(m_canvas.get(), &help);
        const QString tip = QToolTip::text();
        QCOMPARE(tip.count(QStringLiteral("<tr>")), 6);
        QVERIFY(tip.contains(QStringLiteral("&lt;tags&gt; &amp; many")) &&
                !tip.contains(QStringLiteral("end")));
        QVERIFY(tip.contains(QStringLiteral("and %1 more").arg(chip->count - 6)));
        QString before;
        for (const std::uint32_t event : m_canvas->eventsOf(*chip, 6)) {
            const QString date = QString::fromStdString(told[event].when);
            QVERIFY(tip.contains(date) && before < date && tip.indexOf(before) < tip.indexOf(date));
            before = date;
        }
        QToolTip::hideText();
    }

    void aDoubleClickOnAClusterGoesThereOnce() {
        std::vector<tests::Told> told;
        for (int i = 0; i < 20000; ++i) {
            told.push_back(
                {"a day",
                 QString::asprintf("%d-%02d-%02d", 1900 + i / 336, i / 28 % 12 + 1, i % 28 + 1).toStdString(),
                 0});
        }
        m_canvas->setContent(tests::toldContent(told, 1), std::nullopt);
        const auto& chips = m_canvas->drawList().chips;
        const auto chip =
            std::find_if(chips.begin(), chips.end(), [](const auto& c) { return c.area.x > 300; });
        QVERIFY(chip != chips.end());
        const QPoint at = toQt(chip->area).center().toPoint();
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at);
        settle();
        const layout::TimeScale there = m_canvas->scale();
        QCOMPARE(int(m_canvas->hitAt(at).kind), int(layout::Hit::Kind::Chip)); // another one
        QMouseEvent second(QEvent::MouseButtonDblClick, at, m_canvas->mapToGlobal(at), Qt::LeftButton,
                           Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_canvas.get(), &second);
        settle();
        QVERIFY(m_canvas->scale() == there);
    }

    void twoFingersZoomAtWhatIsBetweenThem() {
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const double before = m_canvas->scale().microsPerPixel();
        const time::Instant between = m_canvas->scale().toInstant(400);
        auto touch = QTest::touchEvent(m_canvas.get(), screen.get());
        touch.press(0, {350, 200}).press(1, {450, 200}).commit();
        for (int apart = 50; apart <= 150; apart += 10) {
            touch.move(0, {400 - apart, 200}).move(1, {400 + apart, 200}).commit();
        }
        touch.release(0, {250, 200}).release(1, {550, 200}).commit();
        settle();
        const double factor = before / m_canvas->scale().microsPerPixel();
        QVERIFY2(factor > 2.9 && factor < 3.1, qPrintable(QString::number(factor)));
        QVERIFY(std::abs(m_canvas->scale().toX(between) - 400) < 2);
        QCOMPARE(m_canvas->selected(), std::nullopt);
    }

    void oneFingerPansAndATapSelects() {
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const double before = m_canvas->scale().toX({0});
        auto touch = QTest::touchEvent(m_canvas.get(), screen.get());
        touch.press(0, {400, 300}).commit();
        for (int moved = 5; moved <= 100; moved += 5) {
            touch.move(0, {400 - moved, 300}).commit();
        }
        QTest::qWait(120); // a finger that rests does not fling
        touch.release(0, {300, 300}).commit();
        settle();
        QVERIFY(std::abs(m_canvas->scale().toX({0}) - before + 100) < 6);
        QCOMPARE(m_canvas->selected(), std::nullopt);
        const QPoint card = m_canvas->rectOf(2)->center();
        touch.press(0, card).commit();
        touch.release(0, card).commit();
        QTRY_COMPARE(m_canvas->selected(), std::optional(2U));
    }

    void framesAreLogged() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("frames.csv"));
        QVERIFY(m_canvas->setFrameLog(path));
        m_canvas->repaint();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.first(), QByteArray("ms_since_start,layout_us,paint_us,items"));
        QVERIFY(lines.size() >= 2);
        QCOMPARE(lines.last().count(','), 3);
        QVERIFY(!m_canvas->setFrameLog(folder.filePath(QStringLiteral("no/such/place.csv"))));
    }
};

QTEST_MAIN(TimelineCanvasTest)
#include "timeline_canvas_test.moc"
