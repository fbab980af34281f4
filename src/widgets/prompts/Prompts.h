// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>

class QPagedPaintDevice;
class QWidget;

namespace kece {

/// The few questions that stop the work until they are answered. A page asks through this and never opens a box itself, so that tests answer without
/// one.
class Prompts
{
public:
    virtual ~Prompts() = default;

    enum class Leave { Save, Discard, Stay };
    /// A half-typed form is about to be left.
    virtual Leave askToLeave(QWidget* parent, const QString& what) = 0;
    /// Why records become void; nothing if it was called off.
    virtual std::optional<QString> askReason(QWidget* parent, const QString& question, const QString& verb) = 0;
    virtual std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label) = 0;
    virtual bool confirm(QWidget* parent, const QString& question, const QString& verb) = 0;
    virtual QString askFileToOpen(QWidget* parent, const QString& title, const QString& filter) = 0;
    virtual QString askFileToSave(QWidget* parent, const QString& title, const QString& name, const QString& filter) = 0;
    virtual QString askFolder(QWidget* parent, const QString& title, const QString& folder) = 0;
    /// Shows how something will come out on paper, and prints it if that is wanted. `paint` draws all of it, as often as it is asked.
    virtual void preview(QWidget* parent, const QString& title, bool isWide, const std::function<void(QPagedPaintDevice&)>& paint) = 0;
};

/// Asks with dialogs.
class DialogPrompts final : public Prompts
{
public:
    Leave askToLeave(QWidget* parent, const QString& what) override;
    std::optional<QString> askReason(QWidget* parent, const QString& question, const QString& verb) override;
    std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label) override;
    bool confirm(QWidget* parent, const QString& question, const QString& verb) override;
    QString askFileToOpen(QWidget* parent, const QString& title, const QString& filter) override;
    QString askFileToSave(QWidget* parent, const QString& title, const QString& name, const QString& filter) override;
    QString askFolder(QWidget* parent, const QString& title, const QString& folder) override;
    void preview(QWidget* parent, const QString& title, bool isWide, const std::function<void(QPagedPaintDevice&)>& paint) override;
};

} // namespace kece
