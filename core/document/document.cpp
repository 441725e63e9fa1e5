// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include "core/document/columns/account_marks.h"
#include "core/document/document_implementation.h"
#include "core/document/edits/edit_words.h"
#include "core/document/edits/event_texts.h"
#include "core/evidence/conflicts.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>
#include <unordered_set>

namespace dateline::document {
namespace {

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
    : m(std::move(implementation)) {
    // Asked for every card of every frame: a file that cannot be read is told of once.
    auto read = [this, hasFailed = false](model::EventId id) mutable -> std::optional<model::EventSummary> {
        auto summary = guarded(m->path, [&] { return m->summaryOf(id); });
        if (!summary && !hasFailed) {
            failed.notify(summary.error());
        }
        hasFailed = !summary;
        return summary ? std::move(*summary) : std::nullopt;
    };
    m->texts = std::make_shared<EventTexts>(std::move(read));
}

Document::~Document() {
    m->texts->close();
    m->close();
}

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

std::size_t Document::eventCount() const {
    return m->ask(*this, [](store::Engine& engine) { return engine.eventCount(); });
}

std::optional<model::EventSummary> Document::summary(model::EventId id) const {
    return m->ask(*this, [&](store::Engine& /*engine*/) { return m->summaryOf(id); });
}

model::EventColumns Document::columns() const {
    return m->ask(*this, [this](store::Engine& /*engine*/) {
        MadeColumns made = m->columns();
        if (!made.areKept) {
            // A convenience for the next time; whether it works out is nobody's concern now.
            (void)guarded(m->path, [&] { m->keep(made); });
        }
        return std::move(made.columns);
    });
}

model::EventColumns Document::columnsAfter(const model::EventColumns& before,
                                           std::span<const model::EventId> touched) const {
    return m->ask(*this, [&](store::Engine& /*engine*/) { return m->columnsAfter(before, touched); });
}

std::shared_ptr<EventTexts> Document::texts() const {
    return m->texts;
}

void Document::moveToThisThread() {
    m->texts->readOnThisThread();
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

std::vector<Document::QuoteOfEvent> Document::quotesToCheck(model::SourceId id) const {
    std::vector<QuoteOfEvent> quotes;
    for (auto& quote : m->ask(*this, [&](store::Engine& engine) { return engine.quotesIn(id); })) {
        quotes.push_back({quote.event, quote.position, std::move(quote.exact)});
    }
    return quotes;
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

std::vector<model::EventId> Document::searchFirst(const model::SearchQuery& query, std::size_t most) const {
    if (!query.known.empty()) { // conflicts are found out here, after the search
        auto found = search(query);
        found.resize(std::min(found.size(), most));
        return found;
    }
    return m->ask(*this, [&](store::Engine& engine) { return engine.firstEvents(query, most); });
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
