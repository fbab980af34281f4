// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/policies/Policies.h"

#include "storage/PolicyStore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>

namespace kece {

namespace {

constexpr qint64 kLargestPack = 4 << 20;

QString say(const char* text)
{
    return QCoreApplication::translate("Policies", text);
}

/// The first line that is not UTF-8.
std::optional<Problem> undecodableLine(const QByteArray& bytes)
{
    int line = 0;
    for (const QByteArray& part : bytes.split('\n')) {
        ++line;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        [[maybe_unused]] const QString text = decoder(part);
        if (decoder.hasError())
            return Problem{line, 1, say(QT_TRANSLATE_NOOP("Policies", "this line is not UTF-8; save the file as UTF-8."))};
    }
    return std::nullopt;
}

Result<Pack> soundPack(ReadPack read, const QString& from)
{
    if (!read.problems.isEmpty() || !read.pack) {
        const QString first = read.problems.isEmpty() ? QString() : problemText(read.problems.first());
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("Policies", "%1 is not a sound policy: %2. “policy check” lists every mistake.")).arg(from, first));
    }
    return std::move(*read.pack);
}

Result<Pack> packOfFile(const QString& path)
{
    KECE_TRY(ReadPack read, readPackFile(path));
    return soundPack(std::move(read), path);
}

Result<PackVersion> stored(const PolicyVersion& version)
{
    KECE_TRY(Pack pack, soundPack(readPack(version.text), version.pack));
    return PackVersion{std::move(pack), version.id.value};
}

/// `four-tiers@1`: a version the company keeps, for replaying what it decided.
Result<PackVersion> storedVersion(Store& store, const QString& id, const QString& version)
{
    KECE_TRY(const auto versions, store.policies().versions());
    for (const PolicyVersion& candidate : versions) {
        if (candidate.pack == id && candidate.version == version)
            return stored(candidate);
    }
    return Error::notFound(say(QT_TRANSLATE_NOOP("Policies", "Version %1 of “%2” is not kept here.")).arg(version, id));
}

} // namespace

QStringList shippedPacks()
{
    QStringList ids = QDir(":/policies").entryList({"*.toml"}, QDir::Files, QDir::Name);
    for (QString& id : ids)
        id.chop(5);
    return ids;
}

Result<PackVersion> findPack(Store& store, const QString& idOrFile)
{
    if (idOrFile.endsWith(".toml") || idOrFile.contains('/')) {
        KECE_TRY(Pack pack, packOfFile(idOrFile));
        return PackVersion{std::move(pack), 0};
    }
    if (idOrFile.contains('@'))
        return storedVersion(store, idOrFile.section('@', 0, 0), idOrFile.section('@', 1));
    const auto own = store.policies().newest(idOrFile);
    if (own.ok())
        return stored(*own);
    if (own.error().kind != Error::Kind::NotFound)
        return own.error();
    if (!shippedPacks().contains(idOrFile))
        return Error::notFound(
            say(QT_TRANSLATE_NOOP("Policies", "There is no policy “%1”. There are: %2.")).arg(idOrFile, shippedPacks().join(", ")));
    KECE_TRY(Pack pack, packOfFile(":/policies/" + idOrFile + ".toml"));
    return PackVersion{std::move(pack), 0};
}

Result<PackVersion> packInForce(Store& store, const QString& section, QDate day)
{
    KECE_TRY(const auto inForce, store.policies().inForce(day));
    for (const SectionInForce& entry : inForce) {
        if (entry.section == section) {
            KECE_TRY(const PolicyVersion version, store.policies().version(entry.version));
            KECE_TRY(PackVersion found, stored(version));
            found.from = entry.from;
            return found;
        }
    }
    return Error::notFound(say(QT_TRANSLATE_NOOP("Policies", "No policy is in force for “%1” on %2; put one in force with “policy use”."))
                               .arg(section, day.toString(Qt::ISODate)));
}

Result<QVector<PackListing>> listPacks(Store& store, QDate day)
{
    KECE_TRY(const auto inForce, store.policies().inForce(day));
    KECE_TRY(const auto versions, store.policies().versions());
    QStringList ids = shippedPacks();
    for (const PolicyVersion& version : versions) {
        if (!ids.contains(version.pack))
            ids << version.pack;
    }
    std::sort(ids.begin(), ids.end());
    QVector<PackListing> listings;
    for (const QString& id : std::as_const(ids)) {
        KECE_TRY(PackVersion found, findPack(store, id));
        PackListing listing{std::move(found.pack), {}, shippedPacks().contains(id)};
        for (const SectionInForce& entry : inForce) {
            if (entry.pack == id)
                listing.inForce << entry.section;
        }
        listings << std::move(listing);
    }
    return listings;
}

Result<ReadPack> readPackFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::notFound(say(QT_TRANSLATE_NOOP("Policies", "The policy file %1 cannot be read: %2.")).arg(path, file.errorString()));
    const QByteArray bytes = file.read(kLargestPack + 1);
    if (bytes.size() > kLargestPack)
        return Error::invalid(say(QT_TRANSLATE_NOOP("Policies", "%1 is too large for a policy file (at most 4 MB).")).arg(path));
    if (const auto problem = undecodableLine(bytes))
        return ReadPack{std::nullopt, {*problem}};
    return readPack(QString::fromUtf8(bytes));
}

QString problemText(const Problem& problem)
{
    if (problem.line == 0)
        return problem.message;
    return say(QT_TRANSLATE_NOOP("Policies", "line %1, column %2: %3")).arg(problem.line).arg(problem.column).arg(problem.message);
}

} // namespace kece
