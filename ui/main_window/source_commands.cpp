// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/source_commands.h"

#include "core/document/document.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/edit_source_dialog.h"
#include "ui/dialogs/reckoned_dates_dialog.h"
#include "ui/main_window/document_session.h"
#include "ui/models/wording.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace dateline::ui {

namespace {

// Reading so much twice takes less time than one notices; more is done beside the window.
constexpr std::size_t kQuickBytes = 100'000;

QString events(std::size_t count) {
    return counted(static_cast<qsizetype>(count), SourceCommands::tr("event"), SourceCommands::tr("events"));
}

/// What goes with a source, and what stays, a sentence each.
QString inWords(const document::SourceUse& use) {
    QStringList sentences;
    if (use.accounts == 0) {
        sentences << SourceCommands::tr("No event has an account from it.");
    } else {
        sentences << SourceCommands::tr("It gives %1 of %2.")
                         .arg(counted(static_cast<qsizetype>(use.accounts), SourceCommands::tr("account"),
                                      SourceCommands::tr("accounts")),
                              events(use.onlyHere + use.elsewhere));
    }
    if (use.onlyHere > 0) {
        sentences
            << SourceCommands::tr("%1 with no other account will go with it.").arg(events(use.onlyHere));
    }
    if (use.elsewhere > 0) {
        sentences << SourceCommands::tr("%1 with other accounts will stay.").arg(events(use.elsewhere));
    }
    if (use.otherDates > 0) {
        sentences
            << SourceCommands::tr("%1 will get the date of another account.").arg(events(use.otherDates));
    }
    return sentences.join(QLatin1Char(' ')) + QStringLiteral("\n\n") +
           SourceCommands::tr("This is one step, and can be undone.");
}

} // namespace

SourceCommands::SourceCommands(DocumentSession& session, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_window(window) {}

QMenu* SourceCommands::sourceMenu(model::SourceId id, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("sourceRowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Show its text"), this, [this, id] { emit textWanted(id); });
    menu->addSeparator();
    const bool canEdit = m_session.document() != nullptr && !m_session.document()->isReadOnly();
    menu->addAction(tr("&Details…"), this, [this, id] { edit(id); })->setEnabled(canEdit);
    menu->addAction(tr("&Remove…"), this, [this, id] { remove(id); })->setEnabled(canEdit);
    return menu;
}

QString SourceCommands::titleOf(model::SourceId id) const {
    for (const model::Source& source : m_session.document()->sources()) {
        if (source.id == id) {
            return toQString(source.title);
        }
    }
    return {};
}

void SourceCommands::edit(model::SourceId id) {
    std::vector<model::Source> others = m_session.document()->sources();
    const auto found = std::find_if(others.begin(), others.end(),
                                    [id](const model::Source& source) { return source.id == id; });
    if (found == others.end()) {
        return;
    }
    const model::Source source = *found;
    others.erase(found);
    ask(new EditSourceDialog(source, others, &m_window), this, [this, id](const EditSourceDialog& dialog) {
        if (dialog.changesAnything()) {
            change(id, dialog.edit());
        }
    });
}

void SourceCommands::change(model::SourceId id, const document::SourceEdit& edit) {
    const auto source = edit.published ? m_session.document()->source(id) : std::nullopt;
    if (!source) {
        apply(id, edit, {}, 0);
        return;
    }
    const auto reckon = [source = *source, accounts = document::accountsOf(*m_session.document(), id),
                         published = *edit.published](const std::stop_token& stop) {
        return document::reckonedAnew(source, accounts, published, stop);
    };
    if (source->text.bytes().size() <= kQuickBytes) {
        askForDates(id, edit, reckon({}));
        return;
    }
    m_reckoning.start(reckon, [this, id, edit](const document::ReckonedDates& dates) {
        if (m_session.document() != nullptr) {
            askForDates(id, edit, dates);
        }
    });
}

void SourceCommands::askForDates(model::SourceId id, const document::SourceEdit& edit,
                                 const document::ReckonedDates& dates) {
    if (dates.changed.empty()) {
        apply(id, edit, {}, dates.setByHand);
        return;
    }
    ask(new ReckonedDatesDialog(dates, *edit.published, &m_window), this,
        [this, id, edit](const ReckonedDatesDialog& dialog) { apply(id, edit, dialog.chosen(), 0); });
}

void SourceCommands::apply(model::SourceId id, const document::SourceEdit& edit,
                           const std::vector<document::ReckonedDate>& dates, std::size_t setByHand) {
    const QString title = inQuotes(titleOf(id));
    if (const auto outcome = m_session.document()->editSource(id, edit, dates); !outcome) {
        emit failed(sentence(outcome.error()));
        return;
    }
    QString words = tr("Changed what is known of %1.").arg(title);
    if (!dates.empty()) {
        words = tr("Changed the day of %1 and %2.")
                    .arg(title, counted(static_cast<qsizetype>(dates.size()), tr("date"), tr("dates")));
    } else if (setByHand > 0) {
        words +=
            QLatin1Char(' ') + tr("%1 set by hand stay.")
                                   .arg(counted(static_cast<qsizetype>(setByHand), tr("date"), tr("dates")));
    }
    emit done(words);
}

void SourceCommands::remove(model::SourceId id) {
    const QString title = titleOf(id);
    auto* question = new QMessageBox(&m_window);
    question->setObjectName(QStringLiteral("removeSourceDialog"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Remove a source"));
    question->setText(tr("Remove %1?").arg(inQuotes(title)));
    question->setInformativeText(inWords(m_session.document()->useOf(id)));
    QPushButton* remove = question->addButton(tr("Remove"), QMessageBox::AcceptRole);
    remove->setObjectName(QStringLiteral("removeSourceOk"));
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QDialog::finished, this, [this, question, remove, id, title] {
        if (question->clickedButton() != remove || m_session.document() == nullptr) {
            return;
        }
        if (const auto outcome = m_session.document()->removeSource(id); !outcome) {
            emit failed(sentence(outcome.error()));
        } else {
            emit done(tr("Removed the source %1.").arg(inQuotes(title)));
        }
    });
    question->open();
}

} // namespace dateline::ui
