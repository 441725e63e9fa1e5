// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/choose_source_dialog.h"

#include "ui/dialogs/dialog_form.h"
#include "ui/models/wording.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace dateline::ui {

ChooseSourceDialog::ChooseSourceDialog(const QString& question, const std::vector<model::Source>& sources,
                                       QWidget* parent)
    : QDialog(parent)
    , m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("chooseSourceDialog"));
    setWindowTitle(tr("Which source?"));
    m_list->setObjectName(QStringLiteral("sourceChoice"));
    m_list->setAccessibleName(tr("Sources"));
    for (const model::Source& source : sources) {
        QStringList parts{toQString(source.title)};
        if (!source.outlet.empty()) {
            parts << toQString(source.outlet);
        }
        if (source.published) {
            parts << dateInWords(source.published);
        }
        m_list->addItem(parts.join(QStringLiteral(" · ")));
        m_ids.push_back(source.id);
    }
    m_list->setCurrentRow(0);
    auto* label = new QLabel(question, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(m_list);
    const AnswerButtons buttons = makeAnswerButtons(*this, tr("Check"), "chooseSourceOk");
    QVBoxLayout* column = makeColumn(*this, 8);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    column->addSpacing(8);
    column->addWidget(buttons.box);
    resize(460, 320);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
}

model::SourceId ChooseSourceDialog::chosen() const {
    return m_ids.at(static_cast<std::size_t>(std::max(0, m_list->currentRow())));
}

} // namespace dateline::ui
