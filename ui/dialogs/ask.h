// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace dateline::ui {

/// Shows a dialog, without a loop of its own, and does `then` with it when it is accepted and `context` is
/// still there. The dialog deletes itself.
template<typename Dialog, typename Then>
void ask(Dialog* dialog, QObject* context, Then then) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, context, [dialog, then] { then(*dialog); });
    dialog->open();
}

} // namespace dateline::ui
