// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"

#include <string>

namespace dateline::store {

/// A claim's quote, where it stands in its source.
struct ClaimPlace {
    model::EventId event;
    TextPosition position;
};

struct QuoteOfEvent {
    model::EventId event;
    TextPosition position;
    std::string exact;
};

struct ClaimOfEvent {
    model::EventId event;
    model::Claim claim;
};

} // namespace dateline::store
