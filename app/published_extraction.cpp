// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/published_extraction.h"

#include <fmt/format.h>

namespace dateline::app {
namespace {

// Asks what a text says of itself, and no more.
class Question : public extract::ExtractionSink {
public:
    bool begin(const extract::Outline& outline) override {
        m_published = outline.proposedPublication;
        return false;
    }
    void take(extract::Timex&&) override {}
    void take(model::Candidate&&) override {}
    const std::optional<time::Edtf>& published() const { return m_published; }

private:
    std::optional<time::Edtf> m_published;
};

// Passes everything on, and sees whether a date stays open.
class Watcher : public extract::ExtractionSink {
public:
    explicit Watcher(extract::ExtractionSink& sink)
        : m_sink(sink) {}

    bool begin(const extract::Outline& outline) override { return m_sink.begin(outline); }
    void take(extract::Timex&& timex) override {
        m_hasOpen = m_hasOpen ||
                    (timex.expression.timexValue.starts_with("XXXX-") && timex.expression.timexType != "SET");
        m_sink.take(std::move(timex));
    }
    void take(model::Candidate&& candidate) override { m_sink.take(std::move(candidate)); }
    bool hasOpen() const { return m_hasOpen; }

private:
    extract::ExtractionSink& m_sink;
    bool m_hasOpen = false;
};

} // namespace

std::string extractPublished(model::Source& source, const std::optional<time::Edtf>& given,
                             extract::ExtractionSink& sink) {
    const bool isOfFile = !given && source.published.has_value();
    source.published = given ? given : source.published;
    std::string notice;
    if (isOfFile) {
        notice = fmt::format("published {}, as the file says; --published sets another day",
                             source.published->text());
    } else if (!given) {
        Question question;
        extract::extract(source.text, {std::nullopt, source.language}, question);
        source.published = question.published();
        if (source.published) {
            notice = fmt::format("published {}, as the text says of itself; --published sets another day",
                                 source.published->text());
        }
    }
    Watcher watcher(sink);
    extract::extract(source.text, {source.published, source.language}, watcher);
    if (!source.published && watcher.hasOpen()) {
        notice =
            "the day of publication is not known, so dates that need it stay open; give it with --published";
    }
    return notice;
}

} // namespace dateline::app
