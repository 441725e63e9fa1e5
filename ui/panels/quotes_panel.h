// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/quote_finding_model.h"
#include "ui/render/theme.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace dateline::ui {

class ElidedLabel;

/// What a check of the quotes found, one row a quote, what needs a look first. A click on a row, or Enter,
/// asks for its event. For the bottom of the window, below the timeline.
class QuotesPanel : public QWidget {
    Q_OBJECT
public:
    explicit QuotesPanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    QuoteFindingModel& findings() { return m_findings; }
    QListView& list() { return *m_list; }
    /// To be called after the findings changed. `against`: what they were checked against, for people.
    void showSummary(const QString& against, bool isRunning);
    QString summary() const;
    /// Whether the text checked against can become a source, and whether marks that earlier checks left on
    /// the quotes can be taken off.
    void offer(bool canKeep, bool canUnmark);
    QString counts() const; ///< "1 changed, 3 moved, 4 exact"

    QSize sizeHint() const override { return {600, 220}; }

signals:
    void findingChosen(const dateline::document::QuoteFinding& finding);
    void newerRequested();
    void againRequested(); ///< against the stored texts
    void keepRequested();
    void unmarkRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Delegate;
    QuoteFindingModel m_findings;
    const Theme* m_theme;
    QString m_against;
    ElidedLabel* m_summary;
    QPushButton* m_newer;
    QPushButton* m_again;
    QPushButton* m_keep;
    QPushButton* m_unmark;
    QPushButton* m_close;
    QListView* m_list;
};

} // namespace dateline::ui
