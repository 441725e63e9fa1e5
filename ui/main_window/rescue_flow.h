// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/tasks/latest_job.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace dateline::ui {

/// Saves what can be read of a damaged document in a new one, beside the window. The damaged file is never
/// written to.
class RescueFlow : public QObject {
    Q_OBJECT
public:
    explicit RescueFlow(QWidget& window); ///< which owns it

    void ask(const QString& damaged); ///< where to, then save()
    /// `target` must not be there yet.
    void save(const QString& damaged, const QString& target);
    void showLosses(const QStringList& losses);

signals:
    void working(const QString& sentence);
    void failed(const QString& sentence);
    void rescued(const QString& path, const QStringList& losses); ///< sentences; none: it was sound

private:
    struct Outcome {
        std::optional<Error> error;
        std::vector<std::string> losses;
    };

    QWidget& m_window;
    LatestJob<Outcome> m_job;
};

} // namespace dateline::ui
