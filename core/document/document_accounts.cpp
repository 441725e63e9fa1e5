// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document_implementation.h"
#include "core/document/edits/article_events.h"
#include "core/document/edits/edit_words.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::document {
namespace {

std::string dateInWords(const std::optional<time::Edtf>& date) {
    return date ? time::inWords(*date) : "no date";
}

} // namespace

Result<void> Document::addClaim(model::EventId id, model::SourceId sourceId,
                                const model::Candidate& account) {
    return m->edit(*this, [&](store::Editor& editor) {
        const model::Event event = m->existing(id);
        const auto source = m->engine->source(sourceId);
        if (!source) {
            refuse(ErrorCode::NotFound, "the source is not there any more");
        }
        const auto made = eventsOf(*source, {account});
        if (!made) {
            throw store::SqlError(made.error());
        }
        model::Claim claim = made->front().claims.front();
        claim.source = sourceId;
        editor.addClaim(id, claim);
        return "add an account to " + inQuotes(event.title);
    });
}

Result<void> Document::removeClaim(model::ClaimId id) {
    return m->edit(*this, [&](store::Editor& editor) {
        const model::Event event = m->existing(m->existing(id).event);
        if (event.claims.size() == 1) {
            refuse(ErrorCode::Invalid,
                   fmt::format("{} has no other account; remove the event instead", inQuotes(event.title)));
        }
        editor.removeClaim(id);
        return "remove an account of " + inQuotes(event.title);
    });
}

Result<void> Document::editClaim(model::ClaimId id, const ClaimEdit& edit) {
    return m->edit(*this, [&](store::Editor& editor) {
        auto [eventId, claim] = m->existing(id);
        model::Event event = m->existing(eventId);
        if (edit.when && *edit.when != claim.date.when) {
            // How it was reckoned stays true of what was read; what was made of it is a step of its own.
            claim.date.steps.push_back(
                {"corrected by hand",
                 fmt::format("{} instead of {}", dateInWords(*edit.when), dateInWords(claim.date.when))});
            claim.date.when = *edit.when;
            if (event.choice && event.choice->claim == id) {
                event.when = *edit.when;
                editor.updateEvent(event);
            }
        }
        claim.saidBy = edit.saidBy.value_or(claim.saidBy);
        claim.isReported = edit.isReported.value_or(claim.isReported);
        editor.updateClaim(claim);
        return (edit.when ? "change the date of an account of " : "change an account of ") +
               inQuotes(event.title);
    });
}

Result<void> Document::chooseAccount(model::EventId id, model::ClaimId claim, const std::string& reason) {
    return m->edit(*this, [&](store::Editor& editor) {
        model::Event event = m->existing(id);
        const auto chosen = std::find_if(event.claims.begin(), event.claims.end(),
                                         [&](const model::Claim& known) { return known.id == claim; });
        if (chosen == event.claims.end()) {
            refuse(ErrorCode::NotFound, "the account is not one of the event's any more");
        }
        editor.setChoice(id, model::AccountChoice{claim, reason});
        if (chosen->date.when) { // an account without a date does not take the event's away
            event.when = chosen->date.when;
            editor.updateEvent(event);
        }
        return fmt::format("follow {} for {}", dateInWords(chosen->date.when), inQuotes(event.title));
    });
}

Result<void> Document::clearChoice(model::EventId id) {
    return m->edit(*this, [&](store::Editor& editor) {
        const std::string title = m->titleOf(id);
        editor.setChoice(id, std::nullopt);
        return "leave open which account of " + inQuotes(title) + " is right";
    });
}

Result<void> Document::recordChecks(std::span<const CheckedQuote> checks, const std::string& against) {
    return m->edit(*this, [&](store::Editor& editor) {
        std::size_t unverified = 0;
        for (const CheckedQuote& check : checks) {
            m->existing(check.claim);
            const bool isThere =
                check.state == model::QuoteState::Exact || check.state == model::QuoteState::Moved;
            unverified += isThere ? 0 : 1;
            editor.setCheck(check.claim,
                            isThere ? std::nullopt
                                    : std::optional(model::QuoteCheck{check.state, check.found, against}));
        }
        return fmt::format("check {}{}", counted(checks.size(), "quote"),
                           unverified == 0 ? std::string() : fmt::format(", {} unverified", unverified));
    });
}

Result<model::RelationId> Document::relate(model::RelationKind kind, model::EventId from, model::EventId to) {
    model::RelationId made;
    const auto done = m->edit(*this, [&](store::Editor& editor) {
        const std::string first = inQuotes(m->titleOf(from));
        const std::string second = inQuotes(m->titleOf(to));
        if (from == to) {
            refuse(ErrorCode::Invalid, "an event cannot be related to itself");
        }
        made = editor.addRelation({{}, kind, from, to});
        switch (kind) {
        case model::RelationKind::Cause:
            return fmt::format("make {} a cause of {}", first, second);
        case model::RelationKind::Reply:
            return fmt::format("make {} a reply to {}", first, second);
        case model::RelationKind::PartOf:
            break;
        }
        return fmt::format("make {} a part of {}", first, second);
    });
    if (!done) {
        return unexpected(done.error());
    }
    return made;
}

Result<void> Document::removeRelation(model::RelationId id) {
    return m->edit(*this, [&](store::Editor& editor) {
        const auto relations = m->engine->relations();
        const auto at = std::find_if(relations.begin(), relations.end(),
                                     [&](const model::Relation& known) { return known.id == id; });
        if (at == relations.end()) {
            refuse(ErrorCode::NotFound, "the relation is not there any more");
        }
        editor.removeRelation(id);
        return fmt::format("separate {} from {}", inQuotes(m->titleOf(at->from)),
                           inQuotes(m->titleOf(at->to)));
    });
}

} // namespace dateline::document
