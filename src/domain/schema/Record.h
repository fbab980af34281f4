// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"

#include <memory>

namespace kece {

/// One entity with its type erased: what models, forms, stores and imports pass around. Copies share the struct until one of them is written to.
/// Not for one object from two threads at once; copies may live on different threads.
class Record
{
public:
    Record() = default;
    explicit Record(const EntitySchema& schema) : m_schema(&schema), m_entity(schema.create(), schema.destroy) {}

    /// The typed struct behind it, and back: `Record::of(schemaOf<Visit>(), visit)`, `record.as<Visit>()`.
    template<class T>
    static Record of(const EntitySchema& schema, T entity)
    {
        Record record(schema);
        *static_cast<T*>(record.m_entity.get()) = std::move(entity);
        return record;
    }
    template<class T>
    const T& as() const
    {
        return *static_cast<const T*>(m_entity.get());
    }

    bool isNull() const { return !m_schema; }
    const EntitySchema& schema() const { return *m_schema; }

    QVariant value(const Field& field) const { return field.read(m_entity.get()); }
    QVariant value(QStringView key) const;
    void setValue(const Field& field, const QVariant& value) { field.write(own(), value); }
    void setValue(QStringView key, const QVariant& value);

    qint64 id() const { return m_schema->id(m_entity.get()); }
    void setId(qint64 id) { m_schema->id(own()) = id; }

    /// Only for tracked schemas.
    const Stored& stored() const { return *m_schema->stored(m_entity.get()); }
    Stored& editStored() { return *m_schema->stored(own()); }
    bool isVoid() const { return m_schema->isTracked && stored().voidedOn.isValid(); }

    /// Only for schemas with custom attributes; empty for others.
    QMap<QString, QString> attributes() const;
    void setAttribute(const QString& name, const QString& value);

    /// The title field's text; the code where there is no title.
    QString title() const;

private:
    void* own();

    const EntitySchema* m_schema = nullptr;
    std::shared_ptr<void> m_entity;
};

/// A record together with the titles of what it refers to, as a list shows it: field key → text.
struct RecordRow {
    Record record;
    QHash<QString, QString> titles;
};

/// One field's old and new value, as text; the trail keeps these.
struct FieldChange {
    QString field;
    QString before;
    QString after;
};

/// What differs between two states of one record, in schema order, custom attributes last.
QVector<FieldChange> difference(const Record& before, const Record& after);

/// The value as files and the trail write it: ISO dates, money `1234.50`, a choice's key, ids as numbers; empty for unknown.
QString plainText(const Field& field, const QVariant& value);

} // namespace kece
