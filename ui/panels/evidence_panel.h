// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/model/source.h"
#include "core/time/gregorian/calendar.h"
#include "ui/panels/account_list.h"
#include "ui/render/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace dateline::document {
class Document;
}

namespace dateline::ui {

class ElidedLabel;
class EventDetails;
struct RelatedEvent;
class SourceTextView;

/// What is known of one event and where it stands in its source; or, without an event, a source to read.
/// Shows the first account of an event first, all of them side by side where there are several, and what they
/// disagree on.
class EvidencePanel : public QWidget {
    Q_OBJECT
public:
    explicit EvidencePanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The document must outlive its stay here; nullptr: none.
    void setDocument(const document::Document* document);

    /// Shows only the accounts known at the end of a day, with the date known then; nothing: all. Call
    /// refresh() after it.
    void setKnownOn(std::optional<time::CivilDate> day) { m_knownOn = day; }

    void showEventEvidence(model::EventId id);
    /// How many events Remove takes away: what is shown is one of them.
    void setSelectionSize(std::size_t events);
    /// Another account of the event shown; nothing happens where it is none of them.
    void showAccount(model::ClaimId id);
    void showSource(model::SourceId id);
    /// The first source where there is one, else nothing.
    void showNothing();
    /// After an edit: shows the same again, as it now is.
    void refresh();
    /// The quote of the account shown and where it is from, to the clipboard; nothing without one.
    void copyQuote();

    std::optional<model::SourceId> shownSource() const {
        return m_source ? std::optional(m_source->id) : std::nullopt;
    }
    std::optional<model::EventId> shownEvent() const { return m_event; }
    /// The account whose details are shown.
    std::optional<model::ClaimId> shownAccount() const {
        return m_event ? std::optional(claimAt(m_claim)) : std::nullopt;
    }
    /// The accounts of the event shown, as far as they are known; none without an event.
    AccountsShown accounts() const;
    /// Of accounts().lines[index].
    model::ClaimId claimAt(std::size_t index) const { return m_shown->claims.at(index).id; }
    SourceTextView& sourceView() { return *m_sourceView; }

    QSize sizeHint() const override { return {348, 600}; }

signals:
    void eventClicked(dateline::model::EventId id); ///< by a quote in the source, or as related to another
    void editRequested(dateline::model::EventId id);
    void removeRequested(dateline::model::EventId id);
    void copied(const QString& what);
    void tagAdded(dateline::model::EventId id, const QString& tag);
    void tagRemoved(dateline::model::EventId id, const QString& tag);
    void followRequested(dateline::model::EventId id, dateline::model::ClaimId account);
    void choiceClearRequested(dateline::model::EventId id);
    void splitRequested(dateline::model::EventId id, dateline::model::ClaimId account);
    void accountEditRequested(dateline::model::ClaimId account);
    void accountRemoveRequested(dateline::model::ClaimId account);
    void compareRequested(dateline::model::EventId id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void shareHeight();
    void showDetails(bool areShown);
    void leaveWhatWasKnown();
    void showClaim(std::size_t index);
    std::vector<RelatedEvent> related() const; ///< to the event shown
    void connectDetails();
    void renewSource();
    void loadSource(model::SourceId id);
    void updateSourceCaption();

    const document::Document* m_document = nullptr;
    std::optional<model::EventId> m_event;
    std::optional<model::Event> m_shown;
    std::optional<time::CivilDate> m_knownOn;
    std::size_t m_claim = 0;
    std::optional<model::Source> m_source; ///< whose text is in the view

    EventDetails* m_details;
    QScrollArea* m_detailsScroll;
    QWidget* m_divider; ///< below details that are cut
    QVBoxLayout* m_actions;
    QLabel* m_sourceHeading;
    ElidedLabel* m_sourceCaption;
    SourceTextView* m_sourceView;
};

} // namespace dateline::ui
