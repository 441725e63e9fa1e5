// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/about_text.h"

#include "ui/panels/icons.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace dateline::ui {

void showAbout(QWidget* window) {
    auto* box = new QMessageBox(window);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(QMessageBox::tr("About Dateline"));
    box->setIconPixmap(
        iconPixmap(QStringLiteral("org.dateline.Dateline"), Qt::black, 56, window->devicePixelRatioF()));
    box->setText(QStringLiteral("<b>Dateline %1</b>").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        QMessageBox::tr("Turns articles into timelines, and keeps the sentence behind every date.\n\n"
                        "Free software under the GNU General Public License, version 3 or later. Comes with "
                        "the typeface Inter (SIL Open Font License)."));
    box->open();
}

} // namespace dateline::ui
