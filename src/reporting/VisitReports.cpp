// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/VisitReports.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/DutyRecord.h"
#include "domain/entities/Visit.h"
#include "domain/entities/VisitPlan.h"
#include "reporting/ReportReading.h"
#include "services/duties/VisitDuties.h"

#include <QMap>
#include <QSet>

namespace kece {

namespace {

using Type = ReportColumnType;

constexpr int kQuarter = 3;

QString say(const char* text)
{
    return reportWords(text);
}

class Evaluation
{
public:
    Evaluation(Store& store, const Session& session, QDate day, bool chinese)
        : m_store(store), m_session(session), m_day(day), m_quarter(DayPeriod::of(day, kQuarter)), m_chinese(chinese)
    {
        m_table.title = say(QT_TRANSLATE_NOOP("Reports", "Evaluation of visits"));
        m_table.subtitle = say(QT_TRANSLATE_NOOP("Reports", "%1 to %2"))
                               .arg(m_quarter.first.toString(Qt::ISODate), std::min(day, m_quarter.last).toString(Qt::ISODate));
        m_table.columns = {{"part", say(QT_TRANSLATE_NOOP("Reports", "Part")), Type::Text},
            {"item", say(QT_TRANSLATE_NOOP("Reports", "Item")), Type::Text}, {"figure", say(QT_TRANSLATE_NOOP("Reports", "Figure")), Type::Count},
            {"of", say(QT_TRANSLATE_NOOP("Reports", "Of")), Type::Count}, {"text", say(QT_TRANSLATE_NOOP("Reports", "In words")), Type::Text}};
    }

    Result<ReportTable> make()
    {
        KECE_CHECK(readVisits());
        KECE_CHECK(addProgress());
        addAchievements();
        KECE_CHECK(addUnsolved());
        addSuggestions();
        return std::move(m_table);
    }

private:
    struct Written {
        QString whose;
        QString achievements;
        QString unsolved;
        QString suggestions;
    };

    QVector<Filter> inQuarter(const char* key) const
    {
        return {{QString::fromLatin1(key), Filter::Op::Between, {m_quarter.first, std::min(m_day, m_quarter.last)}}};
    }

    void add(const QString& item, const QVariant& figure, const QVariant& of = {}, const QString& text = {})
    {
        m_table.rows << QVector<QVariant>{m_part, item, figure, of, text};
    }

    Done readVisits()
    {
        KECE_CHECK(eachThere<Visit>(m_store, visitSchema(), inQuarter("visited_on"), m_day, [this](const Visit& visit, const RecordRow&) {
            ++m_visits;
            m_customers.insert(visit.customer.value);
            m_needs += visit.needs.isEmpty() ? 0 : 1;
            m_opinions += visit.opinions.isEmpty() ? 0 : 1;
            m_dissent += visit.dissent.isEmpty() ? 0 : 1;
            m_measures += visit.measures.isEmpty() ? 0 : 1;
        }));
        if (!m_session.may(Action::See, dutyRecordSchema()))
            return {};
        return eachThere<DutyRecord>(m_store, dutyRecordSchema(),
            {{QStringLiteral("period"), Filter::Op::Equals, {m_quarter.first}}, {QStringLiteral("done_on"), Filter::Op::LessOrEqual, {m_day}}}, m_day,
            [this](const DutyRecord& record, const RecordRow& row) {
                const QString whose = row.titles.value(QStringLiteral("department_id"));
                m_written << Written{whose.isEmpty() ? record.name : whose, record.achievements, record.unsolved, record.suggestions};
            });
    }

    Done addProgress()
    {
        m_part = say(QT_TRANSLATE_NOOP("Reports", "1 Progress against plan"));
        qint64 planned = 0;
        qint64 carriedOut = 0;
        if (m_session.may(Action::Report, visitPlanSchema())) {
            KECE_CHECK(eachThere<VisitPlan>(m_store, visitPlanSchema(), inQuarter("planned_on"), m_day, [&](const VisitPlan& plan, const RecordRow&) {
                ++planned;
                carriedOut += plan.carriedOutOn.isValid() && plan.carriedOutOn <= m_day ? 1 : 0;
            }));
        }
        add(say(QT_TRANSLATE_NOOP("Reports", "Plans carried out")), carriedOut, planned);
        KECE_TRY(const VisitDuties duties, VisitDuties::read(m_store, m_session, m_day, {}));
        QMap<const VisitRule*, std::pair<qint64, qint64>> counts;
        for (const CustomerDuty& duty : duties.all()) {
            auto& [covered, all] = counts[duty.duty.rule];
            covered += duty.duty.isMet() ? 1 : 0;
            ++all;
            m_late += !duty.duty.isMet() && duty.duty.dueOn < m_day ? 1 : 0;
        }
        if (!duties.rules())
            return {};
        for (const VisitRule& rule : duties.rules()->rules) {
            const auto count = counts.value(&rule);
            const QString name = m_chinese || rule.nameEn.isEmpty() ? rule.name : rule.nameEn;
            if (rule.isSet())
                add(name, count.first, count.second, rule.article);
            else
                add(name, {}, {}, say(QT_TRANSLATE_NOOP("Reports", "left blank in the policy, %1")).arg(rule.article));
        }
        return {};
    }

    void addWritten(QString Written::*text)
    {
        for (const Written& one : m_written) {
            if (!(one.*text).isEmpty())
                add(one.whose, {}, {}, one.*text);
        }
    }

    void addAchievements()
    {
        m_part = say(QT_TRANSLATE_NOOP("Reports", "2 Achievements"));
        add(say(QT_TRANSLATE_NOOP("Reports", "Visits made")), m_visits);
        add(say(QT_TRANSLATE_NOOP("Reports", "Customers visited")), m_customers.size());
        add(say(QT_TRANSLATE_NOOP("Reports", "Visits with needs noted")), m_needs, m_visits);
        add(say(QT_TRANSLATE_NOOP("Reports", "Visits with opinions noted")), m_opinions, m_visits);
        addWritten(&Written::achievements);
    }

    Done addUnsolved()
    {
        m_part = say(QT_TRANSLATE_NOOP("Reports", "3 Unsolved problems"));
        add(say(QT_TRANSLATE_NOOP("Reports", "Duties that are late")), m_late);
        add(say(QT_TRANSLATE_NOOP("Reports", "Visits with objections")), m_dissent, m_visits);
        if (m_session.may(Action::Report, complaintSchema())) {
            const QDateTime end(m_day.addDays(1), QTime(0, 0), m_session.zone);
            qint64 open = 0;
            KECE_CHECK(eachThere<Complaint>(m_store, complaintSchema(), {{QStringLiteral("received_at"), Filter::Op::Less, {end.toUTC()}}}, m_day,
                [&](const Complaint& complaint, const RecordRow&) {
                    const bool isOpen = !complaint.resolvedAt.isValid() || complaint.resolvedAt >= end;
                    open += isOpen && m_customers.contains(complaint.customer.value) ? 1 : 0;
                }));
            add(say(QT_TRANSLATE_NOOP("Reports", "Open complaints of those visited")), open);
        }
        addWritten(&Written::unsolved);
        return {};
    }

    void addSuggestions()
    {
        m_part = say(QT_TRANSLATE_NOOP("Reports", "4 Improvement and suggestions"));
        add(say(QT_TRANSLATE_NOOP("Reports", "Visits with measures")), m_measures, m_visits);
        addWritten(&Written::suggestions);
    }

    Store& m_store;
    const Session& m_session;
    QDate m_day;
    DayPeriod m_quarter;
    bool m_chinese;
    ReportTable m_table;
    QString m_part;
    QVector<Written> m_written;
    QSet<qint64> m_customers;
    qint64 m_visits = 0;
    qint64 m_needs = 0;
    qint64 m_opinions = 0;
    qint64 m_dissent = 0;
    qint64 m_measures = 0;
    qint64 m_late = 0;
};

} // namespace

Result<ReportTable> visitEvaluation(Store& given, const Session& session, QDate day, bool chinese)
{
    KECE_TRY(Store * store, given.to(Action::Report, &visitSchema()));
    return Evaluation(*store, session, day, chinese).make();
}

} // namespace kece
