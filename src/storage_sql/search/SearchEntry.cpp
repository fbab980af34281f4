// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/search/SearchEntry.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Contact.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "foundation/TextFold.h"
#include "storage_sql/search/PinyinLattice.h"
#include "storage_sql/statement/NativeStatement.h"

#include <array>

namespace kece {

namespace {

constexpr qsizetype kLongestText = 2000; ///< characters of a long text that are searched

LineRole roleOf(const EntitySchema& schema, const Field& field)
{
    if (schema.codeKey && qstrcmp(field.key, schema.codeKey) == 0)
        return LineRole::Code;
    if (field.type == FieldType::LongText)
        return LineRole::LongText;
    if (schema.titleKey && qstrcmp(field.key, schema.titleKey) == 0)
        return LineRole::Title;
    return field.fieldClass == FieldClass::Personal ? LineRole::Digits : LineRole::Other;
}

SearchedKind kindOf(const EntitySchema& schema, int number)
{
    SearchedKind kind{&schema, number, {}};
    for (const Field& field : schema.fields) {
        if (field.isSearchable)
            kind.columns.append({&field, roleOf(schema, field)});
    }
    return kind;
}

void appendLine(QString& entry, LineRole role, int column, QStringView text)
{
    if (text.isEmpty())
        return;
    entry += QLatin1Char(char(role));
    entry += QChar(u'a' + column);
    entry += text;
    entry += u'\n';
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

} // namespace

std::span<const SearchedKind> searchedKinds()
{
    static const std::array kinds{kindOf(customerSchema(), 0), kindOf(contactSchema(), 1), kindOf(contractSchema(), 2), kindOf(complaintSchema(), 3)};
    return kinds;
}

const SearchedKind* searchedKind(const EntitySchema& schema)
{
    for (const SearchedKind& kind : searchedKinds()) {
        if (kind.schema == &schema)
            return &kind;
    }
    return nullptr;
}

const SearchedKind& searchedKindOfEntry(qint64 entry)
{
    return searchedKinds()[size_t(entry % 8)];
}

std::string selectOf(const SearchedKind& kind)
{
    std::string sql = "select id";
    for (const auto& column : kind.columns)
        sql += std::string(", ") + column.field->key;
    return sql + " from " + kind.schema->table + " where voided_on is null";
}

QString entryText(const SearchedKind& kind, const NativeStatement& row)
{
    QString entry;
    for (int i = 0; i < kind.columns.size(); ++i) {
        if (row.isUnknown(i + 1))
            continue;
        const LineRole role = kind.columns[i].role;
        QString text = foldForSearch(row.string(i + 1));
        if (role == LineRole::Digits)
            text = digitsOf(text);
        if (role == LineRole::LongText)
            text.truncate(kLongestText);
        appendLine(entry, role, i, text);
        if ((role == LineRole::Title || role == LineRole::Other) && PinyinLattice::hasReadings(text))
            appendLine(entry, role == LineRole::Title ? LineRole::TitlePinyin : LineRole::OtherPinyin, i, PinyinLattice::of(text).line());
    }
    return entry;
}

std::vector<SearchLine> linesOf(QStringView entry)
{
    std::vector<SearchLine> lines;
    qsizetype from = 0;
    for (qsizetype end = entry.indexOf(u'\n'); end >= 0; end = entry.indexOf(u'\n', from)) {
        const QStringView line = entry.sliced(from, end - from);
        if (line.size() > 2)
            lines.push_back({LineRole(line[0].toLatin1()), line[1].unicode() - u'a', line.sliced(2)});
        from = end + 1;
    }
    return lines;
}

} // namespace kece
