// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pages/Page.h"

#include <QVector>

class QStackedWidget;
class QTabBar;

namespace kece {

/// Several pages of one area, one at a time: the list of records and what is made of them.
class PageTabs : public Page
{
    Q_OBJECT

public:
    struct Tab {
        QString title;
        Page* page;
    };
    explicit PageTabs(const QVector<Tab>& tabs, QWidget* parent = nullptr);

    QStringList statusTexts() const override { return current().statusTexts(); }
    qint64 currentCustomer(QString* title) const override { return current().currentCustomer(title); }
    Presets presetsFor(const EntitySchema& schema) const override { return current().presetsFor(schema); }
    void refresh() override { current().refresh(); }
    void focusSearch() override { current().focusSearch(); }
    void toggleDetail() override { current().toggleDetail(); }
    EntityPage* records() override;
    void showRecords() override;

    Page& current() const;
    void showTab(int index);

private:
    QTabBar* m_bar;
    QStackedWidget* m_pages;
};

} // namespace kece
