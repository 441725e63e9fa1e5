// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/signal.h"
#include "core/document/dates/date_shift.h"
#include "core/document/edits/edits.h"
#include "core/document/edits/gesture.h"
#include "core/model/contents.h"
#include "core/model/era.h"
#include "core/model/event.h"
#include "core/model/event_columns.h"
#include "core/model/history.h"
#include "core/model/lanes.h"
#include "core/model/relation.h"
#include "core/model/search_query.h"
#include "core/model/source.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::document {

class EventTexts;

/// What an edit, an undo or a redo did. Sent after it is durable.
struct Change {
    std::string words; ///< "import Cartels and the border"
    bool eventsChanged = false;
    bool sourcesChanged = false;
    bool viewChanged = false; ///< title, grouping, lanes, eras
    bool isForeign = false;   ///< by another window or program; seen by pollForeignChanges()
    bool namesChanged = true; ///< of actors and tags, or relations
    /// Those whose summaries may be others now, gone or new, by id; nothing: any may.
    std::optional<std::vector<model::EventId>> events = std::nullopt;
};

/// The only door to a `.dateline` file: open, query, edit, subscribe. Every edit is one transaction, durable
/// when it returns, and can be undone. To be used from one thread at a time; a second one opens its own.
class Document {
public:
    /// Makes a new file; refuses to touch one that exists.
    static Result<std::unique_ptr<Document>> create(const std::string& path);
    /// Refuses what is no Dateline file, is damaged, or is newer than this program, and says so.
    static Result<std::unique_ptr<Document>> open(const std::string& path);
    /// A new file with these contents, without a history. Refuses contents in which something refers to what
    /// is not there.
    static Result<std::unique_ptr<Document>> create(const std::string& path, const model::Contents& contents);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    const std::string& path() const;
    bool isReadOnly() const;
    std::string title() const; ///< the user's title, or the file's name without its ending

    // Queries. Ids come from this document; an id that is gone gives nothing.
    /// In the order of time::chronological() (open starts first), then as they came; undated last.
    std::vector<model::EventSummary> events() const;
    std::size_t eventCount() const;
    std::optional<model::EventSummary> summary(model::EventId id) const; ///< as in events(), and its dating
    std::optional<model::Event> event(model::EventId id) const;
    std::vector<model::Source> sources() const;                    ///< without texts
    std::optional<model::Source> source(model::SourceId id) const; ///< with its text
    std::vector<model::Actor> actors() const;
    std::vector<model::Tag> tags() const;           ///< those that events have
    std::vector<model::Relation> relations() const; ///< of all events
    /// An account, and whose it is.
    struct EventClaim {
        model::EventId event;
        model::Claim claim;
    };
    std::optional<EventClaim> claim(model::ClaimId id) const;
    SourceUse useOf(model::SourceId id) const;
    model::Grouping grouping() const; ///< what the lanes are
    std::vector<model::LaneSetting>
    laneSettings() const;                 ///< of every grouping; see TimelineSnapshot::lanes()
    model::LaneOrder laneOrder() const;   ///< of the grouping's lanes without a position of their own
    std::vector<model::Era> eras() const; ///< by id
    /// Claims of a source, in the order of their quotes: what a click in its text can hit.
    struct QuotedSpan {
        model::EventId event;
        TextPosition position;
    };
    std::vector<QuotedSpan> quotesIn(model::SourceId id) const;
    /// The same with the words that should stand there.
    struct QuoteOfEvent {
        model::EventId event;
        TextPosition position;
        std::string exact;
    };
    std::vector<QuoteOfEvent> quotesToCheck(model::SourceId id) const;
    model::Contents contents() const; ///< all but the history, of one moment
    /// Events for which all parts of the query hold; best first, by id where it has no words to weigh.
    std::vector<model::EventId> search(const model::SearchQuery& query) const;
    /// The first hits, at most `most`, for while one types: at about the cost of the bare FTS5 query, events
    /// that have all words in one place before search() has looked everywhere. All of them are hits of
    /// search(), but not in all its order.
    std::vector<model::EventId> searchFirst(const model::SearchQuery& query, std::size_t most) const;
    /// Sources with the words of the query, their texts included.
    std::vector<model::SourceId> searchSources(const model::SearchQuery& query) const;
    /// The same for what was typed; a text that is no query (model::SearchQuery::parse) finds nothing.
    std::vector<model::EventId> search(std::string_view query) const;
    /// Ends what a query is doing: it gives nothing and tells so through `failed`. The one member that
    /// another thread may call.
    void interrupt() const;

    // For TimelineSnapshot.
    /// Of all events.
    model::EventColumns columns() const;
    /// `before` with these events as they are now.
    model::EventColumns columnsAfter(const model::EventColumns& before,
                                     std::span<const model::EventId> touched) const;
    /// Summaries read on demand, on this document's thread; a snapshot may keep them when the document is
    /// gone.
    std::shared_ptr<EventTexts> texts() const;
    /// The document goes on on the calling thread: texts are read there from now on.
    void moveToThisThread();

    // Edits. Each checks and changes in one transaction: what another window did before is seen, never
    // overwritten unseen. One that changes nothing leaves no step. An id that is gone is NotFound, and then
    // nothing is done.
    Result<void> setTitle(const std::string& title);
    Result<ImportedArticle> addArticle(const AcceptedArticle& article);
    /// Refuses a version of itself, also by way of others. `dates` (core/document/reckoned_dates.h) change
    /// with it, in the same step; refused when one of them is another one by now.
    Result<void> editSource(model::SourceId id, const SourceEdit& edit,
                            std::span<const ReckonedDate> dates = {});
    /// With its accounts, and with the events that have no other account. Where an event's date is that of an
    /// account that goes, and of none that stays, it becomes that of the first that stays. What is a newer
    /// version of it becomes one of what it was a version of.
    Result<void> removeSource(model::SourceId id);
    /// An event told by words of a source that is there, made by hand; refused where they do not stand there.
    Result<model::EventId> addEvent(model::SourceId sourceId, const model::Candidate& event,
                                    const std::string& note = {});
    Result<void> editEvent(model::EventId id, const EventEdit& edit);
    Result<void> removeEvents(std::span<const model::EventId> ids);
    /// `ids` become part of `into`: their claims, tags, actors, notes and relations go to it. Title and date
    /// of `into` stay, and its choice of an account.
    Result<void> mergeEvents(std::span<const model::EventId> ids, model::EventId into);
    /// Some accounts of an event, not all, become an event of their own, with its title, actors and tags and
    /// the date of the first of them.
    Result<model::EventId> splitEvent(model::EventId id, std::span<const model::ClaimId> claims);

    // Over a selection, all or none.
    Result<void> shiftDates(std::span<const model::EventId> ids,
                            const DateShift& shift); ///< undated ones stay
    Result<void> addTags(std::span<const model::EventId> ids, const std::vector<std::string>& names);
    Result<void> removeTags(std::span<const model::EventId> ids, const std::vector<std::string>& names);
    Result<void> setMainActor(std::span<const model::EventId> ids, const std::string& name);
    /// To the lane of an actor or a tag: it becomes their first one; of a category or a place: it takes the
    /// place of theirs. Refused for other lanes, which follow from what an event is.
    Result<void> moveToLane(std::span<const model::EventId> ids, const model::LaneKey& lane);

    // Accounts.
    /// One more account of an event, from a source that is there; title, date and actors of the event stay.
    Result<void> addClaim(model::EventId id, model::SourceId sourceId, const model::Candidate& account);
    /// Refuses the last one: an event without a sentence behind it is none.
    Result<void> removeClaim(model::ClaimId id);
    /// When it is the one chosen, the event's date follows.
    Result<void> editClaim(model::ClaimId id, const ClaimEdit& edit);
    /// The event follows this account: takes its date, and keeps why.
    Result<void> chooseAccount(model::EventId id, model::ClaimId claim, const std::string& reason);
    Result<void> clearChoice(model::EventId id); ///< its date stays
    /// Keeps what a check against a newer version (`against`, for people) found: claims that were found
    /// changed or lost are unverified until a later check finds them.
    Result<void> recordChecks(std::span<const CheckedQuote> checks, const std::string& against);

    // Relations, actors and tags.
    Result<model::RelationId> relate(model::RelationKind kind, model::EventId from, model::EventId to);
    Result<void> removeRelation(model::RelationId id);
    /// When another one is called so already, both become one.
    Result<void> renameActor(model::ActorId id, const std::string& name);
    Result<void> renameTag(model::TagId id, const std::string& name);

    // The view.
    Result<void> setGrouping(model::Grouping grouping);
    Result<void> editLane(const model::LaneKey& lane, const LaneEdit& edit);
    /// Lanes of one grouping, from the top; those not named come after them in their own order.
    Result<void> orderLanes(std::span<const model::LaneKey> lanes);
    /// Lanes of the grouping shown stand in this order, and new ones fall into it.
    Result<void> orderLanesBy(model::LaneOrder order);

    // Eras. A name, and one span of time that begins or ends somewhere (problemWithEra).
    Result<model::EraId> addEra(const std::string& name, const time::Edtf& when, int colour);
    Result<void> editEra(model::EraId id, const EraEdit& edit);
    Result<void> removeEra(model::EraId id);

    // History. The words name the edit: "import Cartels and the border".
    std::optional<std::string> undoWords() const;
    std::optional<std::string> redoWords() const;
    /// Undo what undoWords() last named. When another window has made an edit since, they do nothing, say so
    /// (Busy), and the next call means what is newest by then.
    Result<void> undo();
    Result<void> redo();
    /// When a step is made, UTC; a clock that gives nothing leaves it open, so that the same edits make the
    /// same file. At first the system's clock.
    void setClock(std::function<std::optional<time::Instant>()> clock);
    std::vector<model::HistoryStep> history() const; ///< oldest first; those undone last
    /// The document as it was after `step`; nothing: as it was before all. The steps after it can be redone
    /// until the next edit.
    Result<void> jumpTo(std::optional<model::StepId> step);
    /// Edits until the Gesture is gone become one step, called `words`, else as the last of them.
    Gesture openGesture(std::string words = {});

    /// To be called every half second or so; costs microseconds. When another window or program has changed
    /// the file, tells it through `changed` and returns true.
    bool pollForeignChanges();

    /// Writes a whole, compact copy to another file.
    Result<void> saveCopy(const std::string& path) const;

    Signal<const Change&> changed;
    /// A query could not read the file (disk error, damage found late) and gave nothing instead. A signal
    /// because queries have no Result, and mutable because they are const.
    mutable Signal<const Error&> failed;

private:
    class Implementation;
    explicit Document(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m;
};

/// What could be read of a damaged file.
struct Salvage {
    model::Contents contents;
    std::vector<std::string> losses; ///< sentences on what could not; empty: it is sound
};
/// Reads a damaged document as far as it goes, and never writes to it. Fails when nothing can be read, and
/// for what is no document.
Result<Salvage> salvage(const std::string& path);

} // namespace dateline::document
