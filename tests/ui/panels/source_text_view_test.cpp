// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bridge_story.h"
#include "ui/panels/source_text_view.h"
#include "ui/render/fonts.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class SourceTextViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SourceTextView> m_view;

    // Where a code point is drawn.
    QPoint placeOf(std::size_t codePoint) const {
        QTextCursor cursor(m_view->document());
        cursor.setPosition(m_view->displayed().toDisplay(codePoint));
        return m_view->cursorRect(cursor).center() + QPoint(2, 0);
    }
    void click(std::size_t codePoint) const {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, placeOf(codePoint));
    }

private slots:
    void initTestCase() { loadFonts(); }

    void init() {
        m_view = std::make_unique<SourceTextView>();
        m_view->resize(320, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void highlightsTheVeryWords() {
        const auto article = tests::bridgeArticle();
        m_view->setSource(article.source.text);
        for (const auto& event : article.events) {
            m_view->setHighlight(event.quote.position);
            QCOMPARE(m_view->highlightedWords().toStdString(), event.quote.exact);
            QVERIFY(!m_view->highlightRect().isNull());
        }
        m_view->setHighlight({});
        QCOMPARE(m_view->highlightedWords(), QString());
    }

    void theHighlightIsPaintedUnderItsWords() {
        const auto article = tests::bridgeArticle();
        m_view->setSource(article.source.text);
        m_view->setHighlight(article.events[3].quote.position);
        const QImage picture = m_view->viewport()->grab().toImage();
        QCOMPARE(picture.pixelColor(placeOf(article.events[3].quote.position.start) + QPoint(0, 9)),
                 Theme::light().quoteLine);
        m_view->setTheme(Theme::dark());
        const QImage dark = m_view->viewport()->grab().toImage();
        QCOMPARE(dark.pixelColor(placeOf(article.events[3].quote.position.start) + QPoint(0, 9)),
                 Theme::dark().quoteLine);
    }

    void aClickInAQuoteSaysWhose() {
        const auto article = tests::bridgeArticle();
        m_view->setSource(article.source.text);
        m_view->setSpans({{article.events[0].quote.position, 7}, {article.events[3].quote.position, 9}});
        QSignalSpy clicked(m_view.get(), &SourceTextView::spanClicked);
        click(article.events[3].quote.position.start + 3);
        QCOMPARE(clicked.takeFirst().front().toLongLong(), 9);
        click(3); // the headline is nobody's
        QCOMPARE(clicked.count(), 0);
    }

    void theInnerQuoteIsMeantFirstAndASecondClickTakesTheOuter() {
        const auto article = tests::bridgeArticle();
        const TextPosition outer = article.events[0].quote.position;
        const TextPosition inner = article.events[1].quote.position;
        m_view->setSource(article.source.text);
        m_view->setSpans({{outer, 1}, {inner, 2}});
        QSignalSpy clicked(m_view.get(), &SourceTextView::spanClicked);
        click(inner.start + 4);
        QCOMPARE(clicked.takeFirst().front().toLongLong(), 2);
        m_view->setHighlight(inner, 2);
        click(inner.start + 4);
        QCOMPARE(clicked.takeFirst().front().toLongLong(), 1);
        m_view->setHighlight(outer, 1);
        click(inner.start + 4);
        QCOMPARE(clicked.takeFirst().front().toLongLong(), 2);
    }

    void aDragThatSelectsTextIsNoClick() {
        const auto article = tests::bridgeArticle();
        m_view->setSource(article.source.text);
        m_view->setSpans({{article.events[0].quote.position, 1}});
        QSignalSpy clicked(m_view.get(), &SourceTextView::spanClicked);
        const std::size_t start = article.events[0].quote.position.start;
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, placeOf(start + 3));
        QTest::mouseMove(m_view->viewport(), placeOf(start + 14));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, placeOf(start + 14));
        QVERIFY(m_view->textCursor().hasSelection());
        QCOMPARE(clicked.count(), 0);
    }

    void keepsTheHighlightInViewWhileTheSizeChanges() {
        std::string bytes;
        for (int i = 0; i < 200; ++i) {
            bytes += "Sentence number " + std::to_string(i) + " stands here and fills a line or two.\n";
        }
        const Utf8Text text = Utf8Text::fromUtf8(bytes).value();
        const std::size_t at = bytes.find("Sentence number 150 ");
        m_view->setSource(text);
        m_view->setHighlight(TextPosition{at, at + 60});
        for (const QSize size : {QSize(320, 120), QSize(500, 300), QSize(200, 160)}) {
            m_view->resize(size);
            QCoreApplication::processEvents();
            QVERIFY(!m_view->highlightRect().isNull());
        }
    }

    void aTextOfFiftyMegabytesStaysQuick() {
        std::string bytes;
        bytes.reserve(51'000'000);
        const std::string sentence = "The 🌉 was closed on May 3rd, and nobody said why it took so long. ";
        for (int i = 0; bytes.size() < 50'000'000; ++i) {
            bytes += sentence;
            if (i % 5 == 0) {
                bytes += "\r\n";
            }
        }
        bytes += "This is the last sentence.";
        const Utf8Text text = Utf8Text::fromUtf8(bytes).value();
        const std::size_t end = text.codePointCount();

        QElapsedTimer clock;
        clock.start();
        m_view->setSource(text);
        m_view->setHighlight(TextPosition{end - 26, end});
        m_view->viewport()->grab();
        const qint64 shown = clock.restart();
        QCOMPARE(m_view->highlightedWords(), QStringLiteral("This is the last sentence."));
        m_view->setHighlight(TextPosition{end / 2, end / 2 + 30});
        m_view->viewport()->grab();
        qInfo("50 MB: %lld ms to the last sentence, %lld ms to the middle", shown, clock.elapsed());
        QVERIFY(shown + clock.elapsed() < 3000); // ten times what it takes here
        QVERIFY(m_view->displayed().string().size() < 2 * static_cast<int>(SourceTextView::kWindow));
    }

    void scrollingPastTheStretchGoesOn() {
        std::string bytes;
        for (int i = 0; i < 20'000; ++i) {
            bytes += "Line " + std::to_string(i) + ".\n";
        }
        m_view->setSource(Utf8Text::fromUtf8(bytes).value());
        QCOMPARE(m_view->displayed().window().start, 0U);
        for (int i = 0; i < 12; ++i) {
            m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
            QCoreApplication::processEvents();
        }
        QCOMPARE(m_view->displayed().window().end, bytes.size());
        QVERIFY(m_view->toPlainText().endsWith(QStringLiteral("Line 19999.\n")));
        for (int i = 0; i < 12; ++i) {
            m_view->verticalScrollBar()->setValue(0);
            QCoreApplication::processEvents();
        }
        QCOMPARE(m_view->displayed().window().start, 0U);
    }
};

QTEST_MAIN(SourceTextViewTest)
#include "source_text_view_test.moc"
