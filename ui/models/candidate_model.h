// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/extractor.h"
#include "core/model/candidate.h"
#include "core/model/ids.h"

#include <QAbstractListModel>

#include <map>
#include <optional>
#include <vector>

namespace dateline::ui {

/// An event of the document that a candidate may be one more account of.
struct SameEventProposal {
    model::EventId event;
    QString title;
    QString reason;                ///< for people
    bool isDatedOtherwise = false; ///< the two cannot mean the same day
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
    std::optional<int> setCandidates(extract::CandidateList candidates, int followed = -1);
    /// Another text: forgets choices and corrections.
    void clear();

    int acceptedCount() const;
    std::vector<model::Candidate> accepted() const; ///< corrected, in the order of the text
    /// As read, with the user's corrections.
    model::Candidate candidate(int at) const;
    std::optional<int> rowOfQuote(TextPosition position) const;
    TextPosition quotePosition(int at) const { return m_read.quotePosition(static_cast<std::size_t>(at)); }

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
    bool isAsSuggested() const;
    void acceptSuggested(); ///< as before the user chose any; corrections stay
    void correctTitle(int at, const QString& title);
    void correctDate(int at, const time::Edtf& date);
    void correctSpeaker(int at, const QString& name); ///< empty: the article itself
    void correctActors(int at, std::vector<std::string> names);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void acceptedChanged();

private:
    struct Choice {
        std::optional<bool> isAccepted = {}; ///< nothing: the user has not decided
        std::optional<std::string> title = {};
        std::optional<time::Edtf> when = {};
        std::optional<std::string> saidBy = {}; ///< empty: nobody
        std::optional<std::vector<std::string>> actors = {};
        std::optional<model::EventId> sameAs = {};
    };
    bool isAccepted(int at) const;
    bool isSuggested(int at) const; ///< sure enough, or dated by the user
    /// What the user decided of a row; nothing yet: an empty one.
    const Choice& choice(int at) const;

    extract::CandidateList m_read;
    std::map<int, Choice> m_choices; ///< of the rows that the user decided something of
    std::map<int, SameEventProposal> m_proposals;
    int m_moved = 0;
};

} // namespace dateline::ui
