// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for in the window: the first rows of a long list, a jump into its middle, the start. Run by ./dev bench after the other
// figures.
#include "../BenchFiles.h"
#include "../PrivateServer.h"
#include "../Stopwatch.h"

#include "domain/entities/Customer.h"
#include "domain/entities/VisitPlan.h"
#include "exchange/import/ImportRun.h"
#include "services/access/Accounts.h"
#include "services/access/DeskReach.h"
#include "services/access/FrontDoor.h"
#include "services/session/StartDatabase.h"
#include "storage_sql/SqlDatabaseOpener.h"
#include "widgets/MainWindow.h"
#include "widgets/look/Theme.h"
#include "widgets/models/PagedRecordModel.h"
#include "widgets/prompts/Prompts.h"
#include "widgets/start/WindowHost.h"
#include "widgets/workbench/WorkbenchPage.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QMainWindow>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>

#include <unistd.h>

#include <cstdio>
#include <future>
#include <random>

namespace kece::bench {

namespace {

constexpr int kStarts = 21;
constexpr int kRuns = 9;
constexpr int kJumps = 200;
constexpr double kLongestWait = 30;

/// Lets events pass until `done`; ends the program where that takes unreasonably long.
template<class Done>
void waitUntil(Done done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1);
        if (double(timer.elapsed()) > kLongestWait * 1000)
            fail("the window did not get there");
    }
}

/// Memory of this process in use, in MB.
double residentMegabytes()
{
    QFile status("/proc/self/status");
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void import(Database& database, const EntitySchema& schema, const QString& file)
{
    ImportRequest request;
    request.schema = &schema;
    request.file = file;
    const auto imported = importFile(database, Session(), request, {});
    if (!imported.ok())
        fail(imported.error().message);
    if (imported->errorCount > 0)
        fail(imported->errors[0].message);
}

/// A file that nobody logs in to. `plans`: visits that are planned and open.
void makeFile(const QString& folder, qint64 customers, qint64 plans = 0)
{
    const BenchFiles files(folder, customers, 10);
    files.write();
    SqlDatabaseOpener opener;
    auto created = createDatabase(opener, Session(), folder + "/window.db", {QString::fromLatin1(kDefaultPack)});
    if (!created.ok())
        fail(created.error().message);
    import(**created, customerSchema(), files.customers());
    if (plans > 0) {
        files.writeOpenWork(0, plans);
        import(**created, visitPlanSchema(), files.plans());
    }
}

/// Who looks at the same long list: one who sees everything, one who owns a thousandth of it, and one who owns the others.
const QString kBoss = QStringLiteral("boss");
const QString kFew = QStringLiteral("few");
const QString kMost = QStringLiteral("most");
const QString kPassword = QStringLiteral("desk-word");

void must(const Done& done)
{
    if (!done.ok())
        fail(done.error().message + " | " + done.error().detail);
}

void makeSharedFile(const QString& folder, qint64 customers)
{
    BenchFiles files(folder, customers, 10);
    files.divideAmong(kFew, kMost);
    files.write();
    SqlDatabaseOpener opener;
    auto created = createDatabase(opener, Session(), folder + "/shared.db", {QString::fromLatin1(kDefaultPack)});
    if (!created.ok())
        fail(created.error().message);
    for (const auto& [login, role] : {std::pair(kBoss, "admin"), std::pair(kFew, "sales"), std::pair(kMost, "sales")}) {
        if (const auto added = addAccount(**created, Session(), {login, {}, role, {}, kPassword}); !added.ok())
            fail(added.error().message);
    }
    import(**created, customerSchema(), files.customers());
}

void makeSharedServer(const PrivateServer& server, const QString& folder, qint64 customers)
{
    BenchFiles files(folder, customers, 10);
    files.divideAmong(kFew, kMost);
    files.write();
    server.makeDatabase("shared");
    const QString url = server.urlOf("shared");
    SqlDatabaseOpener opener;
    must(setUpServer(opener, url, {kBoss, kPassword.toUtf8(), {}}));
    for (const QString& login : {kFew, kMost})
        must(setUpDesk(opener, url, {login, kPassword.toUtf8(), "none", "sales"}));
    auto database = opener.open(url);
    if (!database.ok())
        fail(database.error().message);
    import(**database, customerSchema(), files.customers());
    server.settle("shared");
}

/// As who has this login, or as one who needs none.
std::unique_ptr<Database> enter(const QString& url, const QString& login)
{
    SqlDatabaseOpener opener;
    if (login.isEmpty()) {
        auto database = startDatabase(opener, Session(), url);
        if (!database.ok())
            fail(database.error().message);
        return *std::move(database);
    }
    auto door = FrontDoor::open(opener, {}, url);
    if (!door.ok())
        fail(door.error().message);
    auto entered = url.contains("://") ? door->enterWithoutLogin() : door->enter(login, kPassword);
    if (!entered.ok())
        fail(entered.error().message);
    return std::move(entered->database);
}

/// A list under a view, as a tab shows it.
class List
{
public:
    explicit List(Workplace& workplace) : m_workplace(workplace), m_model(workplace, customerSchema())
    {
        QVector<const Field*> columns;
        for (const Field& field : customerSchema().fields) {
            if (field.listPosition > 0)
                columns << &field;
        }
        m_model.setColumns(columns);
        QObject::connect(&m_model, &PagedRecordModel::failed, &m_model, [](const Error& error) { fail(error.message); });
        m_view.setModel(&m_model);
        m_view.verticalHeader()->setDefaultSectionSize(28);
        m_view.resize(1000, 560);
        m_view.show();
    }

    double firstPaint()
    {
        return secondsOf([this] {
            bool arrived = false;
            const auto connection = QObject::connect(&m_model, &PagedRecordModel::arrived, [&] { arrived = true; });
            m_model.setQuery({&customerSchema(), {}, {}, {{"code", Qt::AscendingOrder}}});
            waitUntil([&] { return arrived; });
            m_view.viewport()->repaint();
            QObject::disconnect(connection);
        });
    }

    void waitUntilCounted()
    {
        waitUntil([this] { return m_model.isCounted(); });
        QApplication::processEvents(); // the view lays the new rows out
    }

    double jumpTo(int row)
    {
        return secondsOf([&] {
            m_view.scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtTop);
            m_view.viewport()->repaint();
            waitUntil([&] { return m_model.row(row) != nullptr; });
            m_view.viewport()->repaint();
        });
    }

    int rows() const { return m_model.rowCount(); }

private:
    Workplace& m_workplace;
    PagedRecordModel m_model;
    QTableView m_view;
};

/// Seconds from starting this program anew to its first painted window: `--empty` a bare one, `--window FILE` ours.
double startOf(const QStringList& arguments)
{
    return secondsOf([&] {
        if (QProcess::execute(QCoreApplication::applicationFilePath(), arguments) != 0)
            fail("the program did not start");
    });
}

class FirstPaint : public QObject
{
public:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool answer = QObject::eventFilter(watched, event);
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                qApp, [] { ::_exit(0); }, Qt::QueuedConnection);
        return answer;
    }
};

int showEmpty()
{
    FirstPaint watch;
    QMainWindow window;
    window.resize(1366, 768);
    window.installEventFilter(&watch);
    window.show();
    return QApplication::exec();
}

int showOurs(const QString& path)
{
    FirstPaint watch;
    SqlDatabaseOpener opener;
    auto opening = std::async(std::launch::async, [&] { return startDatabase(opener, Session(), path); }); // as the program does
    Theme::apply(*qApp, ThemeMode::Light);
    auto database = opening.get();
    if (!database.ok())
        fail(database.error().message);
    DialogPrompts prompts;
    Workplace workplace(**database, Session(), prompts);
    const WindowHost host(workplace, Preferences());
    host.window().resize(1366, 768);
    host.window().installEventFilter(&watch);
    host.window().show();
    return QApplication::exec();
}

/// What one list costs, in a process that has done nothing else: `--list URL LOGIN`, three numbers on standard output.
struct ListCosts {
    double firstPaint = 0;
    double jump = 0; ///< the 95th percentile; 0 where there is nowhere to jump to
    double megabytes = 0;
};

int showList(const QString& url, const QString& login)
{
    const auto database = enter(url, login);
    DialogPrompts prompts;
    Workplace workplace(*database, Session(), prompts);
    ListCosts costs;
    std::vector<double> firstPaints;
    for (int i = 0; i < kRuns; ++i) {
        List fresh(workplace);
        firstPaints.push_back(fresh.firstPaint());
        fresh.waitUntilCounted();
    }
    costs.firstPaint = percentile(firstPaints, 0.5);
    List list(workplace);
    list.firstPaint();
    list.waitUntilCounted();
    if (list.rows() > kJumps) {
        std::mt19937_64 random(7);
        std::vector<double> jumps;
        for (int i = 0; i < kJumps; ++i)
            jumps.push_back(list.jumpTo(int(random() % quint64(list.rows()))));
        costs.jump = percentile(jumps, 0.95);
    }
    costs.megabytes = residentMegabytes();
    std::printf("%f %f %f\n", costs.firstPaint, costs.jump, costs.megabytes);
    return 0;
}

/// What is due, from nothing to its first lines, in a process that has done nothing else: `--workbench FILE`, seconds until they are painted and
/// until everything is there, on standard output.
int showWorkbench(const QString& url)
{
    const auto database = enter(url, {});
    DialogPrompts prompts;
    Workplace workplace(*database, Session(), prompts);
    std::vector<double> firstPaints;
    std::vector<double> wholes;
    for (int i = 0; i < kRuns; ++i) {
        WorkbenchPage page(workplace);
        page.findChildren<QComboBox*>().last()->setCurrentIndex(3); // any time
        page.resize(1200, 700);
        auto* table = page.findChild<QTableView*>();
        bool isWhole = false;
        QObject::connect(&page, &WorkbenchPage::finished, &page, [&] { isWhole = true; });
        double first = 0;
        wholes.push_back(secondsOf([&] {
            first = secondsOf([&] {
                page.show();
                waitUntil([&] { return table->model()->rowCount() > 0; });
                table->viewport()->repaint();
            });
            waitUntil([&] { return isWhole; });
        }));
        firstPaints.push_back(first);
    }
    std::printf("%f %f\n", percentile(firstPaints, 0.5), percentile(wholes, 0.5));
    return 0;
}

/// The numbers that this program tells when it is started anew with these arguments.
std::vector<double> numbersOf(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        fail(arguments.first() + " did not come to its end");
    std::vector<double> numbers;
    for (const QByteArray& number : process.readAllStandardOutput().trimmed().split(' '))
        numbers.push_back(number.toDouble());
    return numbers;
}

ListCosts costsOf(const QString& url, const QString& login = {})
{
    const std::vector<double> numbers = numbersOf({"--list", url, login});
    if (numbers.size() != 3)
        fail("the list told no figures");
    return {numbers[0], numbers[1], numbers[2]};
}

/// Rights do not slow a list: whoever sees some of many rows beside who sees all of them. `urlOf` tells where which login finds them.
void compareRights(const QString& where, qint64 customers, const std::function<QString(const QString& login)>& urlOf)
{
    const ListCosts all = costsOf(urlOf(kBoss), kBoss);
    for (const auto& [login, whose] : {std::pair(kFew, "a thousandth"), std::pair(kMost, "the others")})
        report(QStringLiteral("%1, %L2 rows: who owns %3 | who sees all").arg(where).arg(customers).arg(whose),
            costsOf(urlOf(login), login).firstPaint, all.firstPaint, 2);
}

void measureRights(qint64 customers)
{
    QTemporaryDir folder;
    makeSharedFile(folder.path(), customers);
    compareRights("file", customers, [&](const QString&) { return folder.path() + "/shared.db"; });
    const PrivateServer server(folder.path());
    makeSharedServer(server, folder.path(), customers);
    compareRights("server", customers, [&](const QString& login) { return server.urlOf("shared", login, kPassword); });
}

void measureWorkbench()
{
    constexpr qint64 kFew = 10;
    constexpr qint64 kMany = 100'000;
    QTemporaryDir few;
    QTemporaryDir many;
    makeFile(few.path(), kFew, kFew);
    makeFile(many.path(), kMany, kMany);
    const std::vector<double> small = numbersOf({"--workbench", few.path() + "/window.db"});
    const std::vector<double> large = numbersOf({"--workbench", many.path() + "/window.db"});
    report(QStringLiteral("workbench, %L1 things due: first paint | of ten").arg(kMany), large.at(0), small.at(0), 2);
    report("the whole of it", large.at(1));
}

void measure(qint64 customers)
{
    QTemporaryDir few;
    QTemporaryDir many;
    makeFile(few.path(), 10);
    const QString small = few.path() + "/window.db";
    std::vector<double> starts;
    std::vector<double> emptyStarts;
    for (int i = 0; i < kStarts; ++i) { // in turn: a machine is not equally quick from one second to the next
        starts.push_back(startOf({"--window", small}));
        emptyStarts.push_back(startOf({"--empty"}));
    }
    report("start to first paint | an empty main window", percentile(starts, 0.5), percentile(emptyStarts, 0.5), 3);

    makeFile(many.path(), customers);
    const ListCosts shortList = costsOf(small);
    const ListCosts longList = costsOf(many.path() + "/window.db");
    report(QStringLiteral("first paint of %L1 rows | of ten rows").arg(customers), longList.firstPaint, shortList.firstPaint, 2);
    report("jump anywhere, p95 | 33 ms", longList.jump, 0.033, 1);
    report(QStringLiteral("memory with the list open: %1 MB, at most 250").arg(longList.megabytes, 0, 'f', 0), 0);
}

} // namespace

} // namespace kece::bench

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.contains("--empty"))
        return kece::bench::showEmpty();
    if (arguments.contains("--window"))
        return kece::bench::showOurs(arguments.last());
    if (arguments.contains("--list"))
        return kece::bench::showList(arguments.value(2), arguments.value(3));
    const qsizetype at = arguments.indexOf("--customers") + 1;
    const qint64 customers = at > 0 ? arguments.value(at).toLongLong() : 1'000'000;
    if (arguments.contains("--workbench"))
        return kece::bench::showWorkbench(arguments.last());
    const bool everything = !arguments.contains("--only-rights") && !arguments.contains("--only-workbench");
    if (everything)
        kece::bench::measure(customers);
    if (everything || arguments.contains("--only-workbench"))
        kece::bench::measureWorkbench();
    if (everything || arguments.contains("--only-rights"))
        kece::bench::measureRights(customers);
    return 0;
}
