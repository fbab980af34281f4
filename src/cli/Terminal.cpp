// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Terminal.h"

#include <QCoreApplication>
#include <QFile>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

namespace kece {

#ifdef Q_OS_UNIX

namespace {

/// What is typed is not shown as long as this lives.
class Silence
{
public:
    explicit Silence(int terminal) : m_terminal(terminal), m_isOn(tcgetattr(terminal, &m_before) == 0)
    {
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        if (m_isOn)
            tcsetattr(terminal, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        if (m_isOn)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    int m_terminal;
    termios m_before{};
    bool m_isOn;
};

} // namespace

bool isTerminal()
{
    return isatty(STDIN_FILENO) == 1;
}

Result<QString> askPassword(const QString& question)
{
    QFile terminal(QStringLiteral("/dev/tty"));
    if (!terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return Error::unavailable(QCoreApplication::translate("CommandLine", "There is no terminal to ask for a password on."));
    terminal.write(question.toLocal8Bit());
    QByteArray line;
    {
        const Silence silence(terminal.handle());
        line = terminal.readLine();
    }
    terminal.write("\n");
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromLocal8Bit(line);
}

#else

bool isTerminal()
{
    return false;
}

Result<QString> askPassword(const QString&)
{
    return Error::unavailable(QCoreApplication::translate("CommandLine", "There is no terminal to ask for a password on."));
}

#endif

} // namespace kece
