// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/card_faces.h"

#include "core/layout/text_wrap.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {
namespace {

constexpr std::size_t kMaxKept = 20'000;
constexpr double kMinTextWidth = 84;

CardSize sizeOf(double textWidth, std::size_t titleLines) {
    const double width = std::clamp(textWidth, kMinTextWidth, CardFaces::kMaxTextWidth);
    return {float(width + CardFaces::kPaddingLeft + CardFaces::kPaddingRight),
            float(2 * CardFaces::kPaddingTop + double(titleLines) * CardFaces::kTitleLine +
                  CardFaces::kDetailLine - 5)};
}

} // namespace

CardSize CardFaces::standardSize() {
    return sizeOf(kMaxTextWidth, 1);
}

void CardFaces::setTitleLines(std::size_t lines) {
    if (lines != m_titleLines) {
        m_titleLines = lines;
        m_faces.clear();
    }
}

const CardFace& CardFaces::face(std::size_t event) {
    const auto known = m_faces.find(event);
    if (known != m_faces.end()) {
        return known->second;
    }
    if (m_faces.size() >= kMaxKept) {
        m_faces.clear();
    }
    CardFace face;
    face.titleLines =
        wrapped(m_texts.title(event), kMaxTextWidth, m_titleLines, TextRole::CardTitle, m_metrics);
    if (face.titleLines.empty()) {
        face.titleLines.emplace_back("(no title)");
    }
    face.detail = elided(m_texts.detail(event), kMaxTextWidth, TextRole::CardDetail, m_metrics);
    double width = m_metrics.width(face.detail, TextRole::CardDetail);
    for (const std::string& line : face.titleLines) {
        width = std::max(width, m_metrics.width(line, TextRole::CardTitle));
    }
    face.size = sizeOf(std::ceil(width), face.titleLines.size());
    return m_faces.emplace(event, std::move(face)).first->second;
}

} // namespace dateline::layout
