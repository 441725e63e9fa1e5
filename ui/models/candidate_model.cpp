// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/candidate_model.h"

#include "ui/models/wording.h"

#include <algorithm>
#include <numeric>

namespace dateline::ui {

namespace {

bool isUnresolved(const model::DateReading& date) {
    return date.when ? date.when->text().rfind("XXXX", 0) == 0 : date.expression.has_value();
}

// The rows by their quotes; where these are the same, as they stand.
std::vector<int> byQuote(const extract::CandidateList& list) {
    std::vector<int> rows(list.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin(), rows.end(), [&list](int a, int b) {
        return list.quotePosition(static_cast<std::size_t>(a)) <
               list.quotePosition(static_cast<std::size_t>(b));
    });
    return rows;
}

// For each old row the new one of the same event: the same quote and expression, the how many-eth with both
// the same; or the same quote where there is no other.
std::vector<std::optional<int>> matched(const extract::CandidateList& before,
                                        const extract::CandidateList& now) {
    const std::vector<int> old = byQuote(before);
    const std::vector<int> fresh = byQuote(now);
    const auto row = [](int index) { return static_cast<std::size_t>(index); };
    const auto endOfQuote = [&row](const extract::CandidateList& list, const std::vector<int>& rows,
                                   std::size_t at) {
        const TextPosition quote = list.quotePosition(row(rows[at]));
        std::size_t end = at;
        while (end < rows.size() && list.quotePosition(row(rows[end])) == quote) {
            ++end;
        }
        return end;
    };
    std::vector<std::optional<int>> partners(before.size());
    std::size_t there = 0;
    for (std::size_t at = 0, end = 0; at < old.size(); at = end) {
        end = endOfQuote(before, old, at);
        const TextPosition quote = before.quotePosition(row(old[at]));
        while (there < fresh.size() && now.quotePosition(row(fresh[there])) < quote) {
            ++there;
        }
        if (there == fresh.size() || now.quotePosition(row(fresh[there])) != quote) {
            continue;
        }
        const std::size_t thereEnd = endOfQuote(now, fresh, there);
        std::vector<bool> isTaken(thereEnd - there, false);
        for (std::size_t k = at; k < end; ++k) {
            const auto expression = before.expressionPosition(row(old[k]));
            for (std::size_t other = there; other < thereEnd; ++other) {
                if (!isTaken[other - there] && now.expressionPosition(row(fresh[other])) == expression) {
                    partners[row(old[k])] = fresh[other];
                    isTaken[other - there] = true;
                    break;
                }
            }
        }
        if (end == at + 1 && thereEnd == there + 1) { // its expression is read as a longer or another one now
            partners[row(old[at])] = fresh[there];
        }
    }
    return partners;
}

} // namespace

bool CandidateModel::isAccepted(int at) const {
    return choice(at).isAccepted.value_or(isSuggested(at));
}

bool CandidateModel::isSuggested(int at) const {
    return choice(at).when || m_read.isProposed(static_cast<std::size_t>(at));
}

const CandidateModel::Choice& CandidateModel::choice(int at) const {
    static const Choice kNone;
    const auto found = m_choices.find(at);
    return found == m_choices.end() ? kNone : found->second;
}

std::optional<int> CandidateModel::setCandidates(extract::CandidateList candidates, int followed) {
    const auto partners = matched(m_read, candidates);
    std::map<int, Choice> choices;
    m_moved = 0;
    for (std::size_t i = 0; i < partners.size(); ++i) {
        if (!partners[i]) {
            continue;
        }
        const auto chosen = m_choices.find(static_cast<int>(i));
        if (chosen != m_choices.end()) {
            choices.emplace(*partners[i], chosen->second);
        }
        const bool isSet = chosen != m_choices.end() && chosen->second.when;
        const bool hasMoved = m_read.when(i) != candidates.when(static_cast<std::size_t>(*partners[i]));
        m_moved += !isSet && hasMoved ? 1 : 0;
    }
    beginResetModel();
    m_read = std::move(candidates);
    m_choices = std::move(choices);
    m_proposals.clear();
    endResetModel();
    emit acceptedChanged();
    const bool isThere = followed >= 0 && static_cast<std::size_t>(followed) < partners.size();
    return isThere ? partners[static_cast<std::size_t>(followed)] : std::nullopt;
}

void CandidateModel::clear() {
    beginResetModel();
    m_read = {};
    m_choices.clear();
    m_moved = 0;
    m_proposals.clear();
    endResetModel();
    emit acceptedChanged();
}

int CandidateModel::acceptedCount() const {
    int accepted = 0;
    for (int i = 0; i < rowCount(); ++i) {
        accepted += isAccepted(i) ? 1 : 0;
    }
    return accepted;
}

model::Candidate CandidateModel::candidate(int at) const {
    model::Candidate corrected = m_read[static_cast<std::size_t>(at)];
    const Choice& chosen = choice(at);
    if (chosen.title) {
        corrected.title = *chosen.title;
    }
    if (chosen.when && corrected.date.when != chosen.when) {
        corrected.date.when = chosen.when;
        corrected.date.steps.push_back({"editor", "set by the editor to " + chosen.when->text()});
        corrected.date.confidence = 1;
    }
    if (chosen.saidBy) {
        corrected.saidBy = chosen.saidBy->empty() ? std::nullopt : chosen.saidBy;
    }
    if (chosen.actors) {
        corrected.actors = *chosen.actors;
    }
    return corrected;
}

std::vector<model::Candidate> CandidateModel::accepted() const {
    std::vector<model::Candidate> chosen;
    for (int i = 0; i < rowCount(); ++i) {
        if (isAccepted(i)) {
            chosen.push_back(candidate(i));
        }
    }
    return chosen;
}

std::optional<int> CandidateModel::rowOfQuote(TextPosition position) const {
    for (int i = 0; i < rowCount(); ++i) {
        if (quotePosition(i) == position) {
            return i;
        }
    }
    return {};
}

void CandidateModel::setProposals(std::map<int, SameEventProposal> proposals) {
    m_proposals = std::move(proposals);
    if (!m_read.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1), {DateRole, Qt::ToolTipRole});
    }
}

std::optional<SameEventProposal> CandidateModel::proposal(int at) const {
    const auto found = m_proposals.find(at);
    return found == m_proposals.end() ? std::nullopt : std::optional(found->second);
}

bool CandidateModel::isSame(int at) const {
    const auto found = m_proposals.find(at);
    return found != m_proposals.end() && choice(at).sameAs == found->second.event;
}

void CandidateModel::setSame(int at, bool isSame) {
    const auto found = m_proposals.find(at);
    if (found == m_proposals.end() || isSame == this->isSame(at)) {
        return;
    }
    m_choices[at].sameAs = isSame ? std::optional(found->second.event) : std::nullopt;
    emit dataChanged(index(at), index(at), {DateRole});
}

std::map<std::size_t, model::EventId> CandidateModel::acceptedSameAs() const {
    std::map<std::size_t, model::EventId> same;
    std::size_t accepted = 0;
    for (int i = 0; i < rowCount(); ++i) {
        if (!isAccepted(i)) {
            continue;
        }
        if (isSame(i)) {
            same.emplace(accepted, *choice(i).sameAs);
        }
        ++accepted;
    }
    return same;
}

std::vector<extract::ChosenReading> CandidateModel::chosenReadings() const {
    std::vector<extract::ChosenReading> chosen;
    for (const auto& [at, choice] : m_choices) {
        const auto expression = m_read.expressionPosition(static_cast<std::size_t>(at));
        if (choice.when && expression) {
            chosen.push_back({*expression, *choice.when});
        }
    }
    return chosen;
}

void CandidateModel::setAllAccepted(bool accepted) {
    if (m_read.empty()) {
        return;
    }
    for (int i = 0; i < rowCount(); ++i) {
        m_choices[i].isAccepted = accepted;
    }
    emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit acceptedChanged();
}

bool CandidateModel::isAsSuggested() const {
    return std::all_of(m_choices.begin(), m_choices.end(), [this](const auto& known) {
        const auto& [at, choice] = known;
        return !choice.isAccepted || *choice.isAccepted == isSuggested(at);
    });
}

void CandidateModel::acceptSuggested() {
    if (m_read.empty()) {
        return;
    }
    for (auto& [at, choice] : m_choices) {
        choice.isAccepted.reset();
    }
    emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit acceptedChanged();
}

void CandidateModel::correctTitle(int at, const QString& title) {
    const std::string words = title.simplified().toStdString();
    if (words.empty() || words == candidate(at).title) {
        return;
    }
    m_choices[at].title = words;
    emit dataChanged(index(at), index(at), {Qt::DisplayRole});
}

void CandidateModel::correctDate(int at, const time::Edtf& date) {
    if (candidate(at).date.when == date) {
        return;
    }
    m_choices[at].when = date;
    emit dataChanged(index(at), index(at), {DateRole, ConfidenceRole, IsUnresolvedRole});
}

void CandidateModel::correctSpeaker(int at, const QString& name) {
    std::string words = name.simplified().toStdString();
    if (words != candidate(at).saidBy.value_or(std::string())) {
        m_choices[at].saidBy = std::move(words);
        emit dataChanged(index(at), index(at), {DateRole});
    }
}

void CandidateModel::correctActors(int at, std::vector<std::string> names) {
    if (names != candidate(at).actors) {
        m_choices[at].actors = std::move(names);
        emit dataChanged(index(at), index(at), {DateRole});
    }
}

int CandidateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_read.size());
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const model::Candidate read = m_read[static_cast<std::size_t>(index.row())];
    const Choice& choice = this->choice(index.row());
    const auto& when = choice.when ? choice.when : read.date.when;
    const QString title = toQString(choice.title ? *choice.title : read.title);
    QString date = dateInWords(when);
    if (read.date.expression) {
        date += QStringLiteral(" · ") + inQuotes(toQString(read.date.expression->text));
    } else {
        date += QStringLiteral(" · ") + tr("no date in source");
    }
    const std::string saidBy = choice.saidBy.value_or(read.saidBy.value_or(std::string()));
    if (!saidBy.empty()) {
        date += QStringLiteral(" · ") + tr("said by %1").arg(toQString(saidBy));
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
        return static_cast<int>(isAccepted(index.row()) ? Qt::Checked : Qt::Unchecked);
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
    m_choices[index.row()].isAccepted = value.toInt() == Qt::Checked;
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
