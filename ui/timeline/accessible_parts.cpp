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
    return left > 0 ? tr("%1; and %L2 more").arg(words).arg(left) : words;
}

const std::vector<layout::DrawList::Chip>& chipsOf(TimelineCanvas& canvas) {
    return canvas.drawList().chips;
}

const std::vector<layout::DrawList::LaneBand>& bandsOf(TimelineCanvas& canvas) {
    return canvas.drawList().bands;
}

} // namespace

QString spokenEvents(std::size_t count) {
    return count == 1 ? tr("1 event") : tr("%L1 events").arg(count);
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
    const std::vector<std::uint32_t>& chosen = hasCanvas() ? canvas().chosen() : std::vector<std::uint32_t>();
    state.selected = isValid() && std::binary_search(chosen.begin(), chosen.end(), number());
    state.focused =
        isValid() && canvas().selected() == number() && !canvas().keysOnChip() && canvas().hasFocus();
    return state;
}

QString AccessibleEvent::name() const {
    m_toldName = canvas().titleOf(number());
    if (m_toldName.trimmed().isEmpty()) {
        m_toldName = tr("Event without a title");
    }
    return m_toldName;
}

QString AccessibleEvent::description() const {
    m_toldDescription = words();
    return m_toldDescription;
}

bool AccessibleEvent::hasNews(QAccessible::Text kind) const {
    if (kind == QAccessible::Name) {
        const QString told = m_toldName;
        return !told.isNull() && name() != told;
    }
    const QString told = m_toldDescription;
    return !told.isNull() && description() != told;
}

QString AccessibleEvent::words() const {
    QStringList parts{canvas().detailOf(number())};
    if (const QString lane = canvas().laneNameOf(number()); !lane.isEmpty()) {
        parts << tr("Lane: %1, %2").arg(lane, canvas().placeInLaneOf(number()));
    }
    parts << tr("Event %1").arg(canvas().placeOf(number()));
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

QAccessible::State AccessibleChip::state() const {
    QAccessible::State state = AccessiblePart::state();
    state.focusable = true;
    state.focused = isValid() && canvas().keysOnChip() == number() && canvas().hasFocus();
    return state;
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
    QString words = someOf(titles, chip.count);
    if (const QString lane = canvas().laneNameOf(chip.events.front()); !lane.isEmpty()) {
        words = tr("Lane: %1. %2").arg(lane, words);
    }
    return (chip.elsewhere != 0 ? tr("%1. Pressing goes to the first.") : tr("%1. Pressing goes closer."))
        .arg(words);
}

std::optional<QRect> AccessibleChip::areaOnCanvas() const {
    return toQt(chipsOf(canvas())[number()].area).toAlignedRect();
}

void AccessibleChip::press() {
    canvas().click(toQt(chipsOf(canvas())[number()].area).center());
}

const layout::DrawList::LaneBand* AccessibleLane::band() const {
    const auto& bands = bandsOf(canvas());
    const auto found =
        std::find_if(bands.begin(), bands.end(), [&](const auto& band) { return band.lane == number(); });
    return found == bands.end() ? nullptr : &*found;
}

bool AccessibleLane::isValid() const {
    return hasCanvas() && band() != nullptr;
}

QString AccessibleLane::name() const {
    return tr("Lane: %1").arg(QString::fromStdString(band()->name));
}

QString AccessibleLane::description() const {
    const layout::DrawList::LaneBand& band = *this->band();
    const QString events = spokenEvents(canvas().eventsInLane(band.lane));
    return band.isCollapsed ? tr("%1, collapsed. Pressing expands it.").arg(events)
                            : tr("%1. Pressing collapses it to one line.").arg(events);
}

void AccessibleLane::press() {
    emit canvas().laneToggled(number());
}

std::optional<QRect> AccessibleLane::areaOnCanvas() const {
    return toQt(band()->area).toAlignedRect();
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
