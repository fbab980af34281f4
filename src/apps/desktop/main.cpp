// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Log.h"
#include "services/access/FrontDoor.h"
#include "services/session/DatabaseUrl.h"
#include "storage_sql/SqlDatabaseOpener.h"
#include "widgets/Preferences.h"
#include "widgets/access/SignInDialog.h"
#include "widgets/prompts/Prompts.h"
#include "widgets/start/DemoStart.h"
#include "widgets/start/SingleInstance.h"
#include "widgets/start/WindowHost.h"
#include "widgets/start/savePictures.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QIcon>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

#include <cstdio>
#include <future>
#include <optional>

using namespace kece;

namespace {

constexpr int kLeaveMs = 2'000;

struct Options {
    QString database;
    QString picture;
    QString shots;
    bool demo = false;

    bool takesPictures() const { return !picture.isEmpty() || !shots.isEmpty(); }
};

int fail(const Options& options, const Error& error)
{
    std::fprintf(stderr, "kece: %s\n", qUtf8Printable(error.message));
    if (!options.takesPictures())
        QMessageBox::critical(nullptr, QCoreApplication::translate("main", "Kece cannot start"), error.message);
    return 1;
}

Options readOptions(Preferences& preferences, const QTemporaryDir& scratch)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "A CRM that carries out a written regulation."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption database("db", QCoreApplication::translate("main", "Database to open: a file."), "URL");
    const QCommandLineOption demo("demo", QCoreApplication::translate("main", "Show the demo company, in a temporary database."));
    const QCommandLineOption picture("picture", QCoreApplication::translate("main", "Save a picture of the window and quit."), "FILE");
    const QCommandLineOption shots("shots", QCoreApplication::translate("main", "Save pictures of every tab, light and dark, and quit."), "FOLDER");
    const QCommandLineOption theme("theme", "system|light|dark", "THEME");
    const QCommandLineOption language("lang", "zh|en", "LANGUAGE");
    parser.addOptions({database, demo, picture, shots, theme, language});
    parser.process(*qApp);
    if (parser.isSet(picture) || parser.isSet(shots))
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scratch.path()); // pictures show the window as it first opens
    preferences = Preferences::load();
    if (parser.isSet(theme))
        preferences.theme = parser.value(theme) == "dark" ? ThemeMode::Dark : parser.value(theme) == "light" ? ThemeMode::Light : ThemeMode::System;
    if (parser.isSet(language))
        preferences.language = parser.value(language);
    return {parser.value(database), parser.value(picture), parser.value(shots), parser.isSet(demo)};
}

/// The server that did not let in as it was asked, without a password or with a wrong one; nothing for any other failure.
std::optional<QUrl> serverThatAsks(const QString& database, const Error& error)
{
    const QUrl url(database.isEmpty() ? configuredDatabaseUrl() : database);
    const bool isServer = url.scheme() == QLatin1String("postgresql") || url.scheme() == QLatin1String("postgres");
    return isServer && error.kind == Error::Kind::Denied ? std::optional(url) : std::nullopt;
}

/// Asks for a name and a password where the database does.
Result<SignedIn> comeIn(DatabaseOpener& opener, const Session& session, const QString& database, Result<FrontDoor> opened)
{
    const auto server = opened.ok() ? std::nullopt : serverThatAsks(database, opened.error());
    if (server) {
        SignInDialog dialog(opener, session, *server);
        return dialog.exec() == QDialog::Accepted ? Result<SignedIn>(dialog.takeSignedIn()) : Error::cancelled();
    }
    KECE_TRY(FrontDoor door, std::move(opened));
    KECE_TRY(const bool asksForLogin, door.asksForLogin());
    if (!asksForLogin)
        return door.enterWithoutLogin();
    SignInDialog dialog(std::move(door));
    if (dialog.exec() != QDialog::Accepted)
        return Error::cancelled();
    return dialog.takeSignedIn();
}

/// A server that does not answer keeps nobody from leaving.
void waitAtMost(int milliseconds, const QFuture<Result<qint64>>& future)
{
    QEventLoop loop;
    QFutureWatcher<Result<qint64>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
}

int showWindow(const Options& options, const Preferences& preferences, DatabaseOpener& opener, SignedIn in, SingleInstance& instance)
{
    DialogPrompts prompts;
    Workplace workplace(*in.database, in.session, prompts);
    workplace.setOpener(opener);
    WindowHost host(workplace, preferences);
    if (options.takesPictures()) {
        MainWindow& window = host.window();
        const Done saved = options.shots.isEmpty() ? savePicture(window, workplace, options.picture) : savePictures(window, workplace, options.shots);
        return saved.ok() ? 0 : fail(options, saved.error());
    }
    host.open();
    if (!options.demo) {
        QObject::connect(&instance, &SingleInstance::wanted, &host, [&host] { host.comeForward(false); });
        instance.listen();
    }
    const int code = QApplication::exec();
    if (in.isLogin)
        waitAtMost(kLeaveMs, recordLogout(*in.database, in.session));
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    startLog(); // first, so that Qt's own complaints go there
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName("kece");
    QCoreApplication::setApplicationName("kece");
    QCoreApplication::setApplicationVersion(KECE_VERSION);
    QApplication::setWindowIcon(QIcon(":/icons/kece.svg"));
    QGuiApplication::setDesktopFileName("org.kece.kece");
    QSettings::setDefaultFormat(QSettings::IniFormat);

    const QTemporaryDir scratch;
    Preferences preferences;
    Options options = readOptions(preferences, scratch);
    installLanguage(languageFor(preferences.language));

    SingleInstance instance(options.database.isEmpty() ? configuredDatabaseUrl() : options.database);
    if (!options.demo && !options.takesPictures() && instance.askOther())
        return 0;
    SqlDatabaseOpener opener;
    const Session session;
    const bool isFirstStart = !options.demo && options.database.isEmpty() && !options.takesPictures()
        && configuredDatabaseUrl() == defaultDatabaseUrl() && !opener.exists(defaultDatabaseUrl());
    std::future<Result<FrontDoor>> opening; // begins while the fonts are loaded
    if (!options.demo && !isFirstStart)
        opening = std::async(std::launch::async, [&] { return FrontDoor::open(opener, session, options.database); });
    Theme::apply(app, preferences.theme, preferences.percent);

    if (isFirstStart) {
        const FirstStart start = askFirstStart();
        if (start == FirstStart::Quit)
            return 0;
        options.demo = start == FirstStart::Demo;
    }
    auto in = options.demo
        ? openDemo(opener, session, scratch.filePath("demo.db"), !options.takesPictures())
        : comeIn(opener, session, options.database, opening.valid() ? opening.get() : FrontDoor::open(opener, session, options.database));
    if (!in.ok())
        return in.error().kind == Error::Kind::Cancelled ? 0 : fail(options, in.error());
    return showWindow(options, preferences, opener, *std::move(in), instance);
}
