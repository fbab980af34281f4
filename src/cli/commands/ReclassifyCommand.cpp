// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "cli/commands/ReviewAnswer.h"
#include "domain/entities/Customer.h"
#include "exchange/export/ExportRun.h"
#include "services/audit/RecordAct.h"
#include "services/records/FindRecord.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Done writeAssignmentsTo(CommandContext& context, const QString& path, const ReviewOutcome& outcome)
{
    const QString kind = QString::fromLatin1(tierAssignmentSchema().kind);
    KECE_CHECK(recordExport(*context.database, context.session, customerSchema(), exportEntry(AuditAction::kExport, kind, path)).result());
    KECE_TRY(const TableFormat format, tableFormatOf(path, {}));
    KECE_TRY(const auto writer, path == "-" ? createTable(context.out, format) : createTable(path, format));
    KECE_TRY([[maybe_unused]] const qint64 rows,
        context.database->read<qint64>([&](Store& store) { return writeAssignments(store, AssignmentKind::Tiers, outcome.assignments, *writer); })
            .result());
    return {};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QString path = arguments.value("assignments");
    if (path == "-" && context.json)
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "A file on standard output and --json cannot go together.")));
    KECE_CHECK(context.open());
    ReviewRequest request;
    KECE_TRY(request.asOf, dayOption(arguments, "as-of", context.session));
    request.policy = arguments.value("policy");
    request.dryRun = arguments.isSet("dry-run");
    request.full = request.repair = arguments.isSet("full");
    request.withAssignments = arguments.isSet("assignments");
    const QString department = arguments.value("department");
    const Session session = context.session;
    const Database::Work<ReviewOutcome> work = [=](Store& store) -> Result<ReviewOutcome> {
        ReviewRequest located = request;
        if (!department.isEmpty()) {
            KECE_TRY(located.department, findDepartment(store, department));
        }
        return reviewTiers(store, session, located, {});
    };
    KECE_TRY(const ReviewOutcome outcome,
        (request.dryRun ? context.database->read<ReviewOutcome>(work) : context.database->write<ReviewOutcome>(work)).result());
    if (request.withAssignments)
        KECE_CHECK(writeAssignmentsTo(context, path, outcome));
    Answer answer = answerOf(outcome);
    if (path == "-")
        answer.text.clear();
    return answer;
}

} // namespace

Command reclassifyCommand()
{
    return {"reclassify", {}, say(QT_TRANSLATE_NOOP("CommandLine", "grade the customers by the policy in force")),
        {asOfOption(), {"policy", say(QT_TRANSLATE_NOOP("CommandLine", "by this pack instead (needs --dry-run unless in force)")), "P"},
            {"department", say(QT_TRANSLATE_NOOP("CommandLine", "only this department")), "D"},
            {"dry-run", say(QT_TRANSLATE_NOOP("CommandLine", "say what would come of it and change nothing"))},
            {"full", say(QT_TRANSLATE_NOOP("CommandLine", "read every figure anew"))},
            {"assignments", say(QT_TRANSLATE_NOOP("CommandLine", "write every member's tier to this file")), "FILE"}},
        Command::Needs::Nothing, run};
}

} // namespace kece
