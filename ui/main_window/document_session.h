// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/snapshot/timeline_snapshot.h"
#include "ui/tasks/latest_job.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace dateline::ui {

/// The document a window shows, or none, with its snapshot kept up to date.
class DocumentSession : public QObject {
    Q_OBJECT
public:
    explicit DocumentSession(QObject* parent = nullptr);
    ~DocumentSession() override;

    /// On failure the document shown before stays.
    Result<void> open(const QString& path);
    /// Whether a file is so large that openLater() is better: it may have to be read whole.
    static bool isLarge(const QString& path);
    /// The same beside the window, which goes on with the document shown before. Another opening, a new file
    /// or close() overtakes it; then `then` is not called.
    void openLater(const QString& path, std::function<void(const Result<void>&)> then);
    /// A new file; refuses one that exists.
    Result<void> create(const QString& path);
    void close();

    document::Document* document() const { return m_document.get(); }
    /// Never null; empty without a document.
    std::shared_ptr<const document::TimelineSnapshot> snapshot() const { return m_snapshot; }
    QString title() const; ///< empty without a document
    QString path() const;
    /// The edit that Undo would take back; nothing without one.
    std::optional<model::StepId> lastStep() const;
    bool hasEvents() const { return m_knownOn || !m_snapshot->isEmpty(); }

    /// The snapshot is of what was known at the end of a day; nothing: of everything. Another document begins
    /// with everything. Emits edited().
    void setKnownOn(std::optional<time::CivilDate> day);
    std::optional<time::CivilDate> knownOn() const { return m_knownOn; }

signals:
    void replaced(); ///< another document, or none
    void edited(const QString& words);
    void editedElsewhere(const QString& words); ///< by another window or program; edited() came before
    void queryFailed(const QString& sentence);

private:
    /// With its snapshot where it is made already.
    void take(std::unique_ptr<document::Document> document,
              std::shared_ptr<const document::TimelineSnapshot> snapshot = nullptr);
    void renewSnapshot();

    std::unique_ptr<document::Document> m_document;
    std::shared_ptr<const document::TimelineSnapshot> m_snapshot =
        std::make_shared<const document::TimelineSnapshot>();
    std::optional<time::CivilDate> m_knownOn;
    Connection m_changed;
    Connection m_failed;
    QTimer m_poll; ///< for what others change

    /// What was opened beside the window.
    struct Opened {
        std::optional<Error> error;
        std::unique_ptr<document::Document> document;
        std::shared_ptr<const document::TimelineSnapshot> snapshot;
    };
    LatestJob<Opened> m_opening;
};

} // namespace dateline::ui
