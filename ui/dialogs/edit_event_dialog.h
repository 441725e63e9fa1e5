// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace dateline::ui {

class DateField;

/// Changes an event's title, date, actors and note. The quote is never changed.
class EditEventDialog : public QDialog {
    Q_OBJECT
public:
    /// `published`: what "last month" and the like are counted from.
    EditEventDialog(const model::Event& event, const std::optional<time::Edtf>& published,
                    const std::vector<model::Actor>& knownActors, QWidget* parent = nullptr);

    /// Only what was changed; nothing in it when nothing was.
    /// For an event that is not there yet, told by these words, which are shown.
    void becomeNew(const QString& quote);

    document::EventEdit edit() const;
    bool changesAnything() const;

private:
    std::vector<std::string> typedActors() const;
    void updateOk();

    model::Event m_event;
    QLineEdit* m_title;
    DateField* m_when;
    QLineEdit* m_actors;
    QPlainTextEdit* m_note;
    QPushButton* m_ok;
};

} // namespace dateline::ui
