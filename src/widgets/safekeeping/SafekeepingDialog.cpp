// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/safekeeping/SafekeepingDialog.h"

#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kTickMs = 100;
constexpr int kParts = 1000;

} // namespace

SafekeepingDialog::SafekeepingDialog(Workplace& workplace, const QString& title, const char* image, const QString& verb, QWidget* parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_messages(new MessageBar),
      m_body(new QWidget),
      m_form(new QFormLayout(m_body)),
      m_hint(new QLabel),
      m_bar(new QProgressBar)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setWindowIcon(icon(image));
    setMinimumWidth(Theme::px(600));
    m_form->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(12));
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(Theme::px(8));
    m_form->setVerticalSpacing(Theme::px(8));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_body);
    column->addStretch();
    column->addWidget(m_bar);
    column->addWidget(createFoot(verb));
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_bar->setRange(0, m_progress.total() > 0 ? kParts : 0);
        if (m_progress.total() > 0)
            m_bar->setValue(int(m_progress.done() * kParts / m_progress.total()));
    });
}

QWidget* SafekeepingDialog::createFoot(const QString& verb)
{
    auto* foot = new QFrame;
    foot->setProperty("foot", true);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(Theme::px(16), Theme::px(8), Theme::px(16), Theme::px(8));
    m_hint->setProperty("secondary", true);
    m_hint->setWordWrap(true);
    m_do = new QPushButton(verb + "  Ctrl+S");
    m_do->setObjectName("carryOut");
    m_do->setAccessibleName(verb);
    m_do->setProperty("primary", true);
    m_do->setDefault(true);
    m_leave = new QPushButton(tr("Cancel  Esc"));
    m_leave->setAutoDefault(false);
    row->addWidget(m_hint, 1);
    row->addWidget(m_do);
    row->addWidget(m_leave);
    const auto start = [this] {
        if (m_do->isEnabled())
            carryOut();
    };
    connect(m_do, &QPushButton::clicked, this, start);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, start);
    connect(m_leave, &QPushButton::clicked, this, &SafekeepingDialog::reject);
    return foot;
}

void SafekeepingDialog::reject()
{
    m_progress.cancel();
    QDialog::reject();
}

void SafekeepingDialog::addRow(const QString& label, QWidget* widget, QWidget* named)
{
    named->setAccessibleName(label);
    m_form->addRow(label, widget);
}

QLineEdit* SafekeepingDialog::addPath(const QString& label, const char* name, std::function<QString()> ask)
{
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(8));
    auto* line = new QLineEdit;
    line->setObjectName(QString::fromLatin1(name));
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    row->addWidget(line, 1);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, line, [line, ask = std::move(ask)] {
        if (const QString path = ask(); !path.isEmpty())
            line->setText(path);
    });
    addRow(label, holder, line);
    return line;
}

void SafekeepingDialog::addWide(QWidget* widget)
{
    m_form->addRow(widget);
}

void SafekeepingDialog::setHint(const QString& text)
{
    m_hint->setText(text);
}

void SafekeepingDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_body->setEnabled(!isRunning);
    m_do->setEnabled(!isRunning);
    m_bar->setRange(0, 0);
    m_bar->setVisible(isRunning);
    isRunning ? m_tick.start() : m_tick.stop();
}

void SafekeepingDialog::setDone()
{
    m_body->setEnabled(false);
    m_do->hide();
    m_leave->setText(tr("Close  Esc"));
    m_leave->setFocus();
}

void SafekeepingDialog::allow(bool isAllowed)
{
    m_do->setEnabled(isAllowed && !m_isRunning);
}

} // namespace kece
