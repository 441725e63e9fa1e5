// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/other_readings.h"

#include "ui/models/wording.h"
#include "ui/panels/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace dateline::ui {

namespace {

constexpr std::size_t kMostShown = 3;

} // namespace

OtherReadings::OtherReadings(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(4);
    hide();
}

void OtherReadings::setReadings(const std::vector<time::Edtf>& readings) {
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->setObjectName({});
            widget->deleteLater(); // it may be the button whose click led here
        }
        delete item;
    }
    if (readings.empty()) {
        hide();
        return;
    }
    auto* label = new QLabel(tr("Or:"), this);
    setKind(label, "muted");
    m_row->addWidget(label);
    for (std::size_t at = 0; at < std::min(readings.size(), kMostShown); ++at) {
        auto* button = new QPushButton(dateInWords(readings[at]), this);
        button->setObjectName(QStringLiteral("otherReading%1").arg(at));
        button->setAutoDefault(false);
        button->setToolTip(tr("Take this reading; dates reckoned from it follow"));
        setKind(button, "tag"); // a pill: it can be pressed
        connect(button, &QPushButton::clicked, this,
                [this, reading = readings[at]] { emit chosen(reading); });
        m_row->addWidget(button);
    }
    m_row->addStretch(1);
    show();
}

} // namespace dateline::ui
