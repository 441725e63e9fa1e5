// SPDX-License-Identifier: GPL-3.0-or-later
// Events and accounts made by hand of words that are selected in a source.
#include "tests/ui/support/bridge_window_test.h"
#include "ui/main_window/event_commands.h"
#include "ui/main_window/event_maker.h"
#include "ui/main_window/window_actions.h"
#include "ui/panels/evidence_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/source_text_view.h"
#include "ui/render/fonts.h"
#include "ui/timeline/timeline_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class WindowWordsTest : public tests::BridgeWindowTest {
    Q_OBJECT

    SourceTextView& text() const { return m_window->evidence().sourceView(); }
    TextPosition place(const std::string& words) const {
        const Utf8Text article = Utf8Text::fromUtf8(tests::kBridgeArticle).value();
        const std::size_t at = article.bytes().find(words);
        DATELINE_REQUIRE(at != std::string_view::npos);
        return article.toPosition({at, at + words.size()});
    }
    template<typename Widget>
    Widget* part(const char* name) const {
        const auto found = m_window->findChildren<Widget*>(QString::fromLatin1(name));
        DATELINE_REQUIRE(!found.isEmpty());
        return found.back();
    }

private slots:
    void initTestCase() { loadFonts(); }
    void init() {
        showWindow();
        openBridge();
    }
    void cleanup() { m_window.reset(); }

    void selectedWordsBecomeAnEvent() {
        // Behind a letter outside the BMP: positions are code points, not what Qt counts.
        text().select(
            place("In February this year, the council approved the repairs, and a firm was chosen."));
        QVERIFY(text().selection().has_value());
        m_window->actions().addEvent->trigger();
        QCOMPARE(part<QLineEdit>("editWhen")->text(), QStringLiteral("2025-02")); // read from the words
        part<QLineEdit>("editTitle")->setText(QStringLiteral("A firm is chosen"));
        part<QPushButton>("editOk")->click();
        QCOMPARE(eventCount(), 5U);
        const auto id = m_window->timeline().selected();
        QVERIFY(id.has_value());
        const auto event = document().event(*id);
        QCOMPARE(event->title, std::string("A firm is chosen"));
        QCOMPARE(event->when->text(), std::string("2025-02"));
        const model::Claim& claim = event->claims.front();
        QCOMPARE(
            claim.quote.exact,
            std::string("In February this year, the council approved the repairs, and a firm was chosen."));
        QCOMPARE(claim.date.expression->text, std::string("February this year"));
        QCOMPARE(document().undoWords(), std::optional<std::string>("add “A firm is chosen”"));
        QCOMPARE(document().sources().size(), 1U);
        m_window->actions().undo->trigger();
        QCOMPARE(eventCount(), 4U);
    }

    void aSourceIsReadInItsOwnLanguage() {
        model::Source source;
        source.text = Utf8Text::fromUtf8("La alcaldesa dimitió el 3 de mayo de 2024.").value();
        source.language = "es";
        const TextPosition all{0, source.text.codePointCount()};
        const auto when = candidateOf(source, all).date.when;
        QVERIFY(when.has_value());
        QCOMPARE(when->text(), std::string("2024-05-03"));
    }

    void aTypedDateSaysThatItWasTyped() {
        text().select(place("a firm was chosen"));
        m_window->actions().addEvent->trigger();
        auto* when = part<QLineEdit>("editWhen");
        QVERIFY(when->text().isEmpty());
        QTest::keyClicks(when, QStringLiteral("3 March 2025"));
        part<QPushButton>("editOk")->click();
        const auto event = document().event(*m_window->timeline().selected());
        QCOMPARE(event->when->text(), std::string("2025-03-03"));
        QVERIFY(!event->claims.front().date.expression);
        QCOMPARE(event->claims.front().date.steps.back().rule, std::string("set by hand"));
    }

    void withoutWordsNothingIsMade() {
        QVERIFY(!text().selection());
        m_window->actions().addEvent->trigger();
        QVERIFY(m_window->messages().sentence().contains(QStringLiteral("Select the words")));
        QVERIFY(m_window->findChild<QLineEdit*>(QStringLiteral("editTitle")) == nullptr);
        QCOMPARE(eventCount(), 4U);
    }

    void selectedWordsBecomeAnAccount() {
        const auto approved = tests::bridgeEvent(document(), "Repairs approved");
        m_window->timeline().select(approved);
        QVERIFY(!m_window->actions().addAccount->isEnabled());
        text().select(place("On May 3rd, Mayor Anna Bruni confirmed"));
        QVERIFY(m_window->actions().addAccount->isEnabled());
        m_window->actions().addAccount->trigger();
        const auto event = document().event(approved);
        QCOMPARE(event->claims.size(), 2U);
        QCOMPARE(event->claims[1].date.when->text(), std::string("2025-05-03"));
        QCOMPARE(document().search("is:conflict"), std::vector{approved}); // February against May
    }

    void theMenuOfAnEventMovesItToALane() {
        m_window->timeline().select(tests::bridgeEvent(document(), "Repairs approved"));
        QMenu* menu = m_window->events().contextMenu(m_window.get());
        QMenu* lanes = nullptr;
        for (const QAction* action : menu->actions()) {
            lanes = action->menu() != nullptr ? action->menu() : lanes;
        }
        QVERIFY(lanes != nullptr);
        for (QAction* lane : lanes->actions()) {
            if (lane->text() == QStringLiteral("Engineers")) {
                lane->trigger();
            }
        }
        menu->close();
        QCOMPARE(document().event(*m_window->timeline().selected())->actors.front().name,
                 std::string("Engineers"));
        m_window->actions().copyQuote->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("the council approved")));
    }
};

QTEST_MAIN(WindowWordsTest)
#include "window_words_test.moc"
