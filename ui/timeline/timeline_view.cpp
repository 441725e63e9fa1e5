// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include "core/document/timeline_content.h"
#include "core/document/timeline_snapshot.h"
#include "core/layout/tick_labels.h"
#include "ui/timeline/overview_strip.h"
#include "ui/timeline/timeline_canvas.h"

#include <QVBoxLayout>

namespace dateline::ui {

class TimelineView::Private {
public:
    std::shared_ptr<const document::TimelineSnapshot> snapshot;
    TimelineCanvas* canvas = nullptr;
    OverviewStrip* overview = nullptr;

    std::optional<std::uint32_t> numberOf(std::optional<model::EventId> id) const {
        const auto index = snapshot && id ? snapshot->indexOf(*id) : std::nullopt;
        return index ? std::optional(static_cast<std::uint32_t>(*index)) : std::nullopt;
    }
    model::EventId idOf(std::uint32_t number) const { return snapshot->events()[number].id; }
};

TimelineView::TimelineView(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>()) {
    d->canvas = new TimelineCanvas(this);
    d->overview = new OverviewStrip(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(d->canvas, 1);
    column->addWidget(d->overview);
    setFocusProxy(d->canvas);

    connect(d->canvas, &TimelineCanvas::selectionChanged, this,
            [this] { emit selectionChanged(selected()); });
    connect(d->canvas, &TimelineCanvas::eventActivated, this,
            [this](std::uint32_t event) { emit eventActivated(d->idOf(event)); });
    connect(d->canvas, &TimelineCanvas::viewChanged, this, [this] {
        d->overview->setView(d->canvas->scale(), d->canvas->width());
        emit viewChanged();
    });
    connect(d->overview, &OverviewStrip::viewRequested, this, [this](const layout::TimeScale& scale) {
        d->canvas->camera().moveTo({scale, d->canvas->camera().now().scroll}, 0);
    });
}

TimelineView::~TimelineView() = default;

void TimelineView::setTheme(const Theme& theme) {
    d->canvas->setTheme(theme);
    d->overview->setTheme(theme);
}

void TimelineView::setSnapshot(std::shared_ptr<const document::TimelineSnapshot> snapshot) {
    const auto before = selected();
    d->snapshot = std::move(snapshot);
    const auto content = document::contentOf(d->snapshot);
    d->overview->setContent(content);
    d->canvas->setContent(content, d->numberOf(before));
    if (before != selected()) {
        emit selectionChanged(selected());
    }
}

void TimelineView::setHighlighted(std::optional<std::vector<model::EventId>> ids) {
    if (!ids || !d->snapshot) {
        d->canvas->setHighlighted(std::nullopt);
        return;
    }
    std::vector<bool> flags(d->snapshot->events().size(), false);
    for (const model::EventId id : *ids) {
        if (const auto number = d->numberOf(id)) {
            flags[*number] = true;
        }
    }
    d->canvas->setHighlighted(std::move(flags));
}

void TimelineView::setQuoteSource(std::function<QString(model::EventId)> quoteOf) {
    d->canvas->setQuoteSource(
        [this, quoteOf = std::move(quoteOf)](std::uint32_t event) { return quoteOf(d->idOf(event)); });
}

bool TimelineView::setFrameLog(const QString& path) {
    return d->canvas->setFrameLog(path);
}

std::optional<model::EventId> TimelineView::selected() const {
    const auto number = d->canvas->selected();
    return number ? std::optional(d->idOf(*number)) : std::nullopt;
}

void TimelineView::select(std::optional<model::EventId> id) {
    d->canvas->select(d->numberOf(id));
}

std::optional<QRect> TimelineView::rectOf(model::EventId id) const {
    const auto number = d->numberOf(id);
    const auto rect = number ? d->canvas->rectOf(*number) : std::nullopt;
    return rect ? std::optional(rect->translated(d->canvas->pos())) : std::nullopt;
}

std::pair<time::Instant, time::Instant> TimelineView::span() const {
    const layout::TimeScale& scale = d->canvas->scale();
    return {scale.toInstant(0), scale.toInstant(std::max(1, d->canvas->width()))};
}

QString TimelineView::spanInWords() const {
    const auto [from, to] = span();
    return QString::fromStdString(layout::spanInWords(from, to));
}

void TimelineView::zoomIn() {
    d->canvas->camera().zoomBy(1.5, d->canvas->width() / 2.0);
}

void TimelineView::zoomOut() {
    d->canvas->camera().zoomBy(1 / 1.5, d->canvas->width() / 2.0);
}

void TimelineView::fitAll() {
    d->canvas->camera().fit();
}

void TimelineView::selectNext() {
    d->canvas->step(1);
}

void TimelineView::selectPrevious() {
    d->canvas->step(-1);
}

} // namespace dateline::ui
