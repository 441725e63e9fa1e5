// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows/judgement_rows.h"

#include <fmt/format.h>

namespace dateline::store {

std::optional<model::AccountChoice> readChoice(const Database& database, model::EventId event) {
    Statement row = database.prepare("SELECT claim_id, reason FROM choices WHERE event_id = ?");
    if (!row.bind(event.value).step()) {
        return std::nullopt;
    }
    return model::AccountChoice{{row.integer(0)}, std::string(row.text(1))};
}

void writeChoice(const Database& database, model::EventId event,
                 const std::optional<model::AccountChoice>& choice) {
    if (!choice) {
        database.cached("DELETE FROM choices WHERE event_id = ?").bind(event.value).run();
        return;
    }
    database
        .cached("INSERT INTO choices (event_id, claim_id, reason) VALUES (?1, ?2, ?3) "
                "ON CONFLICT (event_id) DO UPDATE SET claim_id = ?2, reason = ?3")
        .bind(event.value, choice->claim.value, choice->reason)
        .run();
}

void deleteChoiceOf(const Database& database, model::ClaimId claim) {
    database.cached("DELETE FROM choices WHERE claim_id = ?").bind(claim.value).run();
}

model::QuoteCheck checkAt(const Statement& row, int column) {
    const auto state = model::quoteStateNamed(row.text(column));
    if (!state) {
        throw SqlError(ErrorCode::Invalid,
                       fmt::format("is damaged: a quote cannot be “{}”", row.text(column)));
    }
    return {*state, std::string(row.text(column + 1)), std::string(row.text(column + 2))};
}

std::optional<model::QuoteCheck> readCheck(const Database& database, model::ClaimId claim) {
    struct Rewound {
        Statement& row;
        ~Rewound() { row.rewind(); }
    };
    const Rewound kept{database.cached("SELECT state, found, against FROM quote_checks WHERE claim_id = ?")};
    return kept.row.bind(claim.value).step() ? std::optional(checkAt(kept.row, 0)) : std::nullopt;
}

void writeCheck(const Database& database, model::ClaimId claim,
                const std::optional<model::QuoteCheck>& check) {
    if (!check) {
        database.cached("DELETE FROM quote_checks WHERE claim_id = ?").bind(claim.value).run();
        return;
    }
    database
        .cached("INSERT INTO quote_checks (claim_id, state, found, against) VALUES (?1, ?2, ?3, ?4) "
                "ON CONFLICT (claim_id) DO UPDATE SET state = ?2, found = ?3, against = ?4")
        .bind(claim.value, nameOf(check->state), check->found, check->against)
        .run();
}

} // namespace dateline::store
