// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surveys/SurveyReportsPage.h"

#include "domain/entities/SurveyResponse.h"
#include "reporting/Reports.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/DateEditor.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/surveys/ReportTableModel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

namespace kece {

namespace {

struct Offer {
    const char* report;
    const char* title;
};

constexpr Offer kOffers[] = {
    {"satisfaction-year", QT_TRANSLATE_NOOP("SurveyReports", "Year: projects, quarters, units")},
    {"satisfaction-months", QT_TRANSLATE_NOOP("SurveyReports", "Summary by month")},
    {"satisfaction-trend", QT_TRANSLATE_NOOP("SurveyReports", "Trend by factor, region, tier")},
    {"satisfaction", QT_TRANSLATE_NOOP("SurveyReports", "By campaign")},
    {"survey-rounds", QT_TRANSLATE_NOOP("SurveyReports", "Rounds: asked and answered")},
    {"silent-customers", QT_TRANSLATE_NOOP("SurveyReports", "Who has not answered")},
};

} // namespace

SurveyReportsPage::SurveyReportsPage(Workplace& workplace, QWidget* parent)
    : Page(parent),
      m_workplace(workplace),
      m_messages(new MessageBar),
      m_report(new QComboBox),
      m_day(new DateLine(workplace.today())),
      m_title(new QLabel),
      m_model(new ReportTableModel(this)),
      m_table(new QTableView)
{
    for (const Offer& offer : kOffers)
        m_report->addItem(QCoreApplication::translate("SurveyReports", offer.title), QString::fromLatin1(offer.report));
    m_report->setObjectName("surveyReport");
    m_report->setAccessibleName(tr("Report"));
    m_day->setDate(workplace.today());
    m_day->line()->setAccessibleName(tr("As of"));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Report"));
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* asOf = new QLabel(tr("As of"));
    asOf->setBuddy(m_day->line());
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::px(12), Theme::px(8), Theme::px(12), Theme::px(8));
    bar->setSpacing(Theme::px(8));
    bar->addWidget(m_report);
    bar->addWidget(asOf);
    bar->addWidget(m_day);
    bar->addWidget(m_title, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_report, &QComboBox::currentIndexChanged, this, &SurveyReportsPage::read);
    connect(m_day, &DateLine::edited, this, &SurveyReportsPage::read);
    connect(&workplace, &Workplace::changed, this, [this](const EntitySchema* kind) {
        if (kind == &surveyResponseSchema() && isVisible())
            read();
    });
}

void SurveyReportsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    read();
}

void SurveyReportsPage::read()
{
    const Result<QDate> day = m_day->date();
    if (!day.ok() || !day->isValid())
        return; // half typed
    const Report* report = reportNamed(m_report->currentData().toString());
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const auto work = [report, day = *day, chinese, session = m_workplace.session()](
                          Store& store) { return report->make(store, session, day, chinese); };
    whenDone(m_workplace.read<ReportTable>(work), this, [this, generation = ++m_generation](const Result<ReportTable>& table) {
        if (generation != m_generation)
            return;
        if (!table.ok()) {
            m_messages->showError(table.error());
            return;
        }
        m_title->setText(table->subtitle);
        m_model->setTable(*table);
        m_table->resizeColumnsToContents();
        Q_EMIT statusChanged();
    });
}

QStringList SurveyReportsPage::statusTexts() const
{
    return {tr("%n line(s)", nullptr, m_model->rowCount())};
}

} // namespace kece
