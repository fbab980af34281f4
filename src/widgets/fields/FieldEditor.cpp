// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields/FieldEditor.h"

#include "widgets/fields/ChoiceEditor.h"
#include "widgets/fields/DateEditor.h"
#include "widgets/fields/ReferenceEditor.h"
#include "widgets/fields/ReferenceListEditor.h"
#include "widgets/fields/TextEditors.h"

#include <QHBoxLayout>
#include <QStyle>

namespace kece {

FieldEditor::FieldEditor(const EntitySchema& schema, const Field& field, QWidget* parent) : QWidget(parent), m_schema(schema), m_field(field)
{
    setObjectName(QString::fromLatin1(field.key));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
}

void FieldEditor::setInner(QWidget* inner)
{
    m_inner = inner;
    m_frame = inner;
    layout()->addWidget(inner);
    setFocusProxy(inner);
    inner->setAccessibleName(m_schema.label(m_field));
}

void FieldEditor::setWrong(bool wrong)
{
    if (!m_frame || m_frame->property("wrong").toBool() == wrong)
        return;
    m_frame->setProperty("wrong", wrong);
    m_frame->style()->unpolish(m_frame);
    m_frame->style()->polish(m_frame);
}

FieldEditor* createFieldEditor(Workplace& workplace, const EntitySchema& schema, const Field& field, QWidget* parent)
{
    switch (field.type) {
    case FieldType::Text:
        return new LineEditor(schema, field, parent);
    case FieldType::LongText:
        return new LongTextEditor(schema, field, parent);
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Money:
        return new NumberEditor(schema, field, parent);
    case FieldType::Date:
    case FieldType::Instant:
        return new DateEditor(workplace, schema, field, parent);
    case FieldType::Choice:
        return new ChoiceEditor(schema, field, parent);
    case FieldType::Flag:
        return new FlagEditor(schema, field, parent);
    case FieldType::Reference:
        return new ReferenceEditor(workplace, schema, field, parent);
    case FieldType::ReferenceList:
        return new ReferenceListEditor(workplace, schema, field, parent);
    }
    Q_UNREACHABLE();
}

} // namespace kece
