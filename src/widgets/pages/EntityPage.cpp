// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/EntityPage.h"

#include "domain/entities/Customer.h"
#include "exchange/export/ExportRun.h"
#include "services/access/Concealment.h"
#include "services/access/RevealField.h"
#include "storage/RecordStore.h"
#include "widgets/access/AccessDialog.h"
#include "widgets/async/whenDone.h"
#include "widgets/forms/FormDialog.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/pages/DetailPane.h"
#include "widgets/pages/ListMenus.h"
#include "widgets/pages/RecordTable.h"
#include "widgets/pages/SavedViews.h"
#include "widgets/pages/SelectionSum.h"
#include "widgets/prompts/Prompts.h"
#include "widgets/wizards/ExportList.h"
#include "widgets/wizards/ImportDialog.h"
#include "widgets/wizards/PrintList.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kDetailWidth = 418;
constexpr int kNarrow = 1100;

QString splitterKey(const EntitySchema& schema)
{
    return QStringLiteral("lists/%1/splitter").arg(QLatin1String(schema.kind));
}

} // namespace

EntityPage::EntityPage(Workplace& workplace, const EntitySchema& schema, QWidget* parent)
    : Page(parent),
      m_workplace(workplace),
      m_schema(schema),
      m_model(new PagedRecordModel(workplace, schema, this)),
      m_table(new RecordTable(*m_model)),
      m_filters(new FilterBar(workplace, schema)),
      m_messages(new MessageBar),
      m_detail(new DetailPane(workplace, schema)),
      m_splitter(new QSplitter),
      m_sum(new SelectionSum(*m_table, this)),
      m_bar(new QToolBar)
{
    m_table->setAccessibleName(schema.pluralName());
    setFocusProxy(m_table);
    ListLayout::remembered(schema).applyTo(*m_table);
    createActions(*m_bar);

    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({Theme::px(948), Theme::px(kDetailWidth)});
    m_splitter->restoreState(QSettings().value(splitterKey(schema)).toByteArray());

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_messages);
    column->addWidget(m_filters);
    column->addWidget(m_splitter, 1);

    connect(m_filters, &FilterBar::changed, this, &EntityPage::askAgain);
    connect(m_filters, &FilterBar::viewChosen, this, &EntityPage::applyView);
    connect(m_filters, &FilterBar::saveViewWanted, this, &EntityPage::saveView);
    connect(m_filters, &FilterBar::leftForList, this, [this] { m_table->setFocus(); });
    connect(m_model, &PagedRecordModel::arrived, this, &EntityPage::onArrived);
    connect(m_model, &PagedRecordModel::counted, this, &EntityPage::onArrived);
    connect(m_model, &PagedRecordModel::failed, m_messages, &MessageBar::showError);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &EntityPage::onCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EntityPage::onCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_void->setEnabled(isWritable() && m_schema.isTracked && m_table->selectedCount() > 0);
        Q_EMIT statusChanged();
    });
    connect(m_sum, &SelectionSum::changed, this, &Page::statusChanged);
    connect(m_table, &QTableView::activated, this, &EntityPage::editCurrent);
    connect(m_table, &RecordTable::failed, m_messages, &MessageBar::showError);
    connect(m_table, &RecordTable::copied, this,
        [this](int rows) { m_messages->showMessage(MessageBar::Kind::Done, tr("%1 rows are on the clipboard.").arg(rows)); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &EntityPage::openRowMenu);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this, &EntityPage::openHeaderMenu);
    connect(m_detail, &DetailPane::failed, m_messages, &MessageBar::showError);
    connect(m_detail, &DetailPane::openWanted, this, &Page::openWanted);
    connect(m_detail, &DetailPane::createWanted, this, &Page::createWanted);
    connect(&workplace, &Workplace::changed, this, [this](const EntitySchema* kind, qint64 id) {
        if (kind == &m_schema)
            m_wanted = id ? id : m_wanted;
        else if (!m_schema.isReadOnly) // what the program writes by itself follows from any change
            return;
        refresh();
    });
    connect(&workplace, &Workplace::changedElsewhere, this, &EntityPage::onChangedElsewhere);
    connect(m_model, &PagedRecordModel::caughtUp, this, &EntityPage::onArrived);
    loadViews(0);
    askAgain();
}

EntityPage::~EntityPage()
{
    ListLayout::of(*m_table).remember(m_schema);
    QSettings().setValue(splitterKey(m_schema), m_splitter->saveState());
}

void EntityPage::createActions(QToolBar& bar)
{
    const auto add = [this, &bar](const char* iconName, const QString& text, const QKeySequence& keys, auto&& slot) {
        auto* action = bar.addAction(icon(iconName), text, this, slot);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
        addAction(action);
        return action;
    };
    bar.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar.setMovable(false);
    auto* margin = new QWidget;
    margin->setFixedWidth(Theme::px(6));
    bar.addWidget(margin);
    m_new = add("plus", tr("New"), QKeySequence::New, [this] { createRecord(); });
    m_edit = add("pencil", tr("Edit"), Qt::Key_F2, &EntityPage::editCurrent);
    m_void = add("file-x", tr("Void"), QKeySequence::Delete, &EntityPage::voidSelected);
    if (!m_schema.isReadOnly)
        bar.addSeparator();
    add("refresh", tr("Refresh"), QKeySequence::Refresh, &EntityPage::refresh);
    m_import = add("table-import", tr("Import"), {}, &EntityPage::importFile);
    m_export = add("table-export", tr("Export"), {}, &EntityPage::exportShown);
    m_print = add("printer", tr("Print"), QKeySequence::Print, [this] { printList(m_workplace, *m_model, *this, *m_messages); });
    const Session& session = m_workplace.session();
    m_new->setVisible(!m_schema.isReadOnly && session.may(Action::Create, m_schema));
    m_edit->setVisible(!m_schema.isReadOnly && session.may(Action::Change, m_schema));
    m_void->setVisible(m_schema.isTracked && session.may(Action::Void, m_schema));
    m_import->setVisible(m_schema.isImportable && session.may(Action::Import, m_schema));
    m_export->setVisible(isExportable(m_schema) && session.may(Action::Export, m_schema));
    m_print->setVisible(session.may(Action::Export, m_schema));
    const QString readOnly = m_workplace.database().readOnlyReason();
    for (QAction* action : {m_new, m_edit, m_void, m_import}) {
        action->setEnabled(readOnly.isEmpty());
        if (!readOnly.isEmpty())
            action->setToolTip(readOnly);
    }
    auto* spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(spacer);
    auto* columns = bar.addAction(icon("columns-3"), tr("Columns"));
    columns->setToolTip(tr("Choose the columns"));
    connect(columns, &QAction::triggered, this, [this, &bar, columns] {
        const QWidget* button = bar.widgetForAction(columns);
        openColumnMenu(button->mapToGlobal(QPoint(0, button->height())));
    });
    if (!m_schema.isReadOnly)
        m_detail->addAction(m_edit);
}

void EntityPage::addRowActions(const QList<QAction*>& actions)
{
    m_rowActions = actions;
    QAction* before = m_bar->actions().value(4);
    if (!actions.isEmpty())
        m_bar->insertSeparator(before);
    for (QAction* action : actions) {
        m_bar->insertAction(before, action);
        m_detail->addAction(action);
    }
}

void EntityPage::askAgain()
{
    m_row = 0;
    RecordQuery query = m_model->query();
    query.text = m_filters->text();
    query.filters.clear();
    for (const NamedFilter& filter : m_filters->filters())
        query.filters << filter.filter;
    const ListLayout layout = ListLayout::of(*m_table);
    query.sort.clear();
    if (!layout.sortField.isEmpty())
        query.sort = {{layout.sortField, layout.sortOrder}};
    m_model->setQuery(query);
}

/// The list shows records of the kind, or what such records say of a customer, or the names of what they refer to.
void EntityPage::onChangedElsewhere(const EntitySchema* kind)
{
    const bool isShown = !kind || kind == &m_schema || (&m_schema == &customerSchema() && kind->customerKey)
        || std::any_of(m_schema.fields.begin(), m_schema.fields.end(), [kind](const Field& field) { return field.target && field.target() == kind; });
    if (!isShown)
        return;
    m_isBehind = !isVisible();
    if (!m_isBehind)
        m_table->catchUp();
}

void EntityPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (std::exchange(m_isBehind, false))
        m_table->catchUp();
}

void EntityPage::refresh()
{
    if (m_wanted == 0)
        m_wanted = m_detail->shownId();
    m_model->reload();
}

void EntityPage::onArrived()
{
    if (m_model->isCounted() && !m_filters->isFiltering())
        m_total = m_model->rowCount();
    const int row = m_wanted ? m_model->rowOf(m_wanted) : -1;
    if (row >= 0) {
        m_wanted = 0;
        m_row = row;
        m_table->showRow(row);
    } else if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        // A table without a current row is a dead end for the keyboard and for screen readers. Where the record is gone, the next one takes its
        // place.
        m_table->selectRow(std::clamp(m_row, 0, m_model->rowCount() - 1));
    }
    if (m_model->rowCount() > 0) {
        if (std::exchange(m_saysEmpty, false))
            m_messages->hide();
    } else {
        m_saysEmpty = true;
        m_detail->clear();
        m_messages->showMessage(MessageBar::Kind::Note,
            m_filters->isFiltering() ? tr("Nothing matches the conditions.") : tr("There are no %1 yet.").arg(m_schema.pluralName()));
        if (m_filters->isFiltering())
            m_messages->addAction(tr("Clear the conditions"), [this] { m_filters->setFilters({}); });
        else if (m_new->isVisible())
            m_messages->addAction(tr("Enter the first"), [this] { createRecord(); });
        if (!m_filters->isFiltering() && m_import->isVisible() && m_import->isEnabled())
            m_messages->addAction(tr("Import a file…"), [this] { importFile(); });
    }
    Q_EMIT statusChanged();
}

void EntityPage::onCurrent()
{
    const RecordRow* row = m_model->row(m_table->currentIndex().row());
    if (row)
        m_row = m_table->currentIndex().row();
    m_edit->setEnabled(row && isWritable());
    if (row)
        m_detail->showRecord(*row);
}

bool EntityPage::isWritable() const
{
    return m_workplace.database().readOnlyReason().isEmpty();
}

QStringList EntityPage::statusTexts() const
{
    const auto bold = [](qint64 number) { return QStringLiteral("<b>%1</b>").arg(QLocale().toString(number)); };
    QStringList texts;
    if (!m_model->isCounted())
        texts << tr("Counting…");
    else if (m_filters->isFiltering() && m_total >= 0)
        texts << tr("%1 in all").arg(bold(m_total)) << tr("%1 match").arg(bold(m_model->rowCount()));
    else if (m_filters->isFiltering())
        texts << tr("%1 match").arg(bold(m_model->rowCount()));
    else
        texts << tr("%1 in all").arg(bold(m_model->rowCount()));
    if (const int selected = m_table->selectedCount(); selected > 0)
        texts << tr("%1 selected").arg(bold(selected));
    if (!m_sum->text().isEmpty())
        texts << m_sum->text();
    return texts;
}

const RecordRow* EntityPage::currentRow() const
{
    return m_model->row(m_table->currentIndex().row());
}

Presets EntityPage::presetsFor(const EntitySchema& schema) const
{
    const RecordRow* row = currentRow();
    Presets presets;
    for (const Field& field : schema.fields) {
        if (row && field.type == FieldType::Reference && field.target() == &m_schema)
            presets.insert(QString::fromLatin1(field.key), {QVariant::fromValue<qlonglong>(row->record.id()), row->record.title()});
    }
    return presets;
}

qint64 EntityPage::currentCustomer(QString* title) const
{
    const RecordRow* row = currentRow();
    if (!row)
        return 0;
    if (&m_schema == &customerSchema()) {
        *title = row->record.title();
        return row->record.id();
    }
    if (!m_schema.customerKey)
        return 0;
    *title = row->titles.value(QString::fromLatin1(m_schema.customerKey));
    return row->record.value(QString::fromLatin1(m_schema.customerKey)).toLongLong();
}

void EntityPage::createRecord(const Presets& presets)
{
    auto* form = new FormDialog(m_workplace, m_schema, window());
    showForm(form);
    form->startNew(presets);
}

void EntityPage::editCurrent()
{
    const qint64 id = m_model->idAt(m_table->currentIndex().row());
    if (!id || !m_edit->isVisible() || !isWritable())
        return;
    auto* form = new FormDialog(m_workplace, m_schema, window());
    showForm(form);
    form->edit(id);
}

void EntityPage::showForm(FormDialog* form)
{
    connect(form, &FormDialog::saved, m_messages,
        [this](qint64) { m_messages->showMessage(MessageBar::Kind::Done, tr("%1 saved.").arg(m_schema.singularName())); });
    form->show();
}

void EntityPage::showRecord(qint64 id)
{
    m_wanted = id;
    if (m_filters->isFiltering())
        m_filters->setFilters({});
    else if (const int row = m_model->rowOf(id); row >= 0)
        onArrived();
    else
        refresh();
}

EntityPage::State EntityPage::state() const
{
    return {m_filters->filters(), m_filters->text(), m_detail->shownId()};
}

void EntityPage::restore(const State& state)
{
    m_wanted = state.current;
    m_filters->setFilters(state.filters, state.text);
}

void EntityPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (std::exchange(m_isNarrow, width() < Theme::px(kNarrow)) != m_isNarrow)
        m_detail->setVisible(!m_isNarrow);
}

void EntityPage::toggleDetail()
{
    m_detail->setVisible(!m_detail->isVisible());
}

void EntityPage::showError(const Error& error)
{
    m_messages->showError(error);
}

void EntityPage::showDone(const QString& text)
{
    m_messages->showMessage(MessageBar::Kind::Done, text);
}

void EntityPage::voidSelected()
{
    const std::vector<qint64> ids = m_table->selectedIds();
    QVector<Workplace::VersionedId> records;
    for (qint64 id : ids) {
        if (const RecordRow* row = m_model->row(m_model->rowOf(id)))
            records << Workplace::VersionedId{id, row->record.stored().rowVersion};
    }
    if (records.isEmpty())
        return;
    const RecordRow* first = m_model->row(m_model->rowOf(records.first().id));
    const QString question = records.size() == 1
        ? tr("Why is “%1” to be void? It stays in the archive and counts no longer.").arg(first->record.title())
        : tr("Why are these %1 %2 to be void? They stay in the archive and count no longer.").arg(records.size()).arg(m_schema.pluralName());
    const auto reason = m_workplace.prompts().askReason(this, question, tr("Make void"));
    if (!reason)
        return;
    whenDone(m_workplace.voidRecords(m_schema, records, *reason), this, [this, count = records.size()](const Result<void>& done) {
        if (!done.ok()) {
            m_messages->showError(done.error());
            return;
        }
        m_messages->showMessage(MessageBar::Kind::Done, tr("%1 made void.").arg(count));
        m_workplace.announce(m_schema, 0);
    });
}

void EntityPage::importFile()
{
    auto* dialog = new ImportDialog(m_workplace, m_schema, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void EntityPage::exportShown()
{
    exportList(m_workplace, m_model->query(), *this, *m_messages);
}

void EntityPage::loadViews(qint64 current)
{
    const auto work = [schema = &m_schema](Store& store) { return readViews(store, *schema); };
    whenDone(m_workplace.read<QVector<SavedView>>(work), this, [this, current](const Result<QVector<SavedView>>& found) {
        if (!found.ok())
            return;
        QVector<FilterBar::View> views;
        for (const SavedView& view : *found)
            views << FilterBar::View{view.id.value, view.name, view.definition};
        m_filters->setViews(views, current);
    });
}

void EntityPage::applyView(const FilterBar::View& view)
{
    const ViewContent content = viewContent(m_schema, view.definition);
    if (content.layout)
        content.layout->applyTo(*m_table);
    m_filters->setFilters(content.filters, content.text);
}

void EntityPage::saveView()
{
    const auto name = m_workplace.prompts().askText(
        this, tr("Save as view"), tr("Name of the view: conditions, columns and order are kept under it."));
    if (!name)
        return;
    SavedView view;
    view.kind = QString::fromLatin1(m_schema.kind);
    if (m_workplace.session().person)
        view.owner.value = m_workplace.session().person->user;
    view.name = *name;
    view.definition = viewDefinition({m_filters->filters(), m_filters->text(), ListLayout::of(*m_table)});
    const auto work = [session = m_workplace.session(), view](Store& store) { return keepView(store, session, view); };
    whenDone(m_workplace.database().write<qint64>(work), this, [this](const Result<qint64>& id) {
        if (id.ok())
            loadViews(*id);
        else
            m_messages->showError(id.error());
    });
}

void EntityPage::openColumnMenu(const QPoint& at)
{
    openColumnsMenu(*m_table, at);
}

void EntityPage::openHeaderMenu(const QPoint& at)
{
    openListHeaderMenu(*m_table, m_table->horizontalHeader()->logicalIndexAt(at), m_table->horizontalHeader()->mapToGlobal(at));
}

/// A masked value in clear, and why somebody may see the record or not.
void EntityPage::addAccessActions(QMenu& menu, const QModelIndex& index)
{
    const RecordRow* row = m_model->row(index.row());
    const std::shared_ptr<const Person> person = m_workplace.session().person;
    if (!row || !person)
        return;
    const Field& field = *m_model->columns()[index.column()];
    const qint64 id = row->record.id();
    menu.addSeparator();
    if (Concealment(*person, m_schema).isMasked(field) && row->record.value(field).isValid()) {
        QAction* reveal = menu.addAction(
            icon("eye"), tr("Show “%1” in clear").arg(m_schema.label(field)), this, [this, &field, id] { showInClear(field, id); });
        reveal->setEnabled(person->may(Action::Reveal, m_schema));
        reveal->setToolTip(reveal->isEnabled() ? tr("The trail keeps who looked.") : person->denied(Action::Reveal, m_schema).message);
    }
    menu.addAction(icon("shield"), tr("Who may see this…"), this, [this, id] { (new AccessDialog(m_workplace, m_schema, id, window()))->open(); });
    menu.setToolTipsVisible(true);
}

void EntityPage::showInClear(const Field& field, qint64 id)
{
    whenDone(revealLater(m_workplace.database(), m_schema, field, id), this, [this, &field](const Result<QString>& value) {
        if (value.ok())
            m_messages->showMessage(MessageBar::Kind::Note, tr("%1: %2. The trail keeps that you looked.").arg(m_schema.label(field), *value));
        else
            m_messages->showError(value.error());
    });
}

void EntityPage::openRowMenu(const QPoint& at)
{
    QMenu menu;
    menu.addActions({m_new, m_edit, m_void});
    menu.addSeparator();
    menu.addActions(m_rowActions);
    menu.addSeparator();
    menu.addAction(icon("copy"), tr("Copy rows") + "\tCtrl+C", m_table, &RecordTable::copySelection);
    const QModelIndex index = m_table->indexAt(at);
    if (const RecordRow* row = m_model->row(index.row())) {
        const Field& field = *m_model->columns()[index.column()];
        const QVariant value = row->record.value(field);
        const QString words = makeCell(*row, field, m_model->context()).text;
        if (value.isValid() && field.type != FieldType::LongText && field.type != FieldType::ReferenceList) {
            menu.addAction(icon("filter"), tr("Filter by “%1”").arg(words), this, [this, &field, value, words] {
                m_filters->addFilter({{QString::fromLatin1(field.key), Filter::Op::Equals, {value}}, words});
            });
        }
    }
    addAccessActions(menu, m_table->indexAt(at));
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

} // namespace kece
