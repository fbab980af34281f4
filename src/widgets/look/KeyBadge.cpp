// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/KeyBadge.h"

#include "widgets/look/Theme.h"

#include <QEvent>
#include <QLineEdit>

namespace kece {

KeyBadge::KeyBadge(const QString& keys, QLineEdit& line) : QLabel(keys, &line)
{
    setProperty("badge", true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    line.installEventFilter(this);
    connect(&line, &QLineEdit::textChanged, this, [this](const QString& text) { setVisible(text.isEmpty()); });
}

bool KeyBadge::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::StyleChange)
        place();
    return QLabel::eventFilter(watched, event);
}

void KeyBadge::place()
{
    adjustSize();
    static_cast<QLineEdit*>(parentWidget())->setTextMargins(0, 0, width() + Theme::px(4), 0);
    move(parentWidget()->width() - width() - Theme::px(5), (parentWidget()->height() - height()) / 2);
}

} // namespace kece
