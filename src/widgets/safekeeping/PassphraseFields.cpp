// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/safekeeping/PassphraseFields.h"

#include "widgets/look/Theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace kece {

namespace {

constexpr int kShortest = 8;

} // namespace

PassphraseFields::PassphraseFields(QWidget* parent)
    : QWidget(parent), m_box(new QCheckBox(tr("Only the passphrase opens it"))), m_first(new QLineEdit), m_second(new QLineEdit)
{
    m_box->setObjectName("encrypt");
    m_first->setObjectName("passphrase");
    m_second->setObjectName("passphraseAgain");
    m_first->setAccessibleName(tr("Passphrase"));
    m_second->setAccessibleName(tr("Once more"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(8));
    for (QLineEdit* line : {m_first, m_second}) {
        line->setEchoMode(QLineEdit::Password);
        row->addWidget(line);
    }
    connect(m_box, &QCheckBox::toggled, this, &PassphraseFields::showState);
    showState();
}

void PassphraseFields::setKept(bool isKept)
{
    m_isKept = isKept;
    m_box->setChecked(isKept);
    showState();
}

bool PassphraseFields::wantsEncryption() const
{
    return m_box->isChecked();
}

Result<std::optional<QString>> PassphraseFields::passphrase() const
{
    if (!wantsEncryption() || (m_isKept && m_first->text().isEmpty() && m_second->text().isEmpty()))
        return std::optional<QString>();
    if (m_first->text().size() < kShortest)
        return Error::invalid(tr("A passphrase has at least %1 characters.").arg(kShortest), m_first->objectName());
    if (m_first->text() != m_second->text())
        return Error::invalid(tr("The two passphrases differ. Type them again."), m_second->objectName());
    return std::optional(m_first->text());
}

void PassphraseFields::showState()
{
    const bool keeps = m_isKept && m_box->isChecked();
    m_first->setPlaceholderText(keeps ? tr("empty: as before") : tr("passphrase, at least 8 characters"));
    m_second->setPlaceholderText(keeps ? QString() : tr("once more"));
    m_first->setEnabled(m_box->isChecked());
    m_second->setEnabled(m_box->isChecked());
}

} // namespace kece
