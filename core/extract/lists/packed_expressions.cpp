// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/lists/packed_expressions.h"

#include "core/extract/lists/byte_row.h"

namespace dateline::extract {
namespace {

constexpr std::size_t kExpressionBlock = 1 << 18; // bytes; a block is given back when all in it was taken out

void write(ByteWriter& to, const model::Anchor& anchor) {
    to.value(anchor.kind);
    to.text(anchor.date);
    to.text(anchor.phrase);
    to.value(anchor.position.has_value());
    if (anchor.position) {
        to.value(*anchor.position);
    }
}

model::Anchor readAnchor(ByteReader& from) {
    model::Anchor anchor;
    anchor.kind = from.value<model::Anchor::Kind>();
    anchor.date = from.text();
    anchor.phrase = from.text();
    if (from.value<bool>()) {
        anchor.position = from.value<TextPosition>();
    }
    return anchor;
}

// What most expressions have in common is one bit: no text is written twice.
enum ExpressionFlag : std::uint16_t {
    IsStretch = 1,
    IsUnplaced = 2,
    IsChosen = 4,
    HasPlacement = 8,
    IsAnchored = 16,
    PlacedAsValue = 32, ///< the placement's value is that of the expression
    PlacedAsWhen = 64,  ///< … and its EDTF is the date
    WhenIsValue = 128,
};

constexpr char kOwnRule = 1; // a step of the rule that found the expression

void write(ByteWriter& to, const ResolvedTime& time, const std::string& rule) {
    const Placement none;
    const Placement& placement = time.placement ? *time.placement : none;
    std::uint16_t flags = 0;
    const auto mark = [&flags](bool holds, ExpressionFlag flag) {
        flags = static_cast<std::uint16_t>(flags | (holds ? flag : 0));
    };
    mark(time.isStretch, IsStretch);
    mark(time.isUnplaced, IsUnplaced);
    mark(time.isChosen, IsChosen);
    mark(time.placement.has_value(), HasPlacement);
    mark(time.anchor.has_value(), IsAnchored);
    mark(placement.value == time.value, PlacedAsValue);
    mark(placement.edtf == time.when, PlacedAsWhen);
    mark(time.when == time.value, WhenIsValue);
    to.value(flags);
    to.text(time.type);
    to.text(time.value);
    to.text(time.mod);
    if ((flags & WhenIsValue) == 0) {
        to.text(time.when);
    }
    if (time.placement) {
        to.value(placement.first);
        to.value(placement.last);
        to.value(placement.grain);
        if ((flags & PlacedAsValue) == 0) {
            to.text(placement.value);
        }
        if ((flags & PlacedAsWhen) == 0) {
            to.text(placement.edtf);
        }
    }
    if (time.anchor) {
        write(to, *time.anchor);
    }
    to.value(static_cast<std::uint16_t>(time.steps.size()));
    for (const model::ExplanationStep& step : time.steps) {
        if (step.rule == rule) {
            to.text(std::string_view(&kOwnRule, 1));
        } else {
            to.text(step.rule);
        }
        to.text(step.text);
    }
    to.value(static_cast<std::uint16_t>(time.alternatives.size()));
    for (const std::string& alternative : time.alternatives) {
        to.text(alternative);
    }
    to.value(time.confidence);
}

ResolvedTime readTime(ByteReader& from, const std::string& rule) {
    ResolvedTime time;
    const auto flags = from.value<std::uint16_t>();
    time.isStretch = (flags & IsStretch) != 0;
    time.isUnplaced = (flags & IsUnplaced) != 0;
    time.isChosen = (flags & IsChosen) != 0;
    time.type = from.text();
    time.value = from.text();
    time.mod = from.text();
    time.when = (flags & WhenIsValue) != 0 ? time.value : from.text();
    if ((flags & HasPlacement) != 0) {
        Placement placement;
        placement.first = from.value<time::DayNumber>();
        placement.last = from.value<time::DayNumber>();
        placement.grain = from.value<Grain>();
        placement.value = (flags & PlacedAsValue) != 0 ? time.value : from.text();
        placement.edtf = (flags & PlacedAsWhen) != 0 ? time.when : from.text();
        time.placement = std::move(placement);
    }
    if ((flags & IsAnchored) != 0) {
        time.anchor = readAnchor(from);
    }
    for (auto left = from.value<std::uint16_t>(); left > 0; --left) {
        model::ExplanationStep step;
        step.rule = from.text();
        step.rule = step.rule.size() == 1 && step.rule[0] == kOwnRule ? rule : step.rule;
        step.text = from.text();
        time.steps.push_back(std::move(step));
    }
    for (auto left = from.value<std::uint16_t>(); left > 0; --left) {
        time.alternatives.push_back(from.text());
    }
    time.confidence = from.value<double>();
    return time;
}

const std::string& nameOf(const TemporalRule* rule) {
    static const std::string kNone;
    return rule != nullptr ? rule->name : kNone;
}

} // namespace

PackedExpressions::PackedExpressions(std::size_t bytes) {
    constexpr std::size_t kDensest = 25; // bytes to an expression
    m_ruleIds.reserve(bytes / kDensest);
    m_ranges.reserve(bytes / kDensest);
    m_sentences.reserve(bytes / kDensest);
}

void PackedExpressions::put(const ReadExpression& expression) {
    if (m_blocks.empty() || m_blocks.back().size() > kExpressionBlock) {
        m_blocks.emplace_back();
        m_blocks.back().reserve(kExpressionBlock + kExpressionBlock / 8);
    }
    ByteWriter to(m_blocks.back());
    write(to, expression.time, nameOf(expression.rule));
    const auto [id, isNew] =
        m_idOfRule.try_emplace(expression.rule, static_cast<std::uint16_t>(m_rules.size()));
    if (isNew) {
        m_rules.push_back(expression.rule);
    }
    m_ruleIds.push_back(id->second);
    m_ranges.push_back({static_cast<std::uint32_t>(expression.tokens.begin),
                        static_cast<std::uint32_t>(expression.tokens.end)});
    m_sentences.push_back(static_cast<std::uint32_t>(expression.sentence));
}

void PackedExpressions::takeOut(std::size_t sentence, std::vector<ReadExpression>& into) {
    while (m_takenOut < m_ranges.size() && m_sentences[m_takenOut] <= sentence) {
        if (m_at == m_blocks.front().size()) {
            m_blocks.pop_front();
            m_at = 0;
        }
        ByteReader from(m_blocks.front(), m_at);
        const TemporalRule* const rule = m_rules[m_ruleIds[m_takenOut]];
        ResolvedTime time = readTime(from, nameOf(rule));
        m_at = from.at();
        if (m_sentences[m_takenOut] == sentence) {
            const SmallTokenRange range = m_ranges[m_takenOut];
            into.push_back({{range.begin, range.end}, rule, sentence, std::move(time)});
        }
        ++m_takenOut;
    }
}

} // namespace dateline::extract
