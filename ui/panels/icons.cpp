// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/icons.h"

#include "core/base/require.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// In a static library the linker drops resources nobody names; Qt wants this outside every namespace.
static void initialiseIconResources() {
    Q_INIT_RESOURCE(icons);
}

namespace dateline::ui {

namespace {

QByteArray svgOf(const QString& name) {
    initialiseIconResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool isThere = file.open(QIODevice::ReadOnly);
    DATELINE_REQUIRE(isThere);
    return file.readAll();
}

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, double devicePixelRatio) {
    const QString key =
        QStringLiteral("icon/%1/%2/%3/%4").arg(name, colour.name()).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QSvgRenderer renderer(svgOf(name).replace("currentColor", colour.name().toLatin1()));
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon lineIcon(const QString& name, const QColor& colour, const QColor& disabled) {
    QIcon icon;
    for (const double ratio : {1.0, 2.0, 3.0}) {
        icon.addPixmap(iconPixmap(name, colour, 16, ratio), QIcon::Normal);
        icon.addPixmap(iconPixmap(name, disabled, 16, ratio), QIcon::Disabled);
    }
    return icon;
}

QIcon applicationIcon() {
    QIcon icon;
    for (const int size : {16, 32, 48, 64, 128, 256}) {
        icon.addPixmap(iconPixmap(QStringLiteral("org.dateline.Dateline"), Qt::black, size, 1.0));
    }
    return icon;
}

} // namespace dateline::ui
