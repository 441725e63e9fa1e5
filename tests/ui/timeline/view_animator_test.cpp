// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/view_animator.h"

#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class ViewAnimatorTest : public QObject {
    Q_OBJECT

private slots:
    void zoomingAtAPointKeepsItStillAllTheWay() {
        const layout::TimeScale from({1'000'000}, 5000);
        const layout::TimeScale to = from.zoomedAt(300, 9);
        const time::Instant still = from.toInstant(300);
        for (double progress = 0; progress <= 1; progress += 0.1) {
            const Viewpoint now = between({from, 0}, {to, 50}, progress);
            QVERIFY(std::abs(now.scale.toX(still) - 300) < 0.5);
        }
        QCOMPARE(between({from, 0}, {to, 50}, 0.5).scroll, 25.0);
        QVERIFY(between({from, 0}, {to, 50}, 1).scale == to);
    }

    void aPanGoesStraight() {
        const layout::TimeScale from({0}, 1000);
        const Viewpoint now = between({from, 0}, {from.pannedBy(-200), 0}, 0.25);
        QVERIFY(std::abs(now.scale.toX({0}) + 50) < 0.01);
    }

    void endsAtItsTargetAndCanBeTakenOver() {
        ViewAnimator animator;
        Viewpoint last;
        connect(&animator, &ViewAnimator::moved, this, [&](const Viewpoint& now) { last = now; });
        const layout::TimeScale from({0}, 1000);
        animator.glide({from, 0}, {from.zoomedAt(0, 2), 0}, 400);
        QTest::qWait(60);
        animator.glide(last, {from.zoomedAt(0, 8), 10}, 60);
        QTRY_VERIFY(!animator.isRunning());
        QVERIFY(last.scale == from.zoomedAt(0, 8));
        QCOMPARE(last.scroll, 10.0);
    }
};

QTEST_MAIN(ViewAnimatorTest)
#include "view_animator_test.moc"
