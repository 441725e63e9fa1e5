// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/column_rows.h"

#include "core/store/column_check.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace dateline::store {
namespace {

using Columns = model::EventColumns;

// Another meaning of a column is another number: columns of another format are none.
constexpr std::int64_t kFormat = 1;
// Bytes are kept as this machine has them; on one of the other kind there are no columns.
constexpr bool kIsKept = std::endian::native == std::endian::little;
constexpr std::size_t kPartBytes = 512 << 10;
// Merging costs some 30 µs a change, reading everything anew 5 µs an event.
constexpr std::size_t kMostChanges = 10'000;

/// The columns, in the order they are kept in.
template<typename AnyColumns, typename Visit>
void eachColumn(AnyColumns& columns, const Visit& visit) {
    visit(columns.ids);
    visit(columns.starts);
    visit(columns.ends);
    visit(columns.shapes);
    visit(columns.marks);
    visit(columns.claims);
    visit(columns.actors);
    visit(columns.sources);
    visit(columns.actorIds);
    visit(columns.sourceIds);
    visit(columns.tagIds);
    visit(columns.tags);
    visit(columns.moreSources);
    visit(columns.ghosts);
    visit(columns.parts);
}
constexpr std::size_t kColumnCount = 15;
using Sizes = std::array<std::uint64_t, kColumnCount>; ///< in values

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
    void add(const void* data, std::size_t size) {
        std::string_view rest(static_cast<const char*>(data), size);
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

/// Gives the stream back. Ends early where a part is missing.
class PartReader {
public:
    explicit PartReader(const Database& database)
        : m_rows(database.prepare("SELECT id, bytes FROM column_parts ORDER BY id")) {}

    bool take(void* data, std::size_t size) {
        char* into = static_cast<char*>(data);
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
    Sizes sizes = {};
    Columns columns;
    std::size_t next = 0;
    bool isWhole = parts.take(sizes.data(), sizeof sizes);
    std::uint64_t bytes = 0;
    eachColumn(columns, [&](auto& column) {
        const std::uint64_t size = sizes[next++];
        constexpr std::uint64_t kValueBytes = sizeof column[0];
        isWhole = isWhole && size <= most / kValueBytes && (bytes += size * kValueBytes) <= most;
        if (isWhole) {
            column.resize(size);
            isWhole = parts.take(column.data(), size * kValueBytes);
        }
    });
    const bool isSound = isWhole && parts.isAtEnd() && parts.checksum() == state.checksum &&
                         columns.size() == static_cast<std::uint64_t>(state.events) && isConsistent(columns);
    return isSound ? std::optional(std::move(columns)) : std::nullopt;
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
    Sizes sizes = {};
    std::size_t next = 0;
    eachColumn(columns, [&](const auto& column) { sizes[next++] = column.size(); });
    parts.add(sizes.data(), sizeof sizes);
    eachColumn(columns,
               [&](const auto& column) { parts.add(column.data(), column.size() * sizeof column[0]); });
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
