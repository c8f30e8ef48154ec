<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Failure</name>
    <message>
        <source>The card service of this machine is not running. Please call the staff.</source>
        <translation>カードを よむ 機械が 動いていません。係の人を よんでください。</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>カードを よむ 機械が ありません。</translation>
    </message>
    <message>
        <source>There is no card on the reader.</source>
        <translation>カードが ありません。カードを 置いてください。</translation>
    </message>
    <message>
        <source>This card cannot be read here.</source>
        <translation>この カードは ここでは よめません。</translation>
    </message>
    <message>
        <source>That is not the right number of digits. It has not been tried on the card.</source>
        <translation>数字の 数が ちがいます。カードでは まだ ためしていません。</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>暗証番号が ちがいます。</translation>
    </message>
    <message>
        <source>The PIN is locked. It can be reset at the residents&apos; counter.</source>
        <translation>暗証番号が 使えなくなっています。市民課で なおせます。</translation>
    </message>
    <message>
        <source>The card was taken off the reader. Please put it back and start again.</source>
        <translation>カードが はなれました。もういちど 置いて、はじめから してください。</translation>
    </message>
    <message>
        <source>The data on the card could not be understood.</source>
        <translation>カードの 中を よめませんでした。</translation>
    </message>
    <message>
        <source>The card could not be shown to be genuine.</source>
        <translation>本物の カードか どうか わかりませんでした。</translation>
    </message>
    <message>
        <source>This PIN does not open what was asked for.</source>
        <translation>この 番号では ひつような ことが よめません。</translation>
    </message>
    <message>
        <source>Another program is using the card reader.</source>
        <translation>ほかの プログラムが カードの 機械を 使っています。</translation>
    </message>
    <message>
        <source>The answer took too long.</source>
        <translation>時間が かかりすぎました。もういちど してください。</translation>
    </message>
    <message>
        <source>The card did not answer. Whether the PIN was tried is not known; please look at the tries left.</source>
        <translation>カードの 返事が ありません。暗証番号を ためしたか わかりません。のこりの 回数を 見てください。</translation>
    </message>
    <message>
        <source>Too few tries are left to try the PIN here. Please ask at the residents&apos; counter.</source>
        <translation>暗証番号を 入れられる 回数が のこり 少ないです。ここでは できません。市民課で きいてください。</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>ファイルを よめませんでした。</translation>
    </message>
    <message>
        <source>The catalogue of procedures has a fault.</source>
        <translation>手続きの データに まちがいが あります。</translation>
    </message>
    <message>
        <source>The answers could not be understood.</source>
        <translation>答えが わかりませんでした。</translation>
    </message>
    <message>
        <source>The facts could not be understood.</source>
        <translation>データが わかりませんでした。</translation>
    </message>
    <message>
        <source>There is no procedure of that name.</source>
        <translation>その 手続きは ありません。</translation>
    </message>
    <message>
        <source>A field is not filled in correctly.</source>
        <translation>書いた ものに まちがいが あります。</translation>
    </message>
    <message>
        <source>A character cannot be printed with the fonts of this machine.</source>
        <translation>この 機械では 印刷できない 文字が あります。</translation>
    </message>
    <message>
        <source>The sheet could not be written.</source>
        <translation>紙を つくれませんでした。</translation>
    </message>
    <message>
        <source>The paper could not be read. Please lay it flat and try again.</source>
        <translation>紙が よめませんでした。まっすぐ 置いて、もういちど してください。</translation>
    </message>
    <message>
        <source>This kind of paper is not known here.</source>
        <translation>この 紙は ここでは よめません。</translation>
    </message>
    <message>
        <source>The database is in use by another Kakanai on this machine.</source>
        <translation>データは ほかの プログラムが 使っています。</translation>
    </message>
    <message>
        <source>The database cannot be reached.</source>
        <translation>データに つながりません。</translation>
    </message>
    <message>
        <source>The database was written by a newer Kakanai. This one will not change it.</source>
        <translation>データが 新しい プログラムの ものです。この プログラムでは かえられません。</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>データが こわれています。</translation>
    </message>
    <message>
        <source>A sealed field could not be opened: it was changed or belongs elsewhere.</source>
        <translation>まもられた データが 開けません。かえられた かもしれません。</translation>
    </message>
    <message>
        <source>The key that seals personal fields is not available.</source>
        <translation>データを まもる かぎが ありません。</translation>
    </message>
    <message>
        <source>You are not permitted to do this.</source>
        <translation>あなたは これを することが できません。</translation>
    </message>
    <message>
        <source>There is no member of staff of that name.</source>
        <translation>その 係の人は いません。</translation>
    </message>
    <message>
        <source>The audit record has been changed.</source>
        <translation>記録が かえられています。</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>待っている人は いません。</translation>
    </message>
    <message>
        <source>There is no ticket of that number.</source>
        <translation>その 番号の ふだは ありません。</translation>
    </message>
    <message>
        <source>The ticket cannot do that now.</source>
        <translation>この 番号の ふだでは いま それは できません。</translation>
    </message>
    <message>
        <source>There is no service of that name.</source>
        <translation>その 受付は ありません。</translation>
    </message>
    <message>
        <source>There is no case of that number.</source>
        <translation>その 受付の 番号は ありません。</translation>
    </message>
    <message>
        <source>The case is not complete yet.</source>
        <translation>まだ おわって いません。たしかめて いない ものが あります。</translation>
    </message>
    <message>
        <source>The identity of the visitor has not been checked yet.</source>
        <translation>だれか たしかめた 記録が まだ ありません。</translation>
    </message>
    <message>
        <source>That is not possible at this point of the visit.</source>
        <translation>いまは それは できません。</translation>
    </message>
    <message>
        <source>The visit script could not be understood.</source>
        <translation>ファイルが わかりませんでした。</translation>
    </message>
    <message>
        <source>The settings of the town have a fault.</source>
        <translation>市の せっていに まちがいが あります。</translation>
    </message>
    <message>
        <source>The back office cannot be reached. It will be tried again.</source>
        <translation>事務の 機械に つながりません。あとで もういちど 送ります。</translation>
    </message>
    <message>
        <source>The back office refused the message.</source>
        <translation>事務の 機械が うけとりませんでした。</translation>
    </message>
    <message>
        <source>A device did not answer. Please call the staff.</source>
        <translation>機械が 動きません。係の人を よんでください。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing you entered is lost.</source>
        <translation>プログラムに 問題が ありました。入れた ものは なくなって いません。</translation>
    </message>
</context>
</TS>
