// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/EntityPage.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/SavedView.h"
#include "support/Desk.h"
#include "widgets/forms/FormDialog.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/models/fieldOf.h"
#include "widgets/pages/RecordTable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

namespace kece {
namespace {

/// A database that another program has locked, or of a newer version: to be looked at.
class LookedAt final : public Database
{
public:
    explicit LookedAt(Database& inner) : m_inner(inner) {}
    QString readOnlyReason() const override { return QStringLiteral("only to look at"); }
    QString location() const override { return m_inner.location(); }
    int schemaVersion() const override { return m_inner.schemaVersion(); }
    void watchElsewhere(std::function<void()>) override {}
    void enqueue(Task task, bool writes, std::function<void(const Done&)> settled) override
    {
        m_inner.enqueue(std::move(task), writes, std::move(settled));
    }

private:
    Database& m_inner;
};

class EntityPageTest : public Desk
{
protected:
    EntityPageTest() { QSettings().clear(); }

    QAction* action(const EntityPage& page, const QString& text)
    {
        for (QAction* action : page.actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
};

TEST_F(EntityPageTest, OpensEveryKindOfTheCatalogue)
{
    for (const EntitySchema* schema : catalogue()) {
        EntityPage page(*workplace, *schema);
        page.show();
        settle();
        EXPECT_FALSE(page.statusTexts().isEmpty()) << schema->kind;
    }
}

TEST_F(EntityPageTest, MakesTheFirstRowCurrentAndCounts)
{
    addCustomer("A", "Alpha");
    addCustomer("B", "Beta");
    EntityPage page(*workplace, customerSchema());
    page.show();
    settle();
    EXPECT_EQ(page.table().currentIndex().row(), 0);
    EXPECT_EQ(page.statusTexts().value(0), "<b>2</b> in all");
    QString title;
    EXPECT_NE(page.currentCustomer(&title), 0);
    EXPECT_FALSE(title.isEmpty());
}

TEST_F(EntityPageTest, OffersNoChangeOfADatabaseThatIsOnlyLookedAt)
{
    addCustomer("A", "Alpha");
    LookedAt lookedAt(*database);
    Workplace looking(lookedAt, session, prompts);
    EntityPage page(looking, customerSchema());
    page.show();
    settle();
    page.table().selectAll();
    settle();
    for (const char* text : {"New", "Edit", "Void", "Import"}) {
        ASSERT_TRUE(action(page, text)) << text;
        EXPECT_FALSE(action(page, text)->isEnabled()) << text;
    }
    EXPECT_TRUE(action(page, "Export")->isEnabled());
    QTest::keyClick(&page.table(), Qt::Key_Return);
    settle();
    EXPECT_FALSE(page.findChild<FormDialog*>());
}

TEST_F(EntityPageTest, FiltersByAConditionAndClearsIt)
{
    addCustomer("A", "Alpha");
    addCustomer("B", "Beta");
    EntityPage page(*workplace, customerSchema());
    page.show();
    settle();
    auto* filters = page.findChild<FilterBar*>();
    filters->addFilter({{QString::fromLatin1(fieldOf<&Customer::code>(customerSchema()).key), Filter::Op::Equals, {"B"}}, "B"});
    settle();
    EXPECT_EQ(page.table().records().rowCount(), 1);
    EXPECT_EQ(page.statusTexts().value(1), "<b>1</b> match");
    filters->setFilters({});
    settle();
    EXPECT_EQ(page.table().records().rowCount(), 2);
}

TEST_F(EntityPageTest, VoidsTheSelectedWithAReasonAndKeepsThem)
{
    addCustomer("A", "Alpha");
    EntityPage page(*workplace, customerSchema());
    page.show();
    settle();
    action(page, "Void")->trigger();
    settle();
    ASSERT_EQ(prompts.asked.size(), 1);
    EXPECT_TRUE(prompts.asked[0].contains("Alpha"));
    EXPECT_EQ(page.table().records().rowCount(), 0);
    RecordQuery query;
    query.schema = &customerSchema();
    query.withVoided = true;
    const auto rows = database->read<QVector<RecordRow>>([query](Store& store) { return store.records().first(query, 10); }).result();
    ASSERT_EQ(rows->size(), 1);
    EXPECT_EQ(rows->first().record.stored().voidReason, "because");
}

TEST_F(EntityPageTest, DoesNotVoidWhenTheQuestionIsCalledOff)
{
    addCustomer("A", "Alpha");
    EntityPage page(*workplace, customerSchema());
    page.show();
    settle();
    prompts.text.reset();
    action(page, "Void")->trigger();
    settle();
    EXPECT_EQ(page.table().records().rowCount(), 1);
}

TEST_F(EntityPageTest, CopiesTheSelectedRowsForASpreadsheet)
{
    addCustomer("0001", "Alpha");
    EntityPage page(*workplace, customerSchema());
    page.show();
    settle();
    QSignalSpy copied(&page.table(), &RecordTable::copied);
    page.table().copySelection();
    settle();
    ASSERT_EQ(copied.size(), 1);
    const QMimeData* data = QApplication::clipboard()->mimeData();
    EXPECT_TRUE(data->text().section('\n', 1, 1).startsWith("0001\tAlpha\t")) << data->text().toStdString();
    EXPECT_TRUE(data->html().contains("<table>"));
}

TEST_F(EntityPageTest, RemembersColumnsAndOrder)
{
    {
        EntityPage page(*workplace, customerSchema());
        settle();
        page.table().horizontalHeader()->moveSection(0, 1);
        page.table().sortByColumn(1, Qt::DescendingOrder);
        settle();
    }
    EntityPage page(*workplace, customerSchema());
    settle();
    EXPECT_EQ(page.table().records().columns().first(), &fieldOf<&Customer::name>(customerSchema()));
    EXPECT_EQ(page.table().records().query().sort,
        (QVector<SortOrder>{{QString::fromLatin1(fieldOf<&Customer::name>(customerSchema()).key), Qt::DescendingOrder}}));
}

TEST_F(EntityPageTest, KeepsAViewUnderAName)
{
    addCustomer("A", "Alpha");
    EntityPage page(*workplace, customerSchema());
    page.show();
    settle();
    auto* filters = page.findChild<FilterBar*>();
    filters->addFilter({{QString::fromLatin1(fieldOf<&Customer::code>(customerSchema()).key), Filter::Op::Equals, {"A"}}, "A"});
    prompts.text = "Mine";
    Q_EMIT filters->saveViewWanted();
    settle();
    const auto views = all<SavedView>(savedViewSchema());
    ASSERT_EQ(views.size(), 1);
    EXPECT_EQ(views[0].name, "Mine");
    filters->setFilters({});
    Q_EMIT filters->viewChosen({views[0].id.value, views[0].name, views[0].definition});
    settle();
    ASSERT_EQ(filters->filters().size(), 1);
    EXPECT_EQ(filters->filters()[0].valueText, "A");
}

TEST_F(EntityPageTest, PutsAViewOfTheSameNameInItsPlace)
{
    addCustomer("A", "Alpha");
    EntityPage page(*workplace, customerSchema());
    page.show();
    settle();
    auto* filters = page.findChild<FilterBar*>();
    prompts.text = "Mine";
    Q_EMIT filters->saveViewWanted();
    settle();
    filters->setFilters({}, "alp");
    Q_EMIT filters->saveViewWanted();
    settle();
    const auto views = all<SavedView>(savedViewSchema());
    ASSERT_EQ(views.size(), 1);
    EXPECT_TRUE(views[0].definition.contains("alp"));
}

TEST_F(EntityPageTest, MakesTheNextRowCurrentWhenOneBecomesVoid)
{
    for (const char* code : {"A", "B", "C"})
        addCustomer(code, code);
    EntityPage page(*workplace, customerSchema());
    page.show();
    settle();
    page.table().selectRow(1);
    settle();
    const qint64 next = page.table().records().idAt(2);
    action(page, "Void")->trigger();
    settle();
    EXPECT_EQ(page.table().records().idAt(page.table().currentIndex().row()), next);
}

TEST_F(EntityPageTest, TakesBackTheWordThatThereIsNothingOnceThereIs)
{
    EntityPage page(*workplace, customerSchema());
    page.show();
    settle();
    auto* messages = page.findChild<MessageBar*>();
    EXPECT_TRUE(messages->isVisible());
    addCustomer("A", "Alpha");
    workplace->announce(customerSchema(), 0);
    settle();
    EXPECT_FALSE(messages->isVisible());
}

TEST_F(EntityPageTest, ScrollsToARecordFarDownTheList)
{
    qint64 last = 0;
    for (int i = 0; i < 3 * PageCache::kPageSize; ++i)
        last = addCustomer(QStringLiteral("C%1").arg(i, 4, 10, QChar('0')), "Alpha");
    EntityPage page(*workplace, customerSchema());
    page.resize(900, 500);
    page.show();
    page.showRecord(last);
    settle();
    const RecordTable& table = page.table();
    const QModelIndex row = table.currentIndex();
    EXPECT_EQ(table.records().idAt(row.row()), last);
    EXPECT_TRUE(table.viewport()->rect().contains(table.visualRect(row).center())) << table.visualRect(row).y();
}

TEST_F(EntityPageTest, ShowsARecordThatTheFilterHides)
{
    const qint64 a = addCustomer("A", "Alpha");
    addCustomer("B", "Beta");
    EntityPage page(*workplace, customerSchema());
    page.show();
    settle();
    page.findChild<FilterBar*>()->addFilter({{QString::fromLatin1(fieldOf<&Customer::code>(customerSchema()).key), Filter::Op::Equals, {"B"}}, "B"});
    settle();
    page.showRecord(a);
    settle();
    EXPECT_EQ(page.table().records().idAt(page.table().currentIndex().row()), a);
}

} // namespace
} // namespace kece
