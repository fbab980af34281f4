// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"

#include <QCache>

#include <vector>

namespace kece {

/// Rows of a long list by position, in pages of fixed size, the least recently used forgotten first. GUI thread.
class PageCache
{
public:
    static constexpr int kPageSize = 64; ///< more than a screen of rows
    static constexpr int kPages = 96;

    PageCache() : m_pages(kPages) {}

    static int pageOf(int row) { return row / kPageSize; }
    /// The ids that stand on a page of the list.
    static std::vector<qint64> idsOf(int page, const std::vector<qint64>& list)
    {
        const size_t from = std::min(size_t(page) * kPageSize, list.size());
        return {list.begin() + qsizetype(from), list.begin() + qsizetype(std::min(from + kPageSize, list.size()))};
    }

    /// nullptr where the page is not here, or the record has gone since the ids were read.
    const RecordRow* row(int row) const
    {
        const Page* page = m_pages.object(pageOf(row));
        const size_t at = size_t(row % kPageSize);
        return page && at < page->size() && !(*page)[at].record.isNull() ? &(*page)[at] : nullptr;
    }
    bool has(int page) const { return m_pages.contains(page); }

    /// `rows` in any order; placed by the ids that the page should hold.
    void put(int page, const std::vector<qint64>& ids, const QVector<RecordRow>& rows)
    {
        QHash<qint64, const RecordRow*> byId;
        for (const RecordRow& row : rows)
            byId.insert(row.record.id(), &row);
        auto* placed = new Page(ids.size());
        for (size_t i = 0; i < ids.size(); ++i) {
            if (const RecordRow* row = byId.value(ids[i]))
                (*placed)[i] = *row;
        }
        m_pages.insert(page, placed);
    }
    void clear() { m_pages.clear(); }

private:
    using Page = std::vector<RecordRow>;
    QCache<int, Page> m_pages;
};

} // namespace kece
