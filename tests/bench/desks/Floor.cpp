// SPDX-License-Identifier: GPL-3.0-or-later
#include "Floor.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace kece::bench {

namespace {

const QString kSave = QStringLiteral("save");
const QString kIn = QStringLiteral("in");
/// Ends every save, in one message: the notice is a transaction of its own.
const QString kCommit = QStringLiteral("insert into requests");

bool isOfWriter(const QVector<LoggedStatement>& statements, const LoggedStatement& one)
{
    return std::any_of(statements.begin(), statements.end(),
        [&](const LoggedStatement& other) { return other.process == one.process && other.sql.startsWith(kCommit); });
}

QString pgbench()
{
    const QString own = QStringLiteral("/usr/lib/postgresql/15/bin");
    const QString found = QStandardPaths::findExecutable("pgbench", {own});
    return found.isEmpty() ? QStandardPaths::findExecutable("pgbench") : found;
}

} // namespace

Floor::Floor(DeskServer& server, const Office& office, const Habits& habits, const QString& folder)
    : m_server(server), m_office(office), m_habits(habits), m_folder(folder + "/floor")
{
    QDir().mkpath(m_folder);
    m_firstUser = m_server.value("select id from kece.users where login = '" + Office::login(0) + "'").toLongLong();
    watch();
}

void Floor::watch()
{
    const auto questions = int(Habits::questions().size());
    StatementLog log(m_server, Office::login(m_office.desks));
    log.step(kIn);
    Desk desk(m_server, m_office, m_habits, m_office.desks);
    desk.saveVisit(); // what a session asks only once is not in the steps below
    for (int question = 0; question < questions; ++question)
        desk.lookUp(question);
    log.step(kSave);
    desk.saveVisit();
    for (int question = 0; question < questions; ++question) {
        log.step(QString::number(question));
        desk.lookUp(question);
    }
    if (!desk.deeds().failures.isEmpty())
        fail(desk.deeds().failures.first());
    m_watchedVisit = desk.deeds().visits.last();
    auto steps = log.read();

    QVector<LoggedStatement> save;
    QVector<LoggedStatement> blank;
    for (const LoggedStatement& statement : steps[kSave])
        (isOfWriter(steps[kSave], statement) ? save : blank) << statement;
    if (save.isEmpty())
        fail("the server's log tells of no save");
    m_statements = save.size();
    QStringList start{"set session authorization 'desk_:client_id'"};
    for (const LoggedStatement& statement : steps[kIn]) {
        if (statement.process == save[0].process && statement.sql.startsWith("begin"))
            break;
        if (statement.process == save[0].process)
            start << statement.sql;
    }

    const QString saving = scriptOf(save, true);
    const QString think = QStringLiteral("\\set pause random(%1, %2)\n\\sleep :pause ms\n");
    m_scripts.push_back({kSave, Habits::kSaves * questions, saving});
    m_scripts.push_back({"blank", Habits::kSaves * questions, scriptOf(blank, false)});
    m_scripts.push_back({"think", Habits::kThinks * questions, think.arg(m_habits.thinkMs / 2).arg(m_habits.thinkMs * 3 / 2)});
    for (int question = 0; question < questions; ++question)
        m_scripts.push_back({"look" + QString::number(question), Habits::kLooksUp, scriptOf(steps[QString::number(question)], false)});

    for (qsizetype i = 0; i < m_prepared.size(); ++i)
        start << QStringLiteral("prepare own_%1 as %2").arg(i).arg(m_prepared[i]);
    // A first save, as every desk has made one before it is measured; not all of them at once.
    m_start = "\\if :ready = 0\n" + start.join(";\n") + ";\n" + think.arg(0).arg(m_habits.thinkMs) + "\\set ready 1\n\\endif\n\\if :ready = 1\n"
        + saving + "\\set ready 2\n\\endif\n";
    for (const Script& script : m_scripts)
        write(script);
}

QString Floor::scriptOf(const QVector<LoggedStatement>& statements, bool isSave)
{
    QString script = QStringLiteral("\\set unit :unit + 1\n\\set user :client_id + %1\n\\set first :client_id * %2 + %3\n"
                                    "\\set customer :first + random(0, %2 - 1)\n")
                         .arg(m_firstUser)
                         .arg(m_office.customersEach)
                         .arg(m_office.customerOf(0, 0));
    QString lines;
    for (const LoggedStatement& statement : statements)
        lines += lineOf(statement, isSave);
    if (isSave) {
        // As the program does: run again, it waits for its turn. What is set stays so when pgbench runs a script again.
        lines.replace(QRegularExpression("^(begin[^;]*);\n"),
            "\\set tries :tries + 1\n\\if :tries = 1\n\\1;\n\\else\n\\1 \\; lock table audit_heads in exclusive mode;\n\\endif\n");
        lines += "\\set tries 0\n";
    }
    static const QRegularExpression own(QStringLiteral(R"(:(own|entry)(\d+))"));
    QStringList known;
    for (auto used = own.globalMatch(lines); used.hasNext();) {
        const auto variable = used.next();
        if (known.contains(variable.captured()))
            continue;
        known << variable.captured();
        script += QStringLiteral("\\set %1%2 (:first + %2)%3\n")
                      .arg(variable.captured(1), variable.captured(2), variable.captured(1) == "entry" ? " * 8" : "");
    }
    return script + lines;
}

QString Floor::lineOf(const LoggedStatement& statement, bool isSave)
{
    if (statement.sql.startsWith(kCommit)) {
        static const QRegularExpression number(QStringLiteral("'[0-9a-f-]{36}'"));
        return QString(statement.sql).replace(number, "'floor-:client_id-:unit'").replace("; ", " \\; ") + ";\n";
    }
    QStringList values;
    for (const QString& value : statement.values)
        values << valueOf(value, isSave);
    if (!statement.isPrepared) {
        QString sql = statement.sql;
        for (qsizetype n = values.size(); n > 0; --n)
            sql.replace('$' + QString::number(n), values[n - 1]);
        return sql + ";\n";
    }
    const QString call = "execute " + nameOf(statement.sql) + (values.isEmpty() ? QString() : '(' + values.join(", ") + ')');
    return call + (statement.sql.startsWith("insert into visits") ? " \\gset visit_\n" : ";\n");
}

/// The value that stands for the same thing at another desk.
QString Floor::valueOf(QString value, bool isSave)
{
    if (value == '\'' + Office::login(m_office.desks) + '\'')
        return "'desk_:client_id'";
    static const QRegularExpression whole(QStringLiteral(R"(^'(\[?)(\d+)(\]?)'$)"));
    const auto found = whole.match(value);
    if (!found.hasMatch())
        return value;
    const qint64 number = found.captured(2).toLongLong();
    const auto own = [&](qint64 id) { return id >= m_office.customerOf(m_office.desks, 0) && id < m_office.customerOf(m_office.desks + 1, 0); };
    const auto place = [&](qint64 id) { return QString::number(id - m_office.customerOf(m_office.desks, 0)); };
    QString same = found.captured(2);
    if (isSave && number == m_watchedVisit)
        same = ":visit_id";
    else if (number == m_firstUser + m_office.desks)
        same = ":user";
    else if (own(number))
        same = isSave ? ":customer" : ":own" + place(number);
    else if (number % 8 == 0 && own(number / 8))
        same = ":entry" + place(number / 8);
    return '\'' + found.captured(1) + same + found.captured(3) + '\'';
}

QString Floor::nameOf(const QString& sql)
{
    qsizetype place = m_prepared.indexOf(sql);
    if (place < 0) {
        place = m_prepared.size();
        m_prepared << sql;
    }
    return "own_" + QString::number(place);
}

void Floor::write(const Script& script)
{
    QFile file(m_folder + '/' + script.name + ".sql");
    if (!file.open(QIODevice::WriteOnly))
        fail(file.fileName() + " cannot be written");
    file.write((m_start + script.text).toUtf8());
}

void Floor::run(std::chrono::seconds time, int jobs, Outcome& outcome)
{
    const QString log = QStringLiteral("log%1").arg(++m_runs);
    QStringList arguments{"--no-vacuum", "--protocol=simple", "--max-tries=1000", "--log", "--define=ready=0", "--define=tries=0"};
    arguments << QStringLiteral("--define=unit=%1").arg(m_runs * 1'000'000) << QStringLiteral("--client=%1").arg(m_office.desks)
              << QStringLiteral("--jobs=%1").arg(jobs) << QStringLiteral("--time=%1").arg(time.count() + m_habits.thinkMs / 1000)
              << "--log-prefix=" + m_folder + '/' + log;
    for (const Script& script : m_scripts)
        arguments << QStringLiteral("--file=%1/%2.sql@%3").arg(m_folder, script.name).arg(script.weight);
    QProcess process;
    process.start(pgbench(), arguments << m_server.url());
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        fail("pgbench: " + QString::fromUtf8(process.readAllStandardError()));
    readLogs(log, outcome);
}

/// A line is: client, number, microseconds, script, when it ended (seconds, microseconds), how often it was run again. The first of each client sets
/// its session up; what ended before all had done that is left out.
void Floor::readLogs(const QString& name, Outcome& outcome) const
{
    QVector<QList<QByteArray>> lines;
    qint64 begun = 0;
    for (const QFileInfo& part : QDir(m_folder).entryInfoList({name + ".*"}, QDir::Files)) {
        QFile file(part.filePath());
        if (!file.open(QIODevice::ReadOnly))
            fail(part.filePath() + " cannot be read");
        QSet<QByteArray> started;
        for (const QByteArray& line : file.readAll().split('\n')) {
            const auto columns = line.split(' ');
            if (columns.size() < 7)
                continue;
            if (!started.contains(columns[0]))
                begun = std::max(begun, columns[4].toLongLong());
            else
                lines << columns;
            started << columns[0];
        }
    }
    for (const auto& columns : lines) {
        bool isNumber = false;
        const double seconds = double(columns[2].toLongLong(&isNumber)) / 1e6;
        if (!isNumber)
            fail("pgbench gave a transaction up: " + columns.join(' '));
        if (columns[3] != "0" || columns[4].toLongLong() <= begun)
            continue;
        outcome.saves.push_back(seconds);
        outcome.again += columns[6] != "0";
    }
}

} // namespace kece::bench
