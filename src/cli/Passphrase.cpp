// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Passphrase.h"

#include <QCoreApplication>
#include <QFile>

#include <termios.h>
#include <unistd.h>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// Typed letters are not shown while it lives.
class HiddenTyping
{
public:
    explicit HiddenTyping(int terminal) : m_terminal(terminal), m_isChanged(tcgetattr(terminal, &m_before) == 0)
    {
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        m_isChanged = m_isChanged && tcsetattr(terminal, TCSAFLUSH, &hidden) == 0;
    }
    ~HiddenTyping()
    {
        if (m_isChanged)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

private:
    int m_terminal;
    termios m_before{};
    bool m_isChanged;
};

QString typed(QFile& terminal, const QString& question)
{
    terminal.write(question.toUtf8() + ' ');
    terminal.flush();
    const HiddenTyping hidden(terminal.handle());
    QByteArray line;
    char letter = 0;
    while (::read(terminal.handle(), &letter, 1) == 1 && letter != '\n')
        line += letter;
    terminal.write("\n");
    terminal.flush();
    return QString::fromUtf8(line);
}

} // namespace

Result<QString> askPassphrase(CommandContext& context, bool fromInput, bool twice)
{
    QString passphrase = QString::fromUtf8(qgetenv("KECE_BACKUP_PASSPHRASE"));
    if (passphrase.isEmpty() && !fromInput && isatty(STDIN_FILENO)) {
        QFile terminal(QStringLiteral("/dev/tty"));
        if (terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
            passphrase = typed(terminal, say(QT_TRANSLATE_NOOP("CommandLine", "Passphrase of the backup:")));
            if (twice && typed(terminal, say(QT_TRANSLATE_NOOP("CommandLine", "Once more:"))) != passphrase)
                return Error::invalid(say(QT_TRANSLATE_NOOP("CommandLine", "The two passphrases differ. Nothing was done.")));
        }
    } else if (passphrase.isEmpty()) {
        passphrase = QString::fromUtf8(context.in.readLine());
        while (passphrase.endsWith('\n') || passphrase.endsWith('\r'))
            passphrase.chop(1);
    }
    if (passphrase.isEmpty()) {
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("CommandLine", "A passphrase is needed: type it, pass it on the input, or set KECE_BACKUP_PASSPHRASE.")));
    }
    return passphrase;
}

} // namespace kece
