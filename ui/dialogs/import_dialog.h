// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/evidence/duplicates.h"
#include "core/exchange/article_reader.h"
#include "core/extract/extractor.h"
#include "ui/models/candidate_model.h"
#include "ui/render/theme.h"
#include "ui/tasks/latest_job.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace dateline::ui {

class CandidateDelegate;
class DateField;
class OtherReadings;
class SourceTextView;

/// The review of an article before its events are added: title and day of publication, the candidates beside
/// the text, each accepted, corrected or dropped. Reads the text off the GUI thread, again whenever the day
/// or the reading of a date changes, so that what hangs on it follows, and keeps the user's choices through
/// it.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(exchange::Article article, const Theme& theme, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The events of the document the article goes to, so that a candidate which seems to tell one of them
    /// can be made one more account of it. Nothing is merged unasked.
    void setKnownEvents(std::vector<evidence::EventGist> events);
    /// What the user chose; to be asked for after it was accepted.
    document::AcceptedArticle acceptedArticle() const;

    CandidateModel& candidates() { return m_candidates; }
    SourceTextView& sourceView() { return *m_text; }
    bool isReading() const { return m_job.isRunning() || m_wait.isActive(); }

    void reject() override;

signals:
    void read(); ///< an extraction was delivered

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildLayout();
    QWidget* buildCandidatePane();
    void startReading();
    void take(extract::Extraction extraction);
    void selectRow(int row);
    void updateSelected();
    void updateSpans();
    void updateCounts();
    void applyCorrectedDate();
    void proposeSame();
    void updateSame();

    exchange::Article m_article;
    CandidateModel m_candidates;
    LatestJob<extract::Extraction> m_job;
    QTimer m_wait; ///< after a key in the date field, before reading again
    std::vector<evidence::EventGist> m_known;
    bool m_isFirstReading = true;
    int m_followed = 0;                   ///< dates that the last set one took along
    bool m_isFollowing = false;           ///< reading again because a date was set
    std::optional<time::Edtf> m_readWith; ///< the day the candidates were reckoned with

    QLineEdit* m_title;
    DateField* m_published;
    QLabel* m_notice;
    QLabel* m_summary;
    QPushButton* m_all;
    QPushButton* m_none;
    QPushButton* m_suggested;
    QListView* m_list;
    CandidateDelegate* m_delegate;
    QWidget* m_correction;
    QLineEdit* m_candidateTitle;
    DateField* m_candidateDate;
    OtherReadings* m_otherReadings;
    QLineEdit* m_saidBy;
    QLineEdit* m_actors;
    QCheckBox* m_same;
    QLabel* m_sameReason;
    SourceTextView* m_text;
    QDialogButtonBox* m_buttons;
    QPushButton* m_add;
};

} // namespace dateline::ui
