// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/PageTabs.h"

#include "widgets/pages/EntityPage.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace kece {

PageTabs::PageTabs(const QVector<Tab>& tabs, QWidget* parent) : Page(parent), m_bar(new QTabBar), m_pages(new QStackedWidget)
{
    m_bar->setProperty("inner", true);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setAccessibleName(tr("Pages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    for (const Tab& tab : tabs) {
        m_bar->addTab(tab.title);
        m_pages->addWidget(tab.page);
        connect(tab.page, &Page::statusChanged, this, [this, page = tab.page] {
            if (page == &current())
                Q_EMIT statusChanged();
        });
        connect(tab.page, &Page::openWanted, this, &Page::openWanted);
        connect(tab.page, &Page::createWanted, this, &Page::createWanted);
    }
    connect(m_bar, &QTabBar::currentChanged, this, &PageTabs::showTab);
    setFocusProxy(m_pages->currentWidget());
}

EntityPage* PageTabs::records()
{
    for (int i = 0; i < m_pages->count(); ++i) {
        if (EntityPage* list = static_cast<Page*>(m_pages->widget(i))->records())
            return list;
    }
    return nullptr;
}

void PageTabs::showRecords()
{
    showTab(m_pages->indexOf(records()));
}

Page& PageTabs::current() const
{
    return *static_cast<Page*>(m_pages->currentWidget());
}

void PageTabs::showTab(int index)
{
    m_bar->setCurrentIndex(index);
    m_pages->setCurrentIndex(index);
    setFocusProxy(m_pages->currentWidget());
    Q_EMIT statusChanged();
}

} // namespace kece
