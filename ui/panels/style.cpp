// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/style.h"

#include <QListView>
#include <QVariant>
#include <QWidget>

#include <array>
#include <utility>

namespace dateline::ui {

namespace {

// Sizes follow a rhythm of 4 pixels: controls 28 high, radius 6, gaps of 8. A focus ring replaces the border
// (2 instead of 1) and takes the pixel from the padding, so that nothing moves.
constexpr const char* kSheet = R"(
QMainWindow, QDialog, #titleBar, #statusLine, #sidebar, #historyPanel, #quotesPanel, #evidencePanel, #welcome { background: $window; }
#titleBar { border-bottom: 1px solid $border; }
#statusLine { border-top: 1px solid $border; }
QSplitter::handle, #divider { background: $border; }
QLabel { color: $text; background: transparent; }
QLabel[kind="muted"], QLabel[kind="field"] { color: $mutedText; }
QLabel[kind="section"] { color: $mutedText; }
QLabel[kind="warning"] { color: $warning; }
QLabel[kind="good"] { color: $verified; }
QToolTip { color: $text; background: $surface; border: 1px solid $controlBorder; padding: 4px 6px; }

QPushButton { color: $text; background: $surface; border: 1px solid $controlBorder; border-radius: 6px;
    padding: 0 10px; min-height: 26px; max-height: 26px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $pressed; }
QPushButton:disabled { color: $disabledText; border-color: $border; }
QPushButton:focus { border: 2px solid $accent; padding: 0 9px; min-height: 24px; max-height: 24px; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"], QPushButton:default { color: $accentText; background: $accent;
    border-color: $accent; }
QPushButton[kind="primary"]:hover, QPushButton:default:hover { background: $accentHover;
    border-color: $accentHover; }
QPushButton[kind="primary"]:focus, QPushButton:default:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled, QPushButton:default:disabled { color: $disabledText;
    background: $hover; border-color: $hover; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[kind="icon"] { padding: 0; min-width: 30px; max-width: 30px; }
QPushButton[kind="icon"]:focus { padding: 0; min-width: 28px; max-width: 28px; }
QPushButton[kind="tag"] { background: $field; border-radius: 11px; padding: 0 8px; min-height: 20px;
    max-height: 20px; }
QPushButton[kind="tag"]:hover { background: $hover; }
QPushButton[kind="tag"]:focus { padding: 0 7px; min-height: 18px; max-height: 18px; }
QPushButton[kind="quiet"] { color: $mutedText; background: transparent; border-color: transparent;
    padding: 0 6px; }
QPushButton[kind="quiet"]:hover { color: $text; background: $hover; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 0 5px; }

QLineEdit, QPlainTextEdit { color: $text; background: $surface; border: 1px solid $controlBorder;
    border-radius: 6px; padding: 0 8px; min-height: 26px; selection-background-color: $accent;
    selection-color: $accentText; }
QPlainTextEdit { padding: 4px 5px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 0 7px; min-height: 24px; }
QPlainTextEdit:focus { padding: 3px 4px; }
QLineEdit:disabled { color: $disabledText; }
QLineEdit#addTag { min-height: 20px; max-height: 20px; border-radius: 11px; }
QLineEdit#addTag:focus { min-height: 18px; max-height: 18px; }
#searchField { background: $field; border-color: $border; max-height: 26px; padding-left: 22px; }
#searchField:focus { background: $surface; border-color: $accent; padding-left: 21px; max-height: 24px; }

QComboBox, QAbstractSpinBox { color: $text; background: $surface; border: 1px solid $controlBorder;
    border-radius: 6px; padding: 0 8px; min-height: 26px; selection-background-color: $accent;
    selection-color: $accentText; }
QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 0 7px; min-height: 24px; }
QComboBox:disabled, QAbstractSpinBox:disabled { color: $disabledText; border-color: $border; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/arrow-down-$scheme.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $controlBorder; padding: 4px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent;
    width: 22px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url(:/icons/arrow-up-$scheme.svg); width: 11px; height: 11px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/arrow-down-$scheme.svg); width: 11px; height: 11px; }
QTextEdit#sourceText { background: $surface; border: 1px solid $border; border-radius: 6px; }
QTextEdit#sourceText:focus { border-color: $accent; }
#quotesPanel { border-top: 1px solid $border; }
QListView { color: $text; background: $window; border: none; outline: none; }
QListView#searchResults { background: $surface; border: 1px solid $controlBorder; border-radius: 6px; }
QListView#candidates { background: $surface; border: 1px solid $border; border-radius: 6px; }
QListView#candidates:focus { border-color: $accent; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
#quoteBlock { background: $quote; border: none; border-left: 3px solid $quoteLine;
    border-top-right-radius: 6px; border-bottom-right-radius: 6px; padding: 10px 12px 7px 9px; color: $text; }

QCheckBox { color: $text; spacing: 8px; }
QCheckBox:disabled { color: $disabledText; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $controlBorder; border-radius: 4px;
    background: $surface; }
QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(:/icons/checked-$scheme.svg); }
QCheckBox::indicator:disabled { background: $pressed; border-color: $border; }
QSlider { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; background: $controlBorder; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -6px 0; border-radius: 8px;
    background: $surface; border: 2px solid $accent; }
QSlider::handle:horizontal:hover { background: $accentSoft; }
QSlider::handle:horizontal:focus { background: $accent; }
QMenu { color: $text; background: $surface; border: 1px solid $controlBorder; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 26px; border-radius: 4px; }
QMenu::item:selected { background: $accentSoft; }
QMenu::item:disabled { color: $disabledText; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: none; }
QScrollBar::handle { background: $controlBorder; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $disabledText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
)";

} // namespace

QString styleSheetFor(const Theme& theme) {
    // Longer names first: "$accent" begins "$accentText".
    const std::array<std::pair<const char*, QColor>, 19> colours = {{
        {"$window", theme.window},
        {"$surface", theme.surface},
        {"$controlBorder", theme.controlBorder},
        {"$border", theme.border},
        {"$hover", theme.hover},
        {"$pressed", theme.pressed},
        {"$field", theme.field},
        {"$text", theme.text},
        {"$mutedText", theme.mutedText},
        {"$accentText", theme.accentText},
        {"$accentHover", theme.accentHover},
        {"$accentSoft", theme.accentSoft},
        {"$accent", theme.accent},
        {"$quoteLine", theme.quoteLine},
        {"$quote", theme.quote},
        {"$verified", theme.verified},
        {"$warningSoft", theme.warningSoft},
        {"$warning", theme.warning},
        {"$disabledText", theme.disabledText},
    }};
    QString sheet = QString::fromUtf8(kSheet);
    sheet.replace(QLatin1String("$scheme"), QLatin1String(theme.isDark ? "dark" : "light"));
    for (const auto& [name, colour] : colours) {
        sheet.replace(QLatin1String(name), colour.name());
    }
    return sheet;
}

QPalette paletteFor(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.laneStripe);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.accentText);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Light, theme.hover);
    palette.setColor(QPalette::Midlight, theme.border);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.controlBorder);
    palette.setColor(QPalette::Shadow, theme.canvas);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.disabledText);
    }
    return palette;
}

void setKind(QWidget* widget, const char* kind) {
    widget->setProperty("kind", QString::fromLatin1(kind));
}

void makePlainRows(QListView& list) {
    list.setFrameShape(QFrame::NoFrame);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setMouseTracking(true);
    list.setResizeMode(QListView::Adjust);
}

} // namespace dateline::ui
