// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workbench/DueNotices.h"

#include "widgets/Workplace.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"

#include <QApplication>
#include <QSystemTrayIcon>

#include <algorithm>

namespace kece {

namespace {

constexpr int kEveryMs = 30 * 60 * 1000;
constexpr qsizetype kMostLines = 3;
constexpr int kShownMs = 10'000;

QString keyOf(const DueItem& item)
{
    return QStringLiteral("%1 %2 %3 %4 %5").arg(item.kind).arg(item.record).arg(item.customer).arg(item.rule, item.dueOn.toString(Qt::ISODate));
}

} // namespace

QString DueNews::tell(const QVector<DueItem>& items, QDate day)
{
    QVector<const DueItem*> fresh;
    for (const DueItem& item : items) {
        const QString key = keyOf(item);
        if (!m_told.contains(key))
            fresh << &item;
        m_told.insert(key);
    }
    if (fresh.isEmpty())
        return {};
    const auto late = std::count_if(fresh.begin(), fresh.end(), [day](const DueItem* item) { return item->overdueDays(day) > 0; });
    QStringList lines{late > 0 ? QCoreApplication::translate("DueNotices", "%n due, %1 of them late", nullptr, int(fresh.size())).arg(late)
                               : QCoreApplication::translate("DueNotices", "%n due today", nullptr, int(fresh.size()))};
    for (qsizetype i = 0; i < std::min(fresh.size(), kMostLines); ++i)
        lines << (fresh[i]->customerName.isEmpty() ? fresh[i]->what : QStringLiteral("%1 · %2").arg(fresh[i]->what, fresh[i]->customerName));
    if (fresh.size() > kMostLines)
        lines << QString(QChar(0x2026));
    return lines.join('\n');
}

DueNotices::DueNotices(Workplace& workplace, QObject* parent) : QObject(parent), m_workplace(workplace)
{
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &DueNotices::look);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    m_tray = new QSystemTrayIcon(QApplication::windowIcon(), this);
    m_tray->setToolTip(QCoreApplication::translate("DueNotices", "Kece"));
    connect(m_tray, &QSystemTrayIcon::messageClicked, this, &DueNotices::chosen);
    connect(m_tray, &QSystemTrayIcon::activated, this, &DueNotices::chosen);
    connect(this, &DueNotices::told, m_tray, [this](const QString& text) {
        const QString title = text.section('\n', 0, 0);
        m_tray->showMessage(title, text.section('\n', 1), QApplication::windowIcon(), kShownMs);
    });
    m_tray->show();
}

void DueNotices::start()
{
    look();
    m_timer.start();
}

void DueNotices::look()
{
    const QDate day = m_workplace.today();
    const DueRequest request{QStringLiteral("all"), day, 0, m_workplace.session().login};
    const auto work = [session = m_workplace.session(), request](Store& store) { return dueItems(store, session, request); };
    whenDone(m_workplace.read<QVector<DueItem>>(work), this, [this, day](const Result<QVector<DueItem>>& items) {
        const QString text = items.ok() ? m_news.tell(*items, day) : QString(); // a server that is away says so in the window
        if (!text.isEmpty())
            Q_EMIT told(text);
    });
}

} // namespace kece
