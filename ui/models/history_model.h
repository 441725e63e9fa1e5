// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/history.h"

#include <QAbstractListModel>
#include <QDateTime>

#include <optional>
#include <vector>

namespace dateline::ui {

/// The steps of a document's history, newest first: those undone on top, below them the current one, at the
/// end the document as it was before all.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TimeRole = Qt::UserRole, ///< QString: when it was made; empty: not known
        IsCurrentRole,           ///< bool: the document is as it was after this step
        IsUndoneRole,            ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    /// As Document::history() gives them. `now` decides how much of a time needs saying.
    void setSteps(std::vector<model::HistoryStep> steps, const QDateTime& now = QDateTime::currentDateTime());
    int currentRow() const { return m_current; }
    /// Nothing: before all.
    std::optional<model::StepId> stepAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<model::HistoryStep> m_steps; ///< newest first
    QDateTime m_now;
    int m_current = 0;
};

} // namespace dateline::ui
