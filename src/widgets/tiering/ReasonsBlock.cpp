// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/ReasonsBlock.h"

#include "widgets/look/Theme.h"
#include "widgets/pages/GrowingListView.h"
#include "widgets/tiering/ReasonsModel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kece {

ReasonsBlock::ReasonsBlock(QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_subtitle(new QLabel), m_model(new ReasonsModel(this)), m_wayUpTitle(new QLabel), m_wayUp(new QLabel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(2));
    m_title->setProperty("section", true);
    m_subtitle->setProperty("secondary", true);
    m_subtitle->setWordWrap(true);
    auto* list = new GrowingListView;
    list->setModel(m_model);
    list->setItemDelegate(new ReasonsDelegate(list));
    list->setAccessibleName(tr("Reasons"));
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(Theme::px(4));
    column->addWidget(list);
    m_wayUpTitle->setProperty("section", true);
    m_wayUpTitle->setContentsMargins(0, Theme::px(8), 0, 0);
    m_wayUp->setWordWrap(true);
    m_wayUp->setTextFormat(Qt::PlainText);
    m_wayUp->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_wayUpTitle);
    column->addWidget(m_wayUp);
}

void ReasonsBlock::setReasons(const Reasons& reasons)
{
    m_title->setText(reasons.title);
    m_subtitle->setText(reasons.subtitle);
    m_subtitle->setVisible(!reasons.subtitle.isEmpty());
    m_model->setReasons(reasons);
    m_wayUpTitle->setText(reasons.wayUpTitle);
    m_wayUp->setText(reasons.wayUp.join('\n'));
    m_wayUp->setAccessibleName(reasons.wayUpTitle + ' ' + m_wayUp->text());
    m_wayUpTitle->setVisible(!reasons.wayUp.isEmpty());
    m_wayUp->setVisible(!reasons.wayUp.isEmpty());
}

void ReasonsBlock::clear(const QString& why)
{
    setReasons({tr("Tier"), why, {}, {}, {}});
}

} // namespace kece
