// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tiers/GradingsInForce.h"

#include <QCoreApplication>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("ReviewTiers", text);
}

void take(std::vector<PolicyGrading>& gradings, const std::shared_ptr<const PackVersion>& policy, const QString& section)
{
    const Pack& pack = policy->pack;
    if (section == QLatin1String("tiering") && pack.tiering)
        gradings.push_back({policy, &*pack.tiering});
    if (section == QLatin1String("credit") && pack.credit)
        gradings.push_back({policy, &*pack.credit});
    if (section == QLatin1String("classification")) {
        for (const Grading& classification : pack.classifications)
            gradings.push_back({policy, &classification});
    }
}

const QStringList& gradingSections()
{
    static const QStringList sections{QStringLiteral("tiering"), QStringLiteral("classification"), QStringLiteral("credit")};
    return sections;
}

} // namespace

Result<std::vector<PolicyGrading>> gradingsInForce(Store& store, QDate day)
{
    std::vector<PolicyGrading> gradings;
    for (const QString& section : gradingSections()) {
        auto inForce = packInForce(store, section, day);
        if (inForce.ok())
            take(gradings, std::make_shared<const PackVersion>(std::move(*inForce)), section);
        else if (inForce.error().kind != Error::Kind::NotFound)
            return inForce.error();
    }
    if (gradings.empty())
        return Error::notFound(
            say(QT_TRANSLATE_NOOP("ReviewTiers", "No policy that grades customers is in force on %1; put one in force with “policy use”."))
                .arg(day.toString(Qt::ISODate)));
    return gradings;
}

Result<std::vector<PolicyGrading>> gradingsOf(Store& store, const QString& idOrFile)
{
    KECE_TRY(PackVersion found, findPack(store, idOrFile));
    const auto policy = std::make_shared<const PackVersion>(std::move(found));
    std::vector<PolicyGrading> gradings;
    for (const QString& section : gradingSections())
        take(gradings, policy, section);
    if (gradings.empty())
        return Error::invalid(say(QT_TRANSLATE_NOOP("ReviewTiers", "“%1” grades no customers.")).arg(idOrFile), QStringLiteral("policy"));
    return gradings;
}

} // namespace kece
