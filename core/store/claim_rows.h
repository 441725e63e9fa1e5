// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/store/engine.h"
#include "core/store/sqlite_database.h"

#include <vector>

namespace dateline::store {

model::ClaimId insertClaim(const Database& database, model::EventId event, const model::Claim& claim);
/// Of one event, oldest first.
std::vector<model::Claim> readClaims(const Database& database, model::EventId event);
void deleteClaims(const Database& database, model::EventId event);
void deleteClaim(const Database& database, model::ClaimId id);
void moveClaim(const Database& database, model::ClaimId id, model::EventId to);
/// How the date was read, who says it and whether it is reported; the quote stays.
void updateClaim(const Database& database, const model::Claim& claim);
/// A claim that is there, and whose it is.
std::optional<ClaimOfEvent> readClaim(const Database& database, model::ClaimId id);
/// Of every event with several claims, by event: their ids, sources, dates and phrases, and nothing else.
std::vector<ClaimOfEvent> readSeveralAccounts(const Database& database);
/// Of one source, in the order of their quotes.
std::vector<ClaimPlace> readClaimPlaces(const Database& database, model::SourceId source);

} // namespace dateline::store
