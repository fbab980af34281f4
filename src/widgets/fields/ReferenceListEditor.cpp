// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields/ReferenceListEditor.h"

#include "storage/RecordStore.h"
#include "widgets/Workplace.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/ReferenceEditor.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace kece {

ReferenceListEditor::ReferenceListEditor(Workplace& workplace, const EntitySchema& schema, const Field& field, QWidget* parent)
    : FieldEditor(schema, field, parent), m_workplace(workplace), m_line(new ReferenceLine(workplace, *field.target()))
{
    auto* box = new QWidget;
    m_row = new QHBoxLayout(box);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Theme::px(4));
    m_row->addWidget(m_line, 1);
    setInner(box);
    setFrame(m_line->line());
    box->setFocusProxy(m_line);
    m_line->line()->setAccessibleName(schema.label(field));
    m_line->line()->installEventFilter(this);
    connect(m_line, &ReferenceLine::picked, this, [this] {
        const qint64 id = m_line->id();
        if (std::none_of(m_entries.begin(), m_entries.end(), [id](const Entry& entry) { return entry.id == id; }))
            m_entries << Entry{id, m_line->title()};
        m_line->set(0, {});
        showChips();
    });
    connect(m_line, &ReferenceLine::edited, this, &FieldEditor::edited);
}

Result<QVariant> ReferenceListEditor::value() const
{
    if (m_line->isUnresolved())
        return Error::invalid(tr("Nothing is called “%1”. Choose from the list, or press F7.").arg(m_line->line()->text()));
    QVariantList ids;
    for (const Entry& entry : m_entries)
        ids << QVariant::fromValue<qlonglong>(entry.id);
    return ids.isEmpty() ? QVariant() : QVariant(ids);
}

void ReferenceListEditor::setValue(const QVariant& value, const QString& title)
{
    const QVariantList ids = value.toList();
    const QStringList titles = title.split(';', Qt::SkipEmptyParts);
    m_entries.clear();
    for (int i = 0; i < ids.size(); ++i)
        m_entries << Entry{ids[i].toLongLong(), titles.size() == ids.size() ? titles[i].trimmed() : QString()};
    m_line->set(0, {});
    showChips();
    if (titles.size() != ids.size())
        fetchTitles();
}

QVariant ReferenceListEditor::draft() const
{
    QVariantList entries;
    for (const Entry& entry : m_entries)
        entries << QVariantMap{{"id", entry.id}, {"text", entry.title}};
    return entries;
}

void ReferenceListEditor::restore(const QVariant& draft)
{
    m_entries.clear();
    for (const QVariant& entry : draft.toList())
        m_entries << Entry{entry.toMap().value("id").toLongLong(), entry.toMap().value("text").toString()};
    showChips();
}

bool ReferenceListEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Backspace && m_line->line()->text().isEmpty()
        && !m_entries.isEmpty()) {
        m_entries.removeLast();
        showChips();
        Q_EMIT edited();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

void ReferenceListEditor::showChips()
{
    for (QWidget* chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    for (const Entry& entry : std::as_const(m_entries)) {
        auto* chip = new QToolButton;
        chip->setProperty("chip", true);
        chip->setText(entry.title);
        chip->setIcon(icon("x"));
        chip->setIconSize({Theme::px(12), Theme::px(12)});
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setLayoutDirection(Qt::RightToLeft); // the cross after the name
        chip->setToolTip(tr("Remove %1").arg(entry.title));
        chip->setAccessibleName(chip->toolTip());
        chip->setFocusPolicy(Qt::NoFocus);
        connect(chip, &QToolButton::clicked, this, [this, id = entry.id] {
            m_entries.removeIf([id](const Entry& e) { return e.id == id; });
            showChips();
            Q_EMIT edited();
        });
        m_row->insertWidget(int(m_chips.size()), chip);
        m_chips << chip;
    }
}

void ReferenceListEditor::fetchTitles()
{
    std::vector<qint64> ids;
    for (const Entry& entry : std::as_const(m_entries))
        ids.push_back(entry.id);
    const auto work = [target = field().target(), ids](Store& store) { return store.records().rows(*target, ids); };
    whenDone(m_workplace.read<QVector<RecordRow>>(work), this, [this](const Result<QVector<RecordRow>>& rows) {
        if (!rows.ok())
            return;
        for (const RecordRow& row : *rows) {
            for (Entry& entry : m_entries) {
                if (entry.id == row.record.id())
                    entry.title = row.record.title();
            }
        }
        showChips();
    });
}

} // namespace kece
