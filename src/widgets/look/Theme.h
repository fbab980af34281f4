// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <array>
#include <optional>

class QApplication;

namespace kece {

/// How something stands; always shown with words or a sign too, never by colour alone.
enum class State { None, Overdue, Due, Done };

struct StateColors {
    QColor text;
    QColor background;
};

/// Of a tier by its rank, not by its name.
struct TierColors {
    QColor text;
    QColor background;
    QColor border;
    QColor bar;
};

/// Every colour of the window by what it means. Text on any of the backgrounds keeps a contrast of 4.5:1.
struct Tokens {
    QColor window, base, alternateBase, text, secondary, disabled, fieldBorder;
    QColor accent, highlight, hover, banner, primary, paneBorder, hairline;
    StateColors overdue, due, done;
    std::array<TierColors, 4> tiers;
    QColor paused, dueLine;

    const StateColors& of(State state) const;
    /// Ranks from 1; lower than the fourth looks like the fourth. Nothing where the customer is unclassified.
    const TierColors* tier(std::optional<qint64> rank) const;
};

enum class ThemeMode { System, Light, Dark };

/// Dresses the application: Fusion, a palette, one style sheet and the fonts, all sizes derived from the application's font. GUI thread.
class Theme
{
public:
    /// `percent`: size of the type, 100 is 13 px at 96 dpi.
    static void apply(QApplication& application, ThemeMode mode, int percent = 100);

    static const Tokens& tokens();
    static bool isDark();
    static ThemeMode mode();

    /// A length given for 100 %, in pixels at the present size of the type.
    static int px(int atFullSize);

    /// Sets a property that the style sheet asks for and dresses the widget by it, also where it was dressed before.
    static void mark(QWidget& widget, const char* property, const QVariant& value);

    static QFont secondaryFont();
    static QFont titleFont();
    static QFont semibold(QFont font);

private:
    static void applyPalette(QApplication& application);
};

/// Keeps the style sheet aside while a window is built: each of its widgets is dressed once when it is shown, not at every step of being put
/// together. GUI thread.
class StyleSheetAside
{
public:
    explicit StyleSheetAside(QApplication& application);
    ~StyleSheetAside();
    StyleSheetAside(const StyleSheetAside&) = delete;
    StyleSheetAside& operator=(const StyleSheetAside&) = delete;

private:
    QApplication& m_application;
    QString m_sheet;
};

} // namespace kece
