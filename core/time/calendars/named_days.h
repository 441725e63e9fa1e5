// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/gregorian/calendar.h"

#include <optional>
#include <span>
#include <string_view>

namespace dateline::time {

/// Days that people name instead of dating them. The country is said where the name means other days
/// elsewhere. Days of the Islamic and Jewish calendars are not here: there is no dependable source at hand
/// for when they were kept, so they stay unresolved.
enum class NamedDay {
    NewYearsDay,
    Epiphany,
    MartinLutherKingDay,
    GroundhogDay,
    ValentinesDay,
    PresidentsDay,
    ShroveTuesday,
    AshWednesday,
    InternationalWomensDay,
    StPatricksDay,
    AprilFoolsDay,
    PalmSunday,
    MaundyThursday,
    GoodFriday,
    HolySaturday,
    EasterSunday,
    EasterMonday,
    OrthodoxEaster,
    AnzacDay,
    MayDay,
    StarWarsDay,
    CincoDeMayo,
    MothersDayUs,
    AscensionDay,
    Pentecost,
    WhitMonday,
    TrinitySunday,
    CorpusChristi,
    MemorialDay,
    Juneteenth,
    FathersDayUs,
    MidsummerDay,
    CanadaDay,
    IndependenceDayUs,
    BastilleDay,
    LaborDay,
    ColumbusDay,
    ThanksgivingCanada,
    Halloween,
    AllSaintsDay,
    AllSoulsDay,
    BonfireNight,
    ElectionDayUs,
    ArmisticeDay,
    VeteransDay,
    Thanksgiving,
    BlackFriday,
    CyberMonday,
    StNicholasDay,
    ChristmasEve,
    ChristmasDay,
    BoxingDay,
    NewYearsEve,
};

/// The day in that year, by the rule kept in that year (Memorial Day is 30 May until 1970); nothing where
/// there was none yet.
std::optional<CivilDate> dayOf(NamedDay day, std::int64_t year);

/// By its English name in lower case with plain apostrophes, "the" left out: "christmas eve", "new year's
/// day", "mother's day", "fourth of july". Nothing if not known.
std::optional<NamedDay> namedDay(std::string_view name);

/// The usual English name, "Christmas Eve".
std::string_view nameOf(NamedDay day);

/// Every name namedDay knows, for whoever makes patterns of them.
std::span<const std::pair<std::string_view, NamedDay>> dayNames();

} // namespace dateline::time
