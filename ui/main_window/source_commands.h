// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/reckoned_dates.h"
#include "ui/tasks/latest_job.h"

#include <QObject>

class QMenu;
class QWidget;

namespace dateline::ui {

class DocumentSession;

/// What can be done to a source. Every edit is one step of the history.
class SourceCommands : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it; the window owns it.
    SourceCommands(DocumentSession& session, QWidget& window);

    /// The caller shows it. Deletes itself when it is closed.
    QMenu* sourceMenu(model::SourceId id, QWidget* parent);
    void edit(model::SourceId id);
    /// Says what hangs on it, and asks.
    void remove(model::SourceId id);

signals:
    void failed(const QString& sentence);
    void done(const QString& sentence); ///< worth saying, and can be undone
    void textWanted(dateline::model::SourceId id);

private:
    void change(model::SourceId id, const document::SourceEdit& edit);
    void askForDates(model::SourceId id, const document::SourceEdit& edit,
                     const document::ReckonedDates& dates);
    void apply(model::SourceId id, const document::SourceEdit& edit,
               const std::vector<document::ReckonedDate>& dates, std::size_t setByHand);
    QString titleOf(model::SourceId id) const;

    DocumentSession& m_session;
    QWidget& m_window;
    LatestJob<document::ReckonedDates> m_reckoning;
};

} // namespace dateline::ui
