// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include "core/document/dates/date_drag.h"
#include "core/document/snapshot/timeline_content.h"
#include "core/layout/axis/tick_labels.h"
#include "ui/timeline/timeline_view_private.h"

#include <QVBoxLayout>

#include <algorithm>

namespace dateline::ui {

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
        d->overview->setView(d->canvas->scale(), d->canvas->timelineWidth());
        emit viewChanged();
    });
    connect(d->canvas, &TimelineCanvas::noted, this, &TimelineView::noted);
    connect(d->canvas, &TimelineCanvas::laneToggled, this,
            [this](std::uint32_t lane) { emit laneToggled(d->snapshot->lanes()[lane].key); });
    connect(d->canvas, &TimelineCanvas::laneDropped, this,
            [this](std::uint32_t lane, std::uint32_t beside, bool isBelow) {
                emit lanesOrdered(d->lanesWith(lane, beside, isBelow));
            });
    connect(d->canvas, &TimelineCanvas::escaped, this, &TimelineView::escaped);
    connect(d->canvas, &TimelineCanvas::dateDropped, this,
            [this](std::uint32_t event, document::DragPart part, qint64 micros) {
                if (const auto moved = d->moved({Movable::Kind::Event, event}, part, micros)) {
                    emit dateMoved(d->idOf(event), *moved);
                }
            });
    connect(d->canvas, &TimelineCanvas::eraDropped, this,
            [this](std::uint32_t era, document::DragPart part, qint64 micros) {
                if (const auto moved = d->moved({Movable::Kind::Era, era}, part, micros)) {
                    emit eraMoved(d->snapshot->eras()[era].id, *moved);
                }
            });
    connect(d->canvas, &TimelineCanvas::relationDrawn, this,
            [this](std::uint32_t from, std::uint32_t to, const QPoint& globalAt) {
                emit relationDrawn(d->idOf(from), d->idOf(to), globalAt);
            });
    connect(d->canvas, &TimelineCanvas::contextMenuRequested, this,
            [this](const layout::Hit& hit, const QPointF& at, const QPoint& globalAt) {
                emit contextMenuRequested(d->spotOf(hit, at), globalAt);
            });
    connect(d->overview, &OverviewStrip::viewTaken, this, [this] { d->canvas->camera().remember(); });
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
    const auto chosenBefore = selection();
    d->snapshot = std::move(snapshot);
    const auto content = document::contentOf(d->snapshot);
    d->overview->setContent(content);
    auto number = d->numberOf(before);
    if (number && content->index.isHidden(*number)) {
        number.reset();
    }
    auto chosen = d->numbersOf(chosenBefore);
    chosen.erase(std::remove_if(chosen.begin(), chosen.end(),
                                [&](std::uint32_t event) { return content->index.isHidden(event); }),
                 chosen.end());
    if (!number && !chosen.empty()) {
        number = chosen.front(); // the one selected last is gone, others are not
    }
    d->canvas->setContent(content, number, std::move(chosen));
    if (before != selected() || chosenBefore != selection()) {
        emit selectionChanged(selected());
    }
}

void TimelineView::setHighlighted(std::optional<std::vector<model::EventId>> ids) {
    if (!ids || !d->snapshot) {
        d->canvas->setHighlighted(std::nullopt);
        return;
    }
    std::vector<bool> flags(d->snapshot->size(), false);
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

std::vector<model::EventId> TimelineView::selection() const {
    return d->idsOf(d->canvas->chosen());
}

void TimelineView::select(const std::vector<model::EventId>& ids) {
    d->canvas->choose(d->numbersOf(ids));
}

void TimelineView::setEditable(bool isEditable) {
    d->canvas->setProposeDate(
        isEditable ? ProposeDate([this](const Movable& what, document::DragPart part, std::int64_t micros) {
            return d->propose(what, part, micros);
        })
                   : ProposeDate());
}

void TimelineView::setWeekNumbers(bool areShown) {
    d->canvas->setWeekNumbers(areShown);
}

bool TimelineView::hasWeekNumbers() const {
    return d->canvas->hasWeekNumbers();
}

void TimelineView::showEvents(const std::vector<model::EventId>& ids) {
    d->canvas->zoomTo(d->numbersOf(ids));
}

void TimelineView::showEra(model::EraId id) {
    const auto& eras = d->snapshot->eras();
    for (std::uint32_t era = 0; era < eras.size(); ++era) {
        if (eras[era].id == id) {
            d->canvas->zoomToEra(era);
        }
    }
}

void TimelineView::showLegend() {
    d->canvas->showLegend();
}

std::optional<QRect> TimelineView::rectOf(model::EventId id) const {
    const auto number = d->numberOf(id);
    const auto rect = number ? d->canvas->rectOf(*number) : std::nullopt;
    return rect ? std::optional(rect->translated(d->canvas->pos())) : std::nullopt;
}

std::pair<time::Instant, time::Instant> TimelineView::span() const {
    const layout::TimeScale& scale = d->canvas->scale();
    return {scale.toInstant(0), scale.toInstant(std::max(1, d->canvas->timelineWidth()))};
}

QString TimelineView::spanInWords() const {
    const auto [from, to] = span();
    return QString::fromStdString(layout::spanInWords(from, to));
}

QString TimelineView::viewInWords() const {
    return d->canvas->viewInWords();
}

QString TimelineView::lanesInWords() const {
    return d->canvas->lanesInWords();
}

void TimelineView::zoomIn() {
    d->canvas->camera().zoomBy(1.5, d->canvas->timelineWidth() / 2.0);
}

void TimelineView::zoomOut() {
    d->canvas->camera().zoomBy(1 / 1.5, d->canvas->timelineWidth() / 2.0);
}

void TimelineView::fitAll() {
    d->canvas->fit();
}

void TimelineView::zoomToSelection() {
    d->canvas->zoomToSelected();
}

void TimelineView::goBack() {
    d->canvas->camera().goBack();
}

void TimelineView::goForward() {
    d->canvas->camera().goForward();
}

bool TimelineView::canGoBack() const {
    return d->canvas->camera().canGoBack();
}

bool TimelineView::canGoForward() const {
    return d->canvas->camera().canGoForward();
}

void TimelineView::selectNext() {
    d->canvas->step(1);
}

void TimelineView::selectPrevious() {
    d->canvas->step(-1);
}

} // namespace dateline::ui
