// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/search/SqlSearchStore.h"

#include "domain/entities/Order.h"
#include "foundation/TextFold.h"
#include "storage_sql/search/Grams.h"
#include "storage_sql/search/SearchQuestion.h"
#include "storage_sql/statement/NativeStatement.h"
#include "storage_sql/stores/ScopeSql.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace kece {

namespace {

constexpr int kUsualLimit = 50;
constexpr size_t kRankedHits = 200;                        ///< hits of one stage among which the best are chosen, oldest records first
constexpr const char* kLastCharacter = "\xf4\x8f\xbf\xbf"; ///< of all there are, in UTF-8
constexpr size_t kLookedAt = 1'000;                        ///< candidates of one stage that are checked at most
constexpr size_t kManyEntries = 20'000;                    ///< beyond it, building anew is quicker than one by one
constexpr int64_t kUsualHashSize = 1 << 20;
constexpr int64_t kLargeHashSize = 64 << 20;

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// A hit before its record is read.
struct Found {
    int rank;
    QString title; ///< folded, to order by
    qint64 entry;
    int column;

    auto order() const { return std::tie(rank, title, entry); }
};

QString titleIn(QStringView entry)
{
    for (const SearchLine& line : linesOf(entry)) {
        if (line.role == LineRole::Title || line.role == LineRole::LongText)
            return line.text.toString();
    }
    return {};
}

/// Tests records one by one against how far the searcher may reach.
class ReachTest
{
public:
    ReachTest(Connection& connection, const SearchScopes& scopes) : m_connection(connection), m_scopes(scopes) {}

    bool wholeNumbersOnly(const EntitySchema& schema) const { return m_scopes.value(QString::fromLatin1(schema.kind)).wholeNumbersOnly; }

    Result<bool> reaches(const EntitySchema& schema, qint64 id)
    {
        const QString kind = QString::fromLatin1(schema.kind);
        const auto scope = m_scopes.constFind(kind);
        if (scope == m_scopes.constEnd() || !scope->isLimited)
            return true;
        auto test = m_tests.find(kind);
        if (test == m_tests.end()) {
            const ScopeSql limit(schema, *scope, ScopeSql::Size::Large);
            KECE_TRY(auto statement,
                NativeStatement::prepare(
                    m_connection, QStringLiteral("select 1 from %1 t where %2 and t.id = ?").arg(schema.table, limit.condition()).toStdString()));
            int parameter = 0;
            for (const QVariant& value : limit.values())
                statement.bindValue(++parameter, value);
            test = m_tests.emplace(kind, std::pair(std::move(statement), parameter + 1)).first;
        }
        auto& [statement, idParameter] = test->second;
        statement.reset();
        statement.bind(idParameter, id);
        const bool found = statement.next();
        KECE_CHECK(statement.status());
        return found;
    }

private:
    Connection& m_connection;
    const SearchScopes& m_scopes;
    std::unordered_map<QString, std::pair<NativeStatement, int>> m_tests;
};

/// Looks a question up, stage by stage, until there are enough hits.
class Lookup
{
public:
    Lookup(Connection& connection, const SearchQuestion& question, const SearchedKind* only, size_t limit, ReachTest& reach)
        : m_connection(connection), m_question(question), m_only(only), m_limit(limit), m_reach(reach)
    {}

    Result<std::vector<Found>> run()
    {
        KECE_TRY(m_text, NativeStatement::prepare(m_connection, "select text from search_texts where id = ?1"));
        KECE_CHECK(addByCode(CodePart::Whole));
        const bool isSettled = !m_found.empty() && m_question.looksLikeACode();
        const auto stages = m_question.stages();
        for (size_t stage = 0; !isSettled && stage < stages.size() && m_found.size() < m_limit; ++stage) {
            KECE_CHECK(addStage(stages[stage]));
            if (stage == 0 && m_found.size() < m_limit)
                KECE_CHECK(addByCode(CodePart::Beginning));
        }
        std::sort(m_found.begin(), m_found.end(), [](const Found& a, const Found& b) { return a.order() < b.order(); });
        return std::move(m_found);
    }

private:
    enum class CodePart { Whole, Beginning };
    /// By the unique index of the code: no grams tell one code from another as well.
    Done addByCode(CodePart part)
    {
        for (const SearchedKind& kind : searchedKinds()) {
            if ((m_only && m_only != &kind) || !kind.schema->codeKey)
                continue;
            const std::string key = kind.schema->codeKey;
            const std::string condition = part == CodePart::Whole ? key + " = ?1" : key + " >= ?1 and " + key + " < ?2";
            KECE_TRY(auto byCode,
                NativeStatement::prepare(m_connection,
                    std::string("select id from ") + kind.schema->table + " where " + condition + " and voided_on is null order by " + key));
            for (const QString& code : m_question.codes()) {
                const QByteArray from = code.toUtf8();
                const QByteArray until = from + kLastCharacter;
                byCode.reset();
                byCode.bind(1, view(from));
                if (part == CodePart::Beginning)
                    byCode.bind(2, view(until));
                for (size_t found = 0; found < kRankedHits && byCode.next(); ++found)
                    KECE_CHECK(look(kind.entryOf(byCode.integer(0))));
                KECE_CHECK(byCode.status());
            }
        }
        return {};
    }

    Done addStage(const QByteArray& expression)
    {
        const std::string ofKind = m_only ? " and rowid % 8 = ?2" : "";
        KECE_TRY(auto entries,
            NativeStatement::prepare(m_connection, "select rowid from search_grams where search_grams match ?1" + ofKind + " order by rowid"));
        entries.bind(1, view(expression));
        if (m_only)
            entries.bind(2, int64_t(m_only->number));
        const size_t before = m_found.size();
        // Beyond kLookedAt only where nothing was found yet: an answer of none must be true.
        for (size_t looked = 0; (looked < kLookedAt || m_found.size() == before) && m_found.size() < before + kRankedHits && entries.next(); ++looked)
            KECE_CHECK(look(entries.integer(0)));
        return entries.status();
    }

    Done look(qint64 entry)
    {
        if (!m_seen.insert(entry).second)
            return {};
        const EntitySchema& schema = *searchedKindOfEntry(entry).schema;
        KECE_TRY(const bool reached, m_reach.reaches(schema, recordOfEntry(entry)));
        if (!reached)
            return {};
        m_text.reset();
        m_text.bind(1, entry);
        if (!m_text.next())
            return m_text.status();
        const QString text = m_text.string(0);
        if (const auto hit = m_question.hitIn(text, m_reach.wholeNumbersOnly(schema)))
            m_found.push_back({hit->rank, titleIn(text), entry, hit->column});
        return {};
    }

    Connection& m_connection;
    const SearchQuestion& m_question;
    const SearchedKind* m_only;
    size_t m_limit;
    ReachTest& m_reach;
    NativeStatement m_text;
    std::vector<Found> m_found;
    std::unordered_set<qint64> m_seen;
};

/// Reads what is shown of the records found.
class HitReader
{
public:
    explicit HitReader(Connection& connection) : m_connection(connection) {}

    Result<SearchHit> read(const Found& found)
    {
        const SearchedKind& kind = searchedKindOfEntry(found.entry);
        NativeStatement& row = m_rows[size_t(kind.number)];
        if (!m_isPrepared[size_t(kind.number)]) {
            KECE_TRY(row, NativeStatement::prepare(m_connection, selectOf(kind) + " and id = ?1"));
            m_isPrepared[size_t(kind.number)] = true;
        }
        SearchHit hit{QString::fromLatin1(kind.schema->kind), recordOfEntry(found.entry), {}, {}, {}, found.rank};
        row.reset();
        row.bind(1, hit.id);
        if (row.next()) {
            for (int i = 0; i < kind.columns.size(); ++i) {
                const char* key = kind.columns[i].field->key;
                if (kind.schema->codeKey && qstrcmp(key, kind.schema->codeKey) == 0)
                    hit.code = row.string(i + 1);
                if (kind.schema->titleKey && qstrcmp(key, kind.schema->titleKey) == 0)
                    hit.title = row.string(i + 1);
            }
            hit.matched = row.string(found.column + 1);
            hit.field = QString::fromLatin1(kind.columns[found.column].field->key);
        }
        KECE_CHECK(row.status());
        return hit;
    }

private:
    Connection& m_connection;
    std::array<NativeStatement, 8> m_rows;
    std::array<bool, 8> m_isPrepared{};
};

/// Orders by their whole number, then by its beginning.
Result<QVector<SearchHit>> findOrders(Connection& connection, const SearchQuestion& question, int limit, ReachTest& reach)
{
    QVector<SearchHit> hits;
    KECE_TRY(auto orders,
        NativeStatement::prepare(
            connection, "select id, order_no from orders where order_no >= ?1 and order_no < ?2 and voided_on is null order by order_no"));
    for (const QString& code : question.codes()) {
        const QByteArray from = code.toUtf8();
        const QByteArray until = from + kLastCharacter;
        orders.reset();
        orders.bind(1, view(from));
        orders.bind(2, view(until));
        for (int found = 0; found < limit && orders.next();) {
            KECE_TRY(const bool reached, reach.reaches(orderSchema(), orders.integer(0)));
            if (!reached)
                continue;
            ++found;
            const QString number = orders.string(1);
            const bool isExact = number.size() == code.size();
            hits.append({QString::fromLatin1(orderSchema().kind), orders.integer(0), number, number, number, isExact ? kExactCode : kCodeStart});
        }
        KECE_CHECK(orders.status());
    }
    std::stable_sort(
        hits.begin(), hits.end(), [](const SearchHit& a, const SearchHit& b) { return std::tie(a.rank, a.title) < std::tie(b.rank, b.title); });
    if (hits.size() > limit)
        hits.resize(limit);
    return hits;
}

/// Whole numbers of orders come first of all, those that only begin so come last: there may be very many.
void join(QVector<SearchHit>& hits, const QVector<SearchHit>& orders)
{
    const auto firstStart = std::find_if(orders.begin(), orders.end(), [](const SearchHit& hit) { return hit.rank != kExactCode; });
    QVector<SearchHit> all(orders.begin(), firstStart);
    all += hits;
    all += QVector<SearchHit>(firstStart, orders.end());
    hits = std::move(all);
}

} // namespace

Result<QVector<SearchHit>> SqlSearchStore::find(const QString& text, const QString& kind, int limit, const SearchScopes& scopes)
{
    const SearchQuestion question(text);
    if (question.isEmpty())
        return QVector<SearchHit>();
    if (limit <= 0)
        limit = kUsualLimit;

    const auto kinds = searchedKinds();
    const auto only = std::find_if(kinds.begin(), kinds.end(), [&kind](const SearchedKind& one) { return kind == QLatin1String(one.schema->kind); });
    const bool wantsOrders = kind.isEmpty() || kind == QLatin1String(orderSchema().kind);
    if (!kind.isEmpty() && only == kinds.end() && !wantsOrders)
        return Error::invalid(
            QCoreApplication::translate("Storage", "Records of the kind %1 cannot be searched: leave the kind out, or name another.").arg(kind));

    ReachTest reach(m_connection, scopes);
    QVector<SearchHit> hits;
    if (kind.isEmpty() || only != kinds.end()) {
        KECE_TRY(auto found, Lookup(m_connection, question, kind.isEmpty() ? nullptr : &*only, size_t(limit), reach).run());
        found.resize(std::min(found.size(), size_t(limit)));
        HitReader reader(m_connection);
        for (const Found& one : found) {
            KECE_TRY(const SearchHit hit, reader.read(one));
            hits << hit;
        }
    }
    if (wantsOrders) {
        KECE_TRY(const auto orders, findOrders(m_connection, question, limit, reach));
        join(hits, orders);
    }
    if (hits.size() > limit)
        hits.resize(limit);
    return hits;
}

Done SqlSearchStore::reindex(const EntitySchema& schema, qint64 id)
{
    const SearchedKind* kind = searchedKind(schema);
    if (!kind)
        return {};
    const qint64 entry = kind->entryOf(id);
    KECE_TRY(const QVariant stored, m_connection.value("select text from search_texts where id = ?", {entry}));
    const QString before = stored.toString();
    QString after;
    {
        KECE_TRY(auto row, NativeStatement::prepare(m_connection, selectOf(*kind) + " and id = ?1"));
        row.bind(1, id);
        if (row.next())
            after = entryText(*kind, row);
        KECE_CHECK(row.status());
    }
    if (before == after)
        return {};

    if (!before.isEmpty()) {
        KECE_CHECK(m_connection.change(
            "insert into search_grams (search_grams, rowid, grams) values ('delete', ?, ?)", {entry, QString::fromUtf8(gramsOfEntry(before))}));
        KECE_CHECK(m_connection.change("delete from search_texts where id = ?", {entry}));
    }
    if (!after.isEmpty()) {
        KECE_CHECK(m_connection.change("insert into search_texts (id, text) values (?, ?)", {entry, after}));
        KECE_CHECK(m_connection.change("insert into search_grams (rowid, grams) values (?, ?)", {entry, QString::fromUtf8(gramsOfEntry(after))}));
    }
    return {};
}

Done SqlSearchStore::reindexMany(const EntitySchema& schema, const std::vector<qint64>& ids)
{
    if (searchedKind(schema) && ids.size() > kManyEntries)
        return rebuild();
    for (const qint64 id : ids)
        KECE_CHECK(reindex(schema, id));
    return {};
}

Done SqlSearchStore::addRange(const EntitySchema& schema, qint64 first, qint64 last)
{
    const SearchedKind* kind = searchedKind(schema);
    if (!kind || last < first)
        return {};
    KECE_TRY(const QVariant held, m_connection.value("select count(*) from search_texts"));
    KECE_CHECK(addEntries(*kind, first, last));
    return last - first + 1 > held.toLongLong() ? optimize() : Done();
}

Done SqlSearchStore::rebuild()
{
    KECE_CHECK(m_connection.change("delete from search_texts"));
    KECE_CHECK(m_connection.change("insert into search_grams (search_grams) values ('delete-all')"));
    for (const SearchedKind& kind : searchedKinds())
        KECE_CHECK(addEntries(kind, 0, std::numeric_limits<qint64>::max()));
    return optimize();
}

Done SqlSearchStore::addEntries(const SearchedKind& kind, qint64 first, qint64 last)
{
    const auto setHashSize = [this](int64_t bytes) {
        return m_connection.change("insert into search_grams (search_grams, rank) values ('hashsize', ?)", {qint64(bytes)});
    };
    KECE_CHECK(setHashSize(kLargeHashSize));
    {
        KECE_TRY(auto rows, NativeStatement::prepare(m_connection, selectOf(kind) + " and id >= ?1 and id <= ?2 order by id"));
        KECE_TRY(auto text, NativeStatement::prepare(m_connection, "insert into search_texts (id, text) values (?1, ?2)"));
        KECE_TRY(auto grams, NativeStatement::prepare(m_connection, "insert into search_grams (rowid, grams) values (?1, ?2)"));
        rows.bind(1, first);
        rows.bind(2, last);
        while (rows.next()) {
            const QString entry = entryText(kind, rows);
            const QByteArray entryBytes = entry.toUtf8();
            const QByteArray tokens = gramsOfEntry(entry);
            for (NativeStatement* insert : {&text, &grams}) {
                insert->bind(1, kind.entryOf(rows.integer(0)));
                insert->bind(2, view(insert == &text ? entryBytes : tokens));
                KECE_CHECK(insert->run());
            }
        }
        KECE_CHECK(rows.status());
    }
    KECE_CHECK(setHashSize(kUsualHashSize));
    return {};
}

Done SqlSearchStore::optimize()
{
    KECE_CHECK(m_connection.change("insert into search_grams (search_grams) values ('optimize')"));
    return {};
}

Result<QStringList> SqlSearchStore::problems()
{
    QStringList problems;
    for (const SearchedKind& kind : searchedKinds()) {
        qint64 wrong = 0;
        KECE_TRY(auto rows, NativeStatement::prepare(m_connection, selectOf(kind)));
        KECE_TRY(auto text, NativeStatement::prepare(m_connection, "select text from search_texts where id = ?1"));
        qint64 records = 0;
        while (rows.next()) {
            ++records;
            text.reset();
            text.bind(1, kind.entryOf(rows.integer(0)));
            wrong += !text.next() || text.string(0) != entryText(kind, rows);
            KECE_CHECK(text.status());
        }
        KECE_CHECK(rows.status());
        KECE_TRY(const QVariant entries, m_connection.value("select count(*) from search_texts where id % 8 = ?", {kind.number}));
        wrong += std::max<qint64>(0, entries.toLongLong() - records);
        if (wrong > 0)
            problems << QCoreApplication::translate(
                "Storage", "The search index does not agree with %n record(s) of the kind %1: build it anew.", nullptr, int(wrong))
                            .arg(kind.schema->pluralName());
    }
    return problems;
}

} // namespace kece
