// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/image_export.h"

#include <QDialog>

#include <utility>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dateline::ui {

/// What goes on paper or into a picture, and how. Remembers the paper of the last time.
class PaperDialog : public QDialog {
    Q_OBJECT
public:
    enum class Purpose { Export, Print };

    /// `view`: the span in view, with its words; it is offered beside the whole range. `options` gives the
    /// theme, and the texts to begin with.
    PaperDialog(Purpose purpose, PictureOptions options, std::pair<time::Instant, time::Instant> view,
                const QString& viewInWords, QWidget* parent = nullptr);

    /// What was chosen. For an export to a picture, or a PDF of one page, without paper.
    PictureOptions options() const;

    void accept() override;

private:
    bool isOnPaper() const;
    void updateEnabled();

    Purpose m_purpose;
    PictureOptions m_options;
    std::pair<time::Instant, time::Instant> m_view;
    QLineEdit* m_title;
    QComboBox* m_span;
    QComboBox* m_paper;
    QComboBox* m_direction;
    QSpinBox* m_across;
    QComboBox* m_scale;
    QCheckBox* m_hasTitle;
    QCheckBox* m_hasSources;
    QCheckBox* m_hasLegend;
    QPushButton* m_ok;
};

} // namespace dateline::ui
