// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/WorkingTimeDialog.h"

#include "domain/entities/Complaint.h"
#include "domain/values/DateText.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/DateEditor.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace kece {

WorkingTimeDialog::WorkingTimeDialog(Workplace& workplace, QWidget* parent)
    : SafekeepingDialog(workplace, tr("Working time and days off"), "calendar", tr("Save"), parent),
      m_hours(new QLineEdit),
      m_shifts(new QLineEdit),
      m_list(new QListWidget),
      m_from(new DateLine(workplace.today())),
      m_to(new DateLine(workplace.today())),
      m_worked(new QComboBox),
      m_name(new QLineEdit)
{
    m_hours->setObjectName("workingHours");
    m_hours->setPlaceholderText(QStringLiteral("09:00-12:00, 13:30-18:00"));
    addRow(tr("Working hours"), m_hours, m_hours);
    m_shifts->setObjectName("shiftsBegin");
    m_shifts->setPlaceholderText(QStringLiteral("08:00, 16:00, 00:00"));
    addRow(tr("Shifts begin at"), m_shifts, m_shifts);
    m_list->setObjectName("ownDays");
    m_list->setFixedHeight(Theme::px(160));
    addRow(tr("Own days"), m_list, m_list);
    QWidget* days = createDays();
    addRow(QString(), days, days);
    days->setAccessibleName(tr("A new line"));
    setHint(tr("The public holidays are known; only what differs from them stands here. Deadlines of open complaints are counted anew."));
    allow(false);
    whenDone(workplace.read<WorkingTime>([](Store& store) { return workingTime(store); }), this, [this](const Result<WorkingTime>& time) {
        if (time.ok())
            showTime(*time);
        else
            m_messages->showError(time.error());
        allow(time.ok() && m_workplace.database().readOnlyReason().isEmpty());
    });
}

QWidget* WorkingTimeDialog::createDays()
{
    auto* days = new QWidget;
    auto* row = new QHBoxLayout(days);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(8));
    for (auto [day, name, text] : {std::tuple(m_from, "ownFrom", tr("First day")), std::tuple(m_to, "ownTo", tr("Last day"))}) {
        day->line()->setObjectName(QString::fromLatin1(name));
        day->line()->setAccessibleName(text);
        day->line()->setToolTip(text);
        day->setDate(m_workplace.today());
    }
    m_worked->setAccessibleName(tr("Off or worked"));
    m_worked->setObjectName("ownWorked");
    m_worked->addItem(tr("Day off"), false);
    m_worked->addItem(tr("Worked"), true);
    m_name->setObjectName("ownName");
    m_name->setAccessibleName(tr("Occasion"));
    m_name->setPlaceholderText(tr("occasion"));
    auto* add = new QPushButton(icon("plus"), tr("Add"));
    add->setObjectName("addOwnDays");
    add->setAutoDefault(false);
    auto* remove = new QPushButton(icon("trash"), tr("Remove"));
    remove->setObjectName("removeOwnDays");
    remove->setAutoDefault(false);
    remove->setToolTip(tr("Takes the current line out (Del)"));
    row->addWidget(m_from);
    row->addWidget(new QLabel(QStringLiteral("–")));
    row->addWidget(m_to);
    row->addWidget(m_worked);
    row->addWidget(m_name, 1);
    row->addWidget(add);
    row->addWidget(remove);
    connect(add, &QPushButton::clicked, this, &WorkingTimeDialog::addDays);
    connect(remove, &QPushButton::clicked, this, &WorkingTimeDialog::removeCurrent);
    auto* key = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &WorkingTimeDialog::removeCurrent);
    return days;
}

void WorkingTimeDialog::showTime(const WorkingTime& time)
{
    m_hours->setText(time.hours);
    m_shifts->setText(time.shifts);
    if (const auto days = readOwnDays(time.ownDays); days.ok())
        m_days = *days;
    showDays();
}

void WorkingTimeDialog::showDays()
{
    std::stable_sort(m_days.begin(), m_days.end(), [](const OwnDays& a, const OwnDays& b) { return a.from < b.from; });
    m_list->clear();
    for (const OwnDays& own : std::as_const(m_days)) {
        const QString span = own.from == own.to ? dateText(own.from) : tr("%1 to %2").arg(dateText(own.from), dateText(own.to));
        m_list->addItem(QStringLiteral("%1   %2   %3").arg(span, own.worked ? tr("Worked") : tr("Day off"), own.name));
    }
}

void WorkingTimeDialog::addDays()
{
    const Result<QDate> from = m_from->date();
    const Result<QDate> to = m_to->line()->text().trimmed().isEmpty() ? from : m_to->date();
    const OwnDays days{from.ok() ? *from : QDate(), to.ok() ? *to : QDate(), m_worked->currentData().toBool(), m_name->text().simplified()};
    for (const Result<QDate>* day : {&from, &to}) {
        if (!day->ok())
            return m_messages->showError(day->error());
    }
    if (const auto read = readOwnDays(ownDaysText({days})); !read.ok())
        return m_messages->showError(read.error());
    m_days << days;
    m_name->clear();
    showDays();
}

void WorkingTimeDialog::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_days.removeAt(row);
    showDays();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void WorkingTimeDialog::carryOut()
{
    const WorkingTime time{m_hours->text().trimmed(), m_shifts->text().trimmed(), ownDaysText(m_days)};
    setRunning(true);
    const auto work = [session = m_workplace.session(), time](Store& store) { return setWorkingTime(store, session, time); };
    whenDone(m_workplace.database().write<qint64>(work), this, [this](const Result<qint64>& recounted) {
        setRunning(false);
        if (!recounted.ok()) {
            m_messages->showError(recounted.error());
            return;
        }
        Q_EMIT stated(*recounted);
        accept();
    });
}

QAction* workingTimeAction(Workplace& workplace, MessageBar& messages, QWidget* window)
{
    auto* action = new QAction(icon("calendar"), WorkingTimeDialog::tr("&Working time and days off…"), window);
    action->setObjectName("workingTime");
    QObject::connect(action, &QAction::triggered, window, [&workplace, &messages, window] {
        auto* dialog = new WorkingTimeDialog(workplace, window);
        QObject::connect(dialog, &WorkingTimeDialog::stated, window, [&workplace, &messages](qint64 recounted) {
            messages.showMessage(MessageBar::Kind::Done,
                recounted == 0
                    ? WorkingTimeDialog::tr("The working time is kept; no open complaint has another deadline by it.")
                    : WorkingTimeDialog::tr("The working time is kept; %n open complaint(s) have other deadlines by it.", nullptr, int(recounted)));
            workplace.announce(complaintSchema(), 0);
        });
        dialog->show();
    });
    return action;
}

} // namespace kece
