// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/MainWindow.h"
#include "widgets/workbench/DueNotices.h"

#include <memory>

namespace kece {

/// Owns the window, and makes it anew in another language or size when one is chosen: what is open, asked and typed is carried over.
class WindowHost : public QObject
{
    Q_OBJECT

public:
    /// `preferences` are those in force, the command line's included.
    WindowHost(Workplace& workplace, Preferences preferences, QObject* parent = nullptr);
    ~WindowHost() override;

    MainWindow& window() const { return *m_window; }
    /// Shows the window, and begins with what is due and with telling of it.
    void open();
    /// With the workbench, where everything due is done, or as it stands.
    void comeForward(bool toWorkbench = true);

private:
    void create();
    void renew(const PreferenceChoice& choice);

    Workplace& m_workplace;
    Preferences m_preferences;
    DueNotices m_notices;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace kece
