// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/extractor.h"
#include "core/model/candidate.h"
#include "core/model/ids.h"

#include <QAbstractListModel>

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace dateline::ui {

/// An event of the document that a candidate may be one more account of.
struct SameEventProposal {
    model::EventId event;
    QString title;
    QString reason; ///< for people
};

/// The candidates of an article under review, each accepted or dropped, with the user's corrections. Until
/// the user decides, those are accepted that are sure enough (model::isProposed).
class CandidateModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        DateRole = Qt::UserRole, ///< QString: in words, with the phrase it was read from
        ConfidenceRole,          ///< double, 0..1
        IsUnresolvedRole,        ///< bool: it has words for its date, but no year could be worked out
    };

    using QAbstractListModel::QAbstractListModel;

    /// New readings of the same text. What the user chose and corrected stays with its event: the same quote
    /// and expression, or the same quote where there is no other. Gives the new row of the event at row
    /// `followed`, nothing when it is not found any more.
    /// Dates that came out otherwise than before are counted: movedCount().
    std::optional<int> setCandidates(std::vector<model::Candidate> candidates, int followed = -1);
    /// Another text: forgets choices and corrections.
    void clear();

    int acceptedCount() const;
    std::vector<model::Candidate> accepted() const; ///< corrected, in the order of the text
    /// As read, with the user's corrections.
    model::Candidate candidate(int at) const;
    std::optional<int> rowOfQuote(TextPosition position) const;

    /// What the rows may be the same as, by row; setCandidates() forgets it, but not what was chosen.
    void setProposals(std::map<int, SameEventProposal> proposals);
    /// Nothing: the row is not like any event.
    std::optional<SameEventProposal> proposal(int at) const;
    bool isSame(int at) const; ///< the user took the proposal; never by itself
    void setSame(int at, bool isSame);
    /// By index into accepted().
    std::map<std::size_t, model::EventId> acceptedSameAs() const;

    /// The dates the user set, for the expressions they were read from: what else hangs on these is to be
    /// reckoned anew, by extract() with them, and given to setCandidates().
    std::vector<extract::ChosenReading> chosenReadings() const;
    /// How many rows the last setCandidates() gave another date without the user's having set it.
    int movedCount() const { return m_moved; }

    void setAllAccepted(bool accepted);
    void correctTitle(int at, const QString& title);
    void correctDate(int at, const time::Edtf& date);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void acceptedChanged();

private:
    /// Quote, expression, and the how many-eth with both the same.
    using Key = std::tuple<TextPosition, std::optional<TextPosition>, int>;
    struct Choice {
        std::optional<bool> isAccepted = {}; ///< nothing: the user has not decided
        std::optional<std::string> title = {};
        std::optional<time::Edtf> when = {};
        std::optional<model::EventId> sameAs = {};
    };
    struct Row {
        model::Candidate candidate;
        Choice choice;
        bool isAccepted() const;
    };
    static std::vector<Key> keysOf(const std::vector<Row>& rows);
    /// For each old row the new one of the same event.
    static std::vector<std::optional<std::size_t>> matched(const std::vector<Row>& before,
                                                           const std::vector<Row>& now);
    Row& row(int index) { return m_rows[static_cast<std::size_t>(index)]; }
    const Row& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    std::vector<Row> m_rows;
    std::map<int, SameEventProposal> m_proposals;
    int m_moved = 0;
};

} // namespace dateline::ui
