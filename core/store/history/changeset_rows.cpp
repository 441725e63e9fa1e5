// SPDX-License-Identifier: GPL-3.0-or-later
// A changeset comes out of a file, and the file may come from anybody. SQLite 3.40 reads changesets trusting
// their lengths (CVE-2023-7104), so none gets there that was not read here first, byte for byte within
// bounds. The format: https://sqlite.org/session/c_changeset_format.html is not published; it is described in
// sqlite3session.c under "CHANGESET FORMAT".
#include "core/store/history/changeset.h"
#include "core/store/tables/schema.h"

#include <algorithm>

namespace dateline::store {
namespace {

// The values of SQLITE_DELETE, SQLITE_INSERT and SQLITE_UPDATE, and of the types of fields.
constexpr unsigned char kDelete = 9;
constexpr unsigned char kInsert = 18;
constexpr unsigned char kUpdate = 23;
enum FieldType : unsigned char { Unchanged, Integer, Real, Text, Blob, Null };

constexpr std::uint64_t kMostColumns = 100;

class Bytes {
public:
    explicit Bytes(std::string_view bytes)
        : m_rest(bytes) {}

    bool isAtEnd() const { return m_rest.empty(); }
    bool isAtTable() const { return !m_rest.empty() && m_rest.front() == 'T'; }

    std::string_view take(std::uint64_t count) {
        if (count > m_rest.size()) {
            fail();
        }
        const std::string_view taken = m_rest.substr(0, static_cast<std::size_t>(count));
        m_rest.remove_prefix(static_cast<std::size_t>(count));
        return taken;
    }
    unsigned char byte() { return static_cast<unsigned char>(take(1).front()); }

    /// SQLite's: seven bits a byte, the highest first, all eight of the ninth.
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int i = 0; i < 8; ++i) {
            const unsigned char next = byte();
            value = value << 7U | (next & 0x7FU);
            if ((next & 0x80U) == 0) {
                return value;
            }
        }
        return value << 8U | byte();
    }

    std::string_view untilZero() {
        const std::size_t end = m_rest.find('\0');
        if (end == std::string_view::npos) {
            fail();
        }
        const std::string_view text = take(end);
        take(1);
        return text;
    }

    [[noreturn]] static void fail() {
        throw SqlError(ErrorCode::Invalid, "is damaged: its history cannot be read; nothing was changed");
    }

private:
    std::string_view m_rest;
};

std::string_view contentTableNamed(std::string_view name) {
    const auto* const at = std::find(kContentTables.begin(), kContentTables.end(), name);
    if (at == kContentTables.end()) {
        throw SqlError(ErrorCode::Invalid, "is damaged: its history names a table that is none of ours");
    }
    return *at;
}

/// The first two values of a row, where they are numbers.
struct RowStart {
    std::int64_t first = 0;
    std::int64_t second = 0;
};

RowStart takeRow(Bytes& bytes, std::uint64_t columns) {
    RowStart start;
    for (std::uint64_t column = 0; column < columns; ++column) {
        switch (bytes.byte()) {
        case Unchanged:
        case Null:
            break;
        case Integer: {
            std::uint64_t value = 0;
            for (const char byte : bytes.take(8)) {
                value = value << 8U | static_cast<unsigned char>(byte);
            }
            start.first = column == 0 ? static_cast<std::int64_t>(value) : start.first;
            start.second = column == 1 ? static_cast<std::int64_t>(value) : start.second;
            break;
        }
        case Real:
            bytes.take(8);
            break;
        case Text:
        case Blob:
            bytes.take(bytes.varint());
            break;
        default:
            Bytes::fail();
        }
    }
    return start;
}

RowChange takeChange(Bytes& bytes, std::string_view table, std::uint64_t columns, Direction direction) {
    using Kind = RowChange::Kind;
    const unsigned char operation = bytes.byte();
    const bool isIndirect = bytes.byte() > 1;
    if ((operation != kDelete && operation != kInsert && operation != kUpdate) || isIndirect) {
        Bytes::fail();
    }
    RowChange change;
    change.table = table;
    const RowStart row = takeRow(bytes, columns);
    change.key = row.first;
    change.second = row.second;
    if (operation == kUpdate) {
        change.secondAfter = takeRow(bytes, columns).second; // an unchanged key is left out
        change.kind = Kind::Update;
    } else {
        change.kind =
            (operation == kInsert) == (direction == Direction::Forward) ? Kind::Insert : Kind::Delete;
    }
    return change;
}

} // namespace

std::vector<RowChange> rowChangesIn(std::string_view changeset, Direction direction) {
    std::vector<RowChange> changes;
    Bytes bytes(changeset);
    while (!bytes.isAtEnd()) {
        if (!bytes.isAtTable()) {
            Bytes::fail();
        }
        bytes.take(1);
        const std::uint64_t columns = bytes.varint();
        if (columns == 0 || columns > kMostColumns) {
            Bytes::fail();
        }
        bytes.take(columns); // which of them are the key
        const std::string_view table = contentTableNamed(bytes.untilZero());
        while (!bytes.isAtEnd() && !bytes.isAtTable()) {
            changes.push_back(takeChange(bytes, table, columns, direction));
        }
    }
    return changes;
}

} // namespace dateline::store
