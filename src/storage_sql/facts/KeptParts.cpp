// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/KeptParts.h"

#include "storage_sql/statement/NativeStatement.h"

namespace kece {

namespace {

constexpr qsizetype kSliceSize = 16 << 20;

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace

Result<std::optional<QByteArray>> KeptParts::head() const
{
    KECE_TRY(const QVariant content, m_connection.value("select content from kept_facts where name = ? and part = ?", {m_name, m_head}));
    return content.isValid() ? std::optional(content.toByteArray()) : std::nullopt;
}

Result<QByteArray> KeptParts::body() const
{
    QByteArray bytes;
    KECE_TRY(auto part, NativeStatement::prepare(m_connection, "select content from kept_facts where name = ?1 and part = ?2"));
    const QByteArray name = m_name.toUtf8();
    for (int slice = 0;; ++slice) {
        const QByteArray number = QByteArray::number(slice);
        part.reset();
        part.bind(1, view(name));
        part.bind(2, view(number));
        const bool isThere = part.next();
        KECE_CHECK(part.status());
        if (!isThere)
            return bytes;
        const auto content = part.text(0);
        bytes.append(content.data(), qsizetype(content.size()));
    }
}

Done KeptParts::write(const QByteArray& head, const QByteArray& body) const
{
    KECE_CHECK(m_connection.change("delete from kept_facts where name = ?", {m_name}));
    KECE_TRY(auto insert, NativeStatement::prepare(m_connection, "insert into kept_facts (name, part, content) values (?1, ?2, ?3)"));
    const QByteArray name = m_name.toUtf8();
    const auto put = [&](const QByteArray& part, std::string_view content) {
        insert.reset();
        insert.bind(1, view(name));
        insert.bind(2, view(part));
        insert.bindBlob(3, content);
        return insert.run();
    };
    KECE_CHECK(put(m_head.toUtf8(), view(head)));
    int slice = 0;
    for (qsizetype at = 0; at < body.size(); at += kSliceSize)
        KECE_CHECK(put(QByteArray::number(slice++), view(body).substr(size_t(at), size_t(kSliceSize))));
    return {};
}

} // namespace kece
