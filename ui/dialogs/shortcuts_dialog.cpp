// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcuts_dialog.h"

#include "ui/dialogs/dialog_form.h"
#include "ui/panels/section_label.h"
#include "ui/panels/style.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <vector>

namespace dateline::ui {

namespace {

constexpr int kScrollBar = 20;
constexpr QSize kScreenRoom(20, 60); // of the screen, for what a window manager draws

struct Line {
    QString keys;
    QString what;
};

QGridLayout* table(const QString& heading, const std::vector<Line>& lines) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->addWidget(new SectionLabel(heading), 0, 0, 1, 2);
    int row = 1;
    for (const Line& line : lines) {
        auto* keys = new QLabel(line.keys);
        setKind(keys, "muted");
        grid->addWidget(keys, row, 0);
        grid->addWidget(new QLabel(line.what), row++, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return grid;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    std::vector<Line> everywhere;
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty()) {
            QString words = action->toolTip().section(QStringLiteral(" ("), 0, 0);
            words.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
            for (const QKeySequence::StandardKey key : {QKeySequence::Undo, QKeySequence::Redo}) {
                if (action->shortcut() ==
                    QKeySequence(key)) { // what it would undo now is of no interest here
                    words = key == QKeySequence::Undo ? tr("Undo") : tr("Redo");
                }
            }
            everywhere.push_back({action->shortcut().toString(QKeySequence::NativeText), words});
        }
    }
    const std::vector<Line> timeline = {
        {tr("Scroll wheel"), tr("Zoom at the pointer")},
        {tr("Shift+wheel"), tr("Up and down the lanes")},
        {tr("Drag"), tr("Move through time and lanes")},
        {tr("Drag a lane's name"), tr("Put the lane elsewhere")},
        {tr("Double click"), tr("Zoom to the event, the cluster")},
        {tr("Shift+drag"), tr("Zoom to a span")},
        {tr("Ctrl+click, Shift+click"), tr("Select one more, all up to it")},
        {tr("Ctrl+drag"), tr("Select what the frame touches")},
        {tr("Ctrl+drag an event"), tr("Relate it to another")},
        {tr("Ctrl+Shift+drag an event"), tr("Move its date (also Alt+drag)")},
        {tr("Ctrl+Shift+drag an era"), tr("Move it, or the end you take")},
        {QStringLiteral("+  −  0"), tr("Zoom in, zoom out, fit all")},
        {QStringLiteral("W  S  A  D"), tr("Zoom in, zoom out, earlier, later")},
        {QStringLiteral("←  →"), tr("Previous, next event")},
        {tr("Ctrl+←, Ctrl+→"), tr("Previous, next event in its lane")},
        {tr("Ctrl+↑, Ctrl+↓"), tr("To the lane above, below")},
        {tr("C, Shift+C"), tr("Next, previous count; Enter opens it")},
        {tr("Home, End"), tr("First, last event")},
        {tr("Shift+←, Shift+→"), tr("Earlier, later")},
        {QStringLiteral("↑  ↓"), tr("Up and down the lanes")},
        {QStringLiteral("F"), tr("Zoom to the selected event")},
        {tr("Enter"), tr("Edit the selected event")},
        {QStringLiteral("L, ?"), tr("Legend")},
        {tr("Esc"), tr("Select nothing; once more: show all")},
    };
    auto* tables = new QWidget;
    auto* columns = new QHBoxLayout(tables);
    columns->setContentsMargins(0, 0, 12, 0);
    columns->setSpacing(40);
    columns->addLayout(table(tr("In the window"), everywhere));
    columns->addLayout(table(tr("On the timeline"), timeline));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QVBoxLayout* column = makeColumn(*this, 16);
    auto* scrolled = new QScrollArea; // a small screen cannot show all at once
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidgetResizable(true);
    scrolled->setWidget(tables);
    column->addWidget(scrolled);
    column->addWidget(buttons);
    const QMargins around = column->contentsMargins();
    const QSize wanted(tables->sizeHint().width() + around.left() + around.right() + kScrollBar,
                       tables->sizeHint().height() + buttons->sizeHint().height() + column->spacing() +
                           around.top() + around.bottom());
    resize(wanted.boundedTo(screen()->availableSize() - kScreenRoom));
}

} // namespace dateline::ui
