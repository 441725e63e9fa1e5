// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/message_bar.h"
#include "ui/render/fonts.h"

#include <QPushButton>
#include <QtTest>

using namespace dateline::ui;

class MessageBarTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void showsTheNewestUntilItIsDismissed() {
        QWidget window;
        MessageBar bar(&window);
        window.show();
        QVERIFY(!bar.isVisible());
        bar.say(MessageBar::Kind::Note, QStringLiteral("First."));
        bar.say(MessageBar::Kind::Problem, QStringLiteral("Second."));
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.sentence(), QStringLiteral("Second."));
        bar.findChild<QPushButton*>(QStringLiteral("messageClose"))->click();
        QVERIFY(!bar.isVisible());
        QCOMPARE(bar.sentence(), QString());
    }

    void itsActionRunsOnceAndMaySayMore() {
        MessageBar bar;
        int runs = 0;
        bar.say(MessageBar::Kind::Note, QStringLiteral("Removed."), QStringLiteral("Undo"), [&] {
            ++runs;
            bar.say(MessageBar::Kind::Note, QStringLiteral("Back."));
        });
        auto* action = bar.findChild<QPushButton*>(QStringLiteral("messageAction"));
        action->click();
        QCOMPARE(runs, 1);
        QCOMPARE(bar.sentence(), QStringLiteral("Back."));
        QVERIFY(action->isHidden());
    }

    void aFileNameIsNoMarkup() {
        MessageBar bar;
        bar.resize(600, 40);
        bar.say(MessageBar::Kind::Problem, QStringLiteral("<h1>big</h1>.dateline: not ours."));
        QVERIFY(bar.sizeHint().height() < 60);
    }
};

QTEST_MAIN(MessageBarTest)
#include "message_bar_test.moc"
