// SPDX-License-Identifier: GPL-3.0-or-later
// Plays kept inputs through a target without a fuzzer: REPLAY FOLDER…; says how many. For every build.
#include "tests/fuzz/Fuzz.h"

#include <QDirIterator>
#include <QFile>

#include <cstdio>

int main(int argc, char** argv)
{
    int played = 0;
    for (int i = 1; i < argc; ++i) {
        QDirIterator files(QString::fromLocal8Bit(argv[i]), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                return 1;
            const QByteArray bytes = file.readAll();
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                   static_cast<std::size_t>(bytes.size()));
            ++played;
        }
    }
    std::printf("%d inputs\n", played);
    return played > 0 ? 0 : 1;
}
