// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/MadePapers.h"

#include <QRandomGenerator>

#include <array>

namespace kakanai::test {
namespace {

struct Word {
    const char16_t* written;
    const char16_t* read;
};

// Names recognisers stumble over stand among the common ones.
constexpr std::array surnames{
    Word{u"佐藤", u"サトウ"},   Word{u"鈴木", u"スズキ"},       Word{u"萩原", u"ハギワラ"},
    Word{u"荻野", u"オギノ"},   Word{u"土屋", u"ツチヤ"},       Word{u"日下部", u"クサカベ"},
    Word{u"田代", u"タシロ"},   Word{u"久保", u"クボ"},         Word{u"二宮", u"ニノミヤ"},
    Word{u"八木", u"ヤギ"},     Word{u"小笠原", u"オガサワラ"}, Word{u"長谷川", u"ハセガワ"},
    Word{u"菅野", u"カンノ"},   Word{u"管野", u"スガノ"},       Word{u"大塚", u"オオツカ"},
    Word{u"犬飼", u"イヌカイ"}, Word{u"干場", u"ホシバ"},       Word{u"千田", u"チダ"},
    Word{u"末永", u"スエナガ"}, Word{u"未来", u"ミライ"},       Word{u"巳波", u"ミナミ"},
    Word{u"己斐", u"コイ"},     Word{u"鵜飼", u"ウカイ"},       Word{u"蛯名", u"エビナ"},
    Word{u"髙橋", u"タカハシ"}, Word{u"斎藤", u"サイトウ"},     Word{u"渡邉", u"ワタナベ"},
    Word{u"石川", u"イシカワ"},
};
// Kept apart: used for pages numbered from `firstFresh`, and looked at only after the rules were settled.
constexpr std::array freshSurnames{
    Word{u"田中", u"タナカ"},           Word{u"伊藤", u"イトウ"},   Word{u"榊原", u"サカキバラ"},
    Word{u"檜山", u"ヒヤマ"},           Word{u"埴生", u"ハニュウ"}, Word{u"鵜殿", u"ウドノ"},
    Word{u"粕谷", u"カスヤ"},           Word{u"笹川", u"ササガワ"}, Word{u"篠崎", u"シノザキ"},
    Word{u"蓑田", u"ミノダ"},           Word{u"簑島", u"ミノシマ"}, Word{u"栗栖", u"クルス"},
    Word{u"粟津", u"アワヅ"},           Word{u"稲垣", u"イナガキ"}, Word{u"矢田部", u"ヤタベ"},
    Word{u"折茂", u"オリモ"},           Word{u"瓜生", u"ウリュウ"}, Word{u"爪田", u"ツメタ"},
    Word{u"天王寺谷", u"テンノウジヤ"}, Word{u"夫馬", u"フマ"},
};
constexpr std::array freshGivenNames{
    Word{u"蓮", u"レン"},       Word{u"碧", u"アオイ"},     Word{u"慧", u"ケイ"},
    Word{u"慶", u"ケイ"},       Word{u"紬", u"ツムギ"},     Word{u"楓", u"カエデ"},
    Word{u"颯太", u"ソウタ"},   Word{u"歩夢", u"アユム"},   Word{u"百合子", u"ユリコ"},
    Word{u"千鶴", u"チヅル"},   Word{u"三千代", u"ミチヨ"}, Word{u"友紀", u"ユキ"},
    Word{u"正夫", u"マサオ"},   Word{u"綾乃", u"アヤノ"},   Word{u"勇気", u"ユウキ"},
    Word{u"ジョン", u"ジョン"},
};
constexpr std::array<const char16_t*, 16> freshPlaces{
    u"岩手県奥州市水沢大手町",   u"宮城県亘理郡亘理町逢隈",   u"秋田県鹿角市花輪",
    u"山形県酒田市本町",         u"茨城県龍ケ崎市馴柴町",     u"栃木県那須塩原市共墾社",
    u"群馬県邑楽郡大泉町日の出", u"石川県羽咋市旭町",         u"岐阜県可児市広見",
    u"和歌山県有田郡湯浅町青木", u"鳥取県東伯郡湯梨浜町久留", u"岡山県浅口市鴨方町六条院",
    u"徳島県板野郡藍住町奥野",   u"高知県高岡郡檮原町檮原",   u"長崎県諫早市東小路町",
    u"大分県由布市湯布院町川上",
};
constexpr std::array givenNames{
    Word{u"陽太", u"ヨウタ"},     Word{u"美咲", u"ミサキ"},   Word{u"健一", u"ケンイチ"},
    Word{u"由美子", u"ユミコ"},   Word{u"翔", u"ショウ"},     Word{u"結衣", u"ユイ"},
    Word{u"俊介", u"シュンスケ"}, Word{u"恭子", u"キョウコ"}, Word{u"凛", u"リン"},
    Word{u"凜", u"リン"},         Word{u"玲", u"レイ"},       Word{u"怜", u"レイ"},
    Word{u"大輔", u"ダイスケ"},   Word{u"太一", u"タイチ"},   Word{u"京", u"キョウ"},
    Word{u"二三男", u"フミオ"},   Word{u"八重", u"ヤエ"},     Word{u"潤一郎", u"ジュンイチロウ"},
    Word{u"ひろみ", u"ヒロミ"},   Word{u"さくら", u"サクラ"}, Word{u"遼", u"リョウ"},
    Word{u"僚", u"リョウ"},       Word{u"諒", u"リョウ"},     Word{u"亮", u"リョウ"},
};
constexpr std::array<const char16_t*, 24> places{
    u"神奈川県藤沢市朝日町",
    u"北海道札幌市中央区北一条西",
    u"東京都千代田区霞が関",
    u"東京都大田区蒲田",
    u"大阪府大阪市北区梅田",
    u"京都府京都市上京区藪之内町",
    u"青森県むつ市脇野沢稲平",
    u"福島県会津若松市東栄町",
    u"埼玉県さいたま市浦和区常盤",
    u"千葉県市川市八幡",
    u"新潟県上越市木田",
    u"富山県中新川郡立山町沢端",
    u"長野県茅野市塚原",
    u"静岡県浜松市中央区元城町",
    u"愛知県名古屋市中区三の丸",
    u"三重県四日市市諏訪町",
    u"兵庫県神戸市中央区加納町",
    u"奈良県生駒郡斑鳩町法隆寺",
    u"島根県隠岐郡隠岐の島町城北町",
    u"広島県廿日市市下平良",
    u"愛媛県松山市二番町",
    u"福岡県糟屋郡須恵町須恵",
    u"鹿児島県薩摩川内市神田町",
    u"沖縄県那覇市泉崎",
};
constexpr std::array<const char16_t*, 6> fonts{u"IPAmjMincho",  u"Noto Sans CJK JP", u"Noto Serif CJK JP",
                                               u"BIZ UDMincho", u"BIZ UDGothic",     u"IPAexGothic"};
constexpr std::array<const char16_t*, 8> relations{u"世帯主", u"夫",   u"妻", u"子",
                                                   u"長男",   u"二女", u"母", u"同居人"};
constexpr std::array<const char16_t*, 4> buildings{u"", u"", u"　コーポ青葉１０３", u"　みどりハイツ２０１"};

template <typename Table> const auto& pick(const Table& table, QRandomGenerator& random)
{
    return table[static_cast<std::size_t>(random.bounded(static_cast<int>(table.size())))];
}

QString text(const char16_t* words)
{
    return QString::fromUtf16(words);
}

QString address(QRandomGenerator& random, bool isFresh)
{
    const QString place = text(isFresh ? pick(freshPlaces, random) : pick(places, random));
    const QString a = QString::number(random.bounded(1, 9));
    const QString b = QString::number(random.bounded(1, 40));
    const QString c = QString::number(random.bounded(1, 40));
    switch (random.bounded(4)) {
    case 0:
        return place + a + QStringLiteral("丁目") + b + QStringLiteral("番") + c + QStringLiteral("号");
    case 1:
        return place + a + u'－' + b + u'－' + c;
    case 2:
        return place + b + QStringLiteral("番地") + c;
    default:
        return place + b + QStringLiteral("番") + c + QStringLiteral("号") + text(pick(buildings, random));
    }
}

// Twelve digits with the check digit of an individual number.
QString individualNumber(QRandomGenerator& random)
{
    QString number;
    int sum = 0;
    for (int n = 11; n >= 1; --n) {
        const int digit = random.bounded(10);
        number += QString::number(digit);
        sum += digit * (n <= 6 ? n + 1 : n - 5);
    }
    return number + QString::number(sum % 11 <= 1 ? 0 : 11 - sum % 11);
}

QDate day(QRandomGenerator& random, int firstYear, int years)
{
    return QDate(firstYear, 1, 1).addDays(random.bounded(365 * years));
}

} // namespace

MadePaper makePaper(quint32 seed)
{
    QRandomGenerator random(seed);
    const bool isFresh = seed >= firstFresh;
    const Word& surname = isFresh ? pick(freshSurnames, random) : pick(surnames, random);
    const Word& given = isFresh ? pick(freshGivenNames, random) : pick(givenNames, random);
    const Word& head = isFresh ? pick(freshGivenNames, random) : pick(givenNames, random);
    demo::RemovalCertificate paper;
    paper.name = text(surname.written) + u'\u3000' + text(given.written);
    paper.kana = text(surname.read) + u'\u3000' + text(given.read);
    paper.birth = day(random, 1930, 94);
    paper.sex = random.bounded(2) == 0 ? QStringLiteral("male") : QStringLiteral("female");
    paper.relation = text(pick(relations, random));
    paper.head = text(surname.written) + u'\u3000' + text(head.written);
    paper.oldAddress = address(random, isFresh);
    paper.newAddress = address(random, isFresh);
    paper.moved = day(random, 2024, 3);
    paper.notified = paper.moved.addDays(-random.bounded(14));
    for (int i = 0; i < 11; ++i)
        paper.residentCode += QString::number(random.bounded(10));
    paper.number = individualNumber(random);
    paper.isNationalInsured = random.bounded(2) == 0;

    demo::Shot shot;
    shot.dpi = random.bounded(170, 301);
    shot.turn = random.bounded(-60, 61) / 10.0;
    shot.tilt = random.bounded(4) / 100.0;
    shot.hasShadow = random.bounded(2) == 0;
    shot.noise = random.bounded(14);
    shot.seed = seed;

    MadePaper made;
    made.font = text(pick(fonts, random));
    made.truth.id = QStringLiteral("made_%1").arg(seed);
    made.truth.type = QStringLiteral("tenshutsu");
    made.truth.condition = QStringLiteral("%1 dpi").arg(shot.dpi);
    made.truth.values = paper.printed();
    made.picture = demo::photograph(demo::printPaper(made.truth.type, made.truth.values, made.font), shot);
    return made;
}

} // namespace kakanai::test
