<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Failure</name>
    <message>
        <source>The card service of this machine is not running. Please call the staff.</source>
        <translation>カードを読む機能が動いていません。職員をお呼びください。</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>カードリーダーがつながっていません。</translation>
    </message>
    <message>
        <source>There is no card on the reader.</source>
        <translation>カードリーダーにカードが置かれていません。</translation>
    </message>
    <message>
        <source>This card cannot be read here.</source>
        <translation>このカードはここでは読み取れません。</translation>
    </message>
    <message>
        <source>That is not the right number of digits. It has not been tried on the card.</source>
        <translation>けた数が違います。カードでの照合はまだ行っていません。</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>暗証番号が違います。</translation>
    </message>
    <message>
        <source>The PIN is locked. It can be reset at the residents&apos; counter.</source>
        <translation>暗証番号がロックされています。市民課の窓口で再設定できます。</translation>
    </message>
    <message>
        <source>The card was taken off the reader. Please put it back and start again.</source>
        <translation>カードがリーダーから離れました。もう一度置いてやり直してください。</translation>
    </message>
    <message>
        <source>The data on the card could not be understood.</source>
        <translation>カードの情報を正しく読み取れませんでした。</translation>
    </message>
    <message>
        <source>The card could not be shown to be genuine.</source>
        <translation>カードの真正性を確認できませんでした。</translation>
    </message>
    <message>
        <source>This PIN does not open what was asked for.</source>
        <translation>この暗証番号では、必要な項目を読み取れません。</translation>
    </message>
    <message>
        <source>Another program is using the card reader.</source>
        <translation>ほかのプログラムがカードリーダーを使用しています。</translation>
    </message>
    <message>
        <source>The answer took too long.</source>
        <translation>時間内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>The card did not answer. Whether the PIN was tried is not known; please look at the tries left.</source>
        <translation>カードから応答がありませんでした。暗証番号が照合されたかどうか分かりません。残りの回数をご確認ください。</translation>
    </message>
    <message>
        <source>Too few tries are left to try the PIN here. Please ask at the residents&apos; counter.</source>
        <translation>暗証番号を入力できる回数が残り少ないため、ここでは入力できません。市民課の窓口にお尋ねください。</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>ファイルを読み込めませんでした。</translation>
    </message>
    <message>
        <source>The catalogue of procedures has a fault.</source>
        <translation>手続きの定義に誤りがあります。</translation>
    </message>
    <message>
        <source>The answers could not be understood.</source>
        <translation>回答の内容を読み取れませんでした。</translation>
    </message>
    <message>
        <source>The facts could not be understood.</source>
        <translation>項目の内容を読み取れませんでした。</translation>
    </message>
    <message>
        <source>There is no procedure of that name.</source>
        <translation>その手続きは登録されていません。</translation>
    </message>
    <message>
        <source>A field is not filled in correctly.</source>
        <translation>入力内容に誤りがあります。</translation>
    </message>
    <message>
        <source>A character cannot be printed with the fonts of this machine.</source>
        <translation>この端末の書体では印刷できない文字があります。</translation>
    </message>
    <message>
        <source>The sheet could not be written.</source>
        <translation>届出書を作成できませんでした。</translation>
    </message>
    <message>
        <source>The paper could not be read. Please lay it flat and try again.</source>
        <translation>書類を読み取れませんでした。平らに置いて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This kind of paper is not known here.</source>
        <translation>この種類の書類は読み取りに対応していません。</translation>
    </message>
    <message>
        <source>The database is in use by another Kakanai on this machine.</source>
        <translation>データベースは、この端末の別の「書かない窓口」が使用中です。</translation>
    </message>
    <message>
        <source>The database cannot be reached.</source>
        <translation>データベースに接続できません。</translation>
    </message>
    <message>
        <source>The database was written by a newer Kakanai. This one will not change it.</source>
        <translation>データベースは新しい版で作成されています。この版では変更できません。</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>データベースが破損しています。</translation>
    </message>
    <message>
        <source>A sealed field could not be opened: it was changed or belongs elsewhere.</source>
        <translation>暗号化された項目を復号できません。改変されたか、別の場所の項目です。</translation>
    </message>
    <message>
        <source>The key that seals personal fields is not available.</source>
        <translation>個人情報を保護する鍵が利用できません。</translation>
    </message>
    <message>
        <source>You are not permitted to do this.</source>
        <translation>この操作を行う権限がありません。</translation>
    </message>
    <message>
        <source>There is no member of staff of that name.</source>
        <translation>その職員は登録されていません。</translation>
    </message>
    <message>
        <source>The audit record has been changed.</source>
        <translation>操作記録が改変されています。</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>お待ちの方はいません。</translation>
    </message>
    <message>
        <source>There is no ticket of that number.</source>
        <translation>その番号の番号札はありません。</translation>
    </message>
    <message>
        <source>The ticket cannot do that now.</source>
        <translation>この番号札では、いまその操作はできません。</translation>
    </message>
    <message>
        <source>There is no service of that name.</source>
        <translation>その受付区分は登録されていません。</translation>
    </message>
    <message>
        <source>There is no case of that number.</source>
        <translation>その受付番号の案件はありません。</translation>
    </message>
    <message>
        <source>The case is not complete yet.</source>
        <translation>まだ完了できません。確認していない項目があります。</translation>
    </message>
    <message>
        <source>The identity of the visitor has not been checked yet.</source>
        <translation>本人確認がまだ記録されていません。</translation>
    </message>
    <message>
        <source>That is not possible at this point of the visit.</source>
        <translation>この画面ではその操作はできません。</translation>
    </message>
    <message>
        <source>The visit script could not be understood.</source>
        <translation>来庁シナリオのファイルを読み取れませんでした。</translation>
    </message>
    <message>
        <source>The settings of the town have a fault.</source>
        <translation>自治体の設定に誤りがあります。</translation>
    </message>
    <message>
        <source>The back office cannot be reached. It will be tried again.</source>
        <translation>業務システムに接続できません。自動的に再送します。</translation>
    </message>
    <message>
        <source>The back office refused the message.</source>
        <translation>業務システムが受け付けませんでした。</translation>
    </message>
    <message>
        <source>A device did not answer. Please call the staff.</source>
        <translation>機器が応答しません。職員をお呼びください。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing you entered is lost.</source>
        <translation>システムに問題が発生しました。入力した内容は失われていません。</translation>
    </message>
</context>
</TS>
