// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/candidate_model.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace dateline::ui {

namespace {

bool lacksYear(const model::DateReading& date) {
    return date.when && date.when->text().rfind("XXXX", 0) == 0;
}

} // namespace

std::vector<CandidateModel::Key> CandidateModel::keys() const {
    std::map<std::pair<TextPosition, std::optional<TextPosition>>, int> seen;
    std::vector<Key> keys;
    keys.reserve(m_rows.size());
    for (const Row& row : m_rows) {
        const auto& expression = row.candidate.date.expression;
        const auto at = expression ? std::optional(expression->position) : std::nullopt;
        const auto quote = row.candidate.quote.position;
        keys.emplace_back(quote, at, seen[{quote, at}]++);
    }
    return keys;
}

void CandidateModel::setCandidates(std::vector<model::Candidate> candidates) {
    std::map<Key, Choice> choices;
    const std::vector<Key> before = keys();
    for (std::size_t i = 0; i < before.size(); ++i) {
        choices[before[i]] = m_rows[i].choice;
    }
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(candidates.size());
    for (auto& candidate : candidates) {
        m_rows.push_back({std::move(candidate), {}});
    }
    const std::vector<Key> now = keys();
    for (std::size_t i = 0; i < now.size(); ++i) {
        const auto found = choices.find(now[i]);
        if (found != choices.end()) {
            m_rows[i].choice = found->second;
        }
    }
    endResetModel();
    emit acceptedChanged();
}

void CandidateModel::clear() {
    beginResetModel();
    m_rows.clear();
    endResetModel();
    emit acceptedChanged();
}

int CandidateModel::acceptedCount() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.choice.isAccepted; }));
}

model::Candidate CandidateModel::candidate(int index) const {
    model::Candidate corrected = row(index).candidate;
    const Choice& choice = row(index).choice;
    if (choice.title) {
        corrected.title = *choice.title;
    }
    if (choice.when) {
        corrected.date.when = choice.when;
        corrected.date.steps.push_back({"editor", "set by the editor to " + choice.when->text()});
        corrected.date.confidence = 1;
    }
    return corrected;
}

std::vector<model::Candidate> CandidateModel::accepted() const {
    std::vector<model::Candidate> chosen;
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).choice.isAccepted) {
            chosen.push_back(candidate(i));
        }
    }
    return chosen;
}

std::optional<int> CandidateModel::rowOfQuote(TextPosition position) const {
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).candidate.quote.position == position) {
            return i;
        }
    }
    return {};
}

void CandidateModel::setAllAccepted(bool accepted) {
    if (m_rows.empty()) {
        return;
    }
    for (Row& row : m_rows) {
        row.choice.isAccepted = accepted;
    }
    emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit acceptedChanged();
}

void CandidateModel::correctTitle(int at, const QString& title) {
    const std::string words = title.simplified().toStdString();
    if (words.empty() || words == candidate(at).title) {
        return;
    }
    row(at).choice.title = words;
    emit dataChanged(index(at), index(at), {Qt::DisplayRole});
}

void CandidateModel::correctDate(int at, const time::Edtf& date) {
    if (candidate(at).date.when == date) {
        return;
    }
    row(at).choice.when = date;
    emit dataChanged(index(at), index(at), {DateRole, ConfidenceRole, IsUnresolvedRole});
}

int CandidateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const auto& [read, choice] = row(index.row());
    const auto& when = choice.when ? choice.when : read.date.when;
    const QString title = toQString(choice.title ? *choice.title : read.title);
    QString date = dateInWords(when);
    if (read.date.expression) {
        date += QStringLiteral(" · ") + inQuotes(toQString(read.date.expression->text));
    } else {
        date += QStringLiteral(" · ") + tr("no date in source");
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(title, date);
    case Qt::CheckStateRole:
        return static_cast<int>(choice.isAccepted ? Qt::Checked : Qt::Unchecked);
    case DateRole:
        return date;
    case ConfidenceRole:
        return choice.when ? 1.0 : read.date.confidence;
    case IsUnresolvedRole:
        return !choice.when && lacksYear(read.date);
    default:
        return {};
    }
}

bool CandidateModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole) {
        return false;
    }
    row(index.row()).choice.isAccepted = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit acceptedChanged();
    return true;
}

Qt::ItemFlags CandidateModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

} // namespace dateline::ui
