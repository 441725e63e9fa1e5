// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/sqlite_database.h"

namespace dateline::store {

/// Rewinds a cached statement at the end of its use, also when something else throws meanwhile: a row at hand
/// holds a lock, and while there is one SQLite cannot take back an edit that a failing disk cut off.
class Rewinder {
public:
    explicit Rewinder(Statement& statement)
        : m_statement(statement) {}
    ~Rewinder() { m_statement.rewind(); }
    Rewinder(const Rewinder&) = delete;
    Rewinder& operator=(const Rewinder&) = delete;

private:
    Statement& m_statement;
};

} // namespace dateline::store
