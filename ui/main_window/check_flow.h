// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/document/quote_finding.h"
#include "core/model/ids.h"

#include <QObject>

#include <vector>

class QWidget;

namespace dateline::ui {

class DocumentSession;
class QuoteAudit;
class QuotesPanel;

/// Checks quotes against the stored texts, or against a newer version of a source, shows what came of it in
/// its panel, and keeps what a newer version says with the claims.
class CheckFlow : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; the window owns it.
    CheckFlow(DocumentSession& session, QuotesPanel& panel, QWidget& window);

    void checkStored();
    void chooseNewer(); ///< asks for a file, and for its source where that cannot be told
    void checkFile(const QString& path);
    /// `name`: what the text is called, for people.
    void checkNewer(model::SourceId source, const Utf8Text& text, const QString& name);
    /// The document changed: the same again, where that is quick and nothing newer is shown.
    void refresh();
    void stop(); ///< the document goes away

signals:
    void failed(const QString& sentence);
    void done(const QString& sentence);
    void panelWanted();

private:
    void take(const std::vector<document::QuoteFinding>& findings);
    void finish();
    void askForSource(const Utf8Text& text, const QString& name);

    DocumentSession& m_session;
    QuotesPanel& m_panel;
    QWidget& m_window;
    QuoteAudit* m_audit;
    QString m_against; ///< empty: the stored texts
    std::vector<document::QuoteFinding> m_found;
};

} // namespace dateline::ui
