// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/GlobalSearch.h"

#include "storage/Store.h"
#include "widgets/Workplace.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/HitPopup.h"
#include "widgets/look/Icon.h"
#include "widgets/look/KeyBadge.h"
#include "widgets/look/Theme.h"

#include <QAction>
#include <QKeyEvent>

namespace kece {

namespace {

constexpr int kHits = 12;

} // namespace

GlobalSearch::GlobalSearch(Workplace& workplace, QWidget* parent) : QLineEdit(parent), m_workplace(workplace), m_popup(new HitPopup(*this))
{
    setPlaceholderText(tr("Customer, phone, number or pinyin initials"));
    setAccessibleName(tr("Search everything"));
    setFixedWidth(Theme::px(344));
    addAction(icon("search"), LeadingPosition);
    new KeyBadge(QStringLiteral("Ctrl+K"), *this);
    connect(this, &QLineEdit::textEdited, this, &GlobalSearch::find);
    connect(m_popup, &HitPopup::picked, this, [this](const SearchHit& hit) {
        clear();
        Q_EMIT picked(hit);
    });
}

void GlobalSearch::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            Q_EMIT left();
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void GlobalSearch::find()
{
    const QString wanted = text().trimmed();
    const quint64 generation = ++m_generation;
    if (wanted.isEmpty()) {
        m_popup->showHits({});
        return;
    }
    const auto work = [wanted](Store& store) { return store.search().find(wanted, {}, kHits); };
    whenDone(m_workplace.read<QVector<SearchHit>>(work), this, [this, generation](const Result<QVector<SearchHit>>& hits) {
        if (generation == m_generation && hasFocus())
            m_popup->showHits(hits.ok() ? *hits : QVector<SearchHit>(), hits.ok() ? tr("Nothing found") : hits.error().message);
    });
}

} // namespace kece
