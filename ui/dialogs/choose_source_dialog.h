// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QDialog>

#include <vector>

class QListWidget;

namespace dateline::ui {

/// Asks for one of the sources of a document.
class ChooseSourceDialog : public QDialog {
    Q_OBJECT
public:
    /// `sources`: at least one.
    ChooseSourceDialog(const QString& question, const std::vector<model::Source>& sources,
                       QWidget* parent = nullptr);

    model::SourceId chosen() const;

private:
    std::vector<model::SourceId> m_ids;
    QListWidget* m_list;
};

} // namespace dateline::ui
