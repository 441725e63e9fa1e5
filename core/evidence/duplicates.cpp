// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/duplicates.h"

#include "core/evidence/date_nearness.h"
#include "core/evidence/telling_words.h"
#include "core/time/bounds/time_bounds.h"
#include "core/time/gregorian/calendar.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace dateline::evidence {
namespace {

constexpr time::DayNumber kOneStoryDays = 30; // between the publications of texts on one story
constexpr time::DayNumber kExactDays = 31;    // what the same title may be dated by
constexpr double kSameTitle = 0.8;            // of the weight of the shorter title

/// One side of a comparison.
struct Gist {
    std::string text;         ///< that `words` look into
    std::size_t titleEnd = 0; ///< in `text`, bytes
    std::vector<TellingWord> words;
    std::vector<std::string> actors;
    std::vector<std::vector<std::string>> actorStems; ///< of each of them, sorted
    std::optional<DatedDays> days;
    std::vector<time::DayNumber> published;
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
    gist.titleEnd = title.size();
    gist.actors = actors;
    for (const std::string& name : actors) {
        const auto stems = stemsOf({name});
        gist.actorStems.emplace_back(stems.begin(), stems.end());
        std::sort(gist.actorStems.back().begin(), gist.actorStems.back().end());
    }
    gist.days = when ? DatedDays::of(*when) : std::nullopt;
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

void addDay(std::vector<time::DayNumber>& days, const time::Edtf& published) {
    if (const auto bounds = time::dayBoundsOf(published); bounds.earliest) {
        days.push_back(time::toDays(*bounds.earliest));
    }
}

// "Brightway Surfacing" and "Brightway Surfacing Ltd" are one, as are "Whitlock" and "Dana Whitlock".
bool areOneName(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto& [shorter, longer] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
    return !shorter.empty() && std::includes(longer.begin(), longer.end(), shorter.begin(), shorter.end());
}

std::string sharedActor(const Gist& a, const Gist& b) {
    for (std::size_t one = 0; one < a.actors.size(); ++one) {
        for (std::size_t other = 0; other < b.actors.size(); ++other) {
            if (a.actors[one] == b.actors[other] || areOneName(a.actorStems[one], b.actorStems[other])) {
                return a.actors[one];
            }
        }
    }
    return {};
}

// "Peter Lang resigned" and "Mr Lang resigned in March": one title says nothing that the other does not.
bool areOneTitle(const Gist& a, const Gist& b, const Entries& entries, std::size_t fewestWords) {
    const auto titleOf = [&entries](const Gist& gist) {
        std::pair<std::vector<std::string_view>, double> title;
        for (const TellingWord& word : gist.words) {
            if (word.written.data() < gist.text.data() + gist.titleEnd) {
                title.first.push_back(word.stem);
                title.second += entries.at(word.stem).weight;
            }
        }
        return title;
    };
    const auto [one, oneWeight] = titleOf(a);
    const auto [other, otherWeight] = titleOf(b);
    std::size_t count = 0;
    double weight = 0;
    for (const std::string_view stem : one) {
        if (std::find(other.begin(), other.end(), stem) != other.end()) {
            ++count;
            weight += entries.at(std::string(stem)).weight;
        }
    }
    return count >= fewestWords && weight >= kSameTitle * std::min(oneWeight, otherWeight);
}

bool areOfOneStory(const Gist& a, const Gist& b) {
    return std::any_of(a.published.begin(), a.published.end(), [&b](time::DayNumber one) {
        return std::any_of(b.published.begin(), b.published.end(),
                           [one](time::DayNumber other) { return std::abs(one - other) <= kOneStoryDays; });
    });
}

/// Shared words of a candidate and one event.
struct Shared {
    double weight = 0;
    std::vector<std::size_t> words; ///< indexes into the candidate's
};

bool isEnough(Nearness nearness, const Shared& shared, double part, bool hasActor, bool isOneStory) {
    switch (nearness) {
    case Nearness::SameMinute:
        return true;
    case Nearness::Overlap:
        return hasActor ? shared.words.size() >= 2 && part >= 1.0 / 3.0
                        : shared.words.size() >= 3 && part >= 0.5;
    case Nearness::Near:
        return isOneStory && shared.words.size() >= 2 && part >= 0.4;
    case Nearness::Apart:
        break;
    }
    return false;
}

// Pairs dated otherwise come last: each event is proposed once.
double scoreOf(Nearness nearness, double part, bool hasActor) {
    const double likeness = std::min(1.0, part * (hasActor ? 1.0 : 0.8));
    return nearness == Nearness::SameMinute ? std::max(likeness, 0.8)
           : nearness == Nearness::Near     ? likeness / 2
                                            : likeness;
}

std::string datesInWords(Nearness nearness, const time::Edtf& event, const time::Edtf& candidate) {
    if (event == candidate) {
        return fmt::format("both {}", time::inWords(event));
    }
    const std::string words = fmt::format("{} and {}", time::inWords(event), time::inWords(candidate));
    return nearness == Nearness::Near ? words + " are close, and the reports appeared within a month"
                                      : words + " overlap";
}

std::string reasonFor(std::string reason, const std::string& actor, const Gist& gist, const Shared& shared,
                      const Entries& entries) {
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
                                         std::span<const model::Candidate> candidates,
                                         const std::optional<time::Edtf>& published) {
    std::vector<Gist> known;
    std::vector<Gist> proposed;
    known.reserve(events.size());
    proposed.reserve(candidates.size());
    for (const EventGist& event : events) {
        known.push_back(gistOf(event.title, event.quote, event.actors, event.when));
        for (const time::Edtf& day : event.published) {
            addDay(known.back().published, day);
        }
    }
    for (const model::Candidate& candidate : candidates) {
        proposed.push_back(
            gistOf(candidate.title, candidate.quote.exact, candidate.actors, candidate.date.when));
        if (published) {
            addDay(proposed.back().published, *published);
        }
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
            if (!gist.days || !other.days) {
                continue;
            }
            const Nearness nearness = other.days->to(*gist.days);
            const std::string actor = sharedActor(other, gist);
            const double part = shared.weight / std::min(ownWeight, weightOf(other, entries));
            const bool isSameTitle = nearness == Nearness::Overlap && gist.days->span() <= kExactDays &&
                                     other.days->span() <= kExactDays &&
                                     areOneTitle(gist, other, entries, actor.empty() ? 2 : 1);
            if (isSameTitle || isEnough(nearness, shared, part, !actor.empty(), areOfOneStory(gist, other))) {
                const std::string dates =
                    datesInWords(nearness, *events[event].when, *candidates[i].date.when);
                found.push_back({i, events[event].id, scoreOf(nearness, part, !actor.empty()),
                                 nearness == Nearness::Near, reasonFor(dates, actor, gist, shared, entries)});
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
