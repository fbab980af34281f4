// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/ListSearch.h"

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
    KECE_TRY(auto candidates,
        NativeStatement::prepare(connection,
            "select g.rowid, t.text from search_grams g join search_texts t on t.id = g.rowid where g.search_grams match ?1 and g.rowid % 8 = ?2"));
    std::unordered_set<qint64> looked;
    QString ids("[");
    for (const QByteArray& expression : question.stages()) {
        candidates.reset();
        candidates.bind(1, std::string_view(expression.constData(), size_t(expression.size())));
        candidates.bind(2, int64_t(kind.number));
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
