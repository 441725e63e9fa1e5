// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QWidget>

namespace dateline::ui {

/// A pill with a word or two: "✓ quote verified in source".
class Badge : public QWidget {
    Q_OBJECT
public:
    enum class Tone { Good, Plain, Warning };

    explicit Badge(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// `icon` is one of resources/icons, or empty.
    void setWords(Tone tone, const QString& words, const QString& icon = {});
    const QString& words() const { return m_words; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor colour() const;

    const Theme* m_theme;
    Tone m_tone = Tone::Plain;
    QString m_words;
    QString m_icon;
};

} // namespace dateline::ui
