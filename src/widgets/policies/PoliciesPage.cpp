// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policies/PoliciesPage.h"

#include "policy/pack/PackOutline.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/policies/OutlineModel.h"
#include "widgets/policies/PackEditor.h"
#include "widgets/policies/PolicyDialogs.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kece {

namespace {

constexpr int kListWidth = 280;
constexpr int kArticleWidth = 130;
constexpr int kRuleWidth = 280;
constexpr int kRemarkWidth = 240;

QString nameOf(const Pack& pack)
{
    return QLocale().language() == QLocale::Chinese || pack.nameEn.isEmpty() ? pack.name : pack.nameEn;
}

QString titles(const QStringList& sections)
{
    QStringList words;
    for (const QString& section : sections)
        words << sectionTitle(section);
    return words.join(PoliciesPage::tr(", "));
}

} // namespace

PoliciesPage::PoliciesPage(Workplace& workplace, QWidget* parent)
    : Page(parent),
      m_workplace(workplace),
      m_messages(new MessageBar),
      m_list(new QListWidget),
      m_title(new QLabel),
      m_subtitle(new QLabel),
      m_adopt(new QToolButton),
      m_blanks(new QToolButton),
      m_tryOut(new QToolButton),
      m_compare(new QToolButton),
      m_edit(new QToolButton),
      m_model(new OutlineModel(this)),
      m_table(new QTableView)
{
    m_list->setAccessibleName(tr("Policies"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(Theme::px(3));
    m_list->setFixedWidth(Theme::px(kListWidth));
    m_list->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("The policy, article by article"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    QHeaderView* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->resizeSection(OutlineModel::Article, Theme::px(kArticleWidth));
    header->resizeSection(OutlineModel::What, Theme::px(kRuleWidth));
    header->setSectionResizeMode(OutlineModel::Says, QHeaderView::Stretch);
    header->resizeSection(OutlineModel::Remark, Theme::px(kRemarkWidth));
    connect(header, &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(createHeader());
    right->addWidget(m_messages);
    right->addWidget(m_table, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &PoliciesPage::showCurrent);
    connect(m_table, &QTableView::activated, this, &PoliciesPage::edit);
}

QWidget* PoliciesPage::createHeader()
{
    auto* header = new QFrame;
    header->setProperty("bar", "top");
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel* label : {m_title, m_subtitle})
        label->setTextFormat(Qt::PlainText);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(Theme::px(12), Theme::px(8), Theme::px(12), Theme::px(8));
    row->setSpacing(Theme::px(8));
    row->addLayout(titles, 1);
    const auto add = [&](QToolButton* button, const char* image, const QString& text, const QString& tip, auto slot) {
        button->setIcon(icon(image));
        button->setText(text);
        button->setToolTip(tip);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        if constexpr (!std::is_null_pointer_v<decltype(slot)>)
            connect(button, &QToolButton::clicked, this, slot);
        row->addWidget(button);
    };
    const bool mayConfigure = m_workplace.session().may(Action::Configure);
    add(m_tryOut, "flask", tr("Try out"), tr("What the tiers would be by this policy, without changing anything"), [this] {
        if (const PackListing* pack = current())
            Q_EMIT tryOutWanted(pack->pack.id);
    });
    add(m_compare, "columns-3", tr("Compare with"), tr("Article by article with another policy"), nullptr);
    m_compare->setPopupMode(QToolButton::InstantPopup);
    m_compare->setMenu(new QMenu(m_compare));
    add(m_blanks, "pencil", tr("Fill the blanks…"), tr("What the regulation leaves open and the company decides"), [this] { fillBlanks(); });
    add(m_edit, "file-text", tr("Text…"), tr("The policy as it is written; changed, it becomes the company's own"), [this] { edit(); });
    add(m_adopt, "check", tr("Put in force…"), tr("From a day on, all of it or one section"), [this] { adopt(); });
    for (QToolButton* button : {m_blanks, m_adopt})
        button->setVisible(mayConfigure);
    m_tryOut->setVisible(m_workplace.session().may(Action::Grade));
    return header;
}

void PoliciesPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    read();
}

void PoliciesPage::choose(const QString& id)
{
    m_wanted = id;
    if (isVisible())
        read();
}

void PoliciesPage::read()
{
    using Packs = QVector<PackListing>;
    const QDate day = m_workplace.today();
    whenDone(m_workplace.read<Packs>([day](Store& store) { return listPacks(store, day); }), this,
        [this, generation = ++m_generation](const Result<Packs>& packs) {
            if (generation != m_generation)
                return;
            if (packs.ok())
                showList(*packs);
            else
                m_messages->showError(packs.error());
            Q_EMIT finished();
        });
}

void PoliciesPage::showList(const QVector<PackListing>& packs)
{
    const PackListing* before = current();
    QString wanted = m_wanted.isEmpty() && before ? before->pack.id : m_wanted;
    m_wanted.clear();
    m_packs = packs;
    std::stable_sort(m_packs.begin(), m_packs.end(), [](const PackListing& a, const PackListing& b) {
        return std::make_pair(a.inForce.isEmpty(), a.isShipped) < std::make_pair(b.inForce.isEmpty(), b.isShipped);
    });
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const PackListing& pack : std::as_const(m_packs)) {
            QString text = nameOf(pack.pack);
            if (!pack.inForce.isEmpty())
                text += '\n' + tr("In force: %1").arg(titles(pack.inForce));
            m_list->addItem(new QListWidgetItem(icon(pack.inForce.isEmpty() ? "book" : "circle-check"), text));
        }
        const auto found = std::find_if(m_packs.begin(), m_packs.end(), [&](const PackListing& pack) { return pack.pack.id == wanted; });
        m_list->setCurrentRow(found == m_packs.end() ? 0 : int(found - m_packs.begin()));
    }
    showCurrent();
}

const PackListing* PoliciesPage::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_packs.size() ? &m_packs[row] : nullptr;
}

void PoliciesPage::showCurrent()
{
    const PackListing* listing = current();
    if (!listing)
        return;
    const Pack& pack = listing->pack;
    const qsizetype blanks = pack.unsetValues().size();
    m_title->setText(nameOf(pack));
    QStringList facts{tr("Regulation %1").arg(pack.source), tr("version %1").arg(pack.version)};
    facts << (listing->inForce.isEmpty() ? tr("not in force") : tr("in force: %1").arg(titles(listing->inForce)));
    facts << (blanks == 0 ? tr("no blanks") : tr("%n blank(s)", nullptr, int(blanks)));
    m_subtitle->setText(facts.join(QStringLiteral("  ·  ")));
    m_blanks->setEnabled(blanks > 0);
    m_tryOut->setEnabled(pack.tiering.has_value());
    m_compare->menu()->clear();
    for (const PackListing& other : std::as_const(m_packs)) {
        if (other.pack.id != pack.id)
            m_compare->menu()->addAction(nameOf(other.pack), this, [this, id = other.pack.id] { compareWith(id); });
    }
    m_model->setLines(outlineOf(pack));
    m_table->resizeRowsToContents();
    Q_EMIT statusChanged();
}

void PoliciesPage::adopt()
{
    const PackListing* listing = current();
    if (!listing)
        return;
    const QString id = listing->pack.id;
    whenDone(m_workplace.read<PackVersion>([id](Store& store) { return findPack(store, id); }), this, [this](const Result<PackVersion>& pack) {
        if (!pack.ok()) {
            m_messages->showError(pack.error());
            return;
        }
        auto* dialog = new AdoptDialog(m_workplace, *pack, this);
        connect(dialog, &AdoptDialog::adopted, this, &PoliciesPage::onChanged);
        dialog->show();
    });
}

void PoliciesPage::fillBlanks()
{
    const PackListing* listing = current();
    if (!listing || listing->pack.unsetValues().isEmpty())
        return;
    auto* dialog = new BlanksDialog(m_workplace, listing->pack, this);
    connect(dialog, &BlanksDialog::filled, this, &PoliciesPage::onChanged);
    dialog->show();
}

void PoliciesPage::edit()
{
    const PackListing* listing = current();
    if (!listing)
        return;
    const int row = m_table->currentIndex().row();
    auto* editor = new PackEditor(m_workplace, listing->pack.text, row < 0 ? 1 : m_model->line(row).position.line, this);
    connect(editor, &PackEditor::adopted, this, &PoliciesPage::onChanged);
    editor->show();
}

void PoliciesPage::compareWith(const QString& id)
{
    const auto other = std::find_if(m_packs.begin(), m_packs.end(), [&](const PackListing& pack) { return pack.pack.id == id; });
    if (current() && other != m_packs.end())
        (new DifferencesDialog(current()->pack, other->pack, this))->show();
}

void PoliciesPage::onChanged(const QString& words)
{
    m_messages->showMessage(MessageBar::Kind::Done, words);
    m_workplace.announce(policyVersionSchema(), 0);
    read();
}

QStringList PoliciesPage::statusTexts() const
{
    const auto inForce = std::count_if(m_packs.begin(), m_packs.end(), [](const PackListing& pack) { return !pack.inForce.isEmpty(); });
    return {tr("%n policies", nullptr, int(m_packs.size())), tr("%n in force", nullptr, int(inForce))};
}

} // namespace kece
