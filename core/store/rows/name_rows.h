// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/lanes.h"
#include "core/store/sqlite/sqlite_database.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dateline::store {

/// A list of names that events share: a table of names (id, name), and one of who has which (event_id,
/// position, the name's id). Actors and tags are kept so. A name nobody has any more goes away.
class NameRows {
public:
    struct Tables {
        const char* names; ///< literals, all three
        const char* links;
        const char* link; ///< the column of `links` with the name's id
    };
    static const NameRows& actors();
    static const NameRows& tags();

    /// For an event that has none yet. Names are found or made; one given twice counts once.
    void insert(const Database& database, model::EventId event, const std::vector<std::string>& names) const;
    /// In the order of the event.
    std::vector<std::pair<std::int64_t, std::string>> ofEvent(const Database& database,
                                                              model::EventId event) const;
    std::vector<std::pair<std::int64_t, std::string>> all(const Database& database) const; ///< by id
    void removeFrom(const Database& database, model::EventId event) const;                 ///< the links only
    /// Names without events, with the settings of their lanes.
    void removeUnused(const Database& database) const;
    /// When another one is called so already, its events get that one.
    void rename(const Database& database, std::int64_t id, const std::string& name) const;

private:
    explicit NameRows(const Tables& tables);
    std::int64_t findOrInsert(const Database& database, const std::string& name) const;

    const char* m_names;
    std::vector<model::Grouping> m_groupings; ///< of the lanes that these names make
    std::string m_find;
    std::string m_add;
    std::string m_link;
    std::string m_ofEvent;
    std::string m_all;
    std::string m_unlink;
    std::string m_unused;
    std::string m_remove;
    std::string m_rename;
    std::string m_eventsOf;
};

} // namespace dateline::store
