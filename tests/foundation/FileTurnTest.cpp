// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileTurn.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace kece {
namespace {

TEST(FileTurn, IsOneProgramsAtATimeAndLeavesNothing)
{
    const QTemporaryDir folder;
    {
        const FileTurn first(folder.filePath("a"));
        EXPECT_TRUE(first.isOurs());
        const FileTurn second(folder.filePath("a"));
        EXPECT_FALSE(second.isOurs());
        EXPECT_TRUE(second.isTaken());
    }
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
    EXPECT_TRUE(FileTurn(folder.filePath("a")).isOurs());
    const FileTurn nowhere(folder.filePath("none/a"));
    EXPECT_FALSE(nowhere.isOurs() || nowhere.isTaken());
}

TEST(FileTurn, ComesBackFromAProgramThatWasKilled)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("a");
    const pid_t child = fork();
    if (child == 0) {
        const FileTurn held(path);
        kill(getpid(), held.isOurs() ? SIGKILL : SIGTERM);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    EXPECT_TRUE(QFile::exists(path + ".lock"));
    EXPECT_TRUE(FileTurn(path).isOurs());
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

} // namespace
} // namespace kece
