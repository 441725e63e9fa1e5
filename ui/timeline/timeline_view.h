// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/time/instant.h"
#include "ui/render/theme.h"

#include <QRect>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace dateline::document {
class TimelineSnapshot;
}

namespace dateline::ui {

/// The timeline with its axis, lanes and overview strip. Shows one snapshot; never edits. All keys and
/// gestures are its own: wheel zooms at the cursor, drag pans, + − 0, arrows, Tab/Left/Right to the next
/// event.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);
    ~TimelineView() override;

    void setTheme(const Theme& theme);
    /// Keeps the view and the selection where the events still exist; fits everything for the first one.
    void setSnapshot(std::shared_ptr<const document::TimelineSnapshot> snapshot);
    /// Where quotes come from, for tips and screen readers; asked one by one as they are shown.
    void setQuoteSource(std::function<QString(model::EventId)> quoteOf);
    /// Only these are drawn in full, the rest faded (search hits); nothing: all.
    void setHighlighted(std::optional<std::vector<model::EventId>> ids);

    /// Appends a CSV line a painted frame to a file (see FrameLog). False when it cannot be written.
    bool setFrameLog(const QString& path);

    std::optional<model::EventId> selected() const;
    /// Selects, and brings into view if it is out of it. Emits selectionChanged when it differs.
    void select(std::optional<model::EventId> id);

    /// Of the event's card, or of its mark where it has none, in pixels of this widget; nothing: out of view.
    std::optional<QRect> rectOf(model::EventId id) const;

    std::pair<time::Instant, time::Instant> span() const; ///< in view
    QString spanInWords() const;                          ///< the time span in view: "1 Jan – 8 Jun 2025"

public slots:
    void zoomIn();
    void zoomOut();
    void fitAll();
    void selectNext();
    void selectPrevious();

signals:
    void selectionChanged(std::optional<dateline::model::EventId> id);
    void eventActivated(dateline::model::EventId id); ///< double click or Return
    void viewChanged();                               ///< the span in view moved

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dateline::ui
