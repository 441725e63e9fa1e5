// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/document/edits/edits.h"
#include "core/exchange/document_json.h"
#include "core/exchange/json_object.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace dateline::exchange {
namespace {

constexpr std::int64_t kVersion = 1;

TextPosition positionOf(JsonObject& object) {
    return {static_cast<std::size_t>(object.number("start")), static_cast<std::size_t>(object.number("end"))};
}

class Reader {
public:
    std::optional<JsonFailure> take(const std::string& member, const JsonNode& item) {
        if (!m_hasFormat) {
            const auto* const format = member == "format" ? item.as<std::string>() : nullptr;
            m_hasFormat = format != nullptr && *format == "dateline";
            if (!m_hasFormat) {
                return JsonFailure{item.offset, "is no document in text form: those begin with \"format\": "
                                                "\"dateline\""};
            }
            return std::nullopt;
        }
        if (member == "version") {
            readVersion(item);
        } else if (member == "settings") {
            readSettings(item);
        } else if (member == "lanes") {
            readLane(JsonObject(item, m_failure));
        } else if (member == "eras") {
            readEra(JsonObject(item, m_failure));
        } else if (member == "sources") {
            readSource(JsonObject(item, m_failure));
        } else if (member == "actors") {
            readName(JsonObject(item, m_failure), m_contents.actors, m_actors);
        } else if (member == "tags") {
            readName(JsonObject(item, m_failure), m_contents.tags, m_tags);
        } else if (member == "events") {
            readEvent(JsonObject(item, m_failure));
        } else if (member == "relations") {
            readRelation(JsonObject(item, m_failure));
        } else {
            m_failure.set(item.offset,
                          fmt::format("“{}” is nothing this version knows; it would be lost", member));
        }
        return m_failure.failure();
    }

    /// After all was taken: what refers to what, now that all is there.
    std::optional<JsonFailure> finish() {
        if (!m_hasVersion) {
            m_failure.set(0, "“version” is missing");
        }
        for (const auto& [source, original] : m_originals) {
            if (m_sources.count(original.of) == 0) {
                m_failure.set(original.offset, fmt::format("there is no source {}", original.of.value));
            }
        }
        checkVersionsEnd();
        for (const Place& place : m_claims) {
            checkClaim(place);
        }
        for (std::size_t i = 0; i < m_contents.relations.size(); ++i) {
            const model::Relation& relation = m_contents.relations[i];
            for (const model::EventId id : {relation.from, relation.to}) {
                if (m_events.count(id) == 0) {
                    m_failure.set(m_relationOffsets[i], fmt::format("there is no event {}", id.value));
                }
            }
        }
        nameAll(m_contents.actors, m_actors, &model::Event::actors);
        nameAll(m_contents.tags, m_tags, &model::Event::tags);
        const auto sort = [](auto& items) {
            std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        };
        sort(m_contents.eras);
        sort(m_contents.sources);
        sort(m_contents.actors);
        sort(m_contents.tags);
        sort(m_contents.events);
        sort(m_contents.relations);
        for (model::Event& event : m_contents.events) {
            sort(event.claims);
        }
        return m_failure.failure();
    }

    ReadDocument result() { return {std::move(m_contents), std::move(m_notices)}; }

private:
    /// A claim to be looked at again, by where it is in m_contents.
    struct Place {
        std::size_t offset;
        std::size_t event;
        std::size_t claim;
    };

    /// Of what a source is a newer version, and where the file says so.
    struct Original {
        std::size_t offset = 0;
        model::SourceId of;
    };

    // Versions are a line, each of the one before, so it must not bite its tail.
    void checkVersionsEnd() {
        std::unordered_set<model::SourceId> known; // to lead to an end
        for (const auto& [first, original] : m_originals) {
            std::unordered_set<model::SourceId> line;
            auto at = m_originals.find(first);
            while (at != m_originals.end() && known.count(at->first) == 0) {
                if (!line.insert(at->first).second) {
                    m_failure.set(at->second.offset,
                                  fmt::format("source {} is a newer version of itself", at->first.value));
                    return;
                }
                at = m_originals.find(at->second.of);
            }
            known.merge(line);
        }
    }

    template<typename Id>
    Id newId(JsonObject& object, std::unordered_set<Id>& known) {
        const Id id = {object.id("id")};
        if (!known.insert(id).second) {
            object.fail(fmt::format("the id {} is here for the second time", id.value));
        }
        return id;
    }

    void readVersion(const JsonNode& item) {
        const auto* const version = item.as<std::int64_t>();
        m_hasVersion = version != nullptr && *version >= 1;
        if (!m_hasVersion) {
            m_failure.set(item.offset, "“version” must be a number");
        } else if (*version > kVersion) {
            m_failure.set(
                item.offset,
                fmt::format("was made by a newer Dateline (version {} of the text form, this one reads "
                            "up to {}); update Dateline to read it",
                            *version, kVersion));
        }
    }

    void readSettings(const JsonNode& item) {
        JsonObject object(item, m_failure);
        if (const auto* const members = item.as<JsonNode::Members>()) {
            for (const auto& [key, value] : *members) {
                m_contents.settings.insert_or_assign(key, object.text(key));
            }
        }
    }

    void readLane(JsonObject object) {
        const auto small = [&](const char* name) {
            const auto value = object.optionalNumber(name);
            if (value && (*value < 0 || *value > std::numeric_limits<int>::max())) {
                object.fail(fmt::format("“{}” is no place in a list", name));
            }
            return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
        };
        const std::string grouping = object.text("grouping");
        const auto known = model::groupingNamed(grouping);
        if (!known) {
            object.fail(fmt::format("lanes are not grouped by “{}”", grouping));
        }
        model::LaneSetting lane;
        lane.lane = {known.value_or(model::Grouping::None), object.optionalNumber("member")};
        lane.position = small("position");
        lane.name = object.textOrEmpty("name");
        lane.colour = small("colour");
        lane.isCollapsed = object.flag("collapsed");
        lane.isHidden = object.flag("hidden");
        object.checkNothingElse();
        m_contents.lanes.push_back(std::move(lane));
    }

    void readEra(JsonObject object) {
        const model::EraId id = newId(object, m_eras);
        std::string name = object.text("name");
        object.require("when");
        const auto when = object.date("when");
        const auto colour = object.optionalNumber("colour").value_or(0);
        if (colour < 0 || colour > std::numeric_limits<int>::max()) {
            object.fail("“colour” is no place in a list");
        }
        if (name.empty()) {
            object.fail("an era needs a name");
        }
        if (const auto problem = when ? document::problemWithEra(*when) : std::nullopt) {
            object.fail(*problem);
        }
        object.checkNothingElse();
        if (when) {
            m_contents.eras.push_back({id, std::move(name), *when, static_cast<int>(colour)});
        }
    }

    void readSource(JsonObject object) {
        model::Source source;
        source.id = newId(object, m_sourceIds);
        source.title = object.text("title");
        source.outlet = object.textOrEmpty("outlet");
        source.author = object.textOrEmpty("author");
        source.address = object.textOrEmpty("address");
        source.published = object.date("published");
        source.retrieved = object.date("retrieved");
        source.language = object.text("language");
        if (object.find("version_of") != nullptr) {
            source.versionOf = model::SourceId{object.id("version_of")};
            m_originals[source.id] = {object.offset(), *source.versionOf};
        }
        const auto hash = object.optionalText("sha256");
        object.require("text");
        std::string bytes;
        for (const std::string& line : object.texts("text")) {
            bytes += line;
        }
        auto text = Utf8Text::fromUtf8(std::move(bytes));
        source.text = text ? std::move(*text) : Utf8Text(); // the parser takes nothing but UTF-8
        source.sha256 = sha256Hex(source.text.bytes());
        if (hash && *hash != source.sha256) {
            object.fail(fmt::format("the text of source {} is not the one its sha256 was made of; if it was "
                                    "changed on purpose, take the sha256 out",
                                    source.id.value));
        }
        object.checkNothingElse();
        m_sources.emplace(source.id, source.text);
        m_contents.sources.push_back(std::move(source));
    }

    template<typename Named>
    void readName(JsonObject object, std::vector<Named>& list,
                  std::unordered_set<decltype(Named::id)>& known) {
        const auto id = newId(object, known);
        list.push_back({id, object.text("name")});
        object.checkNothingElse();
    }

    void readEvent(JsonObject object) {
        model::Event event;
        event.id = newId(object, m_events);
        event.title = object.text("title");
        event.when = object.date("when");
        for (std::string& name : object.texts("actors")) {
            event.actors.push_back({{}, std::move(name)}); // ids follow in nameAll()
        }
        for (std::string& name : object.texts("tags")) {
            event.tags.push_back({{}, std::move(name)});
        }
        event.note = object.textOrEmpty("note");
        if (const JsonNode* const choice = object.find("choice")) {
            JsonObject chosen(*choice, m_failure);
            event.choice = model::AccountChoice{{chosen.id("claim")}, chosen.text("reason")};
            chosen.checkNothingElse();
        }
        for (const JsonNode& claim : object.list("claims")) {
            m_claims.push_back({claim.offset, m_contents.events.size(), event.claims.size()});
            event.claims.push_back(claimFrom(JsonObject(claim, m_failure)));
        }
        const auto isChosen = [&](const model::Claim& claim) { return claim.id == event.choice->claim; };
        if (event.choice && std::none_of(event.claims.begin(), event.claims.end(), isChosen)) {
            object.fail(
                fmt::format("the account chosen ({}) is none of the event's", event.choice->claim.value));
        }
        object.checkNothingElse();
        m_contents.events.push_back(std::move(event));
    }

    model::Claim claimFrom(JsonObject object) {
        model::Claim claim;
        claim.id = newId(object, m_claimIds);
        claim.source = {object.id("source")};
        claim.quote = quoteFrom(object);
        claim.saidBy = object.optionalText("said_by");
        claim.isReported = object.flag("reported");
        claim.date.when = object.date("when");
        if (const JsonNode* const node = object.find("expression")) {
            JsonObject phrase(*node, m_failure);
            claim.date.expression = model::Expression{phrase.text("text"), positionOf(phrase),
                                                      phrase.text("timex_type"), phrase.text("timex_value")};
            phrase.checkNothingElse();
        }
        if (const JsonNode* const node = object.find("anchor")) {
            claim.date.anchor = anchorFrom(JsonObject(*node, m_failure));
        }
        for (const JsonNode& node : object.list("explanation")) {
            JsonObject step(node, m_failure);
            claim.date.steps.push_back({step.text("rule"), step.text("text")});
            step.checkNothingElse();
        }
        for (const std::string& text : object.texts("alternatives")) {
            if (auto date = time::Edtf::parse(text)) {
                claim.date.alternatives.push_back(*date);
            } else {
                object.fail(fmt::format("“alternatives” has no date: “{}” ({})", text, date.error().message));
            }
        }
        claim.date.confidence = object.fraction("confidence");
        if (const JsonNode* const node = object.find("check")) {
            JsonObject check(*node, m_failure);
            const std::string state = check.text("state");
            const auto known = model::quoteStateNamed(state);
            if (!known) {
                check.fail(fmt::format("a quote cannot be “{}”", state));
            }
            claim.check = model::QuoteCheck{known.value_or(model::QuoteState::Lost), check.text("found"),
                                            check.text("against")};
            check.checkNothingElse();
        }
        object.checkNothingElse();
        return claim;
    }

    model::Quote quoteFrom(JsonObject& claim) {
        model::Quote quote;
        bool hasWords = false;
        bool hasPlace = false;
        for (const JsonNode& node : claim.list("selector")) {
            JsonObject selector(node, m_failure);
            const std::string type = selector.text("type");
            if (type == "TextQuoteSelector") {
                quote.exact = selector.text("exact");
                quote.prefix = selector.textOrEmpty("prefix");
                quote.suffix = selector.textOrEmpty("suffix");
                hasWords = true;
            } else if (type == "TextPositionSelector") {
                quote.position = positionOf(selector);
                hasPlace = true;
            } else {
                selector.fail(fmt::format("“{}” is no selector of ours", type));
            }
            selector.checkNothingElse();
        }
        if (!hasWords || !hasPlace) {
            claim.fail("“selector” must hold a TextQuoteSelector and a TextPositionSelector");
        }
        return quote;
    }

    static model::Anchor anchorFrom(JsonObject object) {
        model::Anchor anchor;
        const std::string kind = object.text("kind");
        if (kind != "text" && kind != "publication") {
            object.fail(fmt::format("a date is not reckoned from “{}”; from text or publication", kind));
        }
        anchor.kind = kind == "text" ? model::Anchor::Kind::Text : model::Anchor::Kind::Publication;
        anchor.date = object.text("date");
        anchor.phrase = object.textOrEmpty("phrase");
        if (object.find("start") != nullptr || object.find("end") != nullptr) {
            anchor.position = positionOf(object);
        }
        object.checkNothingElse();
        return anchor;
    }

    void readRelation(JsonObject object) {
        model::Relation relation;
        relation.id = newId(object, m_relationIds);
        const std::string kind = object.text("kind");
        const auto known = model::relationKindNamed(kind);
        if (!known) {
            object.fail(fmt::format("events cannot be related by “{}”", kind));
        }
        relation.kind = known.value_or(model::RelationKind::Cause);
        relation.from = {object.id("from")};
        relation.to = {object.id("to")};
        if (relation.from == relation.to) {
            object.fail("an event cannot be related to itself");
        }
        object.checkNothingElse();
        m_relationOffsets.push_back(object.offset());
        m_contents.relations.push_back(relation);
    }

    void checkClaim(const Place& place) {
        const model::Event& event = m_contents.events[place.event];
        const model::Claim& claim = event.claims[place.claim];
        const auto source = m_sources.find(claim.source);
        if (source == m_sources.end()) {
            m_failure.set(place.offset, fmt::format("there is no source {}", claim.source.value));
            return;
        }
        const auto [start, end] = claim.quote.position;
        if (!standsAt(source->second, claim.quote.position, claim.quote.exact) && !claim.check) {
            m_failure.set(place.offset, fmt::format("the quote of “{}” does not stand in source {} at {}–{}",
                                                    event.title, claim.source.value, start, end));
        }
        const auto& phrase = claim.date.expression;
        if (phrase && !claim.check && !standsAt(source->second, phrase->position, phrase->text)) {
            m_notices.push_back(fmt::format(
                "the words “{}”, from which an account of “{}” has its date, do not "
                "stand in source {} at {}–{}",
                phrase->text, event.title, claim.source.value, phrase->position.start, phrase->position.end));
        }
    }

    static bool standsAt(const Utf8Text& text, TextPosition at, const std::string& words) {
        return at.start <= at.end && at.end <= text.codePointCount() && text.slice(text.toBytes(at)) == words;
    }

    // Events have names, documents have ids: those listed, and new ones for names nobody listed.
    template<typename Named>
    void nameAll(std::vector<Named>& names, const std::unordered_set<decltype(Named::id)>& known,
                 std::vector<Named> model::Event::*list) {
        std::unordered_map<std::string, decltype(Named::id)> ids;
        std::int64_t next = 0;
        for (const auto id : known) {
            next = std::max(next, id.value);
        }
        for (const Named& name : names) {
            const auto [at, isNew] = ids.emplace(name.name, name.id);
            if (!isNew) {
                m_notices.push_back(fmt::format("“{}” is named twice, as {} and {}; events get the first one",
                                                name.name, at->second.value, name.id.value));
            }
        }
        for (model::Event& event : m_contents.events) {
            for (Named& name : event.*list) {
                const auto [at, isNew] = ids.emplace(name.name, decltype(Named::id){next + 1});
                if (isNew) {
                    ++next;
                    names.push_back({at->second, name.name});
                }
                name.id = at->second;
            }
        }
    }

    bool m_hasFormat = false;
    bool m_hasVersion = false;
    FirstFailure m_failure;
    model::Contents m_contents;
    std::vector<std::string> m_notices;
    std::unordered_map<model::SourceId, Utf8Text> m_sources;
    std::unordered_set<model::SourceId> m_sourceIds;
    std::map<model::SourceId, Original> m_originals;
    std::unordered_set<model::EraId> m_eras;
    std::unordered_set<model::ActorId> m_actors;
    std::unordered_set<model::TagId> m_tags;
    std::unordered_set<model::EventId> m_events;
    std::unordered_set<model::ClaimId> m_claimIds;
    std::unordered_set<model::RelationId> m_relationIds;
    std::vector<std::size_t> m_relationOffsets;
    std::vector<Place> m_claims;
};

} // namespace

Result<ReadDocument> documentFromJson(std::string_view bytes, const std::string& file) {
    Reader reader;
    auto failure = readJsonItems(
        bytes, [&](const std::string& member, const JsonNode& item) { return reader.take(member, item); });
    failure = failure ? failure : reader.finish();
    if (failure) {
        return unexpected(errorAt(bytes, *failure, file));
    }
    return reader.result();
}

} // namespace dateline::exchange
