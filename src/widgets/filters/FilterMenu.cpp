// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filters/FilterMenu.h"

#include "domain/values/Money.h"
#include "storage/RecordStore.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/DateText.h"
#include "widgets/look/Theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QWidgetAction>

namespace kece {

namespace {

constexpr int kOccurring = 15;

struct Occurring {
    QVariant value;
    QString text;
    qint64 rows;
};

struct Period {
    const char* name;
    QDate from;
    QDate to;
};

QVector<Period> periodsOf(QDate today)
{
    const QDate week = today.addDays(1 - today.dayOfWeek());
    const QDate month(today.year(), today.month(), 1);
    const QDate quarter(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    const QDate year(today.year(), 1, 1);
    return {
        {QT_TRANSLATE_NOOP("Filter", "Today"), today, today},
        {QT_TRANSLATE_NOOP("Filter", "This week"), week, week.addDays(6)},
        {QT_TRANSLATE_NOOP("Filter", "This month"), month, month.addMonths(1).addDays(-1)},
        {QT_TRANSLATE_NOOP("Filter", "Last month"), month.addMonths(-1), month.addDays(-1)},
        {QT_TRANSLATE_NOOP("Filter", "This quarter"), quarter, quarter.addMonths(3).addDays(-1)},
        {QT_TRANSLATE_NOOP("Filter", "This year"), year, year.addYears(1).addDays(-1)},
        {QT_TRANSLATE_NOOP("Filter", "Last twelve months"), today.addMonths(-12).addDays(1), today},
    };
}

/// Both ends of days as the field's own type: for instants the first and the last moment of them.
QVariantList bounds(const Field& field, QDate from, QDate to, const QTimeZone& zone)
{
    if (field.type == FieldType::Date)
        return {from, to};
    return {QDateTime(from, QTime(0, 0), zone).toUTC(), QDateTime(to, QTime(23, 59, 59), zone).toUTC()};
}

} // namespace

FilterMenu::FilterMenu(Workplace& workplace, const EntitySchema& schema, QWidget* parent) : QMenu(parent), m_workplace(workplace), m_schema(schema)
{
    const auto add = [this](QMenu& menu, const Field& field) {
        QMenu* values = menu.addMenu(m_schema.label(field));
        connect(values, &QMenu::aboutToShow, this, [this, values, field = &field] { fill(*values, *field); });
    };
    for (const Field& field : schema.fields) {
        if (field.isFilterFirst)
            add(*this, field);
    }
    if (!isEmpty())
        addSeparator();
    QMenu* others = nullptr;
    for (const Field& field : schema.fields) {
        if (field.isFilterFirst || (field.type == FieldType::LongText && !field.isSearchable))
            continue;
        if (field.listPosition > 0) {
            add(*this, field);
            continue;
        }
        if (!others)
            others = new QMenu(tr("Other fields"), this);
        add(*others, field);
    }
    if (others)
        addMenu(others);
}

void FilterMenu::fill(QMenu& menu, const Field& field)
{
    menu.clear();
    switch (field.type) {
    case FieldType::Choice:
        for (const Choice& choice : field.choices)
            addValue(menu, field, m_schema.label(field, QString::fromLatin1(choice.key)), {QString::fromLatin1(choice.key)});
        break;
    case FieldType::Flag:
        addValue(menu, field, valueText(m_schema, field, true), {true});
        addValue(menu, field, valueText(m_schema, field, false), {false});
        break;
    case FieldType::Date:
    case FieldType::Instant:
        addPeriods(menu, field);
        addRange(menu, field);
        break;
    case FieldType::Money:
    case FieldType::Integer:
    case FieldType::Decimal:
        addRange(menu, field);
        break;
    default:
        addOccurring(menu, field);
        return;
    }
    menu.addSeparator();
    addValue(menu, field, tr("Not filled in"), {}, Filter::Op::IsEmpty);
    addValue(menu, field, tr("Filled in"), {}, Filter::Op::IsNotEmpty);
}

void FilterMenu::addValue(QMenu& menu, const Field& field, const QString& text, const QVariantList& values, Filter::Op op)
{
    QString shown = text;
    menu.addAction(shown.replace('&', "&&"), this, [this, &field, text, values, op] {
        Q_EMIT chosen({{QString::fromLatin1(field.key), op, values}, text});
    });
}

void FilterMenu::addOccurring(QMenu& menu, const Field& field)
{
    menu.addAction(tr("Looking…"))->setEnabled(false);
    const auto work = [schema = &m_schema, &field](Store& store) -> Result<QVector<Occurring>> {
        using Values = QVector<QPair<QVariant, qint64>>;
        KECE_TRY(const Values values, store.records().distinct(*schema, field, kOccurring));
        QHash<qint64, QString> titles;
        if (field.target) {
            std::vector<qint64> ids;
            for (const auto& [value, rows] : values)
                ids.push_back(value.toLongLong());
            KECE_TRY(const QVector<RecordRow> targets, store.records().rows(*field.target(), ids));
            for (const RecordRow& target : targets)
                titles.insert(target.record.id(), target.record.title());
        }
        QVector<Occurring> occurring;
        for (const auto& [value, rows] : values) {
            if (value.isValid())
                occurring << Occurring{value, field.target ? titles.value(value.toLongLong()) : valueText(*schema, field, value), rows};
        }
        return occurring;
    };
    whenDone(m_workplace.read<QVector<Occurring>>(work), &menu, [this, menu = &menu, &field](const Result<QVector<Occurring>>& found) {
        menu->clear();
        if (!found.ok()) {
            menu->addAction(found.error().message)->setEnabled(false);
            return;
        }
        for (const Occurring& value : *found) {
            QString text = value.text;
            auto* action = menu->addAction(text.replace('&', "&&") + '\t' + QString::number(value.rows));
            connect(action, &QAction::triggered, this, [this, &field, value] {
                Q_EMIT chosen({{QString::fromLatin1(field.key), Filter::Op::Equals, {value.value}}, value.text});
            });
        }
        if (found->isEmpty())
            menu->addAction(tr("No values yet"))->setEnabled(false);
        menu->addSeparator();
        addValue(*menu, field, tr("Not filled in"), {}, Filter::Op::IsEmpty);
        addValue(*menu, field, tr("Filled in"), {}, Filter::Op::IsNotEmpty);
    });
}

void FilterMenu::addPeriods(QMenu& menu, const Field& field)
{
    for (const Period& period : periodsOf(m_workplace.today()))
        addValue(menu, field, QCoreApplication::translate("Filter", period.name), bounds(field, period.from, period.to, m_workplace.session().zone),
            Filter::Op::Between);
    menu.addSeparator();
}

void FilterMenu::addRange(QMenu& menu, const Field& field)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(Theme::px(12), Theme::px(4), Theme::px(12), Theme::px(4));
    auto* from = new QLineEdit;
    auto* to = new QLineEdit;
    for (QLineEdit* line : {from, to})
        line->setFixedWidth(Theme::px(104));
    from->setPlaceholderText(tr("from"));
    to->setPlaceholderText(tr("up to"));
    from->setAccessibleName(tr("From"));
    to->setAccessibleName(tr("Up to"));
    auto* apply = new QPushButton(tr("Filter"));
    row->addWidget(from);
    row->addWidget(new QLabel(QString(QChar(0x2013))));
    row->addWidget(to);
    row->addWidget(apply);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(box);
    menu.addAction(action);

    const auto readValue = [this, &field](const QString& text, bool isEnd) -> Result<QVariant> {
        if (field.type == FieldType::Date || field.type == FieldType::Instant) {
            KECE_TRY(const QDate date, readDate(text, m_workplace.today()));
            return bounds(field, date, date, m_workplace.session().zone)[isEnd ? 1 : 0];
        }
        if (field.type == FieldType::Money)
            return parseMoney(text).map([](const ParsedMoney& money) { return QVariant::fromValue<qlonglong>(money.fen); });
        return parseDecimal(text, field.decimals).map([](const ParsedDecimal& number) { return QVariant::fromValue<qlonglong>(number.scaled); });
    };
    const auto choose = [this, &menu, &field, from, to, readValue] {
        QVariantList values;
        for (QLineEdit* line : {from, to}) {
            if (line->text().trimmed().isEmpty()) {
                values << QVariant();
                continue;
            }
            const Result<QVariant> value = readValue(line->text(), line == to);
            line->setToolTip(value.ok() ? QString() : value.error().message);
            if (!value.ok()) {
                line->setFocus();
                line->selectAll();
                return;
            }
            values << *value;
        }
        const bool hasFrom = values[0].isValid();
        const bool hasTo = values[1].isValid();
        if (!hasFrom && !hasTo)
            return;
        const auto words = [this, &field](const QVariant& value) { return valueText(m_schema, field, value); };
        NamedFilter named;
        named.filter.field = QString::fromLatin1(field.key);
        if (hasFrom && hasTo) {
            named.filter.op = Filter::Op::Between;
            named.filter.values = values;
            named.valueText = words(values[0]) + QStringLiteral(" – ") + words(values[1]);
        } else {
            named.filter.op = hasFrom ? Filter::Op::GreaterOrEqual : Filter::Op::LessOrEqual;
            named.filter.values = {hasFrom ? values[0] : values[1]};
            named.valueText = words(named.filter.values.first());
        }
        close();
        menu.close();
        Q_EMIT chosen(named);
    };
    connect(apply, &QPushButton::clicked, this, choose);
    connect(from, &QLineEdit::returnPressed, this, choose);
    connect(to, &QLineEdit::returnPressed, this, choose);
}

} // namespace kece
