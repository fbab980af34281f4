// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/access/IdleLock.h"

#include "services/access/Accounts.h"
#include "widgets/async/runAside.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace kece {

/// Lies over the main window as a part of it, so that it moves and grows with it.
class IdleLock::Cover : public QFrame
{
public:
    Cover(IdleLock& lock, QWidget* window) : QFrame(window), m_lock(lock), m_password(new QLineEdit), m_message(new QLabel)
    {
        setAutoFillBackground(true);
        setObjectName("idleLock");
        setGeometry(window->rect());
        auto* who = new QLabel(IdleLock::tr("%1 is signed in. Enter the password to go on.").arg(lock.m_session.login));
        who->setTextFormat(Qt::PlainText);
        m_password->setEchoMode(QLineEdit::Password);
        m_password->setAccessibleName(IdleLock::tr("Password"));
        m_password->setFixedWidth(Theme::px(280));
        m_message->setTextFormat(Qt::PlainText);
        m_message->setProperty("error", true);
        auto* open = new QPushButton(IdleLock::tr("Unlock"));
        open->setProperty("primary", true);
        auto* picture = new QLabel;
        picture->setPixmap(QIcon(":/icons/kece.svg").pixmap(Theme::px(56)));
        auto* column = new QVBoxLayout(this);
        column->setSpacing(Theme::px(12));
        column->addStretch();
        for (QWidget* widget : QList<QWidget*>{picture, who, m_password, open, m_message})
            column->addWidget(widget, 0, Qt::AlignHCenter);
        column->addStretch();
        QObject::connect(m_password, &QLineEdit::returnPressed, this, [this] { tryOpen(); });
        QObject::connect(open, &QPushButton::clicked, this, [this] { tryOpen(); });
        show();
        raise();
        m_password->setFocus();
    }

private:
    void tryOpen()
    {
        const auto work = [database = &m_lock.m_database, session = m_lock.m_session, password = m_password->text()] {
            return isOwnPassword(*database, session, password);
        };
        m_password->clear();
        whenDone(runAside<bool>(work), this, [this](const Result<bool>& isRight) {
            if (isRight.ok() && *isRight) {
                m_lock.unlock();
                return;
            }
            m_message->setText(isRight.ok() ? IdleLock::tr("The password is wrong.") : isRight.error().message);
            m_password->setFocus();
        });
    }

    IdleLock& m_lock;
    QLineEdit* m_password;
    QLabel* m_message;
};

IdleLock::IdleLock(Database& database, Session session, int minutes, QWidget* window)
    : QObject(window), m_database(database), m_session(std::move(session)), m_window(window)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(minutes * 60 * 1000);
    connect(&m_idle, &QTimer::timeout, this, &IdleLock::lock);
    qApp->installEventFilter(this);
    if (minutes > 0)
        m_idle.start();
}

void IdleLock::lock()
{
    if (m_cover)
        return;
    for (QWidget* other : QApplication::topLevelWidgets()) {
        if (other == m_window || !other->isVisible())
            continue;
        m_hidden << other;
        other->hide();
    }
    m_focus = m_window->focusWidget();
    m_cover = new Cover(*this, m_window);
}

void IdleLock::unlock()
{
    m_cover->deleteLater();
    m_cover->hide();
    m_cover = nullptr;
    for (const QPointer<QWidget>& other : std::as_const(m_hidden)) {
        if (other)
            other->show();
    }
    m_hidden.clear();
    if (m_focus)
        m_focus->setFocus();
    if (m_idle.interval() > 0)
        m_idle.start();
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        if (!m_cover && m_idle.isActive())
            m_idle.start();
        break;
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
        if (m_cover)
            return true;
        break;
    case QEvent::Show:
        // Whatever would open while the program is locked waits until it is not.
        if (auto* widget = qobject_cast<QWidget*>(watched); m_cover && widget && widget->isWindow() && widget != m_window) {
            if (!m_hidden.contains(widget))
                m_hidden << widget;
            QTimer::singleShot(0, widget, &QWidget::hide);
        }
        break;
    case QEvent::Resize:
        if (m_cover && watched == m_window)
            m_cover->setGeometry(m_window->rect());
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kece
