// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QLineEdit;
class QPushButton;

namespace dateline::ui {

class FlowLayout;

/// The tags of an event, each with a button that takes it off, and a field to add one.
class TagRow : public QWidget {
    Q_OBJECT
public:
    explicit TagRow(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// `known`: all tags of the document, to complete what is typed.
    void setTags(const QStringList& tags, const QStringList& known, bool isReadOnly);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void added(const QString& tag);
    void removed(const QString& tag);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void finishTyping();

    const Theme* m_theme;
    FlowLayout* m_row;
    QLineEdit* m_line;
    QStringList m_tags;
    std::vector<QPushButton*> m_buttons;
};

} // namespace dateline::ui
