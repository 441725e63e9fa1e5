// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/era_shapes.h"
#include "ui/render/theme.h"

#include <QtTest>

#include <cmath>
#include <map>

using namespace dateline::ui;

namespace {

// WCAG 2.1, "relative luminance".
double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

struct Rgb {
    double r, g, b;
};

// Machado, Oliveira and Fernandes 2009, table for severity 1.0.
constexpr double kDeuteranopia[3][3] = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}};
constexpr double kProtanopia[3][3] = {
    {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}};
constexpr double kTritanopia[3][3] = {
    {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}};

Rgb seen(const QColor& colour, const double (&matrix)[3][3]) {
    const double in[3] = {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    double out[3] = {};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            out[row] += matrix[row][column] * in[column];
        }
    }
    return {out[0], out[1], out[2]};
}

Rgb seen(const QColor& colour) {
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

// CIE 1976 L*a*b* (D65) distance.
double distance(const Rgb& a, const Rgb& b) {
    const auto lab = [](const Rgb& c) {
        const auto f = [](double t) {
            return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        };
        const double x = f(std::max(0.0, 0.4124 * c.r + 0.3576 * c.g + 0.1805 * c.b) / 0.9505);
        const double y = f(std::max(0.0, 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b));
        const double z = f(std::max(0.0, 0.0193 * c.r + 0.1192 * c.g + 0.9505 * c.b) / 1.089);
        return Rgb{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    };
    const Rgb p = lab(a);
    const Rgb q = lab(b);
    return std::sqrt((p.r - q.r) * (p.r - q.r) + (p.g - q.g) * (p.g - q.g) + (p.b - q.b) * (p.b - q.b));
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

    static void verifyContrast(const Theme& theme, const QString& textName, const QColor& text,
                               const QString& groundName, const QColor& ground, double least) {
        QVERIFY2(contrast(text, ground) >= least, qPrintable(QStringLiteral("%1: %2 on %3: %4")
                                                                 .arg(theme.isDark ? "dark" : "light")
                                                                 .arg(textName, groundName)
                                                                 .arg(contrast(text, ground))));
    }

private slots:
    // Every colour that words are written in, on every ground they come to stand on: in rows that are
    // hovered, chosen or held, in fields, messages, quotes, lanes.
    void textIsReadableOnItsGround() {
        for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
            const std::map<QString, QColor> grounds = {
                {"window", theme->window},         {"canvas", theme->canvas},
                {"laneStripe", theme->laneStripe}, {"surface", theme->surface},
                {"hover", theme->hover},           {"pressed", theme->pressed},
                {"field", theme->field},           {"accentSoft", theme->accentSoft},
                {"quote", theme->quote},           {"warningSoft", theme->warningSoft}};
            const std::map<QString, std::pair<QColor, QStringList>> texts = {
                {"text", {theme->text, {}}},
                {"mutedText", {theme->mutedText, {}}},
                {"warning", {theme->warning, {}}},
                {"verified", {theme->verified, {"pressed"}}}, // never in a button
                {"accent", {theme->accent, {"pressed"}}}};    // links and counts of what was found
            for (const auto& [textName, text] : texts) {
                for (const auto& [groundName, ground] : grounds) {
                    if (!text.second.contains(groundName)) {
                        verifyContrast(*theme, textName, text.first, groundName, ground, 4.5);
                    }
                }
            }
            verifyContrast(*theme, "accentText", theme->accentText, "accent", theme->accent, 4.5);
            verifyContrast(*theme, "accentText", theme->accentText, "accentHover", theme->accentHover, 4.5);
        }
    }

    // WCAG 2.1 asks nothing of them; still one reads what it is that cannot be done now.
    void whatIsDisabledCanBeRead() {
        for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
            for (const QColor& ground : {theme->window, theme->surface, theme->canvas, theme->hover}) {
                verifyContrast(*theme, "disabledText", theme->disabledText, ground.name(), ground, 3);
                QVERIFY(contrast(theme->mutedText, ground) > 1.3 * contrast(theme->disabledText, ground));
            }
        }
    }

    // A ring around what has the keys or is selected (WCAG 2.1, 1.4.11).
    void theFocusRingStandsOut() {
        for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
            for (const QColor& ground : {theme->window, theme->canvas, theme->laneStripe, theme->hover,
                                         theme->accentSoft, theme->warningSoft, theme->field}) {
                verifyContrast(*theme, "accent", theme->accent, ground.name(), ground, 3);
            }
        }
    }

    void textIsReadableOverEras() {
        for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
            for (const QColor& era : theme->lanes) {
                const auto over = [&](const QColor& ground, double opacity) {
                    const auto mixed = [&](double a, double b) {
                        return float(a * opacity + b * (1 - opacity));
                    };
                    return QColor::fromRgbF(mixed(era.redF(), ground.redF()),
                                            mixed(era.greenF(), ground.greenF()),
                                            mixed(era.blueF(), ground.blueF()));
                };
                for (const QColor& lane : {theme->canvas, theme->laneStripe}) {
                    const QColor ground = over(lane, kEraBandOpacity);
                    QVERIFY2(
                        contrast(theme->mutedText, ground) >= 4.5,
                        qPrintable(
                            QStringLiteral("%1 %2").arg(era.name()).arg(contrast(theme->mutedText, ground))));
                }
                QVERIFY(contrast(theme->text, over(theme->canvas, kEraTabOpacity)) >= 4.5);
            }
        }
    }

    void laneColoursStandOutFromTheCanvas() {
        for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
            for (const QColor& lane : theme->lanes) {
                // WCAG 2.1, 1.4.11: three to one for what is not text.
                for (const QColor& ground : {theme->canvas, theme->laneStripe, theme->surface}) {
                    verifyContrast(*theme, lane.name(), lane, ground.name(), ground, 3);
                }
            }
        }
    }

    void laneColoursAreToldApartByEveryEye() {
        for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
            for (std::size_t i = 0; i < theme->lanes.size(); ++i) {
                for (std::size_t j = i + 1; j < theme->lanes.size(); ++j) {
                    const QColor a = theme->lanes[i];
                    const QColor b = theme->lanes[j];
                    const double least = std::min({distance(seen(a), seen(b)),
                                                   distance(seen(a, kDeuteranopia), seen(b, kDeuteranopia)),
                                                   distance(seen(a, kProtanopia), seen(b, kProtanopia)),
                                                   distance(seen(a, kTritanopia), seen(b, kTritanopia))});
                    const QString pair = QStringLiteral("%1 %2 and %3 %4: %5")
                                             .arg(a.name())
                                             .arg(i)
                                             .arg(b.name())
                                             .arg(j)
                                             .arg(least);
                    QVERIFY2(least >= 10, qPrintable(pair));
                }
            }
        }
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
