// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/latest_job.h"

#include <QSemaphore>
#include <QtTest>

using namespace dateline::ui;

class LatestJobTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void deliversOnTheAskersThread() {
        LatestJob<int> job;
        int answer = 0;
        const QThread* worker = nullptr;
        job.start(
            [&worker](const std::stop_token&) {
                worker = QThread::currentThread();
                return 42;
            },
            [&](int value) {
                answer = value;
                QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
            });
        QVERIFY(job.isRunning());
        QTRY_COMPARE(answer, 42);
        QVERIFY(!job.isRunning());
        QVERIFY(worker != QCoreApplication::instance()->thread());
    }

    void anAnswerThatWasOvertakenIsDropped() {
        LatestJob<int> job;
        QSemaphore gate;
        QList<int> answers;
        const auto deliver = [&answers](int value) { answers << value; };
        job.start(
            [&gate](const std::stop_token&) {
                gate.acquire();
                return 1;
            },
            deliver);
        job.start([](const std::stop_token&) { return 2; }, deliver);
        QTRY_COMPARE(answers, QList<int>{2});
        gate.release();
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(20);
        QCOMPARE(answers, QList<int>{2});
    }

    void theOvertakenIsToldToStop() {
        LatestJob<bool> job;
        QAtomicInt stopped;
        job.start(
            [&stopped](const std::stop_token& stop) {
                while (!stop.stop_requested()) {
                    QThread::msleep(1);
                }
                stopped = 1;
                return true;
            },
            [](bool) {});
        job.cancel();
        QTRY_COMPARE(stopped.loadRelaxed(), 1);
    }

    void anAskerThatIsGoneIsNotAnswered() {
        QSemaphore gate;
        bool isAnswered = false;
        {
            LatestJob<int> job;
            job.start(
                [&gate](const std::stop_token&) {
                    gate.acquire();
                    return 1;
                },
                [&](int) { isAnswered = true; });
        }
        gate.release();
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(20);
        QVERIFY(!isAnswered);
    }
};

QTEST_GUILESS_MAIN(LatestJobTest)
#include "latest_job_test.moc"
