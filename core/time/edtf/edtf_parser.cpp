// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/edtf/edtf_parser.h"

#include "core/time/edtf/date_range.h"
#include "core/time/edtf/edtf_date_parser.h"

namespace dateline::time {
namespace {

bool takeDots(EdtfCursor& in) {
    if (in.peek() == '.' && in.peek(1) == '.') {
        in.skip(2);
        return true;
    }
    return false;
}

} // namespace

Result<Edtf> EdtfParser::parse() {
    const std::string_view text = m_in.text();
    if (text.empty()) {
        m_in.fail(0, "an empty text is not a date");
        return unexpected(m_in.error());
    }
    const char first = text.front();
    if (first == '[' || first == '{') {
        std::vector<EdtfSpan> members;
        m_level = 2;
        m_in.skip();
        if (!readSet(first == '[' ? ']' : '}', members)) {
            return unexpected(m_in.error());
        }
        return Edtf(std::string(text), first == '[' ? EdtfKind::OneOf : EdtfKind::AllOf, m_level,
                    std::make_shared<const std::vector<EdtfSpan>>(std::move(members)));
    }
    if (text.find('/') != std::string_view::npos) {
        EdtfSpan span;
        if (!readInterval(span)) {
            return unexpected(m_in.error());
        }
        return Edtf(std::string(text), EdtfKind::Interval, m_level,
                    std::make_shared<const std::vector<EdtfSpan>>(1, span));
    }
    EdtfDate date;
    if (!readDate(date, Place::Alone)) {
        return unexpected(m_in.error());
    }
    if (!m_in.isAtEnd()) {
        m_in.failExpected("the end of the date");
        return unexpected(m_in.error());
    }
    return Edtf(std::string(text), EdtfKind::Date, m_level, date);
}

bool EdtfParser::readInterval(EdtfSpan& span) {
    if (!readIntervalEnd(span.from, span.fromEnd)) {
        return false;
    }
    if (!m_in.take('/')) {
        return m_in.failExpected("'/'");
    }
    const std::size_t second = m_in.at();
    if (!readIntervalEnd(span.to, span.toEnd)) {
        return false;
    }
    if (!m_in.isAtEnd()) {
        return m_in.failExpected("the end of the interval");
    }
    return checkOrder(span, second);
}

bool EdtfParser::readIntervalEnd(EdtfDate& date, EdtfEnd& end) {
    if (m_in.isAtEnd() || m_in.peek() == '/') {
        end = EdtfEnd::Unknown;
        m_level = std::max(m_level, 1);
        return true;
    }
    if (takeDots(m_in)) {
        end = EdtfEnd::Open;
        m_level = std::max(m_level, 1);
        return true;
    }
    end = EdtfEnd::Date;
    return readDate(date, Place::InInterval);
}

bool EdtfParser::readSet(char closing, std::vector<EdtfSpan>& members) {
    do {
        if (!members.empty() && members.back().toEnd == EdtfEnd::Open) {
            return m_in.fail(m_in.at() - 1, "an open end can stand last in a set only");
        }
        EdtfSpan member;
        if (!readMember(member, members.empty(), closing)) {
            return false;
        }
        members.push_back(member);
    } while (m_in.take(','));
    if (!m_in.take(closing)) {
        return m_in.failExpected(closing == ']' ? "',' or ']'" : "',' or '}'");
    }
    if (!m_in.isAtEnd()) {
        return m_in.failExpected("the end of the set");
    }
    return true;
}

bool EdtfParser::readMember(EdtfSpan& span, bool isFirst, char closing) {
    if (m_in.peek() == '.') {
        const std::size_t dots = m_in.at();
        if (!takeDots(m_in)) {
            return m_in.failExpected("a date");
        }
        if (!isFirst) {
            return m_in.fail(dots, "an open start can stand first in a set only");
        }
        span.fromEnd = EdtfEnd::Open;
        return readDate(span.to, Place::InSet);
    }
    if (!readDate(span.from, Place::InSet)) {
        return false;
    }
    if (!takeDots(m_in)) {
        span.to = span.from;
        span.isSingle = true;
        return true;
    }
    if (m_in.peek() == closing || m_in.peek() == ',') {
        span.toEnd = EdtfEnd::Open;
        return true;
    }
    const std::size_t second = m_in.at();
    return readDate(span.to, Place::InSet) && checkOrder(span, second);
}

bool EdtfParser::checkOrder(const EdtfSpan& span, std::size_t at) {
    if (span.fromEnd == EdtfEnd::Date && span.toEnd == EdtfEnd::Date && !canFollow(span.from, span.to)) {
        return m_in.fail(at, "the end is before the start");
    }
    return true;
}

bool EdtfParser::readDate(EdtfDate& date, Place place) {
    const std::size_t start = m_in.at();
    if (place == Place::InSet && m_in.peek() == ' ') {
        return m_in.fail(start, "there are no blanks in a set");
    }
    int level = 0;
    if (!EdtfDateParser(m_in, date).read(level)) {
        return false;
    }
    if (place != Place::Alone && date.hasTime() && m_rules == EdtfRules::AnnexA) {
        const std::size_t t = m_in.text().find('T', start);
        return m_in.fail(t, place == Place::InSet
                                ? "a set is of dates, a time of day cannot stand in it"
                                : "an interval is of dates, a time of day cannot stand in it");
    }
    if (place != Place::Alone && date.hasUnspecified()) {
        level = 2; // unspecified digits within an interval are level 2
    }
    m_level = std::max(m_level, level);
    return true;
}

} // namespace dateline::time
