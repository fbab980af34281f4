// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/KeptFacts.h"

#include "storage_sql/facts/FactCodec.h"
#include "storage_sql/facts/KeptParts.h"
#include "storage_sql/statement/NativeStatement.h"

#include <algorithm>

namespace kece {

namespace {

constexpr int64_t kFormat = 2;
constexpr auto kHeadPart = "head";

bool isKept(TextFact fact)
{
    return fact != TextFact::Tier && fact != TextFact::Department && fact != TextFact::CreditGrade;
}

QByteArray encode(const FactTable& table)
{
    QByteArray bytes;
    appendNumbers(bytes, table.customer);
    appendNumbers(bytes, table.department);
    appendNumbers(bytes, table.product);
    for (size_t fact = 0; fact < table.numbers.size(); ++fact)
        appendNumbers(bytes, BaseFact(fact) == BaseFact::TierSince ? std::vector<int64_t>() : table.numbers[fact]);
    for (size_t fact = 0; fact < table.texts.size(); ++fact) {
        if (!isKept(TextFact(fact)))
            continue;
        appendNumbers(bytes, table.texts[fact].index);
        appendWords(bytes, table.texts[fact].words);
    }
    appendWords(bytes, table.attributes.keys());
    for (const TextColumn& column : table.attributes) {
        appendNumbers(bytes, column.index);
        appendWords(bytes, column.words);
    }
    return bytes;
}

/// Every column that is there has a value for each member, and every text its words.
bool isWhole(const FactTable& table)
{
    const size_t members = table.size();
    const auto fits = [members](const auto& column) { return column.empty() || column.size() == members; };
    const auto isSound = [&](const TextColumn& text) {
        return fits(text.index)
            && std::all_of(text.index.begin(), text.index.end(), [&](int32_t word) { return word >= -1 && word < text.words.size(); });
    };
    return table.department.size() == members && fits(table.product) && std::all_of(table.numbers.begin(), table.numbers.end(), fits)
        && std::all_of(table.texts.begin(), table.texts.end(), isSound) && std::all_of(table.attributes.begin(), table.attributes.end(), isSound);
}

std::optional<FactTable> decode(const QByteArray& bytes)
{
    FactDecoder decoder(bytes);
    FactTable table;
    table.customer = decoder.numbers();
    table.department = decoder.numbers();
    table.product = decoder.numbers();
    for (auto& column : table.numbers)
        column = decoder.numbers();
    const auto text = [&decoder] {
        TextColumn column;
        column.index = decoder.smallNumbers();
        column.words = decoder.words();
        return column;
    };
    for (size_t fact = 0; fact < table.texts.size(); ++fact) {
        if (isKept(TextFact(fact)))
            table.texts[fact] = text();
    }
    for (const QString& name : decoder.words())
        table.attributes.insert(name, text());
    if (!decoder.atEnd() || !isWhole(table))
        return std::nullopt;
    return table;
}

std::optional<KeptFacts::Head> decodeHead(const QByteArray& bytes)
{
    FactDecoder decoder(bytes);
    const auto numbers = decoder.numbers();
    KeptFacts::Head head;
    head.question = decoder.bytes();
    if (!decoder.atEnd() || numbers.size() != 4 || numbers[0] != kFormat)
        return std::nullopt;
    head.day = QDate::fromJulianDay(numbers[1]);
    head.state = numbers[2];
    head.members = numbers[3];
    return head;
}

} // namespace

Result<std::optional<KeptFacts::Head>> KeptFacts::head()
{
    KECE_TRY(const auto content, KeptParts(m_connection, m_key, kHeadPart).head());
    return content ? decodeHead(*content) : std::optional<Head>();
}

Result<QStringList> KeptFacts::keys(Connection& connection)
{
    KECE_TRY(Statement heads, connection.prepare("select name from kept_facts where part = ? order by name"));
    KECE_CHECK(heads.run({kHeadPart}));
    QStringList keys;
    while (heads.next())
        keys << heads.string(0);
    KECE_CHECK(heads.status());
    return keys;
}

Result<std::optional<FactTable>> KeptFacts::read(const Head& head)
{
    KECE_TRY(const QByteArray bytes, KeptParts(m_connection, m_key, kHeadPart).body());
    auto table = decode(bytes);
    if (table && int64_t(table->size()) != head.members)
        table.reset();
    if (table) {
        table->asOf = head.day;
        table->state = head.state;
    }
    return table;
}

Done KeptFacts::write(const QByteArray& question, const FactTable& table)
{
    QByteArray head;
    appendNumbers(head, std::vector<int64_t>{kFormat, table.asOf.toJulianDay(), table.state, int64_t(table.size())});
    appendBytes(head, question);
    return KeptParts(m_connection, m_key, kHeadPart).write(head, encode(table));
}

Result<int64_t> KeptFacts::lowestState(Connection& connection)
{
    KECE_TRY(auto heads, NativeStatement::prepare(connection, "select content from kept_facts where part = ?1"));
    heads.bind(1, std::string_view(kHeadPart));
    int64_t lowest = std::numeric_limits<int64_t>::max();
    while (heads.next()) {
        const auto content = heads.text(0);
        if (const auto head = decodeHead(QByteArray(content.data(), qsizetype(content.size()))))
            lowest = std::min<int64_t>(lowest, head->state);
    }
    KECE_CHECK(heads.status());
    return lowest;
}

} // namespace kece
