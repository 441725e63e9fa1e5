// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/store/sqlite/sqlite_database.h"

#include <optional>

namespace dateline::store {

// What an editor and the last check have to say about accounts.

std::optional<model::AccountChoice> readChoice(const Database& database, model::EventId event);
void writeChoice(const Database& database, model::EventId event,
                 const std::optional<model::AccountChoice>& choice);
void deleteChoiceOf(const Database& database, model::ClaimId claim);

/// What (state, found, against) say, from a column on.
model::QuoteCheck checkAt(const Statement& row, int column);
std::optional<model::QuoteCheck> readCheck(const Database& database, model::ClaimId claim);
void writeCheck(const Database& database, model::ClaimId claim,
                const std::optional<model::QuoteCheck>& check);

} // namespace dateline::store
