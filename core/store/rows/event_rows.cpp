// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows/event_rows.h"

#include "core/store/search/search_index.h"
#include "core/store/sqlite/rewinder.h"
#include "core/time/bounds/comparison.h"
#include "core/time/bounds/time_bounds.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace dateline::store {
namespace {

// Many events share a date; each spelling is parsed once.
class DateCache {
public:
    std::optional<time::Edtf> at(const Statement& row, int column) {
        if (row.isNull(column)) {
            return std::nullopt;
        }
        const auto known = m_dates.find(std::string(row.text(column)));
        if (known != m_dates.end()) {
            return known->second;
        }
        auto date = dateAt(row, column);
        m_dates.emplace(row.text(column), *date);
        return date;
    }

private:
    std::unordered_map<std::string, time::Edtf> m_dates;
};

// The rows of a second table that belong to the events of the first, both read in the order of event ids:
// one pass over each table instead of a look-up an event.
class Companion {
public:
    Companion(const Database& database, std::string_view sql)
        : m_rows(database.prepare(sql))
        , m_hasRow(m_rows.step()) {}

    /// True while a row of `event` (column 0) is at hand.
    bool isAt(std::int64_t event) {
        while (m_hasRow && m_rows.integer(0) < event) {
            m_hasRow = m_rows.step();
        }
        return m_hasRow && m_rows.integer(0) == event;
    }
    void next() { m_hasRow = m_rows.step(); }
    const Statement& row() const { return m_rows; }

private:
    Statement m_rows;
    bool m_hasRow;
};

/// In the order of claims' ids.
void addClaim(model::EventSummary& summary, model::SourceId source, bool hasPhrase) {
    if (summary.claimCount++ == 0) {
        summary.source = source;
        summary.hasPhrase = hasPhrase;
    } else if (source != summary.source && std::find(summary.moreSources.begin(), summary.moreSources.end(),
                                                     source) == summary.moreSources.end()) {
        summary.moreSources.push_back(source);
    }
}

struct Sortable {
    bool isUndated;
    std::int64_t starts;
    std::int64_t ends;
    std::size_t index; ///< in the order of ids
};

} // namespace

SortKey sortKeyOf(const std::optional<time::Edtf>& when) {
    if (!when) {
        return {};
    }
    const time::TimeBounds bounds = time::boundsOf(*when);
    return {bounds.startMin.value_or(time::Instant::min()).micros,
            bounds.endMax.value_or(time::Instant::max()).micros};
}

std::optional<time::Edtf> dateAt(const Statement& row, int column) {
    if (row.isNull(column)) {
        return std::nullopt;
    }
    auto date = time::Edtf::parse(row.text(column));
    if (!date) {
        throw SqlError(ErrorCode::Invalid, fmt::format("is damaged: “{}” is no date ({})", row.text(column),
                                                       date.error().message));
    }
    return *date;
}

std::optional<std::string> textOf(const std::optional<time::Edtf>& when) {
    return when ? std::optional(when->text()) : std::nullopt;
}

model::EventId insertEvent(const Database& database, const model::Event& event,
                           std::optional<std::int64_t> wishedId) {
    const SortKey key = sortKeyOf(event.when);
    database.cached("INSERT INTO events (id, title, date, starts, ends, note) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(wishedId, event.title, textOf(event.when), key.starts, key.ends, event.note)
        .run();
    const model::EventId id = {database.lastInsertedId()};
    putInSearch(database, "events", id.value);
    return id;
}

void updateEvent(const Database& database, const model::Event& event) {
    takeFromSearch(database, "events", event.id.value);
    const SortKey key = sortKeyOf(event.when);
    database
        .cached("UPDATE events SET title = ?2, date = ?3, starts = ?4, ends = ?5, note = ?6 WHERE id = ?1")
        .bind(event.id.value, event.title, textOf(event.when), key.starts, key.ends, event.note)
        .run();
    putInSearch(database, "events", event.id.value);
}

void deleteEvent(const Database& database, model::EventId id) {
    takeFromSearch(database, "events", id.value);
    database.cached("DELETE FROM events WHERE id = ?").bind(id.value).run();
}

std::optional<model::Event> readEvent(const Database& database, model::EventId id) {
    Statement row = database.prepare("SELECT title, date, note FROM events WHERE id = ?");
    if (!row.bind(id.value).step()) {
        return std::nullopt;
    }
    model::Event event;
    event.id = id;
    event.title = row.text(0);
    event.when = dateAt(row, 1);
    event.note = row.text(2);
    return event;
}

void eachSummary(const Database& database, const std::function<void(model::EventSummary&&)>& take) {
    DateCache dates;
    Statement events = database.prepare("SELECT id, title, date FROM events ORDER BY id");
    Companion lanes(database,
                    "SELECT event_id, actor_id FROM event_actors WHERE position = 0 ORDER BY event_id");
    Companion claims(database, "SELECT event_id, source_id, phrase <> '' FROM claims ORDER BY event_id, id");
    Companion tags(database, "SELECT event_id, tag_id FROM event_tags ORDER BY event_id, position");
    Companion choices(database, "SELECT event_id FROM choices ORDER BY event_id");
    Companion checks(database,
                     "SELECT DISTINCT event_id FROM quote_checks JOIN claims ON claim_id = claims.id "
                     "ORDER BY event_id");
    while (events.step()) {
        model::EventSummary summary;
        summary.id = {events.integer(0)};
        summary.title = events.text(1);
        summary.when = dates.at(events, 2);
        if (lanes.isAt(summary.id.value)) {
            summary.lane = model::ActorId{lanes.row().integer(1)};
        }
        for (; tags.isAt(summary.id.value); tags.next()) {
            summary.tags.push_back({tags.row().integer(1)});
        }
        for (; claims.isAt(summary.id.value); claims.next()) {
            addClaim(summary, {claims.row().integer(1)}, claims.row().integer(2) != 0);
        }
        summary.isDecided = choices.isAt(summary.id.value);
        summary.isUnverified = checks.isAt(summary.id.value);
        take(std::move(summary));
    }
}

std::optional<model::EventSummary> readSummary(const Database& database, model::EventId id) {
    Statement& event = database.cached("SELECT title, date FROM events WHERE id = ?");
    const Rewinder rewindEvent(event);
    if (!event.bind(id.value).step()) {
        return std::nullopt;
    }
    model::EventSummary summary;
    summary.id = id;
    summary.title = event.text(0);
    summary.when = dateAt(event, 1);
    const auto each = [&](const char* sql, const auto& take) {
        Statement& row = database.cached(sql);
        const Rewinder rewind(row);
        row.bind(id.value);
        while (row.step()) {
            take(row);
        }
    };
    each("SELECT actor_id FROM event_actors WHERE event_id = ? AND position = 0",
         [&](const Statement& row) { summary.lane = model::ActorId{row.integer(0)}; });
    each("SELECT tag_id FROM event_tags WHERE event_id = ? ORDER BY position",
         [&](const Statement& row) { summary.tags.push_back({row.integer(0)}); });
    std::optional<model::ClaimId> chosen;
    each("SELECT claim_id FROM choices WHERE event_id = ?", [&](const Statement& row) {
        chosen = model::ClaimId{row.integer(0)};
        summary.isDecided = true;
    });
    const std::optional<std::string> date = textOf(summary.when);
    bool isChosens = false;
    each(
        "SELECT source_id, phrase, date, said_by, coalesce(nullif(outlet, ''), title), claims.id FROM claims "
        "LEFT JOIN sources ON sources.id = source_id WHERE event_id = ? ORDER BY claims.id",
        [&](const Statement& row) {
            addClaim(summary, {row.integer(0)}, !row.text(1).empty());
            const bool givesDate = row.optionalText(2) == date;
            const bool isChosen = givesDate && chosen == model::ClaimId{row.integer(5)};
            model::DatingAccount& dating = summary.dating;
            if (summary.claimCount == 1 || (givesDate && !dating.givesDate) || (isChosen && !isChosens)) {
                dating = {std::string(row.text(1)), std::string(row.text(3)), std::string(row.text(4)),
                          givesDate};
                isChosens = isChosen;
            }
        });
    each("SELECT 1 FROM claims JOIN quote_checks ON claim_id = claims.id WHERE event_id = ? LIMIT 1",
         [&](const Statement&) { summary.isUnverified = true; });
    return summary;
}

std::vector<model::EventSummary> readSummaries(const Database& database) {
    std::vector<model::EventSummary> unsorted;
    std::vector<Sortable> order;
    eachSummary(database, [&](model::EventSummary&& summary) {
        const SortKey key = sortKeyOf(summary.when);
        order.push_back({!summary.when, key.starts.value_or(0), key.ends.value_or(0), unsorted.size()});
        unsorted.push_back(std::move(summary));
    });
    // The keys settle nearly all; chronological() agrees with them and settles the rest.
    std::sort(order.begin(), order.end(), [&](const Sortable& a, const Sortable& b) {
        if (std::tie(a.isUndated, a.starts, b.ends) != std::tie(b.isUndated, b.starts, a.ends)) {
            return std::tie(a.isUndated, a.starts, b.ends) < std::tie(b.isUndated, b.starts, a.ends);
        }
        const auto& [left, right] = std::tie(unsorted[a.index].when, unsorted[b.index].when);
        if (!left || !right || left->text() == right->text()) {
            return a.index < b.index;
        }
        const auto byDate = time::chronological(*left, *right);
        return byDate != 0 ? byDate < 0 : a.index < b.index;
    });
    std::vector<model::EventSummary> sorted;
    sorted.reserve(unsorted.size());
    for (const Sortable& item : order) {
        sorted.push_back(std::move(unsorted[item.index]));
    }
    return sorted;
}

} // namespace dateline::store
