// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/quote_finding.h"

#include <QAbstractListModel>

#include <array>

namespace dateline::ui {

/// The findings of a check: what needs a look first (lost, changed, moved, exact), then in the order of the
/// sources.
class QuoteFindingModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void clear();
    void add(std::vector<document::QuoteFinding> findings);
    const document::QuoteFinding& at(int row) const { return m_findings[static_cast<std::size_t>(row)]; }
    int countOf(evidence::QuoteState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    /// "exact", "moved, 1 character down", "changed", "lost".
    static QString stateInWords(evidence::QuoteState state, long long movedBy = 0);
    /// The same with what it was checked against: "changed in newer.txt".
    static QString stateInWords(const document::QuoteFinding& finding);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<document::QuoteFinding> m_findings;
    std::array<int, 4> m_counts{};
};

} // namespace dateline::ui
