// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/calendars/named_days.h"

#include <algorithm>
#include <array>

namespace dateline::time {
namespace {

using Name = std::pair<std::string_view, NamedDay>;

// The first name of each day, capitalised by nameOf's table below, and what else it is called.
constexpr std::array kNames{
    Name{"all saints' day", NamedDay::AllSaintsDay},
    Name{"all saints day", NamedDay::AllSaintsDay},
    Name{"all souls' day", NamedDay::AllSoulsDay},
    Name{"anzac day", NamedDay::AnzacDay},
    Name{"april fool's day", NamedDay::AprilFoolsDay},
    Name{"april fools' day", NamedDay::AprilFoolsDay},
    Name{"april fools day", NamedDay::AprilFoolsDay},
    Name{"armistice day", NamedDay::ArmisticeDay},
    Name{"ascension day", NamedDay::AscensionDay},
    Name{"ash wednesday", NamedDay::AshWednesday},
    Name{"bastille day", NamedDay::BastilleDay},
    Name{"black friday", NamedDay::BlackFriday},
    Name{"bonfire night", NamedDay::BonfireNight},
    Name{"boxing day", NamedDay::BoxingDay},
    Name{"canada day", NamedDay::CanadaDay},
    Name{"canadian thanksgiving", NamedDay::ThanksgivingCanada},
    Name{"christmas", NamedDay::ChristmasDay},
    Name{"christmas day", NamedDay::ChristmasDay},
    Name{"christmas eve", NamedDay::ChristmasEve},
    Name{"cinco de mayo", NamedDay::CincoDeMayo},
    Name{"columbus day", NamedDay::ColumbusDay},
    Name{"corpus christi", NamedDay::CorpusChristi},
    Name{"cyber monday", NamedDay::CyberMonday},
    Name{"easter", NamedDay::EasterSunday},
    Name{"easter day", NamedDay::EasterSunday},
    Name{"easter monday", NamedDay::EasterMonday},
    Name{"easter sunday", NamedDay::EasterSunday},
    Name{"election day", NamedDay::ElectionDayUs},
    Name{"epiphany", NamedDay::Epiphany},
    Name{"father's day", NamedDay::FathersDayUs},
    Name{"fat tuesday", NamedDay::ShroveTuesday},
    Name{"fourth of july", NamedDay::IndependenceDayUs},
    Name{"good friday", NamedDay::GoodFriday},
    Name{"groundhog day", NamedDay::GroundhogDay},
    Name{"guy fawkes night", NamedDay::BonfireNight},
    Name{"halloween", NamedDay::Halloween},
    Name{"holy saturday", NamedDay::HolySaturday},
    Name{"holy thursday", NamedDay::MaundyThursday},
    Name{"independence day", NamedDay::IndependenceDayUs},
    Name{"international women's day", NamedDay::InternationalWomensDay},
    Name{"juneteenth", NamedDay::Juneteenth},
    Name{"labor day", NamedDay::LaborDay},
    Name{"mardi gras", NamedDay::ShroveTuesday},
    Name{"martin luther king day", NamedDay::MartinLutherKingDay},
    Name{"martin luther king jr. day", NamedDay::MartinLutherKingDay},
    Name{"maundy thursday", NamedDay::MaundyThursday},
    Name{"may day", NamedDay::MayDay},
    Name{"memorial day", NamedDay::MemorialDay},
    Name{"midsummer day", NamedDay::MidsummerDay},
    Name{"mlk day", NamedDay::MartinLutherKingDay},
    Name{"mother's day", NamedDay::MothersDayUs},
    Name{"new year", NamedDay::NewYearsDay},
    Name{"new year's", NamedDay::NewYearsDay},
    Name{"new year's day", NamedDay::NewYearsDay},
    Name{"new year's eve", NamedDay::NewYearsEve},
    Name{"orthodox easter", NamedDay::OrthodoxEaster},
    Name{"palm sunday", NamedDay::PalmSunday},
    Name{"pentecost", NamedDay::Pentecost},
    Name{"presidents day", NamedDay::PresidentsDay},
    Name{"presidents' day", NamedDay::PresidentsDay},
    Name{"remembrance day", NamedDay::ArmisticeDay},
    Name{"shrove tuesday", NamedDay::ShroveTuesday},
    Name{"st nicholas day", NamedDay::StNicholasDay},
    Name{"st patrick's day", NamedDay::StPatricksDay},
    Name{"st. patrick's day", NamedDay::StPatricksDay},
    Name{"star wars day", NamedDay::StarWarsDay},
    Name{"thanksgiving", NamedDay::Thanksgiving},
    Name{"thanksgiving day", NamedDay::Thanksgiving},
    Name{"trinity sunday", NamedDay::TrinitySunday},
    Name{"valentine's day", NamedDay::ValentinesDay},
    Name{"veterans day", NamedDay::VeteransDay},
    Name{"washington's birthday", NamedDay::PresidentsDay},
    Name{"whit monday", NamedDay::WhitMonday},
    Name{"whit sunday", NamedDay::Pentecost},
    Name{"women's day", NamedDay::InternationalWomensDay},
    Name{"xmas", NamedDay::ChristmasDay},
};

// In the order of the enumeration.
constexpr std::array<std::string_view, 53> kUsualNames{"New Year's Day",
                                                       "Epiphany",
                                                       "Martin Luther King Day",
                                                       "Groundhog Day",
                                                       "Valentine's Day",
                                                       "Presidents' Day",
                                                       "Shrove Tuesday",
                                                       "Ash Wednesday",
                                                       "International Women's Day",
                                                       "St Patrick's Day",
                                                       "April Fools' Day",
                                                       "Palm Sunday",
                                                       "Maundy Thursday",
                                                       "Good Friday",
                                                       "Holy Saturday",
                                                       "Easter Sunday",
                                                       "Easter Monday",
                                                       "Orthodox Easter",
                                                       "Anzac Day",
                                                       "May Day",
                                                       "Star Wars Day",
                                                       "Cinco de Mayo",
                                                       "Mother's Day",
                                                       "Ascension Day",
                                                       "Pentecost",
                                                       "Whit Monday",
                                                       "Trinity Sunday",
                                                       "Corpus Christi",
                                                       "Memorial Day",
                                                       "Juneteenth",
                                                       "Father's Day",
                                                       "Midsummer Day",
                                                       "Canada Day",
                                                       "Independence Day",
                                                       "Bastille Day",
                                                       "Labor Day",
                                                       "Columbus Day",
                                                       "Canadian Thanksgiving",
                                                       "Halloween",
                                                       "All Saints' Day",
                                                       "All Souls' Day",
                                                       "Bonfire Night",
                                                       "Election Day",
                                                       "Armistice Day",
                                                       "Veterans Day",
                                                       "Thanksgiving",
                                                       "Black Friday",
                                                       "Cyber Monday",
                                                       "St Nicholas Day",
                                                       "Christmas Eve",
                                                       "Christmas Day",
                                                       "Boxing Day",
                                                       "New Year's Eve"};
static_assert(kUsualNames.size() == static_cast<std::size_t>(NamedDay::NewYearsEve) + 1);

} // namespace

std::optional<NamedDay> namedDay(std::string_view name) {
    const auto found =
        std::find_if(kNames.begin(), kNames.end(), [&](const Name& one) { return one.first == name; });
    return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

std::string_view nameOf(NamedDay day) {
    return kUsualNames[static_cast<std::size_t>(day)];
}

std::span<const std::pair<std::string_view, NamedDay>> dayNames() {
    return kNames;
}

} // namespace dateline::time
