// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mended_contents.h"

#include "core/base/sha256.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>

namespace dateline::store {
namespace {

constexpr const char* kDamagedFile = "the damaged file";

void clean(std::string& text) {
    if (firstInvalidUtf8(text)) {
        text = withoutInvalidUtf8(text);
    }
}

void cleanAll(std::initializer_list<std::string*> texts) {
    for (std::string* text : texts) {
        clean(*text);
    }
}

void cleanClaim(model::Claim& claim) {
    cleanAll({&claim.quote.exact, &claim.quote.prefix, &claim.quote.suffix});
    if (claim.saidBy) {
        clean(*claim.saidBy);
    }
    if (auto& phrase = claim.date.expression) {
        cleanAll({&phrase->text, &phrase->timexType, &phrase->timexValue});
    }
    if (auto& anchor = claim.date.anchor) {
        cleanAll({&anchor->date, &anchor->phrase});
        if (!anchor->date.empty() && !time::Edtf::parse(anchor->date)) {
            claim.date.anchor.reset();
        }
    }
    if (claim.check) {
        cleanAll({&claim.check->found, &claim.check->against});
    }
    claim.date.confidence =
        claim.date.confidence >= 0 && claim.date.confidence <= 1 ? claim.date.confidence : 0;
}

class Mender {
public:
    Mender(model::Contents& contents, std::vector<std::string>& losses)
        : m_contents(contents)
        , m_losses(losses) {}

    void mend() {
        cleanTexts();
        restoreSources();
        for (const model::Source& source : m_contents.sources) {
            m_sources.emplace(source.id, &source);
        }
        std::unordered_set<model::EventId> events;
        for (model::Event& event : m_contents.events) {
            events.insert(event.id);
            for (model::Claim& claim : event.claims) {
                findQuote(claim, event);
            }
        }
        const auto isLoose = [&](const model::Relation& relation) {
            return events.count(relation.from) == 0 || events.count(relation.to) == 0;
        };
        dropIf(m_contents.relations, isLoose, "relations of lost events");
        dropIf(
            m_contents.lanes, [&](const model::LaneSetting& lane) { return isOfNothing(lane.lane); },
            "settings of lost lanes");
    }

private:
    template<typename Item, typename Predicate>
    void dropIf(std::vector<Item>& items, Predicate isBad, const char* what) {
        const auto kept = std::remove_if(items.begin(), items.end(), isBad);
        if (kept != items.end()) {
            m_losses.push_back(fmt::format("{}: {}", what, items.end() - kept));
            items.erase(kept, items.end());
        }
    }

    bool isOfNothing(const model::LaneKey& lane) const {
        const auto isNone = [&](const auto& items) {
            return std::none_of(items.begin(), items.end(),
                                [&](const auto& item) { return item.id.value == *lane.member; });
        };
        return lane.member && (lane.grouping == model::Grouping::Actor    ? isNone(m_contents.actors)
                               : model::isOfTags(lane.grouping)           ? isNone(m_contents.tags)
                               : lane.grouping == model::Grouping::Source ? isNone(m_contents.sources)
                                                                          : true);
    }

    void cleanTexts() {
        std::map<std::string, std::string> settings;
        for (const auto& [key, value] : m_contents.settings) {
            settings.emplace(withoutInvalidUtf8(key), withoutInvalidUtf8(value));
        }
        m_contents.settings = std::move(settings);
        for (model::Source& source : m_contents.sources) {
            cleanAll({&source.title, &source.outlet, &source.author, &source.address, &source.language});
        }
        for (model::Actor& actor : m_contents.actors) {
            clean(actor.name);
        }
        for (model::Tag& tag : m_contents.tags) {
            clean(tag.name);
        }
        for (model::LaneSetting& lane : m_contents.lanes) {
            clean(lane.name);
        }
        for (model::Era& era : m_contents.eras) {
            clean(era.name);
        }
        for (model::Event& event : m_contents.events) {
            cleanAll({&event.title, &event.note});
            for (model::Actor& actor : event.actors) {
                clean(actor.name);
            }
            for (model::Tag& tag : event.tags) {
                clean(tag.name);
            }
            for (model::Claim& claim : event.claims) {
                cleanClaim(claim);
            }
            if (event.choice) {
                clean(event.choice->reason);
            }
        }
    }

    void restoreSources() {
        std::unordered_map<model::SourceId, std::vector<const model::Claim*>> claims;
        for (const model::Event& event : m_contents.events) {
            for (const model::Claim& claim : event.claims) {
                claims[claim.source].push_back(&claim);
            }
        }
        std::unordered_set<model::SourceId> known;
        for (model::Source& source : m_contents.sources) {
            known.insert(source.id);
            const auto of = claims.find(source.id);
            if (source.text.isEmpty() && of != claims.end()) {
                m_losses.push_back(fmt::format("the text of source {} “{}”; only its quotes are left",
                                               source.id.value, source.title));
                source.text = textOf(of->second);
            } else if (sha256Hex(source.text.bytes()) != source.sha256) {
                m_losses.push_back(fmt::format("the text of source {} “{}” is not all as it was",
                                               source.id.value, source.title));
            }
            source.sha256 = sha256Hex(source.text.bytes());
        }
        for (const auto& [id, quotes] : claims) {
            if (known.count(id) == 0) {
                model::Source source;
                source.id = id;
                source.title = fmt::format("Source {}, of which only the quotes are left", id.value);
                source.text = textOf(quotes);
                source.sha256 = sha256Hex(source.text.bytes());
                m_losses.push_back(fmt::format("source {}; only its quotes are left", id.value));
                m_contents.sources.push_back(std::move(source));
            }
        }
        std::sort(m_contents.sources.begin(), m_contents.sources.end(),
                  [](const auto& a, const auto& b) { return a.id < b.id; });
        for (model::Source& source : m_contents.sources) {
            if (source.versionOf && known.count(*source.versionOf) == 0) {
                source.versionOf.reset();
            }
        }
    }

    static Utf8Text textOf(const std::vector<const model::Claim*>& claims) {
        std::vector<const model::Claim*> inOrder = claims;
        std::stable_sort(inOrder.begin(), inOrder.end(),
                         [](const auto* a, const auto* b) { return a->quote.position < b->quote.position; });
        std::string text;
        for (const model::Claim* claim : inOrder) {
            text += claim->quote.exact + "\n";
        }
        return *Utf8Text::fromUtf8(std::move(text));
    }

    void findQuote(model::Claim& claim, const model::Event& event) {
        const Utf8Text& text = m_sources.at(claim.source)->text;
        model::Quote& quote = claim.quote;
        const bool isInRange = quote.position.start <= quote.position.end &&
                               quote.position.end <= text.codePointCount() && !quote.exact.empty();
        if (isInRange && text.slice(text.toBytes(quote.position)) == quote.exact) {
            return;
        }
        const std::size_t at = quote.exact.empty() ? std::string_view::npos : text.bytes().find(quote.exact);
        if (at != std::string_view::npos) {
            quote.position = text.toPosition({at, at + quote.exact.size()});
            return;
        }
        const std::size_t end = std::min(quote.position.end, text.codePointCount());
        quote.position = {std::min(quote.position.start, end), end};
        claim.check = model::QuoteCheck{model::QuoteState::Lost, "", kDamagedFile};
        m_losses.push_back(
            fmt::format("a quote of “{}” does not stand in its source any more; it is kept, and "
                        "marked as lost",
                        event.title));
    }

    model::Contents& m_contents;
    std::vector<std::string>& m_losses;
    std::unordered_map<model::SourceId, const model::Source*> m_sources;
};

} // namespace

void mend(model::Contents& contents, std::vector<std::string>& losses) {
    Mender(contents, losses).mend();
}

} // namespace dateline::store
