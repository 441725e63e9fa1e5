// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contents.h"
#include "core/model/event.h"
#include "core/model/event_columns.h"
#include "core/model/history.h"
#include "core/model/lanes.h"
#include "core/model/relation.h"
#include "core/model/search_query.h"
#include "core/model/source.h"
#include "core/store/editor.h"
#include "core/store/rows/claim_places.h"
#include "core/store/sqlite/sql_error.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// What an edit, an undo or a redo touched.
struct Touched {
    bool events = false;
    std::vector<model::EventId> eventIds; ///< whose summaries may be others now; by id, each once
    bool sources = false;
    bool editedSources = false; ///< some that were there before
    bool settings = false;      ///< of the document and of its lanes; eras
    bool names = false;         ///< of actors and tags, or relations

    bool any() const { return events || sources || settings; }
};

/// What keeps a document: SQLite in a file today. Everything above it goes through here, so that another
/// engine (a server's, for shared and very large timelines) needs no change above. Every member may throw
/// SqlError. One thread.
class Engine {
public:
    virtual ~Engine() = default;

    virtual bool isReadOnly() const = 0;

    virtual std::optional<std::string> setting(std::string_view key) const = 0;
    virtual std::vector<model::LaneSetting> laneSettings() const = 0; ///< by grouping and member
    virtual std::vector<model::Era> eras() const = 0;                 ///< by id
    /// In the order of time::chronological(), then by id; undated last. Conflicts are not told here: whoever
    /// needs them looks at severalAccounts().
    virtual std::vector<model::EventSummary> eventSummaries() const = 0;
    /// The same one by one, by id, and none kept.
    virtual void eachSummary(const std::function<void(model::EventSummary&&)>& take) const = 0;
    virtual std::optional<model::EventSummary>
    summary(model::EventId id) const = 0;       ///< with EventSummary::dating
    virtual std::size_t eventCount() const = 0; ///< reads an index to its end
    /// The event with the lowest id that is not below `id`.
    virtual std::optional<model::EventId> firstEventFrom(model::EventId id) const = 0;
    /// Of every event with several claims, by event: ids, sources, dates and phrases.
    virtual std::vector<ClaimOfEvent> severalAccounts() const = 0;
    virtual std::optional<model::Event> event(model::EventId id) const = 0;
    virtual std::optional<ClaimOfEvent> claim(model::ClaimId id) const = 0;
    virtual std::vector<model::Source> sources() const = 0; ///< without texts
    virtual std::optional<model::Source> source(model::SourceId id) const = 0;
    virtual std::vector<model::SourceId> sourcesWithHash(std::string_view sha256) const = 0;
    virtual std::vector<model::Actor> actors() const = 0;       ///< by id
    virtual std::vector<model::Tag> tags() const = 0;           ///< by id
    virtual std::vector<model::Relation> relations() const = 0; ///< by id
    virtual std::vector<ClaimPlace> claimsIn(model::SourceId id) const = 0;
    virtual std::vector<QuoteOfEvent> quotesIn(model::SourceId id) const = 0; ///< as claimsIn
    /// State::Conflict is not told here, see severalAccounts().
    virtual std::vector<model::EventId> searchEvents(const model::SearchQuery& query) const = 0;
    /// The first of them, quickly; those for which this needs to look everywhere come with searchEvents().
    virtual std::vector<model::EventId> firstEvents(const model::SearchQuery& query,
                                                    std::size_t most) const = 0;
    virtual std::vector<model::SourceId> searchSources(const model::SearchQuery& query) const = 0;
    /// From any thread: makes the query under way throw; none, nothing happens.
    virtual void interrupt() = 0;

    virtual model::Contents contents() const = 0; ///< of one moment
    /// Of a document without content and history: all at once, with its ids, and without a step. Throws
    /// Invalid, and does nothing, when something in it refers to what is not there.
    virtual void fill(const model::Contents& contents) = 0;

    /// When a step of the history is made, UTC; nothing: not to be written down. At first the system's clock.
    using Clock = std::function<std::optional<time::Instant>()>;
    virtual void setClock(Clock clock) = 0;

    /// Makes one edit in one transaction, and gives the words to record it under. What it reads of the engine
    /// is what it changes: nobody else can write meanwhile.
    using EditBody = std::function<std::string(Editor&)>;

    /// When body throws, or changes nothing, nothing is left of it. Ends the redo list. An edit that `joins`
    /// the newest step becomes part of it, with the words of both: the later ones.
    virtual Touched edit(const EditBody& body, std::optional<model::StepId> joins) = 0;
    Touched edit(const std::string& words, const std::function<void(Editor&)>& body) {
        const EditBody named = [&](Editor& editor) {
            body(editor);
            return words;
        };
        return edit(named, std::nullopt);
    }

    /// The columns kept in the file, and the events that changed since; nothing: there are none, or none to
    /// be trusted. What was written by anybody but this program is noticed; but a file may lie on purpose, so
    /// look at some of the rows, too.
    struct KeptColumns {
        model::EventColumns columns;
        std::vector<model::EventId> changed; ///< by id
    };
    virtual std::optional<KeptColumns> keptColumns() const = 0;
    /// How many events changed since; nothing: none are kept.
    virtual std::optional<std::size_t> changesSinceColumns() const = 0;
    /// Keeps the columns of all events, in a transaction of its own, unless the file is another one by now
    /// than that they were made of (fileVersion()). No step of the history, and no change for others to see.
    virtual void keepColumns(const model::EventColumns& columns, std::int64_t madeOf) = 0;
    /// Another one after each write to the file, by whomever.
    virtual std::int64_t fileVersion() const = 0;
    /// All that `body` reads is of one moment.
    virtual void inOneMoment(const std::function<void()>& body) const = 0;

    virtual std::vector<model::HistoryStep> history() const = 0;    ///< oldest first
    virtual std::optional<model::HistoryStep> nextUndo() const = 0; ///< nothing: nothing to undo
    virtual std::optional<model::HistoryStep> nextRedo() const = 0;
    // Each in one transaction. `expected` is the step that the caller knows as the one to be undone (for
    // redo(): redone) next; when it is another one by now, because another connection made an edit, they
    // throw Busy and do nothing.
    using Expected = std::optional<model::HistoryStep>;
    virtual Touched undo(const Expected& expected) = 0; ///< nothing to undo: touches nothing
    virtual Touched redo(const Expected& expected) = 0;
    /// Undoes or redoes until `step` is the newest one done; nothing: until none is. Throws NotFound for a
    /// step that is not there.
    virtual Touched moveTo(std::optional<model::StepId> step, const Expected& expected) = 0;

    /// Changes when another connection has changed the content; cheap to ask.
    virtual std::int64_t foreignVersion() const = 0;

    /// A whole, compact copy, history included; replaces `path` in one step.
    virtual void copyTo(const std::string& path) const = 0;
};

/// Makes a new document file; throws when `path` exists.
std::unique_ptr<Engine> createSqliteEngine(const std::string& path);
/// Opens one, or throws a refusal (core/store/tables/schema.h).
std::unique_ptr<Engine> openSqliteEngine(const std::string& path);

struct Salvage {
    model::Contents contents;        ///< what refers to nothing that is there is left out
    std::vector<std::string> losses; ///< sentences; empty: the file is sound
};
/// What can be read of a damaged file, without changing it. Throws when that is nothing.
Salvage salvageSqlite(const std::string& path);

} // namespace dateline::store
