// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/entities/Catalogue.h"
#include "services/demo/DemoCompany.h"
#include "storage/RecordStore.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace kece {

namespace {

/// What is counted afterwards: the word in the answer and the kind of record.
constexpr std::pair<const char*, const char*> kCounted[] = {{"customers", "customers"}, {"orders", "orders"}, {"visits", "visits"},
    {"complaints", "complaints"}, {"contracts", "contracts"}, {"responses", "survey-responses"}};

Result<QJsonObject> countRecords(Store& store)
{
    QJsonObject counts;
    for (const auto& [word, kind] : kCounted) {
        RecordQuery query;
        query.schema = schemaOfKind(QString::fromLatin1(kind));
        KECE_TRY(const auto ids, store.records().ids(query, {}));
        counts.insert(QLatin1String(word), qint64(ids.size()));
    }
    return counts;
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    KECE_TRY(const QDate day, dayOption(arguments, "as-of", context.session));
    const Session& session = context.session;
    const auto work = [&](Store& store) -> Result<QJsonObject> {
        KECE_CHECK(fillDemoCompany(store, session, day, {}));
        KECE_CHECK(gradeDemoCompany(store, session, day, {}));
        return countRecords(store);
    };
    KECE_TRY(const QJsonObject counts, context.database->write<QJsonObject>(work).result());
    const auto count = [&](const char* word) { return counts.value(QLatin1String(word)).toInteger(); };
    const QString text = QCoreApplication::translate(
        "CommandLine", "The demo company is ready: %1 customers, %2 orders, %3 visits, %4 complaints, %5 contracts, %6 survey responses.")
                             .arg(count("customers"))
                             .arg(count("orders"))
                             .arg(count("visits"))
                             .arg(count("complaints"))
                             .arg(count("contracts"))
                             .arg(count("responses"));
    return Answer{counts, text};
}

} // namespace

Command demoCommand()
{
    return {"demo", {}, QCoreApplication::translate("CommandLine", "fill a new database with an invented company, two years of it, graded"),
        {asOfOption()}, Command::Needs::Database, run};
}

} // namespace kece
