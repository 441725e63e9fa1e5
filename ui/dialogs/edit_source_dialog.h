// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/edits/edits.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace dateline::ui {

class DateField;

/// Corrects what is known of a source. Its text is never changed: quotes stand in it.
class EditSourceDialog : public QDialog {
    Q_OBJECT
public:
    /// `others`: the sources it may be a newer version of.
    EditSourceDialog(const model::Source& source, const std::vector<model::Source>& others,
                     QWidget* parent = nullptr);

    /// Only what was changed; nothing in it when nothing was.
    document::SourceEdit edit() const;
    bool changesAnything() const;

private:
    void fillForm(QFormLayout& form);
    std::optional<model::SourceId> typedOriginal() const;

    model::Source m_source;
    QLineEdit* m_title;
    QLineEdit* m_outlet;
    QLineEdit* m_author;
    QLineEdit* m_address;
    DateField* m_published;
    DateField* m_retrieved;
    QComboBox* m_versionOf; ///< the first entry: of none
};

} // namespace dateline::ui
