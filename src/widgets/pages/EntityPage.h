// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"
#include "widgets/filters/FilterBar.h"
#include "widgets/forms/RecordForm.h"
#include "widgets/pages/Page.h"

class QMenu;
class QSplitter;
class QToolBar;

namespace kece {

class DetailPane;
class FormDialog;
class MessageBar;
class PagedRecordModel;
class RecordTable;
class SelectionSum;

/// The one page of every kind of record: toolbar, filter bar, list, detail pane. A kind differs by its schema and by the actions handed in, never by
/// a subclass.
class EntityPage : public Page
{
    Q_OBJECT

public:
    EntityPage(Workplace& workplace, const EntitySchema& schema, QWidget* parent = nullptr);
    ~EntityPage() override;

    QStringList statusTexts() const override;
    qint64 currentCustomer(QString* title) const override;
    /// The current record, where one of the other kind may name it: the plan that a visit carries out.
    Presets presetsFor(const EntitySchema& schema) const override;
    /// nullptr where there is none, or while it is being read.
    const RecordRow* currentRow() const;
    void refresh() override;
    void focusSearch() override { m_filters->focusSearch(); }

    const EntitySchema& schema() const { return m_schema; }
    RecordTable& table() const { return *m_table; }
    /// Actions of other kinds that start from a row of this one (记拜访): on the toolbar and in the detail pane.
    void addRowActions(const QList<QAction*>& actions);

    void createRecord(const Presets& presets = {});
    /// Makes the record the current row, whatever is filtered.
    void showRecord(qint64 id);
    EntityPage* records() override { return this; }
    void toggleDetail() override;
    /// In the page's message bar.
    void showError(const Error& error);
    void showDone(const QString& text);

    /// What is asked and where one stands, to be taken over by a page made anew.
    struct State {
        QVector<NamedFilter> filters;
        QString text;
        qint64 current = 0;
    };
    State state() const;
    void restore(const State& state);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void createActions(QToolBar& bar);
    void askAgain();
    void onChangedElsewhere(const EntitySchema* kind);
    void onArrived();
    void onCurrent();
    bool isWritable() const;
    void editCurrent();
    void voidSelected();
    void importFile();
    void exportShown();
    void openColumnMenu(const QPoint& at);
    void openHeaderMenu(const QPoint& at);
    void openRowMenu(const QPoint& at);
    void addAccessActions(QMenu& menu, const QModelIndex& index);
    void showInClear(const Field& field, qint64 id);
    void loadViews(qint64 current);
    void applyView(const FilterBar::View& view);
    void saveView();
    void showForm(FormDialog* form);

    Workplace& m_workplace;
    const EntitySchema& m_schema;
    PagedRecordModel* m_model;
    RecordTable* m_table;
    FilterBar* m_filters;
    MessageBar* m_messages;
    DetailPane* m_detail;
    QSplitter* m_splitter;
    SelectionSum* m_sum;
    QToolBar* m_bar;
    QAction* m_new;
    QAction* m_edit;
    QAction* m_void;
    QAction* m_import;
    QAction* m_export;
    QAction* m_print;
    QList<QAction*> m_rowActions;
    qint64 m_wanted = 0;      ///< the record to make current when the list is there
    bool m_isBehind = false;  ///< something was changed elsewhere while the page was not in view
    bool m_isNarrow = false;  ///< no room for list and detail pane side by side: the pane comes with F9
    int m_row = 0;            ///< the current row, for the time its record is gone
    bool m_saysEmpty = false; ///< the message that there is nothing to show stands there
    qint64 m_total = -1;      ///< all records of the kind, whatever is filtered
};

} // namespace kece
