// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/surveys/SurveyScoring.h"
#include "widgets/Workplace.h"

#include <QDialog>
#include <QTimer>

class QAction;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace kece {

class DateLine;
class EntityPage;
class MessageBar;
class ReferenceLine;
struct Draft;

/// Types a stack of paper forms into the database without the mouse: the customer, one factor's score after the other with Enter, signature and seal,
/// and Enter at the end saves the form and begins the next, with day, project and department as they were. What is typed outlives a crash as a draft.
/// With the id of a response it corrects that one instead. GUI thread.
class SurveyEntryDialog : public QDialog
{
    Q_OBJECT

public:
    /// `response` 0: new ones.
    SurveyEntryDialog(Workplace& workplace, qint64 response, QWidget* parent);

    void reject() override;

Q_SIGNALS:
    /// The forms of the policy are known, and a draft is restored.
    void ready();
    void saved(qint64 id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Input {
        QString key; ///< of the field, or the id of the factor
        QWidget* widget;
    };
    void createHead(QGridLayout& grid);
    void createForm();
    QLineEdit* addLine(QGridLayout& grid, const QString& key, const QString& label);
    void addInput(QGridLayout& grid, const QString& key, const QString& label, QWidget* widget, QWidget* focus);
    QWidget* createFoot();
    void begin();
    void showResponse(const RecordRow& row);
    /// The next field; after the last one the form is saved.
    void advance(QWidget* from);
    void resolveCustomer();
    bool checkScore(QLineEdit& line);
    void save();
    Result<Record> read() const;
    void addSaved(const RecordRow& row);
    void startNext();
    void refuse(const Error& error);
    void keepDraft();
    void restore(const Draft& draft);
    bool isTyped() const;

    Workplace& m_workplace;
    const qint64 m_response;
    SurveyScoring m_scoring;
    RecordRow m_loaded;
    MessageBar* m_messages;
    QComboBox* m_form;
    DateLine* m_day;
    QWidget* m_body;
    ReferenceLine* m_customer = nullptr;
    QLineEdit* m_project = nullptr;
    QLineEdit* m_unit = nullptr;
    QLineEdit* m_opinion = nullptr;
    QCheckBox* m_signed = nullptr;
    QCheckBox* m_sealed = nullptr;
    QVector<QPair<QString, QLineEdit*>> m_scores; ///< by the id of the factor; `score` where the policy has no forms
    QVector<Input> m_inputs;
    QTableWidget* m_done;
    QLabel* m_count;
    QPushButton* m_next;
    QTimer m_draft;
    bool m_isReady = false;
    bool m_isSaving = false;
};

/// Entering a stack, and correcting the answers of the page's current row. They belong to the page.
QList<QAction*> surveyActions(Workplace& workplace, EntityPage& page);

} // namespace kece
