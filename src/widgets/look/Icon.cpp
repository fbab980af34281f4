// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/Icon.h"

#include "widgets/look/Theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace kece {

namespace {

class TintedIcon : public QIconEngine
{
public:
    TintedIcon(QString name, const QColor& fixed) : m_name(std::move(name)), m_fixed(fixed) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, 1));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        const QColor color = colorFor(mode, state);
        const QString key = QStringLiteral("kece-icon-%1-%2-%3x%4").arg(m_name, color.name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        QFile file(":/icons/" + m_name + ".svg");
        if (!file.open(QIODevice::ReadOnly))
            return {};
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(file.readAll().replace("currentColor", color.name().toLatin1())).render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return new TintedIcon(*this); }
    QString key() const override { return QStringLiteral("TintedIcon"); }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return Theme::tokens().disabled;
        if (m_fixed.isValid())
            return m_fixed;
        return state == QIcon::On ? Theme::tokens().accent : Theme::tokens().secondary;
    }

    QString m_name;
    QColor m_fixed;
};

} // namespace

QIcon icon(const char* name)
{
    return icon(name, {});
}

QIcon icon(const char* name, const QColor& color)
{
    return QIcon(new TintedIcon(QString::fromLatin1(name), color));
}

} // namespace kece
