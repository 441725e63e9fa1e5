// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/sqlite_database.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_session;

namespace dateline::store {

/// Records what an edit does to the given tables as one SQLite changeset (session extension): the undo
/// mechanism. Lives inside a transaction.
class ChangeRecorder {
public:
    ChangeRecorder(const Database& database, std::span<const char* const> tables);

    /// Everything so far; empty when the content is what it was.
    std::string changeset() const;

private:
    struct Deleter {
        void operator()(sqlite3_session* session) const;
    };
    std::unique_ptr<sqlite3_session, Deleter> m_session;
};

enum class Direction { Forward, Back };

/// Applies a recorded changeset, or its inverse, inside the caller's transaction. Throws when the content is
/// not the one it was recorded against.
void applyChangeset(const Database& database, std::string_view changeset, Direction direction);

/// Two changesets, one after the other, as one; empty when the second takes back the first.
std::string joined(std::string_view first, std::string_view second);

/// What a changeset does to one row.
struct RowChange {
    enum class Kind { Insert, Update, Delete };
    Kind kind = Kind::Insert;
    std::string_view table; ///< one of kContentTables
    std::int64_t key = 0;   ///< the row's integer key; 0 in a table without one
    /// The second column where it is a number, before and after; 0 where it is not, and for an update that
    /// leaves it.
    std::int64_t second = 0;
    std::int64_t secondAfter = 0;
};

/// In the order of the changeset. For Back, as its inverse has it. Throws for bytes that are no changeset of
/// ours: to be called before any other function gets bytes that were read from a file.
std::vector<RowChange> rowChangesIn(std::string_view changeset, Direction direction);

} // namespace dateline::store
