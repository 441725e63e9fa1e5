// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

namespace dateline::ui {

/// Every colour the program paints with, in one place, for one scheme. Text on its ground keeps a contrast of
/// at least 4.5:1 (WCAG 2.1, 1.4.3); a test computes it.
struct Theme {
    bool isDark = false;

    QColor window;        ///< bars, panels
    QColor canvas;        ///< behind the timeline
    QColor laneStripe;    ///< every other lane
    QColor surface;       ///< cards, fields, buttons
    QColor border;        ///< hairlines around surfaces
    QColor controlBorder; ///< around buttons and fields, a little stronger
    QColor hover;         ///< ground of a button or row under the pointer
    QColor pressed;       ///< … and while it is held down
    QColor field;         ///< ground of the search field
    QColor gridLine;      ///< vertical lines of the axis
    QColor text;
    QColor mutedText;   ///< captions, second lines
    QColor accent;      ///< primary button, selection ring, source's publication line
    QColor accentText;  ///< on accent
    QColor accentHover; ///< primary button under the pointer
    QColor accentSoft;  ///< selected rows, overview window
    QColor quote;       ///< ground of a highlighted quote
    QColor quoteLine;   ///< its underline and edge
    QColor verified;    ///< "quote verified"
    QColor warning;
    QColor warningSoft; ///< ground of the message bar
    QColor disabledText;
    QColor density; ///< bars of the overview strip

    /// Told apart by the colour-blind (checked with the Machado 2009 matrices in a test); lanes take them in
    /// turn.
    std::array<QColor, 8> lanes;

    static const Theme& light();
    static const Theme& dark();
};

} // namespace dateline::ui
