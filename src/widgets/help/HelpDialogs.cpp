// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/help/HelpDialogs.h"

#include "foundation/DiskEncryption.h"
#include "foundation/Log.h"
#include "policy/pack/PackOutline.h"
#include "services/policies/Policies.h"
#include "storage/PolicyStore.h"
#include "widgets/Workplace.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kSheetWidth = 640;
constexpr int kSheetHeight = 620;
constexpr int kWhereWidth = 140;
constexpr int kKeysWidth = 170;
constexpr int kAboutWidth = 560;
constexpr int kFactsHeight = 230;
constexpr int kLogo = 64;

QString words(const char* text)
{
    return QCoreApplication::translate("ShortcutSheet", text);
}

/// Keys that belong to a part of the window instead of a menu.
struct PartKey {
    const char* where;
    const char* what;
    const char* keys; ///< of QKeySequence::PortableText
};

constexpr PartKey kParts[] = {
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Lists"), QT_TRANSLATE_NOOP("ShortcutSheet", "Open or do the current line"), "Return"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Lists"), QT_TRANSLATE_NOOP("ShortcutSheet", "New"), "Ctrl+N"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Lists"), QT_TRANSLATE_NOOP("ShortcutSheet", "Edit"), "F2"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Lists"), QT_TRANSLATE_NOOP("ShortcutSheet", "Void"), "Del"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Lists"), QT_TRANSLATE_NOOP("ShortcutSheet", "Print"), "Ctrl+P"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Lists"), QT_TRANSLATE_NOOP("ShortcutSheet", "Copy the selected lines for a spreadsheet"), "Ctrl+C"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Lists"), QT_TRANSLATE_NOOP("ShortcutSheet", "Select all"), "Ctrl+A"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Fields"), QT_TRANSLATE_NOOP("ShortcutSheet", "Look up what the field names"), "F7"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Fields"), QT_TRANSLATE_NOOP("ShortcutSheet", "Open the list or the calendar"), "F4"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Forms"), QT_TRANSLATE_NOOP("ShortcutSheet", "Save"), "Ctrl+S"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Forms"), QT_TRANSLATE_NOOP("ShortcutSheet", "Save and begin the next"), "Ctrl+Return"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Forms"), QT_TRANSLATE_NOOP("ShortcutSheet", "Leave"), "Esc"},
    {QT_TRANSLATE_NOOP("ShortcutSheet", "Text of a policy"), QT_TRANSLATE_NOOP("ShortcutSheet", "Names to choose from"), "Ctrl+Space"},
};

QString diskWords(const QString& file)
{
    switch (diskEncryptionOf(file)) {
    case DiskEncryption::Yes:
        return AboutDialog::tr("Disk: encrypted by the system");
    case DiskEncryption::No:
        return AboutDialog::tr("Disk: NOT encrypted; who takes the disk reads the data (guide: archives)");
    case DiskEncryption::Unknown:
        break;
    }
    return AboutDialog::tr("Disk: not known whether it is encrypted");
}

/// Without the mnemonic: "文件(&F)" and "&File" are a menu's name only.
QString plain(QString text)
{
    if (const qsizetype mark = text.indexOf(QStringLiteral("(&")); mark > 0)
        text.remove(mark, 4);
    return text.remove('&').remove(QChar(0x2026)).trimmed();
}

void addActions(const QString& where, const QList<QAction*>& actions, QVector<ShortcutLine>& lines)
{
    for (const QAction* action : actions) {
        if (action->menu())
            addActions(where, action->menu()->actions(), lines);
        for (const QKeySequence& keys : action->shortcuts().mid(0, action->isVisible() ? 1 : 0))
            lines << ShortcutLine{where, plain(action->text()), keys.toString(QKeySequence::NativeText)};
    }
}

} // namespace

QVector<ShortcutLine> shortcutsOf(const QMainWindow& window)
{
    QVector<ShortcutLine> lines;
    for (const QAction* menu : window.menuBar()->actions()) {
        if (menu->menu() && menu->isVisible())
            addActions(plain(menu->text()), menu->menu()->actions(), lines);
    }
    for (const PartKey& part : kParts) {
        lines << ShortcutLine{words(part.where), words(part.what),
            QKeySequence(QString::fromLatin1(part.keys), QKeySequence::PortableText).toString(QKeySequence::NativeText)};
    }
    return lines;
}

ShortcutSheet::ShortcutSheet(QMainWindow& window) : QDialog(&window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("shortcuts");
    setWindowTitle(tr("Keys"));
    const QVector<ShortcutLine> lines = shortcutsOf(window);
    auto* table = new QTableWidget(int(lines.size()), 3);
    table->setAccessibleName(tr("Keys"));
    table->setHorizontalHeaderLabels({tr("Where"), tr("What"), tr("Keys")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    for (int row = 0; row < lines.size(); ++row) {
        const QString cells[] = {lines[row].where, lines[row].what, lines[row].keys};
        for (int column = 0; column < int(std::size(cells)); ++column)
            table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    table->horizontalHeader()->resizeSection(0, Theme::px(kWhereWidth));
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->horizontalHeader()->resizeSection(2, Theme::px(kKeysWidth));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto* search = new QLineEdit;
    search->setPlaceholderText(tr("Find"));
    search->setAccessibleName(tr("Find"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, table, [table](const QString& typed) {
        for (int row = 0; row < table->rowCount(); ++row) {
            bool isFound = typed.isEmpty();
            for (int column = 0; column < table->columnCount(); ++column)
                isFound = isFound || table->item(row, column)->text().contains(typed, Qt::CaseInsensitive);
            table->setRowHidden(row, !isFound);
        }
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(search);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    resize(Theme::px(kSheetWidth), Theme::px(kSheetHeight));
}

AboutDialog::AboutDialog(Workplace& workplace, QWidget* parent) : QDialog(parent), m_facts(new QPlainTextEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("about");
    setWindowTitle(tr("About Kece"));
    auto* logo = new QLabel;
    logo->setPixmap(QIcon(":/icons/kece.svg").pixmap(Theme::px(kLogo)));
    auto* what = new QLabel(tr("<b>Kece %1</b><br>A CRM that carries out a written regulation.<br>GPL-3.0-or-later. Icons: Tabler (MIT).")
                                .arg(QCoreApplication::applicationVersion().toHtmlEscaped()));
    what->setTextFormat(Qt::RichText);
    auto* top = new QHBoxLayout;
    top->addWidget(logo);
    top->addWidget(what, 1);
    m_facts->setReadOnly(true);
    m_facts->setAccessibleName(tr("For who helps"));
    m_facts->setMinimumSize(Theme::px(kAboutWidth), Theme::px(kFactsHeight));
    m_facts->setLineWrapMode(QPlainTextEdit::NoWrap);
    Database& database = workplace.database();
    QStringList facts{tr("Program: %1, Qt %2").arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())),
        tr("System: %1, %2").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
        tr("Display: %1, %2 × %3").arg(QGuiApplication::platformName()).arg(screen()->size().width()).arg(screen()->size().height()),
        tr("Language: %1, zone %2").arg(QLocale().name(), QString::fromLatin1(workplace.session().zone.id())),
        tr("Database: %1, schema %2").arg(database.location()).arg(database.schemaVersion())};
    facts << diskWords(database.location());
    if (!database.readOnlyReason().isEmpty())
        facts << tr("Read only: %1").arg(database.readOnlyReason());
    facts << tr("Log: %1").arg(logFile());
    m_facts->setPlainText(facts.join('\n'));
    const auto inForce = [day = workplace.today()](Store& store) { return store.policies().inForce(day); };
    whenDone(workplace.read<QVector<SectionInForce>>(inForce), this, [this](const Result<QVector<SectionInForce>>& sections) {
        if (!sections.ok())
            return;
        for (const SectionInForce& one : *sections)
            m_facts->appendPlainText(tr("Policy: %1: %2").arg(sectionTitle(one.section), one.pack));
    });

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy = new QPushButton(icon("copy"), tr("Copy"));
    copy->setToolTip(tr("What stands here, for who helps"));
    buttons->addButton(copy, QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(diagnostics()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_facts, 1);
    column->addWidget(buttons);
}

QString AboutDialog::diagnostics() const
{
    return m_facts->toPlainText();
}

} // namespace kece
