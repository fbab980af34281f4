// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields/TextEditors.h"

#include "domain/schema/Validation.h"
#include "domain/values/Money.h"
#include "foundation/TextFold.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"

#include <QAction>
#include <QCheckBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace kece {

LineEditor::LineEditor(const EntitySchema& schema, const Field& field, QWidget* parent) : FieldEditor(schema, field, parent), m_line(new QLineEdit)
{
    setInner(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
}

Result<QVariant> LineEditor::value() const
{
    const QString text = trimmedText(m_line->text()).toString();
    return text.isEmpty() ? QVariant() : QVariant(text);
}

void LineEditor::setValue(const QVariant& value, const QString&)
{
    m_line->setText(value.toString());
    m_line->setCursorPosition(0);
}

QVariant LineEditor::draft() const
{
    return m_line->text();
}

void LineEditor::restore(const QVariant& draft)
{
    m_line->setText(draft.toString());
}

void LineEditor::offer(const QStringList& texts)
{
    if (texts.isEmpty())
        return;
    auto* completer = new QCompleter(texts, m_line);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_line->setCompleter(completer);
    m_line->setPlaceholderText(texts.join(QStringLiteral(" / ")));
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, [this] { Q_EMIT edited(); });
    auto* open = m_line->addAction(icon("arrow-down"), QLineEdit::TrailingPosition);
    open->setText(tr("Choose (Alt+Down)"));
    open->setToolTip(open->text());
    open->setShortcut(Qt::ALT | Qt::Key_Down);
    open->setShortcutContext(Qt::WidgetShortcut);
    connect(open, &QAction::triggered, this, [completer, line = m_line] {
        line->setFocus();
        completer->setCompletionPrefix({});
        completer->complete();
    });
}

NumberEditor::NumberEditor(const EntitySchema& schema, const Field& field, QWidget* parent) : LineEditor(schema, field, parent)
{
    line()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(line(), &QLineEdit::editingFinished, this, [this] {
        if (const auto read = value(); read.ok() && read->isValid())
            setValue(*read, {});
    });
}

Result<QVariant> NumberEditor::value() const
{
    const QString text = trimmedText(line()->text()).toString();
    if (text.isEmpty())
        return QVariant();
    if (field().type == FieldType::Money) {
        KECE_TRY(const ParsedMoney money, parseMoney(text));
        return QVariant::fromValue<qlonglong>(money.fen);
    }
    KECE_TRY(const ParsedDecimal number, parseDecimal(text, field().decimals));
    if (const QString mistake = rangeMistake(field(), number.scaled); !mistake.isEmpty())
        return Error::invalid(mistake, QString::fromLatin1(field().key));
    return QVariant::fromValue<qlonglong>(number.scaled);
}

void NumberEditor::setValue(const QVariant& value, const QString&)
{
    if (!value.isValid())
        line()->clear();
    else if (field().type == FieldType::Money)
        line()->setText(moneyForScreen(value.toLongLong()));
    else
        line()->setText(decimalText(value.toLongLong(), field().decimals, true));
}

LongTextEditor::LongTextEditor(const EntitySchema& schema, const Field& field, QWidget* parent)
    : FieldEditor(schema, field, parent), m_text(new QPlainTextEdit)
{
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 2 + Theme::px(18));
    setInner(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
}

Result<QVariant> LongTextEditor::value() const
{
    const QString text = trimmedText(m_text->toPlainText()).toString();
    return text.isEmpty() ? QVariant() : QVariant(text);
}

void LongTextEditor::setValue(const QVariant& value, const QString&)
{
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(value.toString());
}

QVariant LongTextEditor::draft() const
{
    return m_text->toPlainText();
}

void LongTextEditor::restore(const QVariant& draft)
{
    setValue(draft, {});
}

FlagEditor::FlagEditor(const EntitySchema& schema, const Field& field, QWidget* parent) : FieldEditor(schema, field, parent), m_box(new QCheckBox)
{
    setInner(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::edited);
}

Result<QVariant> FlagEditor::value() const
{
    return QVariant(m_box->isChecked());
}

void FlagEditor::setValue(const QVariant& value, const QString&)
{
    m_box->setChecked(value.toBool());
}

QVariant FlagEditor::draft() const
{
    return m_box->isChecked();
}

void FlagEditor::restore(const QVariant& draft)
{
    m_box->setChecked(draft.toBool());
}

} // namespace kece
