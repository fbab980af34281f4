// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/RecordForm.h"

#include "services/records/Suggestions.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/FieldEditor.h"
#include "widgets/look/Theme.h"

#include <QGridLayout>
#include <QJsonValue>
#include <QKeyEvent>
#include <QLabel>

namespace kece {

namespace {

constexpr int kDraftDelayMs = 800;
constexpr int kOneColumnUpTo = 9; ///< a longer form is laid out in two columns

QString emptyFieldMessage(const QString& label)
{
    return RecordForm::tr("%1 is required.").arg(label);
}

/// As a draft file tells them apart.
bool isSame(const QVariant& one, const QVariant& other)
{
    return QJsonValue::fromVariant(one) == QJsonValue::fromVariant(other);
}

} // namespace

RecordForm::RecordForm(Workplace& workplace, const EntitySchema& schema, QWidget* parent) : QWidget(parent), m_workplace(workplace), m_schema(schema)
{
    for (const Field& field : schema.fields) {
        if (!field.isReadOnly)
            m_order << &field;
    }
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(12));
    grid->setHorizontalSpacing(Theme::px(8));
    grid->setVerticalSpacing(Theme::px(8));
    const bool inTwoColumns = m_order.size() > kOneColumnUpTo;
    grid->setColumnStretch(1, 1);
    if (inTwoColumns)
        grid->setColumnStretch(3, 1);
    int row = 0;
    int column = 0;
    const char* section = nullptr;
    for (const Field* field : std::as_const(m_order)) {
        if (field->section && field->section != section) {
            row += column > 0 ? 1 : 0;
            column = 0;
            auto* heading = new QLabel(schema.sectionName(*field));
            heading->setProperty("section", true);
            heading->setContentsMargins(0, Theme::px(8), 0, 0);
            grid->addWidget(heading, row++, 0, 1, -1);
        }
        section = field->section;
        FieldEditor* editor = createFieldEditor(workplace, schema, *field, this);
        m_editors.insert(field, editor);
        const bool wholeRow = !inTwoColumns || editor->isWide();
        if (wholeRow && column > 0) {
            ++row;
            column = 0;
        }
        addField(*field, *grid, row, column, wholeRow && inTwoColumns ? 3 : 1);
        column = inTwoColumns && !wholeRow && column == 0 ? 2 : 0;
        if (column == 0)
            ++row;
    }
    grid->setRowStretch(row + 1, 1);
    for (int i = 1; i < m_order.size(); ++i)
        setTabOrder(m_editors[m_order[i - 1]], m_editors[m_order[i]]);
    const auto suggest = [session = workplace.session(), &schema](Store& store) { return suggestionsFor(store, session, schema); };
    whenDone(workplace.read<QHash<QString, QStringList>>(suggest), this, [this](const Result<QHash<QString, QStringList>>& texts) {
        for (const Field* field : std::as_const(m_order)) {
            if (texts.ok())
                m_editors[field]->offer(texts->value(QString::fromLatin1(field->key)));
        }
    });
    m_draft.setSingleShot(true);
    m_draft.setInterval(kDraftDelayMs);
    connect(&m_draft, &QTimer::timeout, this, &RecordForm::keepDraft);
    connect(&workplace, &Workplace::changedElsewhere, this, &RecordForm::onChangedElsewhere);
    setEnabled(false);
}

void RecordForm::addField(const Field& field, QGridLayout& grid, int row, int column, int span)
{
    FieldEditor* editor = m_editors[&field];
    const QString name = m_schema.label(field).toHtmlEscaped();
    auto* label = new QLabel(
        field.isRequired ? QStringLiteral("<span style=\"color:%1\">*</span> %2").arg(Theme::tokens().overdue.text.name(), name) : name);
    label->setBuddy(editor);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setFixedHeight(Theme::px(28));
    auto* error = new QLabel;
    error->setProperty("error", true);
    error->setWordWrap(true);
    error->hide();
    m_errors.insert(&field, error);
    auto* cell = new QVBoxLayout;
    cell->setSpacing(Theme::px(2));
    cell->addWidget(editor);
    cell->addWidget(error);
    grid.addWidget(label, row, column, Qt::AlignTop | Qt::AlignRight);
    grid.addLayout(cell, row, column + 1, 1, span);
    for (QWidget* inner : editor->findChildren<QWidget*>())
        inner->installEventFilter(this);
    connect(editor, &FieldEditor::edited, this, [this, field = &field] {
        if (!m_isReady)
            return;
        showError(*field, {});
        m_isChanged = true;
        m_draft.start();
        Q_EMIT changed();
    });
}

void RecordForm::startNew(const Presets& presets)
{
    m_isReady = false;
    setEnabled(false);
    whenDone(m_workplace.blank(m_schema), this, [this, presets](Result<RecordRow> blank) {
        if (!blank.ok()) {
            Q_EMIT failed(blank.error());
            return;
        }
        RecordRow row = *std::move(blank);
        for (auto it = presets.begin(); it != presets.end(); ++it) {
            row.record.setValue(it.key(), it->value);
            row.titles.insert(it.key(), it->title);
        }
        fill(row);
    });
}

void RecordForm::edit(qint64 id)
{
    m_isReady = false;
    setEnabled(false);
    whenDone(m_workplace.get(m_schema, id), this, [this](const Result<RecordRow>& row) {
        if (row.ok())
            fill(*row);
        else
            Q_EMIT failed(row.error());
    });
}

void RecordForm::showRecord(const RecordRow& row)
{
    m_loaded = row;
    for (const Field* field : std::as_const(m_order)) {
        m_editors[field]->setValue(row.record.value(*field), row.titles.value(QString::fromLatin1(field->key)));
        showError(*field, {});
        m_asLoaded.insert(QString::fromLatin1(field->key), m_editors[field]->draft());
    }
}

void RecordForm::fill(const RecordRow& row)
{
    showRecord(row);
    m_isChanged = false;
    if (const QVariantMap resumed = std::exchange(m_resumed, {}); !resumed.isEmpty())
        restore(resumed);
    else if (const auto draft = Draft::load(m_workplace.database().location(), QString::fromLatin1(m_schema.kind), id()))
        restore(*draft);
    setEnabled(true);
    m_isReady = true;
    focusFirst();
    Q_EMIT ready();
}

void RecordForm::restore(const QVariantMap& values)
{
    for (const Field* field : std::as_const(m_order)) {
        if (const QString key = QString::fromLatin1(field->key); values.contains(key))
            m_editors[field]->restore(values.value(key));
    }
    m_isChanged = true;
    m_draft.start();
}

QVariantMap RecordForm::typed() const
{
    QVariantMap values;
    for (const Field* field : m_order)
        values.insert(QString::fromLatin1(field->key), m_editors[field]->draft());
    return values;
}

QStringList RecordForm::changedFields() const
{
    const QVariantMap now = typed();
    QStringList changed;
    for (const Field* field : m_order) {
        const QString key = QString::fromLatin1(field->key);
        if (now.value(key) != m_asLoaded.value(key))
            changed << m_schema.label(*field);
    }
    return changed;
}

void RecordForm::restore(const Draft& draft)
{
    const bool isOlder = id() != 0 && draft.rowVersion != m_loaded.record.stored().rowVersion;
    for (const Field* field : std::as_const(m_order)) {
        const QString key = QString::fromLatin1(field->key);
        const bool wasTyped = draft.values.contains(key) && (!isOlder || !isSame(draft.values.value(key), draft.original.value(key)));
        if (!wasTyped)
            continue;
        m_editors[field]->restore(draft.values.value(key));
        if (isOlder && !isSame(m_asLoaded.value(key), draft.original.value(key)))
            showError(*field, tr("Changed by someone else since you typed this; now “%1”.").arg(m_asLoaded.value(key).toString()));
    }
    m_isChanged = true;
    Q_EMIT draftRestored(draft.savedAt);
}

QString RecordForm::title() const
{
    return id() ? tr("Edit: %1").arg(m_loaded.record.title()) : tr("New: %1").arg(m_schema.singularName());
}

std::optional<Record> RecordForm::read()
{
    Record record = m_loaded.record;
    FieldEditor* firstWrong = nullptr;
    for (const Field* field : std::as_const(m_order)) {
        FieldEditor* editor = m_editors[field];
        const Result<QVariant> value = editor->value();
        const QString message = !value.ok()          ? value.error().message
            : field->isRequired && !value->isValid() ? emptyFieldMessage(m_schema.label(*field))
                                                     : QString();
        showError(*field, message);
        if (message.isEmpty())
            record.setValue(*field, *value);
        else if (!firstWrong)
            firstWrong = editor;
    }
    if (!firstWrong)
        return record;
    firstWrong->setFocus();
    return std::nullopt;
}

Record RecordForm::asTyped() const
{
    Record record = m_loaded.record;
    for (const Field* field : m_order) {
        if (const Result<QVariant> value = m_editors[field]->value(); value.ok())
            record.setValue(*field, *value);
    }
    return record;
}

void RecordForm::save()
{
    if (!m_isReady || m_isSaving)
        return;
    const auto record = read();
    if (!record)
        return;
    if (id()) {
        saveOver(m_loaded.record, *record);
        return;
    }
    m_isSaving = true;
    whenDone(m_workplace.save(*record), this, [this](const Result<qint64>& saved) {
        m_isSaving = false;
        if (saved.ok())
            onSaved(*saved);
        else
            onRefused(saved.error());
    });
}

void RecordForm::saveDecided(const EditOutcome& asked, const Record& decided)
{
    if (!m_isSaving)
        saveOver(asked.theirs.row.record, decided);
}

void RecordForm::saveOver(const Record& original, const Record& mine)
{
    m_isSaving = true;
    whenDone(m_workplace.saveEdit(original, mine), this, [this](const Result<EditOutcome>& outcome) {
        m_isSaving = false;
        if (!outcome.ok())
            onRefused(outcome.error());
        else if (outcome->isSaved)
            onSaved(id());
        else
            Q_EMIT conflicted(*outcome);
    });
}

void RecordForm::onSaved(qint64 id)
{
    discard();
    m_workplace.announce(m_schema, id);
    Q_EMIT saved(id);
}

void RecordForm::onRefused(const Error& error)
{
    const Field* field = m_schema.field(error.field);
    if (field && m_editors.contains(field)) {
        showError(*field, error.message);
        m_editors[field]->setFocus();
    } else {
        Q_EMIT failed(error);
    }
}

void RecordForm::compare()
{
    const auto record = m_isReady ? read() : std::nullopt;
    if (!record)
        return;
    whenDone(m_workplace.compareEdit(m_loaded.record, *record), this, [this](const Result<EditOutcome>& outcome) {
        if (outcome.ok())
            Q_EMIT compared(*outcome);
        else
            onRefused(outcome.error());
    });
}

void RecordForm::takeOver(const EditOutcome& compared, const Record& decided)
{
    const RecordRow& theirs = compared.theirs.row;
    const Record typed = compared.mine.record;
    m_isReady = false; // what is put into the fields here was not typed
    m_loaded = theirs;
    m_isChanged = false;
    for (const Field* field : std::as_const(m_order)) {
        const QString key = QString::fromLatin1(field->key);
        const QVariant value = decided.value(*field);
        const bool isTheirs = value == theirs.record.value(*field);
        m_editors[field]->setValue(theirs.record.value(*field), theirs.titles.value(key));
        m_asLoaded.insert(key, m_editors[field]->draft());
        if (!isTheirs)
            m_editors[field]->setValue(value, value == typed.value(*field) ? compared.mine.titles.value(key) : QString());
        m_isChanged = m_isChanged || !isTheirs;
    }
    m_isReady = true;
    m_draft.start();
    Q_EMIT changed();
}

void RecordForm::onChangedElsewhere(const EntitySchema* kind, qint64 changed)
{
    const bool mayBeThis = !kind || (kind == &m_schema && (changed == 0 || changed == id()));
    if (!mayBeThis || !m_isReady || id() == 0 || !m_schema.isTracked)
        return;
    whenDone(m_workplace.theirs(m_loaded.record), this, [this](const Result<TheirEdit>& theirs) {
        if (!theirs.ok() || theirs->row.record.id() != id() || theirs->row.record.stored().rowVersion == m_loaded.record.stored().rowVersion)
            return;
        const TheirEdit& news = *theirs;
        Q_EMIT changedElsewhere(news);
        if (!m_isChanged && !news.row.record.isVoid()) {
            m_isReady = false;
            showRecord(news.row);
            m_isReady = true;
        }
    });
}

void RecordForm::discard()
{
    m_draft.stop();
    m_isChanged = false;
    Draft::remove(m_workplace.database().location(), QString::fromLatin1(m_schema.kind), id());
    Q_EMIT changed();
}

void RecordForm::focusFirst()
{
    // The first field that is still to be filled; of an existing record the first one.
    for (const Field* field : std::as_const(m_order)) {
        const auto value = m_editors[field]->value();
        if (id() || (value.ok() && !value->isValid() && (field->isRequired || field->type == FieldType::LongText))) {
            m_editors[field]->setFocus();
            return;
        }
    }
    if (!m_order.isEmpty())
        m_editors[m_order.first()]->setFocus();
}

bool RecordForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            auto* widget = qobject_cast<QWidget*>(watched);
            while (widget && !qobject_cast<FieldEditor*>(widget))
                widget = widget->parentWidget();
            auto* editor = qobject_cast<FieldEditor*>(widget);
            if (editor && !editor->keepsEnter()) {
                focusNextChild();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RecordForm::showError(const Field& field, const QString& message)
{
    QLabel* label = m_errors[&field];
    label->setText(message);
    label->setVisible(!message.isEmpty());
    m_editors[&field]->setWrong(!message.isEmpty());
    m_editors[&field]->setAccessibleDescription(message);
}

void RecordForm::keepDraft()
{
    Draft draft;
    draft.database = m_workplace.database().location();
    draft.kind = QString::fromLatin1(m_schema.kind);
    draft.record = id();
    draft.rowVersion = id() ? m_loaded.record.stored().rowVersion : 0;
    draft.savedAt = m_workplace.session().now();
    draft.original = m_asLoaded;
    draft.values = typed();
    if (const Done kept = draft.save(); kept.ok())
        Q_EMIT draftSaved(draft.savedAt);
    else
        Q_EMIT failed(kept.error());
}

} // namespace kece
