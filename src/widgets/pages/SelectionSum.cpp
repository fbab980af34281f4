// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/SelectionSum.h"

#include "domain/values/Money.h"
#include "storage/RecordStore.h"
#include "widgets/async/whenDone.h"
#include "widgets/pages/RecordTable.h"

#include <QItemSelectionModel>

namespace kece {

namespace {

constexpr int kDelayMs = 60;
constexpr int kMostRows = 20000;

} // namespace

SelectionSum::SelectionSum(RecordTable& table, QObject* parent) : QObject(parent), m_table(table)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &SelectionSum::update);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&table.records(), &QAbstractItemModel::modelReset, &m_delay, qOverload<>(&QTimer::start));
}

void SelectionSum::update()
{
    const quint64 generation = ++m_generation;
    m_text.clear();
    const auto& columns = m_table.records().columns();
    const auto field = std::find_if(columns.begin(), columns.end(), [](const Field* f) { return f->type == FieldType::Money; });
    const int count = m_table.selectedCount();
    if (field == columns.end() || count < 2) {
        Q_EMIT changed();
        return;
    }
    const bool isWholeList = m_table.records().isCounted() && count == m_table.records().rowCount();
    if (!isWholeList && count > kMostRows) {
        Q_EMIT changed();
        return;
    }
    const auto work = [field = *field, query = m_table.records().query(), ids = isWholeList ? std::vector<qint64>() : m_table.selectedIds(),
                          isWholeList](Store& store) -> Result<qint64> {
        if (isWholeList)
            return store.records().sum(query, *field);
        KECE_TRY(const QVector<RecordRow> rows, store.records().rows(*query.schema, ids));
        qint64 sum = 0;
        for (const RecordRow& row : rows)
            sum += row.record.value(*field).toLongLong();
        return sum;
    };
    whenDone(m_table.records().workplace().read<qint64>(work), this, [this, generation, field = *field, count](const Result<qint64>& sum) {
        if (generation == m_generation && sum.ok())
            show(*field, *sum, count);
    });
}

void SelectionSum::show(const Field& field, qint64 sum, qint64 count)
{
    m_text = tr("%1  total <b>%2</b>  average <b>%3</b>")
                 .arg(m_table.records().schema().label(field), moneyForScreen(sum), moneyForScreen(sum / count));
    Q_EMIT changed();
}

} // namespace kece
