// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/told_timeline.h"
#include "ui/render/fonts.h"
#include "ui/render/image_export.h"
#include "ui/render/theme.h"

#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class ImageExportTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<const layout::TimelineContent> m_content;

    std::string path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    static QByteArray read(const std::string& path) {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase() {
        loadFonts();
        m_content = tests::toldContent({{"The order", "2025-01", 0},
                                        {"Der Anruf — “größer”", "2025-04", 0},
                                        {"Confirmed", "2025-05-04", 1},
                                        {"Rising", "2025-02~/2025-05", 1}},
                                       2);
    }

    void pngHasTheSizeAskedFor() {
        PictureOptions options;
        options.width = 640;
        options.height = 400;
        options.scale = 2;
        options.texts.title = "A story";
        QVERIFY(exportPicture(m_content, path("a.png"), options));
        const QImage image(QString::fromStdString(path("a.png")));
        QCOMPARE(image.size(), QSize(1280, 800));
    }

    void withoutAHeightNothingIsLeftOut() {
        PictureOptions options;
        options.width = 640;
        QVERIFY(exportPicture(m_content, path("b.svg"), options));
        const QByteArray svg = read(path("b.svg"));
        for (const char* words : {"The order", "Der Anruf — “größer”", "Confirmed", "Rising"}) {
            QVERIFY2(svg.contains(words), words);
        }
        QVERIFY(!svg.contains("more<"));
    }

    void aLaneOfManyIsAsHighAsItsCards() {
        std::vector<tests::Told> told;
        for (int i = 0; i < 68; ++i) {
            const int day = 1 + i % 28;
            told.push_back({"Told as " + std::to_string(100 + i),
                            (day < 10 ? "2025-03-0" : "2025-03-") + std::to_string(day), 0});
        }
        told.push_back({"Long ago", "2009", 0});
        for (const char* name : {"many.svg", "many.pdf", "many.png"}) {
            const auto drawn = exportPicture(tests::toldContent(told, 1), path(name), {});
            QVERIFY(drawn);
            QCOMPARE(drawn->counted, std::size_t(0));
        }
        const QByteArray svg = read(path("many.svg"));
        for (const auto& event : told) {
            QCOMPARE(svg.count(">" + QByteArray::fromStdString(event.title) + "<"), 1);
        }
        QVERIFY(!svg.contains("more<"));
    }

    void whatNoHeightHasRoomForIsCounted() {
        const std::vector<tests::Told> told(700, {"At once", "2025-03-05", 0});
        const auto drawn = exportPicture(tests::toldContent(told, 1), path("most.svg"), {});
        QVERIFY(drawn);
        const QByteArray svg = read(path("most.svg"));
        QVERIFY(svg.contains("viewBox=\"0 0 1280 20000\""));
        QCOMPARE(drawn->counted, std::size_t(700 - svg.count(">At once<")));
        QVERIFY(drawn->counted > 0 && !drawn->isLarge && drawn->heightForAll > kMaxPictureSide);
        QVERIFY(svg.contains(">+" + QByteArray::number(int(drawn->counted)) + " more<"));
    }

    void sourcesWithoutRoomAreCounted() {
        PictureOptions options;
        options.width = 640;
        for (int i = 0; i < 50; ++i) {
            options.texts.brief.push_back("Report " + std::to_string(i) + " on the border");
            options.texts.footer += (i == 0 ? "From: " : "; ") + options.texts.brief.back();
        }
        QVERIFY(exportPicture(m_content, path("sources.svg"), options));
        const QByteArray svg = read(path("sources.svg"));
        QVERIFY(svg.contains("From: Report 0 on the border; Report 1 on the border"));
        const QRegularExpression rest("; and (\\d+) more<");
        QVERIFY(rest.match(QString::fromUtf8(svg)).hasMatch());
        QCOMPARE(svg.count("Report "), 50 + 50 - rest.match(QString::fromUtf8(svg)).captured(1).toInt());
    }

    void noLineGoesOverACardInAnSvg() {
        const auto content = tests::toldContent({{"The order", "2025-01", 0}, {"The end", "2025-12", 0}}, 1);
        content->marks.push_back({layout::drawnExtentOf(*time::Edtf::parse("2025-01-20")).start, "A paper"});
        QVERIFY(exportPicture(content, path("lines.svg"), {}));
        const QString svg = QString::fromUtf8(read(path("lines.svg")));
        const auto title = svg.indexOf(">The order<");
        QVERIFY(title > 0);
        const QRegularExpression line("points=\"([\\d.]+),([\\d.]+) \\1,([\\d.]+) ");
        int before = 0;
        int after = 0;
        for (auto lines = line.globalMatch(svg); lines.hasNext();) {
            const auto found = lines.next();
            ++(found.capturedStart() < title ? before : after);
            QVERIFY2(found.capturedStart() < title || found.captured(2).toDouble() > 100,
                     qPrintable(found.captured()));
        }
        QVERIFY(before > 0 && after > 0); // through the lane, and on to its label
        QVERIFY(svg.contains("font-family=\"Inter, Helvetica, Arial, sans-serif\""));
    }

    void svgTextIsText() {
        PictureOptions options;
        options.width = 640;
        options.texts.title = "Fish & <chips>";
        QVERIFY(exportPicture(m_content, path("c.svg"), options));
        const QByteArray svg = read(path("c.svg"));
        QVERIFY(svg.contains("<text"));
        QVERIFY(svg.contains("Fish &amp; &lt;chips&gt;"));
        QVERIFY(svg.contains("Inter"));
        QXmlStreamReader reader(svg);
        while (!reader.atEnd()) {
            reader.readNext();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void pdfIsAPdf() {
        PictureOptions options;
        options.width = 640;
        options.height = 480;
        QVERIFY(exportPicture(m_content, path("d.pdf"), options));
        const QByteArray pdf = read(path("d.pdf"));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/MediaBox [ 0 0 480 360 ]") ||
                pdf.contains("/MediaBox [ 0 0 480.000000 360.000000 ]"));
        QVERIFY(pdf.contains("/Font")); // text, not curves
    }

    void darkIsDark() {
        PictureOptions options;
        options.width = 640;
        options.height = 400;
        options.isDark = true;
        QVERIFY(exportPicture(m_content, path("e.png"), options));
        const QImage image(QString::fromStdString(path("e.png")));
        QCOMPARE(image.pixelColor(630, 4), Theme::dark().window);
    }

    void aSpanAskedForIsTheSpanShown() {
        PictureOptions options;
        options.width = 640;
        options.from = layout::drawnExtentOf(*time::Edtf::parse("2025-04")).start;
        options.to = layout::drawnExtentOf(*time::Edtf::parse("2025-04")).end;
        QVERIFY(exportPicture(m_content, path("f.svg"), options));
        const QByteArray svg = read(path("f.svg"));
        QVERIFY(svg.contains("Der Anruf"));
        QVERIFY(!svg.contains("The order"));
    }

    void lanesWithoutRoomAreCountedAndTheRestStandWhole() {
        std::vector<tests::Told> told;
        for (std::uint32_t lane = 0; lane < 8; ++lane) {
            told.push_back({"Told in lane " + std::to_string(lane), "2025-01", lane});
            told.push_back({"And again in " + std::to_string(lane), "2025-04", lane});
        }
        const auto content = tests::toldContent(told, 8);
        PictureOptions options;
        options.width = 640;
        options.height = 400;
        const auto low = exportPicture(content, path("low.svg"), options);
        QVERIFY(low);
        QVERIFY(low->lanes > 0 && low->lanes < 8);
        QCOMPARE(low->events, 2 * low->lanes);
        QByteArray svg = read(path("low.svg"));
        const std::size_t shown = 8 - low->lanes;
        for (std::size_t lane = 0; lane < 8; ++lane) {
            QCOMPARE(svg.contains("Told in lane " + QByteArray::number(int(lane))), lane < shown);
        }
        QVERIFY(svg.contains(QStringLiteral("No room for %1 more lanes with %2 events")
                                 .arg(low->lanes)
                                 .arg(low->events)
                                 .toUtf8()));
        // What it advises is enough, and no more than enough.
        options.height = low->heightForAll;
        const auto enough = exportPicture(content, path("enough.svg"), options);
        QVERIFY(enough);
        QCOMPARE(enough->lanes, std::size_t(0));
        svg = read(path("enough.svg"));
        QVERIFY(svg.contains("And again in 7") && !svg.contains("No room"));
        options.height = 0;
        QVERIFY(exportPicture(content, path("own.png"), options));
        QCOMPARE(QImage(QString::fromStdString(path("own.png"))).height(), low->heightForAll);
    }

    void mistakesAreNamedAndNothingIsWritten() {
        PictureOptions options;
        auto result = exportPicture(m_content, path("g.bmp"), options);
        QVERIFY(!result);
        QVERIFY(result.error().message.find(".png") != std::string::npos);

        options.width = 10'000'000;
        result = exportPicture(m_content, path("g.png"), options);
        QVERIFY(!result);
        QVERIFY(result.error().message.find("10000000") != std::string::npos);

        options = {};
        options.from = time::Instant{10};
        options.to = time::Instant{5};
        QVERIFY(!exportPicture(m_content, path("g.png"), options));

        options = {};
        QVERIFY(!exportPicture(m_content, path("missing/g.png"), options));
        QVERIFY(!QFile::exists(QString::fromStdString(path("g.png"))));
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    ImageExportTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "image_export_test.moc"
