// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/Doubts.h"

#include "domain/entities/Contact.h"
#include "domain/entities/Customer.h"
#include "domain/values/CreditCode.h"
#include "domain/values/Phone.h"
#include "foundation/TextFold.h"
#include "storage/SearchStore.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace kece {

namespace {

using Lines = QVector<ForeseenLine>;

constexpr int kHits = 20;
constexpr int kShortestName = 2;
constexpr int kShortestPhone = 7;

QString say(const char* text)
{
    return QCoreApplication::translate("Foresight", text);
}

constexpr const char* kPhones[] = {"phone", "mobile"};

ForeseenLine doubtOf(const EntitySchema& schema, const char* key, const QString& sentence)
{
    return {schema.label(*schema.field(QString::fromLatin1(key))), sentence, {}, true};
}

/// A field of the customer that tells companies apart, as it is compared.
struct Trait {
    const char* key;
    const char* why;
    QString (*comparable)(const QString& text);
};

QString comparablePhone(const QString& text)
{
    const QString normal = readPhone(text).normal;
    return normal.size() < kShortestPhone ? QString() : normal;
}

QString comparableCode(const QString& text)
{
    const CreditCode code = readCreditCode(text);
    return code.verdict == CreditCodeVerdict::Ok ? code.text : QString();
}

constexpr Trait kTraits[] = {
    {"name", QT_TRANSLATE_NOOP("Foresight", "the same name"), bareCompanyName},
    {"phone", QT_TRANSLATE_NOOP("Foresight", "the same telephone number"), comparablePhone},
    {"mobile", QT_TRANSLATE_NOOP("Foresight", "the same telephone number"), comparablePhone},
    {"credit_code", QT_TRANSLATE_NOOP("Foresight", "the same credit code"), comparableCode},
};

} // namespace

QString bareCompanyName(const QString& name)
{
    static const QRegularExpression form(
        QStringLiteral("(有限责任公司|股份有限公司|有限公司|集团公司|公司|集团|co\\.?,?\\s*ltd\\.?|ltd\\.?|inc\\.?|gmbh|llc)+$"));
    static const QRegularExpression between(QStringLiteral("[\\s()（）\\[\\]【】·.,，、-]"));
    QString bare = foldForSearch(name);
    bare.remove(between);
    QString core = bare;
    core.remove(form);
    return core.size() < kShortestName ? bare : core;
}

QVector<ForeseenLine> doubtsAbout(const Record& typed)
{
    static const QRegularExpression mail(QStringLiteral("^[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}$"));
    const EntitySchema& schema = typed.schema();
    const auto textOf = [&](const char* key) {
        return schema.field(QString::fromLatin1(key)) ? typed.value(QString::fromLatin1(key)).toString().trimmed() : QString();
    };
    Lines lines;
    for (const char* key : kPhones) {
        if (const QString doubt = textOf(key).isEmpty() ? QString() : phoneDoubt(readPhone(textOf(key)).kind); !doubt.isEmpty())
            lines << doubtOf(schema, key, doubt);
    }
    if (const QString code = textOf("credit_code"); !code.isEmpty()) {
        const CreditCodeVerdict verdict = readCreditCode(code).verdict;
        if (verdict != CreditCodeVerdict::Ok)
            lines << doubtOf(schema, "credit_code", creditCodeSentence(verdict));
    }
    if (const QString address = textOf("email"); !address.isEmpty() && !mail.match(address).hasMatch())
        lines << doubtOf(schema, "email", say(QT_TRANSLATE_NOOP("Foresight", "This does not look like a mail address.")));
    return lines;
}

Result<QVector<ForeseenLine>> likelyDuplicates(Store& store, const Record& typed)
{
    Lines lines;
    QSet<qint64> told;
    for (const Trait& trait : kTraits) {
        const QString key = QString::fromLatin1(trait.key);
        const QString wanted = trait.comparable(typed.value(key).toString());
        if (wanted.size() < kShortestName)
            continue;
        KECE_TRY(const QVector<SearchHit> hits, store.search().find(wanted, QString::fromLatin1(customerSchema().kind), kHits));
        for (const SearchHit& hit : hits) {
            const QString found = trait.comparable(key == QLatin1String("name") ? hit.title : hit.matched);
            if (hit.id == typed.id() || found != wanted || told.contains(hit.id))
                continue;
            told.insert(hit.id);
            lines << ForeseenLine{
                say(QT_TRANSLATE_NOOP("Foresight", "Perhaps there already")), QStringLiteral("%1 %2").arg(hit.code, hit.title), say(trait.why), true};
        }
    }
    return lines;
}

} // namespace kece
