// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/ChainBlock.h"

#include "domain/values/DateText.h"
#include "domain/values/Money.h"
#include "domain/values/RmbCapitals.h"
#include "widgets/look/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kece {

namespace {

QString labelOf(const EntitySchema& schema, const char* field, const QString& key)
{
    return schema.label(*schema.field(QString::fromLatin1(field)), key);
}

/// A circle that is filled, half filled, or empty; a cross or an arrow back where the way ended.
QString markOf(const AskedPerson& asked)
{
    switch (verdictOf(asked.step.verdict)) {
    case Verdict::Approved:
        return QStringLiteral("\u2713");
    case Verdict::Returned:
        return QStringLiteral("\u21A9");
    case Verdict::Rejected:
        return QStringLiteral("\u2715");
    case Verdict::Pending:
        break;
    }
    return asked.isOpen ? QStringLiteral("\u25C9") : QStringLiteral("\u25CB");
}

QLabel* textLabel(const QString& text, const char* property = nullptr)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (property)
        label->setProperty(property, true);
    return label;
}

} // namespace

QString approvalStateName(const Approval& approval)
{
    return labelOf(approvalSchema(), "state", approval.state);
}

QString approvalPurposeName(const Approval& approval)
{
    return labelOf(approvalSchema(), "purpose", approval.purpose);
}

ChainBlock::ChainBlock(QWidget* parent) : QWidget(parent), m_title(textLabel({}, "section")), m_line(textLabel({}, "secondary"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(4));
    column->addWidget(m_title);
    column->addWidget(m_line);
}

void ChainBlock::clear()
{
    m_title->clear();
    m_line->clear();
    delete m_steps;
    m_steps = nullptr;
}

void ChainBlock::setRequest(const ApprovalDetail& detail, const QTimeZone& zone)
{
    clear();
    const Approval& approval = detail.approval;
    m_title->setText(tr("%1 · %2 · version %3").arg(approvalPurposeName(approval), approvalStateName(approval)).arg(approval.version));
    QStringList words{tr("%1 (%2)").arg(approval.chain, approval.article),
        tr("submitted by %1, %2").arg(detail.requesterName, instantText(approval.submittedAt, zone).left(16).replace('T', ' '))};
    if (approval.amount)
        words << QStringLiteral("%1 %2").arg(moneyForScreen(*approval.amount), rmbCapitals(*approval.amount));
    if (!approval.remark.isEmpty())
        words << approval.remark;
    m_line->setText(words.join(QStringLiteral(" · ")));
    m_steps = new QWidget;
    m_steps->setAccessibleName(tr("Steps of the approval"));
    auto* grid = new QGridLayout(m_steps);
    grid->setContentsMargins(0, Theme::px(4), 0, 0);
    grid->setHorizontalSpacing(Theme::px(10));
    grid->setVerticalSpacing(Theme::px(6));
    grid->setColumnStretch(2, 1);
    int line = 0;
    for (const AskedPerson& asked : detail.asked)
        addPerson(*grid, line++, asked, approvalStateOf(approval.state) == ApprovalState::Waiting, zone);
    layout()->addWidget(m_steps);
}

void ChainBlock::addPerson(QGridLayout& grid, int line, const AskedPerson& asked, bool isWaiting, const QTimeZone& zone)
{
    const Verdict verdict = verdictOf(asked.step.verdict);
    const QString verdictName = labelOf(approvalStepSchema(), "verdict", asked.step.verdict);
    QString answer = verdict != Verdict::Pending ? verdictName
        : asked.isOpen                           ? tr("in turn")
        : isWaiting                              ? tr("later, or not needed")
                                                 : tr("not asked any more");
    if (asked.step.decidedAt.isValid())
        answer += QStringLiteral(" · ") + instantText(asked.step.decidedAt, zone).left(16).replace('T', ' ');
    QString who = asked.name;
    if (!asked.decidedByName.isEmpty() && asked.decidedByName != asked.name)
        who = tr("%1 for %2").arg(asked.decidedByName, asked.name);
    QStringList words{QStringLiteral("%1 · %2").arg(who, answer)};
    if (!asked.step.opinion.isEmpty())
        words << asked.step.opinion;
    if (!asked.step.aspects.isEmpty())
        words << asked.step.aspects;
    auto* mark = textLabel(markOf(asked));
    auto* name = textLabel(
        QStringLiteral("%1. %2\n%3").arg(asked.step.stage + 1).arg(asked.step.name, asked.step.article), asked.isOpen ? nullptr : "secondary");
    auto* said = textLabel(words.join(u'\n'));
    if (asked.isOpen) {
        for (QLabel* label : {mark, name, said})
            label->setFont(Theme::semibold(label->font()));
    }
    mark->setAccessibleName(verdictName);
    name->setMinimumWidth(Theme::px(150));
    said->setAccessibleName(QStringLiteral("%1 %2").arg(asked.step.name, said->text()));
    grid.addWidget(mark, line, 0, Qt::AlignTop);
    grid.addWidget(name, line, 1, Qt::AlignTop);
    grid.addWidget(said, line, 2, Qt::AlignTop);
}

} // namespace kece
