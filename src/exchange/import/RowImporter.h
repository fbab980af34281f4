// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/formats/TableWriter.h"
#include "exchange/import/CellParser.h"
#include "exchange/import/ColumnMapping.h"
#include "exchange/import/ImportRequest.h"
#include "exchange/import/LikenessWatch.h"
#include "services/contracts/ContractGate.h"
#include "services/session/Session.h"
#include "storage/BulkImport.h"
#include "storage/Store.h"

#include <memory>
#include <optional>
#include <unordered_map>

namespace kece {

/// Takes the rows of one file one by one: parses the cells, resolves what they refer to, settles duplicates, hands good rows to BulkImport and keeps
/// count. Inside the import's unit of work, which is to be rolled back after a bad row unless bad rows are skipped; every row is judged whatever came
/// before it.
class RowImporter
{
public:
    RowImporter(Store& store, const Session& session, const ImportRequest& request, const ColumnMapping& mapping);
    ~RowImporter();

    Done begin(const QStringList& header);
    Done add(const TableRow& row);
    Result<ImportReport> finish();
    /// The records that were written, of kinds that are completed afterwards: of millions of orders nobody asks.
    const std::vector<qint64>& written() const { return m_written; }

private:
    struct Column {
        MappedColumn mapped;
        int target = -1;                ///< index of the bound cell; −1: attribute or departments
        bool isCreatedOnDemand = false; ///< refers to something that is made where it is not there
        std::optional<CellParser> parser;
    };

    Done parse(const TableRow& row);
    void parseScore(Column& column, std::string_view text);
    Done resolveOnDemand(const TableRow& row);
    Done resolve(const Column& column, std::string_view text, BulkImport::Cell& cell);
    Done checkContract(const TableRow& row);
    Done resolveDepartments(const Column& column, std::string_view text);
    void checkSpans();
    Done settle(const TableRow& row);
    Done write(qint64 existing, const TableRow& row);
    Result<qint64> findExisting();
    void reject(const Column* column, std::string_view value, const QString& message);
    void warn(const Column* column, std::string_view value, const QString& message);
    Done writeReject(const TableRow& row);
    int targetOf(const char* key) const; ///< index of a field's cell; −1: not in the file
    const Column* columnOf(int target) const;

    Store& m_store;
    BulkImport& m_bulk;
    const Session& m_session;
    const ImportRequest& m_request;
    std::vector<Column> m_columns;
    std::vector<const Field*> m_fields;
    std::vector<BulkImport::Cell> m_cells;
    std::vector<BulkImport::Cell> m_initials; ///< what an unknown cell becomes in a new record
    std::vector<int> m_identity;              ///< cells that name the record where they are given
    std::vector<int> m_allCells;
    std::vector<std::pair<int, int>> m_spans;  ///< cells with the start and the end of one span
    std::vector<std::pair<int, int>> m_ratios; ///< cells with two shares of one whole
    std::vector<size_t> m_onDemand;            ///< columns whose targets are made where they are not there
    std::vector<qint64> m_departments;
    std::vector<std::pair<const QString*, std::string_view>> m_attributes;
    std::unordered_map<size_t, int> m_seen; ///< how often an equal row without an identity came before in this file
    std::unique_ptr<LikenessWatch> m_likeness;
    std::optional<ContractGate> m_gate; ///< once a row names a contract
    std::unique_ptr<TableWriter> m_rejects;
    bool m_isCompleted; ///< what is written is completed afterwards
    std::vector<qint64> m_written;
    int m_row = 0;
    QStringList m_problems; ///< of the row at hand
    ImportReport m_report;
};

} // namespace kece
