// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/quote_finding.h"
#include "ui/tasks/latest_job.h"

#include <QTimer>

#include <optional>
#include <unordered_set>
#include <vector>

namespace dateline::ui {

/// Checks every quote of a document against the text it came from, or those of one source against a newer
/// text. Reads the quotes a few at a time between the window's other work, since the document may be asked
/// from its own thread only, and compares words off that thread, one source after the other.
class QuoteAudit : public QObject {
    Q_OBJECT
public:
    explicit QuoteAudit(QObject* parent = nullptr);

    /// Against the stored texts; what an earlier check against a newer text found of a quote counts where its
    /// own text bears it out. The document must live until it is stopped.
    void start(const document::Document* document);
    void start(const document::Document* document, model::SourceId source, const Utf8Text& newer,
               const std::string& against);
    void stop();
    bool isRunning() const { return m_document != nullptr; }

signals:
    void found(const std::vector<dateline::document::QuoteFinding>& findings); ///< of a source
    void finished();

private:
    struct Asked {
        document::QuoteFinding finding;
        model::Quote quote;
        std::optional<model::QuoteCheck> kept; ///< what an earlier check left
    };
    static std::vector<document::QuoteFinding> compare(std::vector<Asked> asked, const Utf8Text& text,
                                                       bool isStored, const std::stop_token& stop);
    void begin(const document::Document* document, std::vector<model::SourceId> sources);
    void openSource();
    void readSome();

    const document::Document* m_document = nullptr;
    std::vector<model::SourceId> m_sources; ///< still to do, the next one last
    std::optional<Utf8Text> m_newer;
    std::string m_against;
    model::Source m_source; ///< the one under way
    std::vector<document::Document::QuotedSpan> m_spans;
    std::size_t m_next = 0;
    std::vector<Asked> m_asked;
    std::unordered_set<model::ClaimId> m_seen;
    QTimer m_timer;
    LatestJob<std::vector<document::QuoteFinding>> m_job;
};

} // namespace dateline::ui
