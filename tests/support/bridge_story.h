// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/require.h"
#include "core/document/document.h"

#include <memory>
#include <string>

namespace dateline::tests {

/// A small invented article, with a letter outside the BMP and CR LF line ends in it, and what it tells.
inline const std::string kBridgeArticle =
    "Old bridge closed after warning\r\n"
    "On May 3rd, Mayor Anna Bruni confirmed that the engineers had warned her last month during a visit.\r\n"
    "🌉 The bridge has carried ever more lorries in recent years.\r\n"
    "In February this year, the council approved the repairs, and a firm was chosen.\r\n";

inline model::Candidate bridgeCandidate(const Utf8Text& text, const std::string& quote,
                                        const std::string& title, const char* edtf, const std::string& phrase,
                                        const std::string& actor) {
    const std::size_t at = text.bytes().find(quote);
    DATELINE_REQUIRE(at != std::string_view::npos);
    model::Candidate candidate;
    candidate.title = title;
    candidate.quote = model::cutQuote(text, {at, at + quote.size()});
    if (edtf != nullptr) {
        candidate.date.when = time::Edtf::parse(edtf).value();
    }
    if (!phrase.empty()) {
        const std::size_t begin = text.bytes().find(phrase);
        candidate.date.expression = model::Expression{phrase, text.toPosition({begin, begin + phrase.size()}),
                                                      "DATE", edtf != nullptr ? edtf : ""};
    }
    candidate.date.confidence = 0.9;
    candidate.actors = {actor};
    return candidate;
}

/// Four events: the confirmation, the warning (its quote is a part of the same sentence, reckoned from "May
/// 3rd", said by the mayor), the lorries (no date in the source) and the approval (approximate).
inline document::AcceptedArticle bridgeArticle() {
    document::AcceptedArticle article;
    article.source.title = "Old bridge closed after warning";
    article.source.published = time::Edtf::parse("2025-05-05").value();
    article.source.outlet = "The Herald";
    article.source.text = Utf8Text::fromUtf8(kBridgeArticle).value();
    const Utf8Text& text = article.source.text;
    const std::string sentence = "On May 3rd, Mayor Anna Bruni confirmed that the engineers had warned her "
                                 "last month during a visit.";
    auto confirmed =
        bridgeCandidate(text, sentence, "Mayor confirms the warning", "2025-05-03", "May 3rd", "Anna Bruni");
    auto warned = bridgeCandidate(text, "the engineers had warned her last month during a visit",
                                  "Engineers warn the mayor", "2025-04", "last month", "Engineers");
    warned.date.anchor = model::Anchor{model::Anchor::Kind::Text, "2025-05-03", "May 3rd",
                                       confirmed.date.expression->position};
    warned.date.steps = {{"relative-month", "one month before May 3rd → 2025-04"}};
    warned.saidBy = "Anna Bruni";
    warned.isReported = true;
    article.events = {confirmed, warned,
                      bridgeCandidate(text, "🌉 The bridge has carried ever more lorries in recent years.",
                                      "More lorries on the bridge", "../2025-05-05", "", "Engineers"),
                      bridgeCandidate(text, "In February this year, the council approved the repairs",
                                      "Repairs approved", "2025-02~", "In February this year", "Council")};
    return article;
}

/// A document of that article, at `path`, which must not be there.
inline std::unique_ptr<document::Document> bridgeDocument(const std::string& path) {
    auto created = document::Document::create(path);
    auto document = std::move(created).value();
    const auto added = document->addArticle(bridgeArticle());
    DATELINE_REQUIRE(added.has_value());
    return document;
}

/// Its event of that title.
inline model::EventId bridgeEvent(const document::Document& document, const std::string& title) {
    for (const auto& event : document.events()) {
        if (event.title == title) {
            return event.id;
        }
    }
    DATELINE_REQUIRE(!"no event of that title");
    return {};
}

} // namespace dateline::tests
