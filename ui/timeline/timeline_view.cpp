// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include "core/document/date_drag.h"
#include "core/document/timeline_content.h"
#include "core/document/timeline_snapshot.h"
#include "core/layout/tick_labels.h"
#include "core/time/date_wording.h"
#include "ui/timeline/overview_strip.h"
#include "ui/timeline/timeline_canvas.h"

#include <QVBoxLayout>

#include <algorithm>

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
    model::EventId idOf(std::uint32_t number) const { return snapshot->id(number); }
    std::vector<model::EventId> idsOf(const std::vector<std::uint32_t>& numbers) const {
        std::vector<model::EventId> ids;
        ids.reserve(numbers.size());
        for (const std::uint32_t number : numbers) {
            ids.push_back(idOf(number));
        }
        return ids;
    }
    std::vector<std::uint32_t> numbersOf(const std::vector<model::EventId>& ids) const {
        std::vector<std::uint32_t> numbers;
        for (const model::EventId id : ids) {
            if (const auto number = numberOf(id)) {
                numbers.push_back(*number);
            }
        }
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    }
    std::vector<model::RelationId> relationsBetween(model::EventId one,
                                                    std::optional<model::EventId> other) const {
        std::vector<model::RelationId> found;
        for (const model::Relation& relation : snapshot->relations()) {
            const bool isOfOne = relation.from == one || relation.to == one;
            const bool isOfOther = !other || relation.from == *other || relation.to == *other;
            if (isOfOne && isOfOther) {
                found.push_back(relation.id);
            }
        }
        return found;
    }
    std::optional<DateProposal> propose(std::uint32_t number, document::DragPart part,
                                        std::int64_t micros) const;
    TimelineSpot spotOf(const layout::Hit& hit, const QPointF& at) const;
};

std::optional<DateProposal> TimelineView::Private::propose(std::uint32_t number, document::DragPart part,
                                                           std::int64_t micros) const {
    const auto when = snapshot->summary(number).when;
    if (!when) {
        return std::nullopt;
    }
    DateProposal proposal;
    const auto moved = document::dragged(*when, part, micros);
    const time::Edtf& shown = moved ? *moved : *when;
    proposal.words = QString::fromStdString(time::inWords(shown));
    proposal.edtf = QString::fromStdString(shown.text());
    proposal.problem = moved ? QString() : QString::fromStdString(moved.error().message);
    proposal.extent = layout::drawnExtentOf(shown);
    proposal.isChange = moved && *moved != *when;
    return proposal;
}

TimelineSpot TimelineView::Private::spotOf(const layout::Hit& hit, const QPointF& at) const {
    TimelineSpot spot;
    spot.at = canvas->scale().toInstant(at.x());
    for (const layout::DrawList::LaneBand& band : canvas->drawList().bands) {
        if (band.area.contains(at.x(), at.y())) {
            spot.lane = snapshot->lanes()[band.lane].key;
        }
    }
    switch (hit.kind) {
    case layout::Hit::Kind::Event:
        spot.kind = TimelineSpot::Kind::Event;
        spot.events = idsOf(canvas->chosen());
        if (spot.events.size() == 1) {
            spot.relations = relationsBetween(spot.events.front(), std::nullopt);
        }
        break;
    case layout::Hit::Kind::Chip:
        spot.kind = TimelineSpot::Kind::Cluster;
        spot.events = idsOf(canvas->eventsOf(hit.chip));
        break;
    case layout::Hit::Kind::Lane:
        spot.kind = TimelineSpot::Kind::Lane;
        spot.lane = snapshot->lanes()[hit.lane].key;
        break;
    case layout::Hit::Kind::Relation:
        spot.kind = TimelineSpot::Kind::Relation;
        spot.events = {idOf(hit.from), idOf(hit.to)};
        spot.relations = relationsBetween(idOf(hit.from), idOf(hit.to));
        break;
    case layout::Hit::Kind::Era:
        spot.kind = TimelineSpot::Kind::Era;
        spot.era = snapshot->eras()[hit.era].id;
        break;
    case layout::Hit::Kind::Axis:
    case layout::Hit::Kind::None:
        break;
    }
    return spot;
}

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
    connect(d->canvas, &TimelineCanvas::laneToggled, this,
            [this](std::uint32_t lane) { emit laneToggled(d->snapshot->lanes()[lane].key); });
    connect(d->canvas, &TimelineCanvas::dateDropped, this,
            [this](std::uint32_t event, document::DragPart part, qint64 micros) {
                const auto when = d->snapshot->summary(event).when;
                const auto moved = when ? document::dragged(*when, part, micros)
                                        : Result<time::Edtf>(unexpected(ErrorCode::NotFound, "no date"));
                if (moved) {
                    emit dateMoved(d->idOf(event), *moved);
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
        isEditable ? ProposeDate([this](std::uint32_t event, document::DragPart part, std::int64_t micros) {
            return d->propose(event, part, micros);
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
    d->canvas->fit();
}

void TimelineView::selectNext() {
    d->canvas->step(1);
}

void TimelineView::selectPrevious() {
    d->canvas->step(-1);
}

} // namespace dateline::ui
