// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/DecoderProcess.h"

#include "forms/ocr/DecoderAnswer.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <utility>

namespace kakanai::forms {
namespace {

constexpr int mostMilliseconds = 18'000;
constexpr int nobody = -1;
constexpr int pipeSize = 1 << 20;

/** One run of the program; ended with this object, whatever it was doing. */
class Decoder
{
public:
    Decoder(int file, const QByteArray& what, const QByteArray& page)
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return;
        m_answer = ends[0];
        ::fcntl(m_answer, F_SETPIPE_SZ,
                pipeSize); // a page is 20 MB; where it is refused it only takes longer
        const QByteArray program = QFile::encodeName(
            QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("kakanai-decoder")));
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
        // Not this process's environment: what stands in it is none of the decoder's business.
        QByteArray plugins = "QT_PLUGIN_PATH=" + qgetenv("QT_PLUGIN_PATH");
        QByteArray language = "LANG=C.UTF-8";
        const std::array environment{language.data(), plugins.data(), static_cast<char*>(nullptr)};
        QByteArray name = program;
        QByteArray first = what;
        QByteArray second = page;
        const std::array arguments{name.data(), first.data(), second.data(), static_cast<char*>(nullptr)};
        if (::posix_spawn(&m_process, program.constData(), &actions, nullptr, arguments.data(),
                          environment.data())
            != 0)
            m_process = nobody;
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
    }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    ~Decoder()
    {
        if (m_answer >= 0)
            ::close(m_answer);
        if (m_process == nobody)
            return;
        ::kill(m_process, SIGKILL);
        while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) { }
    }

    [[nodiscard]] bool isRunning() const { return m_process != nobody; }
    [[nodiscard]] bool isLate() const { return m_end.hasExpired(); }

    /** Exactly so many bytes of its answer; false when it ended or took too long before. */
    bool read(void* bytes, std::size_t size)
    {
        auto* next = static_cast<char*>(bytes);
        while (size > 0) {
            pollfd wait{m_answer, POLLIN, 0};
            const int ready = ::poll(&wait, 1, static_cast<int>(m_end.remainingTime()));
            if (ready < 0 && errno == EINTR)
                continue;
            if (ready <= 0)
                return false;
            const ssize_t count = ::read(m_answer, next, size);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return false;
            next += count;
            size -= static_cast<std::size_t>(count);
        }
        return true;
    }

private:
    QDeadlineTimer m_end{mostMilliseconds};
    pid_t m_process = nobody;
    int m_answer = nobody;
};

tl::unexpected<FormError> refusal(const QString& reason)
{
    return formError(FormErrorCode::PaperUnreadable, reason);
}

// What it says is one of few words, whatever it sends.
FormErrorCode codeOf(quint32 said)
{
    switch (static_cast<DecoderRefusal>(said)) {
    case DecoderRefusal::TooLarge:
        return FormErrorCode::PaperTooLarge;
    case DecoderRefusal::Locked:
        return FormErrorCode::PaperLocked;
    case DecoderRefusal::NotPicture:
        return FormErrorCode::PaperNotPicture;
    case DecoderRefusal::Damaged:
        return FormErrorCode::PaperUnreadable;
    }
    return FormErrorCode::PaperUnreadable;
}

// The head of the answer, or why there is none.
FormResult<DecoderAnswer> answerOf(Decoder& decoder)
{
    if (!decoder.isRunning())
        return refusal(QStringLiteral("kakanai-decoder does not start"));
    DecoderAnswer answer;
    if (!decoder.read(&answer, sizeof answer))
        return refusal(decoder.isLate() ? tooSlowDetail : QStringLiteral("damaged or too large"));
    if (answer.magic != DecoderAnswer().magic)
        return refusal(QStringLiteral("damaged"));
    if (answer.outcome != DecoderOutcome::Refused)
        return answer;
    QByteArray reason(static_cast<qsizetype>(std::min(answer.first, longestReason)), '\0');
    if (!decoder.read(reason.data(), static_cast<std::size_t>(reason.size())))
        reason = "damaged";
    return formError(codeOf(answer.second), QString::fromUtf8(reason).simplified());
}

} // namespace

FormResult<QImage> decodePage(int descriptor, int page, const std::function<void()>& meanwhile)
{
    Decoder decoder(descriptor, "page", QByteArray::number(page));
    if (meanwhile)
        meanwhile();
    const auto answer = answerOf(decoder);
    if (!answer)
        return tl::unexpected(answer.error());
    const qint64 pixels = qint64{answer->first} * answer->second;
    if (answer->outcome != DecoderOutcome::Picture || pixels < 1 || pixels > handedPaperPixels
        || answer->shrunk < 1 || answer->shrunk > mostShrunk)
        return refusal(QStringLiteral("damaged"));
    QImage image(static_cast<int>(answer->first), static_cast<int>(answer->second), QImage::Format_RGB32);
    if (image.isNull() || !decoder.read(image.bits(), static_cast<std::size_t>(image.sizeInBytes())))
        return refusal(decoder.isLate() ? tooSlowDetail : QStringLiteral("damaged"));
    image.setDevicePixelRatio(1.0 / answer->shrunk);
    return image;
}

FormResult<int> decodePageCount(int descriptor)
{
    Decoder decoder(descriptor, "pages", "0");
    const auto answer = answerOf(decoder);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->outcome != DecoderOutcome::Pages || answer->first < 1 || answer->first > mostPaperPages)
        return refusal(QStringLiteral("damaged"));
    return static_cast<int>(answer->first);
}

FormResult<DecoderCell> decoderCell()
{
    QFile nothing(QStringLiteral("/dev/null"));
    if (!nothing.open(QIODevice::ReadOnly))
        return refusal(QStringLiteral("no /dev/null"));
    Decoder decoder(nothing.handle(), "cell", "0");
    const auto answer = answerOf(decoder);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->outcome != DecoderOutcome::Cell)
        return refusal(QStringLiteral("kakanai-decoder is of another version"));
    return DecoderCell{answer->first == 1, answer->second == 1};
}

} // namespace kakanai::forms
