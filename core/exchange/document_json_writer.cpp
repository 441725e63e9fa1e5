// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/document_json.h"
#include "core/exchange/json_parts.h"

#include <fmt/format.h>

#include <functional>

namespace dateline::exchange {
namespace {

std::string text(std::string_view bytes) {
    return dumped(Json(bytes));
}

/// Members of an object, with a line for each or all on one line.
class Members {
public:
    explicit Members(std::size_t indent) // of the object's own braces; members stand two deeper
        : m_separator(",\n" + std::string(indent + 2, ' '))
        , m_out("{\n" + std::string(indent + 2, ' '))
        , m_end("\n" + std::string(indent, ' ') + "}") {}
    Members()
        : m_separator(", ")
        , m_out("{")
        , m_end("}") {}

    Members& add(const char* name, const std::string& json) {
        m_out += m_hasAny ? m_separator : "";
        m_out += fmt::format("\"{}\": {}", name, json);
        m_hasAny = true;
        return *this;
    }
    Members& add(const char* name, std::int64_t number) { return add(name, std::to_string(number)); }
    Members& addText(const char* name, std::string_view value) { return add(name, text(value)); }
    Members& addTextUnlessEmpty(const char* name, std::string_view value) {
        return value.empty() ? *this : addText(name, value);
    }
    Members& addDate(const char* name, const std::optional<time::Edtf>& date) {
        return date ? addText(name, date->text()) : *this;
    }
    Members& addIf(bool isSet, const char* name) { return isSet ? add(name, "true") : *this; }

    std::string done() const { return m_out + m_end; }

private:
    std::string m_separator;
    std::string m_out;
    std::string m_end;
    bool m_hasAny = false;
};

/// A list with a line an item; `indent` of its own brackets.
template<typename Item, typename Write>
std::string list(std::size_t indent, const std::vector<Item>& items, const Write& write) {
    std::string out = "[";
    for (std::size_t i = 0; i < items.size(); ++i) {
        out += (i == 0 ? "\n" : ",\n") + std::string(indent + 2, ' ');
        out += write(items[i]);
    }
    return out + (items.empty() ? "]" : "\n" + std::string(indent, ' ') + "]");
}

template<typename Named>
std::string namesOf(const std::vector<Named>& items) {
    std::string out = "[";
    for (const Named& item : items) {
        out += (out.size() > 1 ? ", " : "") + text(item.name);
    }
    return out + "]";
}

template<typename Named>
std::string namedItem(const Named& item) {
    return Members().add("id", item.id.value).addText("name", item.name).done();
}

std::vector<std::string_view> linesOf(std::string_view whole) {
    std::vector<std::string_view> lines;
    while (!whole.empty()) {
        const std::size_t end = std::min(whole.find('\n'), whole.size() - 1) + 1;
        lines.push_back(whole.substr(0, end));
        whole.remove_prefix(end);
    }
    return lines;
}

std::string settingsJson(const std::map<std::string, std::string>& settings) {
    Members out(2);
    for (const auto& [key, value] : settings) {
        const std::string name = text(key);
        out.addText(name.substr(1, name.size() - 2).c_str(), value);
    }
    return settings.empty() ? "{}" : out.done();
}

std::string laneJson(const model::LaneSetting& lane) {
    Members out;
    out.addText("grouping", nameOf(lane.lane.grouping));
    if (lane.lane.member) {
        out.add("member", *lane.lane.member);
    }
    if (lane.position) {
        out.add("position", *lane.position);
    }
    out.addTextUnlessEmpty("name", lane.name);
    if (lane.colour) {
        out.add("colour", *lane.colour);
    }
    return out.addIf(lane.isCollapsed, "collapsed").addIf(lane.isHidden, "hidden").done();
}

std::string eraJson(const model::Era& era) {
    return Members()
        .add("id", era.id.value)
        .addText("name", era.name)
        .addText("when", era.when.text())
        .add("colour", era.colour)
        .done();
}

std::string sourceJson(const model::Source& source) {
    Members out(4);
    out.add("id", source.id.value)
        .addText("title", source.title)
        .addTextUnlessEmpty("outlet", source.outlet)
        .addTextUnlessEmpty("author", source.author)
        .addTextUnlessEmpty("address", source.address)
        .addDate("published", source.published)
        .addDate("retrieved", source.retrieved)
        .addText("language", source.language);
    if (source.versionOf) {
        out.add("version_of", source.versionOf->value);
    }
    return out.addText("sha256", source.sha256)
        .add("text", list(6, linesOf(source.text.bytes()), [](std::string_view line) { return text(line); }))
        .done();
}

std::string selectorJson(const model::Quote& quote) {
    const std::vector<std::string> selectors = {
        Members()
            .addText("type", "TextQuoteSelector")
            .addText("exact", quote.exact)
            .addText("prefix", quote.prefix)
            .addText("suffix", quote.suffix)
            .done(),
        Members()
            .addText("type", "TextPositionSelector")
            .add("start", static_cast<std::int64_t>(quote.position.start))
            .add("end", static_cast<std::int64_t>(quote.position.end))
            .done()};
    return list(10, selectors, [](const std::string& selector) { return selector; });
}

std::string anchorJson(const model::Anchor& anchor) {
    Members out;
    out.addText("kind", anchor.kind == model::Anchor::Kind::Text ? "text" : "publication")
        .addText("date", anchor.date)
        .addTextUnlessEmpty("phrase", anchor.phrase);
    if (anchor.position) {
        out.add("start", static_cast<std::int64_t>(anchor.position->start))
            .add("end", static_cast<std::int64_t>(anchor.position->end));
    }
    return out.done();
}

void addReading(Members& out, const model::DateReading& date) {
    out.addDate("when", date.when);
    if (const auto& phrase = date.expression) {
        out.add("expression", Members()
                                  .addText("text", phrase->text)
                                  .add("start", static_cast<std::int64_t>(phrase->position.start))
                                  .add("end", static_cast<std::int64_t>(phrase->position.end))
                                  .addText("timex_type", phrase->timexType)
                                  .addText("timex_value", phrase->timexValue)
                                  .done());
    }
    if (date.anchor) {
        out.add("anchor", anchorJson(*date.anchor));
    }
    if (!date.steps.empty()) {
        out.add("explanation", list(10, date.steps, [](const model::ExplanationStep& step) {
                    return Members().addText("rule", step.rule).addText("text", step.text).done();
                }));
    }
    if (!date.alternatives.empty()) {
        std::string dates = "[";
        for (const time::Edtf& other : date.alternatives) {
            dates += (dates.size() > 1 ? ", " : "") + text(other.text());
        }
        out.add("alternatives", dates + "]");
    }
    out.add("confidence", dumped(Json(date.confidence)));
}

std::string claimJson(const model::Claim& claim) {
    Members out(8);
    out.add("id", claim.id.value)
        .add("source", claim.source.value)
        .add("selector", selectorJson(claim.quote));
    if (claim.saidBy) {
        out.addText("said_by", *claim.saidBy);
    }
    out.addIf(claim.isReported, "reported");
    addReading(out, claim.date);
    if (claim.check) {
        out.add("check", Members()
                             .addText("state", nameOf(claim.check->state))
                             .addText("found", claim.check->found)
                             .addText("against", claim.check->against)
                             .done());
    }
    return out.done();
}

std::string eventJson(const model::Event& event) {
    Members out(4);
    out.add("id", event.id.value).addText("title", event.title).addDate("when", event.when);
    if (!event.actors.empty()) {
        out.add("actors", namesOf(event.actors));
    }
    if (!event.tags.empty()) {
        out.add("tags", namesOf(event.tags));
    }
    out.addTextUnlessEmpty("note", event.note);
    if (event.choice) {
        out.add(
            "choice",
            Members().add("claim", event.choice->claim.value).addText("reason", event.choice->reason).done());
    }
    return out.add("claims", list(6, event.claims, claimJson)).done();
}

std::string relationJson(const model::Relation& relation) {
    return Members()
        .add("id", relation.id.value)
        .addText("kind", nameOf(relation.kind))
        .add("from", relation.from.value)
        .add("to", relation.to.value)
        .done();
}

} // namespace

std::string documentAsJson(const model::Contents& contents) {
    Members out(0);
    out.addText("format", "dateline")
        .add("version", 1)
        .add("settings", settingsJson(contents.settings))
        .add("lanes", list(2, contents.lanes, laneJson));
    if (!contents.eras.empty()) { // documents without are as they were before there were any
        out.add("eras", list(2, contents.eras, eraJson));
    }
    return out.add("sources", list(2, contents.sources, sourceJson))
               .add("actors", list(2, contents.actors, namedItem<model::Actor>))
               .add("tags", list(2, contents.tags, namedItem<model::Tag>))
               .add("events", list(2, contents.events, eventJson))
               .add("relations", list(2, contents.relations, relationJson))
               .done() +
           "\n";
}

} // namespace dateline::exchange
