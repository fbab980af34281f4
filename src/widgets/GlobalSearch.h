// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/SearchStore.h"

#include <QLineEdit>

namespace kece {

class HitPopup;
class Workplace;

/// The search box in the corner of the menu bar: everything that can be found, ranked, while typing.
class GlobalSearch : public QLineEdit
{
    Q_OBJECT

public:
    explicit GlobalSearch(Workplace& workplace, QWidget* parent = nullptr);

Q_SIGNALS:
    void picked(const kece::SearchHit& hit);
    /// Escape in the empty box.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void find();

    Workplace& m_workplace;
    HitPopup* m_popup;
    quint64 m_generation = 0;
};

} // namespace kece
