// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/quote_check.h"

#include "core/evidence/conflicts.h"

#include <QElapsedTimer>

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr int kSliceMs = 4; ///< a quarter of a frame

/// The cheap half of evidence::verify: looking for words that moved costs a pass over the text.
bool standsIn(const model::Quote& quote, const Utf8Text& text) {
    return text.slice(text.toBytes(quote.position)) == quote.exact;
}

} // namespace

QuoteCheck::QuoteCheck(QObject* parent)
    : QObject(parent) {
    m_timer.setInterval(0); // as soon as nothing else waits
    connect(&m_timer, &QTimer::timeout, this, &QuoteCheck::step);
}

void QuoteCheck::start(const document::Document* document,
                       std::shared_ptr<const document::TimelineSnapshot> snapshot) {
    m_timer.stop();
    m_document = document;
    m_snapshot = std::move(snapshot);
    m_next = 0;
    m_verified.clear();
    m_conflicting.clear();
    m_source.reset();
    if (m_document != nullptr && m_snapshot) {
        m_timer.start();
    }
}

void QuoteCheck::step() {
    QElapsedTimer clock;
    clock.start();
    const auto& events = m_snapshot->events();
    while (m_next < events.size() && clock.elapsed() < kSliceMs) {
        check(events[m_next++].id);
    }
    if (m_next == events.size()) {
        m_timer.stop();
        m_source.reset();
        emit conflictsFound(m_conflicting);
        emit finished(m_verified);
    }
}

void QuoteCheck::check(model::EventId id) {
    const auto event = m_document->event(id);
    if (!event || event->claims.empty()) {
        return;
    }
    if (evidence::hasConflict(event->claims)) {
        m_conflicting.insert(id);
    }
    const bool isVerified =
        std::all_of(event->claims.begin(), event->claims.end(), [this](const model::Claim& claim) {
            if (!m_source || m_source->id != claim.source) {
                m_source = m_document->source(claim.source);
            }
            return m_source && standsIn(claim.quote, m_source->text);
        });
    if (isVerified) {
        m_verified.insert(id);
    }
}

} // namespace dateline::ui
