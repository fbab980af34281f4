// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/Prompts.h"

#include "widgets/look/Theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kece {

namespace {

/// One line of text that must not be empty, with a button that says what it does.
std::optional<QString> askLine(QWidget* parent, const QString& title, const QString& label, const QString& verb)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto* column = new QVBoxLayout(&dialog);
    auto* line = new QLineEdit;
    line->setMinimumWidth(Theme::px(360));
    auto* caption = new QLabel(label);
    caption->setBuddy(line);
    caption->setWordWrap(true);
    line->setAccessibleName(label);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* done = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    Theme::mark(*done, "primary", true);
    done->setDefault(true);
    done->setEnabled(false);
    column->addWidget(caption);
    column->addWidget(line);
    column->addSpacing(Theme::px(8));
    column->addWidget(buttons);
    QObject::connect(line, &QLineEdit::textChanged, done, [done](const QString& text) { done->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return line->text().trimmed();
}

} // namespace

Prompts::Leave DialogPrompts::askToLeave(QWidget* parent, const QString& what)
{
    QMessageBox box(QMessageBox::Question, what, QCoreApplication::translate("Prompts", "Keep what you typed?"), QMessageBox::NoButton, parent);
    auto* save = box.addButton(QCoreApplication::translate("Prompts", "Save"), QMessageBox::AcceptRole);
    auto* discard = box.addButton(QCoreApplication::translate("Prompts", "Discard"), QMessageBox::DestructiveRole);
    auto* stay = box.addButton(QCoreApplication::translate("Prompts", "Go on typing"), QMessageBox::RejectRole);
    Theme::mark(*save, "primary", true);
    box.setDefaultButton(save);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == save)
        return Leave::Save;
    return box.clickedButton() == discard ? Leave::Discard : Leave::Stay;
}

std::optional<QString> DialogPrompts::askReason(QWidget* parent, const QString& question, const QString& verb)
{
    return askLine(parent, verb, question, verb);
}

std::optional<QString> DialogPrompts::askText(QWidget* parent, const QString& title, const QString& label)
{
    return askLine(parent, title, label, QCoreApplication::translate("Prompts", "Save"));
}

bool DialogPrompts::confirm(QWidget* parent, const QString& question, const QString& verb)
{
    QMessageBox box(QMessageBox::Question, verb, question, QMessageBox::NoButton, parent);
    auto* yes = box.addButton(verb, QMessageBox::AcceptRole);
    auto* no = box.addButton(QCoreApplication::translate("Prompts", "Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

QString DialogPrompts::askFileToOpen(QWidget* parent, const QString& title, const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString DialogPrompts::askFileToSave(QWidget* parent, const QString& title, const QString& name, const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, name, filter);
}

QString DialogPrompts::askFolder(QWidget* parent, const QString& title, const QString& folder)
{
    return QFileDialog::getExistingDirectory(parent, title, folder);
}

void DialogPrompts::preview(QWidget* parent, const QString& title, bool isWide, const std::function<void(QPagedPaintDevice&)>& paint)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(isWide ? QPageLayout::Landscape : QPageLayout::Portrait);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(title);
    dialog.resize(Theme::px(1000), Theme::px(720));
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&paint](QPrinter* paper) { paint(*paper); });
    dialog.exec();
}

} // namespace kece
