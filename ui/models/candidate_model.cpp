// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/candidate_model.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace dateline::ui {

namespace {

bool isUnresolved(const model::DateReading& date) {
    return date.when ? date.when->text().rfind("XXXX", 0) == 0 : date.expression.has_value();
}

} // namespace

bool CandidateModel::Row::isAccepted() const {
    return choice.isAccepted.value_or(choice.when || model::isProposed(candidate));
}

std::vector<CandidateModel::Key> CandidateModel::keysOf(const std::vector<Row>& rows) {
    std::map<std::pair<TextPosition, std::optional<TextPosition>>, int> seen;
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const Row& row : rows) {
        const auto& expression = row.candidate.date.expression;
        const auto at = expression ? std::optional(expression->position) : std::nullopt;
        const auto quote = row.candidate.quote.position;
        keys.emplace_back(quote, at, seen[{quote, at}]++);
    }
    return keys;
}

std::vector<std::optional<std::size_t>> CandidateModel::matched(const std::vector<Row>& before,
                                                                const std::vector<Row>& now) {
    std::map<Key, std::size_t> byKey;
    std::map<TextPosition, std::vector<std::size_t>> byQuote;
    const std::vector<Key> nowKeys = keysOf(now);
    for (std::size_t i = 0; i < now.size(); ++i) {
        byKey[nowKeys[i]] = i;
        byQuote[now[i].candidate.quote.position].push_back(i);
    }
    const std::vector<Key> beforeKeys = keysOf(before);
    std::map<TextPosition, int> sharing;
    for (const Row& row : before) {
        ++sharing[row.candidate.quote.position];
    }
    std::vector<std::optional<std::size_t>> partners(before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        const TextPosition quote = before[i].candidate.quote.position;
        if (const auto same = byKey.find(beforeKeys[i]); same != byKey.end()) {
            partners[i] = same->second;
        } else if (const auto here = byQuote.find(quote);
                   here != byQuote.end() && here->second.size() == 1 && sharing[quote] == 1) {
            partners[i] = here->second.front(); // its expression is read as a longer or another one now
        }
    }
    return partners;
}

std::optional<int> CandidateModel::setCandidates(std::vector<model::Candidate> candidates, int followed) {
    std::vector<Row> now;
    now.reserve(candidates.size());
    for (auto& candidate : candidates) {
        now.push_back({std::move(candidate), {}});
    }
    const auto partners = matched(m_rows, now);
    m_moved = 0;
    for (std::size_t i = 0; i < partners.size(); ++i) {
        if (partners[i]) {
            now[*partners[i]].choice = m_rows[i].choice;
            m_moved += !m_rows[i].choice.when &&
                               m_rows[i].candidate.date.when != now[*partners[i]].candidate.date.when
                           ? 1
                           : 0;
        }
    }
    beginResetModel();
    m_rows = std::move(now);
    m_proposals.clear();
    endResetModel();
    emit acceptedChanged();
    const bool isThere = followed >= 0 && static_cast<std::size_t>(followed) < partners.size();
    const auto row = isThere ? partners[static_cast<std::size_t>(followed)] : std::nullopt;
    return row ? std::optional(static_cast<int>(*row)) : std::nullopt;
}

void CandidateModel::clear() {
    beginResetModel();
    m_rows.clear();
    m_moved = 0;
    m_proposals.clear();
    endResetModel();
    emit acceptedChanged();
}

int CandidateModel::acceptedCount() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isAccepted(); }));
}

model::Candidate CandidateModel::candidate(int at) const {
    model::Candidate corrected = row(at).candidate;
    const Choice& choice = row(at).choice;
    if (choice.title) {
        corrected.title = *choice.title;
    }
    if (choice.when && corrected.date.when != choice.when) {
        corrected.date.when = choice.when;
        corrected.date.steps.push_back({"editor", "set by the editor to " + choice.when->text()});
        corrected.date.confidence = 1;
    }
    return corrected;
}

std::vector<model::Candidate> CandidateModel::accepted() const {
    std::vector<model::Candidate> chosen;
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).isAccepted()) {
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

void CandidateModel::setProposals(std::map<int, SameEventProposal> proposals) {
    m_proposals = std::move(proposals);
    if (!m_rows.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1), {DateRole, Qt::ToolTipRole});
    }
}

std::optional<SameEventProposal> CandidateModel::proposal(int at) const {
    const auto found = m_proposals.find(at);
    return found == m_proposals.end() ? std::nullopt : std::optional(found->second);
}

bool CandidateModel::isSame(int at) const {
    const auto found = m_proposals.find(at);
    return found != m_proposals.end() && row(at).choice.sameAs == found->second.event;
}

void CandidateModel::setSame(int at, bool isSame) {
    const auto found = m_proposals.find(at);
    if (found == m_proposals.end() || isSame == this->isSame(at)) {
        return;
    }
    row(at).choice.sameAs = isSame ? std::optional(found->second.event) : std::nullopt;
    emit dataChanged(index(at), index(at), {DateRole});
}

std::map<std::size_t, model::EventId> CandidateModel::acceptedSameAs() const {
    std::map<std::size_t, model::EventId> same;
    std::size_t accepted = 0;
    for (int i = 0; i < rowCount(); ++i) {
        if (!row(i).isAccepted()) {
            continue;
        }
        if (isSame(i)) {
            same.emplace(accepted, *row(i).choice.sameAs);
        }
        ++accepted;
    }
    return same;
}

std::vector<extract::ChosenReading> CandidateModel::chosenReadings() const {
    std::vector<extract::ChosenReading> chosen;
    for (const Row& row : m_rows) {
        if (row.choice.when && row.candidate.date.expression) {
            chosen.push_back({row.candidate.date.expression->position, *row.choice.when});
        }
    }
    return chosen;
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
    const auto same = proposal(index.row());
    if (same) {
        date += QStringLiteral(" · ") +
                (isSame(index.row()) ? tr("same as %1") : tr("perhaps %1")).arg(inQuotes(same->title));
    }
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return same ? title + QLatin1Char('\n') +
                          tr("Perhaps %1: %2.").arg(inQuotes(same->title), same->reason)
                    : title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(title, date);
    case Qt::CheckStateRole:
        return static_cast<int>(row(index.row()).isAccepted() ? Qt::Checked : Qt::Unchecked);
    case DateRole:
        return date;
    case ConfidenceRole:
        return choice.when ? 1.0 : read.date.confidence;
    case IsUnresolvedRole:
        return !choice.when && isUnresolved(read.date);
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
