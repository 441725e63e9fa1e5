// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/store/rows/claim_places.h"
#include "core/store/sqlite/sqlite_database.h"

#include <vector>

namespace dateline::store {

/// With an id of its own, or the one given.
model::ClaimId insertClaim(const Database& database, model::EventId event, const model::Claim& claim,
                           std::optional<std::int64_t> id = {});
/// What a row of these columns says, but for the check; the event's id is the last one. `isMinimal`: only
/// the quote, its source and who says it, the rest may be damaged.
extern const std::string_view kClaimColumns;
model::Claim claimAt(const Statement& row, bool isMinimal = false);
model::EventId eventOfClaimAt(const Statement& row);
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
std::vector<QuoteOfEvent> readQuotes(const Database& database, model::SourceId source);

} // namespace dateline::store
