// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/savePictures.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Visit.h"
#include "widgets/MainWindow.h"
#include "widgets/async/whenDone.h"
#include "widgets/forms/FormDialog.h"
#include "widgets/look/Theme.h"
#include "widgets/pages/Page.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>

namespace kece {

namespace {

constexpr int kRounds = 8; ///< an answer may ask again: rows, then their details, then the details' lists

Done save(QWidget& widget, const QString& file)
{
    if (!widget.grab().save(file))
        return Error::unavailable(QCoreApplication::translate("Pictures", "The picture %1 cannot be written.").arg(file));
    return {};
}

} // namespace

void settle(Workplace& workplace)
{
    for (int round = 0; round < kRounds; ++round) {
        const Database::Work<void> nothing = [](Store&) { return Done(); };
        for (const auto& queue : {workplace.database().write<void>(nothing), workplace.read<void>(nothing)}) {
            QEventLoop loop;
            whenDone(queue, &loop, [&loop](const Done&) { loop.quit(); });
            loop.exec();
        }
        QApplication::processEvents();
    }
}

Done savePicture(MainWindow& window, Workplace& workplace, const QString& file)
{
    window.show();
    settle(workplace);
    return save(window, file);
}

Done savePictures(MainWindow& window, Workplace& workplace, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Error::unavailable(QCoreApplication::translate("Pictures", "The folder %1 cannot be made.").arg(folder));
    window.show();
    for (auto [mode, name] : {std::pair{ThemeMode::Light, "light"}, std::pair{ThemeMode::Dark, "dark"}}) {
        Theme::apply(*qApp, mode);
        const auto pathOf = [&folder, name](const QString& what) { return QStringLiteral("%1/%2-%3.png").arg(folder, what, QLatin1String(name)); };
        for (int area = 0; area < window.areaCount(); ++area) {
            window.showArea(area);
            settle(workplace);
            KECE_CHECK(save(window, pathOf(window.areaName(area))));
        }
        window.showArea(0);
        for (const EntitySchema* schema : {&visitSchema(), &complaintSchema()}) {
            window.createRecord(*schema);
            settle(workplace);
            auto* form = window.findChild<FormDialog*>();
            KECE_CHECK(save(*form, pathOf(QString::fromLatin1(schema->kind) + "-form")));
            delete form;
        }
    }
    return {};
}

} // namespace kece
