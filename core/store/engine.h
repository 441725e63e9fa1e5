// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/model/source.h"
#include "core/store/sql_error.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// The writing half of an engine; exists only inside an edit.
class Editor {
public:
    virtual ~Editor() = default;

    virtual model::SourceId addSource(const model::Source& source) = 0; ///< its id is ignored
    /// The ids of the event, its claims and actors are ignored; actors are found by name or made.
    virtual model::EventId addEvent(const model::Event& event) = 0;
    /// To an event that is there; the claim's id is ignored, its source is one of the file's.
    virtual void addClaim(model::EventId event, const model::Claim& claim) = 0;
    /// Title, date and note; the rest of `event` is ignored.
    virtual void updateEvent(const model::Event& event) = 0;
    virtual void setActors(model::EventId id, const std::vector<model::Actor>& actors) = 0;
    /// With their claims; actors left alone go too. An id that is gone is no error.
    virtual void removeEvents(std::span<const model::EventId> ids) = 0;
    virtual void setSetting(std::string_view key, std::string_view value) = 0;
};

/// What an edit, an undo or a redo touched.
struct Touched {
    bool events = false;
    bool sources = false;
    bool settings = false;

    bool any() const { return events || sources || settings; }
};

/// A claim's quote, where it stands in its source.
struct ClaimPlace {
    model::EventId event;
    TextPosition position;
};

/// What keeps a document: SQLite in a file today. Everything above it goes through here, so that another
/// engine (a server's, for shared and very large timelines) needs no change above. Every member may throw
/// SqlError. One thread.
class Engine {
public:
    virtual ~Engine() = default;

    virtual bool isReadOnly() const = 0;

    virtual std::optional<std::string> setting(std::string_view key) const = 0;
    /// In the order of time::chronological(), then by id; undated last.
    virtual std::vector<model::EventSummary> eventSummaries() const = 0;
    virtual std::optional<model::Event> event(model::EventId id) const = 0;
    virtual std::vector<model::Source> sources() const = 0; ///< without texts
    virtual std::optional<model::Source> source(model::SourceId id) const = 0;
    virtual std::vector<model::SourceId> sourcesWithHash(std::string_view sha256) const = 0;
    virtual std::vector<model::Actor> actors() const = 0; ///< by id
    virtual std::vector<ClaimPlace> claimsIn(model::SourceId id) const = 0;
    virtual std::vector<model::EventId> searchEvents(std::string_view query) const = 0;
    virtual std::vector<model::SourceId> searchSources(std::string_view query) const = 0;

    /// Runs `body` in one transaction and records it under `words`. When body throws, or changes nothing,
    /// nothing is left of it. Ends the redo list.
    virtual Touched edit(const std::string& words, const std::function<void(Editor&)>& body) = 0;
    virtual std::optional<std::string> undoWords() const = 0;
    virtual std::optional<std::string> redoWords() const = 0;
    virtual Touched undo() = 0; ///< nothing to undo: touches nothing
    virtual Touched redo() = 0;

    /// A whole, compact copy, history included; replaces `path` in one step.
    virtual void copyTo(const std::string& path) const = 0;
};

/// Makes a new document file; throws when `path` exists.
std::unique_ptr<Engine> createSqliteEngine(const std::string& path);
/// Opens one, or throws a refusal (core/store/schema.h).
std::unique_ptr<Engine> openSqliteEngine(const std::string& path);

} // namespace dateline::store
