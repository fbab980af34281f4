// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/duties/DueItems.h"

#include <QObject>
#include <QSet>
#include <QTimer>

class QSystemTrayIcon;

namespace kece {

class Workplace;

/// What of the things due has not been told yet, in a few words; empty where there is nothing new. Remembers what it told. Pure.
class DueNews
{
public:
    /// `items`: due by the end of the day or late.
    QString tell(const QVector<DueItem>& items, QDate day);

private:
    QSet<QString> m_told;
};

/// Tells the person at the desk, by the notifications of the system, what of his own has come due: when the window opens, and later what is new. A
/// system without notifications is told nothing; the workbench has it all.
class DueNotices : public QObject
{
    Q_OBJECT

public:
    explicit DueNotices(Workplace& workplace, QObject* parent = nullptr);

    /// Looks at once and then twice an hour.
    void start();
    void look();

Q_SIGNALS:
    void told(const QString& text);
    /// The notification was clicked.
    void chosen();

private:
    Workplace& m_workplace;
    DueNews m_news;
    QTimer m_timer;
    QSystemTrayIcon* m_tray = nullptr;
};

} // namespace kece
