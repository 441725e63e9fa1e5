// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/document_session.h"

#include "core/base/freed_memory.h"
#include "ui/main_window/recent_files.h"
#include "ui/models/wording.h"

#include <QFileInfo>
#include <QThreadPool>

namespace dateline::ui {

namespace {
constexpr int kPollMs = 500;
constexpr std::size_t kLarge = 5000;                    ///< events
constexpr qint64 kLargeFile = qint64(32) * 1024 * 1024; ///< about 40,000 events
} // namespace

DocumentSession::DocumentSession(QObject* parent)
    : QObject(parent) {
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, [this] { m_document->pollForeignChanges(); });
}

DocumentSession::~DocumentSession() = default;

Result<void> DocumentSession::open(const QString& path) {
    auto opened = document::Document::open(path.toStdString());
    if (!opened) {
        return unexpected(opened.error());
    }
    take(*std::move(opened));
    rememberRecentFile(path);
    return {};
}

bool DocumentSession::isLarge(const QString& path) {
    return QFileInfo(path).size() > kLargeFile;
}

void DocumentSession::openLater(const QString& path, std::function<void(const Result<void>&)> then) {
    m_opening.start(
        [file = path.toStdString()](const std::stop_token& /*stop*/) {
            Opened opened;
            if (auto document = document::Document::open(file); !document) {
                opened.error = document.error();
            } else {
                opened.document = *std::move(document);
                opened.snapshot = document::TimelineSnapshot::of(*opened.document);
                giveBackFreedMemory();
            }
            return opened;
        },
        [this, path, then = std::move(then)](Opened opened) {
            if (opened.error) {
                then(unexpected(*opened.error));
                return;
            }
            opened.document->moveToThisThread();
            take(std::move(opened.document), std::move(opened.snapshot));
            rememberRecentFile(path);
            then({});
        });
}

Result<void> DocumentSession::create(const QString& path) {
    auto created = document::Document::create(path.toStdString());
    if (!created) {
        return unexpected(created.error());
    }
    take(*std::move(created));
    rememberRecentFile(path);
    return {};
}

void DocumentSession::close() {
    take(nullptr);
}

void DocumentSession::take(std::unique_ptr<document::Document> document,
                           std::shared_ptr<const document::TimelineSnapshot> snapshot) {
    m_opening.cancel();
    // The window lets go of the old one before it goes.
    std::unique_ptr<document::Document> before = std::move(m_document);
    const bool wasLarge = m_snapshot->size() > kLarge;
    m_document = std::move(document);
    m_snapshot = std::make_shared<const document::TimelineSnapshot>();
    m_knownOn.reset();
    m_changed = {};
    m_failed = {};
    if (!m_document) {
        m_poll.stop();
    } else {
        m_poll.start();
        m_snapshot = snapshot != nullptr ? std::move(snapshot) : document::TimelineSnapshot::of(*m_document);
        m_changed = m_document->changed.connect([this](const document::Change& change) {
            m_snapshot = m_knownOn ? document::TimelineSnapshot::asKnownOn(*m_document, *m_knownOn)
                                   : document::TimelineSnapshot::after(m_snapshot, *m_document, change);
            emit edited(toQString(change.words));
            if (change.isForeign) {
                emit editedElsewhere(toQString(change.words));
            }
        });
        m_failed =
            m_document->failed.connect([this](const Error& error) { emit queryFailed(sentence(error)); });
    }
    emit replaced();
    if (before != nullptr && wasLarge) {
        // Its columns may be written now, which takes a moment.
        QThreadPool::globalInstance()->start(
            [gone = std::shared_ptr<document::Document>(std::move(before))] {});
    }
}

void DocumentSession::renewSnapshot() {
    m_snapshot = m_knownOn ? document::TimelineSnapshot::asKnownOn(*m_document, *m_knownOn)
                           : document::TimelineSnapshot::of(*m_document);
}

void DocumentSession::setKnownOn(std::optional<time::CivilDate> day) {
    if (m_document && day != m_knownOn) {
        m_knownOn = day;
        renewSnapshot();
        emit edited({});
    }
}

std::optional<model::StepId> DocumentSession::lastStep() const {
    std::optional<model::StepId> last;
    for (const model::HistoryStep& step :
         m_document ? m_document->history() : std::vector<model::HistoryStep>()) {
        if (!step.isUndone) { // those come last
            last = step.id;
        }
    }
    return last;
}

QString DocumentSession::title() const {
    return m_document ? toQString(m_document->title()) : QString();
}

QString DocumentSession::path() const {
    return m_document ? toQString(m_document->path()) : QString();
}

} // namespace dateline::ui
