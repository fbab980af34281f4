// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/savePictures.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Visit.h"
#include "widgets/MainWindow.h"
#include "widgets/async/whenDone.h"
#include "widgets/forms/FormDialog.h"
#include "widgets/look/Theme.h"
#include "widgets/pages/Page.h"
#include "widgets/pages/PageTabs.h"
#include "widgets/safekeeping/SafekeepingDialog.h"
#include "widgets/tiering/TieringPage.h"
#include "widgets/wizards/ImportDialog.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QImage>
#include <QTemporaryFile>
#include <QThreadPool>

namespace kece {

namespace {

const char* const kImported = "客户编号,客户名称,所属行业,区域,电话,建档日期\n"
                              "KC-0401,澜州石桥水泵厂,水务设备,澜州,0574-88120417,2026-09-02\n"
                              "KC-0402,雾川竹影家具有限公司,家具,雾川,0571-66203318,2026/9/15\n"
                              "KC-0403,青屿白帆船务公司,物流,青屿,0580-20774561,31/10/2026\n"
                              "KC-0036,澜州望舒重工有限公司,机械零件,澜州,0574-99837377,2019-04-08\n";
constexpr int kNearColors = 20;
constexpr int kRounds = 8; ///< an answer may ask again: rows, then their details, then the details' lists

/// With a palette of the colours that are there most and are not nearly the same, which a window has few of: a third of the bytes.
QImage withPalette(const QImage& image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QList<QRgb> found = counts.keys();
    std::sort(found.begin(), found.end(), [&counts](QRgb a, QRgb b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; });
    const auto isNear = [](QRgb a, QRgb b) {
        return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b)) < kNearColors;
    };
    QList<QRgb> colors;
    for (const QRgb color : found) {
        if (colors.size() < 256 && std::none_of(colors.begin(), colors.end(), [&](QRgb kept) { return isNear(color, kept); }))
            colors << color;
    }
    return image.convertToFormat(QImage::Format_Indexed8, colors, Qt::ThresholdDither);
}

Done save(QWidget& widget, const QString& file)
{
    if (!withPalette(widget.grab().toImage()).save(file, "PNG", 0))
        return Error::unavailable(QCoreApplication::translate("Pictures", "The picture %1 cannot be written.").arg(file));
    return {};
}

Done saveImport(MainWindow& window, Workplace& workplace, const QString& picture)
{
    QTemporaryFile file(QDir::tempPath() + "/XXXXXX.csv");
    if (!file.open() || file.write(kImported) < 0 || !file.flush())
        return Error::unavailable(file.errorString());
    ImportDialog dialog(workplace, customerSchema(), &window);
    dialog.show();
    dialog.setFile(file.fileName());
    const auto finish = [&workplace] {
        QThreadPool::globalInstance()->waitForDone();
        settle(workplace);
    };
    finish();
    dialog.check();
    finish();
    return save(dialog, picture);
}

Done saveDialog(MainWindow& window, Workplace& workplace, const char* action, const QString& picture)
{
    window.findChild<QAction*>(QString::fromLatin1(action))->trigger();
    settle(workplace);
    auto* dialog = window.findChild<SafekeepingDialog*>();
    const Done saved = save(*dialog, picture);
    delete dialog;
    return saved;
}

/// The tiering page with a policy that has caps, as a trial.
Done saveCaps(MainWindow& window, Workplace& workplace, const QString& picture)
{
    auto& page = static_cast<TieringPage&>(window.showArea(window.areaNamed(QStringLiteral("tiering"))));
    settle(workplace);
    page.tryOut(QStringLiteral("capped-amounts"));
    settle(workplace);
    KECE_CHECK(save(window, picture));
    page.tryOut(QString());
    settle(workplace);
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
    window.showArea(window.areaNamed(QStringLiteral("customers")));
    window.show();
    settle(workplace);
    return save(window, file);
}

Done savePictures(MainWindow& window, Workplace& workplace, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Error::unavailable(QCoreApplication::translate("Pictures", "The folder %1 cannot be made.").arg(folder));
    window.show();
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        const char* const name = mode == ThemeMode::Light ? "light" : "dark";
        Theme::apply(*qApp, mode);
        const auto pathOf = [&folder, name](const QString& what) { return QStringLiteral("%1/%2-%3.png").arg(folder, what, QLatin1String(name)); };
        for (int area = 0; area < window.areaCount(); ++area) {
            window.showArea(area);
            settle(workplace);
            KECE_CHECK(save(window, pathOf(window.areaName(area))));
        }
        auto& visits = static_cast<PageTabs&>(window.showArea(window.areaNamed(QStringLiteral("visits"))));
        const char* const tabs[] = {"visit-plans", "coverage"};
        for (int tab = 0; tab < 2; ++tab) {
            visits.showTab(tab + 1);
            settle(workplace);
            KECE_CHECK(save(window, pathOf(QString::fromLatin1(tabs[tab]))));
        }
        visits.showTab(0);
        window.showArea(window.areaNamed(QStringLiteral("customers")));
        for (const EntitySchema* schema : {&visitSchema(), &complaintSchema()}) {
            window.createRecord(*schema);
            settle(workplace);
            auto* form = window.findChild<FormDialog*>();
            KECE_CHECK(save(*form, pathOf(QString::fromLatin1(schema->kind) + "-form")));
            delete form;
        }
        for (const char* action : {"backUpNow", "dailyBackups", "restoreBackup", "workingTime"}) {
            if (workplace.opener())
                KECE_CHECK(saveDialog(window, workplace, action, pathOf(QString::fromLatin1(action))));
        }
        KECE_CHECK(saveImport(window, workplace, pathOf("import")));
        KECE_CHECK(saveCaps(window, workplace, pathOf("tiering-caps")));
    }
    return {};
}

} // namespace kece
