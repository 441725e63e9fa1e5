// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/fonts.h"

#include "core/base/require.h"

#include <QFontDatabase>

// The fonts live in a static library's resources; the linker would drop them without this call, which Qt
// wants outside every namespace.
static void initialiseFontResources() {
    Q_INIT_RESOURCE(fonts);
}

namespace dateline::ui {

void loadFonts() {
    static const bool kLoaded = [] {
        initialiseFontResources();
        for (const char* face : {"Regular", "Italic", "Medium", "SemiBold", "Bold"}) {
            const int id =
                QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/Inter-%1.otf").arg(face));
            DATELINE_REQUIRE(id >= 0);
        }
        return true;
    }();
    (void)kLoaded;
}

QFont interFont(double pixelSize, QFont::Weight weight) {
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(qRound(pixelSize));
    font.setWeight(weight);
    return font;
}

} // namespace dateline::ui
