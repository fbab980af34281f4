// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/complaints/CaseTab.h"

#include "domain/entities/ComplaintShare.h"
#include "domain/values/DateText.h"
#include "domain/values/Money.h"
#include "policy/clocks/ClockSegments.h"
#include "services/complaints/PauseClocks.h"
#include "services/records/ReadAsOf.h"
#include "widgets/async/whenDone.h"
#include "widgets/complaints/ClockBar.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/prompts/Prompts.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kece {

namespace {

QLabel* sectionLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("section", true);
    return label;
}

QLabel* wrapped(const QString& text = {})
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QFrame* rule()
{
    auto* line = new QFrame;
    line->setProperty("rule", true);
    return line;
}

/// What is to be filled before a stage is done.
QString toFill(const StageReading& stage)
{
    QStringList names;
    for (const QString& key : stage.missing) {
        const Field* field = complaintSchema().field(key);
        names << (field ? complaintSchema().label(*field) : complaintShareSchema().pluralName());
    }
    return names.join(QStringLiteral(" · "));
}

} // namespace

CaseTab::CaseTab(Workplace& workplace)
    : DetailTab(workplace),
      m_repeats(wrapped()),
      m_clocks(new ClockBar),
      m_pauses(wrapped()),
      m_pause(new QPushButton),
      m_stagesTitle(sectionLabel(tr("Stages"))),
      m_stagesPlace(new QVBoxLayout),
      m_shares(wrapped())
{
    m_pauses->setProperty("secondary", true);
    m_pause->setProperty("small", true);
    m_pause->hide();
    m_repeats->hide();
    column()->addWidget(m_repeats);
    column()->addWidget(sectionLabel(tr("Time limits")));
    column()->addWidget(m_clocks);
    column()->addWidget(m_pauses);
    column()->addWidget(m_pause, 0, Qt::AlignLeft);
    column()->addWidget(rule());
    column()->addWidget(m_stagesTitle);
    column()->addLayout(m_stagesPlace);
    column()->addWidget(rule());
    column()->addWidget(sectionLabel(tr("Responsibility")));
    column()->addWidget(m_shares);
    column()->addStretch();
    connect(m_pause, &QPushButton::clicked, this, &CaseTab::pauseOrResume);
    connect(&workplace, &Workplace::changed, this, [this](const EntitySchema* kind, qint64) {
        if (m_id != 0 && kind == &complaintShareSchema())
            ask();
    });
}

void CaseTab::showRecord(const RecordRow& row)
{
    m_id = row.record.id();
    ask();
}

void CaseTab::ask()
{
    const auto work = [session = workplace().session(), id = m_id](Store& store) { return readCase(store, session, id); };
    whenDone(workplace().read<ComplaintCase>(work), this, [this, generation = startAsking()](const Result<ComplaintCase>& found) {
        if (!isCurrent(generation))
            return;
        if (found.ok())
            showCase(*found);
        else
            Q_EMIT failed(found.error());
    });
}

void CaseTab::showCase(const ComplaintCase& found)
{
    const auto& complaint = found.row.record.as<Complaint>();
    m_repeats->setVisible(found.issue.count > 1);
    m_repeats->setText(found.issue.reached ? tr("“%1” has been complained of %2 times: a point to improve (%3).")
                                                 .arg(complaint.issueKey)
                                                 .arg(found.issue.count)
                                                 .arg(found.issue.reached->article)
                                           : tr("“%1” has been complained of %2 times.").arg(complaint.issueKey).arg(found.issue.count));
    Theme::mark(*m_repeats, "error", found.issue.reached != nullptr);
    showClocks(found);
    showStages(found);
    showShares(found);
}

void CaseTab::showClocks(const ComplaintCase& found)
{
    const QDateTime now = workplace().session().now();
    const QTimeZone zone = workplace().session().zone;
    const CompanyTime time = found.deadlines.calendar().time();
    QVector<ClockRow> rows;
    for (const ClockReading& reading : found.clocks) {
        const ClockRule& rule = *reading.rule;
        ClockRow row{localName(rule.name, rule.nameEn), {}, stateOf(reading, now, zone), segmentsOf(reading, time, now), reading.dueAt};
        QStringList words{clockStateWords(row.state)};
        if (!rule.limit)
            words << tr("no time stated");
        else if (reading.dueAt.isValid())
            words << tr("by %1").arg(minuteText(reading.dueAt, zone));
        if (row.state == ClockState::Overdue && !rule.escalatesTo.isEmpty())
            words << tr("goes to %1").arg(rule.escalatesTo);
        words << rule.article;
        row.words = words.join(QStringLiteral(" · "));
        rows << row;
    }
    m_clocks->setClocks(rows, now, zone);
    const auto& complaint = found.row.record.as<Complaint>();
    const QVector<ClockPause> pauses = readPauses(complaint.pauses);
    QStringList lines;
    for (const ClockPause& pause : pauses)
        lines << tr("Paused %1 – %2: %3").arg(minuteText(pause.from, zone), pause.isOpen() ? tr("now") : minuteText(pause.to, zone), pause.reason);
    if (rows.isEmpty())
        lines << tr("The policy in force sets no time for this complaint.");
    m_pauses->setText(lines.join('\n'));
    m_pauses->setVisible(!lines.isEmpty());
    m_isPaused = !pauses.isEmpty() && pauses.last().isOpen();
    m_pause->setText(m_isPaused ? tr("Go on with the clocks") : tr("Pause the clocks…"));
    m_pause->setAccessibleName(m_pause->text());
    m_pause->setVisible(!complaint.resolvedAt.isValid() && !rows.isEmpty() && !found.row.record.isVoid()
        && workplace().session().may(Action::Change, complaintSchema()));
    m_pause->setEnabled(workplace().database().readOnlyReason().isEmpty());
}

void CaseTab::showStages(const ComplaintCase& found)
{
    delete m_stages;
    m_stages = new QWidget;
    m_stagesPlace->addWidget(m_stages);
    auto* grid = new QGridLayout(m_stages);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::px(8));
    grid->setVerticalSpacing(Theme::px(4));
    grid->setColumnStretch(1, 1);
    m_stagesTitle->setText(found.stages.isEmpty() ? tr("Stages: the policy in force names none") : tr("Stages"));
    bool isCurrentFound = false;
    int line = 0;
    for (const CaseStage& stage : found.stages) {
        const StageRule& rule = *stage.reading.rule;
        const bool isDone = stage.reading.isDone();
        const bool isNow = !isDone && !isCurrentFound;
        isCurrentFound = isCurrentFound || isNow;
        auto* mark = new QLabel(QString(isDone ? QChar(0x2713) : isNow ? QChar(0x25CF) : QChar(0x25CB)));
        auto* name = wrapped(localName(rule.name, rule.nameEn));
        if (isNow)
            name->setFont(Theme::semibold(name->font()));
        QStringList told;
        if (isDone && stage.at.isValid())
            told << minuteText(stage.at, workplace().session().zone);
        if (isDone && !stage.by.isEmpty())
            told << stage.by;
        if (!isDone)
            told << tr("fill in: %1").arg(toFill(stage.reading));
        told << rule.article + (rule.isReading ? ' ' + tr("(a reading)") : QString());
        auto* aside = wrapped(told.join(QStringLiteral(" · ")));
        aside->setProperty("secondary", true);
        const QString standing = isDone ? tr("done") : isNow ? tr("current") : tr("to come");
        mark->setAccessibleName(standing);
        name->setAccessibleName(QStringLiteral("%1: %2, %3").arg(name->text(), standing, aside->text()));
        grid->addWidget(mark, line, 0, Qt::AlignTop);
        grid->addWidget(name, line++, 1);
        grid->addWidget(aside, line++, 1);
    }
}

void CaseTab::showShares(const ComplaintCase& found)
{
    const auto& complaint = found.row.record.as<Complaint>();
    QStringList lines;
    for (const RecordRow& line : found.shares.lines)
        lines << QStringLiteral("%1  %2 %")
                     .arg(line.titles.value(QStringLiteral("person_id")), decimalText(line.record.as<ComplaintShare>().share.value_or(0), 2, true));
    if (!found.shares.lines.isEmpty() && !found.shares.isSettled())
        lines << tr("Together %1 %; it must come to 100 %.").arg(decimalText(found.shares.sum, 2, true));
    if (found.shares.lines.isEmpty())
        lines << tr("Nobody is named as responsible.");
    if (complaint.companyShare && complaint.customerShare)
        lines << tr("Of the claim the company bears %1 %, the customer %2 %.")
                     .arg(decimalText(*complaint.companyShare, 2, true), decimalText(*complaint.customerShare, 2, true));
    m_shares->setText(lines.join('\n'));
}

void CaseTab::pauseOrResume()
{
    std::optional<QString> reason = QString();
    if (!m_isPaused)
        reason = workplace().prompts().askReason(this, tr("Why do the clocks stand still?"), tr("Pause"));
    if (!reason)
        return;
    const auto work = [session = workplace().session(), id = m_id, pauses = !m_isPaused, why = *reason](
                          Store& store) -> Done { return pauses ? pauseClocks(store, session, id, why) : resumeClocks(store, session, id); };
    whenDone(workplace().database().write<void>(work), this, [this, id = m_id](const Done& done) {
        if (done.ok())
            workplace().announce(complaintSchema(), id);
        else
            Q_EMIT failed(done.error());
    });
}

} // namespace kece
