// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrent/QtConcurrentRun>

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

namespace dateline::ui {

/// Runs work off the GUI thread, one question after another, and delivers the answer to the newest only.
/// Jobs are numbered: an answer that a newer question overtook, or whose asker is gone, is dropped. Work gets
/// its inputs by value and a stop token. To be used from the GUI thread.
template<typename Answer>
class LatestJob {
public:
    LatestJob() = default;
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;
    ~LatestJob() { cancel(); }

    void start(std::function<Answer(std::stop_token)> work, std::function<void(Answer)> deliver) {
        cancel();
        m_stop = std::stop_source();
        m_isRunning = true;
        const std::uint64_t number = m_number;
        auto* watcher = new QFutureWatcher<std::shared_ptr<Answer>>(&m_context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, &m_context,
                         [this, number, watcher, deliver = std::move(deliver)] {
                             const std::shared_ptr<Answer> answer = watcher->result();
                             watcher->deleteLater();
                             if (number == m_number) {
                                 m_isRunning = false;
                                 deliver(std::move(*answer));
                             }
                         });
        watcher->setFuture(QtConcurrent::run([work = std::move(work), token = m_stop.get_token()] {
            return std::make_shared<Answer>(work(token));
        }));
    }

    /// The answer under way, if any, will not be delivered.
    void cancel() {
        m_stop.request_stop();
        ++m_number;
        m_isRunning = false;
    }

    bool isRunning() const { return m_isRunning; }

private:
    std::stop_source m_stop;
    std::uint64_t m_number = 0;
    bool m_isRunning = false;
    QObject m_context; ///< watchers are its children and go with it
};

} // namespace dateline::ui
