// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/random_edits.h"

#include "tests/core/document/story.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>

namespace dateline::test {
namespace {

using document::Document;

constexpr std::size_t kManyEvents = 40; // from here on more is removed than added

template<typename Value>
Result<void> withoutValue(const Result<Value>& result) {
    return result ? Result<void>() : unexpected(result.error());
}

/// One edit: the document, what is in it, and dice.
class Dice {
public:
    Dice(Document& document, std::uint64_t seed)
        : m_document(document)
        , m_events(document.events())
        , m_random(seed) {}

    bool hasEvents() const { return !m_events.empty(); }
    bool isFull() const { return m_events.size() > kManyEvents; }
    // std::uniform_int_distribution differs between libraries; a little bias does not matter.
    std::size_t upTo(std::size_t limit) { return static_cast<std::size_t>(m_random() % limit); }

    Result<void> importArticle() {
        document::AcceptedArticle article = upTo(3) == 0 ? secondStory() : story();
        if (upTo(12) == 0) {
            article = longArticle(40 + upTo(80), m_random());
        }
        article.source.title = fmt::format("Article {}", upTo(1000));
        article.source.published = *time::Edtf::parse(fmt::format("2025-05-0{}", 1 + upTo(9)));
        if (upTo(2) == 0) {
            article.source.retrieved = *time::Edtf::parse("2025-06-01T10:00:00Z");
            article.source.author = "Ann O’Nymous";
        }
        for (std::size_t i = 0; hasEvents() && i < article.events.size(); ++i) {
            if (upTo(4) == 0) {
                article.sameAs[i] = event();
            }
        }
        return withoutValue(m_document.addArticle(article));
    }

    Result<void> changeEvent() {
        document::EventEdit edit;
        if (upTo(2) == 0) {
            edit.title = fmt::format("Event {} „ünïcödé“ 🌉", upTo(1000));
        }
        if (upTo(2) == 0) {
            edit.when = date();
        }
        if (upTo(3) == 0) {
            edit.actors = {fmt::format("Actor {}", upTo(9)), fmt::format("Actor {}", upTo(9))};
        }
        if (upTo(3) == 0) {
            edit.tags = {fmt::format("tag {}", upTo(5)), "common"};
        }
        if (upTo(3) == 0) {
            edit.note = std::string(upTo(2) == 0 ? 3 : 3000, 'n') + std::to_string(upTo(3));
        }
        return m_document.editEvent(event(), edit);
    }

    Result<void> removeEvents() { return m_document.removeEvents(events(isFull() ? 40 : 3)); }
    Result<void> mergeEvents() { return m_document.mergeEvents(events(3), event()); }

    Result<void> splitEvent() {
        const auto whole = *m_document.event(eventWithAccounts());
        const std::vector<model::ClaimId> claims = {whole.claims[upTo(whole.claims.size())].id};
        return withoutValue(m_document.splitEvent(whole.id, claims));
    }

    Result<void> shiftDates() {
        const int sign = upTo(2) == 0 ? 1 : -1;
        const std::array<document::DateShift, 3> shifts = {
            {{sign, 0, 0}, {0, sign * 2, 0}, {0, 0, sign * 3}}};
        return m_document.shiftDates(events(2), shifts[upTo(shifts.size())]);
    }

    Result<void> tag() {
        const std::vector<std::string> names = {fmt::format("tag {}", upTo(5))};
        return upTo(2) == 0 ? m_document.addTags(events(4), names) : m_document.removeTags(events(4), names);
    }

    Result<void> moveToLane() {
        if (upTo(2) == 0) {
            return m_document.setMainActor(events(3), fmt::format("Actor {}", upTo(9)));
        }
        return m_document.moveToLane(events(3), lane());
    }

    Result<void> addClaim() {
        const auto sources = m_document.sources();
        return m_document.addClaim(event(), sources[upTo(sources.size())].id,
                                   upTo(4) == 0 ? secondStory().events[0] : story().events[upTo(4)]);
    }

    Result<void> removeClaim() { return m_document.removeClaim(claim()); }

    Result<void> changeClaim() {
        document::ClaimEdit edit;
        if (upTo(2) == 0) {
            edit.when = date();
        }
        if (upTo(2) == 0) {
            edit.saidBy = upTo(2) == 0 ? std::nullopt : std::optional<std::string>("A witness");
        }
        edit.isReported = upTo(2) == 0;
        return m_document.editClaim(claim(), edit);
    }

    Result<void> choose() {
        const auto whole = *m_document.event(eventWithAccounts());
        return upTo(3) == 0 ? m_document.clearChoice(whole.id)
                            : m_document.chooseAccount(whole.id, whole.claims[upTo(whole.claims.size())].id,
                                                       fmt::format("reason {}", upTo(5)));
    }

    Result<void> recordChecks() {
        constexpr std::array<model::QuoteState, 4> kStates = {
            model::QuoteState::Exact, model::QuoteState::Moved, model::QuoteState::Changed,
            model::QuoteState::Lost};
        std::vector<document::CheckedQuote> checks;
        for (const model::EventId id : events(3)) {
            const auto state = kStates[upTo(kStates.size())];
            checks.push_back({m_document.event(id)->claims.front().id, state,
                              state == model::QuoteState::Changed ? "other words" : ""});
        }
        return m_document.recordChecks(checks, "the page of 3 May 2025");
    }

    Result<void> relate() {
        const auto relations = m_document.relations();
        if (!relations.empty() && upTo(3) == 0) {
            return m_document.removeRelation(relations[upTo(relations.size())].id);
        }
        constexpr std::array<model::RelationKind, 3> kKinds = {
            model::RelationKind::Cause, model::RelationKind::Reply, model::RelationKind::PartOf};
        const auto from = event();
        return withoutValue(m_document.relate(kKinds[upTo(kKinds.size())], from, event()));
    }

    Result<void> rename() {
        const auto actors = m_document.actors();
        const auto tags = m_document.tags();
        if (!actors.empty() && (tags.empty() || upTo(2) == 0)) {
            return m_document.renameActor(actors[upTo(actors.size())].id, fmt::format("Actor {}", upTo(12)));
        }
        return tags.empty()
                   ? Result<void>()
                   : m_document.renameTag(tags[upTo(tags.size())].id, fmt::format("tag {}", upTo(7)));
    }

    Result<void> changeSource() {
        const auto sources = m_document.sources();
        const auto any = [&] { return sources[upTo(sources.size())].id; };
        document::SourceEdit edit;
        if (upTo(2) == 0) {
            edit.title = fmt::format("Source {}", upTo(9));
        }
        if (upTo(2) == 0) {
            edit.author = fmt::format("Author {}", upTo(9));
        }
        if (upTo(3) == 0) {
            edit.published = date();
        }
        if (upTo(2) == 0) {
            edit.versionOf = upTo(3) == 0 ? std::nullopt : std::optional(any());
        }
        return m_document.editSource(any(), edit);
    }

    Result<void> changeEras() {
        const auto eras = m_document.eras();
        if (eras.empty() || upTo(3) == 0) {
            return withoutValue(m_document.addEra(fmt::format("Era {}", upTo(100)),
                                                  *time::Edtf::parse(fmt::format("{}/..", 1900 + upTo(100))),
                                                  int(upTo(8))));
        }
        const model::EraId id = eras[upTo(eras.size())].id;
        if (upTo(3) == 0) {
            return m_document.removeEra(id);
        }
        document::EraEdit edit;
        edit.name = fmt::format("Era {}", upTo(100));
        edit.colour = int(upTo(8));
        return m_document.editEra(id, edit);
    }

    Result<void> changeView() {
        switch (upTo(6)) {
        case 4:
            return m_document.orderLanesBy(static_cast<model::LaneOrder>(upTo(3)));
        case 5:
            return changeEras();
        case 0:
            return m_document.setTitle(fmt::format("Title {}", upTo(4)));
        case 1:
            return m_document.setGrouping(grouping());
        case 2: {
            std::vector<model::LaneKey> lanes;
            for (const auto& actor : m_document.actors()) {
                lanes.push_back({model::Grouping::Actor, actor.id.value});
            }
            for (std::size_t i = lanes.size(); i > 1; --i) {
                std::swap(lanes[i - 1], lanes[upTo(i)]);
            }
            return m_document.orderLanes(lanes);
        }
        default:
            break;
        }
        document::LaneEdit edit;
        if (upTo(2) == 0) {
            edit.name = upTo(2) == 0 ? "" : fmt::format("Lane {}", upTo(5));
        }
        if (upTo(2) == 0) {
            edit.colour = upTo(2) == 0 ? std::nullopt : std::optional(static_cast<int>(upTo(8)));
        }
        edit.isCollapsed = upTo(2) == 0;
        edit.isHidden = upTo(4) == 0;
        return m_document.editLane(lane(), edit);
    }

    Result<void> travel() {
        switch (upTo(4)) {
        case 0:
            return m_document.redo();
        case 1: {
            const auto steps = m_document.history();
            const std::size_t back = upTo(6);
            return steps.size() <= back ? m_document.undo()
                                        : m_document.jumpTo(steps[steps.size() - 1 - back].id);
        }
        default:
            return m_document.undo();
        }
    }

private:
    model::EventId event() { return m_events[upTo(m_events.size())].id; }

    std::vector<model::EventId> events(std::size_t atMost) {
        std::vector<model::EventId> ids(1 + upTo(atMost));
        std::generate(ids.begin(), ids.end(), [&] { return event(); });
        return ids;
    }

    model::EventId eventWithAccounts() {
        const auto several = std::find_if(m_events.begin(), m_events.end(),
                                          [](const auto& summary) { return summary.claimCount > 1; });
        return several == m_events.end() ? event() : several->id;
    }

    model::ClaimId claim() {
        const auto whole = *m_document.event(upTo(2) == 0 ? event() : eventWithAccounts());
        return whole.claims[upTo(whole.claims.size())].id;
    }

    std::optional<time::Edtf> date() {
        switch (upTo(5)) {
        case 0:
            return std::nullopt;
        case 1:
            return *time::Edtf::parse(fmt::format("{}~", 1900 + upTo(200)));
        case 2:
            return *time::Edtf::parse(fmt::format("2025-0{}/..", 1 + upTo(9)));
        case 3:
            return *time::Edtf::parse("[2009..2011]");
        default:
            return *time::Edtf::parse(fmt::format("2025-0{}-1{}", 1 + upTo(9), upTo(10)));
        }
    }

    model::Grouping grouping() {
        constexpr std::array<model::Grouping, 6> kGroupings = {
            model::Grouping::Actor, model::Grouping::Source,   model::Grouping::Tag,
            model::Grouping::None,  model::Grouping::Category, model::Grouping::Place};
        return kGroupings[upTo(kGroupings.size())];
    }

    model::LaneKey lane() {
        model::LaneKey key{grouping(), std::nullopt};
        const auto take = [&](const auto& members) {
            if (!members.empty() && upTo(4) != 0) {
                key.member = members[upTo(members.size())].id.value;
            }
        };
        switch (key.grouping) {
        case model::Grouping::Actor:
            take(m_document.actors());
            break;
        case model::Grouping::Tag:
        case model::Grouping::Category:
        case model::Grouping::Place:
            take(m_document.tags());
            break;
        case model::Grouping::Source:
            take(m_document.sources());
            break;
        case model::Grouping::None:
            break;
        }
        return key;
    }

    Document& m_document;
    std::vector<model::EventSummary> m_events;
    std::mt19937_64 m_random;
};

} // namespace

Result<void> RandomEdits::apply(Document& document, std::size_t number) const {
    Dice dice(document, (std::uint64_t(m_seed) << 32U) + number);
    if (!dice.hasEvents() && !(m_withHistory && dice.upTo(3) == 0)) {
        return dice.importArticle();
    }
    if (m_withHistory && (!dice.hasEvents() || dice.upTo(6) == 0)) {
        return dice.travel();
    }
    if (dice.isFull() && dice.upTo(2) == 0) {
        return dice.removeEvents();
    }
    using Kind = Result<void> (Dice::*)();
    constexpr std::array<Kind, 18> kKinds = {
        &Dice::importArticle, &Dice::changeEvent, &Dice::changeEvent, &Dice::changeEvent, &Dice::removeEvents,
        &Dice::mergeEvents,   &Dice::splitEvent,  &Dice::shiftDates,  &Dice::tag,         &Dice::moveToLane,
        &Dice::addClaim,      &Dice::removeClaim, &Dice::changeClaim, &Dice::choose,      &Dice::recordChecks,
        &Dice::relate,        &Dice::rename,      &Dice::changeSource};
    const std::size_t kind = dice.upTo(kKinds.size() + 3);
    return kind < kKinds.size() ? (dice.*kKinds[kind])() : dice.changeView();
}

document::AcceptedArticle longArticle(std::size_t count, std::uint64_t variant) {
    std::string text;
    std::vector<ByteSpan> sentences;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = text.size();
        text += fmt::format("On day {} of the trial № {} witness {} spoke of the bridge.", i, variant % 1000,
                            (variant + i) % 97);
        sentences.push_back({begin, text.size()});
        text += i % 5 == 4 ? "\n" : " ";
    }
    document::AcceptedArticle article;
    article.source.title = fmt::format("Trial {}", variant % 1000);
    article.source.text = *Utf8Text::fromUtf8(std::move(text));
    for (std::size_t i = 0; i < count; ++i) {
        model::Candidate candidate;
        candidate.title = fmt::format("Witness {} speaks", (variant + i) % 97);
        candidate.quote = model::cutQuote(article.source.text, sentences[i]);
        candidate.date.when =
            *time::Edtf::parse(fmt::format("2024-{:02}-{:02}", 1 + i / 28 % 12, 1 + i % 28));
        candidate.date.confidence = 0.1 + double(i % 9) / 10;
        candidate.actors = {fmt::format("Witness {}", (variant + i) % 97)};
        article.events.push_back(std::move(candidate));
    }
    return article;
}

} // namespace dateline::test
