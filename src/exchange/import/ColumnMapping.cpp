// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/ColumnMapping.h"

#include "foundation/TextFold.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Import", text);
}

constexpr const char* kReason = QT_TRANSLATE_NOOP("Import", "Reason for refusal");

/// Columns that our own files add and an import passes over without a word.
bool isOurAddition(const QString& header)
{
    return header == QLatin1String(kReason) || header == reasonHeader();
}

struct Wish {
    bool isDropped = false;
    QString column;
};

/// The map of --map, by position in the header.
Result<QHash<int, Wish>> readMap(const QStringList& header, const QByteArray& json)
{
    QHash<int, Wish> wishes;
    if (json.isEmpty())
        return wishes;
    QJsonParseError mistake{};
    const auto document = QJsonDocument::fromJson(json, &mistake);
    if (mistake.error == QJsonParseError::NoError && !document.isObject())
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("Import", "The map holds a list; it must be an object of headers and columns, like {\"企业名称\": \"name\"}.")),
            QStringLiteral("map"));
    if (!document.isObject())
        return Error::invalid(say(QT_TRANSLATE_NOOP("Import", "The map is not a JSON object (%1); it should read {\"企业名称\": \"name\"}."))
                                  .arg(mistake.errorString()),
            QStringLiteral("map"));
    const QJsonObject map = document.object();
    for (auto it = map.begin(); it != map.end(); ++it) {
        int position = int(header.indexOf(it.key()));
        if (position < 0 && it.key().startsWith('#')) {
            bool isNumber = false;
            position = it.key().mid(1).toInt(&isNumber) - 1;
            if (!isNumber || position >= header.size())
                position = -1;
        }
        if (position < 0)
            return Error::invalid(say(QT_TRANSLATE_NOOP("Import", "The map names the column “%1”, which the file does not have; it has: %2."))
                                      .arg(it.key(), header.join(", ")),
                it.key());
        if (!it.value().isNull() && !it.value().isString())
            return Error::invalid(say(QT_TRANSLATE_NOOP("Import", "The map gives “%1” neither a column's name nor null.")).arg(it.key()), it.key());
        wishes.insert(position, {it.value().isNull(), it.value().toString()});
    }
    return wishes;
}

Error unknownColumn(const EntitySchema& schema, const QString& column)
{
    QStringList known;
    for (const auto& c : templateOf(schema))
        known << c.key;
    return Error::invalid(say(QT_TRANSLATE_NOOP("Import", "“%1” is no column of %2; the columns are: %3."))
                              .arg(column, QString::fromLatin1(schema.kind), known.join(", ")),
        column);
}

Done checkFields(const EntitySchema& schema, const ColumnMapping& mapping)
{
    QHash<const Field*, QString> taken;
    for (const MappedColumn& column : mapping.columns) {
        if (!column.field)
            continue;
        if (taken.contains(column.field))
            return Error::invalid(say(QT_TRANSLATE_NOOP("Import", "The columns “%1” and “%2” both go to %3; drop one with a map."))
                                      .arg(taken[column.field], column.header, QString::fromLatin1(column.field->englishHeader())),
                QString::fromLatin1(column.field->englishHeader()))
                .atRow(1);
        taken.insert(column.field, column.header);
    }
    QStringList missing;
    for (const Field& field : schema.fields) {
        if (field.isInFiles() && field.isRequired && !field.initial && !taken.contains(&field))
            missing << QStringLiteral("%1 (%2)").arg(QString::fromUtf8(field.fileHeader), QString::fromLatin1(field.englishHeader()));
    }
    if (!missing.isEmpty())
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("Import", "The file has no column for: %1. Add it, or name the column with a map.")).arg(missing.join(", ")),
            missing.first())
            .atRow(1);
    return {};
}

} // namespace

Result<ColumnMapping> mapColumns(
    const EntitySchema& schema, const QStringList& header, const QByteArray& mapJson, const QHash<QString, QString>& factors)
{
    const auto attributeOf = [&](const QString& name) { return !schema.scores ? name : factors.value(foldForSearch(name)); };
    KECE_TRY(const auto wishes, readMap(header, mapJson));
    ColumnMapping mapping;
    for (int i = 0; i < header.size(); ++i) {
        const QString& name = header[i];
        const auto wish = wishes.constFind(i);
        if (wish != wishes.constEnd() && wish->isDropped)
            continue;
        const QString wanted = wish != wishes.constEnd() ? wish->column : name;
        if (wish == wishes.constEnd() && isOurAddition(name))
            continue;
        const Field* field = schema.fieldOfHeader(wanted);
        const QString attribute = schema.attributes ? attributeOf(wanted) : QString();
        if (wish != wishes.constEnd() && (field ? field->isReadOnly : attribute.isEmpty()))
            return unknownColumn(schema, wanted);
        if (field && field->isReadOnly) // in files for reading only
            continue;
        if (field)
            mapping.columns << MappedColumn{i, name, field, {}};
        else if (wanted.isEmpty())
            mapping.ignored << QStringLiteral("#%1").arg(i + 1);
        else if (!attribute.isEmpty())
            mapping.columns << MappedColumn{i, name, nullptr, attribute};
        else if (!name.isEmpty())
            mapping.ignored << name;
    }
    KECE_CHECK(checkFields(schema, mapping));
    return mapping;
}

QString reasonHeader()
{
    return say(kReason);
}

QVector<TemplateColumn> templateOf(const EntitySchema& schema)
{
    QVector<TemplateColumn> columns;
    for (const Field& field : schema.fields) {
        if (field.isInFiles() && !field.isReadOnly)
            columns << TemplateColumn{
                QString::fromUtf8(field.fileHeader), QString::fromLatin1(field.englishHeader()), field.isRequired && !field.initial};
    }
    return columns;
}

} // namespace kece
