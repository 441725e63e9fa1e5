// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/frame_log.h"

namespace dateline::ui {

bool FrameLog::open(const QString& path) {
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return false;
    }
    m_file.write("ms_since_start,layout_us,paint_us,items\n");
    m_clock.start();
    return true;
}

void FrameLog::add(qint64 layoutMicros, qint64 paintMicros, std::size_t items) {
    m_file.write(QStringLiteral("%1,%2,%3,%4\n")
                     .arg(m_clock.elapsed())
                     .arg(layoutMicros)
                     .arg(paintMicros)
                     .arg(items)
                     .toLatin1());
    m_file.flush(); // read by others while the window is open
}

} // namespace dateline::ui
