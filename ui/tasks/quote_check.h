// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/snapshot/timeline_snapshot.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace dateline::ui {

/// A flag for each event of a snapshot, by number.
using EventFlags = std::shared_ptr<const std::vector<bool>>;

/// Finds out which events' quotes stand in their sources word for word where they say, source by source, a
/// few quotes at a time between the window's other work: the document may be asked from its own thread only.
class QuoteCheck : public QObject {
    Q_OBJECT
public:
    explicit QuoteCheck(QObject* parent = nullptr);

    /// Begins again; nullptr stops. The document must live until then.
    void start(const document::Document* document,
               std::shared_ptr<const document::TimelineSnapshot> snapshot);

signals:
    void finished(const dateline::ui::EventFlags& verified);

private:
    void step();
    bool nextSource();
    void check(const document::Document::QuoteOfEvent& quote);

    const document::Document* m_document = nullptr;
    std::shared_ptr<const document::TimelineSnapshot> m_snapshot;
    std::vector<model::SourceId> m_sources; ///< still to be looked at, the next one last
    std::optional<model::Source> m_source;
    std::vector<document::Document::QuoteOfEvent> m_quotes; ///< of m_source
    std::size_t m_next = 0;                                 ///< of m_quotes
    std::vector<bool> m_verified;
    QTimer m_timer;
};

} // namespace dateline::ui
