// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/image_export.h"

#include <QObject>

class QPrinter;

namespace dateline::ui {

class DocumentSession;
class PaperDialog;
class ThemeSwitch;
class TimelineView;

/// The timeline on its way out of the window: into a picture or onto paper, after asking how.
class PaperFlow : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; the window owns it.
    PaperFlow(const DocumentSession& session, const TimelineView& timeline, const ThemeSwitch& themes,
              QWidget& window);

    void exportPicture();
    void print();

signals:
    void done(const QString& sentence);
    void failed(const QString& sentence);

private:
    void ask(bool isPrint);
    void exportWith(const PictureOptions& options);
    void printWith(const PictureOptions& options);

    const DocumentSession& m_session;
    const TimelineView& m_timeline;
    const ThemeSwitch& m_themes;
    QWidget& m_window;
};

/// Prints the pages of `options.paper`, those that the printer was told to. The paper's size is the
/// printer's.
Result<void> printTimeline(std::shared_ptr<const layout::TimelineContent> content, PictureOptions options,
                           QPrinter& printer);

} // namespace dateline::ui
