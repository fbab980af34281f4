// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/CustomerPass.h"

namespace kece {

namespace {

struct TextSource {
    TextFact fact;
    const char* column;
};
constexpr TextSource kTexts[] = {{TextFact::Kind, "kind"}, {TextFact::Industry, "industry"}, {TextFact::Region, "region"},
    {TextFact::Acquisition, "acquisition"}, {TextFact::Code, "code"}};

/// One column of the statement and the fact it fills.
struct WantedText {
    TextColumn* column;
    bool isCode;
    WordIndex words;
};

int64_t dayOr(const NativeStatement& row, int column)
{
    return row.isUnknown(column) ? kUnknown : epochDayOfText(row.text(column));
}

} // namespace

Done readCustomers(const FactReading& reading, const std::vector<int64_t>& ids)
{
    CustomerColumns& columns = reading.columns;
    std::string sql = "select id, opened_on, voided_on, started_on";
    std::vector<WantedText> texts;
    for (const TextSource& text : kTexts) {
        if (!reading.request.wants(text.fact))
            continue;
        sql += std::string(", ") + text.column;
        texts.push_back({&columns.texts[size_t(text.fact)], text.fact == TextFact::Code, {}});
    }
    sql += " from customers";

    auto* openedOn = reading.request.wants(BaseFact::OpenedOn) ? &columns.column(BaseFact::OpenedOn) : nullptr;
    auto* startedOn = reading.request.wants(BaseFact::StartedOn) ? &columns.column(BaseFact::StartedOn) : nullptr;
    columns.ids.clear();
    const auto take = [&](const NativeStatement& customer) {
        const int64_t opened = dayOr(customer, 1);
        if (!reading.days.isPast(opened))
            return;
        if (!customer.isUnknown(2) && reading.days.isPast(epochDayOfText(customer.text(2))))
            return;
        columns.ids.push_back(customer.integer(0));
        if (openedOn)
            openedOn->push_back(opened);
        if (startedOn)
            startedOn->push_back(dayOr(customer, 3));
        for (size_t i = 0; i < texts.size(); ++i) {
            TextColumn& column = *texts[i].column;
            if (texts[i].isCode) { // every customer has another: nothing to look up
                column.index.push_back(int32_t(column.words.size()));
                column.words << customer.string(int(4 + i));
            } else {
                column.index.push_back(texts[i].words.of(customer.text(int(4 + i)), column.words));
            }
        }
    };

    if (reading.everybody) {
        KECE_TRY(auto rows, NativeStatement::prepare(reading.connection, sql + " order by id"));
        while (rows.next())
            take(rows);
        return rows.status();
    }
    KECE_TRY(auto rows, NativeStatement::prepare(reading.connection, sql + " where id = ?1"));
    for (const int64_t id : ids) {
        rows.reset();
        rows.bind(1, id);
        if (rows.next())
            take(rows);
        KECE_CHECK(rows.status());
    }
    return {};
}

} // namespace kece
