// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/WindowHost.h"

#include "widgets/look/Theme.h"

#include <QApplication>

namespace kece {

WindowHost::WindowHost(Workplace& workplace, Preferences preferences, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_preferences(std::move(preferences)), m_notices(workplace)
{
    connect(&m_notices, &DueNotices::chosen, this, [this] { comeForward(); });
    create();
}

WindowHost::~WindowHost() = default;

void WindowHost::create()
{
    const StyleSheetAside undressed(*qApp);
    m_window = std::make_unique<MainWindow>(m_workplace);
    // Queued: the menu that was chosen from belongs to the window that goes.
    connect(m_window.get(), &MainWindow::renewalWanted, this, &WindowHost::renew, Qt::QueuedConnection);
}

void WindowHost::open()
{
    m_window->show();
    m_window->startSchedule();
    m_notices.start();
}

void WindowHost::comeForward(bool toWorkbench)
{
    if (toWorkbench)
        m_window->showArea(m_window->areaNamed(QStringLiteral("workbench")));
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

void WindowHost::renew(const PreferenceChoice& choice)
{
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    const MainWindow::State state = m_window->state();
    m_window.reset();
    choice(m_preferences);
    installLanguage(languageFor(m_preferences.language));
    Theme::apply(*qApp, m_preferences.theme, m_preferences.percent);
    create();
    m_window->restoreGeometry(state.geometry);
    open(); // before the forms, which stand on it
    m_window->restore(state);
    QApplication::setQuitOnLastWindowClosed(quits);
}

} // namespace kece
