// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <cstdio>

namespace kece {

namespace {

constexpr size_t kFileSize = 2 << 20;
constexpr size_t kFiles = 5;

/// Qt's texts go into the file; on the terminal only what is wrong enough to stop.
void takeQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QString text = context.category ? QString::fromLatin1(context.category) + ": " + message : message;
    switch (type) {
    case QtDebugMsg:
    case QtInfoMsg:
        logInfo(text);
        break;
    case QtWarningMsg:
        logWarning(text);
        break;
    case QtCriticalMsg:
        logError(text);
        break;
    case QtFatalMsg:
        logError(text);
        spdlog::default_logger()->flush();
        std::fputs(qPrintable(text), stderr);
        break;
    }
}

} // namespace

QString logFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/kece/log/kece.log";
}

void startLog()
{
    qInstallMessageHandler(takeQtMessage);
    try {
        QDir().mkpath(QFileInfo(logFile()).path());
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(logFile().toStdString(), kFileSize, kFiles);
        auto logger = std::make_shared<spdlog::logger>("kece", std::move(sink));
        logger->flush_on(spdlog::level::warn);
        spdlog::set_default_logger(std::move(logger));
    } catch (const spdlog::spdlog_ex&) {
        spdlog::set_default_logger(std::make_shared<spdlog::logger>("kece"));
    }
}

void logInfo(const QString& message)
{
    spdlog::info("{}", message.toStdString());
}

void logWarning(const QString& message)
{
    spdlog::warn("{}", message.toStdString());
}

void logError(const QString& message)
{
    spdlog::error("{}", message.toStdString());
}

} // namespace kece
