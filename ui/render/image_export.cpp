// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/image_export.h"

#include "core/base/files.h"
#include "core/layout/text_wrap.h"
#include "ui/render/scene_painter.h"
#include "ui/render/text_fonts.h"
#include "ui/render/theme.h"

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

using layout::TextRole;

constexpr int kHeader = 46;
constexpr int kFooter = 26;
constexpr double kMinHeight = 360;
constexpr double kMarkLabels = 18; // below the last lane
constexpr int kDotsPerInch = 96;   // one logical pixel is 1/96 inch on paper, as in CSS

std::string endingOf(const std::string& path) {
    const auto dot = path.rfind('.');
    std::string ending = dot == std::string::npos ? std::string() : path.substr(dot + 1);
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    return ending;
}

class Picture {
public:
    Picture(std::shared_ptr<const layout::TimelineContent> content, const PictureOptions& options)
        : m_options(options)
        , m_theme(options.isDark ? Theme::dark() : Theme::light()) {
        layout::TimelineLayout timeline(std::move(content), m_metrics);
        layout::ViewState view;
        view.width = options.width;
        view.minRows = 1; // paper cannot scroll
        view.scale = timeline.fitting(view.width);
        if (options.from || options.to) {
            const time::Instant from = options.from.value_or(view.scale.toInstant(0));
            const time::Instant to = options.to.value_or(view.scale.toInstant(view.width));
            view.scale = layout::TimeScale::fitting(from, to, view.width);
        }
        const int around = kHeader + (options.footer.empty() ? 0 : kFooter);
        if (m_options.height == 0) {
            view.height = kMaxPictureSide; // so high that no row has to go
            const layout::DrawList all = timeline.layOut(view);
            const double forLabels = all.marks.empty() ? 0 : kMarkLabels;
            const double needed = all.height - all.lanes.height + all.neededHeight + forLabels + around;
            m_options.height = int(std::clamp(std::ceil(needed), kMinHeight, double(kMaxPictureSide)));
        }
        view.height = m_options.height - around;
        m_list = timeline.layOut(view);
    }

    const PictureOptions& options() const { return m_options; }

    void paint(QPainter& painter) const {
        const double width = m_options.width;
        const double height = m_options.height;
        painter.fillRect(QRectF(0, 0, width, height), m_theme.window);
        paintText(painter, 16, 29, m_options.title, TextRole::Heading, m_theme.text, width - 32);
        const double titleWidth = m_metrics.width(m_options.title, TextRole::Heading);
        if (titleWidth + 60 < width) {
            paintText(painter, 16 + titleWidth + 10, 29, m_options.subtitle, TextRole::Caption,
                      m_theme.mutedText, width - titleWidth - 42);
        }
        painter.save();
        painter.translate(0, kHeader);
        ScenePainter(m_theme).paint(painter, m_list);
        painter.restore();
        painter.fillRect(QRectF(0, kHeader - 1, width, 1), m_theme.border);
        if (!m_options.footer.empty()) {
            painter.fillRect(QRectF(0, height - kFooter, width, 1), m_theme.border);
            paintText(painter, 16, height - 9, m_options.footer, TextRole::Caption, m_theme.mutedText,
                      width - 32);
        }
    }

private:
    void paintText(QPainter& painter, double x, double baseline, const std::string& text, TextRole role,
                   const QColor& colour, double maxWidth) const {
        painter.setFont(fontOf(role));
        painter.setPen(colour);
        painter.drawText(QPointF(x, baseline),
                         QString::fromStdString(layout::elided(text, maxWidth, role, m_metrics)));
    }

    PictureOptions m_options;
    const Theme& m_theme;
    FontMetrics m_metrics;
    layout::DrawList m_list;
};

QByteArray asPng(const Picture& picture) {
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

QByteArray asSvg(const Picture& picture) {
    const PictureOptions& options = picture.options();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDotsPerInch);
    generator.setSize(QSize(options.width, options.height));
    generator.setViewBox(QRect(0, 0, options.width, options.height));
    // Qt 6.4 writes these two into the XML as they are.
    generator.setTitle(QString::fromStdString(options.title).toHtmlEscaped());
    generator.setDescription(QString::fromStdString(options.footer).toHtmlEscaped());
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return bytes;
}

QByteArray asPdf(const Picture& picture) {
    const PictureOptions& options = picture.options();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        writer.setTitle(QString::fromStdString(options.title));
        writer.setCreator(QStringLiteral("Dateline"));
        const QSizeF points(options.width * 72.0 / kDotsPerInch, options.height * 72.0 / kDotsPerInch);
        writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        picture.paint(painter);
    }
    return bytes;
}

} // namespace

Result<void> exportPicture(std::shared_ptr<const layout::TimelineContent> content, const std::string& path,
                           const PictureOptions& options) {
    const std::string ending = endingOf(path);
    if (ending != "png" && ending != "svg" && ending != "pdf") {
        return unexpected(Error{ErrorCode::Unsupported,
                                "the name must end in .png, .svg or .pdf, which says what to write", path});
    }
    const double side = std::max(options.width, options.height) * (ending == "png" ? options.scale : 1.0);
    if (options.width < 200 || (options.height != 0 && options.height < 150) || side > kMaxPictureSide) {
        return unexpected(
            ErrorCode::Invalid,
            fmt::format("a picture of {}x{} cannot be drawn: it must be at least 200x150 and at most "
                        "{} pixels a side",
                        options.width, options.height, kMaxPictureSide));
    }
    if (options.from && options.to && !(*options.from < *options.to)) {
        return unexpected(ErrorCode::Invalid, "the span to draw ends before it starts");
    }
    const Picture picture(std::move(content), options);
    const QByteArray bytes = ending == "png"   ? asPng(picture)
                             : ending == "svg" ? asSvg(picture)
                                               : asPdf(picture);
    if (bytes.isEmpty()) {
        return unexpected(
            Error{ErrorCode::Unwritable, "the picture could not be encoded; try a smaller size", path});
    }
    return writeFileAtomically(path, {bytes.constData(), std::size_t(bytes.size())});
}

} // namespace dateline::ui
