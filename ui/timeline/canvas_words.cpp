// SPDX-License-Identifier: GPL-3.0-or-later
// What a TimelineCanvas says of what is on it: in tips, and to screen readers.
#include "ui/timeline/timeline_canvas.h"

#include <QToolTip>

#include <algorithm>
#include <cstddef>

namespace dateline::ui {
namespace {

using layout::Hit;

// One line of a table, however long the title is.
QString tipRow(const QString& date, const QString& title) {
    constexpr qsizetype kLongest = 64;
    QString line = title.simplified();
    if (line.size() > kLongest) {
        line.truncate(line.at(kLongest - 1).isHighSurrogate() ? kLongest - 1 : kLongest);
        line = line.trimmed() + QStringLiteral("…");
    }
    return QStringLiteral("<tr><td style='white-space:nowrap; padding-right:10px'>%1</td>"
                          "<td style='white-space:nowrap'>%2</td></tr>")
        .arg(date.toHtmlEscaped(), line.toHtmlEscaped());
}

} // namespace

QString TimelineCanvas::eraNameOf(std::uint32_t era) const {
    return QString::fromStdString(m_content->eras[era].name);
}

QString TimelineCanvas::eraDatesOf(std::uint32_t era) const {
    return QString::fromStdString(m_content->eras[era].words);
}

QString TimelineCanvas::titleOf(std::uint32_t event) const {
    return QString::fromStdString(m_content->texts->title(event));
}

QString TimelineCanvas::detailOf(std::uint32_t event) const {
    const QString detail = QString::fromStdString(m_content->texts->detail(event));
    const QString teller = QString::fromStdString(m_content->texts->teller(event));
    return teller.isEmpty() ? detail : tr("%1 · %2").arg(detail, teller);
}

QString TimelineCanvas::laneNameOf(std::uint32_t event) const {
    const layout::EventIndex& index = m_content->index;
    return index.isOnAxis(event) ? QString::fromStdString(m_content->lanes[index.lane(event)].name)
                                 : QString();
}

QString TimelineCanvas::evidenceOf(std::uint32_t event) const {
    const layout::EvidenceMarks marks = m_content->texts->marks(event);
    QStringList words;
    if (marks.accounts > 1) {
        words << tr("%1 accounts").arg(marks.accounts);
    }
    if (marks.isInConflict) {
        words << (marks.isDecided ? tr("in conflict, one was chosen") : tr("in conflict"));
    }
    if (marks.isUnverified) {
        words << tr("a quote is not found in its source any more");
    }
    return words.join(QStringLiteral(", "));
}

QStringList TimelineCanvas::relationsOf(std::uint32_t event) const {
    QStringList relations;
    for (const std::uint32_t number : m_content->relations.of(event)) {
        const layout::EventRelation& relation = m_content->relations.at(number);
        const QString words = QString::fromLatin1(layout::wordsOf(relation.kind));
        relations << (relation.from == event ? tr("%1 “%2”").arg(words, titleOf(relation.to))
                                             : tr("“%1” %2 this").arg(titleOf(relation.from), words));
    }
    return relations;
}

std::size_t TimelineCanvas::eventsInLane(std::uint32_t lane) const {
    return m_content->index.inLane(lane).size();
}

void TimelineCanvas::showTip(const QPoint& at, const QPoint& globalAt) {
    constexpr std::size_t kNamed = 6;
    constexpr int kTipQuote = 400;
    const Hit hit = hitAt(at);
    QStringList lines;
    if (hit.kind == Hit::Kind::Event) {
        lines << QStringLiteral("<b>%1</b>").arg(titleOf(hit.event).left(kTipQuote).toHtmlEscaped());
        lines << detailOf(hit.event).toHtmlEscaped();
        const QString quote = quoteOf(hit.event);
        if (!quote.isEmpty()) {
            lines << QStringLiteral("<i>%1</i>").arg(quote.left(kTipQuote).toHtmlEscaped());
        }
        if (const QString evidence = evidenceOf(hit.event); !evidence.isEmpty()) {
            lines << evidence.toHtmlEscaped();
        }
    } else if (hit.kind == Hit::Kind::Chip) {
        auto named = eventsOf(hit.chip, kNamed);
        std::sort(named.begin(), named.end()); // by time
        QString rows;
        for (const std::uint32_t event : named) {
            rows += tipRow(QString::fromStdString(m_content->texts->date(event)), titleOf(event));
        }
        lines << QStringLiteral("<table>%1</table>").arg(rows);
        if (hit.chip.count > named.size()) {
            lines.back() += tr("and %L1 more").arg(hit.chip.count - named.size());
        }
    } else if (hit.kind == Hit::Kind::Relation) {
        const QString from = titleOf(hit.from);
        for (const std::uint32_t number : m_content->relations.of(hit.from)) {
            const layout::EventRelation& relation = m_content->relations.at(number);
            if (relation.from == hit.from && relation.to == hit.to) {
                lines << tr("“%1” %2 “%3”")
                             .arg(from, QString::fromLatin1(layout::wordsOf(relation.kind)), titleOf(hit.to))
                             .toHtmlEscaped();
            }
        }
    } else if (hit.kind == Hit::Kind::Era) {
        lines << QStringLiteral("<b>%1</b>").arg(eraNameOf(hit.era).toHtmlEscaped());
        lines << eraDatesOf(hit.era).toHtmlEscaped();
        if (m_proposeDate) {
            lines << tr("Ctrl+Shift (or Alt) and dragging moves it, or its end").toHtmlEscaped();
        }
    } else if (hit.kind == Hit::Kind::Lane) {
        const bool isCollapsed = m_content->lanes[hit.lane].isCollapsed;
        lines << (isCollapsed ? tr("Click to expand this lane")
                              : tr("Click to collapse this lane to one line"));
    }
    if (lines.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(globalAt, lines.join(QStringLiteral("<br>")), this);
    }
}

} // namespace dateline::ui
