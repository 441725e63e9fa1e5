// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/compare_accounts_dialog.h"

#include "ui/dialogs/dialog_form.h"
#include "ui/models/wording.h"
#include "ui/panels/style.h"
#include "ui/render/fonts.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr int kColumn = 260;      ///< of an account, where there is room
constexpr int kLeastColumn = 170; ///< narrower ones scroll
constexpr int kHighest = 560;     ///< longer accounts scroll

QLabel* cell(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CompareAccountsDialog::CompareAccountsDialog(const QString& event, const AccountsShown& accounts,
                                             QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Accounts of “%1”").arg(event));
    auto* table = new QWidget(this);
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(10);
    const QStringList names = {tr("Date"), tr("Who"), tr("Published"), tr("As written"), tr("Words")};
    for (int row = 0; row < names.size(); ++row) {
        auto* name = cell(names[row], table);
        setKind(name, "field");
        grid->addWidget(name, row, 0);
    }
    for (std::size_t i = 0; i < accounts.lines.size(); ++i) {
        const AccountLine& line = accounts.lines[i];
        const int column = static_cast<int>(i) + 1;
        const QString none = QStringLiteral("—");
        const QStringList cells = {line.date, line.who, line.published.isEmpty() ? none : line.published,
                                   line.written.isEmpty() ? none : inQuotes(line.written),
                                   inQuotes(line.quote)};
        for (int row = 0; row < cells.size(); ++row) {
            auto* words = cell(cells[row], table);
            words->setAccessibleDescription(tr("%1 of account %2").arg(names[row]).arg(column));
            if (row == 0) {
                words->setFont(interFont(14, QFont::DemiBold));
            }
            grid->addWidget(words, row, column);
        }
        auto* follow = new QPushButton(line.isChosen ? tr("✓ Followed") : tr("Follow this one…"), table);
        follow->setObjectName(QStringLiteral("follow%1").arg(i));
        follow->setAutoDefault(false);
        follow->setEnabled(!line.isChosen && !accounts.isReadOnly);
        connect(follow, &QPushButton::clicked, this, [this, i] {
            emit followRequested(i);
            accept();
        });
        grid->addWidget(follow, static_cast<int>(cells.size()), column, Qt::AlignLeft);
        grid->setColumnStretch(column, 1);
        grid->setColumnMinimumWidth(column, kLeastColumn);
    }
    grid->setRowStretch(names.size() - 1, 1);

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(table);
    auto* conflicts = cell(accounts.disagreement, this);
    setKind(conflicts, accounts.reason ? "muted" : "warning");
    conflicts->setVisible(!accounts.disagreement.isEmpty());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QVBoxLayout* column = makeColumn(*this, 12);
    column->addWidget(conflicts);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    const int wanted = 150 + static_cast<int>(accounts.lines.size()) * (kColumn + 30);
    const int room = parent != nullptr ? parent->window()->width() : screen()->availableSize().width();
    const int width = std::clamp(wanted, 400, std::max(400, room - 40));
    const int inside = width - column->contentsMargins().left() - column->contentsMargins().right();
    const int around = column->sizeHint().height() - scroll->sizeHint().height();
    resize(width, std::clamp(around + grid->heightForWidth(inside) + 8, 240, kHighest));
}

} // namespace dateline::ui
