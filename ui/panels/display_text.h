// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"

#include <QString>

#include <vector>

namespace dateline::ui {

/// A stretch of a source as a text widget shows it, and the way between the two counts of its characters.
///
/// A source counts Unicode code points and keeps its line ends; QTextDocument counts UTF-16 units and makes
/// one character of every line end (CR LF, CR, LF, paragraph separator). string() is made so that
/// QTextDocument takes it as it is: its positions are the indices of string().
class DisplayText {
public:
    DisplayText() = default;
    /// Shows the code points `window` of `text`; an end past the text is cut.
    DisplayText(const Utf8Text& text, TextPosition window);

    const QString& string() const { return m_string; }
    TextPosition window() const { return m_window; }

    /// What lies outside the window is moved to its nearer end. A place inside a CR LF counts as after it.
    int toDisplay(std::size_t codePoint) const;
    /// A place inside a surrogate pair counts as before it.
    std::size_t toCodePoint(int position) const;

private:
    /// From here to the next mark both counts run in step.
    struct Mark {
        std::size_t codePoint;
        int position;
    };
    QString m_string;
    TextPosition m_window;
    std::vector<Mark> m_marks;
};

} // namespace dateline::ui
