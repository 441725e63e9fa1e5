// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_engine.h"

#include "core/base/files.h"
#include "core/store/history/history_rows.h"
#include "core/store/history/touched_events.h"
#include "core/store/rows/claim_rows.h"
#include "core/store/rows/content_rows.h"
#include "core/store/rows/era_rows.h"
#include "core/store/rows/event_rows.h"
#include "core/store/rows/judgement_rows.h"
#include "core/store/rows/lane_setting_rows.h"
#include "core/store/rows/name_rows.h"
#include "core/store/rows/relation_rows.h"
#include "core/store/rows/source_rows.h"
#include "core/store/search/full_text.h"
#include "core/store/search/search_index.h"
#include "core/store/sqlite/rewinder.h"
#include "core/store/sqlite_editor.h"
#include "core/store/tables/column_rows.h"
#include "core/store/tables/schema.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

namespace dateline::store {
namespace {

Touched touchedBy(const Database& database, const std::vector<RowChange>& changes) {
    Touched touched;
    touched.eventIds = eventsTouchedBy(database, changes);
    for (const RowChange& change : changes) {
        const bool isSource = change.table == "sources" || change.table == "source_texts";
        const bool isSetting =
            change.table == "settings" || change.table == "lanes" || change.table == "eras";
        touched.sources |= isSource;
        touched.editedSources |= isSource && change.kind == RowChange::Kind::Update;
        touched.settings |= isSetting;
        touched.names |= change.table == "actors" || change.table == "tags" || change.table == "relations";
        touched.events |= !isSource && !isSetting;
    }
    return touched;
}

std::optional<time::Instant> systemClock() {
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return time::Instant{std::chrono::duration_cast<std::chrono::microseconds>(sinceEpoch).count()};
}

void add(Touched& sum, const Touched& more) {
    sum.events |= more.events;
    sum.sources |= more.sources;
    sum.editedSources |= more.editedSources;
    sum.settings |= more.settings;
    sum.names |= more.names;
    std::vector<model::EventId> both;
    std::set_union(sum.eventIds.begin(), sum.eventIds.end(), more.eventIds.begin(), more.eventIds.end(),
                   std::back_inserter(both));
    sum.eventIds = std::move(both);
}

// A file that was just made holds nothing that a power cut could take. What is written into it in one go need
// not be safe half-way: no journal on the disk, no syncs.
class Unsynced {
public:
    explicit Unsynced(const Database& database)
        : m_database(database) {
        m_database.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    }
    ~Unsynced() {
        try {
            m_database.execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA");
        } catch (const SqlError&) { // only if the connection is lost, and then there is nothing to be safe
        }
    }
    Unsynced(const Unsynced&) = delete;
    Unsynced& operator=(const Unsynced&) = delete;

private:
    const Database& m_database;
};

// An import changes pages all over the file; while one only reads, they would be kept for nothing: 16 bytes
// an event of a million.
class RoomToWrite {
public:
    explicit RoomToWrite(const Database& database)
        : m_database(database) {
        m_database.execute("PRAGMA cache_size = -16384");
    }
    ~RoomToWrite() {
        try {
            m_database.execute("PRAGMA cache_size = -4096");
        } catch (const SqlError&) { // then they are kept
        }
    }
    RoomToWrite(const RoomToWrite&) = delete;
    RoomToWrite& operator=(const RoomToWrite&) = delete;

private:
    const Database& m_database;
};

template<typename Named>
std::vector<Named> namedList(const std::vector<std::pair<std::int64_t, std::string>>& rows) {
    std::vector<Named> list;
    list.reserve(rows.size());
    for (const auto& [id, name] : rows) {
        list.push_back({{id}, name});
    }
    return list;
}

// Ids of steps that ended may come again, so the time counts too.
void checkIs(const Engine::Expected& next, const Engine::Expected& expected) {
    const bool isSame = next.has_value() == expected.has_value() &&
                        (!next || (next->id == expected->id && next->words == expected->words &&
                                   next->made == expected->made));
    if (!isSame) {
        throw SqlError(
            ErrorCode::Busy,
            "was changed in another window meanwhile; look at what it did, then undo or redo again");
    }
}

} // namespace

SqliteEngine::SqliteEngine(const std::string& path, Database::Mode mode)
    : m_database(path, mode)
    , m_clock(systemClock) {}

void SqliteEngine::interrupt() {
    sqlite3_interrupt(m_database.handle());
}

std::optional<std::string> SqliteEngine::setting(std::string_view key) const {
    Statement row = m_database.prepare("SELECT value FROM settings WHERE key = ?");
    return row.bind(key).step() ? row.optionalText(0) : std::nullopt;
}

std::vector<model::Era> SqliteEngine::eras() const {
    return readEras(m_database);
}

std::vector<model::LaneSetting> SqliteEngine::laneSettings() const {
    return readLaneSettings(m_database);
}

std::vector<ClaimOfEvent> SqliteEngine::severalAccounts() const {
    return readSeveralAccounts(m_database);
}

std::optional<ClaimOfEvent> SqliteEngine::claim(model::ClaimId id) const {
    return readClaim(m_database, id);
}

std::vector<model::EventSummary> SqliteEngine::eventSummaries() const {
    return readSummaries(m_database);
}

void SqliteEngine::eachSummary(const std::function<void(model::EventSummary&&)>& take) const {
    store::eachSummary(m_database, take);
}

std::optional<model::EventSummary> SqliteEngine::summary(model::EventId id) const {
    return readSummary(m_database, id);
}

std::size_t SqliteEngine::eventCount() const {
    return static_cast<std::size_t>(m_database.integer("SELECT count(*) FROM events"));
}

std::optional<model::EventId> SqliteEngine::firstEventFrom(model::EventId id) const {
    Statement& row = m_database.cached("SELECT id FROM events WHERE id >= ? ORDER BY id LIMIT 1");
    const Rewinder rewinder(row);
    return row.bind(id.value).step() ? std::optional(model::EventId{row.integer(0)}) : std::nullopt;
}

std::optional<model::Event> SqliteEngine::event(model::EventId id) const {
    auto event = readEvent(m_database, id);
    if (event) {
        event->actors = namedList<model::Actor>(NameRows::actors().ofEvent(m_database, id));
        event->claims = readClaims(m_database, id);
        event->tags = namedList<model::Tag>(NameRows::tags().ofEvent(m_database, id));
        event->choice = readChoice(m_database, id);
    }
    return event;
}

std::vector<model::Source> SqliteEngine::sources() const {
    return readSources(m_database);
}

std::optional<model::Source> SqliteEngine::source(model::SourceId id) const {
    return readSource(m_database, id);
}

std::vector<model::SourceId> SqliteEngine::sourcesWithHash(std::string_view sha256) const {
    std::vector<model::SourceId> ids;
    Statement row = m_database.prepare("SELECT id FROM sources WHERE sha256 = ? ORDER BY id");
    row.bind(sha256);
    while (row.step()) {
        ids.push_back({row.integer(0)});
    }
    return ids;
}

std::vector<model::Actor> SqliteEngine::actors() const {
    return namedList<model::Actor>(NameRows::actors().all(m_database));
}

std::vector<model::Tag> SqliteEngine::tags() const {
    return namedList<model::Tag>(NameRows::tags().all(m_database));
}

std::vector<model::Relation> SqliteEngine::relations() const {
    return readRelations(m_database);
}

std::vector<ClaimPlace> SqliteEngine::claimsIn(model::SourceId id) const {
    return readClaimPlaces(m_database, id);
}

std::vector<QuoteOfEvent> SqliteEngine::quotesIn(model::SourceId id) const {
    return readQuotes(m_database, id);
}

std::vector<model::EventId> SqliteEngine::searchEvents(const model::SearchQuery& query) const {
    return findEvents(m_database, query);
}

std::vector<model::EventId> SqliteEngine::firstEvents(const model::SearchQuery& query,
                                                      std::size_t most) const {
    return findFirstEvents(m_database, query, most);
}

std::vector<model::SourceId> SqliteEngine::searchSources(const model::SearchQuery& query) const {
    return findSources(m_database, query);
}

model::Contents SqliteEngine::contents() const {
    const ReadTransaction moment(m_database);
    TableScan scan(m_database, TableScan::Damage::Throws);
    return readContents(scan);
}

void SqliteEngine::fill(const model::Contents& contents) {
    const RoomToWrite room(m_database);
    {
        const Unsynced unsynced(m_database);
        Transaction transaction(m_database);
        writeContents(m_database, contents);
        commit(transaction, {});
    }
    // The next commit syncs the whole file, and it is not over before that.
    Transaction transaction(m_database);
    stampFile(m_database);
    transaction.commit();
}

Touched SqliteEngine::edit(const EditBody& body, std::optional<model::StepId> joins) {
    const RoomToWrite room(m_database);
    Transaction transaction(m_database);
    std::string words;
    std::string changeset;
    {
        const ChangeRecorder recorder(m_database, kContentTables);
        SqliteEditor editor(m_database);
        words = body(editor);
        changeset = recorder.changeset();
    }
    if (changeset.empty()) {
        return {}; // and the transaction goes back
    }
    Touched touched = touchedBy(m_database, rowChangesIn(changeset, Direction::Forward));
    deleteUndone(m_database);
    auto last = joins ? readNext(m_database, Direction::Back) : std::nullopt;
    if (last && last->id == *joins) {
        last->changeset = joined(last->changeset, changeset);
        last->words = words;
        last->changeset.empty() ? deleteHistory(m_database, last->id)
                                : updateHistory(m_database, *last, m_clock());
    } else {
        insertHistory(m_database, words, changeset, m_clock());
    }
    commit(transaction, touched);
    return touched;
}

std::vector<model::HistoryStep> SqliteEngine::history() const {
    return readHistory(m_database);
}

std::optional<model::HistoryStep> SqliteEngine::nextUndo() const {
    return readNextStep(m_database, Direction::Back);
}

std::optional<model::HistoryStep> SqliteEngine::nextRedo() const {
    return readNextStep(m_database, Direction::Forward);
}

Touched SqliteEngine::move(Direction direction, const Expected& expected) {
    const RoomToWrite room(m_database);
    Transaction transaction(m_database);
    const auto next = readNextStep(m_database, direction);
    checkIs(next, expected);
    if (!next) {
        return {};
    }
    Touched touched = moveOne(direction);
    commit(transaction, touched);
    return touched;
}

Touched SqliteEngine::moveTo(std::optional<model::StepId> step, const Expected& expected) {
    const RoomToWrite room(m_database);
    Transaction transaction(m_database);
    auto newest = nextUndo();
    checkIs(newest, expected);
    const auto target = step ? readStep(m_database, *step) : std::nullopt;
    if (step && !target) {
        throw SqlError(ErrorCode::NotFound, "that step of its history is not there any more");
    }
    const Direction direction = target && target->isUndone ? Direction::Forward : Direction::Back;
    Touched touched;
    while (newest ? !step || newest->id != *step : step.has_value()) {
        add(touched, moveOne(direction));
        newest = nextUndo();
    }
    if (touched.any()) {
        commit(transaction, touched);
    }
    return touched;
}

// One step back or forward, inside the caller's transaction.
Touched SqliteEngine::moveOne(Direction direction) {
    const auto entry = readNext(m_database, direction);
    if (!entry) {
        throw SqlError(ErrorCode::Invalid, "its history does not fit its content; nothing was changed");
    }
    const auto changes = rowChangesIn(entry->changeset, direction);
    for (const RowChange& change : changes) {
        if (change.kind != RowChange::Kind::Insert) {
            takeFromSearch(m_database, change.table, change.key);
        }
    }
    applyChangeset(m_database, entry->changeset, direction);
    for (const RowChange& change : changes) {
        if (change.kind != RowChange::Kind::Delete) {
            putInSearch(m_database, change.table, change.key);
        }
    }
    markAs(m_database, entry->id, direction == Direction::Back);
    return touchedBy(m_database, changes);
}

// Whoever else made an edit gave the content another stamp; what is none of ours gave it none.
void SqliteEngine::lookForForeignEdits() const {
    const ContentStamp now = readStamp(m_database);
    m_foreignEdits += m_dataVersion && (now.stamp != m_stamp || now.isForeignTo) ? 1 : 0;
    m_stamp = now.stamp;
}

void SqliteEngine::commit(Transaction& transaction, const Touched& touched) {
    if (m_dataVersion) {
        lookForForeignEdits();
    }
    const std::int64_t stamp = stampContent(m_database, touched.eventIds);
    transaction.commit();
    m_stamp = stamp;
}

std::int64_t SqliteEngine::foreignVersion() const {
    const std::int64_t version = m_database.integer("PRAGMA data_version");
    if (version != m_dataVersion) {
        const ReadTransaction moment(m_database);
        lookForForeignEdits();
        m_dataVersion = version;
    }
    return m_foreignEdits;
}

std::optional<Engine::KeptColumns> SqliteEngine::keptColumns() const {
    try {
        auto kept = readColumns(m_database);
        m_database.releaseMemory(); // nobody reads them twice
        return kept ? std::optional(KeptColumns{std::move(kept->columns), std::move(kept->changed)})
                    : std::nullopt;
    } catch (const SqlError& error) {
        if (error.error().code == ErrorCode::Busy) {
            throw;
        }
        return std::nullopt; // damaged pages of what only repeats the tables
    }
}

std::optional<std::size_t> SqliteEngine::changesSinceColumns() const {
    return store::changesSinceColumns(m_database);
}

void SqliteEngine::keepColumns(const model::EventColumns& columns, std::int64_t madeOf) {
    Transaction transaction(m_database);
    if (m_database.changeCounter() == madeOf) {
        writeColumns(m_database, columns);
        stampFile(m_database);
        transaction.commit();
    }
    m_database.releaseMemory();
}

void SqliteEngine::inOneMoment(const std::function<void()>& body) const {
    const ReadTransaction moment(m_database);
    readStamp(m_database); // the moment begins with the first row read
    body();
}

void SqliteEngine::copyTo(const std::string& path) const {
    const std::string temporary = temporaryNameBeside(path);
    try {
        m_database.prepare("VACUUM INTO ?").bind(temporary).run();
        // The copy has a counter of its own, but the same columns.
        const bool isForeignTo = readStamp(m_database).isForeignTo;
        const Database copy(temporary, Database::Mode::ReadWrite);
        Transaction transaction(copy);
        if (isForeignTo) {
            dropColumns(copy);
        }
        stampFile(copy);
        transaction.commit();
    } catch (const SqlError&) {
        ::unlink(temporary.c_str());
        throw;
    }
    if (const auto committed = commitTemporary(temporary, path); !committed) {
        throw SqlError(committed.error());
    }
}

} // namespace dateline::store
