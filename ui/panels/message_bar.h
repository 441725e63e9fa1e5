// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace dateline::ui {

/// A strip under the title bar that says what happened and stays until it is dismissed or replaced; never in
/// the way. One message at a time, the newest.
class MessageBar : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Note, Problem };

    explicit MessageBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Shows a sentence, with one thing to do about it where `action` has a name.
    void say(Kind kind, const QString& sentence, const QString& action = {}, std::function<void()> run = {});
    void dismiss();

    QString sentence() const;
    Kind kind() const { return m_kind; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void updateLook();

    const Theme* m_theme;
    Kind m_kind = Kind::Note;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QPushButton* m_close;
    std::function<void()> m_run;
};

} // namespace dateline::ui
