// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/date_options.h"
#include "app/messages.h"
#include "app/open_document.h"
#include "app/qt_messages.h"
#include "core/document/timeline_content.h"
#include "core/time/date_wording.h"
#include "core/time/time_bounds.h"
#include "ui/render/fonts.h"
#include "ui/render/image_export.h"

#include <QGuiApplication>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <charconv>
#include <memory>

namespace dateline::app {
namespace {

struct Options {
    std::string file;
    std::string output;
    std::string size; ///< empty: as high as all cards need
    std::string from;
    std::string to;
    std::string theme = "light";
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

std::string footerOf(const document::Document& document) {
    std::vector<std::string> parts;
    for (const model::Source& source : document.sources()) {
        std::string part = source.title;
        for (const std::string& detail :
             {source.outlet, source.published ? time::inWords(*source.published) : std::string()}) {
            part += detail.empty() ? "" : ", " + detail;
        }
        parts.push_back(std::move(part));
    }
    return parts.empty() ? "" : fmt::format("From: {}", fmt::join(parts, "; "));
}

std::string subtitleOf(const document::Document& document) {
    const std::size_t sources = document.sources().size();
    const std::size_t events = document.events().size();
    return fmt::format("{} source{} · {} event{}", sources, sources == 1 ? "" : "s", events,
                       events == 1 ? "" : "s");
}

int draw(const OpenDocument& document, const Options& options, const ui::PictureOptions& picture) {
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
    return drawn ? kDone : fail(drawn.error());
}

int run(const Options& options) {
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
    picture.from = *from ? time::boundsOf(**from).startMin : std::nullopt;
    picture.to = *to ? time::boundsOf(**to).endMax : std::nullopt;
    if (picture.from && picture.to && *picture.from >= *picture.to) {
        return misuse(fmt::format("--from {} is not before --to {}", options.from, options.to));
    }
    const auto document = OpenDocument::open(options.file);
    if (!document) {
        return fail(document.error());
    }
    picture.title = (*document)->title();
    picture.subtitle = subtitleOf(**document);
    picture.footer = footerOf(**document);
    return draw(*document, options, picture);
}

} // namespace

void addRenderCommand(CLI::App& parser, int& status) {
    const auto options = std::make_shared<Options>();
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
    command->callback([options, &status] { status = run(*options); });
}

} // namespace dateline::app
