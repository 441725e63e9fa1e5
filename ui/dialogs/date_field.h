// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/entry/date_entry.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;

namespace dateline::ui {

/// A line to type a date in, as EDTF or in words, and under it what was understood. Where it can be
/// understood in several ways, all are offered and none is taken.
class DateField : public QWidget {
    Q_OBJECT
public:
    enum class Accepts { AnyDate, Day };
    enum class State { Empty, Understood, Ambiguous, NotUnderstood };

    DateField(Accepts accepts, const QString& whenEmpty, QWidget* parent = nullptr);

    QLineEdit& lineEdit() { return *m_line; }
    State state() const { return m_state; }
    /// Nothing unless understood.
    const std::optional<time::Edtf>& date() const { return m_date; }
    /// Shows a date as its EDTF; does not emit dateChanged.
    void setDate(const std::optional<time::Edtf>& date);
    /// For words such as "last month".
    void setReference(const std::optional<time::Edtf>& published) { m_reference = published; }
    QString caption() const;
    /// Empty or understood: what is typed can be taken.
    bool isAcceptable() const { return m_state == State::Empty || m_state == State::Understood; }
    /// Takes one of several ways to understand it, as a click on it does.
    void choose(std::size_t index);

signals:
    /// By the user; also when it becomes empty or is not understood any more.
    void dateChanged();

private:
    void read();
    QString question() const;
    void showState();

    Accepts m_accepts;
    QString m_whenEmpty;
    QLineEdit* m_line;
    QLabel* m_caption;
    State m_state = State::Empty;
    std::optional<time::Edtf> m_date;
    std::optional<time::Edtf> m_reference;
    std::vector<time::DateChoice> m_choices; ///< while Ambiguous
    QString m_reason;
};

} // namespace dateline::ui
