// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/facet_model.h"
#include "ui/render/theme.h"

#include <QListView>

#include <optional>

namespace dateline::ui {

/// Lanes, sources and evidence with their counts. Choosing a row picks its events out of the timeline;
/// choosing it again, or Escape, lets go.
class Sidebar : public QListView {
    Q_OBJECT
public:
    explicit Sidebar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    FacetModel& facets() { return m_facets; }

    std::optional<Facet> chosen() const { return m_chosen; }
    void choose(std::optional<Facet> facet);
    /// Call after the model's contents changed: the chosen facet stays if it is still there.
    void refresh();

    QSize sizeHint() const override { return {216, 400}; }

signals:
    void chosenChanged(const std::optional<dateline::ui::Facet>& facet);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle(const QModelIndex& index);

    FacetModel m_facets;
    std::optional<Facet> m_chosen;
};

} // namespace dateline::ui
