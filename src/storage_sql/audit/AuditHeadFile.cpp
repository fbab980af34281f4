// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/AuditHeadFile.h"

#include "storage_sql/audit/AuditKey.h"

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>

#include <atomic>
#include <cstdio>

namespace kece {

AuditHeadFile::AuditHeadFile(const QString& path) : m_file(realPath(path) + ".head") {}

Result<AuditHead> AuditHeadFile::read() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return Error::notFound(
            QCoreApplication::translate("Audit", "The head of the trail, %1, is missing: entries cut off its end could not be seen.").arg(m_file));
    const QStringList words = QString::fromLatin1(file.read(200)).trimmed().split(' ');
    bool isNumber = false;
    bool isCount = false;
    const AuditHead head{words.value(1).toLongLong(&isNumber), words.value(2).toLongLong(&isCount), words.value(3)};
    if (words.value(0) != QLatin1String("kece-trail-1") || !isNumber || !isCount)
        return Error::invalid(QCoreApplication::translate("Audit", "%1 does not hold the head of a trail.").arg(m_file));
    return head;
}

Done AuditHeadFile::write(const AuditHead& head) const
{
    static std::atomic<int> count = 0;
    const QByteArray target = QFile::encodeName(m_file);
    const QByteArray unfinished = target + '.' + QByteArray::number(::getpid()) + '-' + QByteArray::number(++count);
    const QByteArray line = "kece-trail-1 " + QByteArray::number(head.number) + ' ' + QByteArray::number(head.count) + ' ' + head.mac.toLatin1()
        + '\n';
    const int file = ::open(unfinished.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    const bool written = file >= 0 && ::write(file, line.constData(), size_t(line.size())) == ssize_t(line.size());
    if (file >= 0)
        ::close(file);
    if (written && std::rename(unfinished.constData(), target.constData()) == 0)
        return {};
    ::unlink(unfinished.constData());
    return Error::unavailable(QCoreApplication::translate("Audit", "The head of the trail cannot be written to %1.").arg(m_file));
}

bool AuditHeadFile::exists() const
{
    return QFile::exists(m_file);
}

void AuditHeadFile::remove() const
{
    QFile::remove(m_file);
}

} // namespace kece
