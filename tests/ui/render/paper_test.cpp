// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline on pages, read back with other people's programs: poppler for the text, qpdf for the outline.
#include "tests/support/told_timeline.h"
#include "ui/render/fonts.h"
#include "ui/render/image_export.h"
#include "ui/render/theme.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QtTest>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

#include <map>
#include <set>

using namespace dateline;
using namespace dateline::ui;

class PaperTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    /// What a program of poppler's says of a file.
    static QString told(const char* program, const QStringList& arguments) {
        QProcess process;
        process.start(QString::fromLatin1(program), arguments);
        const bool hasRun = process.waitForFinished() && process.exitCode() == 0;
        return hasRun ? QString::fromUtf8(process.readAllStandardOutput())
                      : QStringLiteral("%1 is missing or failed").arg(QString::fromLatin1(program));
    }
    static QString textOf(const std::string& pdf, int page = 0) {
        QStringList arguments;
        if (page > 0) {
            arguments << QStringLiteral("-f") << QString::number(page) << QStringLiteral("-l")
                      << QString::number(page);
        }
        return told("pdftotext", arguments << QString::fromStdString(pdf) << QStringLiteral("-"));
    }
    static int pageCountOf(const std::string& pdf) {
        const QString info = told("pdfinfo", {QString::fromStdString(pdf)});
        const auto match =
            QRegularExpression(QStringLiteral("^Pages:\\s+(\\d+)"), QRegularExpression::MultilineOption)
                .match(info);
        return match.captured(1).toInt();
    }

    /// Titles of the outline, deeper ones indented, with their page from 1.
    static QStringList outlineOf(const std::string& pdf) {
        QPDF document;
        document.processFile(pdf.c_str());
        const auto& pages = document.getAllPages();
        QStringList lines;
        const std::function<void(std::vector<QPDFOutlineObjectHelper>, int)> add = [&](auto entries,
                                                                                       int depth) {
            for (auto& entry : entries) {
                const auto page = std::find_if(pages.begin(), pages.end(), [&](auto candidate) {
                    return candidate.getObjGen() == entry.getDestPage().getObjGen();
                });
                lines << QString(2 * depth, QLatin1Char(' ')) + QString::fromStdString(entry.getTitle()) +
                             QStringLiteral(" @%1").arg(page - pages.begin() + 1);
                add(entry.getKids(), depth + 1);
            }
        };
        add(QPDFOutlineDocumentHelper(document).getTopLevelOutlines(), 0);
        return lines;
    }

    static PictureOptions onPaper(int across) {
        PictureOptions options;
        options.texts.title = "A story";
        options.texts.subtitle = "1 source · 5 events";
        options.texts.sources = {"Anna Ruiz, “Größer”, The Herald, 5 May 2025"};
        options.paper = Paper{{QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10),
                               QPageLayout::Millimeter},
                              across};
        return options;
    }
    static std::shared_ptr<const layout::TimelineContent> story() {
        return tests::toldContent({{"The order", "2025-01", 0},
                                   {"Der Anruf — “größer”", "2025-04", 0},
                                   {"Confirmed", "2025-05-04", 1},
                                   {"Rising", "2025-02~/2025-05", 1},
                                   {"Some day", "", 1}},
                                  2);
    }

private slots:
    void initTestCase() { loadFonts(); }

    void aPageHasItsTextItsSourcesAndAnOutline() {
        QVERIFY(exportPicture(story(), path("a.pdf"), onPaper(1)));
        QCOMPARE(pageCountOf(path("a.pdf")), 2); // and the sources
        const QString first = textOf(path("a.pdf"), 1);
        for (const char* words :
             {"A story", "The order", "2025-01", "2025-02~/2025-05", "1 Jan – 31 May 2025",
              "Der Anruf — “größer”", "Confirmed", "Rising", "Page 1 of 2"}) {
            QVERIFY2(first.contains(QString::fromUtf8(words)), qPrintable(first));
        }
        const QString last = textOf(path("a.pdf"), 2);
        for (const char* words : {"Sources", "Anna Ruiz, “Größer”", "Undated", "Some day"}) {
            QVERIFY2(last.contains(QString::fromUtf8(words)), qPrintable(last));
        }
        const QStringList outline = outlineOf(path("a.pdf"));
        QCOMPARE(outline.size(), 6);
        QVERIFY2(outline[0].contains(QStringLiteral("2025")), qPrintable(outline[0]));
        QCOMPARE(outline[1], QStringLiteral("  The order — 2025-01 @1"));
        QCOMPARE(outline[2], QStringLiteral("  Der Anruf — “größer” — 2025-04 @1"));
        QCOMPARE(outline[5], QStringLiteral("Sources @2"));
        const QString info = told("pdfinfo", {QString::fromStdString(path("a.pdf"))});
        QVERIFY2(info.contains(QStringLiteral("842 x 595")) && info.contains(QStringLiteral("A4")),
                 qPrintable(info)); // on its side
    }

    void spreadOverPagesEveryCardIsWholeOnOne() {
        std::vector<tests::Told> told;
        for (int month = 1; month <= 12; ++month) {
            for (const char* day : {"07", "19"}) {
                const std::string number = (month < 10 ? "0" : "") + std::to_string(month);
                told.push_back({"Told " + number + "-" + day + " at some length to be wide",
                                "2025-" + number + "-" + day, 0});
            }
        }
        auto options = onPaper(3);
        options.paper->hasSources = false;
        QVERIFY(exportPicture(tests::toldContent(told, 1), path("b.pdf"), options));
        QCOMPARE(pageCountOf(path("b.pdf")), 3);
        const QStringList outline = outlineOf(path("b.pdf"));
        for (const auto& event : told) {
            const QString start = QStringLiteral("  ") + QString::fromStdString(event.title);
            QCOMPARE(std::count_if(outline.begin(), outline.end(),
                                   [&](const QString& line) { return line.startsWith(start); }),
                     1);
        }
    }

    void lanesThatAreTooHighGoOnOnTheNextPage() {
        std::vector<tests::Told> told;
        for (std::uint32_t lane = 0; lane < 20; ++lane) {
            told.push_back({"Event of lane " + std::to_string(lane), "2025-03", lane});
        }
        auto options = onPaper(1);
        options.paper->hasSources = false;
        QVERIFY(exportPicture(tests::toldContent(told, 20), path("c.pdf"), options));
        const int pages = pageCountOf(path("c.pdf"));
        QVERIFY2(pages > 1 && pages < 6, qPrintable(QString::number(pages)));
        const QString text = textOf(path("c.pdf"));
        for (const auto& event : told) {
            QVERIFY2(text.contains(QString::fromStdString(event.title)), event.title.c_str());
        }
        QVERIFY(!text.contains(QStringLiteral("more")));
        QCOMPARE(outlineOf(path("c.pdf")).size(), pages + 20);
    }

    // Told in 2009 and 2012, then nothing for years, then day by day; in one lane, or in one each.
    static std::vector<tests::Told> longStory(std::uint32_t lanes) {
        std::vector<tests::Told> told{{"Joined the council", "2009", 0},
                                      {"The bridge collapsed", "2011/2013", 0},
                                      {"Was incorporated", "2013-05-12", 0},
                                      {"Goes on all the time", "2025-02/2025-06", 0}};
        for (int i = 0; i < 64; ++i) {
            const int day = 1 + 2 * (i % 14);
            told.push_back(
                {"Told to the clerks as item " + std::to_string(100 + i),
                 "2025-0" + std::to_string(2 + i / 15) + (day < 10 ? "-0" : "-") + std::to_string(day),
                 std::uint32_t(i) % lanes});
        }
        return told;
    }

    void everyEventStandsOnOneSheetAndNoSheetIsEmpty() {
        for (const std::uint32_t lanes : {1U, 24U}) {
            for (const int across : {1, 3}) {
                const auto told = longStory(lanes);
                const auto content = tests::toldContent(told, lanes);
                for (const char* day : {"2025-03-14", "2025-03-29", "2025-06-10"}) {
                    content->marks.push_back({layout::drawnExtentOf(*time::Edtf::parse(day)).start,
                                              "A paper of " + std::string(day)});
                }
                auto options = onPaper(across);
                options.paper->hasSources = false;
                QVERIFY(exportPicture(content, path("l.pdf"), options));
                const int pages = pageCountOf(path("l.pdf"));
                std::map<std::string, std::vector<int>> found;
                QStringList texts;
                for (int page = 1; page <= pages; ++page) {
                    const QString text = textOf(path("l.pdf"), page).simplified();
                    QVERIFY2(!text.contains(QStringLiteral("more")), qPrintable(text));
                    const std::size_t before = found.size();
                    for (const auto& event : told) {
                        const auto count = text.count(QString::fromStdString(event.title));
                        QVERIFY2(count <= 1, event.title.c_str());
                        if (count > 0) {
                            found[event.title].push_back(page);
                        }
                    }
                    QVERIFY2(found.size() > before, qPrintable(text)); // it tells something new
                    texts << text;
                }
                for (const auto& event : told) {
                    const std::vector<int>& on = found[event.title];
                    QVERIFY2(!on.empty(), event.title.c_str());
                    // What goes on is named again, what does not is not.
                    const bool isRange = event.when.find('/') != std::string::npos;
                    QVERIFY2(isRange || on.size() == 1, event.title.c_str());
                }
                const QString all = texts.join(QLatin1Char(' '));
                for (const char* day : {"2025-03-14", "2025-03-29", "2025-06-10"}) {
                    QVERIFY(all.contains(QStringLiteral("A paper of ") + QLatin1String(day)));
                }
                const int most = lanes == 1 ? 7 : 14;
                QVERIFY2(pages >= across && pages <= most, qPrintable(QString::number(pages)));
            }
        }
    }

    void yearsWithoutEventsCostNoSheetAndTheNextOneSaysSo() {
        auto options = onPaper(4);
        options.paper->hasSources = false;
        const auto content = tests::toldContent({{"Joined", "2009-02", 0},
                                                 {"Promoted", "2009-11", 0},
                                                 {"Suspended", "2025-05-05", 0},
                                                 {"Charged", "2025-06-17", 0},
                                                 {"All this year", "2025", 0}},
                                                1);
        QVERIFY(exportPicture(content, path("m.pdf"), options));
        QCOMPARE(pageCountOf(path("m.pdf")), 4);
        QVERIFY(textOf(path("m.pdf"), 1).contains(QStringLiteral("Joined")));
        bool isSaid = false;
        for (int page = 2; page <= 4; ++page) {
            const QString text = textOf(path("m.pdf"), page);
            isSaid = isSaid || text.contains(QStringLiteral("no events 1 Dec 2009 – 31 Dec 2024"));
        }
        QVERIFY2(isSaid, qPrintable(textOf(path("m.pdf"))));
        const QString last = textOf(path("m.pdf"), 4);
        QVERIFY2(last.contains(QStringLiteral("Still going on: All this year (2025)")), qPrintable(last));
    }

    void undatedEventsAreListedWithoutSourcesToo() {
        auto options = onPaper(1);
        options.paper->hasSources = false;
        QVERIFY(exportPicture(story(), path("n.pdf"), options));
        QVERIFY(!textOf(path("n.pdf"), 1).contains(QStringLiteral("Some day")));
        const QString last = textOf(path("n.pdf"), 2);
        QVERIFY(last.contains(QStringLiteral("Undated")) && last.contains(QStringLiteral("Some day")));
        QVERIFY(!last.contains(QStringLiteral("Sources")));
    }

    void onePageHasAnOutlineOfLanes() {
        PictureOptions options;
        options.texts.title = "A story";
        QVERIFY(exportPicture(story(), path("d.pdf"), options));
        QCOMPARE(pageCountOf(path("d.pdf")), 1);
        const QStringList outline = outlineOf(path("d.pdf"));
        QCOMPARE(outline.size(), 2 + 4);
        QCOMPARE(outline[0], QStringLiteral("A @1"));
        QCOMPARE(outline[1], QStringLiteral("  The order — 2025-01 @1"));
        QVERIFY(textOf(path("d.pdf")).contains(QStringLiteral("Der Anruf — “größer”")));
    }

    void aSpanIsPrintedAlone() {
        auto options = onPaper(1);
        options.from = layout::drawnExtentOf(*time::Edtf::parse("2025-04")).start;
        options.to = layout::drawnExtentOf(*time::Edtf::parse("2025-04")).end;
        QVERIFY(exportPicture(story(), path("e.pdf"), options));
        const QString first = textOf(path("e.pdf"), 1);
        QVERIFY(first.contains(QStringLiteral("Der Anruf")));
        QVERIFY(!first.contains(QStringLiteral("The order")));
    }

    void paperHasTheColoursOfThePicture() {
        // A bar that fades before one that does not, and open ends with their arrows.
        const auto content = tests::toldContent({{"First", "2025-01", 0},
                                                 {"Rising", "2025-02~/2025-05~", 0},
                                                 {"Second", "2025-06", 0},
                                                 {"Until then", "../2025-03-10", 1},
                                                 {"Third", "2025-06-20/2025-08", 1}},
                                                2);
        QVERIFY(exportPicture(content, path("i.pdf"), {}));
        QVERIFY(exportPicture(content, path("i.png"), {}));
        told("pdftoppm", {QStringLiteral("-r"), QStringLiteral("96"), QStringLiteral("-png"),
                          QStringLiteral("-singlefile"), QString::fromStdString(path("i.pdf")),
                          QString::fromStdString(path("paper"))});
        const QImage paper(QString::fromStdString(path("paper.png")));
        const QImage picture(QString::fromStdString(path("i.png")));
        QCOMPARE(paper.size(), picture.size());
        const auto distance = [](const QColor& a, const QColor& b) {
            return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
                   std::abs(a.blue() - b.blue());
        };
        int coloured = 0;
        int other = 0;
        int arrow = 0; // of them within the arrow at the open end
        int otherInArrow = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor drawn = picture.pixelColor(x, y);
                if (drawn.hsvSaturation() < 50) {
                    continue;
                }
                const bool isOther = distance(drawn, paper.pixelColor(x, y)) > 60;
                ++coloured;
                other += isOther ? 1 : 0;
                arrow += x < 14 ? 1 : 0;
                otherInArrow += x < 14 && isOther ? 1 : 0;
            }
        }
        QVERIFY(coloured > 5000);
        QVERIFY2(other < coloured / 10, qPrintable(QStringLiteral("%1 of %2").arg(other).arg(coloured)));
        QVERIFY(arrow > 10);
        QVERIFY2(otherInArrow < arrow / 2,
                 qPrintable(QStringLiteral("%1 of %2").arg(otherInArrow).arg(arrow)));
    }

    void whatFadesOnTheScreenFadesOnPaper() {
        QVERIFY(exportPicture(tests::toldContent({{"Until then", "../2025-05", 0}}, 1), path("h.pdf"), {}));
        told("pdftoppm", {QStringLiteral("-r"), QStringLiteral("96"), QStringLiteral("-png"),
                          QStringLiteral("-singlefile"), QString::fromStdString(path("h.pdf")),
                          QString::fromStdString(path("h"))});
        const QImage image(QString::fromStdString(path("h.png")));
        QVERIFY(!image.isNull());
        // The bar's colour, from a trace of it at the open end to all of it.
        const QColor bar = Theme::light().lanes[0];
        std::set<int> strengths;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.hsvSaturation() > 30 && std::abs(pixel.hsvHue() - bar.hsvHue()) < 12) {
                    strengths.insert(pixel.hsvSaturation());
                }
            }
        }
        QVERIFY2(strengths.size() > 40, qPrintable(QString::number(strengths.size())));
    }

    void svgIsDrawnByAnotherProgram() {
        PictureOptions options;
        options.texts.title = "A story";
        options.width = 640;
        QVERIFY(exportPicture(story(), path("f.svg"), options));
        QSvgRenderer renderer(QString::fromStdString(path("f.svg")));
        QVERIFY(renderer.isValid());
        QImage image(renderer.defaultSize(), QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        int covered = 0;
        for (int x = 0; x < image.width(); ++x) {
            covered += image.pixelColor(x, image.height() / 2) != QColor(Qt::red) ? 1 : 0;
        }
        QCOMPARE(covered, image.width());
    }

    void mistakesAreNamed() {
        const auto refusal = [&](const char* name, const PictureOptions& options) {
            const auto result = exportPicture(story(), path(name), options);
            return result ? std::string() : result.error().message;
        };
        QVERIFY(refusal("g.png", onPaper(1)).find("only a PDF") != std::string::npos);
        QVERIFY(refusal("g.pdf", onPaper(0)).find("1 to 100 pages") != std::string::npos);
        auto tiny = onPaper(1);
        tiny.paper->page.setPageSize(QPageSize(QPageSize::A10));
        QVERIFY(refusal("g.pdf", tiny).find("too small") != std::string::npos);
        PictureOptions huge;
        huge.scale = 1000;
        QVERIFY(refusal("g.png", huge).find("scale") != std::string::npos);
        QVERIFY(!finishedPdf("no PDF at all", {{"A", 0, 0}}));
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    PaperTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "paper_test.moc"
