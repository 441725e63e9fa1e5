// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/dates/date_parts.h"

#include "core/time/edtf/edtf_canonical.h"

#include <algorithm>
#include <string_view>

namespace dateline::document {

Result<DateParts> DateParts::of(const time::Edtf& date) {
    // Between the signs of intervals and sets stand single dates.
    constexpr std::string_view kBetween = "/[]{},";
    const std::string& text = date.text();
    DateParts parts;
    std::string around;
    for (std::size_t at = 0; at < text.size();) {
        if (kBetween.find(text[at]) != std::string_view::npos) {
            around += text[at++];
            continue;
        }
        if (text.compare(at, 2, "..") == 0) {
            around += "..";
            at += 2;
            continue;
        }
        const std::size_t end =
            std::min({text.find_first_of(kBetween, at), text.find("..", at), text.size()});
        const auto part = time::Edtf::parse(std::string_view(text).substr(at, end - at));
        if (!part || !part->isDate()) {
            return unexpected(ErrorCode::Invalid, "it holds what is no single date");
        }
        parts.m_around.push_back(std::move(around));
        around.clear();
        parts.m_dates.push_back(part->date());
        at = end;
    }
    parts.m_around.push_back(std::move(around));
    return parts;
}

std::string DateParts::text() const {
    std::string text;
    for (std::size_t i = 0; i < m_dates.size(); ++i) {
        text += m_around[i] + canonicalOf(m_dates[i]);
    }
    return text + m_around.back();
}

} // namespace dateline::document
