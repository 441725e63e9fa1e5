// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/welcome_panel.h"

#include "ui/models/wording.h"
#include "ui/panels/icons.h"
#include "ui/panels/section_label.h"
#include "ui/panels/style.h"
#include "ui/render/fonts.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace dateline::ui {

namespace {

constexpr int kWelcomeColumn = 460;

QPushButton* actionButton(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return made;
}

} // namespace

WelcomePanel::WelcomePanel(QWidget* parent)
    : QWidget(parent)
    , m_theme(&Theme::light())
    , m_icon(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_text(new QLabel(this))
    , m_import(actionButton(tr("Import article…"), "welcomeImport", this))
    , m_paste(actionButton(tr("Paste article"), "welcomePaste", this))
    , m_open(actionButton(tr("Open…"), "welcomeOpen", this))
    , m_sample(actionButton(tr("Open the sample"), "welcomeSample", this))
    , m_dropIcon(new QLabel(this))
    , m_dropZone(new QWidget(this))
    , m_recent(new QWidget(this))
    , m_recentRows(new QVBoxLayout(m_recent)) {
    setObjectName(QStringLiteral("welcome"));
    setAttribute(Qt::WA_StyledBackground);
    setKind(m_import, "primary");
    m_heading->setFont(interFont(22, QFont::DemiBold));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_text->setFont(interFont(14));
    m_text->setWordWrap(true);
    setKind(m_text, "muted");

    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    for (QPushButton* action : {m_import, m_paste, m_open, m_sample}) {
        actions->addWidget(action);
    }
    actions->addStretch();

    m_dropZone->setFixedHeight(72);
    auto* drop = new QHBoxLayout(m_dropZone);
    drop->setSpacing(8);
    auto* dropText = new QLabel(tr("or drop a text file here"), m_dropZone);
    setKind(dropText, "muted");
    drop->addStretch();
    drop->addWidget(m_dropIcon);
    drop->addWidget(dropText);
    drop->addStretch();

    m_recentRows->setContentsMargins(0, 0, 0, 0);
    m_recentRows->setSpacing(2);

    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addSpacing(16);
    column->addWidget(m_heading);
    column->addSpacing(8);
    column->addWidget(m_text);
    column->addSpacing(20);
    column->addLayout(actions);
    column->addSpacing(20);
    column->addWidget(m_dropZone);
    column->addSpacing(24);
    column->addWidget(m_recent);
    column->addStretch(3);
    auto* centred = new QHBoxLayout(this);
    centred->setContentsMargins(24, 24, 24, 24);
    centred->addStretch(1);
    centred->addLayout(column, 0);
    centred->addStretch(1);
    m_text->setFixedWidth(kWelcomeColumn);

    connect(m_import, &QPushButton::clicked, this, &WelcomePanel::importRequested);
    connect(m_paste, &QPushButton::clicked, this, &WelcomePanel::pasteRequested);
    connect(m_open, &QPushButton::clicked, this, &WelcomePanel::openRequested);
    connect(m_sample, &QPushButton::clicked, this, &WelcomePanel::sampleRequested);
}

void WelcomePanel::setTheme(const Theme& theme) {
    m_theme = &theme;
    const double ratio = devicePixelRatioF();
    m_icon->setPixmap(iconPixmap(QStringLiteral("org.dateline.Dateline"), theme.accent, 56, ratio));
    m_dropIcon->setPixmap(iconPixmap(QStringLiteral("drop"), theme.mutedText, 16, ratio));
    update();
}

void WelcomePanel::setContents(const QString& documentTitle, bool offersSample,
                               const QStringList& recentFiles) {
    const bool hasDocument = !documentTitle.isEmpty();
    m_heading->setText(hasDocument ? tr("“%1” has no events yet").arg(documentTitle)
                                   : tr("Turn an article into a timeline"));
    m_text->setText(hasDocument
                        ? tr("Import an article: Dateline finds what happened and when, and shows you the "
                             "sentence behind every date before anything is added.")
                        : tr("Dateline finds what happened and when, puts it in order, and keeps the "
                             "sentence behind every date one click away."));
    m_open->setVisible(!hasDocument);
    m_sample->setVisible(!hasDocument && offersSample);

    while (QLayoutItem* item = m_recentRows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_recent->setVisible(!hasDocument && !recentFiles.isEmpty());
    if (m_recent->isHidden()) {
        return;
    }
    m_recentRows->addWidget(new SectionLabel(tr("Recent"), m_recent));
    const QString home = QDir::homePath() + QLatin1Char('/');
    for (const QString& path : recentFiles.mid(0, 5)) {
        const QFileInfo file(path);
        QString folder = file.absolutePath() + QLatin1Char('/');
        if (folder.startsWith(home)) {
            folder.replace(0, home.size(), QStringLiteral("~/"));
        }
        auto* row = new QPushButton(literal(QStringLiteral("%1   %2").arg(file.completeBaseName(), folder)),
                                    m_recent);
        setKind(row, "quiet");
        row->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        row->setToolTip(path);
        m_recentRows->addWidget(row, 0, Qt::AlignLeft);
        connect(row, &QPushButton::clicked, this, [this, path] { emit recentRequested(path); });
    }
}

void WelcomePanel::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_theme->controlBorder, 1.5);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(m_dropZone->geometry()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace dateline::ui
