// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include "core/base/sha256.h"
#include "core/document/article_events.h"
#include "core/document/guarded.h"
#include "core/store/engine.h"

#include <fmt/format.h>

#include <filesystem>

namespace dateline::document {
namespace {

constexpr std::string_view kTitleSetting = "title";

std::string shortened(const std::string& title) {
    constexpr std::size_t kLongest = 60;
    const auto start = firstCodePoints(title, kLongest);
    return start.size() == title.size() ? title : std::string(start) + "…";
}

std::string quoted(const std::string& title) {
    return "“" + shortened(title) + "”";
}

// The words for Undo: what of the event changes, so that two edits in a row can be told apart.
std::string wordsFor(const EventEdit& edit, const std::string& title) {
    const int parts = int(edit.title.has_value()) + int(edit.when.has_value()) +
                      int(edit.actors.has_value()) + int(edit.note.has_value());
    if (parts != 1) {
        return "change " + quoted(title);
    }
    if (edit.title) {
        return "rename " + quoted(title);
    }
    const char* const part = edit.when ? "the date" : edit.actors ? "the actors" : "the note";
    return fmt::format("change {} of {}", part, quoted(title));
}

std::optional<Error> missingEvent(const store::Engine& engine, const std::string& path,
                                  const std::map<std::size_t, model::EventId>& sameAs) {
    for (const auto& [candidate, id] : sameAs) {
        const auto event = guarded(path, [&, wanted = id] { return engine.event(wanted); });
        if (!event) {
            return event.error();
        }
        if (!*event) {
            return Error{
                ErrorCode::NotFound,
                "an event that was to get another account is not there any more; nothing was imported", path};
        }
    }
    return std::nullopt;
}

} // namespace

class Document::Implementation {
public:
    Implementation(std::string filePath, std::unique_ptr<store::Engine> storeEngine)
        : path(std::move(filePath))
        , engine(std::move(storeEngine)) {}

    // A query has no Result: what cannot be read is told through `failed`, and is missing.
    template<typename Query>
    auto ask(const Document& document, Query&& query) const -> std::invoke_result_t<Query, store::Engine&> {
        auto answer = guarded(path, [&] { return query(*engine); });
        if (!answer) {
            document.failed.notify(answer.error());
            return {};
        }
        return std::move(*answer);
    }

    template<typename Step>
    Result<void> change(Document& document, const std::string& words, Step&& step) {
        const auto touched = guarded(path, std::forward<Step>(step));
        if (!touched) {
            return unexpected(touched.error());
        }
        if (touched->any()) {
            document.changed.notify(Change{words, touched->events, touched->sources});
        }
        return {};
    }

    Result<void> edit(Document& document, const std::string& words,
                      const std::function<void(store::Editor&)>& body) {
        return change(document, words, [&] { return engine->edit(words, body); });
    }

    const std::string path;
    const std::unique_ptr<store::Engine> engine;
};

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
    return m->ask(*this, [](store::Engine& engine) { return engine.eventSummaries(); });
}

std::optional<model::Event> Document::event(model::EventId id) const {
    return m->ask(*this, [&](store::Engine& engine) { return engine.event(id); });
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

std::vector<Document::QuotedSpan> Document::quotesIn(model::SourceId id) const {
    std::vector<QuotedSpan> spans;
    for (const auto& place : m->ask(*this, [&](store::Engine& engine) { return engine.claimsIn(id); })) {
        spans.push_back({place.event, place.position});
    }
    return spans;
}

std::vector<model::EventId> Document::search(std::string_view query) const {
    return m->ask(*this, [&](store::Engine& engine) { return engine.searchEvents(query); });
}

std::vector<model::SourceId> Document::searchSources(std::string_view query) const {
    return m->ask(*this, [&](store::Engine& engine) { return engine.searchSources(query); });
}

Result<void> Document::setTitle(const std::string& title) {
    return m->edit(*this, "name the timeline " + quoted(title),
                   [&](store::Editor& editor) { editor.setSetting(kTitleSetting, title); });
}

Result<ImportedArticle> Document::addArticle(const AcceptedArticle& article) {
    model::Source source = article.source;
    source.sha256 = sha256Hex(source.text.bytes());
    const auto events = eventsOf(source, article.events);
    if (!events) {
        return unexpected(events.error());
    }
    if (const auto gone = missingEvent(*m->engine, m->path, article.sameAs)) {
        return unexpected(*gone);
    }
    // The same text of the same day again, for what was left out the first time: not a second source.
    const auto isSame = [&](model::SourceId id) {
        const auto known = m->engine->source(id);
        return known && known->published == source.published;
    };
    ImportedArticle imported;
    const auto body = [&](store::Editor& editor) {
        const auto twins = m->engine->sourcesWithHash(source.sha256);
        const auto twin = std::find_if(twins.begin(), twins.end(), isSame);
        imported.source = twin != twins.end() ? *twin : editor.addSource(source);
        for (std::size_t i = 0; i < events->size(); ++i) {
            model::Event event = (*events)[i];
            for (model::Claim& claim : event.claims) {
                claim.source = imported.source;
            }
            if (const auto same = article.sameAs.find(i); same != article.sameAs.end()) {
                editor.addClaim(same->second, event.claims.front());
                imported.events.push_back(same->second);
            } else {
                imported.events.push_back(editor.addEvent(event));
            }
        }
    };
    const std::string words = "import " + (source.title.empty() ? "an article" : shortened(source.title));
    if (const auto done = m->edit(*this, words, body); !done) {
        return unexpected(done.error());
    }
    return imported;
}

Result<void> Document::addClaim(model::EventId id, model::SourceId sourceId,
                                const model::Candidate& account) {
    const auto known =
        guarded(m->path, [&] { return std::pair(m->engine->event(id), m->engine->source(sourceId)); });
    if (!known) {
        return unexpected(known.error());
    }
    const auto& [event, source] = *known;
    if (!event || !source) {
        return unexpected(
            Error{ErrorCode::NotFound,
                  event ? "the source is not there any more" : "the event is not there any more", m->path});
    }
    auto made = eventsOf(*source, {account});
    if (!made) {
        return unexpected(made.error());
    }
    model::Claim claim = made->front().claims.front();
    claim.source = sourceId;
    return m->edit(*this, "add an account to " + quoted(event->title),
                   [&](store::Editor& editor) { editor.addClaim(id, claim); });
}

Result<void> Document::editEvent(model::EventId id, const EventEdit& edit) {
    auto event = guarded(m->path, [&] { return m->engine->event(id); });
    if (!event) {
        return unexpected(event.error());
    }
    if (!*event) {
        return unexpected(Error{ErrorCode::NotFound, "the event is not there any more", m->path});
    }
    model::Event changedEvent = **event;
    const std::string words = wordsFor(edit, changedEvent.title);
    changedEvent.title = edit.title.value_or(changedEvent.title);
    changedEvent.when = edit.when.value_or(changedEvent.when);
    changedEvent.note = edit.note.value_or(changedEvent.note);
    return m->edit(*this, words, [&](store::Editor& editor) {
        editor.updateEvent(changedEvent);
        if (edit.actors) {
            editor.setActors(id, actorsNamed(*edit.actors));
        }
    });
}

Result<void> Document::removeEvents(std::span<const model::EventId> ids) {
    std::string words = fmt::format("remove {} events", ids.size());
    if (ids.size() == 1) {
        const auto only = event(ids.front());
        words = "remove " + (only ? quoted(only->title) : std::string("an event"));
    }
    return m->edit(*this, words, [&](store::Editor& editor) { editor.removeEvents(ids); });
}

std::optional<std::string> Document::undoWords() const {
    return m->ask(*this, [](store::Engine& engine) { return engine.undoWords(); });
}

std::optional<std::string> Document::redoWords() const {
    return m->ask(*this, [](store::Engine& engine) { return engine.redoWords(); });
}

Result<void> Document::undo() {
    const std::string words = "undo: " + undoWords().value_or("");
    return m->change(*this, words, [&] { return m->engine->undo(); });
}

Result<void> Document::redo() {
    const std::string words = "redo: " + redoWords().value_or("");
    return m->change(*this, words, [&] { return m->engine->redo(); });
}

Result<void> Document::saveCopy(const std::string& path) const {
    return guarded(path, [&] { m->engine->copyTo(path); });
}

} // namespace dateline::document
