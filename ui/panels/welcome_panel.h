// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace dateline::ui {

/// What stands where the timeline would, while there is nothing on it: what to do first.
class WelcomePanel : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// `documentTitle` is empty while no document is open.
    void setContents(const QString& documentTitle, bool offersSample, const QStringList& recentFiles);

signals:
    void importRequested();
    void pasteRequested();
    void openRequested();
    void sampleRequested();
    void recentRequested(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme* m_theme;
    QLabel* m_icon;
    QLabel* m_heading;
    QLabel* m_text;
    QPushButton* m_import;
    QPushButton* m_paste;
    QPushButton* m_open;
    QPushButton* m_sample;
    QLabel* m_dropIcon;
    QWidget* m_dropZone;
    QWidget* m_recent;
    QVBoxLayout* m_recentRows;
};

} // namespace dateline::ui
