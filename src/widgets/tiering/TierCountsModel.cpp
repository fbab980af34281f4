// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/TierCountsModel.h"

#include "widgets/look/Pill.h"
#include "widgets/models/Cell.h"

#include <QApplication>
#include <QPainter>

namespace kece {

namespace {

QString signedNumber(qint64 number)
{
    const QString digits = QLocale().toString(std::abs(number));
    return number > 0 ? '+' + digits : number < 0 ? QString(QChar(0x2212)) + digits : digits;
}

/// Tenths of a per cent, half away from zero.
QString shareText(qint64 count, qint64 population)
{
    if (population == 0)
        return QString(QChar(0x2014));
    const qint64 tenths = (count * 2000 + population) / (2 * population);
    return QStringLiteral("%1.%2%").arg(tenths / 10).arg(tenths % 10);
}

} // namespace

void TierCountsModel::setOutcome(const ReviewOutcome& outcome)
{
    beginResetModel();
    m_tiers = outcome.tiers;
    m_population = outcome.customers;
    m_isComparable = outcome.formerTiers.isEmpty();
    if (outcome.unclassified > 0) {
        TierCount unclassified;
        unclassified.name = tr("Unclassified");
        unclassified.nameEn = unclassified.name;
        unclassified.count = outcome.unclassified;
        unclassified.before = outcome.unclassified;
        m_tiers << unclassified;
    }
    endResetModel();
}

qint64 TierCountsModel::longest() const
{
    qint64 longest = 1;
    for (const TierCount& tier : m_tiers)
        longest = std::max({longest, tier.count, tier.before, tier.limit});
    return longest;
}

bool TierCountsModel::hasCaps() const
{
    return std::any_of(m_tiers.begin(), m_tiers.end(), [](const TierCount& tier) { return tier.limit >= 0; });
}

QVariant TierCountsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TierCount& tier = m_tiers[index.row()];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() >= Count ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name:
        return tierName(tier.name, tier.nameEn);
    case Bar:
        if (tier.limit < 0)
            return QString();
        if (tier.hard)
            return tier.count >= tier.limit ? tr("hard cap %1, full").arg(tier.limit) : tr("hard cap %1").arg(tier.limit);
        return tr("soft cap %1").arg(tier.limit);
    case Count:
        return QLocale().toString(tier.count);
    case Share:
        return shareText(tier.count, m_population);
    case Change:
        if (tier.id.isEmpty())
            return QString();
        return m_isComparable ? signedNumber(tier.count - tier.before) : QString(QChar(0x2014));
    default:
        return {};
    }
}

QVariant TierCountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section >= Count ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Count:
        return tr("Customers");
    case Share:
        return tr("Share");
    case Change:
        return tr("On last run");
    default:
        return QString();
    }
}

void TierCountsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const TierCountsModel*>(index.model());
    const TierCount& tier = model->tier(index.row());
    const Tokens& t = Theme::tokens();
    const std::optional<qint64> rank = tier.rank > 0 ? std::optional<qint64>(tier.rank) : std::nullopt;
    QRect rect = option.rect.adjusted(0, 0, -Theme::px(8), 0);
    const QString text = index.data().toString();
    if (index.column() == TierCountsModel::Name) {
        drawTierPill(*painter, rect, text, rank);
        return;
    }
    if (index.column() != TierCountsModel::Bar) {
        painter->setFont(index.column() == TierCountsModel::Count ? Theme::semibold(QApplication::font()) : Theme::secondaryFont());
        painter->setPen(index.column() == TierCountsModel::Share ? t.secondary : t.text);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, text);
        return;
    }
    const int height = Theme::px(18);
    const int wordsWidth = QFontMetrics(Theme::secondaryFont()).horizontalAdvance(text);
    const qint64 longest = model->longest();
    // Room for the words behind the longest bar's end, so that the bars of all tiers share one scale.
    const int room = model->hasCaps() ? std::max(rect.width() - Theme::px(96), rect.width() / 3) : rect.width() - Theme::px(8);
    const auto xOf = [&](qint64 count) { return rect.left() + int(room * count / longest); };
    const int top = rect.center().y() - height / 2;
    const TierColors* colors = t.tier(rank);
    painter->fillRect(QRect(rect.left(), top, xOf(tier.count) - rect.left(), height), colors ? colors->bar : t.disabled);
    int right = xOf(tier.count);
    if (!tier.id.isEmpty() && model->isComparable()) {
        painter->fillRect(QRect(xOf(tier.before), top, 1, height), t.text);
        right = std::max(right, xOf(tier.before));
    }
    if (tier.limit >= 0) {
        const StateColors& state = tier.hard ? t.overdue : t.due;
        painter->setPen(QPen(state.text, 2, tier.hard ? Qt::SolidLine : Qt::DashLine));
        painter->drawLine(xOf(tier.limit), top - Theme::px(2), xOf(tier.limit), top + height + Theme::px(2));
        right = std::max(right, xOf(tier.limit));
        painter->setFont(Theme::secondaryFont());
        painter->setPen(state.text);
        const int x = std::min(right + Theme::px(6), rect.right() - wordsWidth);
        painter->drawText(QRect(x, rect.top(), wordsWidth + 1, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

} // namespace kece
