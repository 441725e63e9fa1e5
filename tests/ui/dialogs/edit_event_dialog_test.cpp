// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/date_field.h"
#include "ui/dialogs/edit_event_dialog.h"
#include "ui/render/fonts.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class EditEventDialogTest : public QObject {
    Q_OBJECT

    std::unique_ptr<EditEventDialog> m_dialog;

    QLineEdit& line(const char* name) const {
        return *m_dialog->findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    static void retype(QLineEdit& line, const QString& text) {
        line.selectAll();
        QTest::keyClick(&line, Qt::Key_Delete);
        QTest::keyClicks(&line, text);
    }

private slots:
    void initTestCase() { loadFonts(); }

    void init() {
        model::Event event;
        event.title = "Engineers warn the mayor";
        event.when = time::Edtf::parse("2025-04").value();
        event.actors = {{model::ActorId{1}, "Engineers"}, {model::ActorId{2}, "Anna Bruni"}};
        m_dialog =
            std::make_unique<EditEventDialog>(event, time::Edtf::parse("2025-05-05").value(), event.actors);
        m_dialog->show();
    }

    void nothingTypedChangesNothing() { QVERIFY(!m_dialog->changesAnything()); }

    void onlyWhatWasTypedIsChanged() {
        retype(line("editTitle"), QStringLiteral("A warning"));
        const auto edit = m_dialog->edit();
        QCOMPARE(*edit.title, std::string("A warning"));
        QVERIFY(!edit.when && !edit.actors && !edit.note);
    }

    void theDateCanBeTypedInWordsOrTakenAway() {
        retype(line("editWhen"), QStringLiteral("early April 2025"));
        QVERIFY(m_dialog->edit().when);
        QVERIFY(m_dialog->edit().when->has_value());
        retype(line("editWhen"), QString());
        QVERIFY(m_dialog->edit().when);
        QVERIFY(!m_dialog->edit().when->has_value());
    }

    void theFirstOfTheActorsIsTheLane() {
        retype(line("editActors"), QStringLiteral(" Anna Bruni ,, Engineers"));
        QCOMPARE(*m_dialog->edit().actors, (std::vector<std::string>{"Anna Bruni", "Engineers"}));
    }

    void aDateThatIsNotUnderstoodCannotBeTaken() {
        auto* ok = m_dialog->findChild<QPushButton*>(QStringLiteral("editOk"));
        QVERIFY(ok->isEnabled());
        retype(line("editWhen"), QStringLiteral("2025-13"));
        QVERIFY(!ok->isEnabled());
        retype(line("editWhen"), QStringLiteral("2025-12"));
        QVERIFY(ok->isEnabled());
        retype(line("editTitle"), QStringLiteral("  "));
        QVERIFY(!ok->isEnabled());
    }
};

QTEST_MAIN(EditEventDialogTest)
#include "edit_event_dialog_test.moc"
