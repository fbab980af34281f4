// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wizards/PrintList.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/User.h"
#include "services/access/GuardedDatabase.h"
#include "services/access/GuardedStore.h"
#include "storage/AccountStore.h"
#include "support/Desk.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/models/PagedRecordModel.h"

#include <QBuffer>
#include <QPdfWriter>

namespace kece {
namespace {

class PrintListTest : public Desk
{
protected:
    Result<ReportTable> paperOf(const QString& login, const RecordQuery& query)
    {
        return database
            ->read<ReportTable>([&, login](Store& store) -> Result<ReportTable> {
                KECE_TRY(const auto account, store.accounts().account(login));
                KECE_TRY(const Person person, personOf(store, account->user));
                Guard guard(store, person);
                GuardedStore guarded(guard);
                Session own = session;
                own.login = login;
                return listOnPaper(guarded, own, query, defaultColumns(*query.schema), {QDate(2026, 11, 20), session.zone});
            })
            .result();
    }

    static QString textOf(const ReportTable& page)
    {
        QStringList texts{page.title, page.subtitle};
        for (const auto& row : page.rows) {
            for (const QVariant& cell : row)
                texts << cell.toString();
        }
        return texts.join('\n');
    }
};

TEST_F(PrintListTest, PutsWhatIsShownOnPaperAfterTheTrailHasIt)
{
    addCustomer("C1", "重庆蓝天货运");
    addCustomer("C2", "成都建工");
    PagedRecordModel list(*workplace, customerSchema());
    list.setColumns(defaultColumns(customerSchema()));
    list.sort(list.columnOf(*customerSchema().field(u"code")), Qt::DescendingOrder);
    settle();
    QWidget window;
    MessageBar messages;
    printList(*workplace, list, window, messages);
    settle();
    ASSERT_FALSE(prompts.previewed.isEmpty());
    EXPECT_EQ(prompts.previewedWide, list.columns().size() > 7);

    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QPdfWriter paper(&bytes);
    prompts.paintPreview(paper);
    EXPECT_TRUE(bytes.data().startsWith("%PDF"));
    const auto trail = all<AuditEntry>(auditEntrySchema());
    EXPECT_TRUE(std::any_of(
        trail.begin(), trail.end(), [](const AuditEntry& e) { return e.action == AuditAction::kPrint && e.kind == QLatin1String("customers"); }));
    const auto page = paperOf("admin", list.query());
    ASSERT_TRUE(page.ok());
    const QString text = textOf(*page);
    EXPECT_LT(text.indexOf("成都建工"), text.indexOf("重庆蓝天货运")) << "in the order of the list";
}

TEST_F(PrintListTest, ShowsNobodyMoreThanTheList)
{
    User user;
    user.login = "li";
    user.name = "李";
    user.role = "sales";
    const qint64 li = add(userSchema(), user);
    Customer own;
    own.code = "C1";
    own.name = "自己的";
    own.mobile = "13812345678";
    own.owner = {li};
    add(customerSchema(), own);
    addCustomer("C2", "别人的");
    RecordQuery query;
    query.schema = &customerSchema();
    const auto page = paperOf("li", query);
    ASSERT_TRUE(page.ok()) << page.error().message.toStdString();
    const QString text = textOf(*page);
    EXPECT_TRUE(text.contains("自己的"));
    EXPECT_FALSE(text.contains("别人的"));
    EXPECT_FALSE(text.contains("13812345678"));

    RecordQuery users;
    users.schema = &userSchema();
    EXPECT_EQ(paperOf("li", users).error().kind, Error::Kind::Denied) << "to print is to take out";
}

} // namespace
} // namespace kece
