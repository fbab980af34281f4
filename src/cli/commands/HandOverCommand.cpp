// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "services/accounts/HandOver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Answer answerOf(const HandOverPreview& preview, const QString& from, const QStringList& to, bool isDry)
{
    QJsonArray parts;
    QString lines;
    for (const Responsibility& part : preview.parts) {
        parts << QJsonObject{{"kind", part.schema->kind}, {"field", part.field->key}, {"count", part.count}};
        lines += QStringLiteral("%1 · %2: %3\n").arg(part.schema->pluralName(), part.schema->label(*part.field)).arg(part.count);
    }
    if (!preview.archivesOut.isEmpty())
        lines += say(QT_TRANSLATE_NOOP("CommandLine", "Archives still out: %1; take them back first.\n")).arg(preview.archivesOut.size());
    lines += isDry ? say(QT_TRANSLATE_NOOP("CommandLine", "Nothing was changed: this was a preview."))
                   : say(QT_TRANSLATE_NOOP("CommandLine", "%1 records of %2 are with %3 now; the account %2 is disabled."))
                         .arg(preview.total())
                         .arg(from, to.join(QStringLiteral(", ")));
    return {{{"from", from}, {"to", QJsonArray::fromStringList(to)}, {"parts", parts}, {"total", preview.total()},
                {"archives_out", preview.archivesOut.size()}, {"state", isDry ? "dry" : "applied"}},
        lines};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    if (words.size() < 3 || words.first() != "hand-over")
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "Usage: user hand-over FROM TO… [--dry-run]")));
    const QString from = words[1];
    const QStringList to = words.mid(2);
    const Session session = context.session;
    const bool isDry = arguments.isSet("dry-run");
    using Preview = HandOverPreview;
    auto work = [=](Store& store) { return isDry ? previewHandOver(store, session, from) : handOver(store, session, from, to); };
    KECE_TRY(const Preview preview, (isDry ? context.database->read<Preview>(work) : context.database->write<Preview>(work)).result());
    return answerOf(preview, from, to, isDry);
}

} // namespace

Command userCommand()
{
    return {"user", "hand-over FROM TO…", say(QT_TRANSLATE_NOOP("CommandLine", "give what somebody answers for to others when they leave")), 1, 50,
        {{"dry-run", say(QT_TRANSLATE_NOOP("CommandLine", "only count; change nothing"))}}, Command::Needs::Database, run};
}

} // namespace kece
