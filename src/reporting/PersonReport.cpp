// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/PersonReport.h"

#include "domain/values/DateText.h"

#include <QCoreApplication>

namespace kece {

namespace {

/// Chinese characters that fit into the widest column of a page.
constexpr qsizetype kLine = 32;

QString say(const char* text)
{
    return QCoreApplication::translate("Privacy", text);
}

} // namespace

ReportTable personReport(const PersonData& data, const QTimeZone& zone)
{
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Privacy", "Personal data: %1")).arg(data.title);
    table.subtitle = say(QT_TRANSLATE_NOOP("Privacy", "Everything that is kept, as of %1")).arg(minuteText(data.madeAt, zone));
    table.columns = {{"record", say(QT_TRANSLATE_NOOP("Privacy", "Record"))}, {"field", say(QT_TRANSLATE_NOOP("Privacy", "Field"))},
        {"value", say(QT_TRANSLATE_NOOP("Privacy", "Value"))}};
    QString record;
    for (const PersonValue& value : data.values) {
        const QString text = value.value.simplified();
        for (qsizetype from = 0; from == 0 || from < text.size(); from += kLine) {
            const bool goesOn = from > 0;
            table.rows << QVector<QVariant>{
                goesOn || value.record == record ? QString(" ") : value.record, goesOn ? QString(" ") : value.field, text.mid(from, kLine)};
        }
        record = value.record;
    }
    return table;
}

} // namespace kece
