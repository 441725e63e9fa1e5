// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include "ui/dialogs/candidate_delegate.h"
#include "ui/dialogs/date_field.h"
#include "ui/dialogs/dialog_form.h"
#include "ui/dialogs/other_readings.h"
#include "ui/models/name_list.h"
#include "ui/models/wording.h"
#include "ui/panels/section_label.h"
#include "ui/panels/source_text_view.h"
#include "ui/panels/style.h"
#include "ui/render/fonts.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <unordered_map>
#include <utility>

namespace dateline::ui {

namespace {

constexpr int kBesideCheckBox = 24; // words below a check box stand under its own
constexpr int kReadAgainAfterMs = 250;

QPushButton* formButton(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

QLabel* caption(const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    setKind(label, "field");
    return label;
}

} // namespace

ImportDialog::ImportDialog(exchange::Article article, const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_article(std::move(article))
    , m_title(new QLineEdit(this))
    , m_published(new DateField(
          DateField::Accepts::Day,
          tr("Without it, “May 3rd” or “last month” keep an unknown year until you give one."), this))
    , m_notice(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_all(formButton(tr("All"), "acceptAll", this))
    , m_none(formButton(tr("None"), "acceptNone", this))
    , m_suggested(formButton(tr("Suggested"), "acceptSuggested", this))
    , m_list(new QListView(this))
    , m_delegate(new CandidateDelegate(this))
    , m_correction(new QWidget(this))
    , m_candidateTitle(new QLineEdit(this))
    , m_candidateDate(new DateField(DateField::Accepts::AnyDate, tr("No date"), this))
    , m_otherReadings(new OtherReadings(this))
    , m_saidBy(new QLineEdit(this))
    , m_actors(new QLineEdit(this))
    , m_same(new QCheckBox(this))
    , m_sameReason(new QLabel(this))
    , m_text(new SourceTextView(this)) {
    const AnswerButtons buttons = makeAnswerButtons(*this, {}, "importAdd");
    m_buttons = buttons.box;
    m_add = buttons.ok;
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("importCancel"));
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import article"));
    m_title->setObjectName(QStringLiteral("articleTitle"));
    m_published->lineEdit().setObjectName(QStringLiteral("articlePublished"));
    m_published->lineEdit().setAccessibleName(tr("Published")); // the label stands beside the whole field
    m_candidateTitle->setObjectName(QStringLiteral("candidateTitle"));
    m_candidateDate->lineEdit().setObjectName(QStringLiteral("candidateDate"));
    m_candidateDate->lineEdit().setAccessibleName(tr("When"));
    m_same->setObjectName(QStringLiteral("sameAs"));
    m_same->setVisible(false);
    m_sameReason->setObjectName(QStringLiteral("sameAsReason"));
    m_sameReason->setTextFormat(Qt::PlainText);
    m_sameReason->setWordWrap(true);
    m_sameReason->setIndent(kBesideCheckBox);
    m_sameReason->setVisible(false);
    m_text->setObjectName(QStringLiteral("sourceText"));
    m_list->setObjectName(QStringLiteral("candidates"));
    m_list->setAccessibleName(tr("Events found"));
    m_list->setModel(&m_candidates);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_notice->setText(toQString(m_article.notice));
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setVisible(!m_article.notice.empty());
    setKind(m_notice, "warning");
    setKind(m_summary, "muted");
    setKind(m_sameReason, "muted");
    m_suggested->setToolTip(tr("Those that have a date in words, or are sure enough without: as proposed"));
    m_saidBy->setObjectName(QStringLiteral("candidateSaidBy"));
    m_saidBy->setPlaceholderText(tr("The article itself"));
    m_actors->setObjectName(QStringLiteral("candidateActors"));
    m_actors->setPlaceholderText(tr("Names, with commas"));
    m_actors->setToolTip(tr("Names, separated by commas; the first one is the lane"));
    m_add->setDefault(true);
    m_text->setSource(m_article.source.text);
    buildLayout();
    setTheme(theme);

    m_wait.setSingleShot(true);
    m_wait.setInterval(kReadAgainAfterMs);
    connect(&m_wait, &QTimer::timeout, this, &ImportDialog::startReading);
    connect(m_published, &DateField::dateChanged, this, [this] {
        if (m_published->isAcceptable()) {
            m_wait.start();
        }
        updateCounts();
    });
    connect(m_title, &QLineEdit::textChanged, this, &ImportDialog::updateCounts);
    m_text->setTips([this](std::int64_t row) {
        return m_candidates.index(static_cast<int>(row)).data(Qt::DisplayRole).toString();
    });
    connect(&m_candidates, &CandidateModel::acceptedChanged, this, &ImportDialog::updateCounts);
    connect(m_all, &QPushButton::clicked, this, [this] { m_candidates.setAllAccepted(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_candidates.setAllAccepted(false); });
    connect(m_suggested, &QPushButton::clicked, &m_candidates, &CandidateModel::acceptSuggested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImportDialog::updateSelected);
    connect(m_text, &SourceTextView::spanClicked, this,
            [this](std::int64_t row) { selectRow(static_cast<int>(row)); });
    connect(m_candidateTitle, &QLineEdit::textEdited, this,
            [this](const QString& title) { m_candidates.correctTitle(m_list->currentIndex().row(), title); });
    connect(m_saidBy, &QLineEdit::textEdited, this,
            [this](const QString& name) { m_candidates.correctSpeaker(m_list->currentIndex().row(), name); });
    connect(m_actors, &QLineEdit::textEdited, this, [this](const QString& names) {
        m_candidates.correctActors(m_list->currentIndex().row(), namesIn(names));
    });
    connect(m_candidateDate, &DateField::dateChanged, this, &ImportDialog::applyCorrectedDate);
    connect(m_otherReadings, &OtherReadings::chosen, this, [this](const time::Edtf& reading) {
        m_candidateDate->setDate(reading);
        applyCorrectedDate();
    });
    connect(m_same, &QCheckBox::toggled, this,
            [this](bool isSame) { m_candidates.setSame(m_list->currentIndex().row(), isSame); });

    updateSelected();
    startReading();
}

void ImportDialog::buildLayout() {
    auto* head = new QGridLayout;
    head->setHorizontalSpacing(12);
    head->setVerticalSpacing(4);
    head->addWidget(caption(tr("&Title"), m_title), 0, 0);
    head->addWidget(caption(tr("&Published"), &m_published->lineEdit()), 0, 1);
    head->addWidget(m_title, 1, 0, Qt::AlignTop);
    head->addWidget(m_published, 1, 1);
    head->setColumnStretch(0, 3);
    head->setColumnStretch(1, 2);

    auto* text = new QWidget(this);
    auto* textColumn = new QVBoxLayout(text);
    textColumn->setContentsMargins(0, 0, 0, 0);
    textColumn->setSpacing(8);
    auto* textHead = new SectionLabel(tr("Article"), text);
    textHead->setFixedHeight(28);
    textColumn->addWidget(textHead);
    textColumn->addWidget(m_text, 1);

    auto* panes = new QSplitter(Qt::Horizontal, this);
    panes->setHandleWidth(16);
    panes->setStyleSheet(QStringLiteral("QSplitter::handle { background: transparent; }"));
    panes->setChildrenCollapsible(false);
    panes->addWidget(buildCandidatePane());
    panes->addWidget(text);
    panes->setSizes({440, 480});

    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_summary, 1);
    foot->addWidget(m_buttons);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(panes, 1);
    column->addSpacing(4);
    column->addLayout(foot);
    constexpr QSize kFrameRoom(16, 40); // the window manager's border and title
    setMinimumSize(600, 440);
    resize(QSize(960, 660).boundedTo(screen()->availableSize() - kFrameRoom));
}

QWidget* ImportDialog::buildCandidatePane() {
    auto* pane = new QWidget(this);
    auto* headRow = new QHBoxLayout;
    headRow->setSpacing(4);
    headRow->addWidget(new SectionLabel(tr("Events found"), pane), 1);
    headRow->addWidget(m_all);
    headRow->addWidget(m_none);
    headRow->addWidget(m_suggested);

    auto* form = new QGridLayout(m_correction);
    form->setContentsMargins(0, 4, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    form->addWidget(caption(tr("&Event"), m_candidateTitle), 0, 0);
    form->addWidget(m_candidateTitle, 0, 1);
    form->addWidget(caption(tr("&When"), &m_candidateDate->lineEdit()), 1, 0, Qt::AlignTop);
    form->addWidget(m_candidateDate, 1, 1);
    form->addWidget(m_otherReadings, 2, 1);
    auto* who = new QHBoxLayout;
    who->setSpacing(8);
    who->addWidget(m_saidBy, 2);
    who->addWidget(caption(tr("A&ctors"), m_actors));
    who->addWidget(m_actors, 3);
    form->addWidget(caption(tr("Said &by"), m_saidBy), 3, 0);
    form->addLayout(who, 3, 1);
    form->addWidget(m_same, 4, 0, 1, 2);
    form->addWidget(m_sameReason, 5, 0, 1, 2);
    form->setColumnStretch(1, 1);

    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(headRow);
    column->addWidget(m_list, 1);
    column->addWidget(m_correction);
    return pane;
}

void ImportDialog::setTheme(const Theme& theme) {
    m_delegate->setTheme(theme);
    m_text->setTheme(theme);
}

void ImportDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    m_list->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::startReading() {
    m_wait.stop();
    m_summary->setText(tr("Reading the article…"));
    const auto published = m_published->date();
    m_job.start(
        [text = m_article.source.text, language = m_article.source.language, published,
         chosen = m_candidates.chosenReadings()](const std::stop_token& stop) {
            return extract::extract(text, {published, language, chosen}, stop);
        },
        [this, published](extract::Extraction extraction) {
            m_readWith = published;
            take(std::move(extraction));
        });
    updateCounts();
}

void ImportDialog::take(extract::Extraction extraction) {
    if (m_isFirstReading) {
        m_isFirstReading = false;
        if (m_title->text().isEmpty()) {
            m_title->setText(toQString(extraction.proposedTitle));
            m_title->setCursorPosition(0);
        }
        if (extraction.proposedPublication && m_published->state() == DateField::State::Empty) {
            m_published->setDate(extraction.proposedPublication);
            startReading();
            return;
        }
    }
    const auto row =
        m_candidates.setCandidates(std::move(extraction.candidates), m_list->currentIndex().row());
    m_followed = std::exchange(m_isFollowing, false) ? m_candidates.movedCount() : 0;
    proposeSame();
    updateSpans();
    if (m_candidates.rowCount() > 0) {
        selectRow(row.value_or(0));
    }
    updateSelected();
    updateCounts();
    emit read();
}

void ImportDialog::selectRow(int row) {
    const QModelIndex index = m_candidates.index(row);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void ImportDialog::setKnownEvents(std::vector<evidence::EventGist> events) {
    m_known = std::move(events);
    proposeSame();
}

void ImportDialog::proposeSame() {
    std::map<int, SameEventProposal> proposals;
    if (!m_known.empty()) {
        std::vector<model::Candidate> candidates;
        for (int row = 0; row < m_candidates.rowCount(); ++row) {
            model::Candidate told = m_candidates.candidate(row); // what is compared of it
            told.date.steps.clear();
            told.date.alternatives.clear();
            told.date.anchor.reset();
            candidates.push_back(std::move(told));
        }
        std::unordered_map<model::EventId, QString> titles;
        for (const evidence::EventGist& event : m_known) {
            titles.emplace(event.id, toQString(event.title));
        }
        for (const evidence::SameEvent& same : evidence::proposeSameEvents(m_known, candidates, m_readWith)) {
            proposals.emplace(static_cast<int>(same.candidate),
                              SameEventProposal{same.event, titles[same.event], toQString(same.reason),
                                                same.isDatedOtherwise});
        }
    }
    m_candidates.setProposals(std::move(proposals));
    updateSame();
}

void ImportDialog::updateSame() {
    const int row = m_list->currentIndex().row();
    const auto same = m_candidates.proposal(row);
    m_same->setVisible(same.has_value());
    m_sameReason->setVisible(same.has_value());
    if (same) {
        const QSignalBlocker blocker(m_same); // shown, not chosen
        m_same->setText(same->isDatedOtherwise ? tr("Another account of this event, dated otherwise")
                                               : tr("Another account of this event"));
        m_sameReason->setText(tr("%1: %2.").arg(inQuotes(same->title), same->reason));
        m_same->setAccessibleDescription(same->reason);
        m_same->setChecked(m_candidates.isSame(row));
    }
}

void ImportDialog::updateSelected() {
    const QModelIndex index = m_list->currentIndex();
    updateSame();
    m_correction->setEnabled(index.isValid());
    if (!index.isValid()) {
        m_candidateTitle->clear();
        m_saidBy->clear();
        m_actors->clear();
        m_candidateDate->setDate({});
        m_otherReadings->setReadings({});
        m_text->setHighlight({});
        return;
    }
    const model::Candidate candidate = m_candidates.candidate(index.row());
    m_candidateTitle->setText(toQString(candidate.title));
    m_candidateTitle->setCursorPosition(0);
    const QString saidBy = toQString(candidate.saidBy.value_or(std::string()));
    if (m_saidBy->text().simplified() != saidBy) { // what is being typed stays as it is
        m_saidBy->setText(saidBy);
        m_saidBy->setCursorPosition(0);
    }
    if (namesIn(m_actors->text()) != candidate.actors) {
        m_actors->setText(asNameList(candidate.actors));
        m_actors->setCursorPosition(0);
    }
    m_candidateDate->setReference(m_readWith);
    if (m_candidateDate->date() != candidate.date.when || !candidate.date.when) {
        m_candidateDate->setDate(candidate.date.when); // what is being typed stays as it is
    }
    m_otherReadings->setReadings(candidate.date.alternatives);
    m_text->setHighlight(candidate.quote.position, index.row());
}

void ImportDialog::updateSpans() {
    std::vector<SourceTextView::Span> spans;
    for (int row = 0; row < m_candidates.rowCount(); ++row) {
        spans.push_back({m_candidates.quotePosition(row), row});
    }
    m_text->setSpans(std::move(spans));
}

void ImportDialog::applyCorrectedDate() {
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid() && m_candidateDate->date() &&
        m_candidates.candidate(index.row()).date.when != m_candidateDate->date()) {
        m_candidates.correctDate(index.row(), *m_candidateDate->date());
        if (m_candidates.candidate(index.row()).date.expression) {
            m_isFollowing = true;
            m_wait.start(); // dates that hang on this one follow
        }
    }
    updateCounts();
}

void ImportDialog::updateCounts() {
    const int accepted = m_candidates.acceptedCount();
    const int all = m_candidates.rowCount();
    m_add->setText(accepted == 0 ? tr("Add the text alone")
                                 : tr("Add %1").arg(counted(accepted, tr("event"), tr("events"))));
    m_all->setEnabled(accepted < all);
    m_none->setEnabled(accepted > 0);
    m_suggested->setEnabled(!m_candidates.isAsSuggested());
    const bool hasTitle = !m_title->text().trimmed().isEmpty();
    const bool hasDate = m_published->isAcceptable();
    m_add->setEnabled(hasTitle && hasDate && !isReading());
    if (isReading()) {
        m_summary->setText(tr("Reading the article…"));
    } else if (all == 0) {
        m_summary->setText(tr("No event was found in this text. Add it to make some of its words."));
    } else if (!hasTitle) {
        m_summary->setText(tr("Give the article a title."));
    } else if (!hasDate) {
        m_summary->setText(tr("Correct the day of publication, or leave it empty."));
    } else if (accepted < all && m_published->state() == DateField::State::Empty) {
        m_summary->setText(tr("%1 of %2 chosen. With the day of publication more can be dated.")
                               .arg(grouped(accepted), grouped(all)));
    } else {
        const QString chosen = tr("%1 of %2 chosen").arg(grouped(accepted), grouped(all));
        m_summary->setText(
            m_followed == 0
                ? chosen
                : tr("%1; %2 followed").arg(chosen, counted(m_followed, tr("date"), tr("dates"))));
    }
}

document::AcceptedArticle ImportDialog::acceptedArticle() const {
    document::AcceptedArticle accepted;
    accepted.source = m_article.source;
    accepted.source.title = m_title->text().simplified().toStdString();
    accepted.source.published = m_published->date();
    accepted.events = m_candidates.accepted();
    accepted.sameAs = m_candidates.acceptedSameAs();
    return accepted;
}

void ImportDialog::reject() {
    m_wait.stop();
    m_job.cancel();
    QDialog::reject();
}

} // namespace dateline::ui
