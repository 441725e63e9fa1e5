// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/snapshot/timeline_snapshot.h"

#include "core/document/columns/account_marks.h"
#include "core/document/columns/column_builder.h"
#include "core/document/columns/column_patch.h"
#include "core/document/document.h"
#include "core/document/edits/event_texts.h"
#include "core/evidence/known_on.h"
#include "core/model/id_range.h"
#include "core/time/bounds/time_bounds.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace dateline::document {
namespace {

using Columns = model::EventColumns;

/// Numbers of events in the order of their ids. Ids are dense but for what was removed; then a table does it
/// in two passes.
std::vector<std::uint32_t> numbersById(const model::IdColumn<model::EventId>& ids) {
    std::vector<std::uint32_t> numbers;
    if (ids.empty()) {
        return numbers;
    }
    const model::IdRange range = model::idRange(ids);
    if (range.length() / 4 < ids.size()) {
        numbers.assign(range.length() + 1, Columns::kNone);
        ids.each([&](std::size_t number, model::EventId id) {
            numbers[range.placeOf(id.value)] = static_cast<std::uint32_t>(number);
        });
        if (numbers.size() != ids.size()) {
            std::erase(numbers, Columns::kNone);
            numbers.shrink_to_fit();
        }
        return numbers;
    }
    numbers.resize(ids.size());
    std::iota(numbers.begin(), numbers.end(), 0U);
    std::sort(numbers.begin(), numbers.end(),
              [&](std::uint32_t a, std::uint32_t b) { return ids[a] < ids[b]; });
    return numbers;
}

model::DatingAccount datingOf(const model::Event& event, const model::EventSummary& summary,
                              std::span<const model::Claim> claims, std::span<const model::Source> sources) {
    const auto givesDate = [&](const model::Claim& claim) { return claim.date.when == summary.when; };
    auto dating = std::find_if(claims.begin(), claims.end(), [&](const model::Claim& claim) {
        return event.choice && event.choice->claim == claim.id && givesDate(claim);
    });
    dating = dating != claims.end() ? dating : std::find_if(claims.begin(), claims.end(), givesDate);
    const model::Claim& claim = dating != claims.end() ? *dating : claims.front();
    model::DatingAccount account;
    account.phrase = claim.date.expression ? claim.date.expression->text : std::string();
    account.saidBy = claim.saidBy.value_or(std::string());
    account.givesDate = givesDate(claim);
    const auto source = std::find_if(sources.begin(), sources.end(), [&](const model::Source& candidate) {
        return candidate.id == claim.source;
    });
    if (source != sources.end()) {
        account.sourceName = source->outlet.empty() ? source->title : source->outlet;
    }
    return account;
}

/// What an event was like by the end of a day; nothing: not known by then.
std::optional<model::EventSummary> summaryOn(const model::Event& event, model::EventSummary summary,
                                             const evidence::PublicationDays& days, time::CivilDate day,
                                             std::span<const model::Source> sources) {
    const auto known = evidence::knownOn(event, days, day);
    if (!known) {
        return std::nullopt;
    }
    std::vector<model::Claim> claims;
    for (const std::size_t claim : known->claims) {
        claims.push_back(event.claims[claim]);
    }
    const model::Claim& first = claims.front();
    summary.when = known->when;
    summary.source = first.source;
    summary.hasPhrase = first.date.expression && !first.date.expression->text.empty();
    summary.dating = datingOf(event, summary, claims, sources);
    summary.claimCount = static_cast<int>(claims.size());
    summary.moreSources.clear();
    for (const model::Claim& claim : claims) {
        const auto& more = summary.moreSources;
        if (claim.source != first.source && std::find(more.begin(), more.end(), claim.source) == more.end()) {
            summary.moreSources.push_back(claim.source);
        }
    }
    summary.isUnverified = std::any_of(claims.begin(), claims.end(),
                                       [](const model::Claim& claim) { return claim.check.has_value(); });
    markAccounts(summary, claims);
    return summary;
}

template<typename Id>
std::vector<std::pair<Id, int>> counted(const std::vector<Id>& table, const Columns::PlaceColumn& first,
                                        const std::vector<Columns::Link>& more) {
    std::vector<std::pair<Id, int>> counts;
    counts.reserve(table.size());
    for (const Id id : table) {
        counts.emplace_back(id, 0);
    }
    first.each([&](std::size_t, std::uint32_t member) {
        if (member != Columns::kNone) {
            ++counts[member].second;
        }
    });
    for (const Columns::Link& link : more) {
        ++counts[link.member].second;
    }
    std::erase_if(counts, [](const auto& count) { return count.second == 0; });
    return counts;
}

} // namespace

TimelineSnapshot::TimelineSnapshot() {
    makeContent(m_columns.claims);
}

TimelineSnapshot::~TimelineSnapshot() = default;

std::shared_ptr<const TimelineSnapshot> TimelineSnapshot::of(const Document& document) {
    return from(document, document.columns(), document.sources());
}

std::shared_ptr<const TimelineSnapshot>
TimelineSnapshot::after(const std::shared_ptr<const TimelineSnapshot>& before, const Document& document,
                        const Change& change) {
    if (!change.events || !before->m_kept.empty()) {
        return of(document);
    }
    const bool isSameAround = !change.sourcesChanged && !change.viewChanged && !change.namesChanged;
    const auto isSame = [&](model::EventId id) {
        const auto number = before->indexOf(id);
        const auto summary = document.summary(id);
        if (!number || !summary) {
            return !number && !summary;
        }
        ColumnBuilder now;
        now.add(*summary);
        return now.build() == before->row(*number);
    };
    if (isSameAround && std::all_of(change.events->begin(), change.events->end(), isSame)) {
        return before;
    }
    return from(document, document.columnsAfter(before->wholeColumns(), *change.events), document.sources());
}

std::shared_ptr<const TimelineSnapshot> TimelineSnapshot::asKnownOn(const Document& document,
                                                                    time::CivilDate day) {
    std::vector<model::Source> sources = document.sources();
    const evidence::PublicationDays days = evidence::publicationDays(sources);
    ColumnBuilder builder;
    std::unordered_map<model::EventId, model::EventSummary> known;
    for (model::EventSummary& summary : document.events()) {
        const auto event = document.event(summary.id);
        auto then = event ? summaryOn(*event, std::move(summary), days, day, sources) : std::nullopt;
        if (then) {
            builder.add(*then);
            known.emplace(then->id, std::move(*then));
        }
    }
    sources.erase(std::remove_if(sources.begin(), sources.end(),
                                 [&](const model::Source& source) {
                                     const auto published = days.find(source.id);
                                     return published == days.end() || published->second > day;
                                 }),
                  sources.end());
    auto snapshot = from(document, builder.build(), sources);
    snapshot->m_columns.ids.each(
        [&](std::size_t, model::EventId id) { snapshot->m_kept.push_back(std::move(known[id])); });
    return snapshot;
}

std::shared_ptr<TimelineSnapshot> TimelineSnapshot::from(const Document& document,
                                                         model::EventColumns columns,
                                                         std::span<const model::Source> sources) {
    auto snapshot = std::make_shared<TimelineSnapshot>();
    snapshot->m_columns = std::move(columns);
    snapshot->m_byId = numbersById(snapshot->m_columns.ids);
    snapshot->m_lanes = SnapshotLanes(document, snapshot->m_columns, sources);
    for (const model::Relation& relation : document.relations()) {
        if (snapshot->indexOf(relation.from) && snapshot->indexOf(relation.to)) {
            snapshot->m_relations.push_back(relation);
        }
    }
    for (const model::Source& source : sources) {
        if (source.published) {
            if (const auto at = time::boundsOf(*source.published).startMin) {
                snapshot->m_publications.push_back(
                    {sources.size() == 1 ? std::string("Source published") : source.title, *at});
            }
        }
    }
    snapshot->m_eras = document.eras();
    snapshot->m_hasSeveralSources = sources.size() > 1;
    snapshot->m_texts = document.texts();
    const std::vector<model::Tag> tags = document.tags();
    const auto pinned =
        std::find_if(tags.begin(), tags.end(), [](const model::Tag& tag) { return tag.name == kPinnedTag; });
    if (pinned == tags.end()) {
        snapshot->makeContent(snapshot->m_columns.claims);
    } else {
        snapshot->makeContent(snapshot->weightsWith(pinned->id));
    }
    return snapshot;
}

model::EventColumns TimelineSnapshot::wholeColumns() const {
    model::EventColumns columns = m_columns;
    for (std::uint32_t number = 0; number < size(); ++number) {
        const layout::DrawnExtent extent = m_content.index.extent(number);
        columns.dates.push_back({extent.start.micros, extent.end.micros, extent.flags});
    }
    return columns;
}

model::EventColumns TimelineSnapshot::row(std::size_t event) const {
    const layout::DrawnExtent extent = m_content.index.extent(static_cast<std::uint32_t>(event));
    Columns row;
    row.ids.push_back(id(event));
    row.dates.push_back({extent.start.micros, extent.end.micros, extent.flags});
    row.marks = {m_columns.marks[event]};
    row.claims.push_back(m_columns.claims[event]);
    // Places in tables as ColumnBuilder gives them: in the order in which members come.
    std::unordered_map<model::SourceId, std::uint32_t> sources;
    std::unordered_map<model::TagId, std::uint32_t> tags;
    const auto actor = mainActor(event);
    row.actors.push_back(actor ? 0 : Columns::kNone);
    row.actorIds = actor ? std::vector{*actor} : std::vector<model::ActorId>();
    const auto source = this->source(event);
    row.sources.push_back(source ? placeIn(row.sourceIds, sources, *source) : Columns::kNone);
    for (const model::TagId tag : this->tags(event)) {
        row.tags.push_back({0, placeIn(row.tagIds, tags, tag)});
    }
    for (const model::SourceId more : moreSources(event)) {
        row.moreSources.push_back({0, placeIn(row.sourceIds, sources, more)});
    }
    const auto take = [&](const std::vector<Columns::Stretch>& all, std::vector<Columns::Stretch>& own) {
        for (const Columns::Stretch& stretch : rowsOf(all, event)) {
            own.push_back({0, stretch.shape, stretch.start, stretch.end});
        }
    };
    take(m_columns.ghosts, row.ghosts);
    take(m_columns.parts, row.parts);
    return row;
}

std::size_t TimelineSnapshot::countWith(Columns::Mark mark) const {
    return static_cast<std::size_t>(
        std::count_if(m_columns.marks.begin(), m_columns.marks.end(),
                      [mark](std::uint8_t marks) { return (marks & mark) != 0; }));
}

std::optional<std::size_t> TimelineSnapshot::indexOf(model::EventId id) const {
    const auto at = std::partition_point(m_byId.begin(), m_byId.end(),
                                         [&](std::uint32_t number) { return m_columns.ids[number] < id; });
    return at != m_byId.end() && m_columns.ids[*at] == id ? std::optional<std::size_t>(*at) : std::nullopt;
}

std::optional<model::ActorId> TimelineSnapshot::mainActor(std::size_t event) const {
    const std::uint32_t place = m_columns.actors[event];
    return place == Columns::kNone ? std::nullopt : std::optional(m_columns.actorIds[place]);
}

std::optional<model::SourceId> TimelineSnapshot::source(std::size_t event) const {
    const std::uint32_t place = m_columns.sources[event];
    return place == Columns::kNone ? std::nullopt : std::optional(m_columns.sourceIds[place]);
}

std::vector<model::SourceId> TimelineSnapshot::moreSources(std::size_t event) const {
    std::vector<model::SourceId> sources;
    for (const Columns::Link& link : rowsOf(m_columns.moreSources, event)) {
        sources.push_back(m_columns.sourceIds[link.member]);
    }
    return sources;
}

std::vector<model::TagId> TimelineSnapshot::tags(std::size_t event) const {
    std::vector<model::TagId> tags;
    for (const Columns::Link& link : rowsOf(m_columns.tags, event)) {
        tags.push_back(m_columns.tagIds[link.member]);
    }
    return tags;
}

bool TimelineSnapshot::canBeWithin(std::size_t event, std::optional<time::Instant> from,
                                   std::optional<time::Instant> to) const {
    if (!has(event, Columns::HasDate)) {
        return false;
    }
    const layout::DrawnExtent extent = m_content.index.extent(static_cast<std::uint32_t>(event));
    if (extent.has(layout::DrawnExtent::Undated)) {
        return true; // it may have been in any year
    }
    const bool isOver = from && !extent.has(layout::DrawnExtent::OpenEnd) && extent.end <= *from;
    const bool isToCome = to && !extent.has(layout::DrawnExtent::OpenStart) && extent.start >= *to;
    return !isOver && !isToCome;
}

model::EventSummary TimelineSnapshot::summary(std::size_t event) const {
    return m_kept.empty() ? m_texts->of(id(event)) : m_kept[event];
}

model::EventSummary TimelineSnapshot::summary(std::size_t event, const Document& reader) const {
    if (!m_kept.empty()) {
        return m_kept[event];
    }
    model::EventSummary none;
    none.id = id(event);
    return reader.summary(none.id).value_or(std::move(none));
}

std::vector<std::pair<model::SourceId, int>> TimelineSnapshot::eventsPerSource() const {
    return counted(m_columns.sourceIds, m_columns.sources, m_columns.moreSources);
}

std::vector<std::pair<model::TagId, int>> TimelineSnapshot::eventsPerTag() const {
    return counted(m_columns.tagIds, {}, m_columns.tags);
}

} // namespace dateline::document
