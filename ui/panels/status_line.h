// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace dateline::ui {

class ElidedLabel;

/// The strip at the bottom: whether all is saved, how much there is, what is in view.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setSaved(const QString& words, const QString& tip);
    void setCounts(const QString& words);
    /// Whether only some events are picked out: then how to see them, and all again, stands beside the
    /// counts.
    void setPicked(bool arePicked, bool isAny);
    void setSpan(const QString& span);
    /// For some seconds in place of "Saved": "Quote and citation copied".
    void flash(const QString& words);
    /// In place of all that until it is empty again: "Undoing…".
    void setBusy(const QString& words);

signals:
    void said(const QString& words); ///< in place of the rest, for a moment or while something is being done
    void showPickedRequested();
    void showAllRequested();

private:
    void updateLeft();

    QLabel* m_saved;
    QLabel* m_counts;
    QLabel* m_picked;
    ElidedLabel* m_span;
    QString m_savedWords;
    QString m_flashed;
    QString m_busy;
    QTimer m_flashEnd;
};

} // namespace dateline::ui
