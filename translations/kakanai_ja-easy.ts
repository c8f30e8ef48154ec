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
        <translation>そのほか</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>生まれた 日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Individual number</source>
        <translation>マイナンバー</translation>
    </message>
    <message>
        <source>read</source>
        <translation>読みました</translation>
    </message>
    <message>
        <source>Card valid until</source>
        <translation>カードを 使える 日（この 日まで）</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Received</source>
        <translation>うけつけ しました</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>いま しらべて います</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>おわりました</translation>
    </message>
    <message>
        <source>Please come once more</source>
        <translation>もう いちど きて ください</translation>
    </message>
    <message>
        <source>Cannot be done</source>
        <translation>できません</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>とりさげ しました</translation>
    </message>
</context>
<context>
    <name>DoctorCommand</name>
    <message>
        <source>ok</source>
        <translation>だいじょうぶです</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>ありません</translation>
    </message>
    <message>
        <source>please look</source>
        <translation>見てください</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>こわれています</translation>
    </message>
    <message>
        <source>no fault found</source>
        <translation>まちがいは ありません</translation>
    </message>
    <message>
        <source>%1 faults; the first: %2</source>
        <translation>まちがいが %1つ あります。はじめの まちがい：%2</translation>
    </message>
    <message>
        <source>the card service runs, but no reader is connected</source>
        <translation>カードの プログラムは 動いています。カードを 読む 機械が つながっていません</translation>
    </message>
    <message>
        <source>not made yet; the first visit makes it</source>
        <translation>まだ ありません。はじめての 受付の ときに 作ります</translation>
    </message>
    <message>
        <source>another program holds it, so it was not opened</source>
        <translation>ほかの プログラムが 使っています。だから 開きませんでした</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>開くことが できます</translation>
    </message>
    <message>
        <source>opens, and its pages are whole</source>
        <translation>開くことが できます。こわれた ところは ありません</translation>
    </message>
    <message>
        <source>no printing system; sheets are put into a folder as PDF</source>
        <translation>印刷の プログラムが ありません。紙は PDFに して フォルダーに 入れます</translation>
    </message>
    <message>
        <source>no print queue; sheets are put into a folder as PDF</source>
        <translation>プリンターが ありません。紙は PDFに して フォルダーに 入れます</translation>
    </message>
    <message>
        <source>fc-list is not installed, so the fonts could not be looked up</source>
        <translation>fc-list が ありません。だから 文字の 形を しらべることが できません</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>たりないもの：%1</translation>
    </message>
    <message>
        <source>all families of the sheets and windows are installed</source>
        <translation>紙と 画面で 使う 文字の 形は ぜんぶ あります</translation>
    </message>
    <message>
        <source>all models are installed</source>
        <translation>紙を 読むための データは ぜんぶ あります</translation>
    </message>
    <message>
        <source>the clock says %1, which cannot be</source>
        <translation>時計は %1 です。この 日は まちがいです</translation>
    </message>
    <message>
        <source>%1; the kernel does not say whether it is set by a time server</source>
        <translation>%1（ほかの 時計と あっているか わかりません）</translation>
    </message>
    <message>
        <source>%1; not set by a time server</source>
        <translation>%1（ほかの 時計に あわせていません）</translation>
    </message>
    <message>
        <source>%1; set by a time server</source>
        <translation>%1（ほかの 時計と あっています）</translation>
    </message>
    <message>
        <source>%1: this program cannot deliver over the network yet</source>
        <translation>%1：このプログラムは ネットワークで 送ることが まだ できません</translation>
    </message>
    <message>
        <source>%1: %2 cannot be written</source>
        <translation>%1：%2 に 書くことが できません</translation>
    </message>
    <message>
        <source>%1: %2 can be written</source>
        <translation>%1：%2 に 書くことが できます</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>カードを 読む 機械</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データを 入れる ところ</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>プリンター</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>文字の 形</translation>
    </message>
    <message>
        <source>Reading of papers</source>
        <translation>紙を 読むこと</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>データを 送る ところ</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>ことば</translation>
    </message>
    <message>
        <source>Procedures and sheets</source>
        <translation>手続きと 紙</translation>
    </message>
    <message>
        <source>Town settings</source>
        <translation>市役所の 設定</translation>
    </message>
    <message>
        <source>the card service (pcscd) does not run</source>
        <translation>カードの プログラム（pcscd）が 動いていません</translation>
    </message>
</context>
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
<context>
    <name>kakanai::visit::VisitSession</name>
    <message>
        <source>Your notification is not finished yet. You will be called by this number.</source>
        <translation>手続きは まだ おわって いません。この 番号で よびます。</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::CallBoardTile</name>
    <message>
        <source>Counter</source>
        <translation>まどぐち</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>よんで いません</translation>
    </message>
    <message>
        <source>Number %1, counter %2</source>
        <translation>%1番の 人、まどぐち %2</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::FactSentences</name>
    <message>
        <source>Check</source>
        <translation>たしかめる</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>なおす</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>なおす：%1</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::FieldEditor</name>
    <message>
        <source>to be signed</source>
        <translation>名前を 書く ところ</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>まだ わかりません</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>これで いいです</translation>
    </message>
    <message>
        <source>%1: this is right</source>
        <translation>%1：これで いいです</translation>
    </message>
    <message>
        <source>Before: %1 (%2)</source>
        <translation>前は：%1（%2）</translation>
    </message>
    <message>
        <source>%1: take back %2</source>
        <translation>%1：%2 に もどす</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::Gallery</name>
    <message>
        <source>Words and language</source>
        <translation>文字と ことば</translation>
    </message>
    <message>
        <source>Are you moving with any of these people?</source>
        <translation>いっしょに {引|ひ}っこす 人の 中に、この人は いますか。</translation>
    </message>
    <message>
        <source>You do not have to write anything. We prepare the papers from your card and your answers.</source>
        <translation>紙に {書|か}かなくて いいです。カードと あなたの {答|こた}えで、{紙|かみ}を つくります。</translation>
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
        <translation>やめる</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷する</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>しつもん</translation>
    </message>
    <message>
        <source>A child at school</source>
        <translation>小学生・中学生</translation>
    </message>
    <message>
        <source>Someone pregnant</source>
        <translation>おなかに 赤ちゃんが いる 人</translation>
    </message>
    <message>
        <source>Someone 75 or older</source>
        <translation>75さいより 上の 人</translation>
    </message>
    <message>
        <source>Someone with a foreign nationality</source>
        <translation>外国の 人</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>どれも ちがいます</translation>
    </message>
    <message>
        <source>I moved here from another town</source>
        <translation>ほかの まちから {来|き}ました</translation>
    </message>
    <message>
        <source>Notification of moving in</source>
        <translation>{転入届|てんにゅうとどけ}</translation>
    </message>
    <message>
        <source>I moved within this town</source>
        <translation>この まちの 中で {引|ひ}っこしました</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>あんしょうばんごう</translation>
    </message>
    <message>
        <source>Enter the 4-digit PIN of your card. You have 3 tries left.</source>
        <translation>カードの 4つの {番号|ばんごう}を 入れて ください。あと 3かい 入れる ことが できます。</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>わかって いること</translation>
    </message>
    <message>
        <source>Yota Takanashi moved here from Fujisawa on October 1.</source>
        <translation>高梨陽太さんは 10月1日に 藤沢市から {来|き}ました。</translation>
    </message>
    <message>
        <source>The telephone number is 090-1234-5678.</source>
        <translation>{電話|でんわ}は 090-1234-5678 です。</translation>
    </message>
    <message>
        <source>Nobody in the household is 75 or older.</source>
        <translation>{家族|かぞく}に 75さいより 上の 人は いません。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>文字を 入れる</translation>
    </message>
    <message>
        <source>A place to type</source>
        <translation>文字を 入れる ところ</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>おしらせ</translation>
    </message>
    <message>
        <source>Please leave the card on the reader.</source>
        <translation>カードを そのまま おいて ください。</translation>
    </message>
    <message>
        <source>Your card has been read.</source>
        <translation>カードを よみました。</translation>
    </message>
    <message>
        <source>Card and paper say different things. Which one is right?</source>
        <translation>カードと 紙が ちがいます。どちらが いいですか。</translation>
    </message>
    <message>
        <source>The PIN was not right. You have 2 tries left.</source>
        <translation>番号が ちがいます。あと 2かい 入れる ことが できます。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>すうじ</translation>
    </message>
    <message>
        <source>Mihon City</source>
        <translation>みほん市</translation>
    </message>
    <message>
        <source>Moving and family register</source>
        <translation>{引|ひ}っこし・{家族|かぞく}</translation>
    </message>
    <message>
        <source>Nothing is finished yet. We will call you by this number.</source>
        <translation>まだ おわって いません。番号で よびます。</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::NoticeBar</name>
    <message>
        <source>Information</source>
        <translation>おしらせ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>できました</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>見て ください</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>できません</translation>
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
        <translation>紙の この ところ</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::PinBoxes</name>
    <message>
        <source>%1 of %2 digits entered</source>
        <translation>%2けたの うち %1けた 入れました</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::PinPad</name>
    <message>
        <source>Erase one</source>
        <translation>1つ けす</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>ぜんぶ けす</translation>
    </message>
    <message>
        <source>Digit %1</source>
        <translation>すうじの %1</translation>
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
        <translation>市役所</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙</translation>
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
        <translation>どこから：%1</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>たしかめて ください</translation>
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
        <translation>前の ページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>つぎの ページ</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>大きく</translation>
    </message>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>印刷する 紙</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::SignaturePad</name>
    <message>
        <source>Write again</source>
        <translation>書きなおす</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::SignatureSurface</name>
    <message>
        <source>Sign here</source>
        <translation>ここに 名前を 書いて ください</translation>
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
        <translation>ABC</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>すうじ</translation>
    </message>
    <message>
        <source>Dakuten, handakuten, small letter</source>
        <translation>てんてん・まる・小さい 字</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空ける</translation>
    </message>
    <message>
        <source>Erase letter</source>
        <translation>1字 けす</translation>
    </message>
    <message>
        <source>Done typing</source>
        <translation>おわり</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::StepBar</name>
    <message>
        <source>about %1 min left</source>
        <translation>あと %1分くらい</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2つの うち %1つめ</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::TicketSlip</name>
    <message>
        <source>Waiting before you: %1</source>
        <translation>前で まっている 人：%1人</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>番号の 紙 %1</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::WarningOverlay</name>
    <message>
        <source>%1 s</source>
        <translation>%1びょう</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>まだ いますか</translation>
    </message>
    <message>
        <source>When the time is up, everything on this screen is erased, so that nobody else sees it.</source>
        <translation>時間が すぎたら、この 画面を ぜんぶ けします。ほかの 人が 見ないように するためです。</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>もっと 時間</translation>
    </message>
    <message>
        <source>Stop and erase</source>
        <translation>やめて けす</translation>
    </message>
    <message>
        <source>Are you still there? The time is nearly up.</source>
        <translation>まだ いますか。もうすぐ 時間が おわります。</translation>
    </message>
</context>
</TS>
