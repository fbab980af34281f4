// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/query/RecordQuery.h"
#include "foundation/Progress.h"
#include "widgets/Workplace.h"
#include "widgets/models/Cell.h"
#include "widgets/models/PageCache.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>

namespace kece {

/// A list of records of one kind, of any length, that never blocks: the first window comes by keyset at once, the ids of all rows behind it, further
/// rows in pages by id as they come into view. Late answers to an old question are dropped by generation. A cell whose row is under way shows dots.
/// GUI thread.
class PagedRecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { CellRole = Qt::UserRole + 1, RecordIdRole, CopyRole };

    PagedRecordModel(Workplace& workplace, const EntitySchema& schema, QObject* parent = nullptr);
    ~PagedRecordModel() override;

    Workplace& workplace() const { return m_workplace; }
    const EntitySchema& schema() const { return *m_query.schema; }
    const RecordQuery& query() const { return m_query; }
    /// Asks anew; what is shown stays until the answer comes.
    void setQuery(const RecordQuery& query);
    void reload() { setQuery(m_query); }
    /// Asks the same anew and takes over only what differs, so that views keep selection and current row. `inView` are the ids of rows whose pages
    /// must be there at once.
    void catchUp(std::vector<qint64> inView);

    const QVector<const Field*>& columns() const { return m_columns; }
    void setColumns(const QVector<const Field*>& columns);
    int columnOf(const Field& field) const { return int(m_columns.indexOf(&field)); }

    /// True once the number of rows is known and not only that of the first window.
    bool isCounted() const { return m_isCounted; }
    bool isLoading() const { return m_isLoading; }

    const RecordRow* row(int row) const;
    qint64 idAt(int row) const;
    /// −1 while unknown or where the record is not in the list.
    int rowOf(qint64 id) const;
    CellContext context() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// The first rows of a new answer are shown.
    void arrived();
    /// The number of rows is known now.
    void counted();
    void failed(const Error& error);
    /// What `catchUp` found is taken over.
    void caughtUp();

private:
    struct Fresh;
    void takeOver(Fresh fresh);
    void reorder(std::vector<qint64> ids);
    void showFirst(QVector<RecordRow> rows);
    void fetchIds();
    void showIds(std::vector<qint64> ids);
    void wantPage(int page) const;
    void fetchPages();

    static constexpr int kFirst = PageCache::kPageSize;
    static constexpr int kPagesUnderWay = 3;

    Workplace& m_workplace;
    RecordQuery m_query;
    QVector<const Field*> m_columns;
    std::vector<qint64> m_ids;
    PageCache m_pages;
    quint64 m_generation = 0;
    Progress m_progress;
    bool m_isCounted = false;
    bool m_isLoading = false;
    bool m_isCatchingUp = false;
    bool m_mustCatchUpAgain = false;

    mutable QVector<int> m_wanted; ///< pages that views asked for, the latest last
    QVector<int> m_underWay;
    mutable QTimer m_fetch;
};

/// The columns a list shows before anyone chose: those with a list position, in that order; never the owner of a related list.
QVector<const Field*> defaultColumns(const EntitySchema& schema, const char* exceptKey = nullptr);

} // namespace kece
