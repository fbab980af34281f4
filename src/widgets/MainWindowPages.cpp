// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/ArchiveLoan.h"
#include "domain/entities/SurveyCase.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/Visit.h"
#include "domain/entities/VisitPlan.h"
#include "widgets/MainWindow.h"
#include "widgets/approvals/ApprovalsPage.h"
#include "widgets/archive/loanActions.h"
#include "widgets/pages/ListWindow.h"
#include "widgets/pages/PageTabs.h"
#include "widgets/policies/PoliciesPage.h"
#include "widgets/reports/ReportsPage.h"
#include "widgets/surveys/SurveyEntryDialog.h"
#include "widgets/tiering/TieringPage.h"
#include "widgets/visits/CoveragePage.h"

namespace kece {

// The pages of the window that are more than the list of one kind, and lists in windows of their own.

Page* MainWindow::createVisits()
{
    QVector<PageTabs::Tab> tabs{{tr("Records"), new EntityPage(m_workplace, visitSchema())}};
    if (m_workplace.session().may(Action::See, visitPlanSchema()))
        tabs << PageTabs::Tab{tr("Plans"), new EntityPage(m_workplace, visitPlanSchema())};
    tabs << PageTabs::Tab{tr("Coverage"), new CoveragePage(m_workplace)};
    return new PageTabs(tabs);
}

Page* MainWindow::createSurveys()
{
    auto* responses = new EntityPage(m_workplace, surveyResponseSchema());
    responses->addRowActions(surveyActions(m_workplace, *responses));
    QVector<PageTabs::Tab> tabs{{tr("Forms"), responses}};
    if (m_workplace.session().may(Action::See, surveyCaseSchema()))
        tabs << PageTabs::Tab{surveyCaseSchema().pluralName(), new EntityPage(m_workplace, surveyCaseSchema())};
    return new PageTabs(tabs);
}

Page* MainWindow::createTiering()
{
    auto* tiering = new TieringPage(m_workplace);
    connect(tiering, &TieringPage::decisionWanted, this, &MainWindow::decideTier);
    return tiering;
}

void MainWindow::openList(const EntitySchema& schema)
{
    auto* list = new ListWindow(m_workplace, schema, this);
    if (&schema == &archiveLoanSchema())
        list->page().addRowActions(loanActions(m_workplace, list->page()));
    connect(&list->page(), &Page::openWanted, this, [this](const EntitySchema* kind, qint64 id) { openRecord(*kind, id); });
    list->show();
}

Page* MainWindow::createApprovals()
{
    return new ApprovalsPage(m_workplace);
}

Page* MainWindow::createPolicies()
{
    auto* policies = new PoliciesPage(m_workplace);
    connect(policies, &PoliciesPage::tryOutWanted, this, [this](const QString& id) {
        auto& tiering = static_cast<TieringPage&>(showArea(areaNamed(QStringLiteral("tiering"))));
        tiering.tryOut(id);
    });
    return policies;
}

Page* MainWindow::createReports()
{
    return new ReportsPage(m_workplace);
}

} // namespace kece
