// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QWidget>

class QPushButton;

namespace dateline::ui {

class ElidedLabel;
class SearchField;
class WindowActions;

/// The strip at the top: the document's name and what is in it, and what is done most.
class TitleBar : public QWidget {
    Q_OBJECT
public:
    explicit TitleBar(const WindowActions& actions, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setDocument(const QString& title, const QString& contents);
    /// Undo, search and zoom mean nothing without events.
    void setHasEvents(bool hasEvents);
    SearchField& search() { return *m_search; }
    void openMenu();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ElidedLabel* m_title;
    ElidedLabel* m_contents;
    QPushButton* m_import;
    QPushButton* m_addEvent;
    QPushButton* m_undo;
    QPushButton* m_redo;
    SearchField* m_search;
    QPushButton* m_fit;
    QPushButton* m_zoomOut;
    QPushButton* m_zoomIn;
    QPushButton* m_menu;
    bool m_hasEvents = false;
};

} // namespace dateline::ui
