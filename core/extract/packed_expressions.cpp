// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/packed_expressions.h"

#include "core/extract/byte_row.h"

#include <array>

namespace dateline::extract {
namespace {

constexpr std::size_t kBlock = 1 << 18; // bytes; a block is given back when all in it was taken out

void write(ByteWriter& to, const Placement& placement) {
    to.value(placement.first);
    to.value(placement.last);
    to.value(placement.grain);
    to.text(placement.value);
    to.text(placement.edtf);
}

Placement readPlacement(ByteReader& from) {
    Placement placement;
    placement.first = from.value<time::DayNumber>();
    placement.last = from.value<time::DayNumber>();
    placement.grain = from.value<Grain>();
    placement.value = from.text();
    placement.edtf = from.text();
    return placement;
}

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

void write(ByteWriter& to, const ResolvedTime& time) {
    to.text(time.type);
    to.text(time.value);
    to.text(time.mod);
    to.text(time.when);
    to.value(std::array<bool, 5>{time.isStretch, time.isUnplaced, time.isChosen, time.placement.has_value(),
                                 time.anchor.has_value()});
    if (time.placement) {
        write(to, *time.placement);
    }
    if (time.anchor) {
        write(to, *time.anchor);
    }
    to.value(static_cast<std::uint32_t>(time.steps.size()));
    for (const model::ExplanationStep& step : time.steps) {
        to.text(step.rule);
        to.text(step.text);
    }
    to.value(static_cast<std::uint32_t>(time.alternatives.size()));
    for (const std::string& alternative : time.alternatives) {
        to.text(alternative);
    }
    to.value(time.confidence);
}

ResolvedTime readTime(ByteReader& from) {
    ResolvedTime time;
    time.type = from.text();
    time.value = from.text();
    time.mod = from.text();
    time.when = from.text();
    const auto flags = from.value<std::array<bool, 5>>();
    time.isStretch = flags[0];
    time.isUnplaced = flags[1];
    time.isChosen = flags[2];
    if (flags[3]) {
        time.placement = readPlacement(from);
    }
    if (flags[4]) {
        time.anchor = readAnchor(from);
    }
    for (auto left = from.value<std::uint32_t>(); left > 0; --left) {
        model::ExplanationStep step;
        step.rule = from.text();
        step.text = from.text();
        time.steps.push_back(std::move(step));
    }
    for (auto left = from.value<std::uint32_t>(); left > 0; --left) {
        time.alternatives.push_back(from.text());
    }
    time.confidence = from.value<double>();
    return time;
}

} // namespace

void PackedExpressions::put(const ReadExpression& expression) {
    if (m_blocks.empty() || m_blocks.back().size() > kBlock) {
        m_blocks.emplace_back();
        m_blocks.back().reserve(kBlock + kBlock / 8);
    }
    ByteWriter to(m_blocks.back());
    write(to, expression.time);
    m_rules.push_back(expression.rule);
    m_ranges.push_back(expression.tokens);
    m_sentences.push_back(static_cast<std::uint32_t>(expression.sentence));
}

void PackedExpressions::takeOut(std::size_t sentence, std::vector<ReadExpression>& into) {
    while (m_takenOut < m_ranges.size() && m_sentences[m_takenOut] <= sentence) {
        if (m_at == m_blocks.front().size()) {
            m_blocks.pop_front();
            m_at = 0;
        }
        ByteReader from(m_blocks.front(), m_at);
        ResolvedTime time = readTime(from);
        m_at = from.at();
        if (m_sentences[m_takenOut] == sentence) {
            into.push_back({m_ranges[m_takenOut], m_rules[m_takenOut], sentence, std::move(time)});
        }
        ++m_takenOut;
    }
}

} // namespace dateline::extract
