// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include "core/document/account_marks.h"
#include "core/document/document_implementation.h"
#include "core/document/edit_words.h"
#include "core/evidence/conflicts.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>
#include <unordered_set>

namespace dateline::document {
namespace {

using Accounts = std::unordered_map<model::EventId, std::vector<model::Claim>>;

/// Of the events with several: few have, and only those can disagree.
Accounts severalAccounts(const store::Engine& engine) {
    Accounts accounts;
    for (store::ClaimOfEvent& account : engine.severalAccounts()) {
        accounts[account.event].push_back(std::move(account.claim));
    }
    return accounts;
}

std::unordered_set<model::EventId> eventsInConflict(const store::Engine& engine) {
    std::unordered_set<model::EventId> events;
    for (const auto& [event, claims] : severalAccounts(engine)) {
        if (evidence::hasConflict(claims)) {
            events.insert(event);
        }
    }
    return events;
}

} // namespace

Document::Document(std::unique_ptr<Implementation> implementation)
    : m(std::move(implementation)) {}

Document::~Document() = default;

Result<std::unique_ptr<Document>> Document::create(const std::string& path) {
    return guarded(path, [&] {
        return std::unique_ptr<Document>(
            new Document(std::make_unique<Implementation>(path, store::createSqliteEngine(path))));
    });
}

Result<std::unique_ptr<Document>> Document::open(const std::string& path) {
    return guarded(path, [&] {
        return std::unique_ptr<Document>(
            new Document(std::make_unique<Implementation>(path, store::openSqliteEngine(path))));
    });
}

Result<std::unique_ptr<Document>> Document::create(const std::string& path, const model::Contents& contents) {
    return guarded(path, [&] {
        auto engine = store::createSqliteEngine(path);
        try {
            engine->fill(contents);
        } catch (const store::SqlError&) {
            engine.reset();
            std::error_code ignored;
            std::filesystem::remove(path, ignored); // it is ours, made above
            throw;
        }
        return std::unique_ptr<Document>(
            new Document(std::make_unique<Implementation>(path, std::move(engine))));
    });
}

const std::string& Document::path() const {
    return m->path;
}

bool Document::isReadOnly() const {
    return m->engine->isReadOnly();
}

std::string Document::title() const {
    const auto title = m->ask(*this, [](store::Engine& engine) { return engine.setting(kTitleSetting); });
    return title && !title->empty() ? *title : std::filesystem::path(m->path).stem().string();
}

std::vector<model::EventSummary> Document::events() const {
    return m->ask(*this, [](store::Engine& engine) {
        auto events = engine.eventSummaries();
        Accounts accounts = severalAccounts(engine);
        for (model::EventSummary& event : events) {
            if (event.claimCount > 1) {
                markAccounts(event, accounts[event.id]);
            }
        }
        return events;
    });
}

std::optional<model::Event> Document::event(model::EventId id) const {
    return m->ask(*this, [&](store::Engine& engine) { return engine.event(id); });
}

std::optional<Document::EventClaim> Document::claim(model::ClaimId id) const {
    auto claim = m->ask(*this, [&](store::Engine& engine) { return engine.claim(id); });
    return claim ? std::optional(EventClaim{claim->event, std::move(claim->claim)}) : std::nullopt;
}

std::vector<model::Source> Document::sources() const {
    return m->ask(*this, [](store::Engine& engine) { return engine.sources(); });
}

std::optional<model::Source> Document::source(model::SourceId id) const {
    return m->ask(*this, [&](store::Engine& engine) { return engine.source(id); });
}

std::vector<model::Actor> Document::actors() const {
    return m->ask(*this, [](store::Engine& engine) { return engine.actors(); });
}

std::vector<model::Tag> Document::tags() const {
    return m->ask(*this, [](store::Engine& engine) { return engine.tags(); });
}

std::vector<model::Relation> Document::relations() const {
    return m->ask(*this, [](store::Engine& engine) { return engine.relations(); });
}

std::vector<Document::QuotedSpan> Document::quotesIn(model::SourceId id) const {
    std::vector<QuotedSpan> spans;
    for (const auto& place : m->ask(*this, [&](store::Engine& engine) { return engine.claimsIn(id); })) {
        spans.push_back({place.event, place.position});
    }
    return spans;
}

model::Contents Document::contents() const {
    return m->ask(*this, [](store::Engine& engine) { return engine.contents(); });
}

std::vector<model::EventId> Document::search(const model::SearchQuery& query) const {
    return m->ask(*this, [&](store::Engine& engine) {
        auto found = engine.searchEvents(query);
        for (const auto& known : query.known) {
            if (known.state == model::SearchQuery::State::Conflict) {
                const auto conflicting = eventsInConflict(engine);
                found.erase(std::remove_if(found.begin(), found.end(),
                                           [&](model::EventId id) {
                                               return (conflicting.count(id) > 0) == known.isExcluded;
                                           }),
                            found.end());
            }
        }
        return found;
    });
}

std::vector<model::EventId> Document::search(std::string_view query) const {
    const auto parsed = model::SearchQuery::parse(query);
    return parsed ? search(*parsed) : std::vector<model::EventId>();
}

void Document::interrupt() const {
    m->engine->interrupt();
}

std::vector<model::SourceId> Document::searchSources(const model::SearchQuery& query) const {
    return m->ask(*this, [&](store::Engine& engine) { return engine.searchSources(query); });
}

Result<void> Document::saveCopy(const std::string& path) const {
    return guarded(path, [&] { m->engine->copyTo(path); });
}

Result<Salvage> salvage(const std::string& path) {
    return guarded(path, [&] {
        auto read = store::salvageSqlite(path);
        return Salvage{std::move(read.contents), std::move(read.losses)};
    });
}

bool Document::pollForeignChanges() {
    return m->poll(*this);
}

} // namespace dateline::document
