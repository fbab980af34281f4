// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLineEdit;

namespace kece {

/// Whether to encrypt, and the passphrase twice: a box, and two lines side by side.
class PassphraseFields : public QWidget
{
    Q_OBJECT

public:
    explicit PassphraseFields(QWidget* parent = nullptr);

    QCheckBox* box() const { return m_box; }
    QLineEdit* first() const { return m_first; }
    /// There is one already: it stays where nothing is typed.
    void setKept(bool isKept);
    bool wantsEncryption() const;
    /// Nothing where none is wanted or the one there is stays. Invalid: too short, or the two differ.
    Result<std::optional<QString>> passphrase() const;

private:
    void showState();

    QCheckBox* m_box;
    QLineEdit* m_first;
    QLineEdit* m_second;
    bool m_isKept = false;
};

} // namespace kece
