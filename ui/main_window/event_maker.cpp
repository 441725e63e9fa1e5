// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/event_maker.h"

#include "core/extract/extractor.h"
#include "core/time/wording/date_wording.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/edit_event_dialog.h"
#include "ui/main_window/document_session.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr qsizetype kLongestTitle = 80;
/// Code points around the words that are read for a date; enough for what it is reckoned from.
constexpr std::size_t kReadAround = 20'000;

bool isInside(TextPosition inner, TextPosition outer) {
    return outer.start <= inner.start && inner.end <= outer.end;
}

QString titleFrom(const std::string& quote) {
    QString title = toQString(quote).simplified();
    if (title.size() > kLongestTitle) {
        title = title.left(kLongestTitle);
        title = title.left(std::max<qsizetype>(title.lastIndexOf(QLatin1Char(' ')), 1)) + QStringLiteral("…");
    }
    while (title.endsWith(QLatin1Char('.')) || title.endsWith(QLatin1Char(','))) {
        title.chop(1);
    }
    return title;
}

/// A date that was typed instead of the one read says so.
model::DateReading readingWith(model::DateReading read, const std::optional<time::Edtf>& when) {
    if (read.when != when) {
        read.steps.push_back({"set by hand", when ? "set to " + time::inWords(*when) : "no date"});
        read.when = when;
    }
    read.confidence = 1;
    return read;
}

} // namespace

model::Candidate candidateOf(const model::Source& source, TextPosition words) {
    model::Candidate candidate;
    candidate.quote = model::cutQuote(source.text, source.text.toBytes(words));
    candidate.title = titleFrom(candidate.quote.exact).toStdString();
    if (source.text.codePointCount() > kReadAround) {
        return candidate; // reading a book for one date would take seconds
    }
    const auto extraction = extract::extract(source.text, {source.published, source.language, {}}, {});
    for (const extract::Timex& known : extraction.expressions) {
        if (known.when && isInside(known.expression.position, words)) {
            candidate.date.when = known.when;
            candidate.date.expression = known.expression;
            break;
        }
    }
    for (const model::Candidate& known : extraction.candidates) {
        if (candidate.date.expression && known.date.expression == candidate.date.expression) {
            candidate.date = known.date; // with how it was reckoned
            break;
        }
    }
    for (const model::Candidate& known : extraction.candidates) {
        const bool isTold = isInside(known.quote.position, words) || isInside(words, known.quote.position);
        if (isTold && !known.actors.empty()) {
            candidate.actors = known.actors;
            candidate.saidBy = known.saidBy;
            candidate.isReported = known.isReported;
            break;
        }
    }
    return candidate;
}

EventMaker::EventMaker(DocumentSession& session, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_window(window) {}

void EventMaker::makeEvent(model::SourceId id, TextPosition words) {
    const auto source = m_session.document()->source(id);
    if (!source) {
        return;
    }
    const model::Candidate proposed = candidateOf(*source, words);
    model::Event event;
    event.title = proposed.title;
    event.when = proposed.date.when;
    for (const std::string& actor : proposed.actors) {
        event.actors.push_back({{}, actor});
    }
    auto* dialog = new EditEventDialog(event, source->published, m_session.document()->actors(), &m_window);
    dialog->becomeNew(toQString(proposed.quote.exact));
    ask(dialog, this, [this, proposed, id](const EditEventDialog& answered) {
        model::Candidate candidate = proposed;
        const document::EventEdit typed = answered.edit();
        candidate.title = typed.title.value_or(candidate.title);
        candidate.actors = typed.actors.value_or(candidate.actors);
        candidate.date = readingWith(candidate.date, typed.when.value_or(candidate.date.when));
        const auto added = m_session.document()->addEvent(id, candidate, typed.note.value_or(std::string()));
        if (!added) {
            emit failed(sentence(added.error()));
            return;
        }
        emit made(*added, tr("Added %1.").arg(inQuotes(toQString(candidate.title))));
    });
}

void EventMaker::addAccount(model::EventId event, model::SourceId id, TextPosition words) {
    const auto source = m_session.document()->source(id);
    if (!source) {
        return;
    }
    const model::Candidate account = candidateOf(*source, words);
    if (const auto added = m_session.document()->addClaim(event, id, account); !added) {
        emit failed(sentence(added.error()));
        return;
    }
    emit made(event, account.date.when
                         ? tr("Added an account that dates it %1.").arg(dateInWords(account.date.when))
                         : tr("Added an account without a date."));
}

} // namespace dateline::ui
