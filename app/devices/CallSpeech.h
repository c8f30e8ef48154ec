// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kakanai::devices {

/** Whose call is spoken: a number and a place, never a name. */
struct SpokenCall {
    QString language; ///< of the ticket: `ja`, `ja-easy`, `en` …
    QString series; ///< `A`
    int number = 0;
    int counter = 0;

    friend bool operator==(const SpokenCall&, const SpokenCall&) = default;
};

/** The two halves of a call, so that the counters' halves can be spoken once and kept. */
struct CallWordsSpoken {
    QString number;
    QString counter;
};

/**
 * What the voice says. Japanese is given in kana: programs that read kanji aloud say ばんごうさつ for 番号札
 * and ほう for 方. Any language but Japanese is spoken to in English.
 */
[[nodiscard]] CallWordsSpoken spokenWords(const SpokenCall& call);

/** `ja` or `en`: the tongue in which this language's people are called. */
[[nodiscard]] QString tongueOf(const QString& language);

/** A number from 0 to 9999 as it is said, with its sound changes: 300 さんびゃく, 8000 はっせん. Others digit
 * by digit. */
[[nodiscard]] QString kanaNumber(int number);

/** A letter's Japanese name: A エー. What is no Latin letter stays as it is. */
[[nodiscard]] QString kanaLetters(const QString& letters);

} // namespace kakanai::devices
