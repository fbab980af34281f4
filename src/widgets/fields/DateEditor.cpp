// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields/DateEditor.h"

#include "widgets/Workplace.h"
#include "widgets/fields/DateText.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace kece {

DateLine::DateLine(QDate today, QWidget* parent) : QWidget(parent), m_today(today), m_line(new QLineEdit)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    auto* calendar = m_line->addAction(icon("calendar"), QLineEdit::TrailingPosition);
    calendar->setToolTip(tr("Calendar (F4)"));
    connect(calendar, &QAction::triggered, this, &DateLine::openCalendar);
    connect(m_line, &QLineEdit::textEdited, this, &DateLine::edited);
}

Result<QDate> DateLine::date() const
{
    return m_line->text().trimmed().isEmpty() ? Result<QDate>(QDate()) : readDate(m_line->text(), m_today);
}

void DateLine::setDate(QDate date)
{
    m_line->setText(date.isValid() ? date.toString(Qt::ISODate) : QString());
}

bool DateLine::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_F4) {
            openCalendar();
            return true;
        }
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const auto now = readDate(m_line->text().section(' ', 0, 0), m_today);
            const QDate date = now.ok() ? now->addDays(key == Qt::Key_Up ? 1 : -1) : m_today;
            const QString rest = m_line->text().section(' ', 1);
            m_line->setText(date.toString(Qt::ISODate) + (rest.isEmpty() ? QString() : ' ' + rest));
            Q_EMIT edited();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DateLine::openCalendar()
{
    auto* calendar = new QCalendarWidget(this);
    calendar->setWindowFlag(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const auto now = readDate(m_line->text().section(' ', 0, 0), m_today);
    calendar->setSelectedDate(now.ok() ? *now : m_today);
    const auto choose = [this, calendar](QDate date) {
        const QString rest = m_line->text().section(' ', 1);
        m_line->setText(date.toString(Qt::ISODate) + (rest.isEmpty() ? QString() : ' ' + rest));
        calendar->close();
        Q_EMIT edited();
    };
    connect(calendar, &QCalendarWidget::activated, this, choose);
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    calendar->move(mapToGlobal(QPoint(0, height() + 2)));
    calendar->show();
    calendar->setFocus();
}

DateEditor::DateEditor(const Workplace& workplace, const EntitySchema& schema, const Field& field, QWidget* parent)
    : FieldEditor(schema, field, parent), m_workplace(workplace), m_date(new DateLine(workplace.today())), m_weekday(new QLabel)
{
    setInner(m_date);
    setFrame(m_date->line());
    m_date->line()->setAccessibleName(schema.label(field));
    m_date->setFixedWidth(Theme::px(field.type == FieldType::Date ? 136 : 168));
    m_weekday->setProperty("secondary", true);
    m_weekday->setContentsMargins(Theme::px(8), 0, 0, 0);
    layout()->addWidget(m_weekday);
    static_cast<QHBoxLayout*>(layout())->addStretch();
    connect(m_date, &DateLine::edited, this, &DateEditor::showWeekday);
    connect(m_date, &DateLine::edited, this, &FieldEditor::edited);
    connect(m_date->line(), &QLineEdit::editingFinished, this, [this] {
        if (const auto read = value(); read.ok() && read->isValid())
            setValue(*read, {});
    });
}

Result<QVariant> DateEditor::value() const
{
    const QString text = m_date->line()->text();
    if (text.trimmed().isEmpty())
        return QVariant();
    if (field().type == FieldType::Date)
        return readDate(text, m_workplace.today()).map([](QDate date) { return QVariant(date); });
    return readInstant(text, m_workplace.today(), m_workplace.session().zone).map([](const QDateTime& at) { return QVariant(at); });
}

void DateEditor::setValue(const QVariant& value, const QString&)
{
    if (field().type == FieldType::Date)
        m_date->setDate(value.toDate());
    else
        m_date->line()->setText(value.isValid() ? value.toDateTime().toTimeZone(m_workplace.session().zone).toString("yyyy-MM-dd HH:mm") : QString());
    showWeekday();
}

QVariant DateEditor::draft() const
{
    return m_date->line()->text();
}

void DateEditor::restore(const QVariant& draft)
{
    m_date->line()->setText(draft.toString());
    showWeekday();
}

void DateEditor::showWeekday()
{
    const auto date = readDate(m_date->line()->text().section(' ', 0, 0), m_workplace.today());
    if (!date.ok()) {
        m_weekday->clear();
        return;
    }
    const QString day = QLocale().dayName(date->dayOfWeek(), QLocale::ShortFormat);
    m_weekday->setText(*date == m_workplace.today() ? tr("%1, today").arg(day) : day);
}

} // namespace kece
