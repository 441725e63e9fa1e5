// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/event_commands.h"

#include "ui/dialogs/ask.h"
#include "ui/dialogs/ask_text_dialog.h"
#include "ui/dialogs/compare_accounts_dialog.h"
#include "ui/dialogs/edit_account_dialog.h"
#include "ui/dialogs/edit_event_dialog.h"
#include "ui/dialogs/shift_dates_dialog.h"
#include "ui/main_window/document_session.h"
#include "ui/main_window/window_actions.h"
#include "ui/models/wording.h"

#include <QMenu>

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr qsizetype kLongestName = 60;

} // namespace

EventCommands::EventCommands(DocumentSession& session, const WindowActions& actions, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_actions(actions)
    , m_window(window) {
    const auto on = [this](QAction* action, auto method) {
        connect(action, &QAction::triggered, this, method);
    };
    on(actions.editEvent, [this] { edit(m_selection.front()); });
    on(actions.removeEvent, &EventCommands::remove);
    on(actions.addTag, &EventCommands::askForTag);
    on(actions.removeTag, &EventCommands::askWhichTagToRemove);
    on(actions.pinEvent, &EventCommands::pin);
    on(actions.setActor, &EventCommands::askForActor);
    on(actions.shiftDates, &EventCommands::askForShift);
    on(actions.mergeEvents, &EventCommands::merge);
    connect(&session, &DocumentSession::edited, this, &EventCommands::updateActions);
    updateActions();
}

bool EventCommands::canEdit() const {
    return m_session.document() != nullptr && !m_session.document()->isReadOnly();
}

void EventCommands::setSelection(std::vector<model::EventId> events) {
    m_selection = std::move(events);
    updateActions();
}

void EventCommands::updateActions() {
    const bool hasOne = canEdit() && m_selection.size() == 1;
    const bool hasSome = canEdit() && !m_selection.empty();
    m_actions.editEvent->setEnabled(hasOne);
    m_actions.editAccount->setEnabled(hasOne);
    m_actions.copyQuote->setEnabled(!m_selection.empty());
    for (QAction* action :
         {m_actions.removeEvent, m_actions.addTag, m_actions.setActor, m_actions.shiftDates}) {
        action->setEnabled(hasSome);
    }
    m_actions.removeTag->setEnabled(hasSome && !tagsOfSelection().isEmpty());
    m_actions.pinEvent->setEnabled(hasSome);
    m_actions.pinEvent->setChecked(hasSome && arePinned());
    m_actions.mergeEvents->setEnabled(canEdit() && m_selection.size() > 1);
    m_actions.removeEvent->setText(m_selection.size() > 1 ? tr("Remo&ve %1").arg(selectionInWords())
                                                          : tr("Remo&ve event"));
}

void EventCommands::moveToLane(const model::LaneKey& lane) {
    say(m_session.document()->moveToLane(m_selection, lane));
}

QMenu* EventCommands::contextMenu(QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("eventMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.editEvent, m_actions.editAccount, m_actions.copyQuote});
    menu->addSeparator();
    QMenu* lanes = menu->addMenu(tr("Move to &lane"));
    const auto grouping = m_session.snapshot()->grouping();
    // Other lanes follow from what an event is.
    const bool canMove = grouping == model::Grouping::Actor || model::isOfTags(grouping);
    constexpr std::size_t kMost = 20; // a menu; for more there is a question with completion
    for (const auto& lane : m_session.snapshot()->lanes()) {
        if (lane.key.member && lanes->actions().size() < static_cast<qsizetype>(kMost)) {
            lanes->addAction(literal(shortened(toQString(lane.name), kLongestName)), this,
                             [this, key = lane.key] { moveToLane(key); });
        }
    }
    lanes->menuAction()->setEnabled(canEdit() && canMove && !lanes->isEmpty());
    menu->addSeparator();
    menu->addActions({m_actions.addTag, m_actions.removeTag, m_actions.pinEvent, m_actions.setActor,
                      m_actions.shiftDates});
    menu->addSeparator();
    menu->addActions({m_actions.mergeEvents, m_actions.removeEvent});
    return menu;
}

void EventCommands::say(const Result<void>& outcome, const QString& words) {
    if (!outcome) {
        emit failed(sentence(outcome.error()));
    } else if (!words.isEmpty()) {
        emit done(words);
    }
}

QString EventCommands::titleOf(model::EventId id) const {
    const auto index = m_session.snapshot()->indexOf(id);
    return index ? shortened(toQString(m_session.snapshot()->summary(*index).title), kLongestName)
                 : QString();
}

QString EventCommands::selectionInWords() const {
    return m_selection.size() == 1
               ? inQuotes(titleOf(m_selection.front()))
               : counted(static_cast<qsizetype>(m_selection.size()), tr("event"), tr("events"));
}

QStringList EventCommands::tagsOfSelection() const {
    QStringList names;
    const auto snapshot = m_session.snapshot();
    for (const model::Tag& tag : m_session.document()->tags()) {
        const bool isThere = std::any_of(m_selection.begin(), m_selection.end(), [&](model::EventId id) {
            const auto index = snapshot->indexOf(id);
            if (!index) {
                return false;
            }
            const auto tags = snapshot->tags(*index);
            return std::find(tags.begin(), tags.end(), tag.id) != tags.end();
        });
        if (isThere) {
            names << toQString(tag.name);
        }
    }
    return names;
}

void EventCommands::edit(model::EventId id) {
    if (!canEdit()) {
        return;
    }
    const auto* document = m_session.document();
    const auto event = document->event(id);
    if (!event) {
        return;
    }
    const auto source = event->claims.empty() ? std::nullopt : document->source(event->claims.front().source);
    ask(new EditEventDialog(*event, source ? source->published : std::nullopt, document->actors(), &m_window),
        this, [this, id](const EditEventDialog& dialog) {
            if (dialog.changesAnything()) {
                say(m_session.document()->editEvent(id, dialog.edit()));
            }
        });
}

void EventCommands::remove() {
    const QString what = selectionInWords();
    say(m_session.document()->removeEvents(m_selection), tr("Removed %1.").arg(what));
}

bool EventCommands::arePinned() const {
    const auto tags = m_session.document()->tags();
    const auto pinned = std::find_if(tags.begin(), tags.end(),
                                     [](const model::Tag& tag) { return tag.name == document::kPinnedTag; });
    const auto snapshot = m_session.snapshot();
    return pinned != tags.end() &&
           std::all_of(m_selection.begin(), m_selection.end(), [&](model::EventId id) {
               const auto index = snapshot->indexOf(id);
               const auto own = index ? snapshot->tags(*index) : std::vector<model::TagId>();
               return std::find(own.begin(), own.end(), pinned->id) != own.end();
           });
}

void EventCommands::pin(bool isPinned) {
    const QString tag = QString::fromLatin1(document::kPinnedTag);
    isPinned ? addTag(m_selection, tag) : removeTag(m_selection, tag);
}

void EventCommands::addTag(const std::vector<model::EventId>& events, const QString& tag) {
    say(m_session.document()->addTags(events, {tag.toStdString()}));
}

void EventCommands::removeTag(const std::vector<model::EventId>& events, const QString& tag) {
    say(m_session.document()->removeTags(events, {tag.toStdString()}));
}

void EventCommands::askForTag() {
    QStringList known;
    for (const model::Tag& tag : m_session.document()->tags()) {
        known << toQString(tag.name);
    }
    ask(new AskTextDialog({tr("Add a tag"), tr("A tag for %1:").arg(selectionInWords()),
                           tr("such as unconfirmed, category:court or place:Juba"), tr("Add"), known},
                          &m_window),
        this, [this, events = m_selection](const AskTextDialog& dialog) { addTag(events, dialog.text()); });
}

void EventCommands::askWhichTagToRemove() {
    ask(new AskTextDialog({tr("Take a tag off"), tr("Which tag shall %1 lose?").arg(selectionInWords()),
                           tagsOfSelection().join(QStringLiteral(", ")), tr("Take off"), tagsOfSelection()},
                          &m_window),
        this,
        [this, events = m_selection](const AskTextDialog& dialog) { removeTag(events, dialog.text()); });
}

void EventCommands::askForActor() {
    QStringList known;
    for (const model::Actor& actor : m_session.document()->actors()) {
        known << toQString(actor.name);
    }
    ask(new AskTextDialog({tr("Main actor"), tr("Who is the main actor of %1?").arg(selectionInWords()),
                           tr("A name; it is the lane"), tr("Set"), known},
                          &m_window),
        this, [this, events = m_selection](const AskTextDialog& dialog) {
            say(m_session.document()->setMainActor(events, dialog.text().toStdString()));
        });
}

void EventCommands::askForShift() {
    ask(new ShiftDatesDialog(selectionInWords(), &m_window), this,
        [this, events = m_selection](const ShiftDatesDialog& dialog) {
            say(m_session.document()->shiftDates(events, dialog.shift()));
        });
}

void EventCommands::merge() {
    const model::EventId into = m_selection.front();
    const std::vector<model::EventId> others(m_selection.begin() + 1, m_selection.end());
    const QString what = counted(static_cast<qsizetype>(others.size()), tr("event"), tr("events"));
    say(m_session.document()->mergeEvents(others, into),
        tr("Merged %1 into %2.").arg(what, inQuotes(titleOf(into))));
}

void EventCommands::follow(model::EventId id, model::ClaimId account) {
    ask(new AskTextDialog({tr("Follow this account"),
                           tr("Why this one? Give a reason: it is kept with the choice, and the event takes "
                              "this account's date."),
                           tr("such as: court record, the others quote each other"), tr("Follow")},
                          &m_window),
        this, [this, id, account](const AskTextDialog& dialog) {
            say(m_session.document()->chooseAccount(id, account, dialog.text().toStdString()));
        });
}

void EventCommands::followNone(model::EventId id) {
    say(m_session.document()->clearChoice(id));
}

void EventCommands::split(model::EventId id, model::ClaimId account) {
    const auto made = m_session.document()->splitEvent(id, std::span(&account, 1));
    if (!made) {
        emit failed(sentence(made.error()));
        return;
    }
    emit created(*made);
    emit done(tr("The account is an event of its own now."));
}

void EventCommands::editAccount(model::ClaimId account) {
    const auto found = m_session.document()->claim(account);
    if (!found) {
        return;
    }
    const auto source = m_session.document()->source(found->claim.source);
    ask(new EditAccountDialog(found->claim, source ? source->published : std::nullopt, &m_window), this,
        [this, account](const EditAccountDialog& dialog) {
            say(m_session.document()->editClaim(account, dialog.edit()));
        });
}

void EventCommands::removeAccount(model::ClaimId account) {
    say(m_session.document()->removeClaim(account), tr("Removed the account."));
}

void EventCommands::compare(model::EventId id, const AccountsShown& accounts,
                            const std::vector<model::ClaimId>& claims) {
    auto* dialog = new CompareAccountsDialog(titleOf(id), accounts, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CompareAccountsDialog::followRequested, this,
            [this, id, claims](std::size_t index) { follow(id, claims.at(index)); });
    dialog->open();
}

} // namespace dateline::ui
