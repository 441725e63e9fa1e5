// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/display_text.h"

#include <QPlainTextEdit>
#include <QTextEdit>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

namespace {

Utf8Text textOf(const char* utf8) {
    return Utf8Text::fromUtf8(utf8).value();
}

DisplayText whole(const Utf8Text& text) {
    return DisplayText(text, {0, text.codePointCount()});
}

} // namespace

class DisplayTextTest : public QObject {
    Q_OBJECT

private slots:
    void plainTextCountsTheSame() {
        const DisplayText display = whole(textOf("One line.\nTwo."));
        QCOMPARE(display.string(), QStringLiteral("One line.\nTwo."));
        for (int at = 0; at <= 14; ++at) {
            QCOMPARE(display.toDisplay(static_cast<std::size_t>(at)), at);
            QCOMPARE(display.toCodePoint(at), static_cast<std::size_t>(at));
        }
    }

    void lettersOutsideTheBmpTakeTwoPositions() {
        const DisplayText display = whole(textOf("a🌉b𝄞"));
        QCOMPARE(display.string().size(), 6);
        QCOMPARE(display.toDisplay(1), 1);    // 🌉
        QCOMPARE(display.toDisplay(2), 3);    // b
        QCOMPARE(display.toDisplay(3), 4);    // 𝄞
        QCOMPARE(display.toDisplay(4), 6);    // the end
        QCOMPARE(display.toCodePoint(2), 1U); // within 🌉
        QCOMPARE(display.toCodePoint(3), 2U);
        QCOMPARE(display.toCodePoint(5), 3U); // within 𝄞
        QCOMPARE(display.toCodePoint(6), 4U);
    }

    void aCarriageReturnAndLineFeedTakeOnePosition() {
        const DisplayText display = whole(textOf("a\r\nb\r\n\r\nc\rd"));
        QCOMPARE(display.string(), QStringLiteral("a\nb\n\nc\nd"));
        QCOMPARE(display.toDisplay(1), 1); // CR
        QCOMPARE(display.toDisplay(2), 2); // LF: after the line end
        QCOMPARE(display.toDisplay(3), 2); // b
        QCOMPARE(display.toDisplay(8), 5); // c
        QCOMPARE(display.toCodePoint(1), 1U);
        QCOMPARE(display.toCodePoint(2), 3U);
        QCOMPARE(display.toCodePoint(5), 8U);
    }

    void everyCodePointComesBack() {
        const Utf8Text text = textOf("é🌉\r\n“quote”\r\rx\n\u2029\u2028🌉🌉\r\n🌉 end");
        const DisplayText display = whole(text);
        for (std::size_t at = 0; at <= text.codePointCount(); ++at) {
            const bool isInsideLineEnd =
                at > 0 && at < text.codePointCount() && text.bytes().substr(text.byteAt(at) - 1, 2) == "\r\n";
            if (!isInsideLineEnd) {
                QCOMPARE(display.toCodePoint(display.toDisplay(at)), at);
            }
        }
    }

    void aTextDocumentTakesTheStringAsItIs() {
        const Utf8Text text = textOf("🌉 one\r\ntwo\rthree\n\u2029four\u2028five\ufdd0six\ufdd1\r\n");
        const DisplayText display = whole(text);
        QTextEdit edit;
        edit.setPlainText(display.string());
        // The document holds one more character, the end of its last paragraph.
        QCOMPARE(edit.document()->characterCount(), display.string().size() + 1);
        for (int at = 0; at < display.string().size(); ++at) {
            const QChar shown = edit.document()->characterAt(at);
            const QChar meant = display.string().at(at);
            QCOMPARE(shown == QChar::ParagraphSeparator ? QChar(u'\n') : shown, meant);
        }
    }

    void aWindowKeepsThePositionsOfTheWholeText() {
        const Utf8Text text = textOf("🌉🌉\r\n0123456789");
        const DisplayText display(text, {6, 10});
        QCOMPARE(display.string(), QStringLiteral("2345"));
        QCOMPARE(display.toDisplay(6), 0);
        QCOMPARE(display.toDisplay(8), 2);
        QCOMPARE(display.toCodePoint(2), 8U);
    }

    void placesOutsideTheWindowMoveToItsNearerEnd() {
        const DisplayText display(textOf("0123456789"), {3, 6});
        QCOMPARE(display.toDisplay(0), 0);
        QCOMPARE(display.toDisplay(9), 3);
        QCOMPARE(display.toCodePoint(-5), 3U);
        QCOMPARE(display.toCodePoint(99), 6U);
        QCOMPARE(DisplayText(textOf("abc"), {2, 99}).window().end, 3U);
    }

    void anEmptyTextHasItsOnePlace() {
        const DisplayText display = whole({});
        QCOMPARE(display.string(), QString());
        QCOMPARE(display.toDisplay(0), 0);
        QCOMPARE(display.toCodePoint(0), 0U);
        QCOMPARE(DisplayText().toDisplay(7), 0);
    }
};

QTEST_MAIN(DisplayTextTest)
#include "display_text_test.moc"
