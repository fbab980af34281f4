// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workbench/DueModel.h"

#include "widgets/models/PagedRecordModel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kece {

namespace {

struct KindName {
    const char* kind;
    const char* name;
};

constexpr KindName kKinds[] = {
    {"visits", QT_TRANSLATE_NOOP("DueModel", "Visit")},
    {"visit-plans", QT_TRANSLATE_NOOP("DueModel", "Visit plan")},
    {"complaints", QT_TRANSLATE_NOOP("DueModel", "Complaint")},
    {"contracts", QT_TRANSLATE_NOOP("DueModel", "Contract")},
    {"approvals", QT_TRANSLATE_NOOP("DueModel", "Approval")},
    {"surveys", QT_TRANSLATE_NOOP("DueModel", "Survey")},
    {"duties", QT_TRANSLATE_NOOP("DueModel", "Routine duty")},
    {"survey-cases", QT_TRANSLATE_NOOP("DueModel", "Dissatisfaction")},
    {"reviews", QT_TRANSLATE_NOOP("DueModel", "Tiers")},
    {"blacklist", QT_TRANSLATE_NOOP("DueModel", "Blacklist")},
    {"archive-loans", QT_TRANSLATE_NOOP("DueModel", "Archive")},
    {"privacy-requests", QT_TRANSLATE_NOOP("DueModel", "Personal data")},
};

Cell plain(const QString& text)
{
    Cell cell;
    cell.text = text.isEmpty() ? QString(QChar(0x2014)) : text;
    cell.isQuiet = text.isEmpty();
    return cell;
}

Cell standing(const DueItem& item, QDate today)
{
    const qint64 days = today.daysTo(item.dueOn);
    Cell cell;
    cell.asideState = days < 0 ? State::Overdue : days <= 7 ? State::Due : State::None;
    const QString words = days < 0 ? DueModel::tr("%n day(s) late", nullptr, int(-days))
        : days == 0                ? DueModel::tr("today")
                                   : DueModel::tr("%n day(s) left", nullptr, int(days));
    (cell.asideState == State::None ? cell.text : cell.aside) = words;
    cell.isQuiet = true;
    return cell;
}

} // namespace

QString dueKindName(const QString& kind)
{
    for (const KindName& named : kKinds) {
        if (kind == QLatin1String(named.kind))
            return QCoreApplication::translate("DueModel", named.name);
    }
    return kind;
}

void DueModel::setItems(QVector<DueItem> items, QDate today, const QTimeZone& zone)
{
    beginResetModel();
    m_items = std::move(items);
    m_today = today;
    m_zone = zone;
    endResetModel();
}

qint64 DueModel::overdue() const
{
    return std::count_if(m_items.begin(), m_items.end(), [this](const DueItem& item) { return item.dueOn < m_today; });
}

qint64 DueModel::dueOn(QDate day) const
{
    return std::count_if(m_items.begin(), m_items.end(), [day](const DueItem& item) { return item.dueOn == day; });
}

QVariant DueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != PagedRecordModel::CellRole)
        return {};
    const DueItem& item = m_items[index.row()];
    Cell cell;
    switch (index.column()) {
    case Due:
        cell = plain(item.dueAt.isValid() ? shortInstant(item.dueAt, {m_today, m_zone}) : shortDate(item.dueOn, m_today));
        break;
    case What:
        cell = plain(item.what);
        break;
    case Customer:
        cell = plain(item.customerName);
        cell.aside = item.customerCode;
        break;
    case Kind:
        cell = plain(dueKindName(item.kind));
        break;
    case Article:
        cell = plain(item.article);
        cell.isQuiet = true;
        break;
    case Owner:
        cell = plain(item.ownerName.isEmpty() ? item.owner : item.ownerName);
        break;
    default:
        cell = standing(item, m_today);
        break;
    }
    return role == PagedRecordModel::CellRole ? QVariant::fromValue(cell) : QVariant(cell.spoken().trimmed());
}

QVariant DueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Due"), tr("What"), tr("Customer"), tr("Kind"), tr("Article"), tr("Owner"), tr("State")};
    return section >= 0 && section < int(ColumnCount_) ? titles[section] : QVariant();
}

} // namespace kece
