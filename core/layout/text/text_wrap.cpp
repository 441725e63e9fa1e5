// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/text/text_wrap.h"

#include "core/base/utf8_text.h"

#include <algorithm>

namespace dateline::layout {
namespace {

// A card's text is at most a few words; measuring a title of a megabyte would stop the frame.
constexpr std::size_t kMaxCodePoints = 400;

std::string oneLine(std::string_view utf8) {
    std::string text(firstCodePoints(utf8, kMaxCodePoints));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

} // namespace

std::string elided(std::string_view utf8, double maxWidth, TextRole role, const TextMetrics& metrics) {
    std::string text = oneLine(utf8);
    if (text.size() == utf8.size() && metrics.width(text, role) <= maxWidth) {
        return text;
    }
    // The longest beginning that fits with its dots: widths grow with length, so halve the interval.
    std::size_t fits = 0;
    std::size_t tooMany = countCodePoints(text) + 1;
    while (tooMany - fits > 1) {
        const std::size_t middle = (fits + tooMany) / 2;
        const std::string tried = std::string(firstCodePoints(text, middle)) + "…";
        (metrics.width(tried, role) <= maxWidth ? fits : tooMany) = middle;
    }
    std::string cut(firstCodePoints(text, fits));
    while (!cut.empty() && (cut.back() == ' ' || cut.back() == ',' || cut.back() == ';')) {
        cut.pop_back();
    }
    return cut + "…";
}

std::vector<std::string> wrapped(std::string_view utf8, double maxWidth, std::size_t maxLines, TextRole role,
                                 const TextMetrics& metrics) {
    std::vector<std::string> lines;
    const std::string text = oneLine(utf8);
    const bool isCut = text.size() < utf8.size();
    std::string_view rest = text;
    while (!rest.empty() && lines.size() < maxLines) {
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        if (rest.empty()) {
            break;
        }
        const bool isLast = lines.size() + 1 == maxLines;
        if (isLast || metrics.width(rest, role) <= maxWidth) {
            lines.push_back(
                elided(isCut ? std::string(rest) + "…" : std::string(rest), maxWidth, role, metrics));
            break;
        }
        std::size_t fits = 0; // bytes of the words that fit
        for (std::size_t space = rest.find(' '); space != std::string_view::npos;
             space = rest.find(' ', space + 1)) {
            if (metrics.width(rest.substr(0, space), role) > maxWidth) {
                break;
            }
            fits = space;
        }
        if (fits == 0) { // one word wider than a line
            lines.push_back(elided(rest, maxWidth, role, metrics));
            break;
        }
        lines.emplace_back(rest.substr(0, fits));
        rest.remove_prefix(fits);
    }
    return lines;
}

} // namespace dateline::layout
