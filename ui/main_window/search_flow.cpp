// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/search_flow.h"

#include "core/base/freed_memory.h"
#include "ui/main_window/document_session.h"
#include "ui/main_window/search_field.h"
#include "ui/models/found.h"
#include "ui/models/wording.h"
#include "ui/panels/search_results.h"
#include "ui/timeline/timeline_view.h"

#include <QEvent>

#include <algorithm>
#include <functional>
#include <mutex>
#include <unordered_map>

namespace dateline::ui {

namespace {
constexpr int kBelowField = 4;
constexpr int kLeastResultsWidth = 380;
constexpr std::size_t kMostAtOnce = 20'000; ///< events; of more, a search can take longer than a frame
/// Enter goes through the hits as they are listed, then through the rest.
std::vector<model::EventId> asListed(std::vector<model::EventId> hits, const std::vector<SearchRow>& rows) {
    std::unordered_map<model::EventId, std::size_t> places;
    for (const SearchRow& row : rows) {
        if (row.event) {
            places.emplace(*row.event, places.size());
        }
    }
    const auto listed = std::stable_partition(hits.begin(), hits.end(),
                                              [&places](model::EventId id) { return places.count(id) > 0; });
    std::sort(hits.begin(), listed,
              [&places](model::EventId a, model::EventId b) { return places.at(a) < places.at(b); });
    return hits;
}

constexpr int kAsideKeptMs = 5000; ///< after the last answer: who types on does not wait for it again
} // namespace

/// The file again, read by one job at a time. At a million events it takes as much memory as the document
/// itself, so it is closed when nobody searches any more.
struct SearchFlow::Aside {
    explicit Aside(std::string file)
        : path(std::move(file)) {}

    /// `body` reads the document.
    Found find(const std::function<Found(const document::Document&)>& body, const std::stop_token& stop) {
        const std::lock_guard lock(isReading);
        if (stop.stop_requested()) {
            return {};
        }
        if (document == nullptr) {
            auto opened = document::Document::open(path);
            if (!opened) {
                return {{}, {}, false, sentence(opened.error())};
            }
            const std::lock_guard guard(isChanging);
            document = *std::move(opened);
        }
        return body(*document);
    }
    /// What is being read is not wanted any more.
    void interrupt() {
        const std::lock_guard guard(isChanging);
        if (document != nullptr) {
            document->interrupt();
        }
    }

    const std::string path;
    std::mutex isReading;
    std::mutex isChanging; ///< `document`
    std::unique_ptr<document::Document> document;
};

SearchFlow::SearchFlow(const DocumentSession& session, TimelineView& timeline, SearchField& field,
                       QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_timeline(timeline)
    , m_field(field)
    , m_window(window)
    , m_results(new SearchResults(&window)) {
    connect(&field, &SearchField::searched, this, &SearchFlow::search);
    connect(&field, &SearchField::nextRequested, this, [this] { enter(1); });
    connect(&field, &SearchField::previousRequested, this, [this] { enter(-1); });
    connect(&field, &SearchField::moveRequested, this, [this](int step) {
        showResults();
        m_results->moveBy(step);
    });
    connect(&field, &SearchField::left, this, [this] { m_timeline.setFocus(); });
    connect(m_results, &SearchResults::rowChosen, this, &SearchFlow::goTo);
    connect(m_results, &SearchResults::rowActivated, this, [this](const SearchRow& row) {
        goTo(row);
        m_results->hide();
        m_timeline.setFocus();
    });
    m_release.setSingleShot(true);
    m_release.setInterval(kAsideKeptMs);
    connect(&m_release, &QTimer::timeout, this, [this] {
        stopAside();
        giveBackFreedMemory();
    });
    field.installEventFilter(this);
    window.installEventFilter(this);
}

void SearchFlow::setTheme(const Theme& theme) {
    m_field.setTheme(theme);
    m_results->setTheme(theme);
}

SearchFlow::~SearchFlow() {
    stopAside();
}

void SearchFlow::stopAside() {
    m_release.stop();
    m_job.cancel();
    if (m_aside) {
        m_aside->interrupt(); // else the program would wait for it when it ends
    }
    m_aside.reset();
}

void SearchFlow::clear() {
    stopAside(); // another document may come
    m_field.clear();
    m_query.clear();
    m_hits.clear();
    m_results->hide();
    updateOutcome();
}

void SearchFlow::refresh() {
    if (isSearching()) {
        const bool wasShown = m_results->isVisible();
        search(m_query);
        m_results->setVisible(wasShown && isSearching());
    }
}

void SearchFlow::search(const QString& query) {
    const bool wasSearching = isSearching();
    m_job.cancel();
    m_query = m_session.document() != nullptr ? query : QString();
    m_hits.clear();
    if (!isSearching()) {
        m_results->hide();
        if (wasSearching) {
            emit ended();
        }
        updateOutcome();
        return;
    }
    emit began();
    if (m_session.snapshot()->size() > kMostAtOnce) {
        searchAside();
    } else {
        take(foundIn(*m_session.document(), *m_session.snapshot(), m_query));
    }
}

void SearchFlow::take(Found found) {
    m_isUnderstood = found.isUnderstood;
    m_problem = m_isUnderstood ? QString() : found.words;
    // A query that is not understood fades nothing: nothing was looked for.
    m_timeline.setHighlighted(m_isUnderstood ? std::optional(found.hits) : std::nullopt);
    m_hits = asListed(std::move(found.hits), found.rows);
    m_results->setRows(std::move(found.rows), found.words, !m_isUnderstood);
    if (m_field.hasFocus()) {
        showResults();
    }
    updateOutcome();
}

void SearchFlow::searchAside() {
    m_release.stop();
    const std::string path = m_session.document()->path();
    if (m_aside && m_aside->path == path) {
        m_aside->interrupt();
    } else {
        m_aside = std::make_shared<Aside>(path);
    }
    m_job.start(
        [aside = m_aside, snapshot = m_session.snapshot(), query = m_query](const std::stop_token& stop) {
            return aside->find(
                [&](const document::Document& reader) { return firstFoundIn(reader, *snapshot, query); },
                stop);
        },
        [this](const Found& found) { takeFirst(found); });
    updateOutcome();
}

void SearchFlow::takeFirst(const Found& found) {
    if (!found.isUnderstood) {
        take(found);
        m_release.start();
        return;
    }
    std::vector<model::EventId> shown;
    for (const SearchRow& row : found.rows) {
        if (row.event) {
            shown.push_back(*row.event);
        }
    }
    m_results->setRows(found.rows, found.words, /*isProblem=*/false);
    if (m_field.hasFocus()) {
        showResults();
    }
    m_job.start(
        [aside = m_aside, snapshot = m_session.snapshot(), query = m_query,
         shown = std::move(shown)](const std::stop_token& stop) {
            return aside->find(
                [&](const document::Document& reader) { return foundIn(reader, *snapshot, query, shown); },
                stop);
        },
        [this](const Found& all) {
            take(all);
            m_release.start();
        });
    updateOutcome();
}

void SearchFlow::showResults() {
    if (isSearching() && !m_results->isVisible()) {
        m_results->show();
    }
    placeResults();
    m_results->raise();
}

void SearchFlow::placeResults() {
    const QPoint below = m_field.mapTo(&m_window, QPoint(0, m_field.height() + kBelowField));
    const int width =
        std::min(std::max(kLeastResultsWidth, m_field.width()), m_window.width() - 2 * kBelowField);
    const int left =
        std::clamp(below.x() + m_field.width() - width, kBelowField, m_window.width() - width - kBelowField);
    const int height =
        std::min(m_results->sizeHint().height(), m_window.height() - below.y() - 2 * kBelowField);
    m_results->setGeometry(left, below.y(), width, std::max(0, height));
}

void SearchFlow::enter(int direction) {
    if (m_results->isVisible() && m_results->chosen()) {
        goTo(*m_results->chosen());
        m_results->hide();
        m_timeline.setFocus();
        return;
    }
    goToHit(direction);
}

void SearchFlow::goTo(const SearchRow& row) {
    if (row.event) {
        m_timeline.select(*row.event);
    } else if (row.source) {
        m_timeline.select(std::nullopt);
        emit sourceChosen(*row.source);
    }
    updateOutcome();
}

void SearchFlow::goToHit(int direction) {
    if (m_hits.empty()) {
        return;
    }
    const auto selected = m_timeline.selected();
    const auto at = selected ? std::find(m_hits.begin(), m_hits.end(), *selected) : m_hits.end();
    const auto count = static_cast<std::ptrdiff_t>(m_hits.size());
    const std::ptrdiff_t next = at == m_hits.end() ? (direction > 0 ? 0 : count - 1)
                                                   : (at - m_hits.begin() + direction + count) % count;
    const model::EventId hit = m_hits[static_cast<std::size_t>(next)];
    m_timeline.select(hit);
    m_results->mark(hit);
    updateOutcome();
}

const std::vector<model::EventId>* SearchFlow::hits() const {
    return isSearching() && m_isUnderstood && !m_job.isRunning() ? &m_hits : nullptr;
}

void SearchFlow::updateOutcome() {
    m_field.setOutcome(outcome());
    emit outcomeChanged();
    tell();
}

// What is typed tells by itself that a search goes on; an event selected elsewhere is no news of it.
void SearchFlow::tell() {
    if (m_job.isRunning() || !m_field.hasFocus()) {
        return;
    }
    const QString words =
        m_isUnderstood || !isSearching() ? outcome() : tr("Not understood. %1").arg(m_problem);
    if (words != m_told) {
        m_told = words;
        emit told(words);
    }
}

QString SearchFlow::outcome() const {
    if (!isSearching()) {
        return {};
    }
    const auto selected = m_timeline.selected();
    const auto at = selected ? std::find(m_hits.begin(), m_hits.end(), *selected) : m_hits.end();
    const auto count = static_cast<qsizetype>(m_hits.size());
    if (m_job.isRunning()) {
        return tr("searching…");
    }
    return !m_isUnderstood      ? tr("not understood")
           : count == 0         ? tr("no hits")
           : at == m_hits.end() ? counted(count, tr("hit"), tr("hits"))
                                : tr("%1 of %2").arg(at - m_hits.begin() + 1).arg(count);
}

bool SearchFlow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_window && event->type() == QEvent::Resize && m_results->isVisible()) {
        placeResults();
    }
    if (watched == &m_field && event->type() == QEvent::FocusOut) {
        m_results->hide();
    }
    if (watched == &m_field && event->type() == QEvent::FocusIn && isSearching()) {
        showResults();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dateline::ui
