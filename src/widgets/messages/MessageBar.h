// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace kece {

struct Error;

/// Tells people something inside the page they are on, with the way out as a link; ordinary messages never pop up. Good news goes by itself.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Note, Done, Warning, Error };

    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(Kind kind, const QString& text);
    void showError(const Error& error);
    /// A link at the end of the present message.
    void addAction(const QString& text, std::function<void()> action);
    QString text() const;

private:
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_actions;
    QTimer m_hide;
};

} // namespace kece
