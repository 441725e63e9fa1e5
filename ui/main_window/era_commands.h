// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/era.h"
#include "core/time/gregorian/instant.h"
#include "ui/render/theme.h"

#include <QObject>

#include <optional>
#include <utility>

class QMenu;
class QWidget;

namespace dateline::ui {

class DocumentSession;
struct EraFields;

/// What can be done to the eras behind the timeline. Every change is a step of the history.
class EraCommands : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it; the window owns it.
    EraCommands(DocumentSession& session, QWidget& window);

    void setTheme(const Theme& theme) { m_theme = &theme; }
    void add(); ///< asks for everything
    /// Asks, with a beginning filled in; as exact as the span in view suggests.
    void addAt(time::Instant at, std::pair<time::Instant, time::Instant> inView);
    void edit(model::EraId id);
    void remove(model::EraId id);
    /// Adds what can be done to one; nothing while the document cannot be changed.
    void addTo(QMenu& menu, model::EraId id);
    bool canEdit() const;

signals:
    void failed(const QString& sentence);
    void done(const QString& sentence); ///< worth saying, and can be undone

private:
    void askForNew(EraFields fields);
    std::optional<model::Era> eraWith(model::EraId id) const;

    DocumentSession& m_session;
    QWidget& m_window;
    const Theme* m_theme;
};

} // namespace dateline::ui
