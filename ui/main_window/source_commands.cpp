// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/source_commands.h"

#include "core/document/document.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/edit_source_dialog.h"
#include "ui/main_window/document_session.h"
#include "ui/models/wording.h"

#include <QMenu>

#include <algorithm>

namespace dateline::ui {

SourceCommands::SourceCommands(DocumentSession& session, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_window(window) {}

QMenu* SourceCommands::sourceMenu(model::SourceId id, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("sourceRowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Show its text"), this, [this, id] { emit textWanted(id); });
    menu->addSeparator();
    QAction* details = menu->addAction(tr("&Details…"), this, [this, id] { edit(id); });
    details->setEnabled(m_session.document() != nullptr && !m_session.document()->isReadOnly());
    return menu;
}

void SourceCommands::edit(model::SourceId id) {
    std::vector<model::Source> others = m_session.document()->sources();
    const auto found = std::find_if(others.begin(), others.end(),
                                    [id](const model::Source& source) { return source.id == id; });
    if (found == others.end()) {
        return;
    }
    const model::Source source = *found;
    others.erase(found);
    ask(new EditSourceDialog(source, others, &m_window), this,
        [this, id, title = toQString(source.title)](const EditSourceDialog& dialog) {
            if (!dialog.changesAnything()) {
                return;
            }
            if (const auto outcome = m_session.document()->editSource(id, dialog.edit()); !outcome) {
                emit failed(sentence(outcome.error()));
            } else {
                emit done(tr("Changed what is known of %1.").arg(inQuotes(title)));
            }
        });
}

} // namespace dateline::ui
