// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/lane_commands.h"

#include "ui/dialogs/ask.h"
#include "ui/dialogs/ask_text_dialog.h"
#include "ui/main_window/document_session.h"
#include "ui/models/wording.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>
#include <memory>

namespace dateline::ui {

namespace {

constexpr std::array<const char*, 8> kColourNames = {
    QT_TRANSLATE_NOOP("LaneCommands", "Colour 1"), QT_TRANSLATE_NOOP("LaneCommands", "Colour 2"),
    QT_TRANSLATE_NOOP("LaneCommands", "Colour 3"), QT_TRANSLATE_NOOP("LaneCommands", "Colour 4"),
    QT_TRANSLATE_NOOP("LaneCommands", "Colour 5"), QT_TRANSLATE_NOOP("LaneCommands", "Colour 6"),
    QT_TRANSLATE_NOOP("LaneCommands", "Colour 7"), QT_TRANSLATE_NOOP("LaneCommands", "Colour 8")};

QIcon swatch(const QColor& colour) {
    QPixmap pixmap(28, 28);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(1, 1, 12, 12), 3, 3);
    return {pixmap};
}

QString inMenu(const std::string& name) {
    return literal(toQString(name).simplified().left(60));
}

QMenu* makeMenu(const char* name, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QString::fromLatin1(name));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

} // namespace

LaneCommands::LaneCommands(DocumentSession& session, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_window(window)
    , m_theme(&Theme::light()) {}

bool LaneCommands::canEdit() const {
    return m_session.document() != nullptr && !m_session.document()->isReadOnly();
}

void LaneCommands::say(const Result<void>& outcome) {
    if (!outcome) {
        emit failed(sentence(outcome.error()));
    }
}

const document::SnapshotLane* LaneCommands::laneOf(const model::LaneKey& key) const {
    const auto& lanes = m_session.snapshot()->lanes();
    const auto at =
        std::find_if(lanes.begin(), lanes.end(), [&](const auto& lane) { return lane.key == key; });
    return at == lanes.end() ? nullptr : &*at;
}

void LaneCommands::edit(const model::LaneKey& lane, const document::LaneEdit& edit) {
    say(m_session.document()->editLane(lane, edit));
}

QMenu* LaneCommands::lanesMenu(QWidget* parent) {
    QMenu* menu = makeMenu("lanesMenu", parent);
    auto groups = std::make_unique<QActionGroup>(nullptr);
    for (const auto& [grouping, words] : {std::pair(model::Grouping::Actor, tr("Lanes by &actor")),
                                          std::pair(model::Grouping::Source, tr("Lanes by &source")),
                                          std::pair(model::Grouping::Tag, tr("Lanes by &tag")),
                                          std::pair(model::Grouping::None, tr("&One lane for all"))}) {
        QAction* action = menu->addAction(
            words, this, [this, grouping = grouping] { say(m_session.document()->setGrouping(grouping)); });
        action->setCheckable(true);
        action->setChecked(m_session.snapshot()->grouping() == grouping);
        groups->addAction(action);
    }
    groups.release()->setParent(menu);
    menu->addSeparator();
    menu->addAction(tr("Order by &name"), this, [this] { orderBy(Rule::Name); });
    menu->addAction(tr("Order by &count"), this, [this] { orderBy(Rule::Count); });
    menu->addAction(tr("Order by first &date"), this, [this] { orderBy(Rule::FirstDate); });
    menu->addSeparator();
    menu->addAction(tr("Co&llapse all"), this, [this] { collapseAll(true); });
    menu->addAction(tr("&Expand all"), this, [this] { collapseAll(false); });
    const auto& lanes = m_session.snapshot()->lanes();
    const auto hidden =
        std::count_if(lanes.begin(), lanes.end(), [](const auto& lane) { return lane.isHidden; });
    if (hidden > 0) {
        menu->addAction(
            tr("Show %1 that %2 hidden")
                .arg(counted(hidden, tr("lane"), tr("lanes")), hidden == 1 ? tr("is") : tr("are")),
            this, &LaneCommands::showAll);
    }
    for (QAction* action : menu->actions()) {
        action->setEnabled(canEdit());
    }
    return menu;
}

QMenu* LaneCommands::laneMenu(const model::LaneKey& key, QWidget* parent) {
    QMenu* menu = makeMenu("laneMenu", parent);
    const document::SnapshotLane* lane = laneOf(key);
    if (lane == nullptr) {
        return menu;
    }
    menu->addAction(tr("&Rename…"), this, [this, key] { rename(key); });
    addColours(*menu->addMenu(tr("&Colour")), *lane);
    menu->addAction(lane->isCollapsed ? tr("&Expand") : tr("Co&llapse"), this,
                    [this, key] { toggleCollapsed(key); });
    menu->addAction(tr("&Hide"), this, [this, key] {
        document::LaneEdit hidden;
        hidden.isHidden = true;
        edit(key, hidden);
    });
    menu->addSeparator();
    std::vector<model::LaneKey> shown;
    for (const auto& other : m_session.snapshot()->lanes()) {
        if (!other.isHidden) {
            shown.push_back(other.key);
        }
    }
    const auto at = std::find(shown.begin(), shown.end(), key);
    const auto moved = [&](const QString& words, bool isPossible, std::ptrdiff_t by) {
        QAction* action = menu->addAction(words, this, [this, shown, place = at - shown.begin(), by] {
            auto lanes = shown;
            std::swap(lanes[static_cast<std::size_t>(place)], lanes[static_cast<std::size_t>(place + by)]);
            order(lanes);
        });
        action->setEnabled(isPossible);
    };
    moved(tr("Move &up"), at != shown.end() && at != shown.begin(), -1);
    moved(tr("Move &down"), at != shown.end() && at + 1 != shown.end(), 1);
    if (!canEdit()) {
        menu->setEnabled(false);
    }
    return menu;
}

void LaneCommands::addColours(QMenu& menu, const document::SnapshotLane& lane) {
    for (std::size_t i = 0; i < kColourNames.size(); ++i) {
        QAction* action =
            menu.addAction(swatch(m_theme->lanes[i]), tr(kColourNames[i]), this, [this, key = lane.key, i] {
                document::LaneEdit coloured;
                coloured.colour = std::optional(static_cast<int>(i));
                edit(key, coloured);
            });
        action->setIconVisibleInMenu(true);
        if (static_cast<std::size_t>(lane.colour) == i) {
            QFont bold = action->font();
            bold.setBold(true);
            action->setFont(bold);
        }
    }
    menu.addSeparator();
    menu.addAction(tr("As it comes"), this, [this, key = lane.key] {
        document::LaneEdit plain;
        plain.colour = std::optional<int>();
        edit(key, plain);
    });
}

QMenu* LaneCommands::hiddenMenu(QWidget* parent) {
    QMenu* menu = makeMenu("hiddenLanesMenu", parent);
    for (const auto& lane : m_session.snapshot()->lanes()) {
        if (lane.isHidden) {
            menu->addAction(tr("Show %1").arg(inMenu(lane.name)), this, [this, key = lane.key] {
                document::LaneEdit shown;
                shown.isHidden = false;
                edit(key, shown);
            });
        }
    }
    menu->addSeparator();
    menu->addAction(tr("Show &all"), this, &LaneCommands::showAll);
    menu->setEnabled(canEdit());
    return menu;
}

void LaneCommands::order(const std::vector<model::LaneKey>& lanes) {
    say(m_session.document()->orderLanes(lanes));
}

void LaneCommands::toggleCollapsed(const model::LaneKey& key) {
    if (const auto* lane = laneOf(key); lane != nullptr && canEdit()) {
        document::LaneEdit toggled;
        toggled.isCollapsed = !lane->isCollapsed;
        edit(key, toggled);
    }
}

void LaneCommands::orderBy(Rule rule) {
    const auto snapshot = m_session.snapshot();
    struct Place {
        const document::SnapshotLane* lane;
        std::size_t firstEvent; ///< events are in the order of time
    };
    std::vector<Place> places;
    for (const auto& lane : snapshot->lanes()) {
        places.push_back({&lane, snapshot->size()});
    }
    for (std::size_t i = snapshot->size(); i-- > 0;) {
        places[snapshot->laneOf(i)].firstEvent = i;
    }
    std::stable_sort(places.begin(), places.end(), [rule](const Place& a, const Place& b) {
        switch (rule) {
        case Rule::Name:
            return QString::localeAwareCompare(toQString(a.lane->name), toQString(b.lane->name)) < 0;
        case Rule::Count:
            return a.lane->eventCount > b.lane->eventCount;
        case Rule::FirstDate:
            break;
        }
        return a.firstEvent < b.firstEvent;
    });
    std::vector<model::LaneKey> keys;
    keys.reserve(places.size());
    for (const Place& place : places) {
        keys.push_back(place.lane->key);
    }
    order(keys);
}

void LaneCommands::collapseAll(bool isCollapsed) {
    const auto gesture =
        m_session.document()->openGesture(isCollapsed ? "collapse all lanes" : "expand all lanes");
    const auto snapshot = m_session.snapshot(); // as it was before the first edit
    for (const auto& lane : snapshot->lanes()) {
        if (lane.isCollapsed != isCollapsed) {
            document::LaneEdit all;
            all.isCollapsed = isCollapsed;
            edit(lane.key, all);
        }
    }
}

void LaneCommands::showAll() {
    const auto gesture = m_session.document()->openGesture("show all lanes");
    const auto snapshot = m_session.snapshot();
    for (const auto& lane : snapshot->lanes()) {
        if (lane.isHidden) {
            document::LaneEdit shown;
            shown.isHidden = false;
            edit(lane.key, shown);
        }
    }
}

void LaneCommands::rename(const model::LaneKey& key) {
    const document::SnapshotLane* lane = laneOf(key);
    if (lane == nullptr) {
        return;
    }
    ask(new AskTextDialog({tr("Rename the lane"),
                           tr("A name for the lane %1:").arg(inQuotes(toQString(lane->name))),
                           tr("only the lane is called so, not its events"),
                           tr("Rename"),
                           {}},
                          &m_window),
        this, [this, key](const AskTextDialog& dialog) {
            document::LaneEdit renamed;
            renamed.name = dialog.text().toStdString();
            edit(key, renamed);
        });
}

} // namespace dateline::ui
