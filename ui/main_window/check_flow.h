// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/edits/edits.h"
#include "core/document/quote_finding.h"
#include "core/model/source.h"

#include <QObject>

#include <vector>

class QWidget;

namespace dateline::ui {

class DocumentSession;
class QuoteAudit;
class QuotesPanel;

/// Checks quotes against the stored texts, or against a newer version of a source, shows what came of it in
/// its panel, and keeps what a newer version says with the claims once that version is a source itself.
class CheckFlow : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; the window owns it.
    CheckFlow(DocumentSession& session, QuotesPanel& panel, QWidget& window);

    void checkStored();
    void chooseNewer(); ///< asks for a file, and for its source where that cannot be told
    QString folderOfSources() const;
    void checkFile(const QString& path);
    /// `name`: what the text of `newer` is called, for people.
    void checkNewer(model::SourceId source, const model::Source& newer, const QString& name);
    /// The text last checked against becomes a source of the document, a newer version of the one checked,
    /// and the quotes it does not have any more are marked: in one step.
    void keepVersion();
    /// Takes the marks off again that kept versions left on quotes.
    void unmark();
    /// The document changed: the same again, where that is quick and nothing newer is shown.
    void refresh();
    void stop(); ///< the document goes away

signals:
    void failed(const QString& sentence);
    void done(const QString& sentence);
    void keepOffered(const QString& sentence); ///< done, and keepVersion() is worth offering
    void kept(const QString& sentence);        ///< keepVersion() did so; it can be undone
    void panelWanted();

private:
    void take(const std::vector<document::QuoteFinding>& findings);
    void finish();
    void askForSource(const model::Source& newer, const QString& name);
    bool canKeepVersion() const;
    bool isKnownText() const; ///< the text checked against
    bool canUnmark() const;
    std::vector<document::CheckedQuote> checks() const;
    void updateOffers();

    DocumentSession& m_session;
    QuotesPanel& m_panel;
    QWidget& m_window;
    QuoteAudit* m_audit;
    QString m_against;                           ///< empty: the stored texts
    std::vector<document::QuoteFinding> m_found; ///< against m_newer
    model::SourceId m_checked;                   ///< of m_newer
    model::Source m_newer;                       ///< the text checked against
};

} // namespace dateline::ui
