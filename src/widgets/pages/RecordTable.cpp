// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/RecordTable.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"
#include "storage/RecordStore.h"
#include "widgets/async/whenDone.h"
#include "widgets/delegates/FieldDelegate.h"
#include "widgets/models/clipboardTable.h"
#include "widgets/pages/ListHeader.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QScrollBar>

namespace kece {

RecordTable::RecordTable(PagedRecordModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setHorizontalHeader(new ListHeader(this));
    setModel(&model);
    setItemDelegate(new FieldDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(Theme::px(26));
    verticalHeader()->setDefaultSectionSize(Theme::px(28));
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(&model, &PagedRecordModel::caughtUp, this, &RecordTable::restorePlace);
    fitColumns();
}

void RecordTable::catchUp()
{
    const int top = verticalScrollBar()->value();
    const int bottom = std::min(m_model.rowCount() - 1, top + viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize()) + 1);
    std::vector<qint64> inView;
    for (int row = top; row <= bottom; ++row)
        inView.push_back(m_model.idAt(row));
    m_current = m_model.idAt(currentIndex().row());
    m_top = top > 0 ? m_model.idAt(top) : 0; // who stands at the very top wants to see what is new there
    inView.push_back(m_current);
    m_model.catchUp(std::move(inView));
}

void RecordTable::restorePlace()
{
    if (const int row = m_current ? m_model.rowOf(m_current) : -1; row >= 0 && row != currentIndex().row()) {
        selectionModel()->setCurrentIndex(
            m_model.index(row, std::max(0, currentIndex().column())), QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    }
    if (const int row = m_top ? m_model.rowOf(m_top) : -1; row >= 0)
        verticalScrollBar()->setValue(row);
    else if (m_top == 0)
        verticalScrollBar()->setValue(0);
}

std::vector<qint64> RecordTable::selectedIds() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<qint64> ids;
    ids.reserve(rows.size());
    for (int row : rows)
        ids.push_back(m_model.idAt(row));
    return ids;
}

int RecordTable::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += range.height();
    return count;
}

void RecordTable::copySelection()
{
    const std::vector<qint64> ids = selectedIds();
    if (ids.empty())
        return;
    QVector<const Field*> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            columns << m_model.columns()[logical];
    }
    const auto work = [schema = &m_model.schema(), ids, columns, context = m_model.context()](Store& store) -> Result<ClipboardTable> {
        KECE_TRY(const QVector<RecordRow> rows, store.records().rows(*schema, ids));
        return clipboardTable(rows, columns, context);
    };
    whenDone(m_model.workplace().read<ClipboardTable>(work), this, [this](const Result<ClipboardTable>& table) {
        if (!table.ok()) {
            Q_EMIT failed(table.error());
            return;
        }
        QApplication::clipboard()->setMimeData(table->mimeData());
        Q_EMIT copied(table->rows);
    });
}

void RecordTable::fitToContents()
{
    horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + Theme::px(8);
        setColumnWidth(column, std::clamp(wanted, Theme::px(48), Theme::px(180)));
    }
}

void RecordTable::fitColumns()
{
    for (int column = 0; column < m_model.columnCount(); ++column)
        setColumnWidth(column, usualWidth(*m_model.columns()[column], m_model.schema().label(*m_model.columns()[column])));
}

void RecordTable::showRow(int row)
{
    executeDelayedItemsLayout(); // until then the scroll bar reaches no further than the rows that were there before
    selectRow(row);
    scrollTo(m_model.index(row, 0), PositionAtCenter);
}

void RecordTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    // What is left over goes to the first column of long text, or else to the one with the name of the record or of its customer.
    const auto& fields = m_model.columns();
    const EntitySchema& schema = m_model.schema();
    int column = -1;
    for (int i = 0; i < fields.size(); ++i) {
        const bool isName = (fields[i] == schema.title() && fields[i]->type == FieldType::Text)
            || (schema.customerKey && qstrcmp(fields[i]->key, schema.customerKey) == 0);
        if (fields[i]->type == FieldType::LongText) {
            column = i;
            break;
        }
        if (isName && column < 0)
            column = i;
    }
    const int left = viewport()->width() - horizontalHeader()->length();
    if (column < 0 || left == 0 || horizontalHeader()->stretchLastSection())
        return;
    const int least = usualWidth(*fields[column], schema.label(*fields[column])) * 4 / 5;
    setColumnWidth(column, std::max(columnWidth(column) + left, least));
}

void RecordTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT activated(currentIndex());
        return;
    }
    if ((event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && event->modifiers() == Qt::NoModifier && m_model.rowCount() > 0) {
        selectRow(event->key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1); // not the ends of a line, as Qt has it
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    // The bar of the current row is painted by its first cell, which need not be the current one.
    for (const QModelIndex& index : {current, previous}) {
        if (index.isValid())
            viewport()->update(0, rowViewportPosition(index.row()), viewport()->width(), rowHeight(index.row()));
    }
}

int usualWidth(const Field& field, const QString& header)
{
    const QFontMetrics metrics(QApplication::font());
    const int titleWidth = QFontMetrics(Theme::secondaryFont()).horizontalAdvance(header) + Theme::px(34);
    int width = 0;
    switch (field.type) {
    case FieldType::Money:
        width = metrics.horizontalAdvance("0,000,000.00") + Theme::px(22);
        break;
    case FieldType::Integer:
    case FieldType::Decimal:
        width = Theme::px(72);
        break;
    case FieldType::Date:
        width = Theme::px(field.read == &detail::readMember<&Customer::lastVisitOn> ? 136 : 92);
        break;
    case FieldType::Instant:
        width = Theme::px(120);
        break;
    case FieldType::Choice:
    case FieldType::Flag:
        width = Theme::px(80);
        break;
    case FieldType::Reference:
        width = Theme::px(field.target()->isImportable ? 200 : field.target() == &userSchema() ? 76 : 170);
        break;
    case FieldType::ReferenceList:
        width = Theme::px(130);
        break;
    case FieldType::LongText:
        width = Theme::px(260);
        break;
    case FieldType::Text:
        if (field.read == &detail::readMember<&Customer::tier>)
            width = Theme::px(68);
        else
            width = Theme::px(field.isUnique ? 112 : field.isSearchable ? 200 : 80);
        break;
    }
    return std::max(width, titleWidth);
}

} // namespace kece
