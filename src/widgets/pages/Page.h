// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/Preset.h"

#include <QStringList>
#include <QWidget>

namespace kece {

class EntityPage;
struct EntitySchema;

/// What stands in a tab of the main window.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The parts of the status bar that are this page's: `共 <b>486</b> 条`.
    virtual QStringList statusTexts() const = 0;
    /// The customer whose line is current, for forms opened from here; 0 for none.
    virtual qint64 currentCustomer(QString* title) const = 0;
    /// What a new record of a kind starts with beside the customer, when it is made from here.
    virtual Presets presetsFor(const EntitySchema&) const { return {}; }
    virtual void refresh() = 0;
    virtual void focusSearch() {}
    /// Shows or hides what stands beside the list.
    virtual void toggleDetail() = 0;
    /// The list of records it is, or holds; null for none.
    virtual EntityPage* records() { return nullptr; }
    /// Brings the list to the front, where there is more than that.
    virtual void showRecords() {}

Q_SIGNALS:
    void statusChanged();
    /// Another page should show a record.
    void openWanted(const EntitySchema* schema, qint64 id);
    /// A new record of a kind, for the current customer.
    void createWanted(const EntitySchema* schema);
};

} // namespace kece
