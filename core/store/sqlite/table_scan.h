// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/sqlite_database.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// Reads tables whole, by their key. Of a damaged file it reads on where it can, and notes what it could not.
class TableScan {
public:
    enum class Damage { Throws, IsNoted };
    TableScan(const Database& database, Damage damage)
        : m_database(database)
        , m_isStrict(damage == Damage::Throws) {}

    struct Table {
        const char* name;
        std::string_view columns;
        const char* key;           ///< the columns it is sorted by
        bool hasIntegerKey = true; ///< the first of `columns`
    };
    /// Gives each row to `take`. What it throws is noted; then it is asked once more, to be content with the
    /// parts that cannot be wrong (`isMinimal`).
    using Take = std::function<void(const Statement& row, bool isMinimal)>;
    void each(const Table& table, const Take& take);

    /// Sentences on what could not be read.
    const std::vector<std::string>& losses() const { return m_losses; }
    void note(std::string loss);

private:
    bool takeOne(const Table& table, const Statement& row, const Take& take);
    void eachByNumber(const Table& table, const Take& take);
    void eachFromBothEnds(const Table& table, const Take& take);
    bool isReadableFrom(const Table& table, std::int64_t key) const;

    const Database& m_database;
    bool m_isStrict;
    std::vector<std::string> m_losses;
};

} // namespace dateline::store
