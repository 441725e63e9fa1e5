// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/found.h"

#include "ui/models/word_marks.h"
#include "ui/models/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace dateline::ui {

namespace {

constexpr std::size_t kMostRows = 200; ///< each event of them is read whole
constexpr std::size_t kFirstRows = 20; ///< more than the list shows at once
constexpr std::size_t kMostSources = 5;

QString translated(const char* words) {
    return QCoreApplication::translate("Found", words);
}

class Finder {
public:
    Finder(const document::Document& document, const document::TimelineSnapshot& snapshot,
           const model::SearchQuery& query)
        : m_document(document)
        , m_snapshot(snapshot)
        , m_query(query)
        , m_marks(query) {
        for (model::Source& source : document.sources()) {
            m_sources.emplace(source.id, std::move(source));
        }
    }

    Found findFirst() {
        for (const std::size_t place : placesOf(m_document.searchFirst(m_query, kFirstRows))) {
            m_found.rows.push_back(rowOf(m_snapshot.summary(place, m_document)));
        }
        m_found.words = translated("Looking for more…");
        return std::move(m_found);
    }

    Found find(const std::vector<model::EventId>& first) {
        std::vector<std::size_t> places = placesOf(m_document.search(m_query));
        if (!hasWords()) { // nothing to weigh: by time
            std::sort(places.begin(), places.end());
        }
        putFirst(places, placesOf(first));
        for (std::size_t i = 0; i < std::min(places.size(), kMostRows); ++i) {
            m_found.rows.push_back(rowOf(m_snapshot.summary(places[i], m_document)));
        }
        addSources(places);
        std::sort(places.begin(), places.end());
        for (const std::size_t place : places) {
            m_found.hits.push_back(m_snapshot.id(place));
        }
        m_found.words = advice();
        return std::move(m_found);
    }

private:
    std::vector<std::size_t> placesOf(const std::vector<model::EventId>& ids) const {
        std::vector<std::size_t> places;
        places.reserve(ids.size());
        for (const model::EventId id : ids) {
            if (const auto index = m_snapshot.indexOf(id)) { // else not known by the day one looks at
                places.push_back(*index);
            }
        }
        return places;
    }

    /// In the order they are shown in; the rest keeps its own.
    static void putFirst(std::vector<std::size_t>& places, const std::vector<std::size_t>& first) {
        auto next = places.begin();
        for (const std::size_t place : first) {
            const auto at = std::find(next, places.end(), place);
            if (at != places.end()) {
                std::rotate(next, at, at + 1);
                ++next;
            }
        }
    }

    bool hasWords() const {
        return std::any_of(m_query.terms.begin(), m_query.terms.end(),
                           [](const auto& term) { return !term.isExcluded; });
    }

    SearchRow rowOf(const model::EventSummary& summary) const {
        QStringList detail{dateInWords(summary.when)};
        if (const auto source = m_sources.find(summary.source); source != m_sources.end()) {
            const model::Source& known = source->second;
            detail << toQString(known.outlet.empty() ? known.title : known.outlet);
        }
        SearchRow row{
            summary.id, {}, m_marks.marked(toQString(summary.title)), detail.join(QStringLiteral(" · ")), {}};
        if (const auto event = m_document.event(summary.id)) {
            row.snippet = snippetOf(*event).value_or(MarkedText{});
        }
        return row;
    }

    /// Where the words stand: the quotes first, then what an editor wrote, then names.
    std::optional<MarkedText> snippetOf(const model::Event& event) const {
        for (const model::Claim& claim : event.claims) {
            if (auto snippet = m_marks.snippet(toQString(claim.quote.exact))) {
                return snippet;
            }
        }
        if (auto snippet = m_marks.snippet(toQString(event.note))) {
            return snippet;
        }
        QStringList names;
        for (const model::Actor& actor : event.actors) {
            names << translated("Actor: %1").arg(toQString(actor.name));
        }
        for (const model::Tag& tag : event.tags) {
            names << translated("Tag: %1").arg(toQString(tag.name));
        }
        for (const model::Claim& claim : event.claims) {
            if (claim.saidBy) {
                names << translated("Said by: %1").arg(toQString(*claim.saidBy));
            }
            if (const auto source = m_sources.find(claim.source); source != m_sources.end()) {
                names << translated("Source: %1, %2")
                             .arg(toQString(source->second.title), toQString(source->second.outlet));
            }
        }
        for (const QString& name : names) {
            if (auto snippet = m_marks.snippet(name)) {
                return snippet;
            }
        }
        return std::nullopt;
    }

    void addSources(const std::vector<std::size_t>& places) {
        const bool isOfEvents = !m_query.names.empty() || !m_query.dates.empty() || !m_query.known.empty();
        if (!hasWords() || isOfEvents) {
            return;
        }
        std::unordered_set<model::SourceId> told;
        for (const std::size_t place : places) {
            if (const auto source = m_snapshot.source(place)) {
                told.insert(*source);
            }
            const auto more = m_snapshot.moreSources(place);
            told.insert(more.begin(), more.end());
        }
        std::size_t added = 0;
        for (const model::SourceId id : m_document.searchSources(m_query)) {
            const auto source =
                told.count(id) == 0 && added < kMostSources ? m_document.source(id) : std::nullopt;
            if (!source) {
                continue;
            }
            QStringList detail{translated("Source text")};
            if (!source->outlet.empty()) {
                detail << toQString(source->outlet);
            }
            const std::string_view text = source->text.bytes();
            m_found.rows.push_back(
                {{},
                 id,
                 m_marks.marked(toQString(source->title)),
                 detail.join(QStringLiteral(" · ")),
                 m_marks.snippet(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))
                     .value_or(MarkedText{})});
            ++added;
        }
    }

    QString advice() const {
        const QString filters =
            translated("Narrow it with actor:, source:, tag:, before:, after:, is:conflict or -word.");
        if (m_found.rows.empty()) {
            return translated("Nothing here has all of this.");
        }
        if (m_found.hits.size() > kMostRows) {
            return translated("The first %1 of %2.").arg(kMostRows).arg(m_found.hits.size()) +
                   QLatin1Char(' ') + filters;
        }
        return m_found.hits.size() > 3 ? filters : QString();
    }

    const document::Document& m_document;
    const document::TimelineSnapshot& m_snapshot;
    const model::SearchQuery& m_query;
    WordMarks m_marks;
    std::unordered_map<model::SourceId, model::Source> m_sources;
    Found m_found;
};

} // namespace

Found foundIn(const document::Document& document, const document::TimelineSnapshot& snapshot,
              const QString& query, const std::vector<model::EventId>& first) {
    const auto parsed = model::SearchQuery::parse(query.toStdString());
    if (!parsed) {
        return {{}, {}, false, sentence(parsed.error())};
    }
    return Finder(document, snapshot, *parsed).find(first);
}

Found firstFoundIn(const document::Document& document, const document::TimelineSnapshot& snapshot,
                   const QString& query) {
    const auto parsed = model::SearchQuery::parse(query.toStdString());
    if (!parsed) {
        return {{}, {}, false, sentence(parsed.error())};
    }
    return Finder(document, snapshot, *parsed).findFirst();
}

} // namespace dateline::ui
