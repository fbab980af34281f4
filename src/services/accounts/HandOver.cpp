// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accounts/HandOver.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "domain/entities/User.h"
#include "services/archive/ArchiveLoans.h"
#include "services/records/FindRecord.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace kece {

namespace {

constexpr size_t kPage = 512;

QString say(const char* text)
{
    return QCoreApplication::translate("HandOver", text);
}

/// Everything that names this person in a field: by reference, or in words by login or name.
RecordQuery namedIn(const EntitySchema& schema, const Field& field, const User& person)
{
    RecordQuery query;
    query.schema = &schema;
    QVariantList words{person.login};
    if (!person.name.isEmpty())
        words << person.name;
    query.filters << (field.type == FieldType::Reference
            ? Filter{QString::fromLatin1(field.key), Filter::Op::Equals, {QVariant::fromValue<qlonglong>(person.id.value)}}
            : Filter{QString::fromLatin1(field.key), Filter::Op::In, words});
    return query;
}

/// Whether somebody must still look after the record.
bool isOpen(const Record& record, QDate today)
{
    const QVariant closed = record.schema().closedKey ? record.value(QString::fromLatin1(record.schema().closedKey)) : QVariant();
    return !closed.isValid() || closed.toDate() >= today;
}

/// The open records that name a person in one field, page by page: `visit` may save them.
Done eachOpen(Store& store, const Responsibility& part, const User& person, QDate today, const std::function<Done(const Record&)>& visit)
{
    KECE_TRY(const std::vector<qint64> ids, store.records().ids(namedIn(*part.schema, *part.field, person), {}));
    for (size_t from = 0; from < ids.size(); from += kPage) {
        const std::vector<qint64> page(ids.begin() + qsizetype(from), ids.begin() + qsizetype(std::min(from + kPage, ids.size())));
        KECE_TRY(const QVector<RecordRow> rows, store.records().rows(*part.schema, page));
        for (const RecordRow& row : rows) {
            if (isOpen(row.record, today))
                KECE_CHECK(visit(row.record));
        }
    }
    return {};
}

/// Deals what is handed over: customers in turn, and what belongs to a customer to whoever has the customer.
class Successors
{
public:
    explicit Successors(QVector<User> people) : m_people(std::move(people)) {}

    const User& of(const Record& record)
    {
        const EntitySchema& schema = record.schema();
        const qint64 customer = &schema == &customerSchema() ? record.id()
            : schema.customerKey                             ? record.value(QString::fromLatin1(schema.customerKey)).toLongLong()
                                                             : 0;
        if (customer == 0)
            return m_people[m_next++ % m_people.size()];
        const auto dealt = m_ofCustomer.find(customer);
        return m_people[dealt != m_ofCustomer.end() ? *dealt : *m_ofCustomer.insert(customer, int(m_next++ % m_people.size()))];
    }

private:
    QVector<User> m_people;
    QHash<qint64, int> m_ofCustomer;
    qsizetype m_next = 0;
};

Done give(Store& store, Record record, const Field& field, const User& from, const User& to)
{
    if (field.type == FieldType::Reference)
        record.setValue(field, QVariant::fromValue<qlonglong>(to.id.value));
    else
        record.setValue(field, record.value(field).toString() == from.login || to.name.isEmpty() ? to.login : to.name);
    return store.records().update(record);
}

Result<QVector<User>> successorsOf(Store& store, const User& from, const QStringList& logins)
{
    if (logins.isEmpty())
        return Error::invalid(say(QT_TRANSLATE_NOOP("HandOver", "Name at least one person who takes over.")), QStringLiteral("to"));
    QVector<User> people;
    for (const QString& login : logins) {
        KECE_TRY(const RecordRow row, findByCode(store, userSchema(), login));
        const auto& user = row.record.as<User>();
        if (user.id == from.id || user.disabled)
            return Error::invalid(
                say(QT_TRANSLATE_NOOP("HandOver", "%1 cannot take over: it is the one who leaves, or the account is disabled.")).arg(login),
                QStringLiteral("to"));
        people << user;
    }
    return people;
}

/// For the trail: `customers owner_id 12; contracts handler 3 → wu, lin`.
QString summaryOf(const HandOverPreview& preview, const QStringList& to)
{
    QStringList parts;
    for (const Responsibility& part : preview.parts)
        parts << QStringLiteral("%1 %2 %3").arg(QLatin1String(part.schema->kind), QLatin1String(part.field->key)).arg(part.count);
    return QStringLiteral("%1 \u2192 %2").arg(parts.join(QStringLiteral("; ")), to.join(QStringLiteral(", ")));
}

} // namespace

qint64 HandOverPreview::total() const
{
    return std::accumulate(parts.begin(), parts.end(), qint64(0), [](qint64 sum, const Responsibility& part) { return sum + part.count; });
}

Result<HandOverPreview> previewHandOver(Store& given, const Session& session, const QString& from)
{
    KECE_TRY(Store * own, given.to(Action::Administer));
    Store& store = *own;
    HandOverPreview preview;
    KECE_TRY(preview.from, findByCode(store, userSchema(), from));
    const auto& person = preview.from.record.as<User>();
    for (const EntitySchema* schema : catalogue()) { // customers come first, so that what belongs to them follows
        for (const Field& field : schema->fields) {
            if (!field.isResponsibility || schema->isReadOnly)
                continue;
            Responsibility part{schema, &field, 0};
            KECE_CHECK(eachOpen(store, part, person, session.today(), [&part](const Record&) -> Done {
                ++part.count;
                return {};
            }));
            if (part.count > 0)
                preview.parts << part;
        }
    }
    KECE_TRY(preview.archivesOut, loansOut(store, person.id.value));
    return preview;
}

Result<HandOverPreview> handOver(Store& given, const Session& session, const QString& from, const QStringList& to, Progress progress)
{
    KECE_TRY(Store * own, given.to(Action::Administer));
    Store& store = *own;
    KECE_TRY(const HandOverPreview preview, previewHandOver(store, session, from));
    Record leaving = preview.from.record;
    const User person = leaving.as<User>();
    KECE_TRY(const QVector<User> people, successorsOf(store, person, to));
    if (!preview.archivesOut.isEmpty())
        return Error::conflict(say(
            QT_TRANSLATE_NOOP("HandOver", "%1 still has %2 archive(s) out; take them back first (“archive overdue”, or the register of archives)."))
                                   .arg(from)
                                   .arg(preview.archivesOut.size()));
    store.setActor(session.login);
    Successors successors(people);
    progress.setTotal(preview.total());
    qint64 done = 0;
    for (const Responsibility& part : preview.parts) {
        KECE_CHECK(eachOpen(store, part, person, session.today(), [&](const Record& record) -> Done {
            if (progress.cancelled())
                return Error::cancelled();
            progress.setDone(++done);
            return give(store, record, *part.field, person, successors.of(record));
        }));
    }
    leaving.setValue(u"disabled", true);
    KECE_CHECK(store.records().update(leaving));
    AuditEntry entry;
    entry.action = QString::fromLatin1(AuditAction::kHandover);
    entry.kind = QString::fromLatin1(userSchema().kind);
    entry.recordId = leaving.id();
    entry.reason = summaryOf(preview, to);
    KECE_CHECK(store.audit().append(entry));
    return preview;
}

} // namespace kece
