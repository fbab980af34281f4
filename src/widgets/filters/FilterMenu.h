// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"
#include "widgets/filters/filterText.h"

#include <QMenu>

namespace kece {

/// 添加条件: a submenu per field of the schema, the usual ones first, filled when it opens: the choices, the values that occur with how often,
/// periods for dates, from–to for figures.
class FilterMenu : public QMenu
{
    Q_OBJECT

public:
    FilterMenu(Workplace& workplace, const EntitySchema& schema, QWidget* parent);

Q_SIGNALS:
    void chosen(const kece::NamedFilter& filter);

private:
    void fill(QMenu& menu, const Field& field);
    void addValue(QMenu& menu, const Field& field, const QString& text, const QVariantList& values, Filter::Op op = Filter::Op::Equals);
    void addOccurring(QMenu& menu, const Field& field);
    void addPeriods(QMenu& menu, const Field& field);
    void addRange(QMenu& menu, const Field& field);

    Workplace& m_workplace;
    const EntitySchema& m_schema;
};

} // namespace kece
