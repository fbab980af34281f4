// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/Members.h"

#include <string>
#include <unordered_map>

namespace kece {

namespace {

using Grades = std::unordered_map<int64_t, std::string>; ///< by customer; empty: the grading gives none

/// As they stood before the runs for the day and later ones.
Result<Grades> gradesInForce(Connection& connection, const FactRequest& request)
{
    const std::string whose = request.customer ? " and customer_id = ?2" : "";
    Grades grades;
    KECE_TRY(auto standing,
        NativeStatement::prepare(
            connection, "select customer_id, tier from tier_assignments where dimension = ?1" + whose + " order by department_id, product_id"));
    standing.bind(1, std::string_view("credit"));
    if (request.customer)
        standing.bind(2, request.customer);
    while (standing.next())
        grades.emplace(standing.integer(0), standing.text(1));
    KECE_CHECK(standing.status());

    const std::string day = request.asOf.toString(Qt::ISODate).toStdString();
    KECE_TRY(auto later,
        NativeStatement::prepare(connection,
            "select customer_id, previous_tier from tier_history where dimension = 'credit' and as_of >= ?1" + whose
                + " order by as_of desc, id desc"));
    later.bind(1, std::string_view(day));
    if (request.customer)
        later.bind(2, request.customer);
    while (later.next())
        grades[later.integer(0)] = later.text(1);
    KECE_CHECK(later.status());
    return grades;
}

} // namespace

Done readCreditGrades(Connection& connection, const FactRequest& request, FactTable& table)
{
    if (!request.wants(TextFact::CreditGrade))
        return {};
    KECE_TRY(Grades grades, gradesInForce(connection, request));
    KECE_TRY(auto entered,
        NativeStatement::prepare(connection,
            std::string("select id, credit_grade from customers where credit_grade is not null") + (request.customer ? " and id = ?1" : "")));
    if (request.customer)
        entered.bind(1, request.customer);
    while (entered.next()) {
        std::string& grade = grades[entered.integer(0)];
        if (grade.empty())
            grade = entered.text(1);
    }
    KECE_CHECK(entered.status());

    TextColumn& column = table.column(TextFact::CreditGrade);
    column.words.clear();
    column.index.assign(table.size(), -1);
    WordIndex words;
    for (size_t row = 0; row < table.size(); ++row) {
        if (const auto grade = grades.find(table.customer[row]); grade != grades.end())
            column.index[row] = words.of(grade->second, column.words);
    }
    return {};
}

} // namespace kece
