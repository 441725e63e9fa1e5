// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/sqlite_database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace dateline::store {
namespace {

// Another window's edit is over in milliseconds; a large import may take longer.
constexpr int kBusyTimeoutMs = 5000;

void configure(sqlite3* database, int option, int value) {
    if (sqlite3_db_config(database, option, value, nullptr) != SQLITE_OK) {
        throwSqlError(database);
    }
}

} // namespace

std::string damagedWords(std::string_view found) {
    std::string detail(found); // PRAGMA quick_check has several lines to say
    std::replace(detail.begin(), detail.end(), '\n', ' ');
    return fmt::format(
        "is damaged or cut short ({}); use a backup, or save what can be read: dateline convert "
        "--salvage FILE NEW.dateline",
        detail);
}

SqlError sqlErrorFor(int resultCode, std::string_view detail) {
    switch (resultCode) {
    case SQLITE_READONLY_DBMOVED:
        return {ErrorCode::Unwritable,
                "was moved, deleted or replaced while it was open; save a copy to keep what is in it"};
    case SQLITE_READONLY_DIRECTORY:
        return {ErrorCode::Unwritable,
                "is in a folder that cannot be written, and an edit needs a file beside it; save a copy to "
                "another folder"};
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY:
        return {ErrorCode::Unwritable,
                "was cut off in the midst of an edit, which cannot be taken back where nothing can be "
                "written; copy it, and its “-journal” beside it, to another folder and open it there"};
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_DELETE:
        return {ErrorCode::Unwritable,
                fmt::format("the disk could not be written ({}); save a copy to another disk", detail)};
    default:
        break;
    }
    switch (resultCode & 0xFF) { // the low byte is the kind, the rest says more
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy, "is being written by another program; try again in a moment"};
    case SQLITE_READONLY:
        return {ErrorCode::Unwritable, "is read-only; save a copy to change it"};
    case SQLITE_FULL:
        return {ErrorCode::Unwritable, "the disk is full; nothing was changed"};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Invalid, damagedWords(detail)};
    case SQLITE_IOERR:
        return {ErrorCode::Unreadable, fmt::format("the disk reports an error ({})", detail)};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Unreadable,
                fmt::format("cannot be opened, or no file made beside it ({})", detail)};
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return {ErrorCode::TooLarge, fmt::format("holds more than fits in memory ({})", detail)};
    default:
        return {ErrorCode::Invalid, fmt::format("cannot be used ({})", detail)};
    }
}

void throwSqlError(sqlite3* database) {
    throw sqlErrorFor(sqlite3_extended_errcode(database), sqlite3_errmsg(database));
}

Statement::Statement(sqlite3* database, std::string_view sql)
    : m_database(database) {
    sqlite3_stmt* statement = nullptr;
    const int status =
        sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    m_statement.reset(statement);
    if (status != SQLITE_OK) {
        throwSqlError(database);
    }
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

bool Statement::step() {
    const int status = sqlite3_step(m_statement.get());
    if (status != SQLITE_ROW && status != SQLITE_DONE) {
        throwSqlError(m_database); // the statement is rewound before it is used again, or gone
    }
    return status == SQLITE_ROW;
}

void Statement::run() {
    while (step()) {
    }
    rewind(); // else the read lock would stay
}

void Statement::rewind() {
    sqlite3_reset(m_statement.get());
}

void Statement::bindOne(int index, std::int64_t value) {
    if (sqlite3_bind_int64(m_statement.get(), index, value) != SQLITE_OK) {
        throwSqlError(m_database);
    }
}

void Statement::bindOne(int index, double value) {
    if (sqlite3_bind_double(m_statement.get(), index, value) != SQLITE_OK) {
        throwSqlError(m_database);
    }
}

void Statement::bindOne(int index, std::string_view value) {
    const char* const bytes = value.data() == nullptr ? "" : value.data(); // a null pointer would bind NULL
    if (sqlite3_bind_text64(m_statement.get(), index, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8) !=
        SQLITE_OK) {
        throwSqlError(m_database);
    }
}

void Statement::bindNull(int index) {
    if (sqlite3_bind_null(m_statement.get(), index) != SQLITE_OK) {
        throwSqlError(m_database);
    }
}

Statement& Statement::bindBlob(int index, std::string_view bytes) {
    if (sqlite3_bind_blob64(m_statement.get(), index, bytes.data(), bytes.size(), SQLITE_TRANSIENT) !=
        SQLITE_OK) {
        throwSqlError(m_database);
    }
    return *this;
}

Statement& Statement::bindRow(const Statement& row) {
    rewind();
    const int columns = sqlite3_column_count(row.m_statement.get());
    for (int column = 0; column < columns; ++column) {
        const sqlite3_value* const value = sqlite3_column_value(row.m_statement.get(), column);
        if (sqlite3_bind_value(m_statement.get(), column + 1, value) != SQLITE_OK) {
            throwSqlError(m_database);
        }
    }
    return *this;
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view Statement::text(int column) const {
    const auto* const bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(bytes,
                                  static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)));
}

std::string_view Statement::blob(int column) const {
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(bytes,
                                  static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)));
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<std::string> Statement::optionalText(int column) const {
    return isNull(column) ? std::nullopt : std::optional(std::string(text(column)));
}

void Database::Closer::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

Database::Database(const std::string& path, Mode mode) {
    sqlite3* database = nullptr;
    const int access = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int status = sqlite3_open_v2(path.c_str(), &database, access | SQLITE_OPEN_EXRESCODE, nullptr);
    m_handle.reset(database);
    if (database == nullptr) {
        throw SqlError(ErrorCode::TooLarge, "there is no memory left to open it");
    }
    if (status != SQLITE_OK) {
        throwSqlError(database);
    }
    configure(database, SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    configure(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    configure(database, SQLITE_DBCONFIG_DQS_DML, 0);
    configure(database, SQLITE_DBCONFIG_DQS_DDL, 0);
    configure(database, SQLITE_DBCONFIG_ENABLE_FKEY, 1);
    sqlite3_busy_timeout(database, kBusyTimeoutMs);
    // EXTRA also syncs the folder after the journal is gone: without it a power cut just after a commit could
    // bring the journal, and with it the old state, back.
    execute("PRAGMA cell_size_check = ON; PRAGMA synchronous = EXTRA; PRAGMA temp_store = MEMORY;"
            "PRAGMA cache_size = -4096"); // kB; enough to read, see RoomToWrite
}

Statement& Database::cached(const char* sql) const {
    const auto known = m_cached.find(sql);
    return known != m_cached.end() ? known->second : m_cached.emplace(sql, prepare(sql)).first->second;
}

void Database::execute(const std::string& sql) const {
    if (sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throwSqlError(m_handle.get());
    }
}

std::int64_t Database::integer(std::string_view sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::lastInsertedId() const {
    return sqlite3_last_insert_rowid(m_handle.get());
}

bool Database::isReadOnly() const {
    return sqlite3_db_readonly(m_handle.get(), "main") == 1;
}

std::int64_t Database::changeCounter() const {
    constexpr sqlite3_int64 kOffset = 24; // SQLite's file format, section 1.3
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(m_handle.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
        file == nullptr || file->pMethods == nullptr) {
        return 0;
    }
    std::array<unsigned char, 4> bytes = {};
    const int status = file->pMethods->xRead(file, bytes.data(), bytes.size(), kOffset);
    if (status != SQLITE_OK && status != SQLITE_IOERR_SHORT_READ) { // short: the file is still empty
        throw sqlErrorFor(status, sqlite3_errstr(status));
    }
    return std::int64_t(bytes[0]) << 24U | std::int64_t(bytes[1]) << 16U | std::int64_t(bytes[2]) << 8U |
           std::int64_t(bytes[3]);
}

void Database::releaseMemory() const {
    sqlite3_db_release_memory(m_handle.get());
}

Transaction::Transaction(const Database& database)
    : m_database(database) {
    m_database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    // SQLite may have rolled back by itself (disk full); then there is nothing left to undo.
    if (m_isOpen && sqlite3_get_autocommit(m_database.handle()) == 0) {
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

ReadTransaction::~ReadTransaction() {
    if (sqlite3_get_autocommit(m_database.handle()) == 0) {
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    m_database.execute("COMMIT");
    m_isOpen = false;
}

} // namespace dateline::store
