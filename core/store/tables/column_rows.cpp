// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tables/column_rows.h"

#include "core/store/tables/column_check.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace dateline::store {
namespace {

using Columns = model::EventColumns;

// Another meaning of a column is another number: columns of another format are none.
constexpr std::int64_t kFormat = 2;
// Bytes are kept as this machine has them; on one of the other kind there are no columns.
constexpr bool kIsKept = std::endian::native == std::endian::little;
// Small enough that memory for one is not asked of the system each time.
constexpr std::size_t kPartBytes = 64 << 10;
// Merging costs some 30 µs a change, reading everything anew 5 µs an event.
constexpr std::size_t kMostChanges = 10'000;

/// What stands before the bytes of a column.
struct Header {
    std::uint64_t size = 0;  ///< values
    std::uint64_t width = 0; ///< bytes a value
};

/// Dates as they are kept: those of neighbours once, and for how many.
struct DateRuns {
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    std::vector<std::uint8_t> shapes;
    std::vector<std::uint32_t> lengths;
};

DateRuns runsOf(const model::DateColumn& dates) {
    DateRuns runs;
    dates.eachRun([&](const model::DateColumn::Date& date, std::uint32_t count) {
        runs.starts.push_back(date.start);
        runs.ends.push_back(date.end);
        runs.shapes.push_back(date.shape);
        runs.lengths.push_back(count);
    });
    return runs;
}

/// Nothing: they fit no file of ours.
std::optional<model::DateColumn> datesOf(const DateRuns& runs, std::size_t events) {
    const std::size_t count = runs.lengths.size();
    if (runs.starts.size() != count || runs.ends.size() != count || runs.shapes.size() != count ||
        events >= Columns::kNone) {
        return std::nullopt;
    }
    model::DateColumn dates;
    for (std::size_t run = 0; run < count; ++run) {
        if (runs.lengths[run] == 0 || runs.lengths[run] > events - dates.size()) {
            return std::nullopt;
        }
        dates.append({runs.starts[run], runs.ends[run], runs.shapes[run]}, runs.lengths[run]);
    }
    return dates;
}

/// All that is kept, in the order it is kept in.
template<typename AnyColumns, typename AnyRuns, typename Visit>
void eachKept(AnyColumns& columns, AnyRuns& runs, const Visit& visit) {
    visit(runs.starts);
    visit(runs.ends);
    visit(runs.shapes);
    visit(runs.lengths);
    visit(columns.ids);
    visit(columns.marks);
    visit(columns.claims);
    visit(columns.actors);
    visit(columns.sources);
    Columns::eachTable([&](auto table) { visit(columns.*table); });
    Columns::eachSideTable([&](auto table) { visit(columns.*table); });
}

template<typename Value>
std::string_view bytesOf(const std::vector<Value>& column) {
    return {reinterpret_cast<const char*>(column.data()), column.size() * sizeof(Value)};
}
template<typename Value, typename Code>
std::string_view bytesOf(const model::NarrowColumn<Value, Code>& column) {
    return {reinterpret_cast<const char*>(column.bytes().data()), column.bytes().size()};
}

/// Room for what comes; null for a width that such a column has not.
template<typename Value>
char* makeRoom(std::vector<Value>& column, const Header& header) {
    if (header.width != sizeof(Value)) {
        return nullptr;
    }
    column.resize(header.size);
    return reinterpret_cast<char*>(column.data());
}
template<typename Value, typename Code>
char* makeRoom(model::NarrowColumn<Value, Code>& column, const Header& header) {
    return column.isWidth(header.width)
               ? reinterpret_cast<char*>(column.assign(header.size, header.width).data())
               : nullptr;
}

/// Tells damage, not malice: multiplying by an odd number and folding the upper half in loses nothing.
class Checksum {
public:
    void add(std::string_view bytes) {
        while (bytes.size() >= sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data(), sizeof word);
            mix(word);
            bytes.remove_prefix(sizeof word);
        }
        std::uint64_t rest = bytes.size();
        for (const char byte : bytes) {
            rest = rest << 8U | static_cast<unsigned char>(byte);
        }
        mix(rest);
    }
    std::int64_t value() const { return static_cast<std::int64_t>(m_sum); }

private:
    void mix(std::uint64_t word) {
        m_sum = (m_sum ^ word) * 0x9E3779B97F4A7C15U;
        m_sum ^= m_sum >> 32U;
    }
    std::uint64_t m_sum = 0x44744C6E;
};

/// Takes a stream of bytes and keeps it in rows.
class PartWriter {
public:
    explicit PartWriter(const Database& database)
        : m_insert(database.prepare("INSERT INTO column_parts (id, bytes) VALUES (?1, ?2)")) {
        m_part.reserve(kPartBytes);
    }
    void add(std::string_view rest) {
        while (!rest.empty()) {
            const std::size_t taken = std::min(rest.size(), kPartBytes - m_part.size());
            m_part += rest.substr(0, taken);
            rest.remove_prefix(taken);
            if (m_part.size() == kPartBytes) {
                flush();
            }
        }
    }
    void flush() {
        if (!m_part.empty()) {
            m_checksum.add(m_part);
            m_insert.bind(m_next++);
            m_insert.bindBlob(2, m_part).run();
            m_part.clear();
        }
    }
    std::int64_t checksum() const { return m_checksum.value(); }

private:
    Statement m_insert;
    std::int64_t m_next = 0;
    std::string m_part;
    Checksum m_checksum;
};

/// Gives the stream back. Ends early where a part is missing, or is larger than we make them: nobody shall
/// make us take its memory.
class PartReader {
public:
    explicit PartReader(const Database& database)
        : m_rows(database.prepare("SELECT id, CASE WHEN length(bytes) <= ? THEN bytes END FROM column_parts "
                                  "ORDER BY id")) {
        m_rows.bind(static_cast<std::int64_t>(kPartBytes));
    }

    bool take(char* into, std::size_t size) {
        while (size > 0) {
            if (m_part.empty() && !nextPart()) {
                return false;
            }
            const std::size_t taken = std::min(size, m_part.size());
            std::memcpy(into, m_part.data(), taken);
            m_part.remove_prefix(taken);
            into += taken;
            size -= taken;
        }
        return true;
    }
    bool isAtEnd() { return m_part.empty() && !nextPart(); }
    std::int64_t checksum() const { return m_checksum.value(); }

private:
    bool nextPart() {
        if (!m_rows.step() || m_rows.integer(0) != m_next) {
            return false;
        }
        ++m_next;
        m_part = m_rows.blob(1);
        m_checksum.add(m_part);
        return !m_part.empty();
    }

    Statement m_rows;
    std::int64_t m_next = 0;
    std::string_view m_part;
    Checksum m_checksum;
};

struct State {
    std::int64_t stamp = 0;
    std::int64_t counter = 0;
    std::optional<std::int64_t> format;
    std::int64_t events = 0;
    std::int64_t checksum = 0;
};

State readState(const Database& database) {
    Statement& row =
        database.cached("SELECT stamp, counter, format, events, checksum FROM column_state WHERE id = 1");
    row.rewind();
    State state;
    if (row.step()) { // a file made by others may have none
        state = {row.integer(0), row.integer(1), row.optionalInteger(2), row.integer(3), row.integer(4)};
    }
    row.rewind();
    return state;
}

bool isOurs(const Database& database, const State& state) {
    return state.counter == database.changeCounter();
}

std::optional<Columns> readParts(const Database& database, const State& state) {
    // No more than the file can hold is ever asked for.
    const auto most = static_cast<std::uint64_t>(database.integer("PRAGMA page_count") *
                                                 database.integer("PRAGMA page_size"));
    PartReader parts(database);
    Columns columns;
    DateRuns runs;
    bool isWhole = true;
    std::uint64_t bytes = 0;
    eachKept(columns, runs, [&](auto& column) {
        Header header;
        isWhole = isWhole && parts.take(reinterpret_cast<char*>(&header), sizeof header);
        isWhole = isWhole && header.width > 0 && header.width <= most && header.size <= most / header.width &&
                  (bytes += header.size * header.width) <= most;
        if (isWhole) {
            char* const into = makeRoom(column, header);
            isWhole = header.size == 0 || (into != nullptr && parts.take(into, header.size * header.width));
        }
    });
    if (!isWhole || !parts.isAtEnd() || parts.checksum() != state.checksum ||
        columns.size() != static_cast<std::uint64_t>(state.events)) {
        return std::nullopt;
    }
    auto dates = datesOf(runs, columns.size());
    if (!dates) {
        return std::nullopt;
    }
    columns.dates = *std::move(dates);
    return isConsistent(columns) ? std::optional(std::move(columns)) : std::nullopt;
}

std::size_t changeCount(const Database& database) {
    return static_cast<std::size_t>(database.integer("SELECT count(*) FROM column_changes"));
}

} // namespace

std::int64_t stampContent(const Database& database, std::span<const model::EventId> touched) {
    const State state = readState(database);
    if (state.format && isOurs(database, state)) {
        Statement& insert = database.cached("INSERT OR IGNORE INTO column_changes (event_id) VALUES (?)");
        for (const model::EventId event : touched) {
            insert.bind(event.value).run();
        }
    } else if (state.format) {
        dropColumns(database);
    }
    const std::int64_t stamp = state.stamp + 1;
    database
        .cached("INSERT INTO column_state (id, stamp, counter) VALUES (1, ?1, ?2) "
                "ON CONFLICT (id) DO UPDATE SET stamp = ?1, counter = ?2")
        .bind(stamp, database.changeCounter() + 1)
        .run();
    return stamp;
}

void stampFile(const Database& database) {
    database.cached("UPDATE column_state SET counter = ?").bind(database.changeCounter() + 1).run();
}

ContentStamp readStamp(const Database& database) {
    const State state = readState(database);
    return {state.stamp, !isOurs(database, state)};
}

std::optional<KeptColumns> readColumns(const Database& database) {
    const State state = readState(database);
    if (!kIsKept || state.format != kFormat || !isOurs(database, state) ||
        changeCount(database) > kMostChanges) {
        return std::nullopt;
    }
    auto columns = readParts(database, state);
    if (!columns) {
        return std::nullopt;
    }
    KeptColumns kept{std::move(*columns), {}};
    Statement changed = database.prepare("SELECT event_id FROM column_changes ORDER BY event_id");
    while (changed.step()) {
        kept.changed.push_back({changed.integer(0)});
    }
    return kept;
}

std::optional<std::size_t> changesSinceColumns(const Database& database) {
    const State state = readState(database);
    const bool areThere = kIsKept && state.format == kFormat && isOurs(database, state);
    return areThere ? std::optional(changeCount(database)) : std::nullopt;
}

void writeColumns(const Database& database, const model::EventColumns& columns) {
    if (!kIsKept) {
        return;
    }
    dropColumns(database);
    // A file that others made may be without its row.
    database.execute("INSERT OR IGNORE INTO column_state (id, stamp, counter) VALUES (1, 0, 0)");
    PartWriter parts(database);
    const DateRuns runs = runsOf(columns.dates);
    eachKept(columns, runs, [&](const auto& column) {
        const std::string_view bytes = bytesOf(column);
        const Header header{column.size(), column.empty() ? 1 : bytes.size() / column.size()};
        parts.add({reinterpret_cast<const char*>(&header), sizeof header});
        parts.add(bytes);
    });
    parts.flush();
    database.cached("UPDATE column_state SET format = ?, events = ?, checksum = ?")
        .bind(kFormat, static_cast<std::int64_t>(columns.size()), parts.checksum())
        .run();
}

void dropColumns(const Database& database) {
    database.execute("DELETE FROM column_parts; DELETE FROM column_changes;"
                     "UPDATE column_state SET format = NULL, events = NULL, checksum = NULL");
}

} // namespace dateline::store
