// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/DemoStart.h"

#include "services/demo/DemoCompany.h"
#include "services/policies/Policies.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Theme.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>

namespace kece {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("DemoStart", text);
}

} // namespace

FirstStart askFirstStart()
{
    QMessageBox box(QMessageBox::NoIcon, words(QT_TRANSLATE_NOOP("DemoStart", "Welcome to Kece")),
        words(QT_TRANSLATE_NOOP(
            "DemoStart", "There is no database yet. Look around in an invented company first, or begin with an empty database of your own?")));
    auto* demo = box.addButton(words(QT_TRANSLATE_NOOP("DemoStart", "Look at the demo company")), QMessageBox::AcceptRole);
    auto* empty = box.addButton(words(QT_TRANSLATE_NOOP("DemoStart", "Begin with an empty database")), QMessageBox::ActionRole);
    auto* quit = box.addButton(words(QT_TRANSLATE_NOOP("DemoStart", "Quit")), QMessageBox::RejectRole);
    Theme::mark(*demo, "primary", true);
    box.setDefaultButton(demo);
    box.setEscapeButton(quit);
    box.exec();
    if (box.clickedButton() == demo)
        return FirstStart::Demo;
    return box.clickedButton() == empty ? FirstStart::Empty : FirstStart::Quit;
}

Result<SignedIn> openDemo(DatabaseOpener& opener, const Session& session, const QString& path, bool isVisible)
{
    KECE_TRY(FrontDoor door, FrontDoor::create(opener, session, path, {QString::fromLatin1(kDefaultPack)}));
    KECE_TRY(SignedIn in, door.enterWithoutLogin());
    Progress progress;
    QProgressDialog dialog(
        words(QT_TRANSLATE_NOOP("DemoStart", "Setting up the demo company…")), words(QT_TRANSLATE_NOOP("DemoStart", "Cancel")), 0, 0);
    QObject::connect(&dialog, &QProgressDialog::canceled, &dialog, [progress]() mutable { progress.cancel(); });
    if (isVisible)
        dialog.show();
    else
        dialog.reset();
    const auto work = [session, progress](Store& store) -> Done {
        KECE_CHECK(fillDemoCompany(store, session, session.today(), progress));
        return gradeDemoCompany(store, session, session.today(), progress);
    };
    Done done;
    QEventLoop loop;
    whenDone(in.database->write<void>(work), &loop, [&](const Done& outcome) {
        done = outcome;
        loop.quit();
    });
    loop.exec();
    if (!done.ok())
        return done.error();
    return in;
}

} // namespace kece
