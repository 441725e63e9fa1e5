// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_span.h"
#include "core/model/candidate.h"
#include "core/model/ids.h"
#include "core/model/source.h"

#include <QObject>

class QWidget;

namespace dateline::ui {

class DocumentSession;

/// Makes an event, or one more account of an event, of words that were selected in a source. The words are
/// its quote: nothing comes to the timeline without one.
class EventMaker : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it; the window owns it.
    EventMaker(DocumentSession& session, QWidget& window);

    /// Asks for title, date and actors. Begins with what the words tell by themselves.
    void makeEvent(model::SourceId id, TextPosition words);
    void addAccount(model::EventId event, model::SourceId id, TextPosition words);

signals:
    void failed(const QString& sentence);
    void made(dateline::model::EventId id, const QString& sentence);

private:
    DocumentSession& m_session;
    QWidget& m_window;
};

/// What the words of a source tell by themselves: a title cut from them, and the first date in them that
/// could be read, with whom it concerns. The title is empty for words that are none.
model::Candidate candidateOf(const model::Source& source, TextPosition words);

} // namespace dateline::ui
