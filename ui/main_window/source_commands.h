// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

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

signals:
    void failed(const QString& sentence);
    void done(const QString& sentence); ///< worth saying, and can be undone
    void textWanted(dateline::model::SourceId id);

private:
    DocumentSession& m_session;
    QWidget& m_window;
};

} // namespace dateline::ui
