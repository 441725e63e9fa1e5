// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/image_export.h"

#include "core/base/files.h"
#include "ui/render/paged_timeline.h"
#include "ui/render/pdf_finish.h"
#include "ui/render/timeline_picture.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace dateline::ui {
namespace {

constexpr int kDotsPerInch = 96; // one logical pixel is 1/96 inch on paper, as in CSS
constexpr double kPointsPerPixel = 72.0 / kDotsPerInch;

std::string endingOf(const std::string& path) {
    const auto dot = path.rfind('.');
    std::string ending = dot == std::string::npos ? std::string() : path.substr(dot + 1);
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    return ending;
}

QByteArray asPng(const TimelinePicture& picture) {
    const PictureOptions& options = picture.options();
    QImage image(QSize(options.width, options.height) * options.scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(options.scale);
    QPainter painter(&image);
    picture.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray asSvg(const TimelinePicture& picture) {
    const PictureOptions& options = picture.options();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDotsPerInch);
    generator.setSize(QSize(options.width, options.height));
    generator.setViewBox(QRect(0, 0, options.width, options.height));
    // Qt 6.4 writes these two into the XML as they are.
    generator.setTitle(QString::fromStdString(options.texts.title).toHtmlEscaped());
    generator.setDescription(QString::fromStdString(options.texts.footer).toHtmlEscaped());
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    // Where Inter is missing, a font about as wide: texts keep inside their cards.
    bytes.replace("font-family=\"Inter\"", "font-family=\"Inter, Helvetica, Arial, sans-serif\"");
    return bytes;
}

// Points of a PDF for the logical pixels of bookmarks.
void toPoints(std::vector<Bookmark>& bookmarks, double marginTop) {
    for (Bookmark& bookmark : bookmarks) {
        bookmark.top = bookmark.top * kPointsPerPixel + marginTop;
        toPoints(bookmark.children, marginTop);
    }
}

Result<std::string> withBookmarks(const QByteArray& pdf, std::vector<Bookmark> bookmarks, double marginTop) {
    toPoints(bookmarks, marginTop);
    return finishedPdf({pdf.constData(), std::size_t(pdf.size())}, bookmarks);
}

void describe(QPdfWriter& writer, const PictureOptions& options, int resolution) {
    writer.setResolution(resolution);
    writer.setTitle(QString::fromStdString(options.texts.title));
    writer.setCreator(QStringLiteral("Dateline"));
}

Result<std::string> asPdf(const TimelinePicture& picture) {
    const PictureOptions& options = picture.options();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        describe(writer, options, kDotsPerInch);
        const QSizeF points = QSizeF(options.width, options.height) * kPointsPerPixel;
        writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        picture.paint(painter);
    }
    return withBookmarks(bytes, picture.bookmarks(), 0);
}

Result<std::string> asPages(std::shared_ptr<const layout::TimelineContent> content,
                            const PictureOptions& options) {
    PagedTimeline pages(std::move(content), pageOptions(options));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        describe(writer, options, pages.resolution());
        writer.setPageLayout(options.paper->page);
        QPainter painter(&writer);
        for (int page = 0; page < pages.pageCount(); ++page) {
            if (page > 0) {
                writer.newPage();
            }
            pages.paint(painter, page);
        }
    }
    return withBookmarks(bytes, pages.bookmarks(), options.paper->page.margins(QPageLayout::Point).top());
}

std::optional<Error> mistakeIn(const PictureOptions& options, const std::string& ending) {
    if (options.from && options.to && !(*options.from < *options.to)) {
        return Error{ErrorCode::Invalid, "the span to draw ends before it starts"};
    }
    if (options.paper) {
        if (ending != "pdf") {
            return Error{ErrorCode::Invalid, "only a PDF has pages; name a .pdf file"};
        }
        const QSizeF size = pageOptions(options).size;
        if (size.width() < kSmallestPage.width() || size.height() < kSmallestPage.height()) {
            return Error{ErrorCode::Invalid, "the paper is too small for a timeline; take a larger one"};
        }
        if (options.paper->across < 1 || options.paper->across > kMostAcross) {
            return Error{ErrorCode::Invalid, fmt::format("a span is spread over 1 to {} pages, not over {}",
                                                         kMostAcross, options.paper->across)};
        }
        return std::nullopt;
    }
    if (!(options.scale >= kSmallestScale && options.scale <= kLargestScale)) {
        return Error{ErrorCode::Invalid, fmt::format("a scale of {} cannot be drawn: it goes from {} to {}",
                                                     options.scale, kSmallestScale, kLargestScale)};
    }
    const double side = std::max(options.width, options.height) * (ending == "png" ? options.scale : 1.0);
    if (options.width < 200 || (options.height != 0 && options.height < 150) || side > kMaxPictureSide) {
        return Error{
            ErrorCode::Invalid,
            fmt::format("a picture of {}x{} cannot be drawn: it must be at least 200x150 and at most "
                        "{} pixels a side",
                        options.width, options.height, kMaxPictureSide)};
    }
    return std::nullopt;
}

Result<std::string> drawn(std::shared_ptr<const layout::TimelineContent> content, const std::string& ending,
                          const PictureOptions& options, CutLanes& cut) {
    std::optional<GlyphsOfLetters> glyphs;
    if (ending == "pdf") {
        glyphs.emplace();
    }
    if (options.paper) {
        return asPages(std::move(content), options);
    }
    const TimelinePicture picture(std::move(content), options);
    if (const int missing = picture.missingHeight(); missing > 0) {
        return unexpected(ErrorCode::Invalid,
                          fmt::format("a picture {} high has no room for its legend; make it {} high, or "
                                      "leave the legend out",
                                      options.height, options.height + missing));
    }
    cut = picture.cut();
    if (ending == "pdf") {
        return asPdf(picture);
    }
    const QByteArray bytes = ending == "png" ? asPng(picture) : asSvg(picture);
    if (bytes.isEmpty()) {
        return unexpected(ErrorCode::Unwritable,
                          "the picture could not be encoded; try a smaller size or scale");
    }
    return bytes.toStdString();
}

} // namespace

Result<CutLanes> exportPicture(std::shared_ptr<const layout::TimelineContent> content,
                               const std::string& path, const PictureOptions& options) {
    const std::string ending = endingOf(path);
    if (ending != "png" && ending != "svg" && ending != "pdf") {
        return unexpected(Error{ErrorCode::Unsupported,
                                "the name must end in .png, .svg or .pdf, which says what to write", path});
    }
    if (auto mistake = mistakeIn(options, ending)) {
        return unexpected(*std::move(mistake));
    }
    CutLanes cut;
    auto bytes = drawn(std::move(content), ending, options, cut);
    if (!bytes) {
        Error error = bytes.error();
        error.file = path;
        return unexpected(std::move(error));
    }
    const auto written = writeFileAtomically(path, *bytes);
    return written ? Result<CutLanes>(cut) : unexpected(written.error());
}

PageOptions pageOptions(const PictureOptions& options) {
    PageOptions pages;
    pages.size = options.paper->page.paintRectPoints().size() * (1 / kPointsPerPixel);
    pages.across = options.paper->across;
    pages.hasTitle = options.paper->hasTitle;
    pages.hasSources = options.paper->hasSources;
    pages.hasLegend = options.paper->hasLegend;
    pages.from = options.from;
    pages.to = options.to;
    pages.texts = options.texts;
    return pages;
}

} // namespace dateline::ui
