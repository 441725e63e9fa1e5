// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/source_versions.h"

#include "core/evidence/text_likeness.h"
#include "core/evidence/word_index.h"

#include <algorithm>
#include <map>

namespace dateline::document {
namespace {

constexpr std::size_t kRuns = 12;    ///< of words, spread over the text
constexpr std::size_t kRunWords = 6; ///< enough that another article hardly has them
constexpr std::size_t kMostRead = 5;
constexpr double kSameAddress = 0.5 * evidence::kSameArticle;
constexpr std::size_t kMostLonger = 3;

/// How many of some runs of words each source has.
std::map<model::SourceId, int> sharersOfRuns(const Document& document, std::string_view text) {
    std::map<model::SourceId, int> sharers;
    const auto words = evidence::wordsIn(text);
    if (words.size() < kRunWords) {
        return sharers;
    }
    const std::size_t places = words.size() - kRunWords + 1;
    const std::size_t runs = std::min(kRuns, places);
    for (std::size_t run = 0; run < runs; ++run) {
        const std::size_t first = run * places / runs;
        model::SearchQuery::Term term{{}, true};
        for (std::size_t i = first; i < first + kRunWords; ++i) {
            term.words += (i == first ? "" : " ");
            term.words += text.substr(words[i].begin, words[i].end - words[i].begin);
        }
        model::SearchQuery query;
        query.terms.push_back(std::move(term));
        for (const model::SourceId id : document.searchSources(query)) {
            ++sharers[id];
        }
    }
    return sharers;
}

} // namespace

std::optional<KnownSource> knownVersionOf(const Document& document, const model::Source& article) {
    const std::string_view text = article.text.bytes();
    auto sharers = sharersOfRuns(document, text);
    std::map<model::SourceId, bool> hasAddress;
    for (const model::Source& source : document.sources()) {
        const bool isSameAddress = !article.address.empty() && source.address == article.address;
        if (isSameAddress || source.sha256 == article.sha256) {
            sharers[source.id] += static_cast<int>(kRuns); // to be read in any case
        }
        hasAddress[source.id] = isSameAddress;
    }
    std::vector<std::pair<model::SourceId, int>> order(sharers.begin(), sharers.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    order.resize(std::min(order.size(), kMostRead));
    std::optional<KnownSource> best;
    for (const auto& [id, shared] : order) {
        const auto source = document.source(id);
        if (!source) {
            continue;
        }
        const std::string_view known = source->text.bytes();
        const bool isSameText = known == text;
        const double likeness = isSameText ? 1 : evidence::likenessOf(known, text);
        const bool isNear = std::max(known.size(), text.size()) <=
                            kMostLonger * std::max<std::size_t>(1, std::min(known.size(), text.size()));
        const bool isVersion = isSameText || (isNear && likeness >= evidence::kSameArticle) ||
                               (hasAddress[id] && likeness >= kSameAddress);
        if (isVersion && (!best || likeness > best->likeness || (isSameText && !best->isSameText))) {
            best = KnownSource{id, likeness, isSameText};
        }
    }
    return best;
}

} // namespace dateline::document
