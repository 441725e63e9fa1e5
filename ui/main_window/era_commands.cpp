// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/era_commands.h"

#include "core/time/arithmetic/arithmetic.h"
#include "core/time/arithmetic/period.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/edit_era_dialog.h"
#include "ui/dialogs/lane_colours.h"
#include "ui/main_window/document_session.h"
#include "ui/models/wording.h"

#include <QMenu>

#include <algorithm>

namespace dateline::ui {
namespace {

constexpr double kDaysForMonths = 90;  // in view, from which a month is exact enough
constexpr double kDaysForYears = 1500; // and from which a year is

/// The day, month or year an instant is in, whichever can be pointed at.
time::Edtf pointedAt(time::Instant at, std::pair<time::Instant, time::Instant> inView) {
    const double days = (double(inView.second.micros) - double(inView.first.micros)) / time::kMicrosPerDay;
    const auto unit = days >= kDaysForYears    ? time::TimeUnit::Year
                      : days >= kDaysForMonths ? time::TimeUnit::Month
                                               : time::TimeUnit::Day;
    return time::edtfOf(time::periodOf(time::toCivil(time::dayOf(at)), unit));
}

} // namespace

EraCommands::EraCommands(DocumentSession& session, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_window(window)
    , m_theme(&Theme::light()) {}

bool EraCommands::canEdit() const {
    return m_session.document() != nullptr && !m_session.document()->isReadOnly();
}

std::optional<model::Era> EraCommands::eraWith(model::EraId id) const {
    for (model::Era& era : m_session.document()->eras()) {
        if (era.id == id) {
            return std::move(era);
        }
    }
    return std::nullopt;
}

void EraCommands::add() {
    askForNew({});
}

void EraCommands::addAt(time::Instant at, std::pair<time::Instant, time::Instant> inView) {
    askForNew({{}, pointedAt(at, inView), {}, 0});
}

void EraCommands::askForNew(EraFields fields) {
    // Neighbours in different colours, until the user says otherwise.
    fields.colour = int(m_session.document()->eras().size() % kLaneColourCount);
    ask(new EditEraDialog(fields, true, *m_theme, &m_window), this, [this](const EditEraDialog& dialog) {
        const EraFields typed = dialog.fields();
        const auto when = typed.when();
        const auto added = when ? m_session.document()->addEra(typed.name, *when, typed.colour)
                                : Result<model::EraId>(unexpected(when.error()));
        if (!added) {
            emit failed(sentence(added.error()));
        }
    });
}

void EraCommands::edit(model::EraId id) {
    const auto era = eraWith(id);
    if (!era) {
        return;
    }
    const EraFields before = EraFields::of(era->name, era->when, era->colour);
    ask(new EditEraDialog(before, false, *m_theme, &m_window), this,
        [this, id, before](const EditEraDialog& dialog) {
            const EraFields typed = dialog.fields();
            document::EraEdit edit;
            if (typed.name != before.name) {
                edit.name = typed.name;
            }
            if (typed.from != before.from || typed.to != before.to) { // else it stays as it was spelled
                const auto when = typed.when();
                if (!when) {
                    emit failed(sentence(when.error()));
                    return;
                }
                edit.when = *when;
            }
            if (typed.colour != before.colour % int(kLaneColourCount)) {
                edit.colour = typed.colour;
            }
            if (const auto edited = m_session.document()->editEra(id, edit); !edited) {
                emit failed(sentence(edited.error()));
            }
        });
}

void EraCommands::remove(model::EraId id) {
    const auto era = eraWith(id);
    const auto removed = m_session.document()->removeEra(id);
    if (!removed) {
        emit failed(sentence(removed.error()));
    } else if (era) {
        emit done(tr("The era %1 was removed.").arg(inQuotes(toQString(era->name))));
    }
}

void EraCommands::addTo(QMenu& menu, model::EraId id) {
    if (!canEdit()) {
        return;
    }
    menu.addAction(tr("&Edit era…"), this, [this, id] { edit(id); });
    menu.addAction(tr("&Remove era"), this, [this, id] { remove(id); });
}

} // namespace dateline::ui
