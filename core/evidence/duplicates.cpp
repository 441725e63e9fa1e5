// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/duplicates.h"

#include "core/evidence/telling_words.h"
#include "core/time/calendar.h"
#include "core/time/date_wording.h"
#include "core/time/time_bounds.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace dateline::evidence {
namespace {

/// The days a date can mean; both known.
struct Days {
    time::CivilDate first;
    time::CivilDate last;
    bool isNarrow = false; ///< at most a year
};

std::optional<Days> daysOf(const std::optional<time::Edtf>& when) {
    if (!when) {
        return std::nullopt;
    }
    const auto bounds = time::dayBoundsOf(*when);
    if (!bounds.earliest || !bounds.latest) {
        return std::nullopt;
    }
    const bool isNarrow = bounds.latest->year - bounds.earliest->year <= 1 &&
                          *bounds.latest <= time::CivilDate{bounds.earliest->year + 1, bounds.earliest->month,
                                                            bounds.earliest->day};
    return Days{*bounds.earliest, *bounds.latest, isNarrow};
}

/// One side of a comparison.
struct Gist {
    std::string text; ///< that `words` look into
    std::vector<TellingWord> words;
    std::vector<std::string> actors;
    std::optional<Days> days;
};

// The words of names would count twice, once as an actor and once more as words.
std::unordered_set<std::string> stemsOf(const std::vector<std::string>& names) {
    std::unordered_set<std::string> stems;
    for (const std::string& name : names) {
        for (TellingWord& word : tellingWordsOf(name)) {
            stems.insert(std::move(word.stem));
        }
    }
    return stems;
}

Gist gistOf(const std::string& title, const std::string& quote, const std::vector<std::string>& actors,
            const std::optional<time::Edtf>& when) {
    Gist gist;
    gist.text = title + "\n" + quote;
    gist.actors = actors;
    gist.days = daysOf(when);
    return gist;
}

// Looks into gist.text, so the gist must be where it stays.
void findWords(Gist& gist) {
    const auto names = stemsOf(gist.actors);
    for (TellingWord& word : tellingWordsOf(gist.text)) {
        if (names.count(word.stem) == 0) {
            gist.words.push_back(std::move(word));
        }
    }
}

/// Which texts have a word, and what sharing it weighs.
struct Entry {
    std::size_t texts = 0; ///< events and candidates
    std::vector<std::size_t> events;
    double weight = 0;
};
using Entries = std::unordered_map<std::string, Entry>;

double weightOf(const Gist& gist, const Entries& entries) {
    double sum = 0;
    for (const TellingWord& word : gist.words) {
        sum += entries.at(word.stem).weight;
    }
    return sum;
}

std::string sharedActor(const Gist& a, const Gist& b) {
    for (const std::string& name : a.actors) {
        if (std::find(b.actors.begin(), b.actors.end(), name) != b.actors.end()) {
            return name;
        }
    }
    return {};
}

bool canBeTheSameDay(const Gist& a, const Gist& b) {
    return a.days && b.days && a.days->isNarrow && b.days->isNarrow && a.days->first <= b.days->last &&
           b.days->first <= a.days->last;
}

/// Shared words of a candidate and one event.
struct Shared {
    double weight = 0;
    std::vector<std::size_t> words; ///< indexes into the candidate's
};

std::string reasonFor(const std::optional<time::Edtf>& event, const std::optional<time::Edtf>& candidate,
                      const std::string& actor, const Gist& gist, const Shared& shared,
                      const Entries& entries) {
    std::string reason = *event == *candidate ? fmt::format("both {}", time::inWords(*event))
                                              : fmt::format("{} and {} overlap", time::inWords(*event),
                                                            time::inWords(*candidate));
    if (!actor.empty()) {
        reason += "; both name " + actor;
    }
    constexpr std::size_t kMostNamed = 4;
    std::vector<std::size_t> rarest = shared.words;
    std::stable_sort(rarest.begin(), rarest.end(), [&](std::size_t a, std::size_t b) {
        return entries.at(gist.words[a].stem).weight > entries.at(gist.words[b].stem).weight;
    });
    rarest.resize(std::min(rarest.size(), kMostNamed));
    std::vector<std::string> named;
    named.reserve(rarest.size());
    for (const std::size_t word : rarest) {
        named.push_back(fmt::format("“{}”", gist.words[word].written));
    }
    return reason + "; both say " + fmt::format("{}", fmt::join(named, ", "));
}

} // namespace

std::vector<SameEvent> proposeSameEvents(std::span<const EventGist> events,
                                         std::span<const model::Candidate> candidates) {
    std::vector<Gist> known;
    std::vector<Gist> proposed;
    known.reserve(events.size());
    proposed.reserve(candidates.size());
    for (const EventGist& event : events) {
        known.push_back(gistOf(event.title, event.quote, event.actors, event.when));
    }
    for (const model::Candidate& candidate : candidates) {
        proposed.push_back(
            gistOf(candidate.title, candidate.quote.exact, candidate.actors, candidate.date.when));
    }
    Entries entries;
    for (std::size_t i = 0; i < known.size(); ++i) {
        findWords(known[i]);
        for (const TellingWord& word : known[i].words) {
            Entry& entry = entries[word.stem];
            ++entry.texts;
            entry.events.push_back(i);
        }
    }
    for (Gist& gist : proposed) {
        findWords(gist);
        for (const TellingWord& word : gist.words) {
            ++entries[word.stem].texts;
        }
    }
    const std::size_t texts = known.size() + proposed.size();
    for (auto& [stem, entry] : entries) {
        entry.weight = std::log(1.0 + double(texts) / double(entry.texts));
    }
    const std::size_t tooFrequent = std::max<std::size_t>(200, texts / 100);

    std::vector<SameEvent> found;
    for (std::size_t i = 0; i < proposed.size(); ++i) {
        const Gist& gist = proposed[i];
        const double ownWeight = weightOf(gist, entries);
        std::unordered_map<std::size_t, Shared> sharedWith;
        for (std::size_t word = 0; word < gist.words.size(); ++word) {
            const Entry& entry = entries.at(gist.words[word].stem);
            if (entry.texts > tooFrequent) {
                continue;
            }
            for (const std::size_t event : entry.events) {
                Shared& shared = sharedWith[event];
                shared.weight += entry.weight;
                shared.words.push_back(word);
            }
        }
        for (const auto& [event, shared] : sharedWith) {
            const Gist& other = known[event];
            if (shared.words.size() < 2 || !canBeTheSameDay(gist, other)) {
                continue;
            }
            const std::string actor = sharedActor(other, gist);
            const double part = shared.weight / std::min(ownWeight, weightOf(other, entries));
            const bool isEnough = actor.empty() ? part >= 0.5 && shared.words.size() >= 3 : part >= 1.0 / 3.0;
            if (isEnough) {
                found.push_back(
                    {i, events[event].id, std::min(1.0, part * (actor.empty() ? 0.8 : 1.0)),
                     reasonFor(events[event].when, candidates[i].date.when, actor, gist, shared, entries)});
            }
        }
    }
    // The best pairs first; ids make equals come in the same order every time.
    std::sort(found.begin(), found.end(), [](const SameEvent& a, const SameEvent& b) {
        return std::tuple(-a.score, a.candidate, a.event) < std::tuple(-b.score, b.candidate, b.event);
    });
    std::vector<SameEvent> proposals;
    std::unordered_set<std::size_t> takenCandidates;
    std::unordered_set<model::EventId> takenEvents;
    for (SameEvent& pair : found) {
        if (takenCandidates.count(pair.candidate) == 0 && takenEvents.count(pair.event) == 0) {
            takenCandidates.insert(pair.candidate);
            takenEvents.insert(pair.event);
            proposals.push_back(std::move(pair));
        }
    }
    return proposals;
}

} // namespace dateline::evidence
