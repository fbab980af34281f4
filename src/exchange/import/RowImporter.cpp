// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/RowImporter.h"

#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/User.h"
#include "domain/schema/Validation.h"
#include "exchange/formats/CellText.h"
#include "services/records/Completion.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace kece {

namespace {

using Cell = BulkImport::Cell;

QString say(const char* text)
{
    return QCoreApplication::translate("Import", text);
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// As much of a cell as a list of mistakes shows.
QString shortened(std::string_view cell)
{
    return toText(cell).left(200);
}

/// Which fields name a record of this kind: interfaces, "Duplicates". Empty: all given columns.
std::vector<const char*> identityOf(const EntitySchema& schema)
{
    if (qstrcmp(schema.kind, "payments") == 0)
        return {"customer_id", "reference"};
    if (schema.identityKey)
        return {schema.identityKey};
    return {};
}

/// What a column of a factor holds.
constexpr Field kFactorScore = decimal<&SurveyResponse::score>("score", "Score", 2).between(0, 100'00);

size_t hashOf(std::span<const Cell> cells)
{
    size_t seed = 0;
    for (const Cell& cell : cells) {
        const size_t h = cell.kind == Cell::Kind::Text ? std::hash<std::string_view>()(cell.text)
            : cell.kind == Cell::Kind::Integer         ? std::hash<qint64>()(cell.integer)
                                                       : 0x9e37;
        seed ^= h + 0x9e3779b97f4a7c15ULL + (seed << 6) + (seed >> 2);
    }
    return seed;
}

bool isCreatedOnDemand(const Field& field)
{
    const bool isReference = field.type == FieldType::Reference || field.type == FieldType::ReferenceList;
    return isReference && field.target() != &customerSchema() && field.target() != &userSchema() && field.target() != &contractSchema();
}

} // namespace

RowImporter::RowImporter(Store& store, const Session& session, const ImportRequest& request, const ColumnMapping& mapping)
    : m_store(store), m_bulk(store.bulk()), m_session(session), m_request(request), m_isCompleted(completesStored(*request.schema))
{
    for (const MappedColumn& mapped : mapping.columns) {
        Column column;
        column.mapped = mapped;
        if (mapped.field && mapped.field->type != FieldType::ReferenceList) {
            column.target = int(m_fields.size());
            m_fields.push_back(mapped.field);
            Cell initial;
            if (mapped.field->initial)
                initial = {Cell::Kind::Text, 0, mapped.field->initial};
            m_initials.push_back(initial);
            if (mapped.field->type != FieldType::Reference)
                column.parser.emplace(*mapped.field, session.zone);
        }
        if (!mapped.field && request.schema->scores)
            column.parser.emplace(kFactorScore, session.zone);
        column.isCreatedOnDemand = mapped.field && isCreatedOnDemand(*mapped.field);
        if (column.isCreatedOnDemand)
            m_onDemand.push_back(m_columns.size());
        m_columns.push_back(std::move(column));
    }
    m_cells.resize(m_fields.size());
    for (int i = 0; i < int(m_fields.size()); ++i)
        m_allCells.push_back(i);
    for (const char* key : identityOf(*request.schema)) {
        const int target = targetOf(key);
        if (target < 0) {
            m_identity.clear();
            break;
        }
        m_identity.push_back(target);
    }
    for (const auto& [from, to] : kDaySpans) {
        if (targetOf(from) >= 0 && targetOf(to) >= 0)
            m_spans.emplace_back(targetOf(from), targetOf(to));
    }
    for (const auto& [one, other] : kRatios) {
        if (targetOf(one) >= 0 && targetOf(other) >= 0)
            m_ratios.emplace_back(targetOf(one), targetOf(other));
    }
    for (const QString& header : mapping.ignored) {
        m_report.warnings << CellRemark{1, header, {}, say(QT_TRANSLATE_NOOP("Import", "This column is not known here and was ignored."))};
        ++m_report.warningCount;
    }
}

RowImporter::~RowImporter() = default;

Done RowImporter::begin(const QStringList& header)
{
    if (m_request.rejectsTo) {
        KECE_TRY(m_rejects, createTable(*m_request.rejectsTo, TableFormat::Csv));
    } else if (!m_request.rejects.isEmpty()) {
        const bool isWorkbook = m_request.rejects.endsWith(".xlsx", Qt::CaseInsensitive);
        KECE_TRY(m_rejects, createTable(m_request.rejects, isWorkbook ? TableFormat::Xlsx : TableFormat::Csv));
    }
    if (m_rejects)
        KECE_CHECK(m_rejects->writeHeader(header + QStringList{reasonHeader()}));
    ImportBatch batch;
    batch.kind = QString::fromLatin1(m_request.schema->kind);
    batch.fileName = QFileInfo(m_request.file).fileName();
    batch.importedAt = m_session.now();
    KECE_CHECK(m_bulk.begin(*m_request.schema, m_fields, batch));
    if (m_request.schema == &customerSchema()) {
        m_likeness = std::make_unique<LikenessWatch>();
        return m_likeness->learn(m_bulk);
    }
    return {};
}

Done RowImporter::add(const TableRow& row)
{
    ++m_report.rows;
    m_row = row.number;
    m_problems.clear();
    if (!row.problem.isEmpty())
        reject(nullptr, {}, row.problem);
    else
        KECE_CHECK(parse(row));
    if (m_problems.isEmpty())
        KECE_CHECK(checkContract(row));
    if (m_problems.isEmpty()) {
        KECE_CHECK(resolveOnDemand(row));
        KECE_CHECK(settle(row));
    }
    if (m_problems.isEmpty())
        return {};
    ++m_report.rejected;
    return writeReject(row);
}

Done RowImporter::parse(const TableRow& row)
{
    m_departments.clear();
    m_attributes.clear();
    for (Column& column : m_columns) {
        const std::string_view text = row.cells[size_t(column.mapped.source)];
        const Field* field = column.mapped.field;
        if (!field && column.parser) {
            parseScore(column, text);
        } else if (!field) {
            m_attributes.emplace_back(&column.mapped.attribute, text);
        } else if (field->type == FieldType::ReferenceList) {
            continue;
        } else if (text.empty()) {
            m_cells[size_t(column.target)] = {};
            if (field->isRequired && !field->initial)
                reject(&column, text, say(QT_TRANSLATE_NOOP("Import", "This is required and is empty.")));
        } else if (field->type == FieldType::Reference) {
            if (!column.isCreatedOnDemand)
                KECE_CHECK(resolve(column, text, m_cells[size_t(column.target)]));
        } else {
            const auto parsed = column.parser->parse(text);
            m_cells[size_t(column.target)] = parsed.cell;
            if (!parsed.error.isEmpty())
                reject(&column, text, parsed.error);
            else if (!parsed.warning.isEmpty())
                warn(&column, text, parsed.warning);
        }
    }
    checkSpans();
    return {};
}

void RowImporter::parseScore(Column& column, std::string_view text)
{
    if (text.empty())
        return;
    const auto parsed = column.parser->parse(text);
    if (!parsed.error.isEmpty() || !parsed.warning.isEmpty())
        reject(&column, text,
            parsed.error.isEmpty() ? say(QT_TRANSLATE_NOOP("Import", "A score has two decimals at most; write it out.")) : parsed.error);
    else
        m_attributes.emplace_back(&column.mapped.attribute, text);
}

/// Departments, products and campaigns, made where they are new: only for a row that is otherwise good.
Done RowImporter::resolveOnDemand(const TableRow& row)
{
    for (const size_t i : m_onDemand) {
        const Column& column = m_columns[i];
        const std::string_view text = row.cells[size_t(column.mapped.source)];
        if (column.target < 0) {
            KECE_CHECK(resolveDepartments(column, text));
        } else if (!text.empty()) {
            KECE_TRY(const qint64 id, m_bulk.idOfOrNew(*column.mapped.field->target(), text));
            m_cells[size_t(column.target)] = {Cell::Kind::Integer, id, {}};
        }
    }
    return {};
}

Done RowImporter::resolve(const Column& column, std::string_view text, Cell& cell)
{
    const EntitySchema& target = *column.mapped.field->target();
    KECE_TRY(qint64 id, m_bulk.idOf(target, text));
    if (id == 0 && &target == &userSchema() && !m_request.defaultOwner.isEmpty()) {
        const std::string login = m_request.defaultOwner.toStdString();
        KECE_TRY(id, m_bulk.idOf(target, login));
        if (id == 0)
            return Error::invalid(say(QT_TRANSLATE_NOOP("Import", "There is no account “%1” to stand for unknown ones.")).arg(m_request.defaultOwner),
                QStringLiteral("default-owner"));
    }
    cell = {Cell::Kind::Integer, id, {}};
    if (id != 0)
        return {};
    if (&target == &userSchema())
        reject(&column, text, say(QT_TRANSLATE_NOOP("Import", "There is no account with this login; name one for unknown logins, or create it.")));
    else if (&target == &contractSchema())
        reject(
            &column, text, say(QT_TRANSLATE_NOOP("Import", "There is no contract with this number; import the contracts first, or leave it empty.")));
    else
        reject(&column, text, say(QT_TRANSLATE_NOOP("Import", "There is no customer with this code; import the customers first.")));
    return {};
}

/// Orders and payments are booked on contracts that are in effect only.
Done RowImporter::checkContract(const TableRow& row)
{
    const int contract = targetOf("contract_id");
    const int customer = targetOf("customer_id");
    if (contract < 0 || customer < 0 || m_cells[size_t(contract)].kind != Cell::Kind::Integer)
        return {};
    if (!m_gate) {
        KECE_TRY(ContractGate gate, ContractGate::inForce(m_store, m_session));
        m_gate.emplace(std::move(gate));
    }
    const int day = std::max(targetOf("ordered_on"), targetOf("paid_on"));
    const bool hasDay = day >= 0 && m_cells[size_t(day)].kind == Cell::Kind::Text;
    const Done may = m_gate->check(m_store, m_cells[size_t(contract)].integer, m_cells[size_t(customer)].integer,
        hasDay ? QDate::fromString(toText(m_cells[size_t(day)].text), Qt::ISODate) : QDate());
    if (may.ok())
        return {};
    if (may.error().kind != Error::Kind::Invalid && may.error().kind != Error::Kind::NotFound)
        return may;
    const Column* column = columnOf(contract);
    reject(column, row.cells[size_t(column->mapped.source)], may.error().message);
    return {};
}

Done RowImporter::resolveDepartments(const Column& column, std::string_view text)
{
    while (!text.empty()) {
        const size_t end = std::min(text.find(';'), text.size());
        const std::string_view name = trimmedCell(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (name.empty())
            continue;
        KECE_TRY(const qint64 id, m_bulk.idOfOrNew(*column.mapped.field->target(), name));
        if (std::find(m_departments.begin(), m_departments.end(), id) == m_departments.end())
            m_departments.push_back(id);
    }
    return {};
}

/// A span whose end lies before its start: the two ISO texts compare as days.
void RowImporter::checkSpans()
{
    for (const auto& [from, to] : m_spans) {
        const Cell& start = m_cells[size_t(from)];
        const Cell& end = m_cells[size_t(to)];
        if (start.kind == Cell::Kind::Text && end.kind == Cell::Kind::Text && start.text > end.text)
            reject(columnOf(to), end.text, say(QT_TRANSLATE_NOOP("Import", "The end lies before the start.")));
    }
    for (const auto& [one, other] : m_ratios) {
        const Cell& first = m_cells[size_t(one)];
        const Cell& second = m_cells[size_t(other)];
        if (first.kind != Cell::Kind::Integer || second.kind != Cell::Kind::Integer)
            continue;
        if (const QString mistake = ratioMistake(first.integer, second.integer); !mistake.isEmpty())
            reject(columnOf(other), std::string_view(), mistake);
    }
}

int RowImporter::targetOf(const char* key) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const Field* f) { return qstrcmp(f->key, key) == 0; });
    return found == m_fields.end() ? -1 : int(found - m_fields.begin());
}

const RowImporter::Column* RowImporter::columnOf(int target) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](const Column& c) { return c.target == target; });
    return found == m_columns.end() ? nullptr : &*found;
}

Result<qint64> RowImporter::findExisting()
{
    const bool isNamed = !m_identity.empty()
        && std::all_of(m_identity.begin(), m_identity.end(), [&](int i) { return m_cells[size_t(i)].kind != Cell::Kind::Unknown; });
    if (isNamed)
        return m_bulk.existing(m_cells, m_identity, 0);
    const int before = m_seen[hashOf(m_cells)]++;
    return m_bulk.existing(m_cells, m_allCells, before);
}

Done RowImporter::settle(const TableRow& row)
{
    KECE_TRY(const qint64 existing, findExisting());
    if (existing != 0 && m_request.onDuplicate == OnDuplicate::Fail) {
        const Column* column = m_identity.empty() ? nullptr : columnOf(m_identity.back());
        reject(column, column ? row.cells[size_t(column->mapped.source)] : std::string_view(),
            say(QT_TRANSLATE_NOOP("Import", "This record is there already; skip or update what is there, or leave the row out.")));
        return {};
    }
    if (existing != 0 && m_request.onDuplicate == OnDuplicate::Skip) {
        ++m_report.skipped;
        return {};
    }
    return write(existing, row);
}

Done RowImporter::write(qint64 existing, const TableRow& row)
{
    if (m_likeness) {
        const Cell& code = m_cells[size_t(targetOf("code"))];
        for (const Column& column : m_columns) {
            if (!column.mapped.field || column.target < 0 || !LikenessWatch::watches(column.mapped.field->key))
                continue;
            const Cell& cell = m_cells[size_t(column.target)];
            const std::string_view like = m_likeness->seenBefore(column.mapped.field->key, cell.text, code.text);
            if (!like.empty())
                warn(&column, row.cells[size_t(column.mapped.source)],
                    say(QT_TRANSLATE_NOOP("Import", "Customer %1 has the same.")).arg(toText(like)));
        }
    }
    qint64 id = existing;
    if (existing != 0) {
        KECE_TRY([[maybe_unused]] const bool changed, m_bulk.update(existing, m_cells));
    } else {
        for (size_t i = 0; i < m_cells.size(); ++i) {
            if (m_cells[i].kind == Cell::Kind::Unknown)
                m_cells[i] = m_initials[i];
        }
        KECE_TRY(id, m_bulk.insert(m_cells));
    }
    for (const auto& [name, value] : m_attributes) {
        if (!value.empty())
            KECE_CHECK(m_bulk.setAttribute(id, *name, value));
    }
    if (!m_departments.empty())
        KECE_CHECK(m_bulk.setDepartments(id, m_departments));
    if (m_isCompleted)
        m_written.push_back(id);
    if (existing != 0)
        ++m_report.updated;
    else
        ++m_report.inserted;
    return {};
}

void RowImporter::reject(const Column* column, std::string_view value, const QString& message)
{
    m_problems << (column ? column->mapped.header + ": " + message : message);
    ++m_report.errorCount;
    if (m_report.errors.size() < kMostRemarks)
        m_report.errors << CellRemark{m_row, column ? column->mapped.header : QString(), shortened(value), message};
}

void RowImporter::warn(const Column* column, std::string_view value, const QString& message)
{
    ++m_report.warningCount;
    if (m_report.warnings.size() < kMostRemarks)
        m_report.warnings << CellRemark{m_row, column->mapped.header, shortened(value), message};
}

Done RowImporter::writeReject(const TableRow& row)
{
    if (!m_rejects)
        return {};
    std::vector<CellValue> cells;
    for (size_t i = 0; i < row.cells.size(); ++i)
        cells.emplace_back(row.text(i));
    cells.emplace_back(m_problems.join("; "));
    return m_rejects->writeRow(cells);
}

Result<ImportReport> RowImporter::finish()
{
    if (m_rejects)
        KECE_CHECK(m_rejects->finish());
    if (!m_report.failed(m_request.skipBadRows)) {
        KECE_TRY(m_report.batch, m_bulk.finish());
    }
    return m_report;
}

} // namespace kece
