// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reckoned_dates_dialog.h"

#include "ui/dialogs/dialog_form.h"
#include "ui/models/wording.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dateline::ui {

namespace {

constexpr int kRowHeight = 26;

QLabel* paragraph(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ReckonedDatesDialog::ReckonedDatesDialog(document::ReckonedDates dates,
                                         const std::optional<time::Edtf>& published, QWidget* parent)
    : QDialog(parent)
    , m_dates(std::move(dates))
    , m_list(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("reckonedDatesDialog"));
    setWindowTitle(tr("Dates that hang on the day of publication"));
    const auto count = static_cast<qsizetype>(m_dates.changed.size());
    const QString dateCount = counted(count, tr("date"), tr("dates"));
    QVBoxLayout* column = makeColumn(*this, 12);
    column->addWidget(paragraph(
        published
            ? tr("Read as published on %1, %2 of this source come out differently.")
                  .arg(dateInWords(published), dateCount)
            : tr("Without a day of publication, %1 of this source come out differently.").arg(dateCount),
        this));
    fillList();
    column->addWidget(m_list, 1);
    if (m_dates.setByHand > 0) {
        auto* note =
            paragraph(tr("%1 stay as they are: they were set by hand, or read otherwise than now.")
                          .arg(counted(static_cast<qsizetype>(m_dates.setByHand), tr("date"), tr("dates"))),
                      this);
        note->setObjectName(QStringLiteral("reckonedNote"));
        column->addWidget(note);
    }
    const AnswerButtons buttons = makeAnswerButtons(*this, {}, "reckonedOk");
    m_ok = buttons.ok;
    auto* onlyDay = buttons.box->addButton(tr("Only the day"), QDialogButtonBox::ActionRole);
    onlyDay->setObjectName(QStringLiteral("reckonedOnlyDay"));
    column->addWidget(buttons.box);
    resize(640, 420);
    connect(onlyDay, &QPushButton::clicked, this, [this] {
        m_isOnlyDay = true;
        accept();
    });
    connect(m_list, &QTreeWidget::itemChanged, this, &ReckonedDatesDialog::updateOk);
    updateOk();
    m_list->setFocus();
}

void ReckonedDatesDialog::fillList() {
    m_list->setObjectName(QStringLiteral("reckonedList"));
    m_list->setAccessibleName(tr("Dates that come out differently"));
    m_list->setHeaderLabels({tr("Event"), tr("Now"), tr("By the new day")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    for (const document::ReckonedDate& date : m_dates.changed) {
        const QString title = toQString(date.title);
        auto* item = new QTreeWidgetItem({title, dateInWords(date.before), dateInWords(date.now.when)});
        item->setToolTip(0, title);
        item->setSizeHint(0, {0, kRowHeight});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Checked);
        m_list->addTopLevelItem(item);
    }
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ReckonedDatesDialog::updateOk() {
    const auto count = static_cast<qsizetype>(chosen().size());
    m_ok->setEnabled(count > 0);
    m_ok->setText(tr("Change the day and %1").arg(counted(count, tr("date"), tr("dates"))));
}

std::vector<document::ReckonedDate> ReckonedDatesDialog::chosen() const {
    std::vector<document::ReckonedDate> dates;
    for (int row = 0; row < m_list->topLevelItemCount() && !m_isOnlyDay; ++row) {
        if (m_list->topLevelItem(row)->checkState(0) == Qt::Checked) {
            dates.push_back(m_dates.changed[static_cast<std::size_t>(row)]);
        }
    }
    return dates;
}

} // namespace dateline::ui
