// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/table_scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

namespace dateline::store {
namespace {

constexpr std::int64_t kLastKey = std::numeric_limits<std::int64_t>::max();

std::string selectOf(const TableScan::Table& table) {
    return fmt::format("SELECT {} FROM {}", table.columns, table.name);
}

// Whether an error is of the file: then reading on elsewhere may help.
bool isDamage(const SqlError& error) {
    return error.error().code == ErrorCode::Invalid || error.error().code == ErrorCode::TooLarge ||
           error.error().code == ErrorCode::Unreadable;
}

} // namespace

void TableScan::note(std::string loss) {
    m_losses.push_back(std::move(loss));
}

bool TableScan::takeOne(const Table& table, const Statement& row, const Take& take) {
    for (const bool isMinimal : {false, true}) {
        try {
            take(row, isMinimal);
            return true;
        } catch (const SqlError& error) {
            if (m_isStrict || !isDamage(error)) {
                throw;
            }
            if (!isMinimal) {
                note(fmt::format("in {} {}: {}", table.name, row.text(0), error.what()));
            }
        }
    }
    return false;
}

void TableScan::each(const Table& table, const Take& take) {
    if (m_isStrict) {
        Statement row = m_database.prepare(fmt::format("{} ORDER BY {}", selectOf(table), table.key));
        while (row.step()) {
            take(row, false);
        }
        return;
    }
    table.hasIntegerKey ? eachByNumber(table, take) : eachFromBothEnds(table, take);
}

bool TableScan::isReadableFrom(const Table& table, std::int64_t key) const {
    try {
        Statement row = m_database.prepare(
            fmt::format("{} WHERE {} >= ? ORDER BY {}", selectOf(table), table.key, table.key));
        row.bind(key).step();
        return true;
    } catch (const SqlError& error) {
        if (!isDamage(error)) {
            throw;
        }
        return false;
    }
}

// A page that cannot be read takes a stretch of keys with it. Behind it, reading goes on: the first key that
// can be read from is looked for in growing steps, and then between the last two.
void TableScan::eachByNumber(const Table& table, const Take& take) {
    std::int64_t from = 0;
    for (;;) {
        try {
            Statement row = m_database.prepare(
                fmt::format("{} WHERE {} >= ? ORDER BY {}", selectOf(table), table.key, table.key));
            row.bind(from);
            while (row.step()) {
                const std::int64_t key = row.integer(0);
                if (key < from || key == kLastKey) {
                    throw SqlError(ErrorCode::Invalid, "keys out of order"); // else it might never end
                }
                takeOne(table, row, take);
                from = key + 1;
            }
            return;
        } catch (const SqlError& error) {
            if (!isDamage(error)) {
                throw;
            }
            std::int64_t bad = from;
            std::int64_t step = 1;
            while (step < kLastKey / 4 && bad < kLastKey - step && !isReadableFrom(table, bad + step)) {
                bad += step;
                step *= 2;
            }
            if (step >= kLastKey / 4 || bad >= kLastKey - step) {
                note(fmt::format("{} from {} on: {}", table.name, from, error.what()));
                return;
            }
            std::int64_t good = bad + step;
            while (good - bad > 1) {
                const std::int64_t middle = bad + (good - bad) / 2;
                (isReadableFrom(table, middle) ? good : bad) = middle;
            }
            note(fmt::format("{} {} to {}: {}", table.name, from, good - 1, error.what()));
            from = good;
        }
    }
}

// Small tables with keys of several columns: what comes before the damage, and what comes after it.
void TableScan::eachFromBothEnds(const Table& table, const Take& take) {
    std::set<std::string> seen;
    for (const char* direction : {"ASC", "DESC"}) {
        std::string order(table.key);
        for (std::size_t comma = 0; (comma = order.find(',', comma)) != std::string::npos;) {
            const std::string word = fmt::format(" {}", direction);
            order.insert(comma, word);
            comma += word.size() + 1;
        }
        try {
            Statement row =
                m_database.prepare(fmt::format("{} ORDER BY {} {}", selectOf(table), order, direction));
            while (row.step()) {
                if (seen.insert(fmt::format("{}\n{}", row.text(0), row.text(1))).second) {
                    takeOne(table, row, take);
                }
            }
            return;
        } catch (const SqlError& error) {
            if (!isDamage(error)) {
                throw;
            }
            if (direction == std::string_view("DESC")) {
                note(fmt::format("part of {}: {}", table.name, error.what()));
            }
        }
    }
}

} // namespace dateline::store
