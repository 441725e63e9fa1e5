// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/timeline_snapshot.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <unordered_set>

namespace dateline::ui {

/// Finds out which events' quotes stand in their sources word for word where they say, and which events'
/// accounts disagree on the date, a few at a time
/// between the window's other work: the document may be asked from its own thread only.
class QuoteCheck : public QObject {
    Q_OBJECT
public:
    explicit QuoteCheck(QObject* parent = nullptr);

    /// Begins again; nullptr stops. The document must live until then.
    void start(const document::Document* document,
               std::shared_ptr<const document::TimelineSnapshot> snapshot);

signals:
    /// Just before finished().
    void conflictsFound(const std::unordered_set<dateline::model::EventId>& conflicting);
    void finished(const std::unordered_set<dateline::model::EventId>& verified);

private:
    void step();
    void check(model::EventId id);

    const document::Document* m_document = nullptr;
    std::shared_ptr<const document::TimelineSnapshot> m_snapshot;
    std::size_t m_next = 0;
    std::unordered_set<model::EventId> m_verified;
    std::unordered_set<model::EventId> m_conflicting;
    std::optional<model::Source> m_source; ///< the one read last: events of one stand together
    QTimer m_timer;
};

} // namespace dateline::ui
