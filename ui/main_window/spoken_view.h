// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace dateline::ui {

class Announcer;
class TimelineView;

/// Says what is in view when somebody moved it by key or button: the span, how many events, the lanes. Where
/// it moved only to show what was selected, or the content is another, that is what is heard, and nothing is
/// added.
class SpokenView : public QObject {
    Q_OBJECT
public:
    SpokenView(TimelineView& timeline, Announcer& announcer, QObject* parent);

    /// What moves the view now has a reason of its own.
    void passOver();

private:
    void moved();
    void settled();

    TimelineView& m_timeline;
    Announcer& m_announcer;
    QTimer m_settles;
    bool m_isPassedOver = false;
    QString m_span;
    QString m_lanes;
};

} // namespace dateline::ui
