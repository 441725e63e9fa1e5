// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history/changeset.h"

// The declarations of the session extension hide behind these; Debian's library has the code.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <limits>

namespace dateline::store {
namespace {

struct Freer {
    void operator()(void* memory) const { sqlite3_free(memory); }
};

void check(int status, const char* what) {
    if (status != SQLITE_OK) {
        throw sqlErrorFor(status, what);
    }
}

// SQLite takes changesets by int. Its own limit of 1 GB a blob stops earlier.
int sizeOf(std::string_view changeset) {
    if (changeset.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        throw SqlError(ErrorCode::TooLarge, "the edit is too large to be recorded for undo; do it in parts");
    }
    return static_cast<int>(changeset.size());
}

// SQLite's signature is not const, but it only reads.
void* dataOf(std::string_view changeset) {
    return const_cast<char*>(changeset.data());
}

int stopAtConflict(void* /*context*/, int /*conflict*/, sqlite3_changeset_iter* /*at*/) {
    return SQLITE_CHANGESET_ABORT;
}

std::string inverseOf(std::string_view changeset) {
    int size = 0;
    void* inverse = nullptr;
    check(sqlite3changeset_invert(sizeOf(changeset), dataOf(changeset), &size, &inverse), "undo record");
    const std::unique_ptr<void, Freer> owner(inverse);
    return {static_cast<const char*>(inverse), static_cast<std::size_t>(size)};
}

} // namespace

void ChangeRecorder::Deleter::operator()(sqlite3_session* session) const {
    sqlite3session_delete(session);
}

ChangeRecorder::ChangeRecorder(const Database& database, std::span<const char* const> tables) {
    sqlite3_session* session = nullptr;
    check(sqlite3session_create(database.handle(), "main", &session), "undo recorder");
    m_session.reset(session);
    for (const char* table : tables) {
        check(sqlite3session_attach(session, table), table);
    }
}

std::string ChangeRecorder::changeset() const {
    int size = 0;
    void* bytes = nullptr;
    check(sqlite3session_changeset(m_session.get(), &size, &bytes), "undo record");
    const std::unique_ptr<void, Freer> owner(bytes);
    return size == 0 ? std::string()
                     : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

void applyChangeset(const Database& database, std::string_view changeset, Direction direction) {
    const std::string bytes = direction == Direction::Back ? inverseOf(changeset) : std::string(changeset);
    const int status = sqlite3changeset_apply(database.handle(), sizeOf(bytes), dataOf(bytes), nullptr,
                                              stopAtConflict, nullptr);
    if (status == SQLITE_ABORT) {
        throw SqlError(ErrorCode::Invalid, "its history does not fit its content; nothing was changed");
    }
    check(status, "undo record");
}

std::string joined(std::string_view first, std::string_view second) {
    rowChangesIn(first,
                 Direction::Forward); // throws: SQLite trusts the bytes it is given, and a file is not us
    sqlite3_changegroup* made = nullptr;
    check(sqlite3changegroup_new(&made), "undo record");
    const std::unique_ptr<sqlite3_changegroup, void (*)(sqlite3_changegroup*)> group(
        made, [](sqlite3_changegroup* dead) { sqlite3changegroup_delete(dead); });
    check(sqlite3changegroup_add(group.get(), sizeOf(first), dataOf(first)), "undo record");
    check(sqlite3changegroup_add(group.get(), sizeOf(second), dataOf(second)), "undo record");
    int size = 0;
    void* bytes = nullptr;
    check(sqlite3changegroup_output(group.get(), &size, &bytes), "undo record");
    const std::unique_ptr<void, Freer> owner(bytes);
    return size == 0 ? std::string()
                     : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

} // namespace dateline::store
