// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/sql_error.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace dateline::store {

/// A prepared statement. Columns are counted from 0, parameters from 1. Texts of a row live until the next
/// step().
class Statement {
public:
    Statement(sqlite3* database, std::string_view sql);

    /// Binds all parameters in order: integers, doubles, texts, optionals of these (absent is NULL).
    template<typename... Values>
    Statement& bind(const Values&... values) {
        rewind();
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }
    Statement& bindBlob(int index, std::string_view bytes);
    /// The values of another statement's row, in order.
    Statement& bindRow(const Statement& row);

    bool step(); ///< true: a row is there
    void run();  ///< to the end, rows ignored
    void rewind();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    std::optional<std::string> optionalText(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };

    void bindOne(int index, std::int64_t value);
    void bindOne(int index, int value) { bindOne(index, static_cast<std::int64_t>(value)); }
    void bindOne(int index, bool value) { bindOne(index, static_cast<std::int64_t>(value)); }
    void bindOne(int index, double value);
    void bindOne(int index, std::string_view value);
    void bindOne(int index, const std::string& value) { bindOne(index, std::string_view(value)); }
    void bindOne(int index, const char* value) { bindOne(index, std::string_view(value)); }
    template<typename Value>
    void bindOne(int index, const std::optional<Value>& value) {
        value ? bindOne(index, *value) : bindNull(index);
    }
    void bindNull(int index);

    sqlite3* m_database;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

/// One connection, set up so that nothing in a file can run: defensive, schema not trusted, views off,
/// double-quoted strings off. Durable: a commit is on the disk when it returns (synchronous=EXTRA).
/// The journal is a rollback journal, so that whenever no edit is being written the document is one whole
/// file that can be copied, mailed or put on a stick.
class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// The file must exist; an empty one becomes a new database.
    Database(const std::string& path, Mode mode);

    Statement prepare(std::string_view sql) const { return {m_handle.get(), sql}; }
    /// The same, kept for the next time: for statements run once a row. `sql` must be a literal. To be
    /// rewound or run to the end, else it holds a lock.
    Statement& cached(const char* sql) const;
    void execute(const std::string& sql) const; ///< one or several statements, rows ignored
    std::int64_t integer(std::string_view sql) const;
    std::int64_t lastInsertedId() const;
    bool isReadOnly() const;
    /// How often the file was written, as SQLite counts it in its header: one more with each transaction that
    /// changes anything, whoever makes it. Inside a transaction that of the file before it. 0 in memory.
    std::int64_t changeCounter() const;
    void releaseMemory() const; ///< pages that are kept in case they are read again
    sqlite3* handle() const { return m_handle.get(); }

private:
    struct Closer {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Closer> m_handle;
    mutable std::unordered_map<const char*, Statement> m_cached; // by the literal's address
};

/// Takes the write lock at once; rolls back unless committed.
class Transaction {
public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    const Database& m_database;
    bool m_isOpen = true;
};

/// While it lives, all reads see one moment; writers wait.
class ReadTransaction {
public:
    explicit ReadTransaction(const Database& database)
        : m_database(database) {
        m_database.execute("BEGIN");
    }
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

private:
    const Database& m_database;
};

/// Throws the SqlError for SQLite's last failure on this connection.
[[noreturn]] void throwSqlError(sqlite3* database);
/// What is said of a file in which SQLite found this.
std::string damagedWords(std::string_view found);
/// The SqlError for an SQLite result code.
SqlError sqlErrorFor(int resultCode, std::string_view detail);

} // namespace dateline::store
