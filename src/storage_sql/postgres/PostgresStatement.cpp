// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/postgres/PostgresStatement.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace kece {

namespace {

constexpr int kFirstPortion = 500;
constexpr int kPortion = 10'000;

enum Type : Oid { Boolean = 16, Bytes = 17, Int8 = 20, Int2 = 21, Int4 = 23, Float8 = 701, Numeric = 1700 };

bool startsAs(std::string_view sql, std::string_view word)
{
    return sql.substr(0, word.size()) == word;
}

/// `?` and `?1` become `$1`; what is in quotes stays. A server wants no gaps among its numbers: `places` tells each parameter's, 0 if it is not used.
std::string numbered(std::string_view sql, std::vector<size_t>& places)
{
    std::string text;
    text.reserve(sql.size() + 16);
    size_t running = 0;
    size_t used = 0;
    char quote = 0;
    for (size_t at = 0; at < sql.size(); ++at) {
        const char c = sql[at];
        if (quote) {
            quote = c == quote ? 0 : quote;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '?') {
            size_t number = 0;
            while (at + 1 < sql.size() && sql[at + 1] >= '0' && sql[at + 1] <= '9')
                number = number * 10 + size_t(sql[++at] - '0');
            if (number == 0)
                number = ++running;
            if (number >= places.size())
                places.resize(number + 1);
            if (places[number] == 0)
                places[number] = ++used;
            text += '$' + std::to_string(places[number]);
            continue;
        }
        text += c;
    }
    return text;
}

} // namespace

struct PostgresStatement::Sent {
    explicit Sent(const std::vector<Parameter>& parameters)
    {
        for (const Parameter& parameter : parameters) {
            values.push_back(parameter.isUnknown ? nullptr : parameter.text.c_str());
            lengths.push_back(int(parameter.text.size()));
            formats.push_back(parameter.isBinary);
        }
    }
    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;
};

PostgresStatement::PostgresStatement(PostgresSession& session, std::string_view sql, bool inPortions) : m_session(session), m_inPortions(inPortions)
{
    m_sql = numbered(sql, m_places);
    m_parameters.resize(size_t(std::count_if(m_places.begin(), m_places.end(), [](size_t place) { return place > 0; })));
    m_isQuery = startsAs(m_sql, "select ") || startsAs(m_sql, "with ");
}

PostgresStatement::~PostgresStatement()
{
    closeCursor();
}

void PostgresStatement::bindUnknown(int parameter)
{
    at(parameter).isUnknown = true;
}

PostgresStatement::Parameter& PostgresStatement::at(int parameter)
{
    static thread_local Parameter nobody;
    const auto number = size_t(parameter);
    const size_t place = number < m_places.size() ? m_places[number] : 0;
    return place > 0 ? m_parameters[place - 1] : nobody;
}

void PostgresStatement::bindText(int parameter, std::string_view text)
{
    Parameter& to = at(parameter);
    if (text.find('\0') != std::string_view::npos)
        m_status = Error::invalid(QCoreApplication::translate("Storage", "Not saved: a text contains a character that cannot be stored (U+0000)."));
    to.text.assign(text.data() ? text.data() : "", text.size());
    to.isUnknown = false;
    to.isBinary = false;
}

void PostgresStatement::bindNumber(int parameter, int64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    bindText(parameter, std::string_view(digits, size_t(end - digits)));
}

void PostgresStatement::bindBytes(int parameter, std::string_view bytes)
{
    Parameter& to = at(parameter);
    to.text.assign(bytes.data() ? bytes.data() : "", bytes.size());
    to.isUnknown = false;
    to.isBinary = true;
}

void PostgresStatement::bindValue(int parameter, const QVariant& value)
{
    if (!value.isValid() || value.isNull())
        return bindUnknown(parameter);
    switch (value.typeId()) {
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return bindBytes(parameter, {bytes.constData(), size_t(bytes.size())});
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return bindNumber(parameter, value.toLongLong());
    default: {
        const QByteArray bytes = value.toString().toUtf8();
        return bindText(parameter, {bytes.constData(), size_t(bytes.size())});
    }
    }
}

Result<PostgresAnswer> PostgresStatement::askAll()
{
    KECE_TRY(const std::string name, m_session.prepared(m_sql, int(m_parameters.size())));
    const Sent sent(m_parameters);
    return m_session.ask([&](PGconn* connection) {
        return PQsendQueryPrepared(
            connection, name.c_str(), int(m_parameters.size()), sent.values.data(), sent.lengths.data(), sent.formats.data(), 0);
    });
}

Result<PostgresAnswer> PostgresStatement::askFirstPortion()
{
    m_cursor = m_session.nextCursor();
    m_unit = m_session.unit();
    const QByteArray declare = "declare " + QByteArray::fromStdString(m_cursor) + " no scroll cursor for " + QByteArray::fromStdString(m_sql);
    const Sent sent(m_parameters);
    const auto declared = m_session.ask([&](PGconn* connection) {
        return PQsendQueryParams(
            connection, declare.constData(), int(m_parameters.size()), nullptr, sent.values.data(), sent.lengths.data(), sent.formats.data(), 0);
    });
    if (!declared.ok()) {
        m_cursor.clear();
        return declared.error();
    }
    return askNextPortion();
}

Result<PostgresAnswer> PostgresStatement::askNextPortion()
{
    const int wanted = m_rows ? kPortion : kFirstPortion;
    const QByteArray fetch = "fetch " + QByteArray::number(wanted) + " from " + QByteArray::fromStdString(m_cursor);
    KECE_TRY(auto portion, m_session.ask([&](PGconn* connection) { return PQsendQuery(connection, fetch.constData()); }));
    if (PQntuples(portion.get()) < wanted)
        closeCursor();
    return portion;
}

void PostgresStatement::closeCursor()
{
    if (!m_cursor.empty() && m_unit == m_session.unit() && m_session.inUnitOfWork() && !m_session.isLost())
        static_cast<void>(m_session.execute("close " + QByteArray::fromStdString(m_cursor)));
    m_cursor.clear();
}

Done PostgresStatement::runLater()
{
    if (!m_session.inUnitOfWork() || !m_status.ok())
        return run();
    KECE_TRY(const std::string name, m_session.prepared(m_sql, int(m_parameters.size())));
    const Sent sent(m_parameters);
    return m_session.sendLater([&](PGconn* connection) {
        return PQsendQueryPrepared(
            connection, name.c_str(), int(m_parameters.size()), sent.values.data(), sent.lengths.data(), sent.formats.data(), 0);
    });
}

Done PostgresStatement::execute()
{
    KECE_CHECK(m_status);
    KECE_TRY(m_rows, askAll());
    return {};
}

Done PostgresStatement::run()
{
    while (next()) {}
    return m_status;
}

bool PostgresStatement::next()
{
    if (!m_status.ok())
        return false;
    if (m_isAtEnd)
        reset();
    if (!m_rows || (m_row + 1 >= PQntuples(m_rows.get()) && !m_cursor.empty())) {
        const bool isFirst = !m_rows;
        const bool inPortions = m_isQuery && m_inPortions && !m_hasRun && m_session.inUnitOfWork();
        auto rows = !isFirst ? askNextPortion() : inPortions ? askFirstPortion() : askAll();
        m_hasRun = true;
        if (!rows.ok()) {
            m_status = rows.error();
            return false;
        }
        m_rows = std::move(*rows);
        m_row = -1;
    }
    m_isAtEnd = m_row + 1 >= PQntuples(m_rows.get());
    m_row += !m_isAtEnd;
    return !m_isAtEnd;
}

void PostgresStatement::reset()
{
    closeCursor();
    m_rows.reset();
    m_row = -1;
    m_isAtEnd = false;
    m_status = {};
}

bool PostgresStatement::isUnknown(int column) const
{
    return PQgetisnull(m_rows.get(), m_row, column);
}

int64_t PostgresStatement::integer(int column) const
{
    const auto digits = text(column);
    int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string_view PostgresStatement::text(int column) const
{
    const char* value = PQgetvalue(m_rows.get(), m_row, column);
    if (PQftype(m_rows.get(), column) != Type::Bytes)
        return {value, size_t(PQgetlength(m_rows.get(), m_row, column))};
    size_t size = 0;
    unsigned char* bytes = PQunescapeBytea(reinterpret_cast<const unsigned char*>(value), &size);
    m_bytes.assign(reinterpret_cast<const char*>(bytes), size);
    PQfreemem(bytes);
    return m_bytes;
}

QVariant PostgresStatement::value(int column) const
{
    if (!m_rows || m_row < 0)
        return {};
    if (isUnknown(column))
        return QVariant(QMetaType(QMetaType::QString));
    const auto bytes = text(column);
    switch (PQftype(m_rows.get(), column)) {
    case Type::Boolean:
        return qlonglong(bytes == "t");
    case Type::Int2:
    case Type::Int4:
    case Type::Int8:
        return qlonglong(integer(column));
    case Type::Bytes:
        return QByteArray(bytes.data(), qsizetype(bytes.size()));
    default:
        return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    }
}

qint64 PostgresStatement::rowsChanged() const
{
    return m_rows ? QByteArray(PQcmdTuples(m_rows.get())).toLongLong() : 0;
}

} // namespace kece
