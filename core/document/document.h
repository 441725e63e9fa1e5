// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/signal.h"
#include "core/model/candidate.h"
#include "core/model/event.h"
#include "core/model/source.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::document {

/// What an edit, an undo or a redo did. Sent after it is durable.
struct Change {
    std::string words; ///< "import Cartels and the border"
    bool eventsChanged = false;
    bool sourcesChanged = false;
};

/// What the user chose of a candidate in the import review: the candidate as it shall be added.
struct AcceptedArticle {
    model::Source source; ///< its id is ignored
    std::vector<model::Candidate> events;
    /// For some of `events`, by index: the event that is there already and of which this is one more account.
    /// Its title, date and actors stay as they are.
    std::map<std::size_t, model::EventId> sameAs = {};
};

struct ImportedArticle {
    model::SourceId source;
    std::vector<model::EventId> events; ///< in the order given; new ones, and those that got an account
};

/// Changes to an event; what is absent stays.
struct EventEdit {
    std::optional<std::string> title;
    std::optional<std::optional<time::Edtf>> when;
    std::optional<std::vector<std::string>> actors; ///< the main one first
    std::optional<std::string> note;
};

/// The only door to a `.dateline` file: open, query, edit, subscribe. Every edit is one transaction, durable
/// when it returns, and can be undone. To be used from one thread; a second one opens its own.
class Document {
public:
    /// Makes a new file; refuses to touch one that exists.
    static Result<std::unique_ptr<Document>> create(const std::string& path);
    /// Refuses what is no Dateline file, is damaged, or is newer than this program, and says so.
    static Result<std::unique_ptr<Document>> open(const std::string& path);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    const std::string& path() const;
    bool isReadOnly() const;
    std::string title() const; ///< the user's title, or the file's name without its ending

    // Queries. Ids come from this document; an id that is gone gives nothing.
    /// In the order of time::chronological() (open starts first), then as they came; undated last.
    std::vector<model::EventSummary> events() const;
    std::optional<model::Event> event(model::EventId id) const;
    std::vector<model::Source> sources() const;                    ///< without texts
    std::optional<model::Source> source(model::SourceId id) const; ///< with its text
    std::vector<model::Actor> actors() const;
    /// Claims of a source, in the order of their quotes: what a click in its text can hit.
    struct QuotedSpan {
        model::EventId event;
        TextPosition position;
    };
    std::vector<QuotedSpan> quotesIn(model::SourceId id) const;
    /// Full-text search over titles, notes, quotes and sources; best first. Any string is a valid query.
    std::vector<model::EventId> search(std::string_view query) const;
    /// The same over whole source texts.
    std::vector<model::SourceId> searchSources(std::string_view query) const;

    // Edits.
    Result<void> setTitle(const std::string& title);
    Result<ImportedArticle> addArticle(const AcceptedArticle& article);
    /// One more account of an event, from a source that is there; title, date and actors of the event stay.
    Result<void> addClaim(model::EventId id, model::SourceId sourceId, const model::Candidate& account);
    Result<void> editEvent(model::EventId id, const EventEdit& edit);
    Result<void> removeEvents(std::span<const model::EventId> ids);

    // History. The words name the edit: "import Cartels and the border".
    std::optional<std::string> undoWords() const;
    std::optional<std::string> redoWords() const;
    Result<void> undo();
    Result<void> redo();

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

} // namespace dateline::document
