// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/rescue_flow.h"

#include "core/document/document.h"
#include "ui/main_window/import_flow.h"
#include "ui/models/wording.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace dateline::ui {

RescueFlow::RescueFlow(QWidget& window)
    : QObject(&window)
    , m_window(window) {}

void RescueFlow::ask(const QString& damaged) {
    const QString name = tr("%1 (saved)").arg(QFileInfo(damaged).completeBaseName());
    QString target = QFileDialog::getSaveFileName(
        &m_window, tr("Save what can be read"), newDocumentPath(name), tr("Dateline timelines (*.dateline)"));
    if (target.isEmpty()) {
        return;
    }
    const QString ending = QStringLiteral(".dateline");
    target += target.endsWith(ending, Qt::CaseInsensitive) ? QString() : ending;
    save(damaged, target);
}

void RescueFlow::save(const QString& damaged, const QString& target) {
    emit working(tr("Reading what is left of %1…").arg(shortPath(damaged)));
    m_job.start(
        [from = damaged.toStdString(), to = target.toStdString()](const std::stop_token& /*stop*/) {
            auto read = document::salvage(from);
            if (!read) {
                return Outcome{read.error(), {}};
            }
            const auto made = document::Document::create(to, read->contents);
            return made ? Outcome{std::nullopt, std::move(read->losses)} : Outcome{made.error(), {}};
        },
        [this, target](const Outcome& outcome) {
            if (outcome.error) {
                emit failed(sentence(*outcome.error));
                return;
            }
            QStringList losses;
            for (const std::string& loss : outcome.losses) {
                losses << toQString(loss);
            }
            emit rescued(target, losses);
        });
}

void RescueFlow::showLosses(const QStringList& losses) {
    auto* box = new QMessageBox(QMessageBox::Information, tr("What is missing"),
                                tr("What could not be read:"), QMessageBox::Close, &m_window);
    box->setObjectName(QStringLiteral("lossesDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    constexpr qsizetype kShown = 12; // more would not fit a small screen
    box->setInformativeText(losses.mid(0, kShown).join(QLatin1Char('\n')));
    if (losses.size() > kShown) {
        box->setDetailedText(losses.join(QLatin1Char('\n')));
    }
    box->open();
}

} // namespace dateline::ui
