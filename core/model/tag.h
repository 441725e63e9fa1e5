// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <string>

namespace dateline::model {

/// A word an editor puts on events, to find and to group them by.
struct Tag {
    TagId id;
    std::string name;

    friend bool operator==(const Tag&, const Tag&) = default;
};

} // namespace dateline::model
