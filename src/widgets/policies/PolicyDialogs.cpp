// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policies/PolicyDialogs.h"

#include "policy/pack/PackOutline.h"
#include "services/policies/AdoptPolicy.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/DateEditor.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kBlankWidth = 180;
constexpr int kWide = 900;
constexpr int kHigh = 520;

QString nameOf(const Pack& pack)
{
    return QLocale().language() == QLocale::Chinese || pack.nameEn.isEmpty() ? pack.name : pack.nameEn;
}

} // namespace

AdoptDialog::AdoptDialog(Workplace& workplace, const PackVersion& version, QWidget* parent)
    : SafekeepingDialog(workplace, tr("Put in force: %1").arg(nameOf(version.pack)), "book", tr("Put in force"), parent),
      m_pack(version),
      m_section(new QComboBox),
      m_from(new DateLine(workplace.today()))
{
    setObjectName("adoptPolicy");
    const Pack& pack = version.pack;
    m_section->addItem(tr("All its sections"), QString());
    for (const QString& section : pack.sections)
        m_section->addItem(sectionTitle(section), section);
    addRow(tr("Section"), m_section, m_section);
    m_from->setDate(workplace.today());
    addRow(tr("From"), m_from, m_from->line());
    const QStringList blanks = pack.unsetValues();
    setHint(blanks.isEmpty()
            ? tr("What was decided before this day stays as it was decided.")
            : tr("What was decided before this day stays as it was decided. %n value(s) are blank: rules that need one do not decide.", nullptr,
                int(blanks.size())));
}

void AdoptDialog::carryOut()
{
    const Result<QDate> from = m_from->date();
    if (!from.ok()) {
        m_messages->showError(from.error());
        return;
    }
    const QString section = m_section->currentData().toString();
    setRunning(true);
    const auto work = [session = m_workplace.session(), pack = m_pack, section, day = *from](
                          Store& store) { return adoptPack(store, session, pack, section, day); };
    whenDone(m_workplace.database().write<PackVersion>(work), this, [this](const Result<PackVersion>& used) {
        setRunning(false);
        if (!used.ok()) {
            m_messages->showError(used.error());
            return;
        }
        Q_EMIT adopted(tr("%1, version %2, is in force.").arg(nameOf(used->pack), used->pack.version));
        accept();
    });
}

BlanksDialog::BlanksDialog(Workplace& workplace, const Pack& pack, QWidget* parent)
    : SafekeepingDialog(workplace, tr("Fill the blanks: %1").arg(nameOf(pack)), "pencil", tr("Save as a new version"), parent), m_pack(pack.id)
{
    setObjectName("fillBlanks");
    auto* list = new QWidget;
    auto* form = new QFormLayout(list);
    const QStringList blanks = pack.unsetValues();
    for (const QString& name : blanks) {
        auto* line = new QLineEdit;
        line->setObjectName(name);
        line->setFixedWidth(Theme::px(kBlankWidth));
        line->setPlaceholderText(tr("blank"));
        const QString article = pack.valueArticles.value(name);
        auto* label = new QLabel(article.isEmpty() ? name : tr("%1  (%2)").arg(name, article));
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(line);
        line->setAccessibleName(label->text());
        form->addRow(label, line);
        m_values.insert(name, line);
    }
    auto* scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumSize(Theme::px(kHigh), std::min(list->sizeHint().height() + Theme::px(12), Theme::px(kHigh)));
    addWide(scroll);
    setHint(tr("Numbers with their unit as the policy writes them: 500000, 15%, 2 working days, quarter. What stays empty stays blank."));
}

void BlanksDialog::carryOut()
{
    QMap<QString, QString> values;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        if (!it.value()->text().trimmed().isEmpty())
            values.insert(it.key(), it.value()->text().trimmed());
    }
    if (values.isEmpty()) {
        m_messages->showMessage(MessageBar::Kind::Warning, tr("Nothing is filled in yet."));
        return;
    }
    setRunning(true);
    const auto work = [session = m_workplace.session(), pack = m_pack, values](Store& store) { return setPackValues(store, session, pack, values); };
    whenDone(m_workplace.database().write<PackVersion>(work), this, [this](const Result<PackVersion>& changed) {
        setRunning(false);
        if (!changed.ok()) {
            m_messages->showError(changed.error());
            if (QLineEdit* wrong = m_values.value(changed.error().field))
                wrong->setFocus();
            return;
        }
        Q_EMIT filled(tr("%1 is now version %2.").arg(nameOf(changed->pack), changed->pack.version));
        accept();
    });
}

DifferencesDialog::DifferencesDialog(const Pack& before, const Pack& after, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("comparePolicies");
    setWindowTitle(tr("Compare: %1 %2 with %3 %4").arg(nameOf(before), before.version, nameOf(after), after.version));
    const QVector<PackDifference> differences = comparePacks(before, after);
    auto* table = new QTableWidget(int(differences.size()), 4);
    table->setAccessibleName(tr("Differences"));
    table->setHorizontalHeaderLabels({tr("Article"), tr("What"), nameOf(before), nameOf(after)});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->setWordWrap(true);
    for (int row = 0; row < differences.size(); ++row) {
        const PackDifference& one = differences[row];
        const QString cells[] = {one.article, one.what, one.before, one.after};
        for (int column = 0; column < int(std::size(cells)); ++column)
            table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto* none = new QLabel(differences.isEmpty() ? tr("They say the same.") : tr("%n difference(s)", nullptr, int(differences.size())));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(none);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    resize(Theme::px(kWide), Theme::px(kHigh));
    table->resizeRowsToContents();
}

} // namespace kece
