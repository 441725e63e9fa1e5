// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document_implementation.h"
#include "core/document/edits/edit_words.h"

#include <algorithm>

namespace dateline::document {
namespace {

const model::Source& existing(const std::vector<model::Source>& sources, model::SourceId id) {
    const auto at = std::find_if(sources.begin(), sources.end(),
                                 [&](const model::Source& known) { return known.id == id; });
    if (at == sources.end()) {
        refuse(ErrorCode::NotFound, "the source is not there any more");
    }
    return *at;
}

// Versions are a line, each of the one before, so it must not bite its tail.
void checkOriginal(const std::vector<model::Source>& sources, model::SourceId id, model::SourceId original) {
    std::optional<model::SourceId> next = original;
    for (std::size_t steps = 0; next && steps <= sources.size(); ++steps) {
        if (*next == id) {
            refuse(ErrorCode::Invalid, "a source cannot be a newer version of itself");
        }
        next = existing(sources, *next).versionOf;
    }
}

/// What becomes of an event when a source goes.
struct Remainder {
    std::vector<model::ClaimId> gone;
    std::vector<const model::Claim*> left;
    bool isDateGone = false; ///< of an account that goes, and of none that stays
};

Remainder without(model::SourceId source, const model::Event& event) {
    Remainder rest;
    bool isOfGone = false;
    bool isOfLeft = false;
    for (const model::Claim& claim : event.claims) {
        const bool isGoing = claim.source == source;
        isGoing ? rest.gone.push_back(claim.id) : rest.left.push_back(&claim);
        (isGoing ? isOfGone : isOfLeft) |= event.when && claim.date.when == event.when;
    }
    rest.isDateGone = isOfGone && !isOfLeft;
    return rest;
}

std::optional<time::Edtf> firstDate(const std::vector<const model::Claim*>& claims) {
    const auto dated =
        std::find_if(claims.begin(), claims.end(), [](const auto* claim) { return claim->date.when; });
    return dated == claims.end() ? std::nullopt : (*dated)->date.when;
}

/// Each once.
std::vector<model::EventId> eventsWithQuotesIn(const store::Engine& engine, model::SourceId source) {
    std::vector<model::EventId> events;
    for (const store::ClaimPlace& place : engine.claimsIn(source)) {
        events.push_back(place.event);
    }
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    return events;
}

} // namespace

Result<void> Document::editSource(model::SourceId id, const SourceEdit& edit,
                                  std::span<const ReckonedDate> dates) {
    return m->edit(*this, [&](store::Editor& editor) {
        const auto sources = m->engine->sources();
        model::Source source = existing(sources, id);
        std::string words = wordsFor(edit, source.title);
        if (edit.versionOf && *edit.versionOf) {
            checkOriginal(sources, id, **edit.versionOf);
        }
        source.title = edit.title.value_or(source.title);
        source.outlet = edit.outlet.value_or(source.outlet);
        source.author = edit.author.value_or(source.author);
        source.address = edit.address.value_or(source.address);
        source.published = edit.published.value_or(source.published);
        source.retrieved = edit.retrieved.value_or(source.retrieved);
        source.language = edit.language.value_or(source.language);
        source.versionOf = edit.versionOf.value_or(source.versionOf);
        editor.updateSource(source);
        for (const ReckonedDate& date : dates) {
            auto [eventId, claim] = m->existing(date.claim);
            if (claim.source != id || claim.date.when != date.before) {
                refuse(ErrorCode::Busy, "an account was changed meanwhile; nothing was changed, try again");
            }
            claim.date = date.now;
            editor.updateClaim(claim);
            model::Event event = m->existing(eventId);
            if (date.movesEvent && event.when == date.before) {
                event.when = date.now.when;
                editor.updateEvent(event);
            }
        }
        return dates.empty() ? words : words + " and " + counted(dates.size(), "date");
    });
}

SourceUse Document::useOf(model::SourceId id) const {
    return m->ask(*this, [&](store::Engine& engine) {
        SourceUse use;
        for (const model::EventId eventId : eventsWithQuotesIn(engine, id)) {
            if (const auto event = engine.event(eventId)) {
                const Remainder rest = without(id, *event);
                use.accounts += rest.gone.size();
                ++(rest.left.empty() ? use.onlyHere : use.elsewhere);
                use.otherDates += !rest.left.empty() && rest.isDateGone ? 1 : 0;
            }
        }
        for (const model::Source& source : engine.sources()) {
            use.newerTexts += source.versionOf == id ? 1 : 0;
        }
        return use;
    });
}

Result<void> Document::removeSource(model::SourceId id) {
    return m->edit(*this, [&](store::Editor& editor) {
        const auto sources = m->engine->sources();
        const model::Source& source = existing(sources, id);
        std::vector<model::EventId> gone;
        for (model::Event& event : m->existing(eventsWithQuotesIn(*m->engine, id))) {
            const Remainder rest = without(id, event);
            if (rest.left.empty()) {
                gone.push_back(event.id);
                continue;
            }
            for (const model::ClaimId claim : rest.gone) {
                editor.removeClaim(claim);
            }
            if (rest.isDateGone) {
                event.when = firstDate(rest.left);
                editor.updateEvent(event);
            }
        }
        editor.removeEvents(gone);
        for (model::Source newer : sources) {
            if (newer.versionOf == id) {
                newer.versionOf = source.versionOf;
                editor.updateSource(newer);
            }
        }
        model::LaneSetting plain; // its id may be another source's one day
        plain.lane = {model::Grouping::Source, id.value};
        editor.setLane(plain);
        editor.removeSource(id);
        const std::string words = "remove the source " + inQuotes(source.title);
        return gone.empty() ? words : words + " with " + counted(gone.size(), "event");
    });
}

} // namespace dateline::document
