// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/ListSearch.h"

#include "storage_sql/connection/Connection.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/search/SearchEntry.h"
#include "storage_sql/search/SearchQuestion.h"
#include "storage_sql/statement/NativeStatement.h"

#include <unordered_set>

namespace kece {

bool hasListSearch(const EntitySchema& schema)
{
    return searchedKind(schema) != nullptr;
}

Result<QString> idsAnswering(Connection& connection, const EntitySchema& schema, const QString& text, bool wholeNumbersOnly)
{
    const SearchedKind& kind = *searchedKind(schema);
    const SearchQuestion question(text);
    std::unordered_set<qint64> looked;
    QString ids("[");
    for (const QByteArray& expression : question.stages()) {
        const auto match = connection.dialect().gramsMatch(expression);
        KECE_TRY(auto candidates,
            NativeStatement::prepare(connection,
                QStringLiteral("select search_grams.rowid, t.text from search_grams join search_texts t on t.id = search_grams.rowid where %1"
                               " and search_grams.rowid % 8 = ?%2")
                    .arg(match.condition)
                    .arg(match.values.size() + 1)
                    .toStdString()));
        int parameter = 0;
        for (const QByteArray& value : match.values)
            candidates.bind(++parameter, std::string_view(value.constData(), size_t(value.size())));
        candidates.bind(parameter + 1, int64_t(kind.number));
        while (candidates.next()) {
            const qint64 entry = candidates.integer(0);
            if (!looked.insert(entry).second || !question.hitIn(candidates.string(1), wholeNumbersOnly))
                continue;
            if (ids.size() > 1)
                ids += ',';
            ids += QString::number(recordOfEntry(entry));
        }
        KECE_CHECK(candidates.status());
    }
    return ids + ']';
}

} // namespace kece
