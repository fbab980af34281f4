// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields/HitPopup.h"

#include "domain/entities/Catalogue.h"
#include "domain/schema/EntitySchema.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace kece {

namespace {

enum Role { AsideRole = Qt::UserRole + 1 };

class HitDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = Theme::tokens();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, t.highlight);
        QRect rect = option.rect.adjusted(Theme::px(8), 0, -Theme::px(8), 0);
        const int side = Theme::px(16);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(rect.left(), rect.center().y() - side / 2, side, side));
        rect.adjust(side + Theme::px(8), 0, 0, 0);
        const QString aside = index.data(AsideRole).toString();
        painter->setFont(Theme::secondaryFont());
        painter->setPen(t.secondary);
        const int asideWidth = std::min(QFontMetrics(painter->font()).horizontalAdvance(aside), rect.width() / 2);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, QFontMetrics(painter->font()).elidedText(aside, Qt::ElideRight, asideWidth));
        rect.adjust(0, 0, -asideWidth - Theme::px(8), 0);
        painter->setFont(QApplication::font());
        painter->setPen(index.flags().testFlag(Qt::ItemIsSelectable) ? t.text : t.secondary);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(painter->font()).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, rect.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {Theme::px(280), Theme::px(30)}; }
};

} // namespace

HitPopup::HitPopup(QLineEdit& line)
    : QFrame(&line, Qt::ToolTip | Qt::FramelessWindowHint), m_line(line), m_list(new QListView(this)), m_model(new QStandardItemModel(this))
{
    setProperty("popup", true);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(1); // one row, if it is only one
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it is as high as its rows
    m_list->setAccessibleName(tr("Found"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_list);
    m_line.installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &HitPopup::pickCurrent);
}

void HitPopup::showHits(const QVector<SearchHit>& hits, const QString& nothing)
{
    m_hits = hits;
    m_model->clear();
    for (const SearchHit& hit : hits) {
        auto* item = new QStandardItem(hit.title);
        const EntitySchema* schema = schemaOfKind(hit.kind);
        if (schema && schema->icon)
            item->setIcon(icon(schema->icon));
        const bool matchTells = !hit.matched.isEmpty() && hit.matched != hit.title && hit.matched != hit.code;
        item->setData(matchTells ? hit.matched + QStringLiteral("  ") + hit.code : hit.code, AsideRole);
        m_model->appendRow(item);
    }
    if (hits.isEmpty()) {
        if (nothing.isEmpty()) {
            hide();
            return;
        }
        auto* item = new QStandardItem(nothing);
        item->setFlags(Qt::NoItemFlags);
        m_model->appendRow(item);
    } else {
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    const int rows = std::min<int>(std::max<int>(int(hits.size()), 1), 12);
    resize(std::max(m_line.width(), Theme::px(280)), rows * Theme::px(30) + 2);
    QPoint at = m_line.mapToGlobal(QPoint(0, m_line.height() + 2));
    if (const QScreen* screen = m_line.screen(); screen && at.y() + height() > screen->availableGeometry().bottom())
        at = m_line.mapToGlobal(QPoint(0, -height() - 2));
    move(at);
    show();
    raise();
}

bool HitPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
        hide();
    } else if (event->type() == QEvent::KeyPress && isVisible()) {
        const int row = m_list->currentIndex().row();
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            m_list->setCurrentIndex(m_model->index(std::min(row + 1, m_model->rowCount() - 1), 0));
            return true;
        case Qt::Key_Up:
            m_list->setCurrentIndex(m_model->index(std::max(row - 1, 0), 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!m_hits.isEmpty()) {
                pickCurrent();
                return true;
            }
            break;
        case Qt::Key_Tab:
            if (!m_hits.isEmpty())
                pickCurrent();
            break;
        case Qt::Key_Escape:
            hide();
            return true;
        default:
            break;
        }
    } else if (event->type() == QEvent::ShortcutOverride && isVisible() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void HitPopup::pickCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_hits.size())
        return;
    const SearchHit hit = m_hits[row];
    hide();
    Q_EMIT picked(hit);
}

} // namespace kece
