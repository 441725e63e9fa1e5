// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/display_text.h"

#include <algorithm>

namespace dateline::ui {

namespace {

/// QTextDocument keeps these two noncharacters for frames and would make paragraphs of them.
bool isReservedByQt(char32_t c) {
    return c == 0xFDD0 || c == 0xFDD1;
}

/// The code point that starts at `at`, which is moved past it. `bytes` is valid UTF-8.
char32_t decodeNext(std::string_view bytes, std::size_t& at) {
    const auto first = static_cast<unsigned char>(bytes[at++]);
    if (first < 0x80) {
        return first;
    }
    const int following = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    char32_t value = first & (0x3FU >> following);
    for (int i = 0; i < following && at < bytes.size(); ++i) {
        value = (value << 6U) | (static_cast<unsigned char>(bytes[at++]) & 0x3FU);
    }
    return value;
}

} // namespace

DisplayText::DisplayText(const Utf8Text& text, TextPosition window) {
    m_window.end = std::min(window.end, text.codePointCount());
    m_window.start = std::min(window.start, m_window.end);
    const std::string_view bytes = text.slice(text.toBytes(m_window));
    m_string.reserve(static_cast<qsizetype>(bytes.size()));
    m_marks.push_back({m_window.start, 0});

    std::size_t codePoint = m_window.start;
    for (std::size_t at = 0; at < bytes.size();) {
        const char32_t c = decodeNext(bytes, at);
        ++codePoint;
        if (c == U'\r' || c == U'\u2029') {
            m_string += QLatin1Char('\n');
            if (c == U'\r' && at < bytes.size() && bytes[at] == '\n') {
                ++at;
                ++codePoint;
                m_marks.push_back({codePoint, static_cast<int>(m_string.size())});
            }
        } else if (c > 0xFFFF) {
            m_string += QChar(QChar::highSurrogate(c));
            m_string += QChar(QChar::lowSurrogate(c));
            m_marks.push_back({codePoint, static_cast<int>(m_string.size())});
        } else {
            m_string += isReservedByQt(c) ? QChar(QChar::ReplacementCharacter) : QChar(char16_t(c));
        }
    }
}

int DisplayText::toDisplay(std::size_t codePoint) const {
    if (m_marks.empty()) {
        return 0;
    }
    const std::size_t wanted = std::clamp(codePoint, m_window.start, m_window.end);
    const auto next = std::upper_bound(m_marks.begin(), m_marks.end(), wanted,
                                       [](std::size_t at, const Mark& mark) { return at < mark.codePoint; });
    const Mark& mark = *(next - 1);
    const int inStep = mark.position + static_cast<int>(wanted - mark.codePoint);
    return std::min(inStep, next == m_marks.end() ? static_cast<int>(m_string.size()) : next->position);
}

std::size_t DisplayText::toCodePoint(int position) const {
    if (m_marks.empty()) {
        return 0;
    }
    const int wanted = std::clamp(position, 0, static_cast<int>(m_string.size()));
    const auto next = std::upper_bound(m_marks.begin(), m_marks.end(), wanted,
                                       [](int at, const Mark& mark) { return at < mark.position; });
    const Mark& mark = *(next - 1);
    const std::size_t inStep = mark.codePoint + static_cast<std::size_t>(wanted - mark.position);
    return std::min(inStep, next == m_marks.end() ? m_window.end : next->codePoint - 1);
}

} // namespace dateline::ui
