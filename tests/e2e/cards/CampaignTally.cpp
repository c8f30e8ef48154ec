// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/cards/CampaignTally.h"

#include <QFile>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace kakanai::test {

std::shared_ptr<CampaignTally> CampaignTally::map(const QString& file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return {};
    void* memory = ::mmap(nullptr, sizeof(CampaignTally), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    ::close(descriptor);
    if (memory == MAP_FAILED)
        return {};
    return {static_cast<CampaignTally*>(memory),
            [](CampaignTally* tally) { ::munmap(tally, sizeof(CampaignTally)); }};
}

bool CampaignTally::create(const QString& file)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.resize(qint64(sizeof(CampaignTally))))
        return false;
    out.close();
    const auto tally = map(file);
    if (!tally)
        return false;
    for (std::atomic<int>& tries : tally->triesLeft)
        tries = fullCounter;
    return true;
}

} // namespace kakanai::test
