// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/search_query.h"
#include "ui/models/search_row.h"

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace dateline::ui {

/// Finds the words of a query in texts as the full-text index does: from the beginning of a word, letters
/// with and without marks and capitals alike, signs between words of any kind.
class WordMarks {
public:
    explicit WordMarks(const model::SearchQuery& query);

    MarkedText marked(const QString& text) const;
    /// A line around the first match; nothing without one.
    std::optional<MarkedText> snippet(const QString& text) const;

private:
    std::vector<std::pair<int, int>> matchesIn(const QString& text) const;

    std::optional<QRegularExpression> m_words; ///< nothing: the query has none
};

} // namespace dateline::ui
