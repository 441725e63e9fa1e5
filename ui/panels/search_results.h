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
    /// Nothing is chosen until moveBy(). `advice` stands below: how to narrow the search, or why there is
    /// nothing (`isProblem`).
    void setRows(std::vector<SearchRow> rows, const QString& advice, bool isProblem);
    const std::vector<SearchRow>& rows() const { return m_rows; }
    /// Down (+1) and up (−1), round at the ends.
    void moveBy(int step);
    std::optional<SearchRow> chosen() const;

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
};

} // namespace dateline::ui
