// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/ReasonsModel.h"

#include "widgets/look/Icon.h"
#include "widgets/look/Pill.h"
#include "widgets/look/Theme.h"

#include <QApplication>
#include <QPainter>

namespace kece {

namespace {

constexpr int kHeadHeight = 28;
constexpr int kLineHeight = 22;
constexpr int kBarHeight = 12;
constexpr int kNoteHeight = 18;

void paintSign(QPainter& painter, const QRect& rect, const std::optional<bool>& holds)
{
    const Tokens& t = Theme::tokens();
    if (!holds) {
        painter.setFont(Theme::semibold(QApplication::font()));
        painter.setPen(t.due.text);
        painter.drawText(rect, Qt::AlignCenter, QStringLiteral("?"));
        return;
    }
    const int side = Theme::px(14);
    icon(*holds ? "check" : "x", *holds ? t.done.text : t.overdue.text).paint(&painter, QRect(rect.left(), rect.center().y() - side / 2, side, side));
}

QString elided(const QFont& font, const QString& text, int width)
{
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
}

/// The value's share of its limit: the limit is a mark at three quarters of the way where the value does not reach it, else where it lies on the way
/// to the value.
void paintBar(QPainter& painter, const QRect& rect, double share, std::optional<qint64> rank, bool holds)
{
    const Tokens& t = Theme::tokens();
    const int height = Theme::px(6);
    const QRect track(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    const double full = std::max(1.25, share * 1.2);
    const TierColors* tier = t.tier(rank);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.hairline);
    painter.drawRoundedRect(track, height / 2.0, height / 2.0);
    QRect filled = track;
    filled.setWidth(int(track.width() * std::clamp(share / full, 0.0, 1.0)));
    painter.setBrush(holds && tier ? tier->bar : t.tiers.back().bar);
    painter.drawRoundedRect(filled, height / 2.0, height / 2.0);
    painter.restore();
    const int x = track.left() + int(track.width() / full);
    painter.fillRect(QRect(x - 1, track.top() - Theme::px(2), 2, height + Theme::px(4)), t.text);
}

} // namespace

void ReasonsModel::setReasons(const Reasons& reasons)
{
    beginResetModel();
    m_reasons = reasons;
    m_rows.clear();
    for (int group = 0; group < reasons.groups.size(); ++group) {
        m_rows << Row{group, -1};
        for (int line = 0; line < reasons.groups[group].lines.size(); ++line)
            m_rows << Row{group, line};
    }
    endResetModel();
}

int ReasonsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ReasonsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const ReasonGroup& head = group(index.row());
    const ReasonLine* reason = line(index.row());
    if (!reason)
        return QStringList{head.tier.isEmpty() ? head.title : head.tier, head.summary, head.aside}.join(' ').simplified();
    const QString holds = reason->holds ? (*reason->holds ? tr("met") : tr("not met")) : tr("unknown");
    return QStringList{holds, reason->fact, reason->value, reason->limit, reason->article, reason->note}.join(' ').simplified();
}

void ReasonsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const ReasonsModel*>(index.model());
    const Tokens& t = Theme::tokens();
    const ReasonGroup& group = model->group(index.row());
    const QFont body = QApplication::font();
    const QFont small = Theme::secondaryFont();
    const QFont strong = Theme::semibold(body);
    QRect rect = option.rect;

    const ReasonLine* line = model->line(index.row());
    if (!line) {
        if (index.row() > 0) {
            painter->fillRect(QRect(rect.left(), rect.top() + Theme::px(4), rect.width(), 1), t.hairline);
            rect.setTop(rect.top() + Theme::px(8));
        }
        painter->setFont(group.isGap ? strong : small);
        const int asideWidth = QFontMetrics(painter->font()).horizontalAdvance(group.aside);
        painter->setPen(group.isGap ? t.text : t.secondary);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, group.aside);
        int x = rect.left();
        if (!group.tier.isEmpty())
            x += drawTierPill(*painter, rect, group.tier, group.rank) + Theme::px(8);
        painter->setFont(small);
        painter->setPen(t.secondary);
        const QString words = group.title.isEmpty() ? group.summary : group.title + QStringLiteral("  ") + group.summary;
        const int room = rect.right() - asideWidth - Theme::px(8) - x;
        painter->drawText(QRect(x, rect.top(), room, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, elided(small, words, room));
        return;
    }

    QRect row(rect.left(), rect.top(), rect.width(), Theme::px(kLineHeight));
    paintSign(*painter, QRect(row.left(), row.top(), Theme::px(16), row.height()), line->holds);
    row.setLeft(row.left() + Theme::px(20));

    const int articleWidth = std::min(QFontMetrics(small).horizontalAdvance(line->article), row.width() / 4);
    painter->setFont(small);
    painter->setPen(t.secondary);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, elided(small, line->article, articleWidth));
    const int limitRight = row.right() - articleWidth - Theme::px(12);
    const int limitWidth = QFontMetrics(small).horizontalAdvance(line->limit);
    const int limitColumn = std::max(limitWidth, Theme::px(76));
    painter->drawText(QRect(row.left(), row.top(), limitRight - row.left(), row.height()), Qt::AlignRight | Qt::AlignVCenter, line->limit);
    const int valueRight = limitRight - limitColumn - Theme::px(8);
    const int valueWidth = QFontMetrics(strong).horizontalAdvance(line->value);
    painter->setFont(strong);
    painter->setPen(line->holds ? t.text : t.secondary);
    painter->drawText(QRect(row.left(), row.top(), valueRight - row.left(), row.height()), Qt::AlignRight | Qt::AlignVCenter, line->value);
    painter->setFont(body);
    painter->setPen(t.text);
    const int factRoom = valueRight - valueWidth - Theme::px(8) - row.left();
    painter->drawText(QRect(row.left(), row.top(), factRoom, row.height()), Qt::AlignLeft | Qt::AlignVCenter, elided(body, line->fact, factRoom));

    int y = row.bottom() + 1;
    if (line->share) {
        paintBar(
            *painter, QRect(row.left(), y, limitRight - row.left(), Theme::px(kBarHeight)), *line->share, group.rank, line->holds.value_or(false));
        y += Theme::px(kBarHeight);
    }
    if (!line->note.isEmpty()) {
        painter->setFont(small);
        painter->setPen(t.secondary);
        painter->drawText(
            QRect(row.left(), y, row.width(), Theme::px(kNoteHeight)), Qt::AlignLeft | Qt::AlignVCenter, elided(small, line->note, row.width()));
    }
}

QSize ReasonsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* model = static_cast<const ReasonsModel*>(index.model());
    const ReasonLine* line = model->line(index.row());
    if (!line)
        return {0, Theme::px(kHeadHeight + (index.row() > 0 ? 8 : 0))};
    return {0, Theme::px(kLineHeight + (line->share ? kBarHeight : 0) + (line->note.isEmpty() ? 0 : kNoteHeight))};
}

} // namespace kece
