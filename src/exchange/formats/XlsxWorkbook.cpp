// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/XlsxWorkbook.h"

#include "exchange/formats/XlsxRows.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

/// A sheet together with the archive it is read from.
class OpenedSheet final : public RecordSource
{
public:
    OpenedSheet(
        std::unique_ptr<ZipArchive> archive, std::shared_ptr<ZipEntry> entry, const QString& part, XlsxCellContext context, QStringList sheets)
        : m_archive(std::move(archive)),
          m_entry(std::move(entry)),
          m_sheets(std::move(sheets)),
          m_rows([held = m_entry](char* to, qint64 max) { return held->read(to, max); }, part, std::move(context))
    {}

    Result<bool> next(TableRow& row) override { return m_rows.next(row); }
    QString encoding() const override { return QStringLiteral("UTF-8"); }
    QStringList sheets() const override { return m_sheets; }
    qint64 bytesRead() const override { return m_entry->bytesRead(); }
    qint64 bytesTotal() const override { return m_entry->bytesTotal(); }

private:
    std::unique_ptr<ZipArchive> m_archive; // outlives the entry
    std::shared_ptr<ZipEntry> m_entry;
    QStringList m_sheets;
    XlsxRows m_rows;
};

/// Calls read(XmlPart&) on a part of the archive.
template<class Read>
auto readPart(const ZipArchive& archive, const QString& name, Read read) -> std::invoke_result_t<Read, XmlPart&>
{
    auto opened = archive.openEntry(name);
    if (!opened.ok())
        return std::move(opened).error();
    std::shared_ptr<ZipEntry> entry = std::move(opened).value();
    XmlPart part([entry](char* to, qint64 max) { return entry->read(to, max); }, name);
    return read(part);
}

QString relationsOf(const QString& part)
{
    const QString folder = part.section(u'/', 0, -2);
    return (folder.isEmpty() ? QString() : folder + u'/') + "_rels/" + part.section(u'/', -1) + ".rels";
}

Result<std::vector<XlsxRelation>> readRelations(const ZipArchive& archive, const QString& owner)
{
    return readPart(archive, relationsOf(owner), [&](XmlPart& part) { return readXlsxRelations(part, owner); });
}

const XlsxRelation* relationOfKind(const std::vector<XlsxRelation>& relations, QLatin1StringView kind)
{
    const auto found = std::find_if(relations.begin(), relations.end(), [&](const XlsxRelation& relation) { return relation.kind == kind; });
    return found == relations.end() ? nullptr : &*found;
}

Result<QString> findWorkbook(const ZipArchive& archive)
{
    if (archive.contains("_rels/.rels")) {
        KECE_TRY(const auto relations, readRelations(archive, QString()));
        if (const XlsxRelation* document = relationOfKind(relations, QLatin1StringView("officeDocument")))
            return document->target;
    }
    if (archive.contains("xl/workbook.xml"))
        return QStringLiteral("xl/workbook.xml");
    return Error::invalid(
        QCoreApplication::translate("TableFile", "This archive is not a workbook of the .xlsx kind; save the table as .xlsx or .csv and try again."));
}

} // namespace

Result<std::unique_ptr<RecordSource>> openXlsxSheet(std::unique_ptr<ZipArchive> archive, const QString& sheet)
{
    KECE_TRY(const QString workbook, findWorkbook(*archive));
    if (!workbook.endsWith(".xml", Qt::CaseInsensitive))
        return Error::invalid(
            QCoreApplication::translate("TableFile", "This is not a workbook of the .xlsx kind; save the table as .xlsx or .csv and try again."));
    KECE_TRY(const auto contents, readPart(*archive, workbook, &XlsxContents::read));
    KECE_TRY(const auto relations, readRelations(*archive, workbook));

    QStringList visible;
    QString part;
    bool known = false;
    for (const XlsxSheetEntry& entry : contents.sheets) {
        const auto relation = std::find_if(
            relations.begin(), relations.end(), [&](const XlsxRelation& candidate) { return candidate.id == entry.relation; });
        if (relation == relations.end() || relation->kind != "worksheet")
            continue;
        if (entry.visible)
            visible.append(entry.name);
        if (!known && (sheet.isEmpty() ? entry.visible : entry.name.compare(sheet, Qt::CaseInsensitive) == 0)) {
            known = true;
            part = relation->target;
        }
    }
    if (!known && !sheet.isEmpty())
        return Error::notFound(
            QCoreApplication::translate("TableFile", "The workbook has no sheet “%1”; it has: %2.").arg(sheet, visible.join(", ")));
    if (!known)
        return Error::invalid(QCoreApplication::translate("TableFile", "The workbook has no visible sheet with a table."));

    XlsxCellContext context;
    context.from1904 = contents.from1904;
    if (const XlsxRelation* styles = relationOfKind(relations, QLatin1StringView("styles")); styles && archive->contains(styles->target)) {
        KECE_TRY(context.styles, readPart(*archive, styles->target, &XlsxStyles::read));
    }
    if (const XlsxRelation* strings = relationOfKind(relations, QLatin1StringView("sharedStrings")); strings && archive->contains(strings->target)) {
        KECE_TRY(context.strings, readPart(*archive, strings->target, &XlsxStrings::read));
    }

    KECE_TRY(std::shared_ptr<ZipEntry> entry, archive->openEntry(part));
    return std::make_unique<OpenedSheet>(std::move(archive), std::move(entry), part, std::move(context), std::move(visible));
}

} // namespace kece
