// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/section_label.h"

#include "ui/panels/style.h"
#include "ui/render/fonts.h"

namespace dateline::ui {

SectionLabel::SectionLabel(const QString& text, QWidget* parent)
    : QLabel(text, parent) {
    QFont font = interFont(11, QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    setFont(font);
    setKind(this, "section");
}

} // namespace dateline::ui
