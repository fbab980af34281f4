// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"
#include "widgets/filters/filterText.h"

#include <QFrame>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace kece {

class FilterMenu;
class FlowLayout;

/// Above every list: the saved views, a search within the list, and the filters in force as chips. It says what is asked; asking is the page's.
class FilterBar : public QFrame
{
    Q_OBJECT

public:
    FilterBar(Workplace& workplace, const EntitySchema& schema, QWidget* parent = nullptr);

    QString text() const;
    const QVector<NamedFilter>& filters() const { return m_filters; }
    void setFilters(const QVector<NamedFilter>& filters, const QString& text = {});
    void addFilter(const NamedFilter& filter);
    bool isFiltering() const { return !m_filters.isEmpty() || !text().isEmpty(); }

    void focusSearch();
    /// The combo: index 0 is all records.
    struct View {
        qint64 id = 0;
        QString name;
        QString definition;
    };
    void setViews(const QVector<View>& views, qint64 current);

Q_SIGNALS:
    void changed();
    void viewChosen(const kece::FilterBar::View& view);
    void saveViewWanted();
    void leftForList();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showChips();

    const EntitySchema& m_schema;
    QComboBox* m_viewBox;
    QLineEdit* m_search;
    FlowLayout* m_chipRow;
    FilterMenu* m_menu;
    QPushButton* m_add;
    QPushButton* m_clear;
    QTimer m_typing;
    QVector<View> m_views;
    QVector<NamedFilter> m_filters;
    QVector<QWidget*> m_chips;
};

} // namespace kece
