// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/visits/CoverageModel.h"

#include "domain/entities/User.h"
#include "domain/entities/Visit.h"
#include "domain/schema/ChoiceLabels.h"
#include "widgets/delegates/FieldDelegate.h"
#include "widgets/look/Pill.h"
#include "widgets/models/PagedRecordModel.h"

#include <QPainter>

#include <algorithm>

namespace kece {

namespace {

const QString kDash = QStringLiteral("\u2014");

QString periodWords(int months)
{
    switch (months) {
    case 1:
        return CoverageModel::tr("each month");
    case 3:
        return CoverageModel::tr("each quarter");
    case 6:
        return CoverageModel::tr("each half year");
    default:
        return CoverageModel::tr("each year");
    }
}

QString asked(const VisitRule& rule)
{
    if (!rule.isSet())
        return CoverageModel::tr("The regulation leaves the number blank; the duty does not run");
    const QString forms = rule.forms.isEmpty() ? CoverageModel::tr("any form") : choiceLabels(visitSchema(), u"form", rule.forms);
    return QStringLiteral("%1 · %2 %3").arg(forms, periodWords(*rule.months), CoverageModel::tr("%n time(s)", nullptr, *rule.count));
}

QString scope(const VisitRule& rule)
{
    if (rule.isSelective)
        return CoverageModel::tr("chosen ones");
    return rule.insteadOf.isEmpty() ? CoverageModel::tr("all") : CoverageModel::tr("the others");
}

bool isFigureColumn(int column)
{
    return column == CoverageModel::Covered || column == CoverageModel::Open || column == CoverageModel::Late || column == CoverageModel::Rate;
}

} // namespace

QVector<CoverageLine> coverageOf(const VisitDuties& duties, QDate day)
{
    QVector<CoverageLine> lines;
    QHash<QString, qsizetype> lineOf;
    if (!duties.rules())
        return lines;
    for (const VisitRule& rule : duties.rules()->rules) {
        lineOf.insert(rule.id, lines.size());
        lines << CoverageLine{rule};
    }
    for (const CustomerDuty& one : duties.all()) {
        CoverageLine& line = lines[lineOf.value(one.duty.rule->id)];
        int& count = one.duty.isMet() ? line.covered : one.duty.dueOn < day ? line.late : line.open;
        ++count;
    }
    return lines;
}

void CoverageModel::setLines(QVector<CoverageLine> lines, const QHash<QString, TierLabel>& tiers)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_tiers = tiers;
    endResetModel();
}

QString CoverageModel::textOf(const CoverageLine& line, int column) const
{
    const auto figure = [&](int number) { return line.rule.isSet() ? QLocale().toString(number) : kDash; };
    switch (column) {
    case Tiers: {
        QStringList names;
        for (const QString& id : line.rule.tiers)
            names << tier(id).name;
        return names.isEmpty() ? tr("all customers") : names.join(QStringLiteral(" / "));
    }
    case Who:
        return line.rule.ranks.isEmpty() ? tr("anybody") : choiceLabels(userSchema(), u"rank", line.rule.ranks);
    case Asked:
        return asked(line.rule);
    case Scope:
        return line.rule.isSet() ? scope(line.rule) : kDash;
    case Covered:
        return figure(line.covered);
    case Open:
        return figure(line.open);
    case Late:
        return figure(line.late);
    case Rate:
        return line.all() == 0 ? kDash : QStringLiteral("%1%").arg(line.covered * 100 / line.all());
    case Article:
        return line.rule.article;
    default:
        return {};
    }
}

QVariant CoverageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CoverageLine& line = m_lines[index.row()];
    const QString text = textOf(line, index.column());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isFigureColumn(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::AccessibleTextRole && index.column() == Bar)
        return tr("%1 of %2").arg(line.covered).arg(line.all());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || (role == Qt::ToolTipRole && index.column() == Asked))
        return text;
    if (role != PagedRecordModel::CellRole)
        return {};
    Cell cell;
    cell.text = text;
    cell.look = isFigureColumn(index.column()) ? Cell::Look::Number : Cell::Look::Text;
    cell.isQuiet = index.column() == Article || !line.rule.isSet() || (isFigureColumn(index.column()) && text == QLatin1String("0"));
    if (line.rule.isSet() && !cell.isQuiet)
        cell.state = index.column() == Late ? State::Overdue : index.column() == Open ? State::Due : State::None;
    cell.isBold = cell.state != State::None;
    return QVariant::fromValue(cell);
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isFigureColumn(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {
        tr("Tier"), tr("By whom"), tr("Asked for"), tr("Which"), tr("Covered"), tr("Open"), tr("Late"), tr("This period"), tr("Rate"), tr("Article")};
    return section >= 0 && section < int(ColumnCount_) ? titles[section] : QVariant();
}

void CoverageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    FieldDelegate::paintRow(*painter, option, index);
    const auto& model = static_cast<const CoverageModel&>(*index.model());
    const CoverageLine& line = model.line(index.row());
    if (index.column() == CoverageModel::Tiers && !line.rule.tiers.isEmpty()) {
        QRect room = option.rect.adjusted(Theme::px(8), 0, -Theme::px(8), 0);
        for (const QString& id : line.rule.tiers) {
            const CoverageModel::TierLabel tier = model.tier(id);
            room.setLeft(room.left() + drawTierPill(*painter, room, tier.name, tier.rank) + Theme::px(4));
        }
        return;
    }
    if (index.column() != CoverageModel::Bar) {
        FieldDelegate::paintCell(*painter, option.rect, index.data(PagedRecordModel::CellRole).value<Cell>());
        return;
    }
    if (line.all() == 0)
        return;
    const Tokens& tokens = Theme::tokens();
    QRect bar = option.rect.adjusted(Theme::px(8), Theme::px(7), -Theme::px(8), -Theme::px(7));
    const std::pair<int, QColor> parts[] = {{line.covered, tokens.tiers[2].bar}, {line.open, tokens.paused}, {line.late, tokens.dueLine}};
    int left = bar.left();
    int sum = 0;
    for (const auto& [count, color] : parts) {
        sum += count;
        const int right = bar.left() + bar.width() * sum / line.all();
        painter->fillRect(QRect(left, bar.top(), right - left, bar.height()), color);
        left = right;
    }
}

void OpenDutyModel::setDuties(QVector<CustomerDuty> duties, QDate today)
{
    beginResetModel();
    std::stable_sort(duties.begin(), duties.end(),
        [](const CustomerDuty& a, const CustomerDuty& b) { return std::tie(a.duty.dueOn, a.code) < std::tie(b.duty.dueOn, b.code); });
    m_duties = std::move(duties);
    m_today = today;
    endResetModel();
}

QVariant OpenDutyModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != PagedRecordModel::CellRole)
        return {};
    const CustomerDuty& duty = m_duties[index.row()];
    Cell cell;
    switch (index.column()) {
    case Code:
        cell.text = duty.code;
        cell.isQuiet = true;
        break;
    case Name:
        cell.text = duty.name;
        break;
    case Owner:
        cell.text = duty.owner.isEmpty() ? kDash : duty.owner;
        break;
    case LastVisit:
        cell.text = duty.duty.lastVisit.isValid() ? shortDate(duty.duty.lastVisit, m_today) : kDash;
        break;
    default: {
        const qint64 days = m_today.daysTo(duty.duty.dueOn);
        cell.asideState = days < 0 ? State::Overdue : State::Due;
        cell.aside = days < 0 ? tr("missed by %1").arg(shortDate(duty.duty.dueOn, m_today)) : tr("%n day(s) left", nullptr, int(days));
        break;
    }
    }
    return role == PagedRecordModel::CellRole ? QVariant::fromValue(cell) : QVariant(cell.spoken().trimmed());
}

QVariant OpenDutyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Code"), tr("Name"), tr("Owner"), tr("Last visit"), tr("State")};
    return section >= 0 && section < int(ColumnCount_) ? titles[section] : QVariant();
}

} // namespace kece
