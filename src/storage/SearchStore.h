// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/query/RecordQuery.h"
#include "foundation/Result.h"

#include <QHash>
#include <QString>
#include <QVector>

namespace kece {

struct SearchHit {
    QString kind;
    qint64 id = 0;
    QString code;
    QString title;
    QString matched; ///< the text of the field that matched
    int rank = 0;    ///< smaller is better
    QString field;   ///< the key of the field that matched; empty where it is the code
};

/// By kind, how far a search may reach; kinds that are not there are not limited.
using SearchScopes = QHash<QString, RecordScope>;

/// The search box: from one Chinese character, full pinyin, initials, part of a phone or code (engineering.md, Search). The rebuilt and the
/// incrementally kept index give the same answers.
class SearchStore
{
public:
    virtual ~SearchStore() = default;

    /// Best first. `kind` empty: all kinds that are searchable.
    virtual Result<QVector<SearchHit>> find(const QString& text, const QString& kind, int limit, const SearchScopes& scopes = {}) = 0;
    virtual Done rebuild() = 0;
};

} // namespace kece
