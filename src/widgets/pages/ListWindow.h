// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace kece {

class EntityPage;
class Workplace;
struct EntitySchema;

/// The list of a kind that has no tab of its own, in a window that does not block the others. It remembers its place per kind. GUI thread.
class ListWindow : public QDialog
{
    Q_OBJECT

public:
    ListWindow(Workplace& workplace, const EntitySchema& schema, QWidget* parent);
    ~ListWindow() override;

    EntityPage& page() const { return *m_page; }

private:
    EntityPage* m_page;
};

} // namespace kece
