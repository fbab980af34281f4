// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/Doubts.h"

#include "domain/entities/Contact.h"
#include "domain/entities/Customer.h"
#include "services/Staff.h"

namespace kece {
namespace {

class Doubts : public Staff
{
protected:
    static Customer customer(const char* code, const char* name, const char* phone = "", const char* creditCode = "")
    {
        Customer made;
        made.code = QString::fromUtf8(code);
        made.name = QString::fromUtf8(name);
        made.phone = QString::fromUtf8(phone);
        made.creditCode = QString::fromUtf8(creditCode);
        return made;
    }
    /// "C1 the same name", as who types sees it.
    QStringList told(const QString& login, const Customer& typed)
    {
        QStringList words;
        EXPECT_TRUE(does(login, [&](Store& store, const Session& session) -> Done {
            KECE_TRY(const auto lines, foresee(store, session, Record::of(customerSchema(), typed)));
            for (const ForeseenLine& line : lines) {
                EXPECT_TRUE(line.isWarning);
                words << (line.why.isEmpty() ? line.what + ": " + line.outcome : line.outcome.section(' ', 0, 0) + ' ' + line.why);
            }
            return {};
        }).ok());
        return words;
    }
};

TEST_F(Doubts, FindWhoIsPerhapsThereAlready)
{
    ASSERT_TRUE(save("admin", Record::of(customerSchema(), customer("C1", "澜州石桥水泵厂有限公司", "0571-88120417", "91330100799655058B"))).ok());
    ASSERT_TRUE(save("admin", Record::of(customerSchema(), customer("C2", "澜州石桥水泵配件厂"))).ok());
    EXPECT_EQ(told("admin", customer("", "澜州石桥水泵厂")), QStringList{"C1 the same name"});
    EXPECT_EQ(told("admin", customer("", "澜州石桥（水泵厂）股份有限公司")), QStringList{"C1 the same name"});
    EXPECT_EQ(told("admin", customer("", "另一家", "(0571) 8812 0417")), QStringList{"C1 the same telephone number"});
    EXPECT_EQ(told("admin", customer("", "另一家", "", "91330100 7996 5505 8b")), QStringList{"C1 the same credit code"});
    EXPECT_TRUE(told("admin", customer("", "澜州")).isEmpty()) << "many begin so";
    EXPECT_TRUE(told("admin", customer("", "有限公司")).isEmpty());
    Customer itself = *company.database
                           ->read<Customer>([](Store& store) {
                               return store.records().byCode(customerSchema(), "C1").map([](const RecordRow& row) {
                                   return row.record.as<Customer>();
                               });
                           })
                           .result();
    EXPECT_TRUE(told("admin", itself).isEmpty()) << "nobody is a double of himself";
}

/// What one may not see is not told in this way either.
TEST_F(Doubts, TellNothingOutOfReach)
{
    ASSERT_TRUE(save("admin", Record::of(customerSchema(), customer("C1", "澜州石桥水泵厂", "0571-88120417"))).ok());
    hire("xiao", "sales");
    EXPECT_TRUE(told("xiao", customer("", "澜州石桥水泵厂", "0571-88120417")).isEmpty());
}

TEST_F(Doubts, AreAboutNumbersCodesAndAddresses)
{
    Customer typed = customer("", "新客户", "1381234", "91330100799655058X");
    typed.email = "someone@nowhere";
    const QStringList words = told("admin", typed);
    ASSERT_EQ(words.size(), 3) << words.join('\n').toStdString();
    EXPECT_TRUE(words[0].startsWith("Phone: "));
    EXPECT_TRUE(words[1].startsWith("Credit code: "));
    EXPECT_TRUE(words[2].startsWith("E-mail: "));
    Contact contact;
    contact.mobile = "138123456789012";
    EXPECT_EQ(doubtsAbout(Record::of(contactSchema(), contact)).size(), 1);
    contact.mobile = "13812345678";
    contact.email = "li@example.cn";
    EXPECT_TRUE(doubtsAbout(Record::of(contactSchema(), contact)).isEmpty());
}

} // namespace
} // namespace kece
