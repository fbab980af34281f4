// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/ImportRequest.h"
#include "foundation/Progress.h"
#include "widgets/Workplace.h"
#include "widgets/wizards/ImportPreview.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace kece {

class MessageBar;

/// Takes a CSV or XLSX file in: file, preview with a field for each column, a check that writes nothing and lists what is wrong, then the import,
/// which can be called off and taken back. Does not block the window.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Workplace& workplace, const EntitySchema& schema, QWidget* parent);

    void setFile(const QString& path);
    /// Reads the whole file, writes nothing and says what would come of it.
    void check() { run(true); }

    void reject() override;

private:
    QWidget* createOptions();
    QWidget* createFoot();
    void chooseFile();
    void readHead();
    void showHead(const TableHead& head);
    void saveTemplate();
    QByteArray map() const;
    /// Says which required fields no column goes to; true where none is missing.
    bool sayWhatIsMissing();
    void run(bool dryRun, const QString& rejects = {});
    void saveRejects();
    void sayHowItGoes();
    void showReport(const ImportReport& report, bool dryRun);
    void undo(qint64 batch);
    void setRunning(bool running);

    Workplace& m_workplace;
    const EntitySchema& m_schema;
    MessageBar* m_messages;
    QLineEdit* m_file;
    QComboBox* m_encoding;
    QComboBox* m_sheet;
    QComboBox* m_duplicates;
    QCheckBox* m_skipBad;
    QTableView* m_preview;
    TextTableModel* m_head;
    QVector<QComboBox*> m_fields;
    QLabel* m_remarksTitle;
    QTableView* m_remarks;
    TextTableModel* m_remarkModel;
    QProgressBar* m_bar;
    QLabel* m_hint;
    QPushButton* m_choose;
    QPushButton* m_check;
    QPushButton* m_import;
    QPushButton* m_cancel;
    QTimer m_tick;
    Progress m_progress;
    quint64 m_generation = 0;
    qint64 m_lastBatch = 0; ///< imported by this dialog and not taken back
    bool m_isRunning = false;
};

} // namespace kece
