// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields/ChoiceEditor.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace kece {

ChoiceEditor::ChoiceEditor(const EntitySchema& schema, const Field& field, QWidget* parent)
    : FieldEditor(schema, field, parent), m_group(new QButtonGroup(this))
{
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (size_t i = 0; i < field.choices.size(); ++i) {
        auto* button = new QToolButton;
        button->setProperty("segment", i == 0 ? "first" : i + 1 == field.choices.size() ? "last" : "inner");
        button->setCheckable(true);
        button->setText(schema.label(field, QString::fromLatin1(field.choices[i].key)));
        button->setAccessibleName(schema.label(field) + ": " + button->text());
        button->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        button->installEventFilter(this);
        m_group->addButton(button, int(i));
        row->addWidget(button);
    }
    row->addStretch();
    setInner(buttons);
    buttons->setFocusProxy(m_group->button(0));
    connect(m_group, &QButtonGroup::idClicked, this, &ChoiceEditor::pick);
}

Result<QVariant> ChoiceEditor::value() const
{
    const int index = m_group->checkedId();
    return index < 0 ? QVariant() : QVariant(QString::fromLatin1(field().choices[size_t(index)].key));
}

void ChoiceEditor::setValue(const QVariant& value, const QString&)
{
    int index = -1;
    for (size_t i = 0; i < field().choices.size(); ++i) {
        if (value.toString() == QLatin1String(field().choices[i].key))
            index = int(i);
    }
    m_group->setExclusive(false);
    for (QAbstractButton* button : m_group->buttons()) {
        const int id = m_group->id(button);
        button->setChecked(id == index);
        button->setFocusPolicy(id == std::max(index, 0) ? Qt::StrongFocus : Qt::ClickFocus); // one stop for Tab
    }
    m_group->setExclusive(true);
    inner()->setFocusProxy(m_group->button(std::max(index, 0)));
}

QVariant ChoiceEditor::draft() const
{
    return *value();
}

void ChoiceEditor::restore(const QVariant& draft)
{
    setValue(draft, {});
}

void ChoiceEditor::pick(int index)
{
    setValue(QString::fromLatin1(field().choices[size_t(index)].key), {});
    m_group->button(index)->setFocus();
    Q_EMIT edited();
}

bool ChoiceEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return FieldEditor::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int count = int(field().choices.size());
    const int at = m_group->id(static_cast<QAbstractButton*>(watched));
    if (key == Qt::Key_Right || key == Qt::Key_Left) {
        pick((at + (key == Qt::Key_Right ? 1 : count - 1)) % count);
        return true;
    }
    if (key >= Qt::Key_1 && key < Qt::Key_1 + std::min(count, 9)) {
        pick(key - Qt::Key_1);
        return true;
    }
    if ((key == Qt::Key_Backspace || key == Qt::Key_Delete) && !field().isRequired) {
        setValue({}, {});
        Q_EMIT edited();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace kece
