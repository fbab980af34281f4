// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schema/EntitySchema.h"

#include "foundation/TextFold.h"

#include <QCoreApplication>

namespace kece {

const Field* EntitySchema::field(QStringView key) const
{
    for (const Field& f : fields) {
        if (key == QLatin1String(f.key))
            return &f;
    }
    return nullptr;
}

const Field* EntitySchema::fieldOfHeader(QStringView header) const
{
    const QString wanted = foldForSearch(header.toString());
    for (const Field& f : fields) {
        if (f.isInFiles() && (wanted == QLatin1String(f.englishHeader()) || wanted == foldForSearch(QString::fromUtf8(f.fileHeader))))
            return &f;
    }
    return nullptr;
}

QString EntitySchema::label(const Field& field) const
{
    return QCoreApplication::translate(context, field.label);
}

QString EntitySchema::label(const Field& field, const QString& choiceKey) const
{
    for (const Choice& c : field.choices) {
        if (choiceKey == QLatin1String(c.key))
            return QCoreApplication::translate(context, c.label);
    }
    return choiceKey;
}

QString EntitySchema::sectionName(const Field& field) const
{
    return field.section ? QCoreApplication::translate(context, field.section) : QString();
}

QString EntitySchema::singularName() const
{
    return QCoreApplication::translate(context, singular);
}

QString EntitySchema::pluralName() const
{
    return QCoreApplication::translate(context, plural);
}

} // namespace kece
