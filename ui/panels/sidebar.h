// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/facet_model.h"
#include "ui/render/theme.h"

#include <QListView>

#include <optional>
#include <vector>

namespace dateline::ui {

/// Lanes, sources and evidence with their counts. Choosing a row picks its events out of the timeline;
/// choosing it again, or Escape, lets go; with Control it is added to what is chosen. A long list shows its
/// first rows, and the rest when asked. Lanes can be dragged into another order, and have a menu, as has
/// their heading.
class Sidebar : public QListView {
    Q_OBJECT
public:
    explicit Sidebar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    FacetModel& facets() { return m_facets; }

    /// The last one chosen, and all that are: more than one by Control and a click.
    std::optional<Facet> chosen() const {
        return m_chosen.empty() ? std::nullopt : std::optional(m_chosen.back());
    }
    const std::vector<Facet>& allChosen() const { return m_chosen; }
    void choose(std::optional<Facet> facet); ///< alone
    /// Call after the model's contents changed: the chosen facet stays if it is still there.
    void refresh();

    QSize sizeHint() const override { return {216, 400}; }

signals:
    void chosenChanged(const std::optional<dateline::ui::Facet>& facet);
    /// A row that is no facet was clicked; a menu belongs at `at` (global).
    void specialClicked(dateline::ui::FacetModel::Special special, const QPoint& at);
    void laneMenuRequested(const dateline::model::LaneKey& lane, const QPoint& at);
    void sourceMenuRequested(dateline::model::SourceId source, const QPoint& at);
    /// All lanes that are shown, from the top, as the user wants them.
    void lanesOrdered(const std::vector<dateline::model::LaneKey>& lanes);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isChosen(const std::optional<Facet>& facet) const;
    void setChosen(std::vector<Facet> facets);
    void toggle(const QModelIndex& index, bool addsToOthers);
    int gapAt(int y) const;
    void moveLane(int row, int gap);
    void step(int direction);

    FacetModel m_facets;
    std::vector<Facet> m_chosen;
    Qt::KeyboardModifiers m_pressedWith;
    const Theme* m_theme = &Theme::light();
    QPoint m_pressedAt;
    int m_pressedRow = -1; ///< a lane's, while a button is down on it
    int m_gap = -1;        ///< where a dragged lane would go: before the lane so many from the top
};

} // namespace dateline::ui
