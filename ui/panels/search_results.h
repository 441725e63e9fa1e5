// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/search_row.h"
#include "ui/render/theme.h"

#include <QAbstractListModel>
#include <QListView>

#include <optional>
#include <vector>

namespace dateline::ui {

/// The results under the search field, best first. Never takes the keys: the field moves the row.
class SearchResults : public QListView {
    Q_OBJECT
public:
    explicit SearchResults(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Nothing is marked or chosen any more. `advice` stands below: how to narrow the search, or why there is
    /// nothing (`isProblem`).
    void setRows(std::vector<SearchRow> rows, const QString& advice, bool isProblem);
    const std::vector<SearchRow>& rows() const { return m_rows; }
    /// Down (+1) and up (−1), round at the ends.
    void moveBy(int step);
    /// The row of an event is marked as the one gone to, but not chosen; an event without a row: none is.
    void mark(model::EventId event);
    std::optional<SearchRow> chosen() const; ///< by moving

    QSize sizeHint() const override;

signals:
    void rowChosen(const dateline::ui::SearchRow& row);    ///< by moving
    void rowActivated(const dateline::ui::SearchRow& row); ///< by a click

private:
    class Model;
    class Delegate;
    Model* m_model;
    std::vector<SearchRow> m_rows;
    const Theme* m_theme;
    bool m_isProblem = false;
    bool m_isChosen = false; ///< the current row, by moving
};

} // namespace dateline::ui
