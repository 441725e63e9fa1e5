// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/card_faces.h"
#include "tests/core/layout/fixed_width_metrics.h"

#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

const FixedWidthMetrics kMetrics;

class Words : public CardTexts {
public:
    explicit Words(std::string teller, std::string phrase = " · “last month”")
        : m_teller(std::move(teller))
        , m_phrase(std::move(phrase)) {}
    std::string title(std::size_t) const override { return "A title"; }
    std::string date(std::size_t) const override { return "April 2025"; }
    std::string detail(std::size_t event) const override { return date(event) + m_phrase; }
    std::string teller(std::size_t) const override { return m_teller; }
    std::string tellerInWords(std::size_t) const override {
        return m_teller.empty() ? m_teller : "said by " + m_teller;
    }

private:
    std::string m_teller;
    std::string m_phrase;
};

CardFace faceOf(const Words& words, CardLines lines) {
    CardFaces faces(words, kMetrics);
    faces.setLines(lines);
    return faces.face(0);
}

TEST(CardFaces, TheTellerStandsBesideTheDateWhereThereIsRoom) {
    const CardFace face = faceOf(Words("Ann", ""), {3, 2});
    EXPECT_EQ(face.detail, "April 2025 · Ann");
    EXPECT_EQ(face.teller, "");
    EXPECT_EQ(face.size.height, faceOf(Words(""), {3, 2}).size.height);
}

TEST(CardFaces, TheTellerGetsALineOfItsOwnWhereOneMay) {
    const CardFace face = faceOf(Words("Claudia Sheinbaum"), {3, 2});
    EXPECT_EQ(face.detail, "April 2025 · “last month”");
    EXPECT_EQ(face.teller, "said by Claudia Sheinbaum"); // a name alone would say nothing of its part
    EXPECT_EQ(face.size.height, float(faceOf(Words(""), {3, 2}).size.height + CardFaces::kDetailLine));
}

TEST(CardFaces, InOneLineThePhraseGivesWayToTheTeller) {
    const CardFace face = faceOf(Words("Claudia Sheinbaum"), {3, 1});
    EXPECT_EQ(face.detail, "April 2025 · Claudia Sheinbaum");
    EXPECT_EQ(face.teller, "");
    EXPECT_EQ(face.size.height, CardFaces::standardSize().height);
}

TEST(CardFaces, NoLineIsWiderThanTheCard) {
    const std::string name(200, 'n');
    for (const std::size_t lines : {1U, 2U}) {
        const CardFace face = faceOf(Words(name), {1, lines});
        for (const std::string& line : {face.detail, face.teller}) {
            EXPECT_LE(kMetrics.width(line, TextRole::CardDetail), CardFaces::kMaxTextWidth) << line;
        }
        EXPECT_LE(face.size.width, CardFaces::standardSize().width);
    }
}

} // namespace
} // namespace dateline::layout
