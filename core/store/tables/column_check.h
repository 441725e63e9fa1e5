// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event_columns.h"

namespace dateline::store {

/// Whether columns that were read from a file can be used without harm: of one length, ids once each, and no
/// reference to what is not there.
bool isConsistent(const model::EventColumns& columns);

} // namespace dateline::store
