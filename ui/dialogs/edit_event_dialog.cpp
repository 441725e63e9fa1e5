// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/edit_event_dialog.h"

#include "ui/dialogs/date_field.h"
#include "ui/dialogs/dialog_form.h"
#include "ui/models/name_list.h"
#include "ui/models/wording.h"
#include "ui/panels/style.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dateline::ui {

namespace {

std::vector<std::string> namesOf(const std::vector<model::Actor>& actors) {
    std::vector<std::string> names;
    names.reserve(actors.size());
    for (const auto& actor : actors) {
        names.push_back(actor.name);
    }
    return names;
}

} // namespace

EditEventDialog::EditEventDialog(const model::Event& event, const std::optional<time::Edtf>& published,
                                 const std::vector<model::Actor>& knownActors, QWidget* parent)
    : QDialog(parent)
    , m_event(event)
    , m_title(new QLineEdit(toQString(event.title), this))
    , m_when(new DateField(DateField::Accepts::AnyDate, tr("Empty: no date, kept in the tray"), this))
    , m_actors(new QLineEdit(asNameList(namesOf(event.actors)), this))
    , m_note(new QPlainTextEdit(toQString(event.note), this)) {
    setObjectName(QStringLiteral("editEventDialog"));
    setWindowTitle(tr("Edit event"));
    m_title->setObjectName(QStringLiteral("editTitle"));
    m_when->lineEdit().setObjectName(QStringLiteral("editWhen"));
    m_actors->setObjectName(QStringLiteral("editActors"));
    m_note->setObjectName(QStringLiteral("editNote"));
    m_when->lineEdit().setAccessibleName(tr("When")); // the label names the whole field, not its line
    m_when->setReference(published);
    m_when->setDate(event.when);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(84);
    m_actors->setPlaceholderText(tr("Names, separated by commas; the first one is the lane"));
    m_actors->setToolTip(tr("Names in this timeline: %1").arg(asNameList(namesOf(knownActors))));

    QFormLayout* form = makeForm();
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&When"), m_when);
    form->addRow(tr("&Actors"), m_actors);
    form->addRow(tr("&Note"), m_note);

    const AnswerButtons buttons = makeAnswerButtons(*this, tr("Change"), "editOk");
    m_ok = buttons.ok;

    layOutForm(*this, *form, *buttons.box);
    resize(520, sizeHint().height());

    connect(m_title, &QLineEdit::textChanged, this, &EditEventDialog::updateOk);
    connect(m_when, &DateField::dateChanged, this, &EditEventDialog::updateOk);
    updateOk();
}

void EditEventDialog::becomeNew(const QString& quote) {
    setWindowTitle(tr("Add event"));
    m_ok->setText(tr("Add"));
    constexpr qsizetype kLongest = 400;
    const QString line = quote.simplified();
    auto* words = new QLabel(
        inQuotes(line.size() > kLongest ? line.left(kLongest).trimmed() + QStringLiteral("…") : line), this);
    words->setObjectName(QStringLiteral("quoteBlock"));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, words);
    resize(560, sizeHint().height());
}

void EditEventDialog::updateOk() {
    m_ok->setEnabled(!m_title->text().trimmed().isEmpty() && m_when->isAcceptable());
}

std::vector<std::string> EditEventDialog::typedActors() const {
    return namesIn(m_actors->text());
}

document::EventEdit EditEventDialog::edit() const {
    document::EventEdit edit;
    const std::string title = m_title->text().simplified().toStdString();
    if (title != m_event.title) {
        edit.title = title;
    }
    if (m_when->date() != m_event.when) {
        edit.when = m_when->date();
    }
    if (const auto typed = typedActors(); typed != namesOf(m_event.actors)) {
        edit.actors = typed;
    }
    const std::string note = m_note->toPlainText().toStdString();
    if (note != m_event.note) {
        edit.note = note;
    }
    return edit;
}

bool EditEventDialog::changesAnything() const {
    const document::EventEdit made = edit();
    return made.title || made.when || made.actors || made.note;
}

} // namespace dateline::ui
