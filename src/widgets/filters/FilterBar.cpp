// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filters/FilterBar.h"

#include "widgets/filters/FilterMenu.h"
#include "widgets/filters/FlowLayout.h"
#include "widgets/look/Icon.h"
#include "widgets/look/KeyBadge.h"
#include "widgets/look/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace kece {

namespace {

constexpr int kTypingPauseMs = 120;

} // namespace

FilterBar::FilterBar(Workplace& workplace, const EntitySchema& schema, QWidget* parent)
    : QFrame(parent), m_schema(schema), m_viewBox(new QComboBox), m_search(new QLineEdit), m_menu(new FilterMenu(workplace, schema, this))
{
    setProperty("bar", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(10), Theme::px(6), Theme::px(10), Theme::px(6));
    row->setSpacing(Theme::px(8));

    m_viewBox->setMinimumWidth(Theme::px(176));
    m_viewBox->setFont(Theme::semibold(font()));
    m_viewBox->setAccessibleName(tr("Saved views"));
    m_viewBox->setToolTip(tr("Saved views"));
    m_search->setFixedWidth(Theme::px(208));
    m_search->setPlaceholderText(tr("Search in this list"));
    m_search->setAccessibleName(tr("Search in this list"));
    m_search->addAction(icon("search"), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    new KeyBadge(QStringLiteral("Ctrl+F"), *m_search);

    auto* chips = new QWidget;
    m_chipRow = new FlowLayout(Theme::px(6));
    chips->setLayout(m_chipRow);
    auto policy = chips->sizePolicy();
    policy.setHeightForWidth(true);
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    chips->setSizePolicy(policy);

    m_add = new QPushButton(tr("Add condition"));
    m_add->setIcon(icon("plus"));
    m_add->setFlat(true);
    m_add->setMenu(m_menu);
    m_chipRow->insertWidget(0, m_add);
    m_clear = new QPushButton(tr("Clear"));
    m_clear->setProperty("link", true);
    auto* saveView = new QPushButton(tr("Save as view…"));
    saveView->setProperty("link", true);

    row->addWidget(m_viewBox, 0, Qt::AlignTop);
    row->addWidget(m_search, 0, Qt::AlignTop);
    row->addWidget(chips, 1);
    row->addWidget(m_clear, 0, Qt::AlignTop);
    row->addWidget(saveView, 0, Qt::AlignTop);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, [this] {
        showChips();
        Q_EMIT changed();
    });
    connect(m_menu, &FilterMenu::chosen, this, &FilterBar::addFilter);
    connect(m_clear, &QPushButton::clicked, this, [this] { setFilters({}); });
    connect(saveView, &QPushButton::clicked, this, &FilterBar::saveViewWanted);
    connect(m_viewBox, &QComboBox::activated, this, [this](int index) { Q_EMIT viewChosen(index > 0 ? m_views[index - 1] : View()); });
    setViews({}, 0);
    showChips();
}

QString FilterBar::text() const
{
    return m_search->text().trimmed();
}

void FilterBar::setFilters(const QVector<NamedFilter>& filters, const QString& text)
{
    m_filters = filters;
    const QSignalBlocker quiet(m_search);
    m_search->setText(text);
    m_typing.stop();
    showChips();
    Q_EMIT changed();
}

void FilterBar::addFilter(const NamedFilter& filter)
{
    if (!m_filters.contains(filter))
        m_filters << filter;
    showChips();
    Q_EMIT changed();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::setViews(const QVector<View>& views, qint64 current)
{
    m_views = views;
    m_viewBox->clear();
    m_viewBox->addItem(icon("bookmark"), tr("All %1").arg(m_schema.pluralName()));
    for (const View& view : views)
        m_viewBox->addItem(icon("bookmark"), view.name);
    for (int i = 0; i < views.size(); ++i) {
        if (views[i].id == current)
            m_viewBox->setCurrentIndex(i + 1);
    }
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            if (m_search->text().isEmpty())
                break;
            m_search->clear();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT leftForList();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FilterBar::showChips()
{
    for (QWidget* chip : std::as_const(m_chips)) {
        m_chipRow->removeWidget(chip);
        chip->deleteLater();
    }
    m_chips.clear();
    for (const NamedFilter& filter : std::as_const(m_filters)) {
        auto* chip = new QToolButton;
        chip->setProperty("chip", true);
        chip->setText(filterText(m_schema, filter));
        chip->setIcon(icon("x"));
        chip->setIconSize({Theme::px(12), Theme::px(12)});
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setLayoutDirection(Qt::RightToLeft); // the cross after the words
        chip->setToolTip(tr("Remove this condition"));
        chip->setAccessibleName(tr("Remove the condition %1").arg(chip->text()));
        connect(chip, &QToolButton::clicked, this, [this, filter] {
            m_filters.removeOne(filter);
            showChips();
            Q_EMIT changed();
        });
        m_chipRow->insertWidget(int(m_chips.size()), chip);
        m_chips << chip;
    }
    m_clear->setVisible(isFiltering());
}

} // namespace kece
