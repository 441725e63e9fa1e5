// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace dateline::ui {

/// Says to screen readers what happens away from the keys and is only seen by others: what is in view now,
/// how many were found, what was undone. Qt 6.4 has no announcements, so it is a notification that appears
/// anew each time; a pixel large, and nothing is painted.
class Announcer : public QWidget {
    Q_OBJECT
public:
    explicit Announcer(QWidget* parent = nullptr);

    void say(const QString& sentence);
    /// Says it when nothing newer came for a moment: of a query being typed, how many it finds in the end.
    void sayWhenSettled(const QString& sentence);
    const QString& said() const { return m_said; }

private:
    QString m_said;
    QString m_next;
    QTimer m_settles;
    QTimer m_goes;
};

} // namespace dateline::ui
