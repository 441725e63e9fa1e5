// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/event_details.h"

#include "ui/models/wording.h"
#include "ui/panels/badge.h"
#include "ui/panels/difference_text.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/icons.h"
#include "ui/panels/section_label.h"
#include "ui/panels/style.h"
#include "ui/panels/tag_row.h"
#include "ui/render/fonts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dateline::ui {

namespace {

constexpr int kNameWidth = 84;

QLabel* textLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

} // namespace

EventDetails::EventDetails(QWidget* parent)
    : QWidget(parent)
    , m_theme(&Theme::light())
    , m_verified(new Badge(this))
    , m_newer(new Badge(this))
    , m_reported(new Badge(this))
    , m_title(textLabel(this))
    , m_grid(new QGridLayout)
    , m_accounts(new QWidget(this))
    , m_accountText(new QLabel(m_accounts))
    , m_accountList(new AccountList(this))
    , m_previous(button({}, "previousAccount", m_accounts))
    , m_next(button({}, "nextAccount", m_accounts))
    , m_tags(new TagRow(this))
    , m_quote(textLabel(this))
    , m_actionRow(new QWidget(this))
    , m_copy(button(tr("Copy quote"), "copyQuote", m_actionRow))
    , m_edit(button(tr("Edit…"), "editEvent", m_actionRow))
    , m_remove(button({}, "removeEvent", m_actionRow)) {
    m_reported->setWords(Badge::Tone::Plain, tr("reported speech"));
    m_title->setObjectName(QStringLiteral("eventTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(interFont(18, QFont::DemiBold));
    m_quote->setObjectName(QStringLiteral("quoteBlock"));
    m_quote->setFont(interFont(14));
    m_copy->setToolTip(tr("Copy the quote with its citation (Ctrl+Shift+C)"));
    m_edit->setToolTip(tr("Change title, date and actors (F2)"));
    setSelectionSize(1);
    m_previous->setAccessibleName(tr("Previous account"));
    m_next->setAccessibleName(tr("Next account"));
    setKind(m_previous, "icon");
    setKind(m_next, "icon");

    auto* badges = new FlowLayout(4);
    badges->addWidget(m_verified);
    badges->addWidget(m_newer);
    badges->addWidget(m_reported);

    const std::array<QString, RowCount> names = {
        tr("When"),    tr("This account"), tr("As written"), tr("Reckoned"), tr("Or"),
        tr("Said by"), tr("Actors"),       tr("Related"),    tr("Note"),     tr("Now reads")};
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnMinimumWidth(0, kNameWidth);
    m_grid->setColumnStretch(1, 1);
    for (int row = 0; row < RowCount; ++row) {
        const auto at = static_cast<std::size_t>(row);
        m_names[at] = new QLabel(names[at], this);
        m_names[at]->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        setKind(m_names[at], "field");
        m_values[at] = textLabel(this);
        m_values[at]->setTextInteractionFlags(Qt::TextBrowserInteraction);
        m_names[at]->setBuddy(m_values[at]); // a reader says "When: April 2025"
        m_grid->addWidget(m_names[at], row, 0);
        m_grid->addWidget(m_values[at], row, 1);
    }
    m_values[Reckoned]->setObjectName(QStringLiteral("reckoned"));
    m_values[Related]->setObjectName(QStringLiteral("related"));
    m_values[SaidBy]->setObjectName(QStringLiteral("saidBy"));
    m_values[SaidBy]->setToolTip(tr("Change who says so, and the date of this account (Shift+F2)"));

    auto* accountRow = new QHBoxLayout(m_accounts);
    accountRow->setContentsMargins(0, 0, 0, 0);
    accountRow->setSpacing(4);
    setKind(m_accountText, "muted");
    accountRow->addWidget(m_accountText, 1);
    accountRow->addWidget(m_previous);
    accountRow->addWidget(m_next);

    auto* actions = new FlowLayout(6, m_actionRow);
    actions->addWidget(m_copy);
    actions->addWidget(m_edit);
    actions->addWidget(m_remove);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 16);
    column->setSpacing(0);
    column->addLayout(badges);
    column->addSpacing(4);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addLayout(m_grid);
    column->addSpacing(8);
    column->addWidget(m_tags);
    column->addWidget(m_accounts);
    column->addWidget(m_accountList);
    column->addSpacing(14);
    column->addWidget(new SectionLabel(tr("Quote"), this));
    column->addSpacing(8);
    column->addWidget(m_quote);

    connect(m_values[Reckoned], &QLabel::linkActivated, this, &EventDetails::anchorClicked);
    connect(m_values[SaidBy], &QLabel::linkActivated, this, &EventDetails::accountEditRequested);
    connect(m_values[Related], &QLabel::linkActivated, this,
            [this](const QString& link) { emit relatedClicked(model::EventId{link.toLongLong()}); });
    connect(m_copy, &QPushButton::clicked, this, &EventDetails::copyRequested);
    connect(m_edit, &QPushButton::clicked, this, &EventDetails::editRequested);
    connect(m_remove, &QPushButton::clicked, this, &EventDetails::removeRequested);
    connect(m_accountList, &AccountList::accountClicked, this, &EventDetails::claimRequested);
    connect(m_previous, &QPushButton::clicked, this, [this] { emit claimRequested(m_claim - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { emit claimRequested(m_claim + 1); });
}

void EventDetails::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_verified->setTheme(theme);
    m_newer->setTheme(theme);
    m_reported->setTheme(theme);
    m_tags->setTheme(theme);
    m_previous->setIcon(lineIcon(QStringLiteral("chevron-left"), theme.text, theme.disabledText));
    m_next->setIcon(lineIcon(QStringLiteral("chevron-right"), theme.text, theme.disabledText));
}

void EventDetails::showState(evidence::QuoteState state, bool isMarked) {
    switch (state) {
    case evidence::QuoteState::Exact:
        if (isMarked) { // verified would be said of the quote; a newer version of the source says otherwise
            m_verified->setWords(Badge::Tone::Plain, tr("stands in this source"));
        } else {
            m_verified->setWords(Badge::Tone::Good, tr("quote verified in source"),
                                 QStringLiteral("verified"));
        }
        return;
    case evidence::QuoteState::Moved:
        m_verified->setWords(Badge::Tone::Good, tr("quote moved in source"), QStringLiteral("verified"));
        return;
    case evidence::QuoteState::Changed:
        m_verified->setWords(Badge::Tone::Warning, tr("words changed in source"), QStringLiteral("warning"));
        return;
    case evidence::QuoteState::Lost:
        m_verified->setWords(Badge::Tone::Warning, tr("quote not in source"), QStringLiteral("warning"));
        return;
    }
}

void EventDetails::showCheck(const model::Claim& claim) {
    m_newer->setVisible(claim.check.has_value());
    if (!claim.check) {
        setRow(NowReads, {});
        return;
    }
    const QString against = toQString(claim.check->against);
    const bool isChanged = claim.check->state == evidence::QuoteState::Changed;
    m_newer->setWords(Badge::Tone::Warning, isChanged ? tr("changed since") : tr("gone since"),
                      QStringLiteral("warning"));
    m_newer->setToolTip(tr("Unverified: checked against %1").arg(against));
    const QString words =
        isChanged ? QStringLiteral("“%1”").arg(differenceHtml(
                        evidence::wordDifference(claim.quote.exact, claim.check->found), *m_theme))
                  : tr("nothing like it");
    setRow(NowReads, tr("%1, in %2").arg(words, against.toHtmlEscaped()));
}

void EventDetails::showAccounts(const AccountsShown& accounts) {
    m_accountList->setVisible(accounts.lines.size() > 1);
    m_accountList->setAccounts(accounts);
}

void EventDetails::setSelectionSize(std::size_t events) {
    const bool isOne = events < 2;
    const QString many = counted(static_cast<qsizetype>(events), tr("event"), tr("events"));
    m_remove->setText(isOne ? tr("Remove") : tr("Remove %1").arg(many));
    m_remove->setToolTip(isOne ? tr("Take the event off the timeline (Delete); it can be undone")
                               : tr("Take all %1 that are selected off the timeline (Delete); it can be "
                                    "undone")
                                     .arg(many));
}

void EventDetails::showTags(const QStringList& tags, const QStringList& known, bool isReadOnly) {
    m_tags->setVisible(!isReadOnly || !tags.isEmpty());
    m_tags->setTags(tags, known, isReadOnly);
}

void EventDetails::showRelated(const std::vector<RelatedEvent>& related) {
    QStringList lines;
    for (const RelatedEvent& other : related) {
        lines << QStringLiteral("%1<a href=\"%2\" style=\"color:%3\">%4</a>%5")
                     .arg(other.before.toHtmlEscaped())
                     .arg(other.event.value)
                     .arg(m_theme->text.name(), other.title.toHtmlEscaped(), other.after.toHtmlEscaped());
    }
    setRow(Related, lines.join(QStringLiteral("<br>")));
}

void EventDetails::setRow(Row row, const QString& value) {
    m_names[row]->setVisible(!value.isEmpty());
    m_values[row]->setVisible(!value.isEmpty());
    m_values[row]->setText(value);
}

QString EventDetails::speaker(const model::Claim& claim, bool isReadOnly) const {
    QString who = claim.saidBy ? toQString(*claim.saidBy).toHtmlEscaped() : tr("the source itself");
    if (isReadOnly) {
        return who;
    }
    return QStringLiteral("%1 · <a href=\"account\" style=\"color:%2\">%3</a>")
        .arg(who, m_theme->text.name(), tr("change…"));
}

QString EventDetails::reckoning(const model::DateReading& date) const {
    QStringList parts;
    QStringList rules;
    for (const auto& step : date.steps) {
        parts << toQString(step.text).toHtmlEscaped();
        rules << toQString(step.rule);
    }
    QString words = parts.join(QStringLiteral("; "));
    words.replace(QStringLiteral("→ "), QStringLiteral("→\u00a0")); // the outcome stays with its arrow
    m_values[Reckoned]->setToolTip(rules.isEmpty() ? QString()
                                                   : tr("Rule: %1").arg(rules.join(QStringLiteral(", "))));
    // The phrase the date was counted from leads to its place in the source.
    if (date.anchor && date.anchor->position && !date.anchor->phrase.empty()) {
        const QString phrase = toQString(date.anchor->phrase).toHtmlEscaped();
        const QString link =
            QStringLiteral("<a href=\"anchor\" style=\"color:%1\">%2</a>").arg(m_theme->text.name(), phrase);
        const auto at = words.lastIndexOf(phrase);
        if (at >= 0) {
            words.replace(at, phrase.size(), link);
        } else {
            words += (words.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("from %1").arg(link);
        }
    }
    return words;
}

void EventDetails::show(const model::Event& event, std::size_t claimIndex, evidence::QuoteState state,
                        bool isReadOnly) {
    const model::Claim& claim = event.claims[claimIndex];
    m_claim = claimIndex;
    showState(state, claim.check.has_value());
    m_reported->setVisible(claim.isReported);
    m_title->setText(toQString(event.title));

    QString when =
        QStringLiteral("<b>%1</b>").arg(dateInWords(event.when, time::WordForm::Long).toHtmlEscaped());
    if (event.when) {
        const QString precision = toQString(time::precisionInWords(*event.when));
        if (!precision.isEmpty()) {
            when += QStringLiteral(" (%1)").arg(precision.toHtmlEscaped());
        }
        m_values[When]->setToolTip(QStringLiteral("EDTF: ") + toQString(event.when->text()));
    }
    setRow(When, when);
    // What is written and reckoned below is this account's; the event may follow another.
    const bool isOtherwise = claim.date.when && claim.date.when != event.when;
    setRow(AccountWhen,
           isOtherwise ? dateInWords(claim.date.when, time::WordForm::Long).toHtmlEscaped() : QString());
    setRow(AsWritten, claim.date.expression ? inQuotes(toQString(claim.date.expression->text)).toHtmlEscaped()
                                            : tr("no date in source"));
    setRow(Reckoned, reckoning(claim.date));
    QStringList others;
    for (const auto& other : claim.date.alternatives) {
        others << dateInWords(other).toHtmlEscaped();
    }
    setRow(Otherwise, others.join(QStringLiteral(", ")));
    setRow(SaidBy, speaker(claim, isReadOnly));
    QStringList actors;
    for (const auto& actor : event.actors) {
        actors << toQString(actor.name).toHtmlEscaped();
    }
    // A single one is the lane, which the timeline shows.
    setRow(Actors, actors.size() > 1 ? actors.join(QStringLiteral(", ")) : QString());
    setRow(Note, toQString(event.note).toHtmlEscaped());

    showCheck(claim);

    m_accounts->setVisible(event.claims.size() > 1);
    m_accountText->setText(tr("Account %1 of %2").arg(claimIndex + 1).arg(event.claims.size()));
    m_previous->setEnabled(claimIndex > 0);
    m_next->setEnabled(claimIndex + 1 < event.claims.size());

    // A label has no line height of its own; rich text has.
    m_quote->setText(QStringLiteral("<p style=\"line-height:120%\">%1</p>")
                         .arg(toQString(claim.quote.exact)
                                  .toHtmlEscaped()
                                  .replace(QLatin1Char('\n'), QStringLiteral("<br>"))));
    m_quote->setAccessibleName(toQString(claim.quote.exact));
    m_edit->setEnabled(!isReadOnly);
    m_remove->setEnabled(!isReadOnly);
}

} // namespace dateline::ui
