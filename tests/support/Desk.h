// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"
#include "services/session/StartDatabase.h"
#include "storage/RecordStore.h"
#include "storage_sql/SqlDatabaseOpener.h"
#include "widgets/Workplace.h"
#include "widgets/prompts/Prompts.h"
#include "widgets/start/savePictures.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kece {

/// Answers at once, and remembers what was asked.
class TestPrompts final : public Prompts
{
public:
    Leave askToLeave(QWidget*, const QString& what) override
    {
        asked << what;
        return leave;
    }
    std::optional<QString> askReason(QWidget*, const QString& question, const QString&) override
    {
        asked << question;
        return text;
    }
    std::optional<QString> askText(QWidget*, const QString& title, const QString&) override
    {
        asked << title;
        return text;
    }
    bool confirm(QWidget*, const QString& question, const QString&) override
    {
        asked << question;
        return yes;
    }
    QString askFileToOpen(QWidget*, const QString& title, const QString&) override
    {
        asked << title;
        return file;
    }
    QString askFileToSave(QWidget*, const QString& title, const QString&, const QString&) override
    {
        asked << title;
        return file;
    }

    QString askFolder(QWidget*, const QString& title, const QString&) override
    {
        asked << title;
        return file;
    }

    void preview(QWidget*, const QString& title, bool isWide, const std::function<void(QPagedPaintDevice&)>& paint) override
    {
        asked << title;
        previewed = title;
        previewedWide = isWide;
        paintPreview = paint;
    }

    QStringList asked;
    QString previewed;
    bool previewedWide = false;
    std::function<void(QPagedPaintDevice&)> paintPreview;
    Leave leave = Leave::Discard;
    std::optional<QString> text = QStringLiteral("because");
    bool yes = true;
    QString file;
};

/// A workplace on a database of its own, on 20 November 2026.
class Desk : public ::testing::Test
{
protected:
    Desk()
    {
        session.clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 11, 20), QTime(6, 5), Qt::UTC));
        auto created = createDatabase(opener, session, folder.filePath("test.db"), {QString::fromLatin1(kDefaultPack)});
        EXPECT_TRUE(created.ok()) << (created.ok() ? "" : created.error().message.toStdString());
        database = *std::move(created);
        workplace = std::make_unique<Workplace>(*database, session, prompts);
        workplace->setOpener(opener);
    }

    qint64 addCustomer(const QString& code, const QString& name)
    {
        Customer customer;
        customer.code = code;
        customer.name = name;
        return add(customerSchema(), customer);
    }

    template<class T>
    qint64 add(const EntitySchema& schema, const T& entity)
    {
        const auto saved = workplace->save(Record::of(schema, entity)).result();
        EXPECT_TRUE(saved.ok()) << (saved.ok() ? "" : saved.error().message.toStdString());
        return saved.ok() ? *saved : 0;
    }

    template<class T>
    QVector<T> all(const EntitySchema& schema)
    {
        RecordQuery query;
        query.schema = &schema;
        const auto rows = database->read<QVector<RecordRow>>([query](Store& store) { return store.records().first(query, 1000); }).result();
        QVector<T> found;
        for (const RecordRow& row : *rows)
            found << row.record.as<T>();
        return found;
    }

    void settle() { kece::settle(*workplace); }

    QTemporaryDir folder;
    SqlDatabaseOpener opener;
    TestPrompts prompts;
    Session session;
    std::unique_ptr<Database> database;
    std::unique_ptr<Workplace> workplace;
};

} // namespace kece
