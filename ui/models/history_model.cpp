// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_model.h"

#include "ui/models/wording.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace dateline::ui {

namespace {

QString timeInWords(const model::HistoryStep& step, const QDateTime& now) {
    if (!step.made) {
        return {};
    }
    const QDateTime made =
        QDateTime::fromMSecsSinceEpoch(step.made->micros / 1000).toTimeZone(now.timeZone());
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    if (made.date() == now.date()) {
        return english.toString(made, QStringLiteral("HH:mm"));
    }
    return english.toString(made, made.date().year() == now.date().year()
                                      ? QStringLiteral("d MMM HH:mm")
                                      : QStringLiteral("d MMM yyyy HH:mm"));
}

QString withCapital(QString words) {
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

} // namespace

void HistoryModel::setSteps(std::vector<model::HistoryStep> steps, const QDateTime& now) {
    beginResetModel();
    m_steps = std::move(steps);
    std::reverse(m_steps.begin(), m_steps.end());
    m_now = now;
    const auto current =
        std::find_if(m_steps.begin(), m_steps.end(), [](const auto& step) { return !step.isUndone; });
    m_current = static_cast<int>(current - m_steps.begin()); // behind the last step: before all
    endResetModel();
}

std::optional<model::StepId> HistoryModel::stepAt(int row) const {
    const auto at = static_cast<std::size_t>(row);
    return at < m_steps.size() ? std::optional(m_steps[at].id) : std::nullopt;
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size()) + 1;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const bool isStart = row == m_steps.size();
    const QString words = isStart ? tr("As it was at first") : withCapital(toQString(m_steps[row].words));
    const QString time = isStart ? QString() : timeInWords(m_steps[row], m_now);
    switch (role) {
    case Qt::DisplayRole:
        return words;
    case Qt::ToolTipRole:
        return time.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, time);
    case Qt::AccessibleTextRole: {
        QStringList parts{words};
        if (!time.isEmpty()) {
            parts << time;
        }
        if (index.row() == m_current) {
            parts << tr("current");
        } else if (!isStart && m_steps[row].isUndone) {
            parts << tr("undone");
        }
        return parts.join(QStringLiteral(", "));
    }
    case TimeRole:
        return time;
    case IsCurrentRole:
        return index.row() == m_current;
    case IsUndoneRole:
        return !isStart && m_steps[row].isUndone;
    default:
        return {};
    }
}

} // namespace dateline::ui
