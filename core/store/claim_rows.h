// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/store/engine.h"
#include "core/store/sqlite_database.h"

#include <vector>

namespace dateline::store {

void insertClaim(const Database& database, model::EventId event, const model::Claim& claim);
/// Of one event, oldest first.
std::vector<model::Claim> readClaims(const Database& database, model::EventId event);
void deleteClaims(const Database& database, model::EventId event);
/// Of one source, in the order of their quotes.
std::vector<ClaimPlace> readClaimPlaces(const Database& database, model::SourceId source);

} // namespace dateline::store
