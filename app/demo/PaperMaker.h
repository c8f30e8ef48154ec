// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QImage>
#include <QMap>
#include <QMetaType>
#include <QString>

namespace kakanai::demo {

/** What another town printed on a visitor's 転出証明書. Invented people only. */
struct RemovalCertificate {
    QString name;
    QString kana;
    QDate birth;
    QString sex; ///< `male` or `female`
    QString relation = QStringLiteral("世帯主");
    QString head; ///< of the old household
    QString oldAddress;
    QString newAddress;
    QDate moved;
    QDate notified;
    QString residentCode; ///< 住民票コード, eleven digits
    QString number; ///< individual number, twelve digits
    bool isNationalInsured = false;

    /** Field name of the template `tenshutsu` → what stands there. */
    [[nodiscard]] QMap<QString, QString> printed() const;
};

/**
 * Prints values onto the blank paper `type` (`:/kakanai/papers/templates`) at 300 dpi, at the size the
 * paper's cells ask for. An unknown type gives a null image; a field that is not on the paper is left out.
 * Needs a QGuiApplication.
 */
[[nodiscard]] QImage printPaper(const QString& type, const QMap<QString, QString>& values,
                                const QString& font = QStringLiteral("IPAmjMincho"));

/** How a paper lies before the camera. */
struct Shot {
    int dpi = 200;
    double turn = 0; ///< degrees, clockwise
    double tilt = 0; ///< how much narrower the far edge is, 0…0.1
    bool hasShadow = false;
    int noise = 0; ///< grey levels either way
    quint32 seed = 1; ///< of the noise: the same seed makes the same picture
};

/** The paper as a camera over a dark table sees it. */
[[nodiscard]] QImage photograph(const QImage& paper, const Shot& shot);

/** `平成6年6月11日`; 元年 is written so. Dates before Meiji 6 (1873) are written in the Western way. */
[[nodiscard]] QString japaneseDate(const QDate& date);

} // namespace kakanai::demo

Q_DECLARE_METATYPE(kakanai::demo::Shot)
