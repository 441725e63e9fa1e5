// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/quote_finding_model.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace dateline::ui {

namespace {

int urgencyOf(const document::QuoteFinding& finding) {
    return -static_cast<int>(finding.state); // the enumeration goes from exact to lost
}

} // namespace

void QuoteFindingModel::clear() {
    beginResetModel();
    m_findings.clear();
    m_counts = {};
    endResetModel();
}

void QuoteFindingModel::add(std::vector<document::QuoteFinding> findings) {
    beginResetModel();
    for (document::QuoteFinding& finding : findings) {
        ++m_counts[static_cast<std::size_t>(finding.state)];
        m_findings.push_back(std::move(finding));
    }
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const document::QuoteFinding& a, const document::QuoteFinding& b) {
                         return urgencyOf(a) < urgencyOf(b);
                     });
    endResetModel();
}

QString QuoteFindingModel::stateInWords(evidence::QuoteState state, long long movedBy) {
    switch (state) {
    case evidence::QuoteState::Exact:
        return tr("exact");
    case evidence::QuoteState::Moved: {
        const QString by = counted(std::abs(movedBy), tr("character"), tr("characters"));
        return movedBy < 0 ? tr("moved, %1 up").arg(by) : tr("moved, %1 down").arg(by);
    }
    case evidence::QuoteState::Changed:
        return tr("changed");
    case evidence::QuoteState::Lost:
        break;
    }
    return tr("lost");
}

QString QuoteFindingModel::stateInWords(const document::QuoteFinding& finding) {
    const QString words = stateInWords(finding.state, finding.movedBy);
    return finding.against.empty() ? words : tr("%1 in %2").arg(words, toQString(finding.against));
}

int QuoteFindingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant QuoteFindingModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const document::QuoteFinding& finding = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return toQString(finding.title);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2. %3. %4")
            .arg(stateInWords(finding), toQString(finding.title), toQString(finding.outlet),
                 inQuotes(toQString(finding.quote)));
    default:
        return {};
    }
}

} // namespace dateline::ui
