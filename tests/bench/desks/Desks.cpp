// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desks.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Visit.h"
#include "services/records/SaveEdit.h"
#include "services/records/SaveRecord.h"
#include "storage/RecordStore.h"
#include "storage/SearchStore.h"

#include <numeric>
#include <thread>

namespace kece::bench {

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr int kHits = 20;
/// Of a customer that several change: the same field twice is a conflict, different ones are brought together.
const QString kEdited[] = {"remark", "address", "website"};

} // namespace

const QStringList& Habits::questions()
{
    static const QStringList all{"海", "华瑞", "医疗器械", "上海", "szhr", "C00", "jiancai", "021-1000"};
    return all;
}

void Deeds::add(const Deeds& more)
{
    saves.insert(saves.end(), more.saves.begin(), more.saves.end());
    lookUps.insert(lookUps.end(), more.lookUps.begin(), more.lookUps.end());
    visits << more.visits;
    for (auto it = more.edited.begin(); it != more.edited.end(); ++it)
        edited[it.key()] << it.value();
    refused += more.refused;
    failures << more.failures;
}

qint64 Deeds::edits() const
{
    return std::accumulate(edited.begin(), edited.end(), qint64(0), [](qint64 sum, const QStringList& texts) { return sum + texts.size(); });
}

Desk::Desk(DeskServer& server, const Office& office, const Habits& habits, int number)
    : m_office(office), m_habits(habits), m_number(number), m_random(unsigned(number)), m_in(server.enter(Office::login(number)))
{}

void Desk::work(std::chrono::seconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    think(); // nobody begins at the same moment
    while (std::chrono::steady_clock::now() < end) {
        const int what = any(Habits::kAll);
        if (what < Habits::kThinks)
            think();
        else if (what < Habits::kThinks + Habits::kSaves)
            saveVisit();
        else
            lookUp(any(int(Habits::questions().size())));
        if (m_office.isClerk(m_number) && any(2 * Habits::kAll) == 0)
            edit();
    }
}

void Desk::think()
{
    std::this_thread::sleep_for(Milliseconds(m_habits.thinkMs / 2 + any(m_habits.thinkMs)));
}

void Desk::saveVisit()
{
    auto blank = m_in.database->read<Record>([this](Store& store) { return blankRecord(store, m_in.session, visitSchema()); }).result();
    if (!blank.ok()) {
        m_deeds.failures << blank.error().message;
        return;
    }
    Record visit = *blank;
    visit.setValue(u"customer_id", m_office.customerOf(m_number, any(m_office.customersEach)));
    visit.setValue(u"form", "phone");
    visit.setValue(u"purpose", "routine");
    visit.setValue(u"summary", QStringLiteral("电话回访：对上一批货满意，第%1季度打算加订，等报价。").arg(1 + any(4)));
    Result<qint64> saved = Error::cancelled();
    const double seconds = secondsOf(
        [&] { saved = m_in.database->write<qint64>([this, visit](Store& store) { return saveRecord(store, m_in.session, visit); }).result(); });
    if (!saved.ok()) {
        m_deeds.failures << saved.error().message + " | " + saved.error().detail;
        return;
    }
    if (!m_deeds.visits.isEmpty())
        m_deeds.saves.push_back(seconds);
    m_deeds.visits << *saved;
}

void Desk::lookUp(int question)
{
    const double seconds = secondsOf([&] {
        const QString text = Habits::questions()[question];
        const auto hits = m_in.database
                              ->read<QVector<SearchHit>>([text](Store& store) { return store.search().find(text, customerSchema().kind, kHits); })
                              .result();
        if (!hits.ok()) {
            m_deeds.failures << hits.error().message;
        } else if (!hits->isEmpty()) {
            const qint64 id = hits->first().id;
            const auto row = m_in.database->read<RecordRow>([id](Store& store) { return store.records().get(customerSchema(), id); }).result();
            if (!row.ok())
                m_deeds.failures << row.error().message;
        }
    });
    m_deeds.lookUps.push_back(seconds);
}

void Desk::edit()
{
    const qint64 id = 1 + any(m_office.shared);
    const auto row = m_in.database->read<RecordRow>([id](Store& store) { return store.records().get(customerSchema(), id); }).result();
    if (!row.ok()) {
        m_deeds.failures << row.error().message;
        return;
    }
    const QString text = QStringLiteral("desk %1, edit %2").arg(m_number).arg(++m_edits);
    Record mine = row->record;
    mine.setValue(kEdited[any(3)], text);
    std::this_thread::sleep_for(Milliseconds(any(m_habits.thinkMs))); // the form is open
    const auto save = [this, original = row->record, mine](Store& store) { return saveEdit(store, m_in.session, original, mine); };
    const auto outcome = m_in.database->write<EditOutcome>(save).result();
    if (outcome.ok() && outcome->isSaved)
        m_deeds.edited[id] << text;
    else if (outcome.ok() || outcome.error().kind == Error::Kind::Conflict)
        ++m_deeds.refused;
    else
        m_deeds.failures << outcome.error().message + " | " + outcome.error().detail;
}

Deeds workTogether(DeskServer& server, const Office& office, const Habits& habits, std::chrono::seconds time)
{
    std::vector<std::unique_ptr<Desk>> desks;
    for (int number = 0; number < office.desks; ++number) {
        desks.push_back(std::make_unique<Desk>(server, office, habits, number));
        desks.back()->saveVisit(); // prepares its statements
    }
    std::vector<std::thread> threads;
    threads.reserve(desks.size());
    for (const auto& desk : desks)
        threads.emplace_back([&desk, time] { desk->work(time); });
    Deeds all;
    for (size_t i = 0; i < desks.size(); ++i) {
        threads[i].join();
        all.add(desks[i]->deeds());
    }
    return all;
}

} // namespace kece::bench
