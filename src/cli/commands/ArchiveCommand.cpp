// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/entities/ArchiveLoan.h"
#include "services/archive/ArchiveLoans.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    KECE_TRY(const QDate asOf, dayOption(arguments, "as-of", context.session));
    using Loans = QVector<OverdueLoan>;
    KECE_TRY(const Loans overdue, context.database->read<Loans>([=](Store& store) { return overdueLoans(store, asOf); }).result());
    QJsonArray items;
    QString lines;
    for (const OverdueLoan& item : overdue) {
        const auto& loan = item.row.record.as<ArchiveLoan>();
        const QString borrower = item.row.titles.value("borrower_id");
        items << QJsonObject{{"id", loan.id.value}, {"customer", item.customerCode}, {"kind", loan.kind}, {"borrower", borrower},
            {"purpose", loan.purpose}, {"handed_out_on", loan.handedOutOn.toString(Qt::ISODate)}, {"due_on", loan.dueOn.toString(Qt::ISODate)},
            {"overdue_days", item.daysOverdue}};
        lines += QCoreApplication::translate("CommandLine", "%1  %2  %3  due %4, %5 day(s) overdue\n")
                     .arg(item.customerCode, item.row.titles.value("customer_id"), borrower, loan.dueOn.toString(Qt::ISODate))
                     .arg(item.daysOverdue);
    }
    return Answer{{{"items", items}}, lines};
}

} // namespace

Command archiveCommand()
{
    return {"archive", "overdue", QCoreApplication::translate("CommandLine", "archives that are out and not back in time"), {asOfOption()},
        Command::Needs::Database, run};
}

} // namespace kece
