// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/PagedRecordModel.h"

#include "storage/RecordStore.h"
#include "widgets/async/whenDone.h"
#include "widgets/models/ListSteps.h"

#include <QMap>
#include <QSet>

namespace kece {

PagedRecordModel::PagedRecordModel(Workplace& workplace, const EntitySchema& schema, QObject* parent)
    : QAbstractTableModel(parent), m_workplace(workplace), m_columns(defaultColumns(schema))
{
    m_query.schema = &schema;
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    connect(&m_fetch, &QTimer::timeout, this, &PagedRecordModel::fetchPages);
}

PagedRecordModel::~PagedRecordModel()
{
    m_progress.cancel();
}

void PagedRecordModel::setQuery(const RecordQuery& query)
{
    m_query = query;
    const quint64 generation = ++m_generation;
    m_progress.cancel();
    m_progress = Progress();
    m_isLoading = true;

    whenDone(m_workplace.read<QVector<RecordRow>>([query](Store& store) { return store.records().first(query, kFirst); }), this,
        [this, generation](Result<QVector<RecordRow>> rows) {
            if (generation != m_generation)
                return;
            m_isLoading = false;
            if (!rows.ok()) {
                Q_EMIT failed(rows.error());
                return;
            }
            showFirst(*std::move(rows));
            if (!m_isCounted)
                QTimer::singleShot(0, this, [this, generation] { // what there is to paint comes first
                    if (generation == m_generation)
                        fetchIds();
                });
        });
}

void PagedRecordModel::fetchIds()
{
    const auto work = [query = m_query, progress = m_progress](Store& store) { return store.records().ids(query, progress); };
    whenDone(m_workplace.read<std::vector<qint64>>(work), this, [this, generation = m_generation](Result<std::vector<qint64>> ids) {
        if (generation == m_generation && ids.ok())
            showIds(*std::move(ids));
    });
}

/// A list read anew: the ids, the pages in view, and how to get there.
struct PagedRecordModel::Fresh {
    std::vector<qint64> ids;
    QMap<int, QVector<RecordRow>> pages;
    ListSteps steps;
};

void PagedRecordModel::catchUp(std::vector<qint64> inView)
{
    if (!m_isCounted) {
        reload();
        return;
    }
    if (m_isCatchingUp) {
        m_mustCatchUpAgain = true;
        return;
    }
    m_isCatchingUp = true;
    const auto work = [query = m_query, progress = m_progress, before = m_ids, inView](Store& store) -> Result<Fresh> {
        Fresh fresh;
        KECE_TRY(fresh.ids, store.records().ids(query, progress));
        fresh.steps = ListSteps::between(before, fresh.ids);
        const QSet<qint64> wanted(inView.begin(), inView.end());
        QSet<int> pages{0};
        for (size_t i = 0; i < fresh.ids.size(); ++i) {
            if (wanted.contains(fresh.ids[i]))
                pages.insert(PageCache::pageOf(int(i)));
        }
        for (const int page : pages) {
            KECE_TRY(fresh.pages[page], store.records().rows(*query.schema, PageCache::idsOf(page, fresh.ids)));
        }
        return fresh;
    };
    whenDone(m_workplace.read<Fresh>(work), this, [this, inView = std::move(inView), generation = m_generation](Result<Fresh> fresh) mutable {
        m_isCatchingUp = false;
        const bool mustAgain = std::exchange(m_mustCatchUpAgain, false);
        if (generation != m_generation)
            return;
        if (!fresh.ok())
            Q_EMIT failed(fresh.error());
        else
            takeOver(*std::move(fresh));
        if (mustAgain)
            catchUp(std::move(inView));
    });
}

void PagedRecordModel::takeOver(Fresh fresh)
{
    ++m_generation;
    m_pages.clear();
    m_wanted.clear();
    m_underWay.clear();
    const auto runOf = [](std::vector<qint64>& ids, const ListSteps::Run& run) { return ids.begin() + run.first; };
    if (fresh.steps.isTooMuch) {
        beginResetModel();
        m_ids = fresh.ids;
        endResetModel();
    } else {
        for (const ListSteps::Run& run : fresh.steps.removed) {
            beginRemoveRows({}, run.first, run.first + run.count - 1);
            m_ids.erase(runOf(m_ids, run), runOf(m_ids, run) + run.count);
            endRemoveRows();
        }
        if (fresh.steps.isReordered) {
            std::vector<qint64> kept;
            auto inserted = fresh.steps.inserted.begin();
            for (int row = 0; row < int(fresh.ids.size()); ++row) {
                if (inserted != fresh.steps.inserted.end() && row == inserted->first)
                    row += (inserted++)->count - 1;
                else
                    kept.push_back(fresh.ids[size_t(row)]);
            }
            reorder(std::move(kept));
        }
        for (const ListSteps::Run& run : fresh.steps.inserted) {
            beginInsertRows({}, run.first, run.first + run.count - 1);
            m_ids.insert(runOf(m_ids, run), runOf(fresh.ids, run), runOf(fresh.ids, run) + run.count);
            endInsertRows();
        }
    }
    for (auto page = fresh.pages.cbegin(); page != fresh.pages.cend(); ++page)
        m_pages.put(page.key(), PageCache::idsOf(page.key(), m_ids), page.value());
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT caughtUp();
}

void PagedRecordModel::reorder(std::vector<qint64> ids)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QHash<qint64, int> rows;
    for (const QModelIndex& index : before)
        rows.insert(m_ids[size_t(index.row())], -1);
    for (size_t i = 0; i < ids.size(); ++i) {
        if (const auto row = rows.find(ids[i]); row != rows.end())
            *row = int(i);
    }
    QModelIndexList after;
    for (const QModelIndex& index : before)
        after << this->index(rows.value(m_ids[size_t(index.row())]), index.column());
    m_ids = std::move(ids);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void PagedRecordModel::setColumns(const QVector<const Field*>& columns)
{
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

void PagedRecordModel::showFirst(QVector<RecordRow> rows)
{
    beginResetModel();
    m_isCounted = rows.size() < kFirst;
    m_ids.clear();
    m_ids.reserve(size_t(rows.size()));
    for (const RecordRow& row : rows)
        m_ids.push_back(row.record.id());
    m_pages.clear();
    m_wanted.clear();
    m_underWay.clear();
    if (!rows.isEmpty())
        m_pages.put(0, m_ids, rows);
    endResetModel();
    Q_EMIT arrived();
    if (m_isCounted)
        Q_EMIT counted();
}

void PagedRecordModel::showIds(std::vector<qint64> ids)
{
    const bool continues = ids.size() >= m_ids.size() && std::equal(m_ids.begin(), m_ids.end(), ids.begin());
    if (!continues) {
        beginResetModel();
        m_ids = std::move(ids);
        m_pages.clear();
        endResetModel();
    } else if (ids.size() > m_ids.size()) {
        beginInsertRows({}, int(m_ids.size()), int(ids.size()) - 1);
        m_ids = std::move(ids);
        endInsertRows();
    }
    const bool wasCounted = std::exchange(m_isCounted, true);
    if (!wasCounted || !continues)
        Q_EMIT counted();
}

const RecordRow* PagedRecordModel::row(int row) const
{
    return m_pages.row(row);
}

qint64 PagedRecordModel::idAt(int row) const
{
    return row >= 0 && size_t(row) < m_ids.size() ? m_ids[size_t(row)] : 0;
}

int PagedRecordModel::rowOf(qint64 id) const
{
    const auto it = std::find(m_ids.begin(), m_ids.end(), id);
    return it == m_ids.end() ? -1 : int(it - m_ids.begin());
}

CellContext PagedRecordModel::context() const
{
    return {m_workplace.today(), m_workplace.session().zone};
}

int PagedRecordModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int PagedRecordModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PagedRecordModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == RecordIdRole)
        return QVariant::fromValue<qlonglong>(idAt(index.row()));

    const Field& field = *m_columns[index.column()];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<int>(Qt::AlignVCenter | (isFigure(field) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != CellRole && role != CopyRole && role != Qt::ToolTipRole)
        return {};

    const RecordRow* row = m_pages.row(index.row());
    if (!row) {
        const int page = PageCache::pageOf(index.row());
        if (m_pages.has(page))
            return {};
        wantPage(page);
        if (role == CellRole) {
            Cell waiting;
            waiting.text = QString(QChar(0x2026));
            waiting.look = Cell::Look::Waiting;
            waiting.isQuiet = true;
            return QVariant::fromValue(waiting);
        }
        return role == Qt::DisplayRole ? QVariant(QString(QChar(0x2026))) : QVariant();
    }
    switch (role) {
    case CellRole:
        return QVariant::fromValue(makeCell(*row, field, context()));
    case CopyRole:
        return copyText(*row, field, context());
    case Qt::ToolTipRole:
        return field.type == FieldType::LongText ? row->record.value(field) : QVariant();
    default:
        return makeCell(*row, field, context()).spoken();
    }
}

QVariant PagedRecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const Field& field = *m_columns[section];
    if (role == Qt::DisplayRole)
        return schema().label(field);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<int>(Qt::AlignVCenter | (isFigure(field) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

void PagedRecordModel::sort(int column, Qt::SortOrder order)
{
    RecordQuery query = m_query;
    query.sort.clear();
    if (column >= 0 && column < m_columns.size())
        query.sort = {{QString::fromLatin1(m_columns[column]->key), order}};
    if (query != m_query)
        setQuery(query);
}

void PagedRecordModel::wantPage(int page) const
{
    if (m_underWay.contains(page))
        return;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (!m_fetch.isActive())
        m_fetch.start();
}

void PagedRecordModel::fetchPages()
{
    while (!m_wanted.isEmpty() && m_underWay.size() < kPagesUnderWay) {
        const int page = m_wanted.takeLast();
        const std::vector<qint64> ids = PageCache::idsOf(page, m_ids);
        if (m_pages.has(page) || ids.empty())
            continue;
        m_underWay.append(page);
        const auto work = [schema = m_query.schema, ids](Store& store) { return store.records().rows(*schema, ids); };
        whenDone(m_workplace.read<QVector<RecordRow>>(work), this, [this, page, ids, generation = m_generation](Result<QVector<RecordRow>> rows) {
            m_underWay.removeOne(page);
            if (generation != m_generation)
                return;
            if (!rows.ok()) {
                Q_EMIT failed(rows.error());
                return;
            }
            m_pages.put(page, ids, *rows);
            const int first = page * PageCache::kPageSize;
            Q_EMIT dataChanged(index(first, 0), index(first + int(ids.size()) - 1, columnCount() - 1));
            fetchPages();
        });
    }
    // A fast scroll asks for far more pages than it stops at: the oldest wishes are forgotten, the view asks again for what it shows.
    if (m_wanted.size() > 2 * kPagesUnderWay)
        m_wanted.remove(0, m_wanted.size() - 2 * kPagesUnderWay);
}

QVector<const Field*> defaultColumns(const EntitySchema& schema, const char* exceptKey)
{
    QVector<const Field*> columns;
    for (const Field& field : schema.fields) {
        if (field.listPosition > 0 && (!exceptKey || qstrcmp(field.key, exceptKey) != 0))
            columns << &field;
    }
    std::stable_sort(columns.begin(), columns.end(), [](const Field* a, const Field* b) { return a->listPosition < b->listPosition; });
    return columns;
}

} // namespace kece
