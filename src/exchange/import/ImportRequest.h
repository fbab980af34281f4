// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "exchange/formats/TableReader.h"

#include <QStringList>
#include <QVector>

class QIODevice;

namespace kece {

/// What to do with a row whose record is there already.
enum class OnDuplicate { Fail, Skip, Update };

/// One import as asked for.
struct ImportRequest {
    const EntitySchema* schema = nullptr;
    QString file;
    TableOptions table;
    QByteArray map; ///< JSON: header or "#n" → column; null drops it. Empty: by the headers alone
    OnDuplicate onDuplicate = OnDuplicate::Fail;
    bool dryRun = false;
    bool skipBadRows = false;
    QString rejects;                ///< file for the rows refused; empty: none is written
    QIODevice* rejectsTo = nullptr; ///< an open device for them instead, as CSV; it must outlive the import
    QString defaultOwner;           ///< login that stands for unknown ones; empty: an unknown login is an error
};

/// Something about one cell; `row` as a spreadsheet shows it (the header is 1), `column` as the file calls it.
struct CellRemark {
    int row = 0;
    QString column;
    QString value;
    QString message;
};

/// What came of it. With an error in any row nothing is written, unless bad rows were to be skipped.
struct ImportReport {
    qint64 batch = 0;
    qint64 rows = 0;
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 skipped = 0;
    qint64 rejected = 0;
    QVector<CellRemark> errors; ///< the first kMostRemarks
    qint64 errorCount = 0;
    QVector<CellRemark> warnings; ///< the first kMostRemarks
    qint64 warningCount = 0;
    QString encoding;
    qint64 elapsedMs = 0;

    bool failed(bool skipBadRows) const { return errorCount > 0 && !skipBadRows; }
};

inline constexpr qsizetype kMostRemarks = 1000;

} // namespace kece
