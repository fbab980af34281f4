// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "services/policies/AdoptPolicy.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonObject packJson(const PackListing& listing)
{
    const Pack& pack = listing.pack;
    return {{"id", pack.id}, {"name", pack.name}, {"name_en", pack.nameEn}, {"source", pack.source}, {"version", pack.version},
        {"sections", QJsonArray::fromStringList(pack.sections)}, {"in_force", QJsonArray::fromStringList(listing.inForce)},
        {"unset", QJsonArray::fromStringList(pack.unsetValues())}};
}

Result<Answer> list(CommandContext& context)
{
    using Listings = QVector<PackListing>;
    const QDate today = context.session.today();
    KECE_TRY(const Listings listings, context.database->read<Listings>([=](Store& store) { return listPacks(store, today); }).result());
    QJsonArray packs;
    QString text;
    for (const PackListing& listing : listings) {
        packs << packJson(listing);
        const QString unset = listing.pack.unsetValues().join(", ");
        text += QStringLiteral("%1  %2  %3  %4")
                    .arg(listing.pack.id, -18)
                    .arg(listing.pack.source, -5)
                    .arg(listing.pack.version, -6)
                    .arg(listing.pack.name);
        if (!listing.inForce.isEmpty())
            text += say(QT_TRANSLATE_NOOP("CommandLine", "  · in force: %1")).arg(listing.inForce.join(", "));
        if (!unset.isEmpty())
            text += say(QT_TRANSLATE_NOOP("CommandLine", "  · to be filled in: %1")).arg(unset);
        text += '\n';
    }
    return Answer{{{"policies", packs}}, text};
}

Result<Answer> show(CommandContext& context, const QString& id)
{
    KECE_TRY(const PackVersion found, context.database->read<PackVersion>([=](Store& store) { return findPack(store, id); }).result());
    QJsonArray tiers;
    for (const Grading* grading : found.pack.gradings()) {
        for (const Tier& tier : grading->tiers) {
            QJsonArray conditions;
            for (const ConditionLine& line : tier.conditions)
                conditions << QJsonObject{{"article", line.article}, {"text", line.text}, {"holds", line.holds.print()}, {"reading", line.isReading}};
            tiers << QJsonObject{{"grading", grading->id}, {"id", tier.id}, {"name", tier.name}, {"name_en", tier.nameEn}, {"article", tier.article},
                {"manual", tier.manual}, {"conditions", conditions}};
        }
    }
    QJsonObject json = packJson({found.pack, {}, false});
    json.remove("in_force");
    json.insert("tiers", tiers);
    json.insert("text", found.pack.text);
    return Answer{json, found.pack.text};
}

Result<Answer> check(const QString& path)
{
    KECE_TRY(const ReadPack read, readPackFile(path));
    QStringList lines;
    const auto listed = [&](const QVector<Problem>& remarks) {
        QJsonArray list;
        for (const Problem& remark : remarks) {
            list << QJsonObject{{"line", remark.line}, {"column", remark.column}, {"message", remark.message}};
            lines << path + ": " + problemText(remark);
        }
        return list;
    };
    Answer answer;
    const QJsonArray problems = listed(read.problems);
    if (problems.isEmpty())
        lines << say(QT_TRANSLATE_NOOP("CommandLine", "%1 is sound.")).arg(path);
    answer.json = {{"ok", problems.isEmpty()}, {"problems", problems}, {"notes", listed(read.notes)}};
    answer.text = lines.join('\n');
    if (!problems.isEmpty())
        answer.failure = say(QT_TRANSLATE_NOOP("CommandLine", "%1 has mistakes: %2.")).arg(path).arg(problems.size());
    return answer;
}

Result<Answer> diff(CommandContext& context, const QString& a, const QString& b)
{
    using Both = QPair<PackVersion, PackVersion>;
    KECE_TRY(const Both both,
        context.database
            ->read<Both>([=](Store& store) -> Result<Both> {
                KECE_TRY(PackVersion first, findPack(store, a));
                KECE_TRY(PackVersion second, findPack(store, b));
                return Both{std::move(first), std::move(second)};
            })
            .result());
    QJsonArray differences;
    QString text;
    for (const PackDifference& d : comparePacks(both.first.pack, both.second.pack)) {
        differences << QJsonObject{{"article", d.article}, {"what", d.what}, {"before", d.before}, {"after", d.after}};
        text += QStringLiteral("%1  %2\n  - %3\n  + %4\n").arg(d.article, d.what, d.before, d.after);
    }
    return Answer{{{"differences", differences}}, text};
}

Result<Answer> use(CommandContext& context, const QCommandLineParser& arguments, const QString& id)
{
    KECE_TRY(const QDate from, dayOption(arguments, "from"));
    const QString section = arguments.value("section");
    const Session session = context.session;
    KECE_TRY(const PackVersion used,
        context.database->write<PackVersion>([=](Store& store) { return usePack(store, session, id, section, from); }).result());
    const QStringList sections = section.isEmpty() ? used.pack.sections : QStringList{section};
    return Answer{{{"id", used.pack.id}, {"version", used.pack.version}, {"sections", QJsonArray::fromStringList(sections)},
                      {"unset", QJsonArray::fromStringList(used.pack.unsetValues())}},
        say(QT_TRANSLATE_NOOP("CommandLine", "%1 %2 is in force for: %3.")).arg(used.pack.name, used.pack.version, sections.join(", "))};
}

Result<Answer> set(CommandContext& context, const QString& id, const QStringList& assignments)
{
    QMap<QString, QString> values;
    for (const QString& assignment : assignments) {
        const auto equals = assignment.indexOf('=');
        values.insert(assignment.left(equals).trimmed(), assignment.mid(equals + 1).trimmed());
    }
    const Session session = context.session;
    KECE_TRY(const PackVersion changed,
        context.database->write<PackVersion>([=](Store& store) { return setPackValues(store, session, id, values); }).result());
    return Answer{{{"id", changed.pack.id}, {"version", changed.pack.version}, {"unset", QJsonArray::fromStringList(changed.pack.unsetValues())}},
        say(QT_TRANSLATE_NOOP("CommandLine", "%1 is now version %2.")).arg(changed.pack.name, changed.pack.version)};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    const QString verb = words.first();
    if (verb == "check")
        return check(words[1]);
    KECE_CHECK(context.open());
    if (verb == "list")
        return list(context);
    if (verb == "show")
        return show(context, words[1]);
    if (verb == "diff")
        return diff(context, words[1], words[2]);
    if (verb == "use")
        return use(context, arguments, words[1]);
    return set(context, words[1], words.mid(2));
}

} // namespace

Command policyCommand()
{
    return {"policy", "list | show P | check FILE | diff A B | use P [--section S] [--from D] | set P KEY=VALUE…",
        say(QT_TRANSLATE_NOOP("CommandLine", "policy packs: see, check, compare, put in force, fill in")),
        {{"section", say(QT_TRANSLATE_NOOP("CommandLine", "only this section")), "SECTION"},
            {"from", say(QT_TRANSLATE_NOOP("CommandLine", "in force from this day")), "DAY"}},
        Command::Needs::Nothing, run};
}

} // namespace kece
