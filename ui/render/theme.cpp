// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/theme.h"

namespace dateline::ui {

const Theme& Theme::light() {
    static const Theme kTheme = [] {
        Theme t;
        t.isDark = false;
        t.window = QColor("#ffffff");
        t.canvas = QColor("#f5f7f9");
        t.laneStripe = QColor("#eff1f5");
        t.surface = QColor("#ffffff");
        t.border = QColor("#dde1e7");
        t.controlBorder = QColor("#d3d8df");
        t.hover = QColor("#f1f3f6");
        t.pressed = QColor("#e4e8ee");
        t.field = QColor("#f3f5f8");
        t.gridLine = QColor("#e1e4e9");
        t.text = QColor("#1a1d21");
        t.mutedText = QColor("#606774");
        t.accent = QColor("#2966d4");
        t.accentText = QColor("#ffffff");
        t.accentHover = QColor("#2159bd");
        t.accentSoft = QColor("#eaf1fd");
        t.quote = QColor("#fff4d6");
        t.quoteLine = QColor("#e2b21f");
        t.verified = QColor("#187c41");
        t.warning = QColor("#a34a00");
        t.warningSoft = QColor("#fff3e6");
        t.disabledText = QColor("#7f8795");
        t.density = QColor("#a2acba");
        t.lanes = {QColor("#d8475f"), QColor("#2a9b8e"), QColor("#5f60c4"), QColor("#c07b27"),
                   QColor("#3e82c6"), QColor("#7d4a2e"), QColor("#a64ca6"), QColor("#6b7a2f")};
        return t;
    }();
    return kTheme;
}

const Theme& Theme::dark() {
    static const Theme kTheme = [] {
        Theme t;
        t.isDark = true;
        t.window = QColor("#1d2025");
        t.canvas = QColor("#14171b");
        t.laneStripe = QColor("#1a1d22");
        t.surface = QColor("#1d2025");
        t.border = QColor("#343940");
        t.controlBorder = QColor("#3c424a");
        t.hover = QColor("#282c33");
        t.pressed = QColor("#32373f");
        t.field = QColor("#16191d");
        t.gridLine = QColor("#2a2e34");
        t.text = QColor("#e9ebee");
        t.mutedText = QColor("#99a1ad");
        t.accent = QColor("#6ba1ff");
        t.accentText = QColor("#0d1a30");
        t.accentHover = QColor("#82b0ff");
        t.accentSoft = QColor("#222b38");
        t.quote = QColor("#3d331a");
        t.quoteLine = QColor("#dca62e");
        t.verified = QColor("#5cc98a");
        t.warning = QColor("#f0a35e");
        t.warningSoft = QColor("#36291b");
        t.disabledText = QColor("#717884");
        t.density = QColor("#5a6675");
        t.lanes = {QColor("#d8475f"), QColor("#2a9d8f"), QColor("#7374dd"), QColor("#df8f2d"),
                   QColor("#5cb0f0"), QColor("#d2a98a"), QColor("#c168c1"), QColor("#c3d46e")};
        return t;
    }();
    return kTheme;
}

} // namespace dateline::ui
