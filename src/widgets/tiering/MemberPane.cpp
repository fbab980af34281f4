// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/MemberPane.h"

#include "services/tiers/ExplainCustomer.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Pill.h"
#include "widgets/look/Theme.h"
#include "widgets/tiering/ReasonsBlock.h"
#include "widgets/tiering/reasonsOf.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kece {

MemberPane::MemberPane(Workplace& workplace, QWidget* parent)
    : QScrollArea(parent),
      m_workplace(workplace),
      m_name(new QLabel),
      m_line(new QLabel),
      m_pills(new QWidget),
      m_before(new TierPill),
      m_now(new TierPill),
      m_reasons(new ReasonsBlock),
      m_decide(new QPushButton(icon("stairs"), tr("Decide the tier…")))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(Theme::px(280));
    setAccessibleName(tr("Why it stands where it stands"));
    auto* pane = new QFrame;
    pane->setProperty("pane", true);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(16));
    column->setSpacing(Theme::px(6));
    m_name->setFont(Theme::titleFont());
    m_name->setWordWrap(true);
    m_line->setProperty("secondary", true);
    m_line->setWordWrap(true);
    auto* pills = new QHBoxLayout(m_pills);
    pills->setContentsMargins(0, 0, 0, 0);
    pills->setSpacing(Theme::px(8));
    for (auto [text, pill] : {std::pair{tr("Before"), m_before}, std::pair{tr("Now"), m_now}}) {
        auto* label = new QLabel(text);
        label->setProperty("secondary", true);
        pills->addWidget(label);
        pills->addWidget(pill);
    }
    pills->addStretch();
    auto* rule = new QFrame;
    rule->setProperty("rule", true);
    const QString readOnly = workplace.database().readOnlyReason();
    m_decide->setEnabled(readOnly.isEmpty());
    m_decide->setToolTip(readOnly);
    for (QWidget* widget :
        {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_line), m_pills, static_cast<QWidget*>(rule), static_cast<QWidget*>(m_reasons)})
        column->addWidget(widget);
    column->addSpacing(Theme::px(4));
    column->addWidget(m_decide, 0, Qt::AlignLeft);
    column->addStretch();
    m_pills->hide();
    m_decide->hide();
    setWidget(pane);
    connect(m_decide, &QPushButton::clicked, this, &MemberPane::decisionWanted);
    m_reasons->clear(tr("Choose a customer on the left to see why it stands where it stands."));
}

MemberPane::~MemberPane()
{
    m_explaining.cancel();
}

void MemberPane::showMember(const ReviewMember& member, const Standing& before, const Standing& now, QDate asOf, const QString& policy)
{
    m_explaining.cancel();
    m_explaining = Progress();
    m_name->setText(member.name);
    QStringList line{member.code, member.department, member.product};
    line.removeAll(QString());
    m_line->setText(line.join(QStringLiteral(" · ")));
    m_before->setTier(before.name, before.rank);
    m_now->setTier(now.name, now.rank);
    m_pills->show();
    m_decide->show();
    const auto work = [session = m_workplace.session(), customer = member.customer, asOf, policy, progress = m_explaining](
                          Store& store) { return explainCustomer(store, session, customer, asOf, policy, progress); };
    whenDone(m_workplace.read<QVector<CustomerExplanation>>(work), this,
        [this, generation = ++m_generation, department = member.department, product = member.product](
            const Result<QVector<CustomerExplanation>>& found) {
            if (generation != m_generation)
                return;
            if (!found.ok()) {
                m_reasons->clear(found.error().message);
                return;
            }
            for (const CustomerExplanation& explanation : *found) {
                if (explanation.department == department && explanation.product == product) {
                    m_reasons->setReasons(reasonsOf(explanation));
                    return;
                }
            }
            m_reasons->clear(tr("Not graded."));
        });
}

} // namespace kece
