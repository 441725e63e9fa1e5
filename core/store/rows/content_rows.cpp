// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows/content_rows.h"

#include "core/store/rows/claim_rows.h"
#include "core/store/rows/era_rows.h"
#include "core/store/rows/event_rows.h"
#include "core/store/rows/judgement_rows.h"
#include "core/store/rows/lane_setting_rows.h"
#include "core/store/rows/relation_rows.h"
#include "core/store/rows/source_rows.h"
#include "core/store/search/search_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace dateline::store {
namespace {

// By id: all lists of contents are sorted by theirs.
template<typename Item, typename Id>
Item* found(std::vector<Item>& items, Id id) {
    const auto at = std::lower_bound(items.begin(), items.end(), id,
                                     [](const Item& item, Id wanted) { return item.id < wanted; });
    return at != items.end() && at->id == id ? &*at : nullptr;
}

[[noreturn]] void throwOrphan(const char* what, std::int64_t id) {
    throw SqlError(ErrorCode::Invalid, fmt::format("{} {} is missing", what, id));
}

class Reader {
public:
    explicit Reader(TableScan& scan)
        : m_scan(scan) {}

    model::Contents read() {
        readSettings();
        readSources();
        readNames("actors", m_contents.actors);
        readNames("tags", m_contents.tags);
        readEvents();
        readLinks({"event_actors", "event_id, position, actor_id", "event_id, position", false},
                  m_contents.actors, &model::Event::actors);
        readLinks({"event_tags", "event_id, position, tag_id", "event_id, position", false}, m_contents.tags,
                  &model::Event::tags);
        readClaims();
        readJudgements();
        m_scan.each({"relations", "id, kind, from_event, to_event", "id"},
                    [&](const Statement& row, bool) { m_contents.relations.push_back(relationAt(row)); });
        m_scan.each({"lanes", kLaneColumns, "grouping, member", false},
                    [&](const Statement& row, bool) { m_contents.lanes.push_back(laneSettingAt(row)); });
        m_scan.each({"eras", kEraColumns, "id"}, [&](const Statement& row, bool) {
            m_contents.eras.push_back(eraAt(row)); // nothing is left of one without its dates
        });
        return std::move(m_contents);
    }

private:
    void readSettings() {
        m_scan.each({"settings", "key, value", "key", false}, [&](const Statement& row, bool) {
            m_contents.settings.emplace(row.text(0), row.text(1));
        });
    }

    void readSources() {
        m_scan.each({"sources", kSourceColumns, "id"}, [&](const Statement& row, bool isMinimal) {
            m_contents.sources.push_back(sourceAt(row, isMinimal));
        });
        m_scan.each({"source_texts", "source_id, body", "source_id"}, [&](const Statement& row,
                                                                          bool isMinimal) {
            model::Source* const source = found(m_contents.sources, model::SourceId{row.integer(0)});
            auto text =
                Utf8Text::fromUtf8(isMinimal ? withoutInvalidUtf8(row.text(1)) : std::string(row.text(1)));
            if (!text) {
                throw SqlError(ErrorCode::Invalid, "is damaged: a source's text is " + text.error().message);
            }
            if (source != nullptr) {
                source->text = std::move(*text);
            } else if (isMinimal) {
                model::Source anonymous;
                anonymous.id = {row.integer(0)};
                anonymous.text = std::move(*text);
                m_contents.sources.insert(
                    std::lower_bound(m_contents.sources.begin(), m_contents.sources.end(), anonymous,
                                     [](const auto& a, const auto& b) { return a.id < b.id; }),
                    std::move(anonymous));
            } else {
                throwOrphan("source", row.integer(0));
            }
        });
    }

    template<typename Named>
    void readNames(const char* table, std::vector<Named>& names) {
        m_scan.each({table, "id, name", "id"}, [&](const Statement& row, bool) {
            names.push_back({{row.integer(0)}, std::string(row.text(1))});
        });
    }

    void readEvents() {
        m_scan.each({"events", "id, title, date, note", "id"}, [&](const Statement& row, bool isMinimal) {
            model::Event event;
            event.id = {row.integer(0)};
            event.title = row.text(1);
            event.note = row.text(3);
            if (!isMinimal) {
                event.when = dateAt(row, 2);
            }
            m_contents.events.push_back(std::move(event));
        });
    }

    template<typename Named>
    void readLinks(const TableScan::Table& table, std::vector<Named>& names,
                   std::vector<Named> model::Event::*list) {
        m_scan.each(table, [&](const Statement& row, bool) {
            model::Event* const event = found(m_contents.events, model::EventId{row.integer(0)});
            const Named* const name = found(names, decltype(Named::id){row.integer(2)});
            if (event == nullptr || name == nullptr) {
                throwOrphan(event == nullptr ? "event" : "name", row.integer(event == nullptr ? 0 : 2));
            }
            (event->*list).push_back(*name);
        });
    }

    void readClaims() {
        m_scan.each({"claims", kClaimColumns, "id"}, [&](const Statement& row, bool isMinimal) {
            model::Claim claim = claimAt(row, isMinimal);
            const model::EventId id = eventOfClaimAt(row);
            model::Event* event = found(m_contents.events, id);
            if (event == nullptr && !isMinimal) {
                throwOrphan("event", id.value);
            }
            if (event == nullptr) { // its words are worth more than the place it had
                model::Event anonymous;
                anonymous.id = id;
                anonymous.title = std::string(firstCodePoints(claim.quote.exact, 80));
                event = &*m_contents.events.insert(
                    std::lower_bound(m_contents.events.begin(), m_contents.events.end(), anonymous,
                                     [](const auto& a, const auto& b) { return a.id < b.id; }),
                    std::move(anonymous));
            }
            m_eventOfClaim.emplace(claim.id, id);
            event->claims.push_back(std::move(claim));
        });
    }

    model::Claim* claimWith(model::ClaimId id, model::Event*& event) {
        const auto known = m_eventOfClaim.find(id);
        event = known == m_eventOfClaim.end() ? nullptr : found(m_contents.events, known->second);
        return event == nullptr ? nullptr : found(event->claims, id);
    }

    void readJudgements() {
        model::Event* event = nullptr;
        m_scan.each({"choices", "event_id, claim_id, reason", "event_id"}, [&](const Statement& row, bool) {
            const model::ClaimId id = {row.integer(1)};
            if (claimWith(id, event) == nullptr || event->id.value != row.integer(0)) {
                throwOrphan("account", id.value);
            }
            event->choice = model::AccountChoice{id, std::string(row.text(2))};
        });
        m_scan.each({"quote_checks", "claim_id, state, found, against", "claim_id"},
                    [&](const Statement& row, bool) {
                        model::Claim* const claim = claimWith({row.integer(0)}, event);
                        if (claim == nullptr) {
                            throwOrphan("account", row.integer(0));
                        }
                        claim->check = checkAt(row, 1);
                    });
    }

    TableScan& m_scan;
    model::Contents m_contents;
    std::unordered_map<model::ClaimId, model::EventId> m_eventOfClaim;
};

template<typename Named>
void writeNames(const Database& database, const std::string& table, const std::vector<Named>& names) {
    Statement insert = database.prepare(fmt::format("INSERT INTO {} (id, name) VALUES (?, ?)", table));
    for (const Named& name : names) {
        insert.bind(name.id.value, name.name).run();
        putInSearch(database, table, name.id.value);
    }
}

template<typename Named>
void writeLinks(Statement& insert, model::EventId event, const std::vector<Named>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        insert.bind(event.value, static_cast<std::int64_t>(i), names[i].id.value).run();
    }
}

} // namespace

model::Contents readContents(TableScan& scan) {
    return Reader(scan).read();
}

void writeContents(const Database& database, const model::Contents& contents) {
    for (const auto& [key, value] : contents.settings) {
        database.cached("INSERT INTO settings (key, value) VALUES (?, ?)").bind(key, value).run();
    }
    for (const model::Source& source : contents.sources) {
        insertSource(database, source, source.id.value);
    }
    writeNames(database, "actors", contents.actors);
    writeNames(database, "tags", contents.tags);
    Statement actor =
        database.prepare("INSERT INTO event_actors (event_id, position, actor_id) VALUES (?, ?, ?)");
    Statement tag = database.prepare("INSERT INTO event_tags (event_id, position, tag_id) VALUES (?, ?, ?)");
    for (const model::Event& event : contents.events) {
        insertEvent(database, event, event.id.value);
        writeLinks(actor, event.id, event.actors);
        writeLinks(tag, event.id, event.tags);
        for (const model::Claim& claim : event.claims) {
            insertClaim(database, event.id, claim, claim.id.value);
        }
        if (event.choice) {
            writeChoice(database, event.id, event.choice);
        }
    }
    for (const model::Relation& relation : contents.relations) {
        database.cached("INSERT INTO relations (id, kind, from_event, to_event) VALUES (?, ?, ?, ?)")
            .bind(relation.id.value, nameOf(relation.kind), relation.from.value, relation.to.value)
            .run();
    }
    for (const model::LaneSetting& lane : contents.lanes) {
        writeLaneSetting(database, lane);
    }
    for (const model::Era& era : contents.eras) {
        insertEra(database, era, era.id.value);
    }
}

} // namespace dateline::store
