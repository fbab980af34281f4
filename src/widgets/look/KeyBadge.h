// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QLineEdit;

namespace kece {

/// The shortcut that leads to a line edit, shown at its right while it is empty.
class KeyBadge : public QLabel
{
    Q_OBJECT

public:
    KeyBadge(const QString& keys, QLineEdit& line);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
};

} // namespace kece
