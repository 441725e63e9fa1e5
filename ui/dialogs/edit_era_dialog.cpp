// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/edit_era_dialog.h"

#include "core/document/edits/edits.h"
#include "core/time/wording/date_wording.h"
#include "ui/dialogs/date_field.h"
#include "ui/dialogs/dialog_form.h"
#include "ui/dialogs/lane_colours.h"
#include "ui/models/wording.h"
#include "ui/panels/style.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <fmt/format.h>

namespace dateline::ui {
namespace {

std::optional<time::Edtf> endFrom(const std::string& text) {
    const auto end = time::Edtf::parse(text); // "..", and "" for one that is not known, are none
    return end && end->isDate() ? std::optional(*end) : std::nullopt;
}

/// Why two dates are not the ends of an era.
std::string problemWithEnds(const time::Edtf& from, const time::Edtf& to) {
    const auto isDay = [](const time::Edtf& end) { // or a month, or a year
        return end.isDate() && end.date().time.parts == time::EdtfTime::Parts::None;
    };
    if (isDay(from) && isDay(to)) {
        return fmt::format("an era’s end may not be before its beginning: {} is before {}", time::inWords(to),
                           time::inWords(from));
    }
    return "an era begins and ends on a day, in a month or in a year, without a time of day";
}

DateField* field(const char* name, const QString& label, const QString& whenEmpty, QWidget* parent) {
    auto* made = new DateField(DateField::Accepts::AnyDate, whenEmpty, parent);
    made->lineEdit().setObjectName(QString::fromLatin1(name));
    made->lineEdit().setAccessibleName(label);
    return made;
}

} // namespace

EraFields EraFields::of(std::string name, const time::Edtf& when, int colour) {
    const std::string& text = when.text();
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos) {
        return {std::move(name), when, when, colour};
    }
    return {std::move(name), endFrom(text.substr(0, slash)), endFrom(text.substr(slash + 1)), colour};
}

Result<time::Edtf> EraFields::when() const {
    if (!from && !to) {
        return unexpected(ErrorCode::Invalid,
                          "an era needs a day on which it begins or one on which it ends");
    }
    if (from && to && from->text() == to->text()) {
        return *from; // all of a year
    }
    if (from && !to && !from->isDate()) {
        return *from; // "1939 to 1945", typed into one field
    }
    auto span = time::Edtf::parse((from ? from->text() : "..") + "/" + (to ? to->text() : ".."));
    if (!span) {
        return unexpected(ErrorCode::Invalid,
                          from && to ? problemWithEnds(*from, *to) : span.error().message);
    }
    return *span;
}

EditEraDialog::EditEraDialog(const EraFields& fields, bool isNew, const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit(toQString(fields.name), this))
    , m_from(field("eraFrom", tr("Begins"), tr("Empty: open, no beginning"), this))
    , m_to(field("eraTo", tr("Ends"), tr("Empty: open, no end"), this))
    , m_colour(new QComboBox(this))
    , m_problem(new QLabel(this)) {
    setObjectName(QStringLiteral("editEraDialog"));
    setWindowTitle(isNew ? tr("Add era") : tr("Edit era"));
    m_name->setObjectName(QStringLiteral("eraName"));
    m_name->setPlaceholderText(tr("Such as “The war” or “In office”"));
    m_from->setDate(fields.from);
    m_to->setDate(fields.to);
    m_colour->setObjectName(QStringLiteral("eraColour"));
    for (std::size_t i = 0; i < kLaneColourCount; ++i) {
        m_colour->addItem(swatch(theme.lanes[i]), laneColourName(i));
    }
    m_colour->setCurrentIndex(fields.colour % int(kLaneColourCount));
    m_problem->setObjectName(QStringLiteral("eraProblem"));
    setKind(m_problem, "warning");
    m_problem->setWordWrap(true);

    QFormLayout* form = makeForm();
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Begins"), m_from);
    form->addRow(tr("&Ends"), m_to);
    form->addRow(tr("&Colour"), m_colour);
    const AnswerButtons buttons = makeAnswerButtons(*this, isNew ? tr("Add") : tr("Change"), "eraOk");
    m_ok = buttons.ok;
    auto* column = layOutForm(*this, *form, *buttons.box);
    column->setSpacing(12);
    column->insertWidget(1, m_problem);
    resize(440, sizeHint().height());
    connect(m_name, &QLineEdit::textChanged, this, &EditEraDialog::update);
    connect(m_from, &DateField::dateChanged, this, &EditEraDialog::update);
    connect(m_to, &DateField::dateChanged, this, &EditEraDialog::update);
    m_name->setFocus();
    update();
}

EraFields EditEraDialog::fields() const {
    return {m_name->text().simplified().toStdString(), m_from->date(), m_to->date(),
            m_colour->currentIndex()};
}

void EditEraDialog::update() {
    const EraFields typed = fields();
    const bool hasDates = typed.from || typed.to;
    QString problem;
    if (hasDates && m_from->isAcceptable() && m_to->isAcceptable()) {
        const auto when = typed.when();
        const auto reason = when ? document::problemWithEra(*when) : std::optional(when.error().message);
        problem = reason ? sentence({ErrorCode::Invalid, *reason}) : QString();
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_ok->setEnabled(!typed.name.empty() && hasDates && problem.isEmpty() && m_from->isAcceptable() &&
                     m_to->isAcceptable());
}

} // namespace dateline::ui
