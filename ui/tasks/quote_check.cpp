// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/quote_check.h"

#include <QElapsedTimer>

namespace dateline::ui {

namespace {

constexpr int kSliceMs = 4; ///< a quarter of a frame

/// The cheap half of evidence::verify: looking for words that moved costs a pass over the text.
bool standsIn(const document::Document::QuoteOfEvent& quote, const Utf8Text& text) {
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
    m_sources.clear();
    m_source.reset();
    m_quotes.clear();
    m_verified.clear();
    if (m_document != nullptr && m_snapshot) {
        for (const model::Source& source : m_document->sources()) {
            m_sources.push_back(source.id);
        }
        m_verified.resize(m_snapshot->size());
        for (std::size_t i = 0; i < m_verified.size(); ++i) {
            m_verified[i] = m_snapshot->claimCount(i) > 0; // until a quote says otherwise
        }
        m_timer.start();
    }
}

void QuoteCheck::step() {
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kSliceMs) {
        if (m_next < m_quotes.size()) {
            check(m_quotes[m_next++]);
        } else if (!nextSource()) {
            m_timer.stop();
            emit finished(std::make_shared<const std::vector<bool>>(std::move(m_verified)));
            return;
        }
    }
}

bool QuoteCheck::nextSource() {
    m_next = 0;
    m_quotes.clear();
    m_source.reset();
    if (m_sources.empty()) {
        return false;
    }
    m_quotes = m_document->quotesToCheck(m_sources.back());
    if (!m_quotes.empty()) {
        m_source = m_document->source(m_sources.back());
    }
    m_sources.pop_back();
    return true;
}

void QuoteCheck::check(const document::Document::QuoteOfEvent& quote) {
    const auto event = m_snapshot->indexOf(quote.event);
    if (event && m_verified[*event]) {
        m_verified[*event] = m_source && standsIn(quote, m_source->text);
    }
}

} // namespace dateline::ui
