// SPDX-License-Identifier: GPL-3.0-or-later
// Eras by hand: added, changed from the menu of their name, and removed.
#include "tests/ui/support/bridge_window_test.h"
#include "ui/dialogs/edit_era_dialog.h"
#include "ui/main_window/window_actions.h"
#include "ui/render/fonts.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class WindowErasTest : public tests::BridgeWindowTest {
    Q_OBJECT

    TimelineCanvas& canvas() const { return *m_window->timeline().findChild<TimelineCanvas*>(); }
    EditEraDialog* dialog() const { return m_window->findChild<EditEraDialog*>(); }
    void type(const char* field, const char* text) const {
        auto* line = dialog()->findChild<QLineEdit*>(QString::fromLatin1(field));
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, QString::fromUtf8(text));
    }
    QPushButton& ok() const { return *dialog()->findChild<QPushButton*>(QStringLiteral("eraOk")); }
    void addWorks() const {
        m_window->actions().addEra->trigger();
        QTRY_VERIFY(dialog() != nullptr);
        type("eraName", "The works");
        type("eraFrom", "March 2025");
        type("eraTo", "2025-04-20");
        ok().click();
    }
    /// Triggers an action of the menu at the first era's name.
    void choose(const char* action) const {
        const auto tab = canvas().drawList().eras.at(0).tab;
        const QPoint at(int(tab.x + tab.width / 2), int(tab.y + tab.height / 2));
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas().mapToGlobal(at));
        QCoreApplication::sendEvent(&canvas(), &event);
        auto* menu = m_window->findChild<QMenu*>(QStringLiteral("timelineMenu"));
        QVERIFY(menu != nullptr);
        for (QAction* known : menu->actions()) {
            if (known->text().remove(QLatin1Char('&')) == QString::fromUtf8(action)) {
                known->trigger();
                menu->close();
                QTRY_VERIFY(m_window->findChild<QMenu*>(QStringLiteral("timelineMenu")) == nullptr);
                return;
            }
        }
        QFAIL(action);
    }

private slots:
    void initTestCase() { loadFonts(); }
    void init() {
        showWindow();
        openBridge();
    }
    void cleanup() { m_window.reset(); }

    void anEraIsAddedChangedAndRemoved() {
        addWorks();
        QCOMPARE(document().undoWords(), std::optional<std::string>("add era “The works”"));
        QCOMPARE(document().eras().at(0).when.text(), std::string("2025-03/2025-04-20"));
        QCOMPARE(canvas().drawList().eras.size(), std::size_t(1));
        QCOMPARE(canvas().drawList().eras[0].label, std::string("The works"));

        choose("Edit era…");
        QTRY_VERIFY(dialog() != nullptr);
        QCOMPARE(dialog()->fields().name, std::string("The works"));
        type("eraTo", "");
        ok().click();
        QCOMPARE(document().undoWords(),
                 std::optional<std::string>("move era “The works” to since March 2025"));
        QCOMPARE(document().eras().at(0).when.text(), std::string("2025-03/.."));

        choose("Remove era");
        QVERIFY(document().eras().empty());
        QVERIFY(canvas().drawList().eras.empty());
        m_window->actions().undo->trigger();
        QCOMPARE(document().eras().size(), std::size_t(1));
    }

    void onlyAnEraThatIsOneCanBeAccepted() {
        m_window->actions().addEra->trigger();
        QTRY_VERIFY(dialog() != nullptr);
        QVERIFY(!ok().isEnabled());
        type("eraName", "The works");
        QVERIFY(!ok().isEnabled()); // no dates
        type("eraFrom", "2025-04");
        QVERIFY(ok().isEnabled()); // open
        type("eraTo", "2025-03");
        QVERIFY(!ok().isEnabled());
        QCOMPARE(dialog()->findChild<QLabel*>(QStringLiteral("eraProblem"))->text(),
                 QStringLiteral("An era’s end may not be before its beginning: "
                                "March 2025 is before April 2025."));
        type("eraFrom", "");
        QVERIFY(ok().isEnabled());
        type("eraName", "");
        QVERIFY(!ok().isEnabled());
        dialog()->reject();
        QVERIFY(document().eras().empty());
    }

    void anEraIsMovedByItsNameAndResizedByItsEnds() {
        QVERIFY(document().addEra("Closed", time::Edtf::parse("2025-03-03/2025-03-29").value(), 0));
        QCoreApplication::processEvents(); // the panels take their room
        const auto drag = [&](double fromX, double y, double days, Qt::KeyboardModifiers modifiers) {
            const double day = double(time::kMicrosPerDay) / canvas().scale().microsPerPixel();
            const QPoint from(qRound(fromX), qRound(y));
            const QPoint to(qRound(fromX + days * day), qRound(y));
            QTest::mousePress(&canvas(), Qt::LeftButton, modifiers, from);
            QTest::mouseMove(&canvas(), (from + to) / 2);
            QTest::mouseMove(&canvas(), to);
            QTest::mouseRelease(&canvas(), Qt::LeftButton, modifiers, to);
            return QString::fromStdString(document().eras().at(0).when.text());
        };
        const auto tab = [&] { return canvas().drawList().eras.at(0).tab; };
        const double inTab = tab().y + 9;
        QVERIFY(tab().width > 40);
        const auto middle = [&] { return tab().x + tab().width / 2; };
        QCOMPARE(drag(middle(), inTab, 10, Qt::AltModifier), QStringLiteral("2025-03-13/2025-04-08"));
        QVERIFY(document().undoWords()->starts_with("move era “Closed” to 13 Mar"));
        QCOMPARE(drag(tab().right() - 2, inTab, 12, Qt::ControlModifier | Qt::ShiftModifier),
                 QStringLiteral("2025-03-13/2025-04-20"));
        // By its line in the lanes, too, where nothing else is.
        const layout::Rect lanes = canvas().drawList().lanes;
        QCOMPARE(drag(tab().x, lanes.bottom() - 3, -10, Qt::AltModifier),
                 QStringLiteral("2025-03-03/2025-04-20"));
        m_window->actions().undo->trigger();
        QCOMPARE(QString::fromStdString(document().eras().at(0).when.text()),
                 QStringLiteral("2025-03-13/2025-04-20"));
        // Past its other end it does not go.
        QCOMPARE(drag(tab().right() - 2, inTab, -80, Qt::AltModifier),
                 QStringLiteral("2025-03-13/2025-04-20"));
        // And without the key the view is moved, not the era.
        const time::Instant before = canvas().scale().left();
        QCOMPARE(drag(middle(), inTab, 10, {}), QStringLiteral("2025-03-13/2025-04-20"));
        QVERIFY(canvas().scale().left() < before);
    }

    void goingCloserFillsTheViewWithIt() {
        QVERIFY(document().addEra("Closed", time::Edtf::parse("2025-03-03/2025-03-09").value(), 0));
        const double before = canvas().drawList().eras.at(0).tab.width;
        choose("Go closer");
        QTRY_VERIFY(canvas().drawList().eras.at(0).tab.width > 1.3 * before);
    }
};

QTEST_MAIN(WindowErasTest)
#include "window_eras_test.moc"
