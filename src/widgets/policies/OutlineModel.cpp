// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policies/OutlineModel.h"

#include "widgets/look/Theme.h"

#include <QFont>

namespace kece {

namespace {

constexpr int kStep = 3; ///< blanks of an ideographic width by which a level stands in

QString remarkOf(const OutlineLine& line)
{
    QStringList remarks;
    if (!line.blanks.isEmpty())
        remarks << OutlineModel::tr("Blank in the regulation");
    if (line.isReading)
        remarks << OutlineModel::tr("A reading of the regulation");
    if (!line.note.isEmpty())
        remarks << line.note;
    return remarks.join(OutlineModel::tr("; "));
}

} // namespace

void OutlineModel::setLines(QVector<OutlineLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutlineLine& line = m_lines[index.row()];
    if (role == Qt::FontRole && line.level == 0) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::ForegroundRole && index.column() == Remark && !line.blanks.isEmpty())
        return Theme::tokens().due.text;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Article:
        return line.article;
    case What:
        return QString(std::max(0, line.level - 1) * kStep, QChar(0x2003)) + line.text;
    case Says:
        return line.detail;
    default:
        return remarkOf(line);
    }
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Article"), tr("Rule"), tr("What it says"), tr("Remark")};
    return section >= 0 && section < int(ColumnCount_) ? titles[section] : QVariant();
}

} // namespace kece
