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
    void setSpan(const QString& span);
    /// For some seconds in place of "Saved": "Quote and citation copied".
    void flash(const QString& words);

private:
    void updateLeft();

    QLabel* m_saved;
    QLabel* m_counts;
    ElidedLabel* m_span;
    QString m_savedWords;
    QString m_flashed;
    QTimer m_flashEnd;
};

} // namespace dateline::ui
