// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pages/DetailTab.h"

class QLabel;

namespace kece {

class PagedRecordModel;
class RecordTable;

/// Lists of what belongs to the record shown: orders and payments of a customer, say. One table per kind, by the kind's own schema.
class RelatedTab : public DetailTab
{
    Q_OBJECT

public:
    /// `owner`: the kind of the record shown; the kinds name it by a reference.
    RelatedTab(Workplace& workplace, const EntitySchema& owner, const QVector<const EntitySchema*>& kinds);

    void showRecord(const RecordRow& row) override;

private:
    struct List {
        PagedRecordModel* model;
        RecordTable* table;
        QLabel* title;
        QLabel* empty;
    };
    void showCount(const List& list);

    QVector<List> m_lists;
};

} // namespace kece
