// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"

#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <unordered_map>

namespace dateline::document {

/// Summaries of events, read from the document when they are asked for, and kept for the next frame. A
/// snapshot asks here for what it shows. It may be asked from any thread and at any time, but reads only on
/// the document's thread and while the document is open; else it gives what it has kept, or a summary without
/// words. What was edited since comes as it is now; what was removed since comes without words.
class EventTexts {
public:
    using Read = std::function<std::optional<model::EventSummary>(model::EventId)>;
    explicit EventTexts(Read read)
        : m_read(std::move(read)) {}

    model::EventSummary of(model::EventId id);
    void forget(std::span<const model::EventId> ids); ///< they changed
    void forgetAll();
    void readOnThisThread(); ///< as at first on the one that made it
    void close();            ///< the document goes

private:
    using Kept = std::unordered_map<model::EventId, model::EventSummary>;

    std::recursive_mutex m_mutex; ///< reading may fail, and who is told of it may ask for a text
    std::thread::id m_owner = std::this_thread::get_id();
    Read m_read;
    Kept m_kept;   ///< the newer half of what is kept, and
    Kept m_before; ///< the older one, which goes when the newer one is full
};

} // namespace dateline::document
