// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/date_column.h"
#include "core/model/ids.h"
#include "core/model/narrow_column.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::model {

/// What is known of all events without their words, column by column, in the order they are drawn in: that of
/// time::chronological(), then by id, undated last. An event's place here is its number.
struct EventColumns {
    enum Mark : std::uint8_t {
        HasDate = 1,
        IsApproximate = 2, ///< its date says so
        HasPhrase = 4,     ///< its first claim's date stands in the source
        IsInConflict = 8,
        IsDecided = 16,
        IsUnverified = 32,
    };
    /// One of several that an event has, such as a tag; by event, and in the event's order.
    struct Link {
        std::uint32_t event = 0;  ///< its number
        std::uint32_t member = 0; ///< a place in the table of ids
        friend bool operator==(const Link&, const Link&) = default;
    };
    /// Something more that is drawn for an event; by event.
    struct Stretch {
        std::uint32_t event = 0;
        std::uint32_t shape = 0; ///< as in `dates`
        std::int64_t start = 0;
        std::int64_t end = 0;
        friend bool operator==(const Stretch&, const Stretch&) = default;
    };
    static constexpr std::uint32_t kNone = UINT32_MAX; ///< a member that is none
    using PlaceColumn = NarrowColumn<std::uint32_t, PlaceCode>;
    using CountColumn = NarrowColumn<std::uint16_t, NumberCode<std::uint16_t>>;

    IdColumn<EventId> ids;
    DateColumn dates;
    std::vector<std::uint8_t> marks;
    CountColumn claims;            ///< how many; what is more is as much as fits
    PlaceColumn actors;            ///< the main one: a place in actorIds, or kNone
    PlaceColumn sources;           ///< of the first claim: a place in sourceIds, or kNone
    std::vector<ActorId> actorIds; ///< each once, in no order
    std::vector<SourceId> sourceIds;
    std::vector<TagId> tagIds;
    std::vector<Link> tags;
    std::vector<Link> moreSources;
    std::vector<Stretch> ghosts; ///< dates of other accounts in conflict
    std::vector<Stretch> parts;  ///< of dates that name several times

    std::size_t size() const { return ids.size(); }

    // Each calls visit() with pointers to members, for what is done to all of a kind.
    template<typename Visit>
    static void eachColumn(const Visit& visit) { ///< with a value an event
        visit(&EventColumns::ids);
        visit(&EventColumns::dates);
        visit(&EventColumns::marks);
        visit(&EventColumns::claims);
        visit(&EventColumns::actors);
        visit(&EventColumns::sources);
    }
    template<typename Visit>
    static void eachTable(const Visit& visit) { ///< of ids
        visit(&EventColumns::actorIds);
        visit(&EventColumns::sourceIds);
        visit(&EventColumns::tagIds);
    }
    template<typename Visit>
    static void eachSideTable(const Visit& visit) {
        visit(&EventColumns::tags);
        visit(&EventColumns::moreSources);
        visit(&EventColumns::ghosts);
        visit(&EventColumns::parts);
    }
    friend bool operator==(const EventColumns&, const EventColumns&) = default;
};

} // namespace dateline::model
