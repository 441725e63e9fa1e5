// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/date_options.h"
#include "app/messages.h"
#include "app/open_document.h"
#include "app/qt_messages.h"
#include "core/document/snapshot/timeline_content.h"
#include "core/time/bounds/time_bounds.h"
#include "ui/render/fonts.h"
#include "ui/render/image_export.h"
#include "ui/render/picture_texts.h"

#include <QGuiApplication>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <charconv>
#include <map>
#include <memory>

namespace dateline::app {
namespace {

struct RenderOptions {
    std::string file;
    std::string output;
    std::string size; ///< empty: as high as all cards need
    std::string from;
    std::string to;
    std::string theme = "light";
    double scale = 1;
    std::string paper; ///< empty: one page as large as the picture
    bool isUpright = false;
    int pages = 1;
    bool hasLegend = false;
};

struct Size {
    int width;
    int height;
};

std::optional<Size> sizeFrom(const std::string& text) {
    Size size = {};
    const char* const end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x') {
        return std::nullopt;
    }
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    const auto isInRange = [](int side) { return side >= 1 && side <= ui::kMaxPictureSide; };
    if (height.ec != std::errc() || height.ptr != end || !isInRange(size.width) || !isInRange(size.height)) {
        return std::nullopt;
    }
    return size;
}

std::optional<QPageSize::PageSizeId> paperNamed(const std::string& name) {
    static const std::map<std::string, QPageSize::PageSizeId> kPapers = {
        {"a2", QPageSize::A2}, {"a3", QPageSize::A3},         {"a4", QPageSize::A4},
        {"a5", QPageSize::A5}, {"letter", QPageSize::Letter}, {"tabloid", QPageSize::Tabloid}};
    const auto paper = kPapers.find(name);
    return paper == kPapers.end() ? std::nullopt : std::optional(paper->second);
}

/// What a picture has no room for, and what to do about it.
void sayCut(const ui::CutLanes& cut, const RenderOptions& options, const ui::PictureOptions& picture) {
    if (cut.lanes == 0 && cut.counted == 0) {
        return;
    }
    std::string what =
        cut.lanes == 0 ? "" : counted(cut.lanes, "lane") + " with " + counted(cut.events, "event");
    if (cut.counted > 0) {
        what += (what.empty() ? "the cards of " : ", nor for the cards of ") + counted(cut.counted, "event") +
                ", counted in their lanes";
    }
    std::string remedy = fmt::format("--size {}x{} shows all", picture.width, cut.heightForAll);
    if (cut.isLarge) {
        remedy = "of so many events not each gets a card; --from and --to narrow it";
    } else if (cut.heightForAll > ui::kMaxPictureSide) {
        remedy = "no picture is high enough for all; --from and --to narrow it, and a .pdf with --paper has "
                 "as many pages as it needs";
    }
    say(fmt::format("{}: no room for {}; {}", options.output, what, remedy));
}

int draw(const OpenDocument& document, const RenderOptions& options, const ui::PictureOptions& picture) {
    auto snapshot = document::TimelineSnapshot::of(*document);
    if (document.failure()) {
        return fail(*document.failure());
    }
    // No display is needed, so a platform that wants one must not be picked from the environment.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    installQtMessages();
    int argc = 1;
    char name[] = "dateline";
    char* argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    ui::loadFonts();
    const auto drawn = ui::exportPicture(document::contentOf(std::move(snapshot)), options.output, picture);
    if (!drawn) {
        return fail(drawn.error());
    }
    sayCut(*drawn, options, picture);
    return kDone;
}

std::optional<std::string> setScaleAndPaper(ui::PictureOptions& picture, const RenderOptions& options,
                                            const std::string& ending) {
    picture.scale = options.scale;
    if (options.scale != 1 && ending != ".png") {
        return "--scale: only a .png has pixels to be more of; .svg and .pdf are sharp at any size";
    }
    if (!(options.scale >= ui::kSmallestScale && options.scale <= ui::kLargestScale)) {
        return fmt::format("--scale {}: give a number from {} to {}", options.scale, ui::kSmallestScale,
                           ui::kLargestScale);
    }
    if (options.paper.empty()) {
        return options.pages != 1 || options.isUpright
                   ? std::optional<std::string>("--pages and --upright need --paper, such as --paper a4")
                   : std::nullopt;
    }
    if (ending != ".pdf") {
        return fmt::format("--paper {}: only a .pdf has pages", options.paper);
    }
    if (!options.size.empty() || options.theme != "light") {
        return "--paper: the paper gives the size, and is white; leave out --size and --theme";
    }
    constexpr double kMarginMillimetres = 10;
    const double margin = kMarginMillimetres;
    picture.paper = ui::Paper{{QPageSize(*paperNamed(options.paper)),
                               options.isUpright ? QPageLayout::Portrait : QPageLayout::Landscape,
                               QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter},
                              options.pages,
                              /*hasTitle=*/true,
                              /*hasSources=*/true,
                              options.hasLegend};
    return std::nullopt;
}

int runRender(const RenderOptions& options) {
    const auto from = dateOption("--from", options.from);
    const auto to = dateOption("--to", options.to);
    if (!from || !to) {
        return fail(from ? to.error() : from.error(), kMisused);
    }
    ui::PictureOptions picture;
    const auto size = sizeFrom(options.size);
    if (size) {
        picture.width = size->width;
        picture.height = size->height;
    } else if (!options.size.empty()) {
        return misuse(fmt::format("--size {}: give WIDTHxHEIGHT, each from 1 to {}, as in 1280x800",
                                  options.size, ui::kMaxPictureSide));
    }
    const auto dot = options.output.rfind('.');
    const std::string ending = dot == std::string::npos ? "" : options.output.substr(dot);
    if (ending != ".png" && ending != ".svg" && ending != ".pdf") {
        return misuse(fmt::format("-o {}: name a .png, .svg or .pdf file", options.output));
    }
    picture.isDark = options.theme == "dark";
    picture.hasLegend = options.hasLegend;
    picture.from = *from ? time::boundsOf(**from).startMin : std::nullopt;
    picture.to = *to ? time::boundsOf(**to).endMax : std::nullopt;
    if (picture.from && picture.to && *picture.from == *picture.to &&
        (*picture.from == time::Instant::min() || *picture.from == time::Instant::max())) {
        return misuse(fmt::format("--from {} and --to {} lie beyond the axis, which goes about 290,000 years "
                                  "before and after 1970; give dates between",
                                  options.from, options.to));
    }
    if (picture.from && picture.to && *picture.from >= *picture.to) {
        return misuse(fmt::format("--from {} is not before --to {}", options.from, options.to));
    }
    if (const auto mistake = setScaleAndPaper(picture, options, ending)) {
        return misuse(*mistake);
    }
    const auto document = OpenDocument::open(options.file);
    if (!document) {
        return fail(document.error());
    }
    picture.texts = ui::textsOf(**document);
    return draw(*document, options, picture);
}

} // namespace

void addRenderCommand(CLI::App& parser, int& status) {
    const auto options = std::make_shared<RenderOptions>();
    CLI::App* const command = parser.add_subcommand(
        "render", "Draw a document's timeline into a PNG, SVG or PDF file; needs no display");
    command->add_option("FILE", options->file, "A .dateline document")->required();
    command->add_option("-o,--output", options->output, "The picture: a .png, .svg or .pdf file")->required();
    command->add_option(
        "--size", options->size,
        "Width and height in pixels, as in 1280x800; without it 1280 wide and as high as all cards need");
    command->add_option("--from", options->from, "Where the picture begins (EDTF, as in 2025-01)");
    command->add_option("--to", options->to, "Where it ends");
    command->add_option("--theme", options->theme, "Its colours")
        ->check(CLI::IsMember({"light", "dark"}))
        ->capture_default_str();
    command->add_option("--scale", options->scale, "Pixels of a PNG for each pixel of --size, such as 2")
        ->capture_default_str();
    command->add_option("--paper", options->paper, "Draw a PDF on sheets: a2, a3, a4, a5, letter or tabloid")
        ->check(CLI::IsMember({"a2", "a3", "a4", "a5", "letter", "tabloid"}));
    command
        ->add_option("--pages", options->pages, "Spread the span over at least so many sheets (with --paper)")
        ->check(CLI::Range(1, ui::kMostAcross))
        ->capture_default_str();
    command->add_flag("--upright", options->isUpright,
                      "Sheets upright instead of on their side (with --paper)");
    command->add_flag(
        "--legend", options->hasLegend,
        "Explain the signs that stand in the picture below it (with --paper, on a page of its own)");
    command->callback([options, &status] { status = runRender(*options); });
}

} // namespace dateline::app
