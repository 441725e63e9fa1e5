// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows/claim_rows.h"

#include "core/store/rows/event_rows.h"
#include "core/store/rows/judgement_rows.h"
#include "core/store/search/search_index.h"
#include "core/store/sqlite/json_columns.h"

#include <fmt/format.h>

namespace dateline::store {
namespace {

constexpr std::string_view kPublication = "publication";
constexpr std::string_view kText = "text";

std::int64_t signedOf(std::size_t value) {
    return static_cast<std::int64_t>(value);
}

// A damaged file may hold anything; negative positions must not become huge ones.
std::size_t positionAt(const Statement& row, int column) {
    return static_cast<std::size_t>(std::max<std::int64_t>(row.integer(column), 0));
}

std::optional<model::Expression> expressionAt(const Statement& row, int column) {
    if (row.isNull(column)) {
        return std::nullopt;
    }
    model::Expression expression;
    expression.text = row.text(column);
    expression.position = {positionAt(row, column + 1), positionAt(row, column + 2)};
    expression.timexType = row.text(column + 3);
    expression.timexValue = row.text(column + 4);
    return expression;
}

std::optional<model::Anchor> anchorAt(const Statement& row, int column) {
    if (row.isNull(column)) {
        return std::nullopt;
    }
    model::Anchor anchor;
    anchor.kind = row.text(column) == kText ? model::Anchor::Kind::Text : model::Anchor::Kind::Publication;
    anchor.date = row.text(column + 1);
    anchor.phrase = row.text(column + 2);
    if (!row.isNull(column + 3)) {
        anchor.position = TextPosition{positionAt(row, column + 3), positionAt(row, column + 4)};
    }
    return anchor;
}

/// Binds what can change of a claim, in one order for insert and update, and then the rest.
template<typename... Rest>
void bindReading(Statement& statement, const model::Claim& claim, const Rest&... rest) {
    using Text = std::optional<std::string_view>;
    using Number = std::optional<std::int64_t>;
    const model::DateReading& date = claim.date;
    const model::Expression* const phrase = date.expression ? &*date.expression : nullptr;
    const model::Anchor* const anchor = date.anchor ? &*date.anchor : nullptr;
    const TextPosition* const anchorAt = anchor && anchor->position ? &*anchor->position : nullptr;
    statement.bind(claim.saidBy, claim.isReported, date.when ? Text(date.when->text()) : Text(),
                   phrase ? Text(phrase->text) : Text(),
                   phrase ? Number(signedOf(phrase->position.start)) : Number(),
                   phrase ? Number(signedOf(phrase->position.end)) : Number(),
                   phrase ? Text(phrase->timexType) : Text(), phrase ? Text(phrase->timexValue) : Text(),
                   anchor ? Text(anchor->kind == model::Anchor::Kind::Text ? kText : kPublication) : Text(),
                   anchor ? Text(anchor->date) : Text(), anchor ? Text(anchor->phrase) : Text(),
                   anchorAt ? Number(signedOf(anchorAt->start)) : Number(),
                   anchorAt ? Number(signedOf(anchorAt->end)) : Number(), stepsToJson(date.steps),
                   datesToJson(date.alternatives), date.confidence, rest...);
}

} // namespace

const std::string_view kClaimColumns =
    "id, source_id, quote_start, quote_end, quote, prefix, suffix, said_by, is_reported, date, phrase, "
    "phrase_start, phrase_end, timex_type, timex_value, anchor_kind, anchor_date, anchor_phrase, "
    "anchor_start, anchor_end, steps, alternatives, confidence, event_id";

model::Claim claimAt(const Statement& row, bool isMinimal) {
    model::Claim claim;
    claim.id = {row.integer(0)};
    claim.source = {row.integer(1)};
    claim.quote.position = {positionAt(row, 2), positionAt(row, 3)};
    claim.quote.exact = row.text(4);
    claim.quote.prefix = row.text(5);
    claim.quote.suffix = row.text(6);
    claim.saidBy = row.optionalText(7);
    claim.isReported = row.integer(8) != 0;
    if (!isMinimal) {
        claim.date.when = dateAt(row, 9);
        claim.date.expression = expressionAt(row, 10);
        claim.date.anchor = anchorAt(row, 15);
        claim.date.steps = stepsFromJson(row.text(20));
        claim.date.alternatives = datesFromJson(row.text(21));
        claim.date.confidence = row.real(22);
    }
    return claim;
}

model::EventId eventOfClaimAt(const Statement& row) {
    return {row.integer(23)};
}

model::ClaimId insertClaim(const Database& database, model::EventId event, const model::Claim& claim,
                           std::optional<std::int64_t> wishedId) {
    Statement& insert = database.cached(
        "INSERT INTO claims (said_by, is_reported, date, phrase, phrase_start, phrase_end, timex_type, "
        "timex_value, anchor_kind, anchor_date, anchor_phrase, anchor_start, anchor_end, steps, "
        "alternatives, "
        "confidence, event_id, source_id, quote_start, quote_end, quote, prefix, suffix, id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindReading(insert, claim, event.value, claim.source.value, signedOf(claim.quote.position.start),
                signedOf(claim.quote.position.end), claim.quote.exact, claim.quote.prefix, claim.quote.suffix,
                wishedId);
    insert.run();
    const model::ClaimId id = {database.lastInsertedId()};
    putInSearch(database, "claims", id.value);
    if (claim.check) {
        writeCheck(database, id, claim.check);
    }
    return id;
}

void updateClaim(const Database& database, const model::Claim& claim) {
    takeFromSearch(database, "claims", claim.id.value);
    Statement& update =
        database.cached("UPDATE claims SET said_by = ?, is_reported = ?, date = ?, phrase = ?, phrase_start "
                        "= ?, phrase_end = ?, "
                        "timex_type = ?, timex_value = ?, anchor_kind = ?, anchor_date = ?, anchor_phrase = "
                        "?, anchor_start = ?, "
                        "anchor_end = ?, steps = ?, alternatives = ?, confidence = ? WHERE id = ?");
    bindReading(update, claim, claim.id.value);
    update.run();
    putInSearch(database, "claims", claim.id.value);
}

std::vector<model::Claim> readClaims(const Database& database, model::EventId event) {
    std::vector<model::Claim> claims;
    Statement row =
        database.prepare(fmt::format("SELECT {} FROM claims WHERE event_id = ? ORDER BY id", kClaimColumns));
    row.bind(event.value);
    while (row.step()) {
        claims.push_back(claimAt(row));
        claims.back().check = readCheck(database, claims.back().id);
    }
    return claims;
}

std::optional<ClaimOfEvent> readClaim(const Database& database, model::ClaimId id) {
    Statement row = database.prepare(fmt::format("SELECT {} FROM claims WHERE id = ?", kClaimColumns));
    if (!row.bind(id.value).step()) {
        return std::nullopt;
    }
    ClaimOfEvent found{eventOfClaimAt(row), claimAt(row)};
    found.claim.check = readCheck(database, id);
    return found;
}

std::vector<ClaimOfEvent> readSeveralAccounts(const Database& database) {
    std::vector<ClaimOfEvent> accounts;
    Statement row = database.prepare(
        "SELECT event_id, id, source_id, date, phrase FROM claims WHERE event_id IN "
        "(SELECT event_id FROM claims GROUP BY event_id HAVING count(*) > 1) ORDER BY event_id, id");
    while (row.step()) {
        ClaimOfEvent account;
        account.event = {row.integer(0)};
        account.claim.id = {row.integer(1)};
        account.claim.source = {row.integer(2)};
        account.claim.date.when = dateAt(row, 3);
        if (!row.isNull(4)) {
            account.claim.date.expression = model::Expression{std::string(row.text(4)), {}, {}, {}};
        }
        accounts.push_back(std::move(account));
    }
    return accounts;
}

void deleteClaim(const Database& database, model::ClaimId id) {
    takeFromSearch(database, "claims", id.value);
    writeCheck(database, id, std::nullopt);
    deleteChoiceOf(database, id);
    database.cached("DELETE FROM claims WHERE id = ?").bind(id.value).run();
}

void moveClaim(const Database& database, model::ClaimId id, model::EventId to) {
    deleteChoiceOf(database, id); // it was of the event it leaves
    database.cached("UPDATE claims SET event_id = ?2 WHERE id = ?1").bind(id.value, to.value).run();
}

void deleteClaims(const Database& database, model::EventId event) {
    std::vector<model::ClaimId> claims;
    Statement& ids = database.cached("SELECT id FROM claims WHERE event_id = ?");
    ids.bind(event.value);
    while (ids.step()) {
        claims.push_back({ids.integer(0)});
    }
    ids.rewind();
    for (const model::ClaimId claim : claims) {
        deleteClaim(database, claim);
    }
}

std::vector<ClaimPlace> readClaimPlaces(const Database& database, model::SourceId source) {
    std::vector<ClaimPlace> places;
    Statement row =
        database.prepare("SELECT event_id, quote_start, quote_end FROM claims WHERE source_id = ? "
                         "ORDER BY quote_start, quote_end, id");
    row.bind(source.value);
    while (row.step()) {
        places.push_back({{row.integer(0)}, {positionAt(row, 1), positionAt(row, 2)}});
    }
    return places;
}

std::vector<QuoteOfEvent> readQuotes(const Database& database, model::SourceId source) {
    std::vector<QuoteOfEvent> quotes;
    Statement row = database.prepare("SELECT event_id, quote_start, quote_end, quote FROM claims "
                                     "WHERE source_id = ? ORDER BY quote_start, quote_end, id");
    row.bind(source.value);
    while (row.step()) {
        quotes.push_back(
            {{row.integer(0)}, {positionAt(row, 1), positionAt(row, 2)}, std::string(row.text(3))});
    }
    return quotes;
}

} // namespace dateline::store
