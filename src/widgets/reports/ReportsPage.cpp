// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reports/ReportsPage.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "reporting/PdfReport.h"
#include "reporting/ReportFile.h"
#include "reporting/Reports.h"
#include "services/audit/RecordAct.h"
#include "storage/RecordStore.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/DateEditor.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/prompts/Prompts.h"
#include "widgets/reports/ReportChartView.h"
#include "widgets/reports/ReportTableModel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace kece {

namespace {

constexpr int kListWidth = 250;
constexpr int kWidestColumn = 360;
constexpr int kPortraitColumns = 7;

/// By which columns a row tells what record it is about.
struct Link {
    const char* column;
    const EntitySchema& (*schema)();
};
constexpr Link kLinks[] = {{"complaint_no", complaintSchema}, {"contract_no", contractSchema}, {"customer_code", customerSchema}};

qsizetype columnNamed(const ReportTable& table, QLatin1String key)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(), [&](const ReportColumn& column) { return column.key == key; });
    return found == table.columns.end() ? -1 : found - table.columns.begin();
}

ReportTable narrowed(const ReportTable& whole, const QString& department)
{
    const qsizetype column = columnNamed(whole, QLatin1String("department"));
    if (column < 0 || department.isEmpty())
        return whole;
    ReportTable part = whole;
    part.rows.removeIf([&](const QVector<QVariant>& row) { return row[column].toString() != department; });
    part.subtitle += QStringLiteral("  ·  ") + department;
    return part;
}

} // namespace

bool ReportsPage::hasAny(const Session& session)
{
    const auto reports = allReports();
    return std::any_of(reports.begin(), reports.end(), [&](const Report& report) { return session.may(Action::Report, report.about()); });
}

ReportsPage::ReportsPage(Workplace& workplace, QWidget* parent)
    : Page(parent),
      m_workplace(workplace),
      m_messages(new MessageBar),
      m_list(new QListWidget),
      m_day(new DateLine(workplace.today())),
      m_departmentLabel(new QLabel(tr("Department"))),
      m_department(new QComboBox),
      m_title(new QLabel),
      m_subtitle(new QLabel),
      m_chart(new ReportChartView),
      m_model(new ReportTableModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView)
{
    for (const Report& report : allReports()) {
        if (!workplace.session().may(Action::Report, report.about()))
            continue;
        auto* item = new QListWidgetItem(report.title(), m_list);
        item->setData(Qt::UserRole, QString::fromLatin1(report.name));
    }
    m_list->setAccessibleName(tr("Reports"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(Theme::px(3));
    m_list->setFixedWidth(Theme::px(kListWidth));
    m_list->setTextElideMode(Qt::ElideRight);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ReportTableModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Report"));
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSortingEnabled(true);

    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(m_chart);
    split->addWidget(m_table);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(createHeader());
    right->addWidget(m_messages);
    right->addWidget(split, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    setFocusProxy(m_list);

    connect(m_list, &QListWidget::currentRowChanged, this, &ReportsPage::read);
    connect(m_day, &DateLine::edited, this, &ReportsPage::read);
    connect(m_department, &QComboBox::currentIndexChanged, this, &ReportsPage::showDepartment);
    connect(m_table, &QTableView::activated, this, &ReportsPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { m_chart->markRow(sourceRow()); });
    connect(m_chart, &ReportChartView::picked, this, [this](int source) {
        const QModelIndex index = m_sorted->mapFromSource(m_model->index(source, 0));
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
    });
    connect(&workplace, &Workplace::changed, this, [this](const EntitySchema* kind) {
        if (const Report* report = current(); report && kind == &report->about() && isVisible())
            read();
    });
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(0);
}

QWidget* ReportsPage::createHeader()
{
    auto* header = new QFrame;
    header->setProperty("bar", "top");
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_day->setDate(m_workplace.today());
    m_day->line()->setAccessibleName(tr("As of"));
    auto* asOf = new QLabel(tr("As of"));
    asOf->setBuddy(m_day->line());
    m_departmentLabel->setBuddy(m_department);
    m_department->setAccessibleName(tr("Department"));
    m_department->setMinimumWidth(Theme::px(120));
    auto* print = new QPushButton(icon("printer"), tr("Print…"));
    auto* save = new QPushButton(icon("table-export"), tr("Save as…"));
    save->setToolTip(tr("To a file: PDF, Excel or CSV"));
    connect(print, &QPushButton::clicked, this, &ReportsPage::print);
    connect(save, &QPushButton::clicked, this, &ReportsPage::saveAs);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(Theme::px(12), Theme::px(8), Theme::px(12), Theme::px(8));
    row->setSpacing(Theme::px(8));
    row->addLayout(titles, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_departmentLabel, m_department, asOf, m_day, print, save})
        row->addWidget(part);
    return header;
}

const Report* ReportsPage::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? reportNamed(item->data(Qt::UserRole).toString()) : nullptr;
}

void ReportsPage::choose(const QString& name)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == name)
            m_list->setCurrentRow(row);
    }
}

void ReportsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    read();
}

void ReportsPage::toggleDetail()
{
    m_chart->setVisible(m_chart->isHidden() && !m_chart->data().points.isEmpty());
}

void ReportsPage::read()
{
    const Result<QDate> day = m_day->date();
    const Report* report = current();
    if (!report || !isVisible() || !day.ok() || !day->isValid())
        return; // half typed
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const auto work = [report, day = *day, chinese, session = m_workplace.session()](
                          Store& store) { return report->make(store, session, day, chinese); };
    whenDone(m_workplace.read<ReportTable>(work), this, [this, generation = ++m_generation](const Result<ReportTable>& table) {
        if (generation != m_generation)
            return; // another was chosen since
        if (table.ok())
            showReport(*table);
        else
            m_messages->showError(table.error());
        Q_EMIT finished();
    });
}

void ReportsPage::showReport(const ReportTable& table)
{
    m_messages->hide();
    m_whole = table;
    const qsizetype column = columnNamed(table, QLatin1String("department"));
    QStringList departments;
    for (const auto& row : table.rows) {
        if (column >= 0 && !row[column].toString().isEmpty())
            departments << row[column].toString();
    }
    departments.removeDuplicates();
    departments.sort();
    {
        const QSignalBlocker quiet(m_department);
        const QString before = m_department->currentData().toString();
        m_department->clear();
        m_department->addItem(tr("All"), QString());
        for (const QString& department : std::as_const(departments))
            m_department->addItem(department, department);
        m_department->setCurrentIndex(std::max(0, m_department->findData(before)));
    }
    m_department->setVisible(!departments.isEmpty());
    m_departmentLabel->setVisible(!departments.isEmpty());
    showDepartment();
}

void ReportsPage::showDepartment()
{
    const ReportTable table = narrowed(m_whole, m_department->currentData().toString());
    m_title->setText(table.title);
    m_subtitle->setText(table.subtitle);
    m_model->setTable(table);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + Theme::px(8), Theme::px(kWidestColumn)));
    m_chart->setData(ChartData::of(table, current() ? current()->chart : ReportChart()));
    m_chart->setVisible(m_chart->data().points.size() > 1);
    Q_EMIT statusChanged();
}

int ReportsPage::sourceRow() const
{
    return m_sorted->mapToSource(m_table->currentIndex()).row();
}

void ReportsPage::openCurrent()
{
    const int row = sourceRow();
    if (row < 0)
        return;
    for (const Link& link : kLinks) {
        const qsizetype column = columnNamed(m_model->table(), QLatin1String(link.column));
        const QString code = column < 0 ? QString() : m_model->table().rows[row][column].toString();
        if (code.isEmpty())
            continue;
        const EntitySchema& schema = link.schema();
        const auto find = [&schema, code](Store& store) -> Result<qint64> {
            return store.records().byCode(schema, code).map([](const RecordRow& found) { return found.record.id(); });
        };
        whenDone(m_workplace.read<qint64>(find), this, [this, schema = &schema](const Result<qint64>& id) {
            if (id.ok())
                Q_EMIT openWanted(schema, *id);
            else
                m_messages->showError(id.error());
        });
        return;
    }
}

void ReportsPage::print()
{
    const Report* report = current();
    if (!report || m_model->table().columns.isEmpty())
        return;
    const AuditEntry entry = exportEntry(AuditAction::kPrint, QString::fromLatin1(report->about().kind), {});
    whenDone(recordAct(m_workplace.database(), m_workplace.session(), entry), this, [this, table = m_model->table()](const Result<qint64>& recorded) {
        if (!recorded.ok()) {
            m_messages->showError(recorded.error());
            return;
        }
        m_workplace.prompts().preview(this, tr("Print: %1").arg(table.title), table.columns.size() > kPortraitColumns,
            [table](QPagedPaintDevice& paper) { paintReport(table, paper); });
    });
}

void ReportsPage::saveAs()
{
    const Report* report = current();
    if (!report || m_model->table().columns.isEmpty())
        return;
    const QString path = m_workplace.prompts().askFileToSave(
        this, tr("Save the report"), QStringLiteral("%1.xlsx").arg(m_model->table().title), tr("Excel (*.xlsx);;PDF (*.pdf);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    const bool onPaper = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    const AuditEntry entry = exportEntry(onPaper ? AuditAction::kPrint : AuditAction::kExport, QString::fromLatin1(report->about().kind), path);
    whenDone(recordAct(m_workplace.database(), m_workplace.session(), entry), this,
        [this, table = m_model->table(), path](const Result<qint64>& recorded) {
            if (!recorded.ok()) {
                m_messages->showError(recorded.error());
                return;
            }
            const Done saved = saveReport(table, path);
            if (saved.ok())
                m_messages->showMessage(MessageBar::Kind::Done, tr("%1 rows written to %2.").arg(table.rows.size()).arg(path));
            else
                m_messages->showError(saved.error());
        });
}

QStringList ReportsPage::statusTexts() const
{
    return {tr("%n line(s)", nullptr, m_model->rowCount())};
}

} // namespace kece
