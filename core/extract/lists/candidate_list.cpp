// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/lists/candidate_list.h"

#include "core/extract/lists/byte_row.h"

#include <algorithm>

namespace dateline::extract {
namespace {

enum Flag : std::uint16_t {
    HasWhen = 1,
    HasExpression = 2,
    HasAnchor = 4,
    AnchorInText = 8,
    HasAnchorPosition = 16,
    HasSpeaker = 32,
    IsReported = 64,
    // Words that are not what stands at their place in the text are written out.
    OwnQuote = 128,
    OwnExpression = 256,
    OwnAnchor = 512,
};

struct Place {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

Place place(TextPosition at) {
    return {static_cast<std::uint32_t>(at.start), static_cast<std::uint32_t>(at.end)};
}

TextPosition position(Place at) {
    return {at.start, at.end};
}

std::optional<time::Edtf> parsed(std::string_view text) {
    auto date = time::Edtf::parse(text, time::EdtfRules::WithTimedIntervals);
    return date ? std::optional(*std::move(date)) : std::nullopt;
}

} // namespace

// The head of a row: what is asked of many at once.
struct CandidateList::Head {
    std::uint16_t flags = 0;
    double confidence = 0;
    TextPosition quote;
    TextPosition expression;
    std::string_view when;
    std::size_t end = 0; ///< bytes it takes

    bool has(Flag flag) const { return (flags & flag) != 0; }
    void put(ByteWriter& to) const {
        to.value(flags);
        to.value(confidence);
        to.value(place(quote));
        if (has(HasExpression)) {
            to.value(place(expression));
        }
        if (has(HasWhen)) {
            to.text(when);
        }
    }
    static Head read(std::string_view row) {
        ByteReader from(row);
        Head head;
        head.flags = from.value<std::uint16_t>();
        head.confidence = from.value<double>();
        head.quote = position(from.value<Place>());
        if (head.has(HasExpression)) {
            head.expression = position(from.value<Place>());
        }
        if (head.has(HasWhen)) {
            head.when = from.view();
        }
        head.end = from.at();
        return head;
    }
};

CandidateList::CandidateList(const std::vector<model::Candidate>& candidates) {
    for (const model::Candidate& candidate : candidates) {
        push_back(candidate);
    }
}

CandidateList& CandidateList::operator=(const CandidateList& other) {
    if (this != &other) {
        CandidateList copy(other.m_text);
        for (const model::Candidate& candidate : other) {
            copy.push_back(candidate);
        }
        *this = std::move(copy);
    }
    return *this;
}

void CandidateList::push_back(const model::Candidate& candidate) {
    const model::DateReading& date = candidate.date;
    const auto isInText = [&](std::string_view words, TextPosition at) {
        return m_text.slice(m_text.toBytes(at)) == words;
    };
    Head head;
    const auto mark = [&head](bool holds, Flag flag) {
        head.flags = static_cast<std::uint16_t>(head.flags | (holds ? flag : 0));
    };
    mark(date.when.has_value(), HasWhen);
    mark(date.expression.has_value(), HasExpression);
    mark(date.anchor.has_value(), HasAnchor);
    if (date.anchor) {
        mark(date.anchor->kind == model::Anchor::Kind::Text, AnchorInText);
        mark(date.anchor->position.has_value(), HasAnchorPosition);
        mark(!(date.anchor->position ? isInText(date.anchor->phrase, *date.anchor->position)
                                     : date.anchor->phrase.empty()),
             OwnAnchor);
    }
    mark(candidate.saidBy.has_value(), HasSpeaker);
    mark(candidate.isReported, IsReported);
    const model::Quote& quote = candidate.quote;
    mark(quote != model::cutQuote(m_text, m_text.toBytes(quote.position)), OwnQuote);
    mark(date.expression && !isInText(date.expression->text, date.expression->position), OwnExpression);
    head.confidence = date.confidence;
    head.quote = quote.position;
    if (date.expression) {
        head.expression = date.expression->position;
    }
    if (date.when) {
        head.when = date.when->text();
    }

    ByteWriter to(m_rows.begin());
    head.put(to);
    to.text(candidate.title);
    if (head.has(OwnQuote)) {
        to.text(quote.exact);
        to.text(quote.prefix);
        to.text(quote.suffix);
    }
    if (date.expression) {
        to.value(m_words.put(date.expression->timexType));
        to.text(date.expression->timexValue);
        if (head.has(OwnExpression)) {
            to.text(date.expression->text);
        }
    }
    if (date.anchor) {
        to.text(date.anchor->date);
        if (date.anchor->position) {
            to.value(place(*date.anchor->position));
        }
        if (head.has(OwnAnchor)) {
            to.text(date.anchor->phrase);
        }
    }
    to.value(static_cast<std::uint32_t>(date.steps.size()));
    for (const model::ExplanationStep& step : date.steps) {
        to.value(m_words.put(step.rule));
        to.text(step.text);
    }
    to.value(static_cast<std::uint32_t>(date.alternatives.size()));
    for (const time::Edtf& alternative : date.alternatives) {
        to.text(alternative.text());
    }
    to.value(static_cast<std::uint32_t>(candidate.actors.size()));
    for (const std::string& actor : candidate.actors) {
        to.value(m_words.put(actor));
    }
    if (candidate.saidBy) {
        to.value(m_words.put(*candidate.saidBy));
    }
}

CandidateList::Head CandidateList::head(std::size_t index) const {
    return Head::read(m_rows.row(index));
}

model::Candidate CandidateList::operator[](std::size_t index) const {
    const std::string_view row = m_rows.row(index);
    const Head head = Head::read(row);
    ByteReader from(row, head.end);
    const auto words = [this](TextPosition at) { return std::string(m_text.slice(m_text.toBytes(at))); };
    model::Candidate candidate;
    candidate.title = from.text();
    candidate.isReported = head.has(IsReported);
    if (head.has(OwnQuote)) {
        candidate.quote.exact = from.text();
        candidate.quote.prefix = from.text();
        candidate.quote.suffix = from.text();
        candidate.quote.position = head.quote;
    } else {
        candidate.quote = model::cutQuote(m_text, m_text.toBytes(head.quote));
    }
    model::DateReading& date = candidate.date;
    date.confidence = head.confidence;
    if (head.has(HasWhen)) {
        date.when = parsed(head.when);
    }
    if (head.has(HasExpression)) {
        model::Expression& expression = date.expression.emplace();
        expression.position = head.expression;
        expression.timexType = m_words.words(from.value<std::uint32_t>());
        expression.timexValue = from.text();
        expression.text = head.has(OwnExpression) ? from.text() : words(head.expression);
    }
    if (head.has(HasAnchor)) {
        model::Anchor& anchor = date.anchor.emplace();
        anchor.kind = head.has(AnchorInText) ? model::Anchor::Kind::Text : model::Anchor::Kind::Publication;
        anchor.date = from.text();
        if (head.has(HasAnchorPosition)) {
            anchor.position = position(from.value<Place>());
            anchor.phrase = head.has(OwnAnchor) ? std::string() : words(*anchor.position);
        }
        if (head.has(OwnAnchor)) {
            anchor.phrase = from.text();
        }
    }
    for (auto left = from.value<std::uint32_t>(); left > 0; --left) {
        const std::string& rule = m_words.words(from.value<std::uint32_t>());
        date.steps.push_back({rule, from.text()});
    }
    for (auto left = from.value<std::uint32_t>(); left > 0; --left) {
        if (auto alternative = parsed(from.view())) {
            date.alternatives.push_back(*std::move(alternative));
        }
    }
    for (auto left = from.value<std::uint32_t>(); left > 0; --left) {
        candidate.actors.push_back(m_words.words(from.value<std::uint32_t>()));
    }
    if (head.has(HasSpeaker)) {
        candidate.saidBy = m_words.words(from.value<std::uint32_t>());
    }
    return candidate;
}

TextPosition CandidateList::quotePosition(std::size_t index) const {
    return head(index).quote;
}

std::optional<TextPosition> CandidateList::expressionPosition(std::size_t index) const {
    const Head found = head(index);
    return found.has(HasExpression) ? std::optional(found.expression) : std::nullopt;
}

std::string_view CandidateList::when(std::size_t index) const {
    return head(index).when;
}

double CandidateList::confidence(std::size_t index) const {
    return head(index).confidence;
}

bool CandidateList::isProposed(std::size_t index) const {
    const Head found = head(index);
    return model::isProposed(found.has(HasExpression) && found.has(HasWhen), found.confidence);
}

bool operator==(const CandidateList& a, const CandidateList& b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin());
}

} // namespace dateline::extract
