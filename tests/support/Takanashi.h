// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/PaperMaker.h"

namespace kakanai::test {

/** The 転出証明書 that 高梨 陽太, the built-in persona `a`, brings along to visit P1. */
inline demo::RemovalCertificate takanashisCertificate()
{
    demo::RemovalCertificate paper;
    paper.name = QStringLiteral("高梨　陽太");
    paper.kana = QStringLiteral("タカナシ　ヨウタ");
    paper.birth = QDate(1994, 6, 11);
    paper.sex = QStringLiteral("male");
    paper.head = QStringLiteral("高梨　陽太");
    paper.oldAddress = QStringLiteral("神奈川県藤沢市朝日町１番地の１");
    paper.newAddress = QStringLiteral("みほん県みほん市中央一丁目２番３号　みほんハイツ２０１");
    paper.moved = QDate(2026, 4, 1);
    paper.notified = QDate(2026, 3, 25);
    paper.residentCode = QStringLiteral("20938475610");
    paper.number = QStringLiteral("314159265352");
    return paper;
}

} // namespace kakanai::test
