// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace dateline::ui {

/// A test hook: while DATELINE_STATE_FILE names a file, what the windows show is written there as JSON
/// whenever it changes, so that a test from outside can see what real mouse and key events did. Holds, in
/// screen pixels as [x, y, width, height], every named widget that can be used ("widgets"), every card
/// ("cards") and the first letter of every quote in view in the article ("quotes"), and what is selected and
/// highlighted; and the name of the widget that has the keys ("focus").
class StateFile : public QObject {
    Q_OBJECT
public:
    explicit StateFile(const QString& path, QObject* parent = nullptr);

private:
    void write();

    QString m_path;
    QByteArray m_written;
    QTimer m_timer;
};

} // namespace dateline::ui
