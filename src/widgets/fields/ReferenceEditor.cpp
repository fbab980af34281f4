// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields/ReferenceEditor.h"

#include "foundation/TextFold.h"
#include "storage/RecordStore.h"
#include "widgets/Workplace.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/HitPopup.h"
#include "widgets/fields/LookUpDialog.h"
#include "widgets/look/Icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace kece {

namespace {

constexpr int kHits = 10;

} // namespace

Result<QVector<SearchHit>> findReferences(Store& store, const EntitySchema& target, const QString& text, int limit)
{
    if (!text.isEmpty()) {
        KECE_TRY(QVector<SearchHit> ranked, store.search().find(text, QString::fromLatin1(target.kind), limit));
        if (!ranked.isEmpty())
            return ranked;
    }
    RecordQuery query;
    query.schema = &target;
    query.text = text;
    KECE_TRY(const QVector<RecordRow> rows, store.records().first(query, limit));
    QVector<SearchHit> hits;
    for (const RecordRow& row : rows) {
        SearchHit hit;
        hit.kind = QString::fromLatin1(target.kind);
        hit.id = row.record.id();
        hit.title = row.record.title();
        if (target.codeKey)
            hit.code = row.record.value(QString::fromLatin1(target.codeKey)).toString();
        hits << hit;
    }
    return hits;
}

ReferenceLine::ReferenceLine(Workplace& workplace, const EntitySchema& target, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_target(target), m_line(new QLineEdit), m_popup(new HitPopup(*m_line))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    m_line->setPlaceholderText(tr("Name, code or pinyin initials; F7 looks up"));
    auto* button = m_line->addAction(icon("list-search"), QLineEdit::TrailingPosition);
    button->setToolTip(tr("Look up (F7)"));
    connect(button, &QAction::triggered, this, &ReferenceLine::lookUp);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_id = 0;
        m_title.clear();
        find(text);
        Q_EMIT edited();
    });
    connect(m_popup, &HitPopup::picked, this, [this](const SearchHit& hit) {
        set(hit.id, hit.title);
        Q_EMIT picked();
        Q_EMIT edited();
    });
}

void ReferenceLine::set(qint64 id, const QString& title)
{
    m_id = id;
    m_title = title;
    m_line->setText(title);
    m_line->setCursorPosition(0);
    ++m_generation;
}

bool ReferenceLine::isUnresolved() const
{
    return m_id == 0 && !trimmedText(m_line->text()).isEmpty();
}

bool ReferenceLine::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_F7) {
            lookUp();
            return true;
        }
        if (key == Qt::Key_F4 || key == Qt::Key_Down) {
            find(m_id ? QString() : m_line->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReferenceLine::find(const QString& text)
{
    const QString wanted = trimmedText(text).toString();
    const auto work = [target = &m_target, wanted](Store& store) { return findReferences(store, *target, wanted, kHits); };
    whenDone(m_workplace.read<QVector<SearchHit>>(work), this, [this, generation = ++m_generation](const Result<QVector<SearchHit>>& hits) {
        if (generation == m_generation && m_line->hasFocus())
            m_popup->showHits(hits.ok() ? *hits : QVector<SearchHit>(), hits.ok() ? tr("Nothing found") : hits.error().message);
    });
}

void ReferenceLine::lookUp()
{
    ++m_generation;
    m_popup->hide();
    auto* dialog = new LookUpDialog(m_workplace, m_target, m_id ? QString() : m_line->text(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LookUpDialog::picked, this, [this](qint64 id, const QString& title) {
        set(id, title);
        Q_EMIT picked();
        Q_EMIT edited();
    });
    connect(dialog, &QDialog::finished, m_line, [this] { m_line->setFocus(); });
    dialog->open();
}

ReferenceEditor::ReferenceEditor(Workplace& workplace, const EntitySchema& schema, const Field& field, QWidget* parent)
    : FieldEditor(schema, field, parent), m_reference(new ReferenceLine(workplace, *field.target()))
{
    setInner(m_reference);
    setFrame(m_reference->line());
    m_reference->line()->setAccessibleName(schema.label(field));
    connect(m_reference, &ReferenceLine::edited, this, &FieldEditor::edited);
}

Result<QVariant> ReferenceEditor::value() const
{
    if (m_reference->isUnresolved())
        return Error::invalid(tr("Nothing is called “%1”. Choose from the list, or press F7.").arg(m_reference->line()->text()));
    return m_reference->id() ? QVariant::fromValue<qlonglong>(m_reference->id()) : QVariant();
}

void ReferenceEditor::setValue(const QVariant& value, const QString& title)
{
    m_reference->set(value.toLongLong(), title);
}

QVariant ReferenceEditor::draft() const
{
    return QVariantMap{{"id", m_reference->id()}, {"text", m_reference->line()->text()}};
}

void ReferenceEditor::restore(const QVariant& draft)
{
    const QVariantMap map = draft.toMap();
    m_reference->set(map.value("id").toLongLong(), map.value("text").toString());
}

} // namespace kece
