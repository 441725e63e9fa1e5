// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/edit_source_dialog.h"

#include "ui/dialogs/date_field.h"
#include "ui/dialogs/dialog_form.h"
#include "ui/models/wording.h"
#include "ui/panels/style.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace dateline::ui {

namespace {

constexpr qsizetype kLongestShown = 60;

std::string typed(const QLineEdit& line) {
    return line.text().simplified().toStdString();
}

} // namespace

EditSourceDialog::EditSourceDialog(const model::Source& source, const std::vector<model::Source>& others,
                                   QWidget* parent)
    : QDialog(parent)
    , m_source(source)
    , m_title(new QLineEdit(toQString(source.title), this))
    , m_outlet(new QLineEdit(toQString(source.outlet), this))
    , m_author(new QLineEdit(toQString(source.author), this))
    , m_address(new QLineEdit(toQString(source.address), this))
    , m_published(new DateField(DateField::Accepts::Day, tr("Empty: not known"), this))
    , m_retrieved(new DateField(DateField::Accepts::Day, tr("Empty: not known"), this))
    , m_versionOf(new QComboBox(this)) {
    setObjectName(QStringLiteral("editSourceDialog"));
    setWindowTitle(tr("Source details"));
    m_versionOf->addItem(tr("No other source"));
    for (const model::Source& other : others) {
        m_versionOf->addItem(shortened(toQString(other.title), kLongestShown), qlonglong(other.id.value));
        if (source.versionOf == other.id) {
            m_versionOf->setCurrentIndex(m_versionOf->count() - 1);
        }
    }
    m_versionOf->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    QFormLayout* form = makeForm();
    fillForm(*form);
    const AnswerButtons buttons = makeAnswerButtons(*this, tr("Change"), "sourceOk");
    QPushButton* ok = buttons.ok;

    layOutForm(*this, *form, *buttons.box);
    resize(560, sizeHint().height());

    const auto updateOk = [this, ok] {
        ok->setEnabled(!typed(*m_title).empty() && m_published->isAcceptable() &&
                       m_retrieved->isAcceptable());
    };
    connect(m_title, &QLineEdit::textChanged, this, updateOk);
    connect(m_published, &DateField::dateChanged, this, updateOk);
    connect(m_retrieved, &DateField::dateChanged, this, updateOk);
}

void EditSourceDialog::fillForm(QFormLayout& form) {
    const auto addLine = [&form](const QString& label, QLineEdit* line, const char* name) {
        line->setObjectName(QString::fromLatin1(name));
        form.addRow(label, line);
    };
    const auto addDate = [&form](const QString& label, const QString& words, DateField* field,
                                 const std::optional<time::Edtf>& date, const char* name) {
        field->lineEdit().setObjectName(QString::fromLatin1(name));
        field->lineEdit().setAccessibleName(words); // the label names the whole field, not its line
        field->setDate(date);
        form.addRow(label, field);
    };
    addLine(tr("&Title"), m_title, "sourceTitle");
    addLine(tr("&Outlet"), m_outlet, "sourceOutlet");
    addLine(tr("&Author"), m_author, "sourceAuthor");
    addDate(tr("&Published"), tr("Published"), m_published, m_source.published, "sourcePublished");
    addLine(tr("A&ddress"), m_address, "sourceAddress");
    addDate(tr("&Retrieved"), tr("Retrieved"), m_retrieved, m_source.retrieved, "sourceRetrieved");
    m_versionOf->setObjectName(QStringLiteral("sourceVersionOf"));
    form.addRow(tr("&Newer version of"), m_versionOf);
}

std::optional<model::SourceId> EditSourceDialog::typedOriginal() const {
    return m_versionOf->currentIndex() <= 0
               ? std::nullopt
               : std::optional(model::SourceId{m_versionOf->currentData().toLongLong()});
}

document::SourceEdit EditSourceDialog::edit() const {
    document::SourceEdit edit;
    const auto take = [](std::optional<std::string>& into, const std::string& before, const QLineEdit& line) {
        if (line.isModified() && typed(line) != before) {
            into = typed(line);
        }
    };
    take(edit.title, m_source.title, *m_title);
    take(edit.outlet, m_source.outlet, *m_outlet);
    take(edit.author, m_source.author, *m_author);
    take(edit.address, m_source.address, *m_address);
    if (m_published->date() != m_source.published) {
        edit.published = m_published->date();
    }
    if (m_retrieved->date() != m_source.retrieved) {
        edit.retrieved = m_retrieved->date();
    }
    if (typedOriginal() != m_source.versionOf) {
        edit.versionOf = typedOriginal();
    }
    return edit;
}

bool EditSourceDialog::changesAnything() const {
    const document::SourceEdit made = edit();
    return made.title || made.outlet || made.author || made.address || made.published || made.retrieved ||
           made.versionOf;
}

} // namespace dateline::ui
