// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/ListMenus.h"

#include "widgets/pages/RecordTable.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace kece {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ListMenus", text);
}

/// Stays open while columns are checked one after the other.
class ColumnsMenu : public QMenu
{
protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        QAction* action = actionAt(event->position().toPoint());
        if (action && action->isCheckable())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Space && activeAction() && activeAction()->isCheckable())
            activeAction()->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

void setColumnShown(RecordTable& table, const Field& field, bool shown)
{
    ListLayout layout = ListLayout::of(table);
    if (shown)
        layout.columns << ListLayout::Column{&field, usualWidth(field, table.records().schema().label(field))};
    else if (layout.columns.size() > 1)
        layout.columns.removeIf([&field](const ListLayout::Column& column) { return column.field == &field; });
    layout.applyTo(table);
}

} // namespace

void openColumnsMenu(RecordTable& table, const QPoint& at)
{
    const EntitySchema& schema = table.records().schema();
    ColumnsMenu menu;
    for (const Field& field : schema.fields) {
        if (field.figureOf && field.listPosition == 0)
            continue; // part of another column's figure
        QAction* action = menu.addAction(schema.label(field));
        action->setCheckable(true);
        action->setChecked(table.records().columnOf(field) >= 0);
        QObject::connect(action, &QAction::triggered, &table, [&table, &field](bool shown) { setColumnShown(table, field, shown); });
    }
    menu.addSeparator();
    menu.addAction(
        words(QT_TRANSLATE_NOOP("ListMenus", "The usual columns")), &table, [&table] { ListLayout::usual(table.records().schema()).applyTo(table); });
    menu.exec(at);
}

void openListHeaderMenu(RecordTable& table, int column, const QPoint& at)
{
    QMenu menu;
    if (column >= 0) {
        const Field& field = *table.records().columns()[column];
        menu.addAction(
            words(QT_TRANSLATE_NOOP("ListMenus", "Sort ascending")), &table, [&table, column] { table.sortByColumn(column, Qt::AscendingOrder); });
        menu.addAction(
            words(QT_TRANSLATE_NOOP("ListMenus", "Sort descending")), &table, [&table, column] { table.sortByColumn(column, Qt::DescendingOrder); });
        menu.addAction(words(QT_TRANSLATE_NOOP("ListMenus", "In the usual order")), &table, [&table] { table.sortByColumn(-1, Qt::AscendingOrder); });
        menu.addSeparator();
        menu.addAction(words(QT_TRANSLATE_NOOP("ListMenus", "Hide this column")), &table, [&table, &field] { setColumnShown(table, field, false); });
        menu.addAction(words(QT_TRANSLATE_NOOP("ListMenus", "Fit the width")), &table, [&table, column] { table.resizeColumnToContents(column); });
        menu.addSeparator();
    }
    menu.addAction(words(QT_TRANSLATE_NOOP("ListMenus", "Choose the columns…")), &table, [&table, at] { openColumnsMenu(table, at); });
    menu.addAction(
        words(QT_TRANSLATE_NOOP("ListMenus", "The usual columns")), &table, [&table] { ListLayout::usual(table.records().schema()).applyTo(table); });
    menu.exec(at);
}

} // namespace kece
