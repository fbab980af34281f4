// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Preferences.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace kece {

namespace {

const QString kThemeKey = QStringLiteral("window/theme");
const QString kLanguageKey = QStringLiteral("window/language");
const QString kPercentKey = QStringLiteral("window/percent");

} // namespace

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences preferences;
    const QString theme = settings.value(kThemeKey).toString();
    preferences.theme = theme == "light" ? ThemeMode::Light : theme == "dark" ? ThemeMode::Dark : ThemeMode::System;
    preferences.language = settings.value(kLanguageKey).toString();
    preferences.percent = std::clamp(settings.value(kPercentKey, 100).toInt(), 90, 150);
    return preferences;
}

void Preferences::save() const
{
    QSettings settings;
    settings.setValue(kThemeKey, theme == ThemeMode::Light ? "light" : theme == ThemeMode::Dark ? "dark" : "system");
    settings.setValue(kLanguageKey, language);
    settings.setValue(kPercentKey, percent);
}

QString languageFor(const QString& chosen)
{
    if (!chosen.isEmpty())
        return chosen;
    const QLocale system = QLocale::system();
    return system.language() == QLocale::English && system.name() != "C" ? QStringLiteral("en") : QStringLiteral("zh");
}

void installLanguage(const QString& language)
{
    static QVector<QTranslator*> installed;
    for (QTranslator* translator : std::exchange(installed, {})) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    if (language != "zh") {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::China));
        return;
    }
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const auto install = [](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(QCoreApplication::instance());
        if (!translator->load(name, folder)) {
            delete translator;
            return;
        }
        QCoreApplication::installTranslator(translator);
        installed << translator;
    };
    install("qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install("kece_zh_CN", ":/translations");
}

} // namespace kece
