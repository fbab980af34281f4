// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/Theme.h"

#include "widgets/look/FlatStyle.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QWidget>

namespace kece {

namespace {

const Tokens kLight{
    .window = 0xF3F4F6,
    .base = 0xFFFFFF,
    .alternateBase = 0xF8F9FB,
    .text = 0x1C2128,
    .secondary = 0x56606D,
    .disabled = 0x8E97A3,
    .fieldBorder = 0x8A94A1,
    .accent = 0x1F5FAD,
    .highlight = 0xD9E6F6,
    .hover = 0xEBF2FA,
    .banner = 0xE6EFFA,
    .primary = 0x1F5FAD,
    .paneBorder = 0xD9DDE3,
    .hairline = 0xE8EBEF,
    .overdue = {0xB3261E, 0xFBE8E6},
    .due = {0x825000, 0xFBF0DA},
    .done = {0x1A6E3E, 0xE3F3E8},
    .tiers = {{{0x4A2F8F, 0xE9E2F8, 0xCDBEED, 0x7A5FC7}, {0x174F8D, 0xDDEAF9, 0xAFCDEE, 0x3F83CC}, {0x17614C, 0xDCF0E9, 0xB2DACA, 0x3B9C82},
        {0x4A5460, 0xECEEF1, 0xCFD5DC, 0x7F8A98}}},
    .paused = 0xB8821B,
    .dueLine = 0xC4372E,
};

const Tokens kDark{
    .window = 0x212429,
    .base = 0x1A1D21,
    .alternateBase = 0x1E2126,
    .text = 0xE3E6EA,
    .secondary = 0xA6AFBA,
    .disabled = 0x6F7883,
    .fieldBorder = 0x6E7783,
    .accent = 0x7DB0F0,
    .highlight = 0x27425F,
    .hover = 0x262C34,
    .banner = 0x223247,
    .primary = 0x2F6DB8,
    .paneBorder = 0x363B43,
    .hairline = 0x2A2E35,
    .overdue = {0xF2958F, 0x43272A},
    .due = {0xE5B95F, 0x3C3320},
    .done = {0x76C897, 0x20382B},
    .tiers = {{{0xCFC0F6, 0x3A2F59, 0x59498D, 0x9A82E0}, {0xA9CFF7, 0x1F3C5A, 0x35628F, 0x5B9AE0}, {0x9ADBC5, 0x1F4037, 0x316454, 0x55B096},
        {0xC0C8D0, 0x33383F, 0x4C535D, 0x7C8693}}},
    .paused = 0xD9A441,
    .dueLine = 0xE0675F,
};

constexpr double kBodyPoints = 9.75; // 13 px at 96 dpi

ThemeMode currentMode = ThemeMode::System;
const Tokens* current = &kLight;

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    const auto both = [&p](QPalette::ColorRole role, const QColor& color) { p.setColor(role, color); };
    both(QPalette::Window, t.window);
    both(QPalette::Base, t.base);
    both(QPalette::AlternateBase, t.alternateBase);
    both(QPalette::Button, t.base);
    both(QPalette::Text, t.text);
    both(QPalette::WindowText, t.text);
    both(QPalette::ButtonText, t.text);
    both(QPalette::PlaceholderText, t.secondary);
    both(QPalette::Highlight, t.highlight);
    both(QPalette::HighlightedText, t.text);
    both(QPalette::Link, t.accent);
    both(QPalette::LinkVisited, t.accent);
    both(QPalette::ToolTipBase, t.base);
    both(QPalette::ToolTipText, t.text);
    both(QPalette::Light, t.hairline);
    both(QPalette::Midlight, t.hairline);
    both(QPalette::Mid, t.paneBorder);
    both(QPalette::Dark, t.fieldBorder);
    both(QPalette::Shadow, t.paneBorder);
    for (auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.disabled);
    return p;
}

/// The style sheet with `@name` replaced by the colour and `@28px` by that length at the present size of the type.
QString styleSheet(const Tokens& t)
{
    QFile file(":/styles/kece.qss");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    const QHash<QString, QColor> colors{
        {"window", t.window},
        {"base", t.base},
        {"alternate", t.alternateBase},
        {"text", t.text},
        {"secondary", t.secondary},
        {"disabled", t.disabled},
        {"field-border", t.fieldBorder},
        {"accent", t.accent},
        {"highlight", t.highlight},
        {"hover", t.hover},
        {"banner", t.banner},
        {"primary", t.primary},
        {"pane-border", t.paneBorder},
        {"hairline", t.hairline},
        {"overdue", t.overdue.text},
        {"overdue-back", t.overdue.background},
        {"due", t.due.text},
        {"due-back", t.due.background},
        {"done", t.done.text},
        {"done-back", t.done.background},
    };
    static const QRegularExpression token("@(?:(\\d+)px|([a-z-]+))");
    QString sheet;
    qsizetype from = 0;
    for (auto it = token.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        sheet += QStringView(source).mid(from, match.capturedStart() - from);
        sheet += match.hasCaptured(1) ? QString::number(Theme::px(match.captured(1).toInt())) + "px" : colors.value(match.captured(2)).name();
        from = match.capturedEnd();
    }
    sheet += QStringView(source).mid(from);
    return sheet;
}

} // namespace

const StateColors& Tokens::of(State state) const
{
    static const StateColors plain;
    switch (state) {
    case State::Overdue:
        return overdue;
    case State::Due:
        return due;
    case State::Done:
        return done;
    case State::None:
        break;
    }
    return plain;
}

const TierColors* Tokens::tier(std::optional<qint64> rank) const
{
    if (!rank || *rank < 1)
        return nullptr;
    return &tiers[size_t(std::min<qint64>(*rank, qint64(tiers.size())) - 1)];
}

void Theme::apply(QApplication& application, ThemeMode mode, int percent)
{
    static const bool systemIsDark = application.palette().color(QPalette::Window).lightness() < 128;
    currentMode = mode;
    current = mode == ThemeMode::Dark || (mode == ThemeMode::System && systemIsDark) ? &kDark : &kLight;

    QFont font = application.font();
    font.setFamilies({"Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC", "WenQuanYi Micro Hei"});
    font.setPointSizeF(kBodyPoints * percent / 100.0);
    application.setFont(font);
    if (!qobject_cast<FlatStyle*>(application.style()) && application.styleSheet().isEmpty())
        application.setStyle(new FlatStyle);
    applyPalette(application);
}

void Theme::applyPalette(QApplication& application)
{
    application.setPalette(paletteOf(*current));
    application.setStyleSheet(styleSheet(*current));
}

const Tokens& Theme::tokens()
{
    return *current;
}

bool Theme::isDark()
{
    return current == &kDark;
}

ThemeMode Theme::mode()
{
    return currentMode;
}

int Theme::px(int atFullSize)
{
    return qRound(atFullSize * QFontInfo(QApplication::font()).pixelSize() / 13.0);
}

void Theme::mark(QWidget& widget, const char* property, const QVariant& value)
{
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

QFont Theme::secondaryFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 12 / 13);
    return font;
}

QFont Theme::titleFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 16 / 13);
    return semibold(font);
}

QFont Theme::semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

StyleSheetAside::StyleSheetAside(QApplication& application) : m_application(application), m_sheet(application.styleSheet())
{
    m_application.setStyleSheet({});
}

StyleSheetAside::~StyleSheetAside()
{
    m_application.setStyleSheet(m_sheet);
}

} // namespace kece
