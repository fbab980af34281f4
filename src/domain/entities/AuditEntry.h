// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"
#include "domain/schema/Record.h"
#include "foundation/Result.h"

namespace kece {

/// What an entry of the trail says was done: the words of the column `action`, of files and of the command line.
namespace AuditAction {
inline constexpr const char* kCreate = "create";
inline constexpr const char* kChange = "change";
inline constexpr const char* kVoid = "void";
inline constexpr const char* kImport = "import";
inline constexpr const char* kUndoImport = "undo_import";
inline constexpr const char* kExport = "export";
inline constexpr const char* kPrint = "print";
inline constexpr const char* kReveal = "reveal";
inline constexpr const char* kRefuse = "refuse";
inline constexpr const char* kLogin = "login";
inline constexpr const char* kLoginFailed = "login_failed";
inline constexpr const char* kLogout = "logout";
inline constexpr const char* kLock = "lock";
inline constexpr const char* kPassword = "password";
inline constexpr const char* kUserChange = "user_change";
inline constexpr const char* kPolicy = "policy";
inline constexpr const char* kGrade = "grade";
inline constexpr const char* kDecision = "decision";
inline constexpr const char* kBlacklist = "blacklist";
inline constexpr const char* kBackup = "backup";
inline constexpr const char* kRestore = "restore";
inline constexpr const char* kErase = "erase";
inline constexpr const char* kAnonymise = "anonymise";
inline constexpr const char* kHandover = "handover";
inline constexpr const char* kBorrow = "borrow";
inline constexpr const char* kPrune = "prune";
inline constexpr const char* kNewKey = "new_key"; ///< the trail goes on under another key: its old one was not there
} // namespace AuditAction

/// One line of the trail: who did what, where and when, on which record, from what to what. `id` is its running number; unknown is 0 or empty.
/// `kind` is a schema's kind word, `changes` the text that `changesText` makes. Personal data stands in `changes` and `reason` only: these can be
/// erased.
struct AuditEntry {
    Id<AuditEntry> id;
    QDateTime at;
    QString actor; ///< login
    QString desk;  ///< the computer's name
    QString action;
    QString kind;
    qint64 recordId = 0;
    Id<Customer> customer;
    QString changes;
    QString reason;
};

const EntitySchema& auditEntrySchema();

/// A JSON list of {field, before, after}; empty for no changes.
QString changesText(const QVector<FieldChange>& changes);
/// Back again. Invalid where the text is anything else than such a list.
Result<QVector<FieldChange>> readChanges(const QString& text);

} // namespace kece
