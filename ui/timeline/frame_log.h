// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QString>

namespace dateline::ui {

/// One CSV line a painted frame, for measuring how the real window moves:
/// ms_since_start,layout_us,paint_us,items.
class FrameLog {
public:
    /// False when the file cannot be written.
    bool open(const QString& path);
    bool isOpen() const { return m_file.isOpen(); }
    void add(qint64 layoutMicros, qint64 paintMicros, std::size_t items);

private:
    QFile m_file;
    QElapsedTimer m_clock;
};

} // namespace dateline::ui
