// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/time/edtf/edtf.h"

#include <string>

namespace dateline::model {

/// A span of time a user named ("The war", "Term of office"): background of the timeline, no event, so
/// nothing has to prove it.
struct Era {
    EraId id;
    std::string name;
    time::Edtf when; ///< one span that begins or ends somewhere: "1939-09-01/1945-05-08", "2019/..", "1968"
    int colour = 0;  ///< index into the theme's lane colours

    friend bool operator==(const Era&, const Era&) = default;
};

} // namespace dateline::model
