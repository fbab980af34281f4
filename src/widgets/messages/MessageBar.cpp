// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messages/MessageBar.h"

#include "foundation/Error.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace kece {

namespace {

constexpr int kGoodNewsMs = 6000;

struct KindLook {
    const char* banner;
    const char* icon;
};

KindLook lookOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Done:
        return {"done", "circle-check"};
    case MessageBar::Kind::Warning:
        return {"warning", "alert-triangle"};
    case MessageBar::Kind::Error:
        return {"error", "circle-x"};
    case MessageBar::Kind::Note:
        break;
    }
    return {"note", "info-circle"};
}

QColor colorOf(MessageBar::Kind kind)
{
    const Tokens& t = Theme::tokens();
    return kind == MessageBar::Kind::Done   ? t.done.text
        : kind == MessageBar::Kind::Warning ? t.due.text
        : kind == MessageBar::Kind::Error   ? t.overdue.text
                                            : t.accent;
}

} // namespace

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_icon(new QLabel), m_text(new QLabel), m_actions(new QHBoxLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(12), Theme::px(4), Theme::px(8), Theme::px(4));
    row->setSpacing(Theme::px(8));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_actions);
    auto* close = new QToolButton;
    close->setIcon(icon("x"));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close this message"));
    row->addWidget(close);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // names from the database are in it
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hide.setSingleShot(true);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&m_hide, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString& text)
{
    const KindLook look = lookOf(kind);
    Theme::mark(*this, "banner", QLatin1String(look.banner));
    m_icon->setPixmap(icon(look.icon, colorOf(kind)).pixmap(QSize(Theme::px(16), Theme::px(16)), devicePixelRatioF()));
    m_text->setText(text);
    m_text->setAccessibleName(text);
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (kind == Kind::Done)
        m_hide.start(kGoodNewsMs);
    else
        m_hide.stop();
    show();
}

void MessageBar::showError(const Error& error)
{
    showMessage(Kind::Error, error.message);
}

void MessageBar::addAction(const QString& text, std::function<void()> action)
{
    auto* link = new QPushButton(text);
    link->setProperty("link", true);
    m_actions->addWidget(link);
    connect(link, &QPushButton::clicked, this, [this, action = std::move(action)] {
        hide();
        action();
    });
}

QString MessageBar::text() const
{
    return m_text->text();
}

} // namespace kece
