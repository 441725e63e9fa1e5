// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/language/language_reader.h"

#include "core/base/trimmed.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline::extract {
namespace {

constexpr std::array<std::string_view, kShapeClasses> kShapeNames = {
    "INT",       "DAY",    "DAYTH",   "YEAR",    "MODERN", "YY",        "HOUR",  "CLOCK", "ISODATE",
    "SLASHDATE", "DECADE", "DECADE3", "CAPITAL", "LOWER",  "STOPWATCH", "YEAR3", "NODAY"};

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!(text = trimmed(text)).empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return parts;
}

double numberIn(std::string_view text) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// Takes a "quoted" string from the front.
std::optional<std::string> quoted(std::string_view& text) {
    text = trimmed(text);
    const std::size_t end = text.empty() || text.front() != '"' ? std::string_view::npos : text.find('"', 1);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    std::string out(text.substr(1, end - 1));
    text = trimmed(text.substr(end + 1));
    return out;
}

} // namespace

LanguageReader::LanguageReader(Language& language)
    : m_language(language) {
    m_vocabulary.lexicon = &language.m_lexicon;
    m_vocabulary.classes = &language.m_classes;
    for (std::size_t at = 0; at < kShapeNames.size(); ++at) {
        language.m_classes.emplace(kShapeNames[at], static_cast<ClassId>(at));
    }
    for (const char mark : std::string_view(".,;:!?-'\"()[]/%$&")) {
        language.m_lexicon.add({&mark, 1});
    }
}

std::string LanguageReader::place(const Line& line) const {
    return fmt::format("{}:{}", line.file, line.number);
}

Unexpected LanguageReader::failure(const Line& line, std::string_view reason) const {
    return unexpected(ErrorCode::Invalid, fmt::format("{}: {}", place(line), reason));
}

Result<void> LanguageReader::forEachLine(const LanguageFile& file,
                                         const std::function<Result<void>(const Line&)>& take) {
    m_block.clear();
    Line line;
    line.file = file.name;
    std::string_view rest = file.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view raw = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++line.number;
        const std::string_view text = trimmed(raw);
        if (text.empty() || text.front() == '#') {
            continue;
        }
        line.indented = raw.front() == ' ' || raw.front() == '\t';
        const std::size_t space = std::min(text.find(' '), text.size());
        line.keyword = text.substr(0, space);
        line.rest = trimmed(text.substr(space));
        if (!line.indented) {
            m_block = std::string(line.keyword);
        }
        if (auto taken = take(line); !taken) {
            return taken;
        }
    }
    return {};
}

Result<ClassId> LanguageReader::classFor(const Line& line, std::string_view name) {
    auto& classes = m_language.m_classes;
    const auto found = classes.find(name);
    if (found != classes.end()) {
        return found->second;
    }
    if (classes.size() == kMaxClasses) {
        return failure(line, fmt::format("more than {} classes", kMaxClasses));
    }
    const auto id = static_cast<ClassId>(classes.size());
    classes.emplace(name, id);
    return id;
}

// "^may" needs its capital; "new_year_'s_day" is a phrase.
void LanguageReader::addMember(ClassId klass, std::string_view spelled, const WordValue& value) {
    const bool needsCapital = spelled.front() == '^';
    spelled.remove_prefix(needsCapital ? 1 : 0);
    if (spelled.find('_') == std::string_view::npos) {
        m_language.m_lexicon.addToClass(m_language.m_lexicon.add(spelled), klass, value, needsCapital);
        return;
    }
    std::string joined(spelled);
    std::replace(joined.begin(), joined.end(), '_', ' ');
    Phrase phrase;
    phrase.value = value;
    while (!spelled.empty()) {
        const std::size_t end = std::min(spelled.find('_'), spelled.size());
        for (const WordId word : m_vocabulary.literal(spelled.substr(0, end))) {
            phrase.words.push_back(word);
        }
        spelled.remove_prefix(std::min(end + 1, spelled.size()));
    }
    // A name is looked up whole too; no token has a space in it, so no pattern can meet this word.
    m_language.m_lexicon.addToClass(m_language.m_lexicon.add(joined), klass, value, needsCapital);
    m_vocabulary.phrases[klass].push_back(std::move(phrase));
}

Result<void> LanguageReader::readWords(const LanguageFile& file) {
    return forEachLine(file, [this](const Line& line) -> Result<void> {
        if (m_block == "class") {
            return wordLine(line);
        }
        if (m_block == "day") {
            return dayLine(line);
        }
        if (m_block == "ending") {
            endingLine(line);
            return {};
        }
        if (line.keyword == "today") {
            m_language.m_exampleDay = std::string(line.rest);
        } else if (m_block != "rule" && m_block != "today") {
            return failure(line,
                           fmt::format("\"{}\" is none of class, day, ending, rule, today", line.keyword));
        }
        return {};
    });
}

Result<void> LanguageReader::wordLine(const Line& line) {
    if (!line.indented) {
        auto klass = classFor(line, line.rest);
        if (!klass) {
            return unexpected(klass.error());
        }
        m_class = *klass;
        return {};
    }
    std::vector<std::string_view> parts = split(line.rest);
    parts.insert(parts.begin(), line.keyword);
    WordValue value;
    if (parts.size() >= 3 && parts[parts.size() - 2] == "=") {
        value = {numberIn(parts.back()), std::string(parts.back())};
        parts.resize(parts.size() - 2);
    }
    for (const std::string_view word : parts) {
        if (word == "=" || word == "^") {
            return failure(line, "write: words = value");
        }
        addMember(m_class, word, value);
    }
    return {};
}

// day NAME fixed 12-25 | nth 11 4 4 [+1] | easter -2 | islamic 9 1 [30] | hebrew 1 15 [7]
//     names of the day
Result<void> LanguageReader::dayLine(const Line& line) {
    if (line.indented) {
        auto klass = classFor(line, "HOLIDAY");
        if (!klass) {
            return unexpected(klass.error());
        }
        std::vector<std::string_view> parts = split(line.rest);
        parts.insert(parts.begin(), line.keyword);
        for (const std::string_view word : parts) {
            addMember(*klass, word, {0, m_day});
        }
        return {};
    }
    const auto parts = split(line.rest);
    if (parts.size() < 3) {
        return failure(line, "write: day NAME fixed MM-DD, day NAME nth MONTH NTH WEEKDAY [OFFSET], day NAME "
                             "easter OFFSET, or day NAME islamic|hebrew MONTH DAY [LENGTH]");
    }
    const auto number = [&](std::size_t at) {
        return at < parts.size() ? static_cast<int>(numberIn(parts[at])) : 0;
    };
    NamedDay day;
    if (parts[1] == "fixed" && parts[2].size() == 5) {
        day.month = static_cast<int>(numberIn(parts[2].substr(0, 2)));
        day.day = static_cast<int>(numberIn(parts[2].substr(3)));
    } else if (parts[1] == "nth" && parts.size() >= 5) {
        day.kind = NamedDay::Kind::NthWeekday;
        day.month = number(2);
        day.nth = number(3);
        day.weekday = number(4);
        day.offset = number(5);
    } else if (parts[1] == "easter") {
        day.kind = NamedDay::Kind::Easter;
        day.offset = number(2);
    } else if ((parts[1] == "islamic" || parts[1] == "hebrew") && parts.size() >= 4) {
        day.kind = parts[1] == "islamic" ? NamedDay::Kind::Islamic : NamedDay::Kind::Hebrew;
        day.month = number(2);
        day.day = number(3);
        day.days = std::max(1, number(4));
    } else {
        return failure(line, "a day is fixed, nth, easter, islamic or hebrew");
    }
    const bool isDay = day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31 && day.days <= 31;
    if (!isDay) {
        return failure(line, "a day has a month from 1 to 12 and a day from 1 to 31");
    }
    m_day = std::string(parts[0]);
    m_language.m_namedDays[m_day] = day;
    return {};
}

// ending PAST
//     ed
void LanguageReader::endingLine(const Line& line) {
    if (!line.indented) {
        m_ending = std::string(line.rest);
        return;
    }
    auto& endings = m_language.m_endings[m_ending];
    endings.emplace_back(line.keyword);
    for (const std::string_view more : split(line.rest)) {
        endings.emplace_back(more);
    }
}

Result<void> LanguageReader::readRules(const LanguageFile& file) {
    return forEachLine(file, [this](const Line& line) -> Result<void> {
        return m_block == "rule" ? ruleLine(line) : Result<void>();
    });
}

Result<void> LanguageReader::ruleLine(const Line& line) {
    auto& rules = m_language.m_rules;
    if (!line.indented) {
        if (line.rest.empty()) {
            return failure(line, "a rule needs a name");
        }
        rules.emplace_back();
        rules.back().name = std::string(line.rest);
        m_vocabulary.variables.clear();
        return {};
    }
    TemporalRule& rule = rules.back();
    if (line.keyword == "pattern") {
        auto added = addPattern(line.rest, static_cast<std::uint32_t>(rules.size() - 1), m_vocabulary,
                                m_language.m_trie);
        return added ? Result<void>() : failure(line, added.error().message);
    }
    if (line.keyword == "value") {
        return valueOf(line, rule);
    }
    if (line.keyword == "before") {
        return conditionOf(line, rule.before);
    }
    if (line.keyword == "after") {
        return conditionOf(line, rule.after);
    }
    if (line.keyword == "not-before") {
        return conditionOf(line, rule.notBefore);
    }
    if (line.keyword == "not-after") {
        return conditionOf(line, rule.notAfter);
    }
    if (line.keyword == "not-with") {
        return conditionOf(line, rule.notWith);
    }
    if (line.keyword == "follows") {
        rule.follows = std::string(line.rest);
        return {};
    }
    if (line.keyword == "only") {
        rule.narrativeOnly = line.rest == "narrative";
        return rule.narrativeOnly ? Result<void>() : failure(line, "write: only narrative");
    }
    if (line.keyword == "example") {
        auto example = exampleOf(line);
        if (!example) {
            return unexpected(example.error());
        }
        rule.examples.push_back(std::move(*example));
        return {};
    }
    if (line.keyword == "counter") {
        std::string_view rest = line.rest;
        auto text = quoted(rest);
        if (!text) {
            return failure(line, "write: counter \"text\"");
        }
        rule.counterExamples.push_back(std::move(*text));
        return {};
    }
    return failure(line, fmt::format("a rule has no \"{}\"", line.keyword));
}

Result<void> LanguageReader::valueOf(const Line& line, TemporalRule& rule) {
    const auto parts = split(line.rest);
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const std::size_t equals = parts[at].find('=');
        Assignment assignment;
        std::string_view value = parts[at];
        if (equals != std::string_view::npos) {
            const auto field = fieldNamed(parts[at].substr(0, equals));
            if (!field) {
                return failure(line, fmt::format("no field is called {}", parts[at].substr(0, equals)));
            }
            assignment.field = *field;
            value = parts[at].substr(equals + 1);
        } else if (at > 0) {
            return failure(line, "write: value TYPE field=value …");
        }
        const std::string_view bare = value.substr(value.starts_with('-') ? 1 : 0);
        if (bare.starts_with('$')) {
            const auto variable = m_vocabulary.variables.find(bare.substr(1));
            if (variable == m_vocabulary.variables.end()) {
                return failure(line, fmt::format("no pattern above sets {}", bare));
            }
            assignment.variable = variable->second;
            assignment.negated = bare.size() < value.size();
        } else {
            assignment.number = numberIn(value);
            assignment.text = std::string(value);
        }
        rule.assignments.push_back(std::move(assignment));
    }
    return {};
}

Result<void> LanguageReader::conditionOf(const Line& line, NeighbourCondition& condition) {
    static const std::map<std::string_view, NeighbourCondition::Special> kSpecials = {
        {"#border", NeighbourCondition::Border},   {"#number", NeighbourCondition::Number},
        {"#capital", NeighbourCondition::Capital}, {"#lower", NeighbourCondition::Lower},
        {"#plural", NeighbourCondition::Plural},   {"#currency", NeighbourCondition::Currency},
        {"#percent", NeighbourCondition::Percent},
    };
    for (const std::string_view part : split(line.rest)) {
        if (part.front() == '#' && part.size() > 1) {
            const auto special = kSpecials.find(part);
            if (special == kSpecials.end()) {
                return failure(line, fmt::format("no neighbour is called {}", part));
            }
            condition.specials |= special->second;
        } else if (part.front() >= 'A' && part.front() <= 'Z') {
            const auto klass = m_language.m_classes.find(part);
            if (klass == m_language.m_classes.end()) {
                return failure(line, fmt::format("no class is called {}", part));
            }
            condition.classes.set(klass->second);
        } else {
            condition.words.push_back(m_language.m_lexicon.add(part));
        }
    }
    return {};
}

// example "He came on May 3." -> "May 3" DATE 2013-05-03 [MOD]
Result<RuleExample> LanguageReader::exampleOf(const Line& line) {
    RuleExample example;
    example.place = place(line);
    std::string_view rest = line.rest;
    auto text = quoted(rest);
    const bool arrow = rest.starts_with("->");
    rest.remove_prefix(arrow ? 2 : 0);
    auto span = quoted(rest);
    const auto parts = split(rest);
    if (!text || !arrow || !span || parts.size() < 2) {
        return failure(line, "write: example \"text\" -> \"span\" TYPE value [mod]");
    }
    example.text = std::move(*text);
    example.span = std::move(*span);
    example.type = std::string(parts[0]);
    example.value = std::string(parts[1]);
    example.mod = parts.size() > 2 ? std::string(parts[2]) : std::string();
    return example;
}

void LanguageReader::finish() {
    NumberClasses numbers = numberClassesOf(m_language);
    m_language.m_trie.finish(m_language.m_lexicon, numbers.starting());
}

} // namespace dateline::extract
