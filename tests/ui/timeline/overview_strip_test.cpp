// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/told_timeline.h"
#include "ui/render/fonts.h"
#include "ui/timeline/overview_strip.h"

#include <QWheelEvent>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class OverviewStripTest : public QObject {
    Q_OBJECT

    std::unique_ptr<OverviewStrip> m_strip;
    layout::TimeScale m_view;
    static constexpr double kViewWidth = 700;

    // The window dragged from one x of the strip to another; what the strip asks for is done, as the view
    // does it.
    void drag(int from, int to) {
        QTest::mousePress(m_strip.get(), Qt::LeftButton, {}, {from, 30});
        QTest::mouseMove(m_strip.get(), {(from + to) / 2, 30});
        QTest::mouseMove(m_strip.get(), {to, 30});
        QTest::mouseRelease(m_strip.get(), Qt::LeftButton, {}, {to, 30});
    }

private slots:
    void initTestCase() { loadFonts(); }

    void init() {
        m_strip = std::make_unique<OverviewStrip>();
        m_strip->resize(720, OverviewStrip::kHeight);
        m_strip->show();
        const auto content = tests::toldContent({{"a", "2020", 0}, {"b", "2023", 0}, {"c", "2025", 0}}, 1);
        m_strip->setContent(content);
        const auto range = *content->index.range();
        const time::Instant middle{(range.first.micros + range.second.micros) / 2};
        m_view = layout::TimeScale::fitting(middle, range.second, kViewWidth);
        m_strip->setView(m_view, kViewWidth);
        connect(m_strip.get(), &OverviewStrip::viewRequested, this, [this](const layout::TimeScale& scale) {
            m_view = scale;
            m_strip->setView(scale, kViewWidth);
        });
    }

    void draggingTheWindowMovesTheView() {
        const layout::TimeScale before = m_view;
        drag(500, 400);
        QVERIFY(m_view.left() < before.left());
        QVERIFY(std::abs(m_view.microsPerPixel() / before.microsPerPixel() - 1) < 1e-6);
    }

    void draggingAnEdgeChangesTheSpanAndKeepsTheOther() {
        const double span = m_view.microsPerPixel() * kViewWidth;
        const double right = double(m_view.left().micros) + span;
        drag(360, 200); // the left edge stands in the middle of the strip
        const double newSpan = m_view.microsPerPixel() * kViewWidth;
        QVERIFY(newSpan > 1.2 * span);
        QVERIFY(std::abs((double(m_view.left().micros) + newSpan - right) / span) < 0.02);
    }

    void aClickBesideTheWindowBringsItThere() {
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, {60, 30});
        const double shown = m_view.toX(layout::drawnExtentOf(*time::Edtf::parse("2020-04")).start);
        QVERIFY2(shown > 0 && shown < kViewWidth, qPrintable(QString::number(shown)));
    }

    void aNarrowWindowCanStillBeMoved() {
        const auto middle = m_view.toInstant(kViewWidth / 2);
        m_view = layout::TimeScale::fitting(middle, {middle.micros + 3'600'000'000}, kViewWidth);
        m_strip->setView(m_view, kViewWidth);
        const layout::TimeScale before = m_view;
        int x = 0; // where there is something to take the window by
        while (x < m_strip->width() && m_strip->cursor().shape() != Qt::OpenHandCursor) {
            QTest::mouseMove(m_strip.get(), {++x, 30});
        }
        QVERIFY(x < m_strip->width());
        QSignalSpy taken(m_strip.get(), &OverviewStrip::viewTaken);
        drag(x, x - 100);
        QVERIFY(m_view.left() < before.left());
        QVERIFY(std::abs(m_view.microsPerPixel() / before.microsPerPixel() - 1) < 1e-6);
        QCOMPARE(taken.count(), 1);
    }

    void theWheelZoomsAtTheTimeUnderIt() {
        const auto wheel = [this](int x, QPoint angle) {
            QWheelEvent event(QPointF(x, 30), m_strip->mapToGlobal(QPointF(x, 30)), {}, angle, Qt::NoButton,
                              {}, Qt::NoScrollPhase, false);
            QApplication::sendEvent(m_strip.get(), &event);
        };
        const layout::TimeScale before = m_view;
        const time::Instant right = before.toInstant(kViewWidth);
        wheel(715, {0, 120}); // at the end of everything, which is that of the view
        QVERIFY(m_view.microsPerPixel() < before.microsPerPixel() / 1.2);
        QVERIFY(std::abs(m_view.toX(right) - kViewWidth) < 1);
        wheel(715, {0, -120});
        QVERIFY(std::abs(m_view.microsPerPixel() / before.microsPerPixel() - 1) < 1e-6);
        wheel(400, {120, 0});
        QVERIFY(m_view.left() < before.left());
        QCOMPARE(m_view.microsPerPixel(), before.microsPerPixel());
    }

    void anEmptyTimelineIgnoresTheMouse() {
        m_strip->setContent(tests::toldContent({}, 0));
        const layout::TimeScale before = m_view;
        drag(300, 100);
        QVERIFY(m_view == before);
    }
};

QTEST_MAIN(OverviewStripTest)
#include "overview_strip_test.moc"
