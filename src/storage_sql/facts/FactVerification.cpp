// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/FactQuestion.h"
#include "storage_sql/facts/KeptFacts.h"
#include "storage_sql/facts/SqlFactSource.h"
#include "storage_sql/statement/NativeStatement.h"
#include "storage_sql/stores/CustomersInWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace kece {

namespace {

using MemberKey = std::tuple<int64_t, int64_t, int64_t>; ///< department, product, customer

MemberKey keyOf(const FactTable& table, size_t row)
{
    return {table.department[row], table.byProduct ? table.product[row] : 0, table.customer[row]};
}

QString textAt(const TextColumn& column, size_t row)
{
    return column.index.empty() ? QString() : column.at(row);
}

/// What depends on the member's department is not kept, and so not compared.
bool isSame(const FactTable& kept, size_t a, const FactTable& fresh, size_t b)
{
    for (size_t fact = 0; fact < kept.numbers.size(); ++fact) {
        const auto& was = kept.numbers[fact];
        const auto& is = fresh.numbers[fact];
        if (BaseFact(fact) != BaseFact::TierSince && (was.empty() ? !is.empty() : is.empty() || was[a] != is[b]))
            return false;
    }
    for (size_t fact = 0; fact < kept.texts.size(); ++fact) {
        const bool isKept = TextFact(fact) != TextFact::Tier && TextFact(fact) != TextFact::Department;
        if (isKept && textAt(kept.texts[fact], a) != textAt(fresh.texts[fact], b))
            return false;
    }
    for (auto is = fresh.attributes.begin(); is != fresh.attributes.end(); ++is) {
        const auto was = kept.attributes.constFind(is.key());
        if (was == kept.attributes.constEnd() || textAt(*was, a) != textAt(*is, b))
            return false;
    }
    return true;
}

/// Customers with a member that stands in one table only, or stands otherwise. Both in order.
std::vector<int64_t> differing(const FactTable& kept, const FactTable& fresh)
{
    std::vector<int64_t> customers;
    size_t a = 0;
    size_t b = 0;
    while (a < kept.size() || b < fresh.size()) {
        const bool hasKept = a < kept.size() && (b == fresh.size() || keyOf(kept, a) <= keyOf(fresh, b));
        const bool hasFresh = b < fresh.size() && (a == kept.size() || keyOf(fresh, b) <= keyOf(kept, a));
        if (!hasKept || !hasFresh || !isSame(kept, a, fresh, b))
            customers.push_back(hasKept ? kept.customer[a] : fresh.customer[b]);
        a += hasKept ? 1 : 0;
        b += hasFresh ? 1 : 0;
    }
    return customers;
}

/// Those that nobody has touched since a state: the others are read anew in any case.
Result<std::vector<int64_t>> untouchedSince(Connection& connection, int64_t state, std::vector<int64_t> customers)
{
    KECE_TRY(auto rows, NativeStatement::prepare(connection, "select customer_id from touched_customers where id > ?1"));
    rows.bind(1, state);
    std::vector<int64_t> touched;
    while (rows.next())
        touched.push_back(rows.integer(0));
    KECE_CHECK(rows.status());
    const auto eachOnce = [](std::vector<int64_t>& ids) {
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    };
    eachOnce(touched);
    eachOnce(customers);
    std::vector<int64_t> untouched;
    std::set_difference(customers.begin(), customers.end(), touched.begin(), touched.end(), std::back_inserter(untouched));
    return untouched;
}

} // namespace

Result<QStringList> SqlFactSource::problems()
{
    QStringList problems;
    KECE_TRY(const QStringList keys, KeptFacts::keys(m_connection));
    for (const QString& key : keys)
        KECE_CHECK(checkKept(key, problems));
    KECE_CHECK(checkShown(problems));
    return problems;
}

Done SqlFactSource::checkKept(const QString& key, QStringList& problems)
{
    KeptFacts keptFacts(m_connection, key);
    KECE_TRY(const auto head, keptFacts.head());
    std::optional<FactTable> kept;
    std::optional<FactQuestion> question;
    if (head) {
        KECE_TRY(kept, keptFacts.read(*head));
        question = questionFrom(head->question);
    }
    if (!kept || !question) {
        problems << QCoreApplication::translate("Storage",
            "The figures kept for the next grading (%1) cannot be read. “kecectl reclassify --full” makes them anew; results are not affected.")
                        .arg(key);
        return {};
    }
    KECE_TRY(const QTimeZone zone, this->zone());
    if (question->zone != zone)
        return {}; // of another time zone: never used again
    question->request.asOf = head->day;
    kept->byProduct = question->request.byProduct;
    KECE_TRY(const FactTable fresh, read(question->request, nullptr, {}));
    KECE_TRY(const auto customers, untouchedSince(m_connection, head->state, differing(*kept, fresh)));
    if (customers.empty())
        return {};
    KECE_TRY(const QString named, codesInWords(m_connection, customers));
    problems << QCoreApplication::translate("Storage",
        "The figures kept for the next grading (%1) are not those of the records of %n customer(s): %2. “kecectl reclassify --full” makes them anew.",
        nullptr, int(customers.size()))
                    .arg(key, named);
    return {};
}

Done SqlFactSource::checkShown(QStringList& problems)
{
    KECE_TRY(const auto shown, shownOtherwise());
    if (!shown)
        return {};
    KECE_TRY(const auto customers, untouchedSince(m_connection, shown->state, shown->customers));
    if (customers.empty())
        return {};
    KECE_TRY(const QString named, codesInWords(m_connection, customers));
    problems << QCoreApplication::translate("Storage",
        "Lists show other figures (amounts, last visit, overdue, satisfaction) than the records of %n customer(s) give: %1. “kecectl reclassify "
        "--full” writes them anew.",
        nullptr, int(customers.size()))
                    .arg(named);
    return {};
}

} // namespace kece
