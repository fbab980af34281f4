// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wizards/ImportDialog.h"

#include "exchange/formats/TableWriter.h"
#include "exchange/import/ColumnMapping.h"
#include "exchange/import/ImportRun.h"
#include "widgets/async/runAside.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/prompts/Prompts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kPreviewRows = 8;
constexpr int kTickMs = 100;
const QString kDrop = QStringLiteral("-");      ///< the column is left out
const QString kAttribute = QStringLiteral("+"); ///< the column becomes a custom attribute

QTableView* textTable(QAbstractItemModel* model, const QString& name)
{
    auto* table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(name);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(Theme::px(26));
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

} // namespace

ImportDialog::ImportDialog(Workplace& workplace, const EntitySchema& schema, QWidget* parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_schema(schema),
      m_messages(new MessageBar),
      m_file(new QLineEdit),
      m_encoding(new QComboBox),
      m_sheet(new QComboBox),
      m_duplicates(new QComboBox),
      m_skipBad(new QCheckBox(tr("Leave out rows with mistakes"))),
      m_head(new TextTableModel(this)),
      m_remarksTitle(new QLabel),
      m_remarkModel(new TextTableModel(this)),
      m_bar(new QProgressBar)
{
    setWindowTitle(tr("Import: %1").arg(schema.pluralName()));
    resize(Theme::px(900), Theme::px(600));
    m_preview = textTable(m_head, tr("First rows of the file"));
    m_remarks = textTable(m_remarkModel, tr("Mistakes and doubts"));
    m_remarksTitle->setProperty("section", true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(12));
    body->setSpacing(Theme::px(8));
    body->addWidget(createOptions());
    body->addWidget(m_preview, 2);
    body->addWidget(m_remarksTitle);
    body->addWidget(m_remarks, 3);
    body->addWidget(m_bar);
    column->addLayout(body, 1);
    column->addWidget(createFoot());
    m_remarksTitle->hide();
    m_remarks->hide();

    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_bar->setRange(0, m_progress.total() > 0 ? 1000 : 0);
        if (m_progress.total() > 0)
            m_bar->setValue(int(m_progress.done() * 1000 / m_progress.total()));
    });
    setRunning(false);
    sayHowItGoes();
    m_messages->showMessage(
        MessageBar::Kind::Note, tr("Choose a CSV or Excel file. Its first rows are shown here, and nothing is written before you ask for it."));
    m_choose->setFocus();
}

QWidget* ImportDialog::createOptions()
{
    auto* options = new QWidget;
    auto* grid = new QGridLayout(options);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::px(8));
    const auto label = [grid](const QString& text, QWidget* buddy, int row, int column) {
        auto* made = new QLabel(text);
        made->setBuddy(buddy);
        buddy->setAccessibleName(text);
        grid->addWidget(made, row, column, Qt::AlignRight);
    };
    m_choose = new QPushButton(tr("Choose…"));
    auto* pattern = new QPushButton(tr("Template…"));
    pattern->setToolTip(tr("Save an empty file with all columns"));
    label(tr("File"), m_file, 0, 0);
    grid->addWidget(m_file, 0, 1, 1, 5);
    grid->addWidget(m_choose, 0, 6);
    grid->addWidget(pattern, 0, 7);
    m_file->setReadOnly(true);
    m_file->setFocusPolicy(Qt::ClickFocus);

    m_encoding->addItem(tr("Recognise"), "auto");
    m_encoding->addItem("UTF-8", "utf-8");
    m_encoding->addItem("GB18030 / GBK", "gb18030");
    m_encoding->addItem("UTF-16", "utf-16");
    m_duplicates->addItem(tr("are a mistake"), int(OnDuplicate::Fail));
    m_duplicates->addItem(tr("are left out"), int(OnDuplicate::Skip));
    m_duplicates->addItem(tr("update what is there"), int(OnDuplicate::Update));
    label(tr("Encoding"), m_encoding, 1, 0);
    grid->addWidget(m_encoding, 1, 1);
    label(tr("Sheet"), m_sheet, 1, 2);
    grid->addWidget(m_sheet, 1, 3);
    label(tr("Rows already there"), m_duplicates, 1, 4);
    grid->addWidget(m_duplicates, 1, 5);
    grid->addWidget(m_skipBad, 1, 6, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->setColumnStretch(5, 1);
    m_sheet->setEnabled(false);

    connect(m_skipBad, &QCheckBox::toggled, this, &ImportDialog::sayHowItGoes);
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(pattern, &QPushButton::clicked, this, &ImportDialog::saveTemplate);
    connect(m_encoding, &QComboBox::activated, this, &ImportDialog::readHead);
    connect(m_sheet, &QComboBox::activated, this, &ImportDialog::readHead);
    return options;
}

QWidget* ImportDialog::createFoot()
{
    auto* foot = new QFrame;
    foot->setProperty("foot", true);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(Theme::px(16), Theme::px(8), Theme::px(16), Theme::px(8));
    m_hint = new QLabel;
    m_hint->setProperty("secondary", true);
    m_check = new QPushButton(tr("Check only"));
    m_import = new QPushButton(tr("Import"));
    m_import->setProperty("primary", true);
    m_cancel = new QPushButton(tr("Close"));
    row->addWidget(m_hint, 1);
    for (QPushButton* button : {m_check, m_import, m_cancel}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_check, &QPushButton::clicked, this, &ImportDialog::check);
    connect(m_import, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    return foot;
}

void ImportDialog::chooseFile()
{
    const QString path = m_workplace.prompts().askFileToOpen(this, windowTitle(), tr("Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)"));
    if (!path.isEmpty())
        setFile(path);
}

void ImportDialog::setFile(const QString& path)
{
    m_file->setText(path);
    m_sheet->clear();
    readHead();
}

void ImportDialog::readHead()
{
    const TableOptions options{m_encoding->currentData().toString(), m_sheet->currentText()};
    const auto work = [path = m_file->text(), options] { return readTableHead(path, options, kPreviewRows); };
    whenDone(runAside<TableHead>(work), this, [this, generation = ++m_generation](const Result<TableHead>& head) {
        if (generation != m_generation)
            return;
        if (head.ok()) {
            m_messages->hide();
            showHead(*head);
        } else {
            m_messages->showError(head.error());
        }
        setRunning(false);
    });
}

void ImportDialog::showHead(const TableHead& head)
{
    if (m_sheet->count() == 0)
        m_sheet->addItems(head.sheets);
    m_sheet->setEnabled(head.sheets.size() > 1);
    m_encoding->setItemText(0, head.encoding.isEmpty() ? tr("Recognise") : tr("Recognised: %1").arg(head.encoding.toUpper()));
    m_fields.clear();
    m_remarksTitle->hide();
    m_remarks->hide();
    // The first row of the preview holds, for each column of the file, the field it goes to.
    QVector<QStringList> rows = head.rows;
    rows.prepend(QStringList());
    m_head->setTable(head.header, rows);
    for (int column = 0; column < head.header.size(); ++column) {
        auto* box = new QComboBox;
        box->setAccessibleName(tr("Field for the column %1").arg(head.header[column]));
        box->addItem(tr("(left out)"), kDrop);
        if (m_schema.attributes)
            box->addItem(m_schema.scores ? tr("(factor of the form)") : tr("(custom attribute)"), kAttribute);
        for (const Field& field : m_schema.fields) {
            if (field.isInFiles())
                box->addItem(
                    m_schema.label(field) + (field.isRequired ? QStringLiteral(" *") : QString()), QString::fromLatin1(field.englishHeader()));
        }
        const Field* field = m_schema.fieldOfHeader(head.header[column]);
        const int index = field ? box->findData(QString::fromLatin1(field->englishHeader()))
                                : box->findData(m_schema.attributes ? kAttribute : kDrop);
        box->setCurrentIndex(std::max(index, 0));
        connect(box, &QComboBox::currentIndexChanged, this, &ImportDialog::sayWhatIsMissing);
        m_preview->setIndexWidget(m_head->index(0, column), box);
        m_preview->setColumnWidth(column, Theme::px(140));
        m_fields << box;
    }
    m_preview->setRowHeight(0, Theme::px(32));
    sayWhatIsMissing();
}

bool ImportDialog::sayWhatIsMissing()
{
    QStringList missing;
    for (const Field& field : m_schema.fields) {
        const QString target = QString::fromLatin1(field.englishHeader());
        const bool isThere = std::any_of(
            m_fields.begin(), m_fields.end(), [&](const QComboBox* box) { return box->currentData().toString() == target; });
        if (field.isRequired && field.isInFiles() && !isThere)
            missing << m_schema.label(field);
    }
    if (missing.isEmpty())
        m_messages->hide();
    else
        m_messages->showMessage(
            MessageBar::Kind::Warning, tr("Choose in the row below the headers which column holds: %1.").arg(missing.join(tr(", "))));
    return missing.isEmpty();
}

void ImportDialog::sayHowItGoes()
{
    m_hint->setText(m_skipBad->isChecked() ? tr("Rows with mistakes are left out, the others are written.")
                                           : tr("All or nothing: with a mistake in any row nothing is written."));
}

QByteArray ImportDialog::map() const
{
    QJsonObject object;
    for (int column = 0; column < m_fields.size(); ++column) {
        const QString target = m_fields[column]->currentData().toString();
        const QString source = QStringLiteral("#%1").arg(column + 1);
        if (target == kDrop)
            object[source] = QJsonValue::Null;
        else if (target != kAttribute)
            object[source] = target;
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void ImportDialog::saveTemplate()
{
    const QString path = m_workplace.prompts().askFileToSave(
        this, tr("Save an empty file with all columns"), m_schema.pluralName() + ".xlsx", tr("Excel workbook (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    QStringList header;
    for (const TemplateColumn& column : templateOf(m_schema))
        header << column.header;
    const auto work = [path, header]() -> Result<void> {
        KECE_TRY(const std::unique_ptr<TableWriter> writer,
            createTable(path, path.endsWith(".xlsx", Qt::CaseInsensitive) ? TableFormat::Xlsx : TableFormat::Csv));
        KECE_CHECK(writer->writeHeader(header));
        return writer->finish();
    };
    whenDone(runAside<void>(work), this, [this, path](const Result<void>& done) {
        if (done.ok())
            m_messages->showMessage(MessageBar::Kind::Done, tr("Saved: %1").arg(path));
        else
            m_messages->showError(done.error());
    });
}

void ImportDialog::saveRejects()
{
    const QString path = m_workplace.prompts().askFileToSave(this, tr("Save the rows with mistakes"),
        tr("%1-mistakes.xlsx").arg(QFileInfo(m_file->text()).completeBaseName()), tr("Excel workbook (*.xlsx);;CSV (*.csv)"));
    if (!path.isEmpty())
        run(true, path);
}

void ImportDialog::run(bool dryRun, const QString& rejects)
{
    if (!sayWhatIsMissing())
        return;
    ImportRequest request;
    request.schema = &m_schema;
    request.file = m_file->text();
    request.table = {m_encoding->currentData().toString(), m_sheet->isEnabled() ? m_sheet->currentText() : QString()};
    request.map = map();
    request.onDuplicate = OnDuplicate(m_duplicates->currentData().toInt());
    request.dryRun = dryRun;
    request.rejects = rejects;
    request.skipBadRows = m_skipBad->isChecked();
    m_progress = Progress();
    setRunning(true);
    const auto work = [database = &m_workplace.database(), session = m_workplace.session(), request, progress = m_progress] {
        return importFile(*database, session, request, progress);
    };
    whenDone(runAside<ImportReport>(work), this, [this, dryRun, rejects](const Result<ImportReport>& report) {
        setRunning(false);
        if (!report.ok()) {
            m_messages->showError(report.error());
            return;
        }
        showReport(*report, dryRun);
        if (!rejects.isEmpty())
            m_messages->showMessage(MessageBar::Kind::Done, tr("%1 rows with their mistakes saved: %2").arg(report->rejected).arg(rejects));
        else if (report->rejected > 0)
            m_messages->addAction(tr("Save these rows…"), [this] { saveRejects(); });
        if (m_lastBatch != 0)
            m_messages->addAction(tr("Take the import back"), [this] { undo(m_lastBatch); });
    });
}

void ImportDialog::showReport(const ImportReport& report, bool dryRun)
{
    QVector<QStringList> rows;
    const auto add = [&rows](const QString& sort, const QVector<CellRemark>& remarks) {
        for (const CellRemark& remark : remarks)
            rows << QStringList{sort, QString::number(remark.row), remark.column, remark.value, remark.message};
    };
    add(tr("Mistake"), report.errors);
    add(tr("Doubt"), report.warnings);
    m_remarkModel->setTable({tr("Sort"), tr("Row"), tr("Column"), tr("Value"), tr("What is the matter")}, rows);
    m_remarks->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {64, 64, 148, 188};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_remarks->setColumnWidth(column, Theme::px(widths[column]));
    m_remarksTitle->setText(tr("%1 mistakes, %2 doubts").arg(report.errorCount).arg(report.warningCount));
    m_remarksTitle->setVisible(!rows.isEmpty());
    m_remarks->setVisible(!rows.isEmpty());

    if (report.failed(m_skipBad->isChecked())) {
        m_messages->showMessage(MessageBar::Kind::Error,
            tr("Nothing was imported: %1 of %2 rows have mistakes. Mend them in the file, or leave them out.").arg(report.rejected).arg(report.rows));
        return;
    }
    if (dryRun) {
        m_messages->showMessage(MessageBar::Kind::Note,
            tr("Checked, nothing written: %1 new, %2 updated, %3 left out.")
                .arg(report.inserted)
                .arg(report.updated)
                .arg(report.skipped + report.rejected));
        return;
    }
    m_messages->showMessage(MessageBar::Kind::Note,
        tr("Imported: %1 new, %2 updated, %3 left out.").arg(report.inserted).arg(report.updated).arg(report.skipped + report.rejected));
    m_lastBatch = report.batch;
    m_workplace.announce(m_schema, 0);
}

void ImportDialog::undo(qint64 batch)
{
    setRunning(true);
    const auto work = [database = &m_workplace.database(), session = m_workplace.session(), schema = &m_schema, batch] {
        return undoImport(*database, session, *schema, batch);
    };
    whenDone(runAside<UndoReport>(work), this, [this](const Result<UndoReport>& report) {
        setRunning(false);
        if (!report.ok()) {
            m_messages->showError(report.error());
            return;
        }
        m_lastBatch = 0;
        m_messages->showMessage(
            MessageBar::Kind::Note, tr("Taken back: %1 rows removed, %2 as they were.").arg(report->removed).arg(report->restored));
        m_workplace.announce(m_schema, 0);
    });
}

void ImportDialog::setRunning(bool running)
{
    m_isRunning = running;
    m_bar->setVisible(running);
    m_bar->setRange(0, 0);
    running ? m_tick.start() : m_tick.stop();
    const bool isReady = !running && !m_fields.isEmpty();
    m_check->setEnabled(isReady);
    m_import->setEnabled(isReady);
    m_check->setToolTip(isReady ? QString() : tr("Choose a file first"));
    m_import->setToolTip(m_check->toolTip());
    m_cancel->setText(running ? tr("Cancel") : tr("Close"));
}

void ImportDialog::reject()
{
    if (m_isRunning)
        m_progress.cancel(); // the report says that it was called off
    else
        QDialog::reject();
}

} // namespace kece
