// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/paper_dialog.h"

#include "ui/dialogs/dialog_form.h"
#include "ui/models/wording.h"
#include "ui/panels/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

namespace dateline::ui {

namespace {

constexpr double kMarginMillimetres = 10;
constexpr int kPicture = -1; ///< instead of a paper size: one page or picture as large as needed

QComboBox* choices(const char* name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    return box;
}

void choose(QComboBox* box, const QVariant& data) {
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

int usualPaper() {
    return QLocale().measurementSystem() == QLocale::MetricSystem ? QPageSize::A4 : QPageSize::Letter;
}

} // namespace

PaperDialog::PaperDialog(Purpose purpose, PictureOptions options,
                         std::pair<time::Instant, time::Instant> view, const QString& viewInWords,
                         QWidget* parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_options(std::move(options))
    , m_view(view)
    , m_title(new QLineEdit(toQString(m_options.texts.title), this))
    , m_span(choices("paperSpan", this))
    , m_paper(choices("paperSize", this))
    , m_direction(choices("paperDirection", this))
    , m_across(new QSpinBox(this))
    , m_scale(choices("paperScale", this))
    , m_hasTitle(new QCheckBox(tr("Title and span on every page"), this))
    , m_hasSources(new QCheckBox(tr("List of sources at the end"), this))
    , m_hasLegend(new QCheckBox(tr("Legend: what its signs mean"), this)) {
    setObjectName(QStringLiteral("paperDialog"));
    const bool isPrint = purpose == Purpose::Print;
    setWindowTitle(isPrint ? tr("Print the timeline") : tr("Export the timeline"));
    m_title->setObjectName(QStringLiteral("paperTitle"));
    m_title->setCursorPosition(0); // a long one is read from its start
    m_across->setObjectName(QStringLiteral("paperAcross"));
    m_span->addItem(tr("Everything"));
    m_span->addItem(tr("What is in view: %1").arg(viewInWords));
    if (!isPrint) {
        m_paper->addItem(tr("One picture or page, as large as needed"), kPicture);
    }
    for (const auto& [name, id] :
         {std::pair(tr("A4"), QPageSize::A4), std::pair(tr("A3"), QPageSize::A3),
          std::pair(tr("A2"), QPageSize::A2), std::pair(tr("A5"), QPageSize::A5),
          std::pair(tr("Letter"), QPageSize::Letter), std::pair(tr("Tabloid"), QPageSize::Tabloid)}) {
        m_paper->addItem(name, static_cast<int>(id));
    }
    m_direction->addItem(tr("Landscape"), QPageLayout::Landscape);
    m_direction->addItem(tr("Portrait"), QPageLayout::Portrait);
    m_across->setRange(1, kMostAcross);
    m_across->setToolTip(
        tr("The span is spread over at least so many pages, each with an axis of its own; more "
           "where the events need them"));
    for (const double scale : {1.0, 2.0, 3.0, 4.0, 8.0}) {
        m_scale->addItem(scale == 1 ? tr("As on the screen") : tr("%1 × the screen").arg(scale), scale);
    }
    m_scale->setToolTip(tr("Of a PNG; SVG and PDF are sharp at any size"));

    QFormLayout* form = makeForm();
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Show"), m_span);
    form->addRow(tr("&Paper"), m_paper);
    form->addRow(tr("&Direction"), m_direction);
    form->addRow(tr("Pages, at &least"), m_across);
    if (!isPrint) {
        form->addRow(tr("Si&ze"), m_scale);
    } else {
        m_scale->hide();
    }
    form->addRow(QString(), m_hasTitle);
    form->addRow(QString(), m_hasSources);
    form->addRow(QString(), m_hasLegend);
    m_hasLegend->setObjectName(QStringLiteral("paperLegend"));

    const AnswerButtons buttons = makeAnswerButtons(*this, isPrint ? tr("Print…") : tr("Export…"), "paperOk");
    m_ok = buttons.ok;
    QVBoxLayout* column = makeColumn(*this, 16);
    column->addLayout(form);
    column->addWidget(buttons.box);

    const QSettings settings;
    choose(m_paper, settings.value(isPrint ? QStringLiteral("print/paper") : QStringLiteral("export/paper"),
                                   isPrint ? usualPaper() : kPicture));
    choose(m_direction, settings.value(QStringLiteral("print/direction"), QPageLayout::Landscape));
    m_across->setValue(settings.value(QStringLiteral("print/across"), 1).toInt());
    choose(m_scale, settings.value(QStringLiteral("export/scale"), 2.0));
    m_hasTitle->setChecked(settings.value(QStringLiteral("print/title"), true).toBool());
    m_hasSources->setChecked(settings.value(QStringLiteral("print/sources"), true).toBool());
    m_hasLegend->setChecked(settings.value(QStringLiteral("print/legend"), false).toBool());

    connect(m_paper, &QComboBox::currentIndexChanged, this, &PaperDialog::updateEnabled);
    updateEnabled();
}

bool PaperDialog::isOnPaper() const {
    return m_paper->currentData().toInt() != kPicture;
}

void PaperDialog::updateEnabled() {
    for (QWidget* widget : {static_cast<QWidget*>(m_direction), static_cast<QWidget*>(m_across),
                            static_cast<QWidget*>(m_hasTitle)}) {
        widget->setEnabled(isOnPaper());
    }
    m_scale->setEnabled(!isOnPaper());
}

PictureOptions PaperDialog::options() const {
    PictureOptions options = m_options;
    options.texts.title = m_title->text().simplified().toStdString();
    if (m_span->currentIndex() == 1) {
        options.from = m_view.first;
        options.to = m_view.second;
    }
    options.scale = m_scale->currentData().toDouble();
    if (!isOnPaper()) {
        if (!m_hasSources->isChecked()) {
            options.texts.footer.clear();
        }
        options.hasLegend = m_hasLegend->isChecked();
        return options;
    }
    const QMarginsF margins(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres);
    options.paper = Paper{{QPageSize(static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt())),
                           static_cast<QPageLayout::Orientation>(m_direction->currentData().toInt()), margins,
                           QPageLayout::Millimeter},
                          m_across->value(),
                          m_hasTitle->isChecked(),
                          m_hasSources->isChecked(),
                          m_hasLegend->isChecked()};
    return options;
}

void PaperDialog::accept() {
    QSettings settings;
    const bool isPrint = m_purpose == Purpose::Print;
    settings.setValue(isPrint ? QStringLiteral("print/paper") : QStringLiteral("export/paper"),
                      m_paper->currentData());
    settings.setValue(QStringLiteral("print/direction"), m_direction->currentData());
    settings.setValue(QStringLiteral("print/across"), m_across->value());
    settings.setValue(QStringLiteral("export/scale"), m_scale->currentData());
    settings.setValue(QStringLiteral("print/title"), m_hasTitle->isChecked());
    settings.setValue(QStringLiteral("print/sources"), m_hasSources->isChecked());
    settings.setValue(QStringLiteral("print/legend"), m_hasLegend->isChecked());
    QDialog::accept();
}

} // namespace dateline::ui
