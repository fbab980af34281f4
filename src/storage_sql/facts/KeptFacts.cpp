// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/KeptFacts.h"

#include "storage_sql/facts/FactCodec.h"
#include "storage_sql/statement/NativeStatement.h"

namespace kece {

namespace {

constexpr int64_t kFormat = 2;
constexpr qsizetype kSliceSize = 16 << 20;
constexpr auto kHeadPart = "head";

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

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
    if (!decoder.atEnd())
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

Result<std::optional<KeptFacts::Head>> KeptFacts::head(const QByteArray& question)
{
    KECE_TRY(const QVariant content, m_connection.value("select content from kept_facts where name = ? and part = ?", {m_key, kHeadPart}));
    if (!content.isValid())
        return std::optional<Head>();
    auto head = decodeHead(content.toByteArray());
    if (head && head->question != question)
        head.reset();
    return head;
}

Result<std::optional<FactTable>> KeptFacts::read(const Head& head)
{
    QByteArray bytes;
    KECE_TRY(auto part, NativeStatement::prepare(m_connection, "select content from kept_facts where name = ?1 and part = ?2"));
    const QByteArray name = m_key.toUtf8();
    for (int slice = 0;; ++slice) {
        const QByteArray number = QByteArray::number(slice);
        part.reset();
        part.bind(1, view(name));
        part.bind(2, view(number));
        const bool isThere = part.next();
        KECE_CHECK(part.status());
        if (!isThere)
            break;
        const auto content = part.text(0);
        bytes.append(content.data(), qsizetype(content.size()));
    }
    auto table = decode(bytes);
    if (table) {
        table->asOf = head.day;
        table->state = head.state;
    }
    return table;
}

Done KeptFacts::write(const QByteArray& question, const FactTable& table)
{
    KECE_CHECK(m_connection.change("delete from kept_facts where name = ?", {m_key}));
    KECE_TRY(auto insert, NativeStatement::prepare(m_connection, "insert into kept_facts (name, part, content) values (?1, ?2, ?3)"));
    const QByteArray name = m_key.toUtf8();
    const auto put = [&](const QByteArray& part, std::string_view content) {
        insert.reset();
        insert.bind(1, view(name));
        insert.bind(2, view(part));
        insert.bindBlob(3, content);
        return insert.run();
    };

    QByteArray head;
    appendNumbers(head, std::vector<int64_t>{kFormat, table.asOf.toJulianDay(), table.state, int64_t(table.size())});
    appendBytes(head, question);
    KECE_CHECK(put(kHeadPart, view(head)));

    const QByteArray bytes = encode(table);
    int slice = 0;
    for (qsizetype at = 0; at < bytes.size(); at += kSliceSize)
        KECE_CHECK(put(QByteArray::number(slice++), view(bytes).substr(size_t(at), size_t(kSliceSize))));
    return {};
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
