// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fields/FieldEditor.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace kece {

/// One line of text.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(const EntitySchema& schema, const Field& field, QWidget* parent);

    Result<QVariant> value() const override;
    void setValue(const QVariant& value, const QString& title) override;
    QVariant draft() const override;
    void restore(const QVariant& draft) override;
    void offer(const QStringList& texts) override;

protected:
    QLineEdit* line() const { return m_line; }

private:
    QLineEdit* m_line;
};

/// An amount (yuan), a quantity or a count, aligned as figures are; written out when left.
class NumberEditor : public LineEditor
{
    Q_OBJECT

public:
    NumberEditor(const EntitySchema& schema, const Field& field, QWidget* parent);

    Result<QVariant> value() const override;
    void setValue(const QVariant& value, const QString& title) override;
};

/// Several lines of text; Tab goes on to the next field.
class LongTextEditor : public FieldEditor
{
    Q_OBJECT

public:
    LongTextEditor(const EntitySchema& schema, const Field& field, QWidget* parent);

    Result<QVariant> value() const override;
    void setValue(const QVariant& value, const QString& title) override;
    QVariant draft() const override;
    void restore(const QVariant& draft) override;
    bool keepsEnter() const override { return true; }
    bool isWide() const override { return true; }

private:
    QPlainTextEdit* m_text;
};

class FlagEditor : public FieldEditor
{
    Q_OBJECT

public:
    FlagEditor(const EntitySchema& schema, const Field& field, QWidget* parent);

    Result<QVariant> value() const override;
    void setValue(const QVariant& value, const QString& title) override;
    QVariant draft() const override;
    void restore(const QVariant& draft) override;

private:
    QCheckBox* m_box;
};

} // namespace kece
