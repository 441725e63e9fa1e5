// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/era.h"
#include "core/model/event.h"
#include "core/model/lanes.h"
#include "core/model/relation.h"
#include "core/model/source.h"

#include <map>
#include <string>
#include <vector>

namespace dateline::model {

/// All that is in a document but its history, with the ids it has there; lists by id. What goes into another
/// form, and comes back from it.
struct Contents {
    std::map<std::string, std::string> settings; ///< by their keys in the file
    std::vector<Source> sources;                 ///< with their texts
    std::vector<Actor> actors;
    std::vector<Tag> tags;
    std::vector<Event> events; ///< whole
    std::vector<Relation> relations;
    std::vector<LaneSetting> lanes; ///< by grouping and member
    std::vector<Era> eras;
};

} // namespace dateline::model
