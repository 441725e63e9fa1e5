// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/fonts.h"
#include "ui/render/text_fonts.h"

#include <QtTest>

using namespace dateline::ui;
using dateline::layout::TextRole;

class TextFontsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void wordByWordWidthsAreThoseOfTheWhole_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", " ", "Trump", "Sheinbaum confirms Trump's ask",
                                 "  AV To  Te Wa, “last month” – ", "3 May 2025", "naïve façade — Übergröße",
                                 "Τhe 東京 emoji 🎉 and عربي words", "To. T. V. AVAVAVAV WAWAWA LTLTLT"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void wordByWordWidthsAreThoseOfTheWhole() {
        QFETCH(QString, text);
        const FontMetrics metrics;
        for (const TextRole role : {TextRole::CardTitle, TextRole::CardDetail, TextRole::Heading}) {
            const double whole = QFontMetricsF(fontOf(role)).horizontalAdvance(text);
            for (int again = 0; again < 2; ++again) { // measured, then remembered
                const double width = metrics.width(text.toStdString(), role);
                // Pairs of a letter and a space are not kerned: a little too wide, never too narrow.
                QVERIFY2(width > whole - 0.5 && width < whole + 2,
                         qPrintable(QStringLiteral("%1, not %2").arg(width).arg(whole)));
            }
        }
    }

    // On paper letters are drawn one by one, but not those that join.
    void scriptsThatNeedShapingKeepItOnPaper() {
        const GlyphsOfLetters glyphs;
        const FontMetrics metrics;
        const auto isShaped = [](const char* words) {
            return !(fontOf(TextRole::CardTitle, QString::fromUtf8(words)).styleStrategy() &
                     QFont::PreferNoShaping);
        };
        for (const char* words : {"عربي", "2025-01 عربي", "हिन्दी",
                                  "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x92", "e\xCC\x81te"}) {
            QVERIFY2(isShaped(words), words);
            const QString line = QString::fromUtf8(words);
            const double whole = QFontMetricsF(fontOf(TextRole::CardTitle, line)).horizontalAdvance(line);
            const double width = metrics.width(words, TextRole::CardTitle);
            QVERIFY2(std::abs(width - whole) < 3,
                     qPrintable(QStringLiteral("%1, not %2").arg(width).arg(whole)));
        }
        for (const char* words : {"2025-01", "Übergröße – “Τhe 東京”", "Москва"}) {
            QVERIFY2(!isShaped(words), words);
        }
    }
};

QTEST_MAIN(TextFontsTest)
#include "text_fonts_test.moc"
