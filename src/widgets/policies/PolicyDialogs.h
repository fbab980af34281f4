// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/policies/Policies.h"
#include "widgets/safekeeping/SafekeepingDialog.h"

#include <QMap>

class QComboBox;
class QLineEdit;

namespace kece {

class DateLine;

/// Puts a pack in force: which of its sections, and from when.
class AdoptDialog : public SafekeepingDialog
{
    Q_OBJECT

public:
    AdoptDialog(Workplace& workplace, const PackVersion& version, QWidget* parent);

Q_SIGNALS:
    void adopted(const QString& words);

private:
    void carryOut() override;

    PackVersion m_pack;
    QComboBox* m_section;
    DateLine* m_from;
};

/// Fills what a regulation leaves blank: one line a value, with its article; what is left empty stays blank. The pack becomes a new version of the
/// company's own.
class BlanksDialog : public SafekeepingDialog
{
    Q_OBJECT

public:
    BlanksDialog(Workplace& workplace, const Pack& pack, QWidget* parent);

Q_SIGNALS:
    void filled(const QString& words);

private:
    void carryOut() override;

    QString m_pack;
    QMap<QString, QLineEdit*> m_values;
};

/// What differs between two packs, article by article.
class DifferencesDialog : public QDialog
{
    Q_OBJECT

public:
    DifferencesDialog(const Pack& before, const Pack& after, QWidget* parent);
};

} // namespace kece
