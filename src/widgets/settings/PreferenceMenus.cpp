// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/PreferenceMenus.h"

#include "widgets/look/Icon.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace kece {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("PreferenceMenus", text);
}

struct Option {
    QString text;
    PreferenceChoice choice;
    bool isCurrent;
};

} // namespace

void addPreferenceMenus(QMenu& menu, const std::function<void(const PreferenceChoice&)>& take)
{
    const auto addChoices = [&menu, &take](const char* iconName, const QString& title, const QVector<Option>& options) {
        QMenu* choices = menu.addMenu(icon(iconName), title);
        auto* group = new QActionGroup(choices);
        for (const Option& option : options) {
            QAction* action = choices->addAction(option.text);
            action->setCheckable(true);
            action->setChecked(option.isCurrent);
            group->addAction(action);
            QObject::connect(action, &QAction::triggered, choices, [take, choice = option.choice] { take(choice); });
        }
    };
    const Preferences now = Preferences::load();
    const QString asSystem = words(QT_TRANSLATE_NOOP("PreferenceMenus", "As the system"));

    QVector<Option> themes;
    for (auto [mode, text] :
        {std::pair{ThemeMode::System, asSystem}, std::pair{ThemeMode::Light, words(QT_TRANSLATE_NOOP("PreferenceMenus", "Light"))},
            std::pair{ThemeMode::Dark, words(QT_TRANSLATE_NOOP("PreferenceMenus", "Dark"))}})
        themes << Option{text, [mode = mode](Preferences& p) { p.theme = mode; }, now.theme == mode};
    addChoices("sun", words(QT_TRANSLATE_NOOP("PreferenceMenus", "&Theme")), themes);

    QVector<Option> languages;
    for (auto [language, text] : {std::pair{QString(), asSystem}, std::pair{QStringLiteral("zh"), QString::fromUtf8("中文")},
             std::pair{QStringLiteral("en"), QStringLiteral("English")}})
        languages << Option{text, [language = language](Preferences& p) { p.language = language; }, now.language == language};
    addChoices("language", words(QT_TRANSLATE_NOOP("PreferenceMenus", "&Language")), languages);

    QVector<Option> sizes;
    for (const int size : {90, 100, 110, 125, 150})
        sizes << Option{QStringLiteral("%1 %").arg(size), [size](Preferences& p) { p.percent = size; }, now.percent == size};
    addChoices("eye", words(QT_TRANSLATE_NOOP("PreferenceMenus", "Size of the &type")), sizes);
}

} // namespace kece
