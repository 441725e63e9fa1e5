// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/history_model.h"
#include "ui/render/theme.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace dateline::ui {

/// What was done to the document, step by step. A click on a step, or Enter, asks for the document as it was
/// after it.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// With `isReadOnly` the steps can only be looked at.
    void setSteps(std::vector<model::HistoryStep> steps, bool isReadOnly);
    HistoryModel& steps() { return m_steps; }
    QListView& list() { return *m_list; }

    QSize sizeHint() const override { return {216, 400}; }

signals:
    void jumpRequested(std::optional<dateline::model::StepId> step);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void jump(const QModelIndex& index);

    HistoryModel m_steps;
    const Theme* m_theme;
    bool m_isReadOnly = false;
    QListView* m_list;
    QPushButton* m_close;
};

} // namespace dateline::ui
