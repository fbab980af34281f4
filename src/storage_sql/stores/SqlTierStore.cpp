// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/SqlTierStore.h"

#include "domain/entities/Customer.h"
#include "storage/AuditStore.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/stores/CustomersInWords.h"
#include "storage_sql/stores/KeptStanding.h"
#include "storage_sql/stores/SqlRecordStore.h"
#include "storage_sql/stores/TierRows.h"

#include <QCoreApplication>

#include <tuple>

namespace kece {

namespace {

/// Who stands where is kept from this many members on: fewer are read at once.
constexpr size_t kManyMembers = 10'000;
/// There desks see the runs themselves only where their role does.
constexpr const char* kRunsOnServer = "days_of_gradings()";

std::string dayText(QDate day)
{
    return day.toString(Qt::ISODate).toStdString();
}

/// A line of the trail about a run.
AuditEntry entryOf(qint64 run, const QString& actor)
{
    AuditEntry entry;
    entry.actor = actor;
    entry.action = QString::fromLatin1(AuditAction::kGrade);
    entry.kind = QString::fromLatin1(tierRunSchema().kind);
    entry.recordId = run;
    return entry;
}

Result<NativeStatement> select(Connection& connection, const char* columns, const char* rest)
{
    return NativeStatement::prepare(connection, std::string("select ") + columns + " from " + rest);
}

/// Lists show the best tier of all departments and products; `whose` says of which customers: `in (…)`, `= ?1`.
std::string showBest(const std::string& whose)
{
    return "insert into customer_figures(customer_id, tier, tier_name, tier_name_en, tier_rank) "
           "select customer_id, nullif(tier, ''), nullif(tier_name, ''), tier_name_en, tier_rank from (select a.customer_id, a.tier, a.tier_name, "
           "a.tier_name_en, a.tier_rank, "
           "row_number() over (partition by a.customer_id order by a.tier_rank is null, a.tier_rank, a.department_id, a.product_id) as place "
           "from tier_assignments a where a.dimension = 'tiering' and a.customer_id "
        + whose
        + ") as ranked where place = 1 "
          "on conflict (customer_id) do update set tier = excluded.tier, tier_name = excluded.tier_name, tier_name_en = excluded.tier_name_en, "
          "tier_rank = excluded.tier_rank "
          "where customer_figures.tier is distinct from excluded.tier or customer_figures.tier_name is distinct from excluded.tier_name "
          "or customer_figures.tier_name_en is distinct from excluded.tier_name_en or customer_figures.tier_rank is distinct from excluded.tier_rank";
}

/// And nothing for those that have none any more.
std::string showNone(const std::string& whose)
{
    return "update customer_figures set tier = null, tier_name = null, tier_name_en = null, tier_rank = null where customer_id " + whose
        + " and not exists (select 1 from tier_assignments a where a.customer_id = customer_figures.customer_id and a.dimension = 'tiering')";
}

} // namespace

Done SqlTierStore::eachAssignment(const QString& dimension, qint64 department, const std::function<bool(const TierAssignment&)>& visit)
{
    KECE_TRY(NativeStatement rows,
        select(m_connection, kAssignmentColumns,
            department < 0 ? "tier_assignments where dimension = ?1 order by department_id, product_id, customer_id"
                           : "tier_assignments where dimension = ?1 and department_id = ?2 order by department_id, product_id, customer_id"));
    rows.bindText(1, dimension);
    if (department >= 0)
        rows.bind(2, int64_t(department));
    while (rows.next()) {
        if (!visit(readAssignment(rows)))
            return {};
    }
    return rows.status();
}

Done SqlTierStore::eachStanding(const QString& dimension, qint64 department, bool anew, const std::function<bool(const StandingTier&)>& visit)
{
    const KeptStanding kept(m_connection, dimension);
    if (department < 0 && !anew) {
        KECE_TRY(const bool isKept, kept.each(visit));
        if (isKept)
            return {};
    }
    KECE_TRY(NativeStatement rows,
        select(m_connection, kStandingColumns,
            department < 0 ? "tier_assignments where dimension = ?1 order by department_id, product_id, customer_id"
                           : "tier_assignments where dimension = ?1 and department_id = ?2 order by department_id, product_id, customer_id"));
    rows.bindText(1, dimension);
    if (department >= 0)
        rows.bind(2, int64_t(department));
    const bool mayKeep = department < 0 && m_connection.writes();
    Standing standing;
    while (rows.next()) {
        const StandingTier tier = readStanding(rows);
        if (mayKeep)
            standing.add(tier);
        if (!visit(tier))
            return {};
    }
    KECE_CHECK(rows.status());
    return standing.size() < kManyMembers ? Done() : kept.keep(standing);
}

Done SqlTierStore::eachAssignmentOn(QDate day, const QString& dimension, qint64 department, const std::function<bool(const TierAssignment&)>& visit)
{
    KECE_TRY(NativeStatement rows,
        select(m_connection, kHistoryColumns,
            department < 0 ? "tier_history where dimension = ?1 and as_of <= ?2 order by department_id, product_id, customer_id, as_of, id"
                           : "tier_history where dimension = ?1 and as_of <= ?2 and department_id = ?3 order by department_id, product_id, "
                             "customer_id, as_of, id"));
    const std::string dayBound = dayText(day);
    rows.bindText(1, dimension);
    rows.bind(2, std::string_view(dayBound));
    if (department >= 0)
        rows.bind(3, int64_t(department));
    const auto member = [](const TierAssignment& a) { return std::tuple(a.department, a.product, a.customer); };
    std::optional<TierAssignment> last;
    while (rows.next()) {
        TierAssignment next = readHistory(rows).assignment;
        if (last && member(*last) != member(next) && last->tier != QLatin1String(kLeft) && !visit(*last))
            return {};
        last = std::move(next);
    }
    KECE_CHECK(rows.status());
    if (last && last->tier != QLatin1String(kLeft))
        visit(*last);
    return {};
}

Result<QStringList> SqlTierStore::dimensions()
{
    KECE_TRY(NativeStatement rows, NativeStatement::prepare(m_connection, "select distinct dimension from tier_assignments order by dimension"));
    QStringList found;
    while (rows.next())
        found << rows.string(0);
    KECE_CHECK(rows.status());
    return found;
}

Result<QVector<TierAssignment>> SqlTierStore::assignmentsOf(Id<Customer> customer)
{
    KECE_TRY(NativeStatement rows,
        select(m_connection, kAssignmentColumns,
            "tier_assignments where customer_id = ?1 order by dimension <> 'tiering', dimension, department_id, product_id"));
    rows.bind(1, int64_t(customer.value));
    QVector<TierAssignment> found;
    while (rows.next())
        found << readAssignment(rows);
    KECE_CHECK(rows.status());
    return found;
}

Result<qint64> SqlTierStore::addRun(const TierRun& run)
{
    KECE_TRY(const qint64 id, m_records.insert(Record::of(tierRunSchema(), run)));
    AuditEntry entry = entryOf(id, run.actor);
    const auto count = [](qint64 number) { return QString::number(number); };
    entry.changes = changesText({{"dimension", {}, run.dimension}, {"as_of", {}, run.asOf.toString(Qt::ISODate)}, {"state", {}, run.state},
        {"pack", {}, run.pack}, {"version", {}, run.version}, {"population", {}, count(run.population)}, {"changed", {}, count(run.changed)},
        {"promoted", {}, count(run.promoted)}, {"demoted", {}, count(run.demoted)}, {"capped", {}, count(run.capped)}});
    KECE_TRY([[maybe_unused]] const qint64 number, m_audit.append(entry));
    return id;
}

Result<QVector<TierRun>> SqlTierStore::runs(int limit)
{
    static const EntitySchema onServer = [] {
        EntitySchema schema = tierRunSchema();
        schema.table = kRunsOnServer;
        return schema;
    }();
    const EntitySchema& schema = m_connection.isSqlite() ? tierRunSchema() : onServer;
    KECE_TRY(const QVector<RecordRow> rows, m_records.first({&schema, {}, {}, {{"ran_at", Qt::DescendingOrder}}}, limit));
    QVector<TierRun> runs;
    for (const RecordRow& row : rows)
        runs << row.record.as<TierRun>();
    return runs;
}

Done SqlTierStore::setRunState(qint64 run, const QString& state, const QString& actor)
{
    KECE_TRY(const QVariant before, m_connection.value("select state from tier_runs where id = ?", {run}));
    KECE_TRY(const qint64 changed, m_connection.change("update tier_runs set state = ?, actor = ? where id = ?", {state, actor, run}));
    Q_ASSERT(changed == 1);
    AuditEntry entry = entryOf(run, actor);
    entry.changes = changesText({{"state", before.toString(), state}});
    KECE_TRY([[maybe_unused]] const qint64 number, m_audit.append(entry));
    return {};
}

Result<TierRun> SqlTierStore::run(qint64 id)
{
    return m_records.get(tierRunSchema(), id).map([](const RecordRow& row) { return row.record.as<TierRun>(); });
}

Result<QDate> SqlTierStore::lastApplied(const QString& dimension, qint64 department, QDate until)
{
    QString sql = QStringLiteral("select max(as_of) from %1 where dimension = ? and state = 'applied'")
                      .arg(QLatin1String(m_connection.isSqlite() ? tierRunSchema().table : kRunsOnServer));
    QVariantList values{dimension};
    if (department >= 0) {
        sql += " and coalesce(department_id, 0) in (0, ?)";
        values << department;
    }
    if (until.isValid()) {
        sql += " and as_of <= ?";
        values << until;
    }
    KECE_TRY(const QVariant day, m_connection.value(sql, values));
    return QDate::fromString(day.toString(), Qt::ISODate);
}

Done SqlTierStore::apply(qint64 run, QDate asOf, const std::vector<TierAssignment>& changed, const std::vector<TierAssignment>& removed)
{
    KECE_TRY(TierWriting writing, TierWriting::begin(m_connection, run, asOf));
    for (const TierAssignment& assignment : removed)
        KECE_CHECK(writing.remove(assignment));
    for (const TierAssignment& assignment : changed)
        KECE_CHECK(writing.put(assignment));
    return {};
}

Done SqlTierStore::showInLists(qint64 run, bool all)
{
    KECE_TRY(const TierRun entry, this->run(run));
    const std::string day = dayText(entry.asOf);
    const std::string changed = "in (select h.customer_id from tier_history h where h.dimension = 'tiering' and h.as_of = ?2 and h.run_id = ?1";
    for (const std::string& sql : {showBest(changed + ")"), showNone(changed + " and h.tier = '-')")}) {
        KECE_TRY(NativeStatement statement, NativeStatement::prepare(m_connection, sql));
        statement.bind(1, int64_t(run));
        statement.bind(2, std::string_view(day));
        KECE_CHECK(statement.run());
    }
    if (!all)
        return {};
    KECE_TRY(const auto customers, shownOtherwise());
    for (const std::string& sql : {showBest("= ?1"), showNone("= ?1")}) {
        KECE_TRY(NativeStatement statement, NativeStatement::prepare(m_connection, sql));
        for (const int64_t customer : customers) {
            statement.bind(1, customer);
            KECE_CHECK(statement.run());
        }
    }
    return {};
}

Result<std::vector<int64_t>> SqlTierStore::shownOtherwise()
{
    KECE_TRY(NativeStatement best,
        NativeStatement::prepare(m_connection,
            "select customer_id, tier, tier_name, tier_name_en, tier_rank from tier_assignments where dimension = 'tiering' "
            "order by customer_id, tier_rank is null, tier_rank, department_id, product_id"));
    KECE_TRY(NativeStatement shown,
        NativeStatement::prepare(
            m_connection, "select customer_id, tier, tier_name, tier_name_en, tier_rank from customer_figures order by customer_id"));
    const auto isSame = [&] {
        return best.text(1) == shown.text(1) && best.text(2) == shown.text(2) && best.text(3) == shown.text(3)
            && best.isUnknown(4) == shown.isUnknown(4) && best.integer(4) == shown.integer(4);
    };
    std::vector<int64_t> customers;
    bool hasShown = shown.next();
    int64_t last = 0;
    while (best.next()) {
        const int64_t customer = best.integer(0);
        if (customer == last)
            continue; // the first of each is the best
        last = customer;
        for (; hasShown && shown.integer(0) < customer; hasShown = shown.next()) {
            if (!shown.isUnknown(1))
                customers.push_back(shown.integer(0));
        }
        if (!hasShown || shown.integer(0) != customer) {
            customers.push_back(customer);
            continue;
        }
        if (!isSame())
            customers.push_back(customer);
        hasShown = shown.next();
    }
    KECE_CHECK(best.status());
    for (; hasShown; hasShown = shown.next()) {
        if (!shown.isUnknown(1))
            customers.push_back(shown.integer(0));
    }
    KECE_CHECK(shown.status());
    return customers;
}

Result<QStringList> SqlTierStore::problems()
{
    QStringList problems;
    KECE_CHECK(checkKept(problems));
    KECE_TRY(const auto customers, shownOtherwise());
    if (customers.empty())
        return problems;
    KECE_TRY(const QString named, codesInWords(m_connection, customers));
    problems << QCoreApplication::translate("Storage",
        "Lists show another tier than the one in force for %n customer(s): %1. “kecectl reclassify --full” writes it anew.", nullptr,
        int(customers.size()))
                    .arg(named);
    return problems;
}

Done SqlTierStore::checkKept(QStringList& problems)
{
    KECE_TRY(const QStringList dimensions, KeptStanding::dimensions(m_connection));
    for (const QString& dimension : dimensions) {
        Standing kept;
        Standing stored;
        const auto addTo = [](Standing& standing) {
            return [&standing](const StandingTier& tier) {
                standing.add(tier);
                return true;
            };
        };
        const KeptStanding parts(m_connection, dimension);
        KECE_TRY(const bool isSound, parts.isSound());
        KECE_TRY(const bool isUsed, parts.each(addTo(kept)));
        if (isUsed)
            KECE_CHECK(eachStanding(dimension, -1, true, addTo(stored)));
        if (!isSound || (isUsed && kept != stored))
            problems << QCoreApplication::translate(
                "Storage", "The tiers kept for the next grading (%1) are not those in force. “kecectl reclassify --full” makes them anew.")
                            .arg(dimension);
    }
    return {};
}

Result<QVector<TierHistoryEntry>> SqlTierStore::history(Id<Customer> customer, int limit)
{
    KECE_TRY(
        NativeStatement rows, select(m_connection, kHistoryColumns, "tier_history where customer_id = ?1 order by as_of desc, id desc limit ?2"));
    rows.bind(1, int64_t(customer.value));
    rows.bind(2, int64_t(limit));
    QVector<TierHistoryEntry> entries;
    while (rows.next())
        entries << readHistory(rows);
    KECE_CHECK(rows.status());
    return entries;
}

Done SqlTierStore::eachChange(QDate from, QDate to, const QString& dimension, const std::function<bool(const TierHistoryEntry&)>& visit)
{
    KECE_TRY(NativeStatement rows,
        select(m_connection, kHistoryColumns, "tier_history where dimension = ?1 and as_of > ?2 and as_of <= ?3 order by as_of, id"));
    const std::string after = dayText(from);
    const std::string until = dayText(to);
    rows.bindText(1, dimension);
    rows.bind(2, std::string_view(after));
    rows.bind(3, std::string_view(until));
    while (rows.next()) {
        if (!visit(readHistory(rows)))
            return {};
    }
    return rows.status();
}

Result<qint64> SqlTierStore::addDecision(const TierDecision& decision)
{
    const auto known = [](const QString& text) { return text.isEmpty() ? QVariant() : QVariant(text); };
    const auto day = [](QDate date) { return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant(); };
    AuditEntry entry;
    entry.action = QString::fromLatin1(AuditAction::kDecision);
    entry.kind = QString::fromLatin1(customerSchema().kind);
    entry.recordId = decision.customer.value;
    entry.customer = decision.customer;
    entry.reason = decision.reason;
    entry.changes = changesText({{"tier", {}, decision.tier}, {"until", {}, decision.until.toString(Qt::ISODate)}});
    KECE_TRY([[maybe_unused]] const qint64 number, m_audit.append(entry));
    return m_connection.insert("insert into tier_decisions(customer_id, department_id, product_id, tier, reason, approver, decided_on, until, "
                               "revoked_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {decision.customer.value, decision.department.value, decision.product.value, decision.tier, known(decision.reason), known(decision.approver),
            day(decision.decidedOn), day(decision.until), day(decision.revokedOn)});
}

Result<QVector<TierDecision>> SqlTierStore::decisions(QDate day)
{
    KECE_TRY(Statement statement,
        m_connection.prepare(
            "select id, customer_id, department_id, product_id, tier, reason, approver, decided_on, until, revoked_on from tier_decisions "
            "where decided_on <= ? and (until is null or until >= ?) and (revoked_on is null or revoked_on > ?) order by id"));
    const QString on = day.toString(Qt::ISODate);
    KECE_CHECK(statement.run({on, on, on}));
    const auto dateAt = [&](int column) { return QDate::fromString(statement.string(column), Qt::ISODate); };
    QVector<TierDecision> found;
    while (statement.next()) {
        found << TierDecision{statement.integer(0), {statement.integer(1)}, {statement.integer(2)}, {statement.integer(3)}, statement.string(4),
            statement.string(5), statement.string(6), dateAt(7), dateAt(8), dateAt(9)};
    }
    KECE_CHECK(statement.status());
    return found;
}

} // namespace kece
