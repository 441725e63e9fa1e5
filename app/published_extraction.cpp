// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/published_extraction.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::app {
namespace {

bool isOpen(const extract::Timex& timex) {
    return timex.expression.timexValue.starts_with("XXXX-") && timex.expression.timexType != "SET";
}

} // namespace

PublishedExtraction extractPublished(model::Source& source, const std::optional<time::Edtf>& given) {
    const bool isOfFile = !given && source.published.has_value();
    source.published = given ? given : source.published;
    PublishedExtraction out{extract::extract(source.text, {source.published, source.language}), {}};
    const auto& found = out.extraction.expressions;
    if (isOfFile) {
        out.notice = fmt::format("published {}, as the file says; --published sets another day",
                                 source.published->text());
    } else if (!given && out.extraction.proposedPublication) {
        source.published = out.extraction.proposedPublication;
        out.extraction = extract::extract(source.text, {source.published, source.language});
        out.notice = fmt::format("published {}, as the text says of itself; --published sets another day",
                                 source.published->text());
    } else if (!given && std::any_of(found.begin(), found.end(), isOpen)) {
        out.notice =
            "the day of publication is not known, so dates that need it stay open; give it with --published";
    }
    return out;
}

} // namespace dateline::app
