// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/quote_audit.h"

#include <QElapsedTimer>

#include <algorithm>

namespace dateline::ui {

namespace {
constexpr int kAuditSliceMs = 4; ///< a quarter of a frame
} // namespace

QuoteAudit::QuoteAudit(QObject* parent)
    : QObject(parent) {
    m_timer.setInterval(0); // as soon as nothing else waits
    connect(&m_timer, &QTimer::timeout, this, &QuoteAudit::readSome);
}

void QuoteAudit::start(const document::Document* document) {
    m_newer.reset();
    m_against.clear();
    std::vector<model::SourceId> sources;
    for (const model::Source& source : document->sources()) {
        sources.push_back(source.id);
    }
    std::reverse(sources.begin(), sources.end());
    begin(document, std::move(sources));
}

void QuoteAudit::start(const document::Document* document, model::SourceId source, const Utf8Text& newer,
                       const std::string& against) {
    m_newer = newer;
    m_against = against;
    begin(document, {source});
}

void QuoteAudit::stop() {
    m_timer.stop();
    m_job.cancel();
    m_document = nullptr;
    m_sources.clear();
}

void QuoteAudit::begin(const document::Document* document, std::vector<model::SourceId> sources) {
    stop();
    m_document = document;
    m_sources = std::move(sources);
    openSource();
}

void QuoteAudit::openSource() {
    while (!m_sources.empty()) {
        const model::SourceId id = m_sources.back();
        m_sources.pop_back();
        if (auto source = m_document->source(id)) {
            m_source = *std::move(source);
            m_spans = m_document->quotesIn(id);
            m_next = 0;
            m_asked.clear();
            m_seen.clear();
            m_timer.start();
            return;
        }
    }
    m_document = nullptr;
    emit finished();
}

void QuoteAudit::readSome() {
    QElapsedTimer clock;
    clock.start();
    const std::string outlet = m_source.outlet.empty() ? m_source.title : m_source.outlet;
    for (; m_next < m_spans.size() && clock.elapsed() < kAuditSliceMs; ++m_next) {
        const auto& span = m_spans[m_next];
        const auto event = m_document->event(span.event);
        if (!event) {
            continue;
        }
        for (const model::Claim& claim : event->claims) {
            const bool isThisOne = claim.source == m_source.id && claim.quote.position == span.position;
            if (isThisOne && m_seen.insert(claim.id).second) { // two of an event can quote the same words
                document::QuoteFinding finding;
                finding.event = event->id;
                finding.claim = claim.id;
                finding.source = m_source.id;
                finding.title = event->title;
                finding.outlet = outlet;
                finding.quote = claim.quote.exact;
                finding.against = m_against;
                m_asked.push_back({std::move(finding), claim.quote, claim.check});
            }
        }
    }
    if (m_next < m_spans.size()) {
        return;
    }
    m_timer.stop();
    m_job.start([asked = std::move(m_asked), text = m_newer.value_or(m_source.text), isStored = !m_newer](
                    const std::stop_token& stop) { return compare(asked, text, isStored, stop); },
                [this](const std::vector<document::QuoteFinding>& findings) {
                    emit found(findings);
                    if (m_document != nullptr) { // nobody stopped it on hearing of them
                        openSource();
                    }
                });
    m_asked.clear();
}

std::vector<document::QuoteFinding> QuoteAudit::compare(std::vector<Asked> asked, const Utf8Text& text,
                                                        bool isStored, const std::stop_token& stop) {
    evidence::QuoteChecker checker(text);
    std::vector<document::QuoteFinding> findings;
    for (Asked& one : asked) {
        if (stop.stop_requested()) {
            break;
        }
        document::QuoteFinding& finding = one.finding;
        evidence::Verification result = checker.check(one.quote);
        finding.state = result.state;
        if (result.state == evidence::QuoteState::Moved) {
            finding.movedBy = static_cast<long long>(result.position->start) -
                              static_cast<long long>(one.quote.position.start);
        } else if (result.state == evidence::QuoteState::Changed) {
            finding.found = std::string(text.slice(text.toBytes(*result.position)));
            finding.difference = std::move(result.difference);
        }
        if (isStored && one.kept && finding.isSound()) {
            finding.state = one.kept->state;
            finding.against = one.kept->against;
            if (one.kept->state == evidence::QuoteState::Changed) {
                finding.found = one.kept->found;
                finding.difference = evidence::wordDifference(one.quote.exact, one.kept->found);
            }
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace dateline::ui
