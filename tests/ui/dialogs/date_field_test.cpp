// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/date_field.h"
#include "ui/render/fonts.h"

#include <QLineEdit>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class DateFieldTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void saysWhatItUnderstood() {
        DateField field(DateField::Accepts::Day, QStringLiteral("none"));
        QCOMPARE(field.caption(), QStringLiteral("none"));
        QTest::keyClicks(&field.lineEdit(), QStringLiteral("5 may 2025"));
        QCOMPARE(field.caption(), QStringLiteral("✓ 5 May 2025"));
        QCOMPARE(field.date()->text(), std::string("2025-05-05"));
        QVERIFY(field.isAcceptable());
    }

    void saysWhatIsWrong() {
        DateField field(DateField::Accepts::Day, QString());
        QTest::keyClicks(&field.lineEdit(), QStringLiteral("31 June 2025"));
        QVERIFY(field.state() == DateField::State::NotUnderstood);
        QVERIFY(!field.date());
        QVERIFY(!field.isAcceptable());
        QVERIFY(field.caption().endsWith(QLatin1Char('.')));
    }

    void tellsOfEveryChangeAndOfNoOther() {
        DateField field(DateField::Accepts::AnyDate, QString());
        QSignalSpy changed(&field, &DateField::dateChanged);
        field.setDate(time::Edtf::parse("2025-04").value()); // by the program
        QCOMPARE(changed.count(), 0);
        field.lineEdit().setText(QStringLiteral("2025-0"));
        QTest::keyClicks(&field.lineEdit(), QStringLiteral("5"));
        QCOMPARE(changed.count(), 1);
        QTest::keyClick(&field.lineEdit(), Qt::Key_End);
        QCOMPARE(changed.count(), 1);
    }

    void onlyAQuestionTakesTheFocusFromTheNextField() {
        QWidget form;
        DateField begins(DateField::Accepts::AnyDate, QStringLiteral("Empty"), &form);
        DateField ends(DateField::Accepts::AnyDate, QStringLiteral("Empty"), &form);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        begins.setFocus();
        QTest::keyClicks(&begins.lineEdit(), QStringLiteral("2025-02"));
        QTest::keyClick(&begins.lineEdit(), Qt::Key_Tab);
        QVERIFY(ends.lineEdit().hasFocus());
        begins.setFocus();
        begins.lineEdit().selectAll();
        QTest::keyClicks(&begins.lineEdit(), QStringLiteral("03/04/2025"));
        QTest::keyClick(&begins.lineEdit(), Qt::Key_Tab);
        QVERIFY(!begins.lineEdit().hasFocus());
        QVERIFY(!ends.lineEdit().hasFocus());
    }
    void asksWhereFiguresCanMeanTwoDays() {
        DateField field(DateField::Accepts::Day, QString());
        QTest::keyClicks(&field.lineEdit(), QStringLiteral("03/04/2025"));
        QVERIFY(field.state() == DateField::State::Ambiguous);
        QVERIFY(!field.date());
        QVERIFY(field.caption().contains(QStringLiteral("3 April 2025")));
        QVERIFY(field.caption().contains(QStringLiteral("4 March 2025")));
        QSignalSpy changed(&field, &DateField::dateChanged);
        field.choose(1);
        QCOMPARE(changed.count(), 1);
        QVERIFY(field.state() == DateField::State::Understood);
        QVERIFY(field.date());
    }
};

QTEST_MAIN(DateFieldTest)
#include "date_field_test.moc"
