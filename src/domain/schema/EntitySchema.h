// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Field.h"

#include <QMap>

#include <optional>

namespace kece {

/// What every stored entity carries beside its own fields. `rowVersion` counts saves and settles two people editing one record;
/// a record is never deleted but voided, with a day and a reason.
struct Stored {
    int rowVersion = 0;
    QDate voidedOn;
    QString voidReason;
    qint64 importBatch = 0;
};

/// A table of (owner, factor, score in hundredths) that keeps a kind's attributes where these are scores.
struct ScoreTable {
    const char* table;
    const char* owner; ///< column with the record's id
};

/// One kind of record: its table, its names and its fields. `kind` is the word of the command line and of files; `table` the identifier in the
/// database (the only source of SQL identifiers). The struct's type is erased behind `create`, `copy`, `destroy`, `id` and `stored`.
struct EntitySchema {
    const char* kind = nullptr;
    const char* table = nullptr;
    const char* context = nullptr; ///< translation context of all labels
    const char* singular = nullptr;
    const char* plural = nullptr;
    const char* icon = nullptr; ///< resources/icons/<icon>.svg
    std::span<const Field> fields{};
    const char* titleKey = nullptr;    ///< field shown where one line must do
    const char* codeKey = nullptr;     ///< field people quote (客户编号, 订单号), may be null
    const char* identityKey = nullptr; ///< field by which files and the command line name a record (code, login, name), may be null
    const char* customerKey = nullptr; ///< reference to the customer the record belongs to, may be null
    const char* ownerKey = nullptr;    ///< reference to the user whom the record is, may be null
    const char* dateKey = nullptr;     ///< business day of the record (newest first in lists), may be null
    const char* closedKey = nullptr;   ///< day or instant by which the work on the record is done, may be null: never
    bool isTracked = false;            ///< has Stored columns; edits leave entries in the trail
    bool isReadOnly = false;           ///< written by the program only
    bool isImportable = false;

    void* (*create)() = nullptr;
    void* (*copy)(const void*) = nullptr;
    void (*destroy)(void*) = nullptr;
    qint64& (*id)(void*) = nullptr;
    Stored* (*stored)(void*) = nullptr;                     ///< nullptr where not tracked
    QMap<QString, QString>* (*attributes)(void*) = nullptr; ///< custom attributes, nullptr where the entity has none
    std::optional<ScoreTable> scores;                       ///< the attributes are scores by factor, written `92.50`

    const Field* field(QStringView key) const;
    const Field* fieldOfHeader(QStringView header) const; ///< by English or Chinese file header, folded for width and case
    const Field* title() const { return titleKey ? field(QString::fromLatin1(titleKey)) : nullptr; }

    /// In the language of the window.
    QString label(const Field& field) const;
    QString label(const Field& field, const QString& choiceKey) const;
    QString sectionName(const Field& field) const; ///< empty where the field has none
    QString singularName() const;
    QString pluralName() const;
};

namespace detail {

template<class T> concept HasStored = requires(T t)
{
    {
        t.stored
        } -> std::same_as<Stored&>;
};
template<class T> concept HasAttributes = requires(T t)
{
    {
        t.attributes
        } -> std::same_as<QMap<QString, QString>&>;
};

} // namespace detail

/// Starts the description of struct T: `id` must be its Id<T>, `stored` (if any) its Stored, `attributes` (if any) its custom attributes.
template<class T>
constexpr EntitySchema entity(const char* kind, const char* table, const char* context, std::span<const Field> fields)
{
    EntitySchema s;
    s.kind = kind;
    s.table = table;
    s.context = context;
    s.fields = fields;
    s.create = []() -> void* { return new T; };
    s.copy = [](const void* from) -> void* { return new T(*static_cast<const T*>(from)); };
    s.destroy = [](void* entity) { delete static_cast<T*>(entity); };
    s.id = [](void* entity) -> qint64& { return static_cast<T*>(entity)->id.value; };
    if constexpr (detail::HasStored<T>) {
        s.isTracked = true;
        s.stored = [](void* entity) -> Stored* { return &static_cast<T*>(entity)->stored; };
    }
    if constexpr (detail::HasAttributes<T>)
        s.attributes = [](void* entity) -> QMap<QString, QString>* { return &static_cast<T*>(entity)->attributes; };
    return s;
}

} // namespace kece
