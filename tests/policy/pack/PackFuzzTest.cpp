// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/Pack.h"

#include "SamplePack.h"

#include <gtest/gtest.h>

#include <random>

namespace kece {

/// Every section of the sample on its own is short, so that many mutations can be read in little time; the whole is mutated now and then.
TEST(PackReaderProperties, NoTextCrashesTheReader)
{
    std::mt19937 random(4);
    const auto upTo = [&](qsizetype largest) { return std::uniform_int_distribution<qsizetype>(0, largest)(random); };
    const QStringList paragraphs = kSamplePack.split("\n\n");
    const QString header = paragraphs[0];
    static const QString alphabet = "[]{}\"'=#.,\n\\ _0e-+tufns客𠮷";
    int read = 0;
    for (int i = 0; i < 100'000; ++i) {
        QString text = kSamplePack;
        if (i % 20 != 0) {
            text = header;
            for (qsizetype count = 1 + upTo(2); count > 0; --count)
                text += "\n\n" + paragraphs[1 + upTo(paragraphs.size() - 2)];
        }
        for (qsizetype changes = upTo(3); changes > 0; --changes) {
            const qsizetype at = upTo(text.size());
            switch (upTo(4)) {
            case 0:
                text.remove(at, upTo(6));
                break;
            case 1:
                text.insert(at, alphabet[upTo(alphabet.size() - 1)]);
                break;
            case 2:
                text.insert(at, text.mid(upTo(text.size()), upTo(30)));
                break;
            case 3:
                text.replace(at, 1, QChar(char16_t(upTo(0xffff))));
                break;
            default:
                text.insert(at, paragraphs[upTo(paragraphs.size() - 1)]);
            }
        }
        const ReadPack result = readPack(text);
        ASSERT_EQ(result.pack.has_value(), result.problems.isEmpty()) << text.toStdString();
        const int lines = 1 + int(text.count(u'\n'));
        for (const Problem& problem : result.problems) {
            ASSERT_GE(problem.line, 1) << text.toStdString();
            ASSERT_LE(problem.line, lines + 1) << text.toStdString();
            ASSERT_GE(problem.column, 1) << text.toStdString();
        }
        if (!result.pack)
            continue;
        ++read;
        for (const QString& name : result.pack->unsetValues())
            ASSERT_TRUE(withValues(*result.pack, {{name, "3"}}, "2")) << text.toStdString();
    }
    EXPECT_GT(read, 1000) << "some mutations stay packs";
}

} // namespace kece
