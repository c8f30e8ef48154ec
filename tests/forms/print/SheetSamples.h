// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/CatalogueLoader.h"
#include "forms/print/FormRenderer.h"

namespace kakanai::forms::test {

/** Whose values stand on a sample sheet. */
enum class Who {
    MovingIn, ///< 高梨 陽太 from 藤沢: the everyday case
    Longest, ///< a name of 100 and an address of 300 characters in every box
    Nobody, ///< nothing filled in
};

/** The catalogue the product ships: a paper added there is looked at here. */
inline const Catalogue& catalogue()
{
    static const Catalogue loaded =
        loadCatalogue(QStringLiteral(":/kakanai/catalogue")).value_or(Catalogue());
    return loaded;
}

inline QStringList paperIds()
{
    QStringList ids;
    for (const Procedure& procedure : catalogue().procedures) {
        if (procedure.hasSheet())
            ids.append(procedure.id);
    }
    return ids;
}

inline QString longText(qsizetype length)
{
    const QString piece = QStringLiteral(
        "みほん県みほん市大字長沢字上之山乙一二三四番地五六グランドみほんレジデンス中央壱番館一七〇五号室");
    QString text;
    while (text.size() < length)
        text += piece;
    return text.left(length);
}

struct Sample {
    const char16_t* key;
    const char16_t* value;
    const char16_t* shown;
    Origin origin;
};

inline const Sample* sample(const QString& key)
{
    static constexpr Sample all[] = {
        {u"sys_date", u"2026-10-05", u"令和8年10月5日", Origin::Derived},
        {u"app_name", u"高梨　陽太", u"高梨　陽太", Origin::Card},
        {u"app_kana", u"タカナシ　ヨウタ", u"タカナシ　ヨウタ", Origin::Paper},
        {u"app_birth", u"1994-06-11", u"平成6年6月11日", Origin::Card},
        {u"app_addr", u"", u"みほん県みほん市中央一丁目２番３号　みほんハイツ２０１", Origin::Typed},
        {u"app_tel", u"090-0000-0101", u"090-0000-0101", Origin::Typed},
        {u"app_rel", u"self", u"本人", Origin::Answer},
        {u"app_idtype", u"mynumber-card", u"マイナンバーカード", Origin::Derived},
        {u"p_name", u"高梨　陽太", u"高梨　陽太", Origin::Card},
        {u"p_kana", u"タカナシ　ヨウタ", u"タカナシ　ヨウタ", Origin::Paper},
        {u"p_birth", u"1994-06-11", u"平成6年6月11日", Origin::Card},
        {u"p_sex", u"male", u"男", Origin::Card},
        {u"p_jcode", u"01234567890", u"01234567890", Origin::Paper},
        {u"p_honseki", u"", u"神奈川県藤沢市朝日町１番地", Origin::Paper},
        {u"p_hittou", u"", u"高梨　正一", Origin::Paper},
        {u"p_rel_head", u"世帯主", u"世帯主", Origin::Derived},
        {u"addr_new", u"", u"みほん県みほん市中央一丁目２番３号　みほんハイツ２０１", Origin::Typed},
        {u"addr_old", u"", u"神奈川県藤沢市朝日町１番地の１", Origin::Paper},
        {u"hh_head_new", u"", u"高梨　陽太", Origin::Derived},
        {u"hh_head_old", u"", u"高梨　正一", Origin::Paper},
        {u"hh_members", u"", u"高梨　陽太", Origin::Paper},
        {u"mv_date", u"2026-10-01", u"令和8年10月1日", Origin::Typed},
        {u"mv_kind", u"tennyu", u"転入", Origin::Answer},
        {u"mn_cardno", u"", u"ABC1234567890123", Origin::Card},
        {u"cert_kind", u"jumin", u"住民票の写し", Origin::Answer},
        {u"cert_count", u"1", u"1", Origin::Answer},
        {u"cert_scope", u"household", u"世帯全員・全部", Origin::Answer},
        {u"cert_items", u"both", u"本籍・続柄を記載", Origin::Answer},
        {u"tax_purpose", u"", u"勤務先への提出", Origin::Answer},
        {u"cert_fee", u"300", u"300円", Origin::Derived},
        {u"water_addr", u"", u"みほん県みほん市中央一丁目２番３号　みほんハイツ２０１", Origin::Derived},
        {u"water_date", u"2026-10-01", u"令和8年10月1日", Origin::Derived},
        {u"water_pay", u"bank", u"口座振替", Origin::Answer},
        {u"bank_name", u"", u"みほん銀行　中央支店", Origin::Paper},
        {u"bank_no", u"", u"普通　0012345", Origin::Paper},
        {u"bank_holder", u"", u"タカナシ　ヨウタ", Origin::Paper},
        {u"agent_auth", u"not-needed", u"代理人なし", Origin::Answer},
        {u"nenkin_no", u"1234-567890", u"1234-567890", Origin::Paper},
        {u"nenkin_kind", u"1", u"第1号被保険者", Origin::Answer},
        {u"nenkin_reason", u"retired", u"退職", Origin::Answer},
        {u"hoken_kind", u"shaho", u"健康保険(協会けんぽ・健保組合)", Origin::Answer},
        {u"hoken_reason", u"tennyu", u"転入", Origin::Answer},
        {u"hoken_doc", u"shikaku-joho", u"資格情報のお知らせ(マイナ保険証を利用)", Origin::Answer},
        {u"hoken_get", u"2026-10-01", u"令和8年10月1日", Origin::Paper},
        {u"kid_rel", u"child", u"子", Origin::Core},
        {u"kid_live", u"together", u"同居・監護あり", Origin::Answer},
        {u"kid_birth", u"2017-05-02", u"平成29年5月2日", Origin::Core},
        {u"kid_name", u"", u"﨑山　葵", Origin::Core},
        {u"kid_kana", u"", u"サキヤマ　アオイ", Origin::Core},
        {u"bank_public", u"use", u"公金受取口座を利用する", Origin::Answer},
        {u"spouse_work", u"employee", u"会社員", Origin::Answer},
        {u"spouse_name", u"", u"髙橋　葛󠄀葉", Origin::Core},
        {u"app_honseki", u"", u"神奈川県藤沢市朝日町１番地　高梨　正一", Origin::Paper},
        {u"agent_name", u"", u"高梨　美咲", Origin::Card},
        {u"p_nation", u"日本", u"日本", Origin::Answer},
        {u"p_zairyu_no", u"", u"AB12345678CD", Origin::Card},
        {u"p_zairyu_status", u"永住者", u"永住者", Origin::Card},
        {u"p_zairyu_until", u"2029-03-31", u"令和11年3月31日", Origin::Card},
        {u"p_romaji", u"", u"TAKANASHI YOTA", Origin::Card},
        {u"p_newname", u"", u"山下　陽太", Origin::Paper},
        {u"p_oldname", u"", u"髙梨　陽太", Origin::Paper},
        {u"addr_forward", u"", u"大阪府吹田市山田東三丁目９番１号　みほんコーポ１０２", Origin::Typed},
        {u"seal_no", u"", u"012345", Origin::Paper},
        {u"hoken_kigo", u"", u"12・345678（枝番）01", Origin::Card},
        {u"hoken_lost", u"2026-09-30", u"令和8年9月30日", Origin::Paper},
        {u"work_name", u"", u"みほん精機株式会社", Origin::Paper},
        {u"nenkin_exempt", u"all", u"全額免除・納付猶予", Origin::Answer},
        {u"income_prev", u"1240000", u"1,240,000円", Origin::Answer},
        {u"spouse_birth", u"1996-02-29", u"平成8年2月29日", Origin::Core},
        {u"spouse_honseki", u"", u"長野県上田市大手一丁目１１番地　髙橋　一男", Origin::Paper},
        {u"kid_sex", u"female", u"女", Origin::Core},
        {u"kid_chaku", u"chakushutsu-daughter", u"嫡出子(長女・二女…)", Origin::Answer},
        {u"kid_kangen", u"both", u"父母双方", Origin::Answer},
        {u"kid_school", u"", u"みほん市立緑小学校　４年", Origin::Answer},
        {u"kid_hoken", u"", u"協会けんぽ　12345678・901", Origin::Paper},
        {u"kid_allergy", u"", u"たまごアレルギー", Origin::Answer},
        {u"hoiku_want", u"", u"①みほん中央保育園　②緑ヶ丘こども園", Origin::Answer},
        {u"hoiku_reason", u"work", u"就労", Origin::Answer},
        {u"hoiku_start", u"", u"令和9年4月1日から　8:00～18:00", Origin::Answer},
        {u"preg_due", u"2027-04-20", u"令和9年4月20日", Origin::Paper},
        {u"preg_week", u"12", u"12", Origin::Paper},
        {u"preg_clinic", u"", u"みほん市立病院　産婦人科", Origin::Paper},
        {u"birth_place", u"", u"みほん県みほん市本町一丁目１番　みほん市立病院", Origin::Paper},
        {u"birth_time", u"2026-09-28T14:05", u"令和8年9月28日 14時05分", Origin::Paper},
        {u"birth_weight", u"2480", u"2480", Origin::Paper},
        {u"father_name", u"", u"高梨　正一", Origin::Paper},
        {u"mother_name", u"", u"高梨　和子", Origin::Paper},
        {u"dead_name", u"", u"高梨　トメ", Origin::Core},
        {u"dead_birth", u"1938-01-05", u"昭和13年1月5日", Origin::Core},
        {u"dead_sex", u"female", u"女", Origin::Core},
        {u"dead_addr", u"", u"みほん県みほん市中央一丁目２番３号", Origin::Core},
        {u"dead_date", u"2026-09-30T03:20", u"令和8年9月30日 3時20分", Origin::Paper},
        {u"dead_place", u"", u"みほん県みほん市本町一丁目１番　みほん市立病院", Origin::Paper},
        {u"dead_cremate", u"", u"みほん市斎場　令和8年10月7日 11時", Origin::Answer},
        {u"funeral_host", u"", u"高梨　正一", Origin::Paper},
        {u"funeral_date", u"2026-10-07", u"令和8年10月7日", Origin::Paper},
        {u"heir_name", u"", u"高梨　正一", Origin::Answer},
        {u"heir_addr", u"", u"神奈川県藤沢市朝日町１番地の１", Origin::Answer},
        {u"heir_rel", u"spouse", u"配偶者(夫・妻)", Origin::Answer},
        {u"kaigo_no", u"", u"0001234567", Origin::Paper},
        {u"kaigo_doctor", u"", u"見本　太郎　みほんクリニック", Origin::Answer},
        {u"kaigo_level", u"support1", u"要支援1", Origin::Paper},
        {u"kaigo_reason", u"", u"歩行が不安定になり、入浴に手助けがいる。", Origin::Answer},
        {u"kaigo_visit", u"", u"長男　090-0000-0101　平日の午後", Origin::Answer},
        {u"med_hokensha", u"", u"みほん県後期高齢者医療広域連合　39001234", Origin::Paper},
        {u"sho_no", u"", u"みほん県第12345号　2級", Origin::Paper},
        {u"sho_kind", u"shintai", u"身体障害", Origin::Answer},
        {u"sho_hospital", u"", u"みほん市立病院、みほん薬局中央店", Origin::Answer},
        {u"sho_service", u"", u"居宅介護　月20時間", Origin::Answer},
        {u"tax_year", u"this", u"今年度", Origin::Answer},
        {u"prop_addr", u"", u"みほん県みほん市緑ヶ丘四丁目５番６", Origin::Paper},
        {u"bike_no", u"", u"みほん市　あ　1234", Origin::Paper},
        {u"bike_chassis", u"", u"AA01-1234567　49cc　ベータ", Origin::Paper},
        {u"dog_no", u"", u"鑑札 第5678号　注射済票 第910号", Origin::Paper},
        {u"dog_info", u"", u"ポチ　柴犬　茶　おす　2022年4月", Origin::Answer},
        {u"house_no", u"", u"緑ヶ丘団地　３号棟　２０４", Origin::Answer},
        {u"wit_name", u"",
         u"鈴木　一郎（みほん県みほん市本町二丁目１番）、佐藤　花子（みほん県みほん市緑町３番）",
         Origin::Paper},
        {u"kyu_uji", u"keep", u"婚姻中の氏を称する", Origin::Answer},
        {u"kon_uji", u"husband", u"夫の氏", Origin::Answer},
        {u"koseki_new", u"", u"みほん県みほん市中央一丁目２番", Origin::Answer},
        {u"dv_flag", u"", u"Ａ 配偶者からの暴力", Origin::Answer},
        {u"lang", u"ja", u"日本語", Origin::Answer},
        {u"evac_need", u"", u"足が不自由で階段を降りられない。支援者：長男", Origin::Answer},
        {u"mgr_name", u"", u"高梨　正一　神奈川県藤沢市朝日町１番地の１", Origin::Answer},
        {u"consent", u"yes", u"同意する", Origin::Answer},
    };
    for (const Sample& row : all) {
        if (key == QStringView(row.key))
            return &row;
    }
    return nullptr;
}

/** One field as the prefiller would hand it over. */
inline FieldValue field(const FieldSpec& spec, Who who, int person = 0)
{
    FieldValue value;
    value.key = spec.key;
    value.person = person;
    value.label = spec.label.ja;
    if (spec.type == FieldType::Sign || spec.key.endsWith(QLatin1String("_sign"))) {
        value.state = FieldState::ToSign;
        return value;
    }
    if (spec.type == FieldType::Image || who == Who::Nobody)
        return value;
    if (spec.type == FieldType::MyNumber) {
        value.state = FieldState::Masked;
        value.origin = Origin::Card;
        return value;
    }
    if (spec.key == QLatin1String("agent_name") && who == Who::MovingIn)
        return value; // they came themselves
    value.state = FieldState::Filled;
    const Sample* row = sample(spec.key);
    if (row != nullptr) {
        value.shown = QString::fromUtf16(row->shown);
        value.value = row->value[0] == 0 ? value.shown : QString::fromUtf16(row->value);
        value.origin = row->origin;
        value.needsReview = row->origin == Origin::Paper && spec.key == QLatin1String("p_kana");
    } else {
        value.shown = value.value = QStringLiteral("見本 ") + spec.key;
        value.origin = Origin::Paper;
    }
    if (who == Who::Longest) {
        const bool isName = spec.type == FieldType::Name || spec.type == FieldType::Kana;
        if (isName)
            value.shown = value.value = longText(100);
        else if (spec.type != FieldType::Date && spec.type != FieldType::Choice
                 && spec.type != FieldType::Tel)
            value.shown = value.value = longText(spec.type == FieldType::Address ? 300 : 120);
    }
    return value;
}

/** The paper of a procedure, filled for somebody; `people` members of the household. */
inline FilledSheet sheet(const QString& id, Who who, int people = 1)
{
    const Procedure* procedure = catalogue().procedure(id);
    FilledSheet sheet;
    if (procedure == nullptr)
        return sheet;
    sheet.id = id;
    sheet.title = procedure->form;
    sheet.department = procedure->department.ja;
    sheet.procedures = {id};
    struct Kind {
        const char* id;
        const char16_t* value;
        const char16_t* shown;
    };
    static constexpr Kind kinds[] = {{"J02", u"tennyu-abroad", u"国外からの転入"},
                                     {"J03", u"tenkyo", u"転居"},
                                     {"J04", u"tenshutsu", u"転出"},
                                     {"J05", u"setai", u"世帯変更"},
                                     {"B03", u"tenshutsu", u"転出"},
                                     {"B06", u"tenshutsu", u"転出"},
                                     {"B20", u"tenshutsu", u"転出"},
                                     {"H02", u"tenshutsu", u"転出"},
                                     {"H07", u"tenshutsu", u"転出"},
                                     {"G05", u"reissue", u"再交付"},
                                     {"S09", u"tenshutsu", u"転出"},
                                     {"T05", u"tenshutsu", u"転出"}};
    for (const QString& key : procedure->fields) {
        const FieldSpec* spec = catalogue().field(key);
        static const QStringList columns{QStringLiteral("p_name"),     QStringLiteral("p_kana"),
                                         QStringLiteral("p_birth"),    QStringLiteral("p_sex"),
                                         QStringLiteral("p_rel_head"), QStringLiteral("p_jcode")};
        for (int person = 0; spec != nullptr && person < (columns.contains(key) ? people : 1); ++person)
            sheet.fields.append(field(*spec, who, person));
        for (const Kind& kind : kinds) {
            if (who == Who::MovingIn && key == QLatin1String("mv_kind") && id == QLatin1String(kind.id)) {
                sheet.fields.last().value = QString::fromUtf16(kind.value);
                sheet.fields.last().shown = QString::fromUtf16(kind.shown);
            }
        }
    }
    return sheet;
}

inline SheetContext context()
{
    return {QStringLiteral("みほん市"), QStringLiteral("20261005-0042"),
            QStringLiteral("0199b0c0-7a10-7c3e-9b1a-2f4d5e6a7b8c"),
            QDateTime(QDate(2026, 10, 5), QTime(1, 30), Qt::UTC)};
}

/** 高梨 as the pen wrote it: enough strokes to see that the box is filled and nothing leaves it. */
inline QByteArray signature()
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 25\">"
           "<polyline stroke-width=\"0.6\" points=\"5,5 12,5 19,5\"/><polyline stroke-width=\"0.6\" "
           "points=\"12,2 12,5\"/>"
           "<polyline stroke-width=\"0.6\" points=\"8,8 16,8 16,11 8,11 8,8\"/>"
           "<polyline stroke-width=\"0.6\" points=\"5,22 5,14 19,14 19,21 17,22\"/>"
           "<polyline stroke-width=\"0.6\" points=\"9,17 15,17 15,20 9,20 9,17\"/>"
           "<path stroke-width=\"0.6\" d=\"M28 4L28 12M26 6L33 6M33 4L33 12M24 13L38 13M31 12L31 23M31 14L25 "
           "20M31 14L38 20\"/>"
           "</svg>";
}

} // namespace kakanai::forms::test
