// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/lane_commands.h"

#include "ui/dialogs/ask.h"
#include "ui/dialogs/ask_text_dialog.h"
#include "ui/dialogs/lane_colours.h"
#include "ui/main_window/document_session.h"
#include "ui/models/wording.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <memory>

namespace dateline::ui {

namespace {

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
    for (const auto& [grouping, words] :
         {std::pair(model::Grouping::Actor, tr("Lanes by &actor")),
          std::pair(model::Grouping::Source, tr("Lanes by &source")),
          std::pair(model::Grouping::Tag, tr("Lanes by &tag")),
          std::pair(model::Grouping::Category, tr("Lanes by cate&gory: tags “category:…”")),
          std::pair(model::Grouping::Place, tr("Lanes by &place: tags “place:…”")),
          std::pair(model::Grouping::None, tr("&One lane for all"))}) {
        QAction* action = menu->addAction(
            words, this, [this, grouping = grouping] { say(m_session.document()->setGrouping(grouping)); });
        action->setCheckable(true);
        action->setChecked(m_session.snapshot()->grouping() == grouping);
        groups->addAction(action);
    }
    groups.release()->setParent(menu);
    menu->addSeparator();
    addOrders(*menu);
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

void LaneCommands::addOrders(QMenu& menu) {
    const auto& lanes = m_session.document()->laneSettings();
    const bool isByHand = std::any_of(lanes.begin(), lanes.end(), [&](const model::LaneSetting& lane) {
        return lane.lane.grouping == m_session.snapshot()->grouping() && lane.position;
    });
    const model::LaneOrder now = m_session.document()->laneOrder();
    for (const auto& [order, words] : {std::pair(model::LaneOrder::Name, tr("Order by &name")),
                                       std::pair(model::LaneOrder::Count, tr("Order by &count")),
                                       std::pair(model::LaneOrder::FirstDate, tr("Order by first &date"))}) {
        QAction* action = menu.addAction(
            words, this, [this, order = order] { say(m_session.document()->orderLanesBy(order)); });
        action->setCheckable(true);
        action->setChecked(!isByHand && order == now);
    }
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
    menu->addAction(tr("&Hide"), this, [this, key] { hide(key); });
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
    for (std::size_t i = 0; i < kLaneColourCount; ++i) {
        QAction* action =
            menu.addAction(swatch(m_theme->lanes[i]), laneColourName(i), this, [this, key = lane.key, i] {
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
    menu.addAction(tr("Chosen by Dateline"), this, [this, key = lane.key] {
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

void LaneCommands::hide(const model::LaneKey& key) {
    const document::SnapshotLane* lane = laneOf(key);
    if (lane == nullptr) {
        return;
    }
    const QString words =
        tr("The lane %1 with its %2 is hidden now.")
            .arg(inQuotes(toQString(lane->name)), counted(lane->eventCount, tr("event"), tr("events")));
    document::LaneEdit hidden;
    hidden.isHidden = true;
    const auto outcome = m_session.document()->editLane(key, hidden);
    say(outcome);
    if (outcome) {
        emit done(words); // events that are not seen are to be known of
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
