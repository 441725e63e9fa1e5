// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/told_timeline.h"
#include "ui/render/fonts.h"
#include "ui/render/scene_painter.h"
#include "ui/render/text_fonts.h"

#include <QPainter>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

namespace {

QImage painted(const layout::DrawList& list, ScenePainter& scene) {
    QImage image(int(list.width), int(list.height), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    scene.paint(painter, list);
    return image;
}

} // namespace

class ScenePainterTest : public QObject {
    Q_OBJECT

    layout::DrawList list(const std::vector<tests::Told>& told) {
        m_layout = std::make_unique<layout::TimelineLayout>(tests::toldContent(told, 1), m_metrics);
        layout::ViewState view;
        view.width = 700;
        view.height = 300;
        view.scale = m_layout->fitting(view.width);
        return m_layout->layOut(view);
    }

    FontMetrics m_metrics;
    std::unique_ptr<layout::TimelineLayout> m_layout;

private slots:
    void noLineGoesThroughTheNameOfALane() {
        layout::DrawList drawn;
        drawn.width = 300;
        drawn.height = 120;
        drawn.lanes = {0, 0, 300, 120};
        layout::DrawList::LaneBand band;
        band.area = {0, 0, 300, 120};
        band.nameBaseline = 18; // without a name: what is there is a line
        band.header = {0, 3, 100, 21};
        drawn.bands.push_back(band);
        drawn.ticks.minor.push_back({30, 36, ""});
        for (const double x : {50.0, 70.0}) {
            layout::DrawList::Mark mark;
            mark.x = x;
            mark.bottom = 120;
            mark.isToday = x > 60;
            drawn.marks.push_back(mark);
        }
        ScenePainter scene(Theme::light());
        const QImage image = painted(drawn, scene);
        const auto isBare = [&](int x, int y) { return image.pixelColor(x, y) == Theme::light().canvas; };
        for (int y = 3; y < 24; ++y) {
            for (int x = 0; x < 100; ++x) {
                QVERIFY2(isBare(x, y), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            }
        }
        QVERIFY(!isBare(30, 60));
        QVERIFY(!isBare(50, 61) || !isBare(50, 64)); // a dash
        QVERIFY(!isBare(70, 60));
    }

    void cardImagesLookLikeCardsDrawnAfresh() {
        layout::DrawList told = list({{"One", "2025-01", 0}, {"Two", "2025-04-03", 0}});
        for (layout::DrawList::Card& card : told.cards) {
            card.area.x = std::round(card.area.x); // as an image is blitted: between pixels text differs
        }
        for (layout::DrawList::Bar& bar : told.bars) {
            bar.area.x = std::round(bar.area.x);
        }
        for (const char* label :
             {"+3 more", "+12,345 more", "+3 more · 1 found", "An event without a date"}) {
            layout::DrawList::Chip chip;
            chip.label = label;
            chip.count = 3;
            chip.area = {20 + 160.0 * double(told.chips.size()), 250,
                         std::ceil(m_metrics.width(chip.label, layout::TextRole::Chip)) + 22, 22};
            told.chips.push_back(std::move(chip));
        }
        ScenePainter direct(Theme::light());
        ScenePainter cached(Theme::light());
        cached.keepCardImages(1);
        const QImage a = painted(told, direct);
        const QImage b = painted(told, cached);
        qint64 different = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x) {
                const QColor p = a.pixelColor(x, y);
                const QColor q = b.pixelColor(x, y);
                const int most = std::max({std::abs(p.red() - q.red()), std::abs(p.green() - q.green()),
                                           std::abs(p.blue() - q.blue())});
                different += most > 90 ? 1 : 0;
            }
        }
        QVERIFY2(different < 60, qPrintable(QString::number(different)));
        QCOMPARE(painted(told, cached), b); // and the second time it comes from the images
    }

    void fadingEndsFadeAndHardEndsDoNot() {
        const layout::DrawList told = list({{"One", "2025-01/2025-06~", 0}});
        ScenePainter scene(Theme::light());
        const QImage image = painted(told, scene);
        const layout::DrawList::Bar& bar = told.bars.front();
        const int y = int(bar.area.y + bar.area.height / 2);
        const auto colourAt = [&](double x) { return image.pixelColor(int(x), y); };
        const QColor middle = colourAt(bar.area.x + bar.area.width * 0.4);
        QVERIFY(colourAt(bar.area.x + 6) == middle);
        QVERIFY(colourAt(bar.area.right() - 4).lightness() > middle.lightness() + 20);
    }

    void onlyTheHighlightedIsDrawnInFull() {
        auto content = tests::toldContent({{"One", "2025-01", 0}, {"Two", "2025-04", 0}}, 1);
        layout::TimelineLayout timeline(content, m_metrics);
        layout::ViewState view;
        view.width = 700;
        view.height = 300;
        view.scale = timeline.fitting(view.width);
        const layout::Highlight highlight(content->index, {true, false});
        view.highlight = &highlight;
        const layout::DrawList told = timeline.layOut(view);
        ScenePainter scene(Theme::light());
        const QImage image = painted(told, scene);
        const auto edge = [&](const layout::DrawList::Card& card) {
            return image.pixelColor(int(card.area.x) + 2, int(card.area.y + card.area.height / 2));
        };
        QVERIFY(edge(told.cards[0]).saturation() > 2 * edge(told.cards[1]).saturation());
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    loadFonts();
    ScenePainterTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "scene_painter_test.moc"
