<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>CardCommand</name>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Individual number</source>
        <translation>個人番号</translation>
    </message>
    <message>
        <source>read</source>
        <translation>読み取りました</translation>
    </message>
    <message>
        <source>Card valid until</source>
        <translation>カードの有効期限</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Received</source>
        <translation>受付済み</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Please come once more</source>
        <translation>もう一度来てください</translation>
    </message>
    <message>
        <source>Cannot be done</source>
        <translation>できません</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>取り下げ</translation>
    </message>
</context>
<context>
    <name>DoctorCommand</name>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>please look</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>no fault found</source>
        <translation>誤りはありません</translation>
    </message>
    <message>
        <source>%1 faults; the first: %2</source>
        <translation>誤りが%1件あります。最初の誤り：%2</translation>
    </message>
    <message>
        <source>the card service runs, but no reader is connected</source>
        <translation>カードサービスは動作していますが、カードリーダーが接続されていません</translation>
    </message>
    <message>
        <source>not made yet; the first visit makes it</source>
        <translation>まだ作成されていません（最初の受付のときに作成されます）</translation>
    </message>
    <message>
        <source>another program holds it, so it was not opened</source>
        <translation>ほかのプログラムが使用中のため、開いていません</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>開けます</translation>
    </message>
    <message>
        <source>opens, and its pages are whole</source>
        <translation>開けます。内容に壊れたところはありません</translation>
    </message>
    <message>
        <source>no printing system; sheets are put into a folder as PDF</source>
        <translation>印刷のしくみ（CUPS）がありません。届出書はPDFでフォルダーに保存します</translation>
    </message>
    <message>
        <source>no print queue; sheets are put into a folder as PDF</source>
        <translation>プリンターが登録されていません。届出書はPDFでフォルダーに保存します</translation>
    </message>
    <message>
        <source>fc-list is not installed, so the fonts could not be looked up</source>
        <translation>fc-list がないため、フォントを確認できません</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>不足：%1</translation>
    </message>
    <message>
        <source>all families of the sheets and windows are installed</source>
        <translation>届出書と画面に使うフォントはすべてあります</translation>
    </message>
    <message>
        <source>all models are installed</source>
        <translation>読み取りに使うモデルはすべてあります</translation>
    </message>
    <message>
        <source>the clock says %1, which cannot be</source>
        <translation>時計が %1 を示しています。正しい日時ではありません</translation>
    </message>
    <message>
        <source>%1; the kernel does not say whether it is set by a time server</source>
        <translation>%1（時刻サーバーと合っているか確認できません）</translation>
    </message>
    <message>
        <source>%1; not set by a time server</source>
        <translation>%1（時刻サーバーに合わせていません）</translation>
    </message>
    <message>
        <source>%1; set by a time server</source>
        <translation>%1（時刻サーバーに合っています）</translation>
    </message>
    <message>
        <source>%1: this program cannot deliver over the network yet</source>
        <translation>%1：ネットワーク経由の送付にはまだ対応していません</translation>
    </message>
    <message>
        <source>%1: %2 cannot be written</source>
        <translation>%1：%2 に書き込めません</translation>
    </message>
    <message>
        <source>%1: %2 can be written</source>
        <translation>%1：%2 に書き込めます</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>カードリーダー</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>プリンター</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>フォント</translation>
    </message>
    <message>
        <source>Reading of papers</source>
        <translation>書類の読み取り</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>バックオフィスへの送付先</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Procedures and sheets</source>
        <translation>手続と届出書</translation>
    </message>
    <message>
        <source>Town settings</source>
        <translation>自治体の設定</translation>
    </message>
    <message>
        <source>the card service (pcscd) does not run</source>
        <translation>カードサービス（pcscd）が動作していません</translation>
    </message>
</context>
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
<context>
    <name>kakanai::visit::VisitSession</name>
    <message>
        <source>Your notification is not finished yet. You will be called by this number.</source>
        <translation>まだ届出は終わっていません。この番号でお呼びします。</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::CallBoardTile</name>
    <message>
        <source>Counter</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>お呼び出しはありません</translation>
    </message>
    <message>
        <source>Number %1, counter %2</source>
        <translation>番号%1番の方、窓口%2</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::FactSentences</name>
    <message>
        <source>Check</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>直す</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>直す：%1</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::FieldEditor</name>
    <message>
        <source>to be signed</source>
        <translation>署名をいただく欄</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>未入力</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>これで正しい</translation>
    </message>
    <message>
        <source>%1: this is right</source>
        <translation>%1：これで正しい</translation>
    </message>
    <message>
        <source>Before: %1 (%2)</source>
        <translation>もとの値：%1（%2）</translation>
    </message>
    <message>
        <source>%1: take back %2</source>
        <translation>%1：%2 に戻す</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::Gallery</name>
    <message>
        <source>Words and language</source>
        <translation>文字とことば</translation>
    </message>
    <message>
        <source>Are you moving with any of these people?</source>
        <translation>引っこしをする人の中に、つぎの人はいますか。</translation>
    </message>
    <message>
        <source>You do not have to write anything. We prepare the papers from your card and your answers.</source>
        <translation>書類を書く必要はありません。カードとお答えから、必要な書類をこちらで用意します。</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>ボタン</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>よみあげ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>つぎへ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止する</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷する</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>A child at school</source>
        <translation>小学生・中学生</translation>
    </message>
    <message>
        <source>Someone pregnant</source>
        <translation>妊娠中の人</translation>
    </message>
    <message>
        <source>Someone 75 or older</source>
        <translation>75さい以上の人</translation>
    </message>
    <message>
        <source>Someone with a foreign nationality</source>
        <translation>外国籍の人</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>どれにも あてはまらない</translation>
    </message>
    <message>
        <source>I moved here from another town</source>
        <translation>ほかの市区町村から引っこしてきた</translation>
    </message>
    <message>
        <source>Notification of moving in</source>
        <translation>転入届</translation>
    </message>
    <message>
        <source>I moved within this town</source>
        <translation>この市の中で引っこした</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>暗証番号</translation>
    </message>
    <message>
        <source>Enter the 4-digit PIN of your card. You have 3 tries left.</source>
        <translation>カードの4けたの暗証番号を入力してください。あと3回入力できます。</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>わかっていること</translation>
    </message>
    <message>
        <source>Yota Takanashi moved here from Fujisawa on October 1.</source>
        <translation>高梨陽太さんが 10月1日に 藤沢市から引っこしてきました。</translation>
    </message>
    <message>
        <source>The telephone number is 090-1234-5678.</source>
        <translation>電話番号は 090-1234-5678 です。</translation>
    </message>
    <message>
        <source>Nobody in the household is 75 or older.</source>
        <translation>世帯に75さい以上の方はいません。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>文字入力</translation>
    </message>
    <message>
        <source>A place to type</source>
        <translation>入力欄</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Please leave the card on the reader.</source>
        <translation>カードを置いたままお待ちください。</translation>
    </message>
    <message>
        <source>Your card has been read.</source>
        <translation>カードを読み取りました。</translation>
    </message>
    <message>
        <source>Card and paper say different things. Which one is right?</source>
        <translation>カードと書類の内容がちがいます。どちらが正しいですか。</translation>
    </message>
    <message>
        <source>The PIN was not right. You have 2 tries left.</source>
        <translation>暗証番号がちがいます。あと2回入力できます。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Mihon City</source>
        <translation>みほん市</translation>
    </message>
    <message>
        <source>Moving and family register</source>
        <translation>転入・転出・戸籍</translation>
    </message>
    <message>
        <source>Nothing is finished yet. We will call you by this number.</source>
        <translation>まだ届出は終わっていません。番号でお呼びします。</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::NoticeBar</name>
    <message>
        <source>Information</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>ご確認ください</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>できませんでした</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>コード：%1</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::PaperCropView</name>
    <message>
        <source>The place on the paper</source>
        <translation>書類の該当箇所</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::PinBoxes</name>
    <message>
        <source>%1 of %2 digits entered</source>
        <translation>%2けたのうち%1けた入力しました</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::PinPad</name>
    <message>
        <source>Erase one</source>
        <translation>1つ​消す</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>すべて​消す</translation>
    </message>
    <message>
        <source>Digit %1</source>
        <translation>数字の%1</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::ProvenanceBadge</name>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>City hall</source>
        <translation>庁内</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>計算</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>出どころ：%1</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>確認してください</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::SheetView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1／%2ページ</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>印刷される用紙</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::SignaturePad</name>
    <message>
        <source>Write again</source>
        <translation>書き直す</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::SignatureSurface</name>
    <message>
        <source>Sign here</source>
        <translation>ここに署名してください</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::SoftKeyboard</name>
    <message>
        <source>Hiragana</source>
        <translation>ひらがな</translation>
    </message>
    <message>
        <source>Katakana</source>
        <translation>カタカナ</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>英字</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Dakuten, handakuten, small letter</source>
        <translation>濁点・半濁点・小さい文字</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Erase letter</source>
        <translation>1字消す</translation>
    </message>
    <message>
        <source>Done typing</source>
        <translation>入力終わり</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::StepBar</name>
    <message>
        <source>about %1 min left</source>
        <translation>あと約%1分</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2のうち%1番目</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::TicketSlip</name>
    <message>
        <source>Waiting before you: %1</source>
        <translation>前にお待ちの方：%1人</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>番号札 %1</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::WarningOverlay</name>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>まだ いますか</translation>
    </message>
    <message>
        <source>When the time is up, everything on this screen is erased, so that nobody else sees it.</source>
        <translation>時間になると、ほかの人に見えないように、この画面の内容をすべて消します。</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>もっと時間</translation>
    </message>
    <message>
        <source>Stop and erase</source>
        <translation>やめて消す</translation>
    </message>
    <message>
        <source>Are you still there? The time is nearly up.</source>
        <translation>まだ いますか。まもなく時間になります。</translation>
    </message>
</context>
</TS>
