// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/card_faces.h"

#include "core/layout/text/text_wrap.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {
namespace {

constexpr double kMinTextWidth = 84;
constexpr double kMarkSize = 11;
constexpr double kMarkGap = 6;
constexpr double kBeforeMarks = 10;
constexpr const char* kBetween = " · ";

CardSize sizeOf(double textWidth, std::size_t titleLines, std::size_t detailLines) {
    const double width = std::clamp(textWidth, kMinTextWidth, CardFaces::kMaxTextWidth);
    return {float(width + CardFaces::kPaddingLeft + CardFaces::kPaddingRight),
            float(2 * CardFaces::kPaddingTop + double(titleLines) * CardFaces::kTitleLine +
                  double(detailLines) * CardFaces::kDetailLine - 5)};
}

void addMarks(CardFace& face, const EvidenceMarks& evidence, const TextMetrics& metrics) {
    using Mark = DrawList::CardMark;
    const auto add = [&](Mark::Kind kind, std::string text, double width) {
        face.marksWidth += face.marks.empty() ? 0 : kMarkGap;
        face.marks.push_back({kind, face.marksWidth, std::move(text)});
        face.marksWidth += width;
    };
    if (evidence.accounts > 1) {
        std::string count = std::to_string(evidence.accounts);
        const double width = kMarkSize + 3 + metrics.width(count, TextRole::CardDetail);
        add(Mark::Kind::Accounts, std::move(count), width);
    }
    if (evidence.isInConflict) {
        add(evidence.isDecided ? Mark::Kind::Decided : Mark::Kind::Conflict, {}, kMarkSize);
    }
    if (evidence.isUnverified) {
        add(Mark::Kind::Unverified, {}, kMarkSize);
    }
}

} // namespace

CardSize CardFaces::standardSize(std::size_t titleLines) {
    return sizeOf(kMaxTextWidth, titleLines, 1);
}

void CardFaces::setLines(CardLines lines) {
    if (lines != m_lines) {
        m_lines = lines;
        m_titleLines.clear();
        m_faces.clear();
    }
}

void CardFaces::setTitleLines(std::size_t event, std::size_t lines) {
    m_titleLines[event] = lines;
    m_faces.clear();
}

void CardFaces::writeDetail(CardFace& face, std::size_t event, double room) const {
    const auto fits = [&](const std::string& line) {
        return m_metrics.width(line, TextRole::CardDetail) <= room;
    };
    const auto shortened = [&](const std::string& line, double width) {
        return elided(line, width, TextRole::CardDetail, m_metrics);
    };
    const std::string teller = m_texts.teller(event);
    face.detail = m_texts.detail(event);
    if (!teller.empty()) {
        if (std::string both = face.detail + kBetween + teller; fits(both)) {
            face.detail = std::move(both);
        } else if (m_lines.detail > 1) {
            face.teller = shortened(m_texts.tellerInWords(event), kMaxTextWidth);
        } else {
            face.detail = m_texts.date(event) + kBetween + teller;
        }
    }
    face.detail = shortened(face.detail, room);
}

const CardFace& CardFaces::face(std::size_t event) {
    if (const CardFace* known = m_faces.find(event)) {
        return *known;
    }
    CardFace face;
    const auto own = m_titleLines.find(event);
    const std::size_t lines = own != m_titleLines.end() ? own->second : m_lines.title;
    face.titleLines = wrapped(m_texts.title(event), kMaxTextWidth, lines, TextRole::CardTitle, m_metrics);
    if (face.titleLines.empty()) {
        face.titleLines.emplace_back("(no title)");
    }
    addMarks(face, m_texts.marks(event), m_metrics);
    const double forMarks = face.marks.empty() ? 0 : face.marksWidth + kBeforeMarks;
    writeDetail(face, event, kMaxTextWidth - forMarks);
    double width = std::max(m_metrics.width(face.detail, TextRole::CardDetail) + forMarks,
                            m_metrics.width(face.teller, TextRole::CardDetail));
    for (const std::string& line : face.titleLines) {
        width = std::max(width, m_metrics.width(line, TextRole::CardTitle));
    }
    face.size = sizeOf(std::ceil(width), face.titleLines.size(), face.teller.empty() ? 1 : 2);
    return m_faces.keep(event, std::move(face));
}

} // namespace dateline::layout
