// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/accessible_parts.h"

#include "ui/timeline/timeline_canvas.h"

#include <QCoreApplication>

#include <algorithm>

namespace dateline::ui {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("AccessibleTimeline", words);
}

/// The names in a list, cut where it gets long to listen to.
QString someOf(const QStringList& names, std::size_t all) {
    constexpr qsizetype kNamed = 6;
    const QStringList named = names.mid(0, kNamed);
    const auto left = all - std::min(all, static_cast<std::size_t>(named.size()));
    const QString words = named.join(QStringLiteral("; "));
    return left > 0 ? tr("%1; and %2 more").arg(words).arg(left) : words;
}

const std::vector<layout::DrawList::Chip>& chipsOf(TimelineCanvas& canvas) {
    return canvas.drawList().chips;
}

const std::vector<layout::DrawList::LaneBand>& bandsOf(TimelineCanvas& canvas) {
    return canvas.drawList().bands;
}

} // namespace

QString spokenEvents(std::size_t count) {
    return count == 1 ? tr("1 event") : tr("%1 events").arg(count);
}

AccessiblePart::AccessiblePart(TimelineCanvas* canvas, std::uint32_t number)
    : m_canvas(canvas)
    , m_number(number) {}

AccessiblePart::~AccessiblePart() = default;

QWindow* AccessiblePart::window() const {
    return m_canvas ? m_canvas->window()->windowHandle() : nullptr;
}

QAccessibleInterface* AccessiblePart::parent() const {
    return QAccessible::queryAccessibleInterface(m_canvas);
}

QString AccessiblePart::text(QAccessible::Text kind) const {
    if (!isValid() || (kind != QAccessible::Name && kind != QAccessible::Description)) {
        return {};
    }
    return kind == QAccessible::Name ? name() : description();
}

QRect AccessiblePart::rect() const {
    const auto area = isValid() ? areaOnCanvas() : std::nullopt;
    return area ? area->translated(m_canvas->mapToGlobal(QPoint())) : QRect();
}

QAccessible::State AccessiblePart::state() const {
    QAccessible::State state;
    const auto area = isValid() ? areaOnCanvas() : std::nullopt;
    state.invalid = !isValid();
    state.offscreen = !area || !area->intersects(m_canvas->rect());
    return state;
}

void* AccessiblePart::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

void AccessiblePart::doAction(const QString& action) {
    if (isValid() && action == pressAction()) {
        press();
    }
}

bool AccessibleEvent::isValid() const {
    return hasCanvas() && number() < canvas().eventCount();
}

QAccessible::State AccessibleEvent::state() const {
    QAccessible::State state = AccessiblePart::state();
    state.selectable = true;
    state.focusable = true;
    state.selected = isValid() && canvas().selected() == number();
    state.focused = state.selected && canvas().hasFocus();
    return state;
}

QString AccessibleEvent::name() const {
    return canvas().titleOf(number());
}

QString AccessibleEvent::description() const {
    QStringList parts{canvas().detailOf(number())};
    if (const QString lane = canvas().laneNameOf(number()); !lane.isEmpty()) {
        parts << tr("Lane: %1").arg(lane);
    }
    if (const QString evidence = canvas().evidenceOf(number()); !evidence.isEmpty()) {
        parts << evidence;
    }
    if (const QStringList relations = canvas().relationsOf(number()); !relations.isEmpty()) {
        parts << someOf(relations, std::size_t(relations.size()));
    }
    if (const QString quote = canvas().quoteOf(number()); !quote.isEmpty()) {
        parts << tr("Quote: %1").arg(quote);
    }
    return parts.join(QStringLiteral(". "));
}

std::optional<QRect> AccessibleEvent::areaOnCanvas() const {
    return canvas().rectOf(number());
}

void AccessibleEvent::press() {
    canvas().select(number());
}

bool AccessibleChip::isValid() const {
    return hasCanvas() && number() < chipsOf(canvas()).size();
}

QString AccessibleChip::name() const {
    const layout::DrawList::Chip& chip = chipsOf(canvas())[number()];
    if (chip.elsewhere != 0) {
        return (chip.elsewhere < 0 ? tr("%1 before this span") : tr("%1 after this span"))
            .arg(spokenEvents(chip.count));
    }
    return chip.isNamed ? canvas().titleOf(chip.events.front())
                        : tr("%1 without room").arg(spokenEvents(chip.count));
}

QString AccessibleChip::description() const {
    const layout::DrawList::Chip& chip = chipsOf(canvas())[number()];
    if (chip.isNamed) {
        return tr("%1. Without room for a card; pressing selects it.")
            .arg(canvas().detailOf(chip.events.front()));
    }
    QStringList titles;
    for (const std::uint32_t event : chip.events) {
        titles << canvas().titleOf(event);
    }
    return (chip.elsewhere != 0 ? tr("%1. Pressing goes to the first.") : tr("%1. Pressing goes closer."))
        .arg(someOf(titles, chip.count));
}

std::optional<QRect> AccessibleChip::areaOnCanvas() const {
    return toQt(chipsOf(canvas())[number()].area).toAlignedRect();
}

void AccessibleChip::press() {
    canvas().click(toQt(chipsOf(canvas())[number()].area).center());
}

bool AccessibleLane::isValid() const {
    return hasCanvas() && number() < bandsOf(canvas()).size();
}

QString AccessibleLane::name() const {
    return tr("Lane: %1").arg(QString::fromStdString(bandsOf(canvas())[number()].name));
}

QString AccessibleLane::description() const {
    const layout::DrawList::LaneBand& band = bandsOf(canvas())[number()];
    const QString events = spokenEvents(canvas().eventsInLane(band.lane));
    return band.isCollapsed ? tr("%1, collapsed. Pressing expands it.").arg(events)
                            : tr("%1. Pressing collapses it to one line.").arg(events);
}

void AccessibleLane::press() {
    emit canvas().laneToggled(bandsOf(canvas())[number()].lane);
}

std::optional<QRect> AccessibleLane::areaOnCanvas() const {
    return toQt(bandsOf(canvas())[number()].area).toAlignedRect();
}

bool AccessibleEra::isValid() const {
    return hasCanvas() && number() < canvas().drawList().eras.size();
}

QString AccessibleEra::name() const {
    return tr("Era: %1").arg(canvas().eraNameOf(canvas().drawList().eras[number()].era));
}

QString AccessibleEra::description() const {
    return tr("%1. Pressing shows it whole.")
        .arg(canvas().eraDatesOf(canvas().drawList().eras[number()].era));
}

std::optional<QRect> AccessibleEra::areaOnCanvas() const {
    return toQt(canvas().drawList().eras[number()].tab).toAlignedRect();
}

void AccessibleEra::press() {
    canvas().zoomToEra(canvas().drawList().eras[number()].era);
}

} // namespace dateline::ui
