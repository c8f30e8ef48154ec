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
    <message>
        <source>not on this card</source>
        <translation>この&#x3000;カードには&#x3000;書いて&#x3000;ありません</translation>
    </message>
    <message>
        <source>Genuineness</source>
        <translation>本物か&#x3000;どうか</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>顔の&#x3000;写真</translation>
    </message>
</context>
<context>
    <name>CaseSight</name>
    <message>
        <source>%1: no font can print %2 (%3).</source>
        <translation>%1：「%2」に 印刷できない 字が あります（%3）。</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>%1-%2-%3</source>
        <translation>%1年%2月%3日</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>DeadLetters</name>
    <message>
        <source>The receiver named what is wrong. Correct it and send it again.</source>
        <translation>相手の システムが まちがいの ところを 教えて います。なおして もう一度 送って ください。</translation>
    </message>
    <message>
        <source>The receiver refuses it and does not say why. Ask the department&apos;s system administrator; meanwhile hand it to paper.</source>
        <translation>相手の システムが 受け付けません。わけも わかりません。課の システムの 人に 聞いて ください。それまでは 手で 入力して ください。</translation>
    </message>
    <message>
        <source>The receiver cannot be reached or does not know us. Have the connection checked, then send it again.</source>
        <translation>相手の システムに つながりません。システムの 人に つなぎ方を 見て もらって、そのあと もう一度 送って ください。</translation>
    </message>
    <message>
        <source>What is stored cannot be read any more. Hand it to paper and tell the administrator.</source>
        <translation>しまって ある 内容が 読めません。手で 入力して、システムの 人に 知らせて ください。</translation>
    </message>
    <message>
        <source>Please retype it: %1 does not take it.</source>
        <translation>手で 入力して ください。%1 に 送れません。</translation>
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
    <message>
        <source>%1: the intake answers</source>
        <translation>%1：受付の システムと つながって います</translation>
    </message>
    <message>
        <source>%1: the intake does not answer (%2)</source>
        <translation>%1：受付の システムが こたえません（%2）</translation>
    </message>
    <message>
        <source>no key: every card is shown as not confirmed</source>
        <translation>鍵が ありません。どの カードも 「未確認」と 出ます</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>読めます</translation>
    </message>
    <message>
        <source>Keys of card issuers</source>
        <translation>カードを 作った ところの 鍵</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1; the database does not open, so nobody was asked</source>
        <translation>%1。データベースが ひらかないので、ほかの きかいは しらべて いません</translation>
    </message>
    <message>
        <source>%1; this account may not ask for the other machines</source>
        <translation>%1。この アカウントでは、ほかの きかいを しらべる ことが できません</translation>
    </message>
    <message>
        <source>%1: another machine (%2) carries this name too; give one of them another by --machine or in town.json</source>
        <translation>%1：べつの きかい（%2）も おなじ なまえです。--machine か town.json で、どちらかの なまえを かえて ください</translation>
    </message>
    <message>
        <source>Name of this machine</source>
        <translation>この きかいの なまえ</translation>
    </message>
    <message>
        <source>opens; %1 numbers of an outage need a look: kakanai queue aside</source>
        <translation>ひらけます。サーバーが とまったときの ばんごうを %1こ みてください（kakanai queue aside）</translation>
    </message>
    <message>
        <source>networks that are damaged: %1; install the program anew</source>
        <translation>こわれている 読み取りの データ：%1。プログラムを 入れ直して ください。</translation>
    </message>
    <message>
        <source>no file can be opened: %1</source>
        <translation>ファイルを 開けません：%1</translation>
    </message>
    <message>
        <source>this machine does not filter the decoder&apos;s system calls</source>
        <translation>この 機械では ファイルを 開く プログラムの 呼び出しを 制限できません</translation>
    </message>
    <message>
        <source>the decoder of PDFs may read files (no Landlock)</source>
        <translation>PDFを 開く プログラムが ほかの ファイルを 読むことを 制限できません（Landlockが ありません）</translation>
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
    <message>
        <source>Another card lies on the reader, or its tries have changed. Nothing was tried.</source>
        <translation>カードが かわったか、のこりの 回数が かわりました。暗証番号は つかって いません。</translation>
    </message>
    <message>
        <source>The draft or the published version changed meanwhile. Please look at the changes again.</source>
        <translation>下書きか、公開している 版が、あいだに かわりました。かわった ところを もう 一度 見て ください。</translation>
    </message>
    <message>
        <source>Somebody who did not work on it must agree.</source>
        <translation>つくった 人ではない、ほかの 人の「いいです」が いります。</translation>
    </message>
    <message>
        <source>The approval number is wrong, or none has been set.</source>
        <translation>承認番号が ちがいます。または、まだ きめて いません。</translation>
    </message>
    <message>
        <source>No PIN was entered at the card reader. Nothing was tried.</source>
        <translation>カードリーダーで 暗証番号の 入力が ありませんでした。まだ 試して いません。</translation>
    </message>
    <message>
        <source>The paper could not be read. Please lay it flat and try again, or save the file anew.</source>
        <translation>書類を 読めませんでした。平らに 置いて もう一度 してください。ファイルのときは もう一度 保存して ください。</translation>
    </message>
    <message>
        <source>The picture or file is too large. At most 50 million pixels (A4 at 600 dpi), 64 MB and 50 pages are read.</source>
        <translation>写真や ファイルが 大きすぎます。5,000万画素、64MB、50ページまで 読めます。</translation>
    </message>
    <message>
        <source>This PDF is protected by a password. Please save it without one, or bring it printed.</source>
        <translation>この PDFには パスワードが あります。パスワードの ない PDFにするか、紙に 印刷して 持ってきて ください。</translation>
    </message>
    <message>
        <source>This file is empty, or it is neither a picture nor a PDF. JPEG, PNG, TIFF, JPEG 2000 and PDF can be read.</source>
        <translation>この ファイルは 空か、写真でも PDFでも ありません。JPEG、PNG、TIFF、JPEG 2000、PDFを 読めます。</translation>
    </message>
</context>
<context>
    <name>FailureAdvice</name>
    <message>
        <source>You can go on without the card. The staff check it later.</source>
        <translation>カードを 使わないで つづけられます。あとで 職員が 見ます。</translation>
    </message>
    <message>
        <source>Please place the card again.</source>
        <translation>カードを もう 1回 おいて ください。</translation>
    </message>
    <message>
        <source>Please place your My Number Card, or go on without the card.</source>
        <translation>マイナンバーカードを おいて ください。カードを 使わなくても できます。</translation>
    </message>
    <message>
        <source>Please enter it again. No try was used.</source>
        <translation>もう 1回 入れて ください。できる 回数は へって いません。</translation>
    </message>
    <message>
        <source>Please try again, or go on without the card.</source>
        <translation>もう 1回 入れて ください。カードを 使わなくても できます。</translation>
    </message>
    <message>
        <source>The residents&apos; section can set it again. You can go on without the card.</source>
        <translation>市民課で なおせます。カードを 使わないで つづけられます。</translation>
    </message>
    <message>
        <source>This machine does not use the last try. You can go on without the card.</source>
        <translation>この きかいでは さいごの 1回は 使いません。カードを 使わないで つづけられます。</translation>
    </message>
    <message>
        <source>Please place the card again and leave it there.</source>
        <translation>カードを もう 1回 おいて、うごかさないで ください。</translation>
    </message>
    <message>
        <source>Please wait a moment and try again.</source>
        <translation>すこし まって、もう 1回 して ください。</translation>
    </message>
    <message>
        <source>One try may have been used. Please place the card again.</source>
        <translation>1回 使ったかも しれません。カードを もう 1回 おいて ください。</translation>
    </message>
    <message>
        <source>Please look at it again, or leave it for the counter.</source>
        <translation>もう 1回 見て ください。窓口で 言っても いいです。</translation>
    </message>
    <message>
        <source>You can also go on without it and show it at the counter.</source>
        <translation>このまま つづけて、窓口で 見せても いいです。</translation>
    </message>
    <message>
        <source>What you entered is kept. Please call the staff.</source>
        <translation>入れた ことは のこって います。職員を よんで ください。</translation>
    </message>
    <message>
        <source>What you entered is kept. Please try again in a moment or call the staff.</source>
        <translation>入れた ことは のこって います。すこし まって もう 1回 するか、職員を よんで ください。</translation>
    </message>
    <message>
        <source>Tries left: %1.</source>
        <translation>あと %1回です。</translation>
    </message>
    <message>
        <source>The card has changed. Please take it off, put it back and look at the tries again.</source>
        <translation>カードが かわりました。カードを とって、もういちど おいて ください。のこりの 回数を 見て ください。</translation>
    </message>
    <message>
        <source>You can enter it again, or go on without the card.</source>
        <translation>もう 一度 入力できます。カードなしで 進む ことも できます。</translation>
    </message>
    <message>
        <source>This machine has no paper left. You can take a number; please write it down from the screen.</source>
        <translation>この きかいは 紙が ありません。番号は とれます。画面の 番号を 書いて ください。</translation>
    </message>
    <message>
        <source>This machine cannot print now. You can take a number; please write it down from the screen.</source>
        <translation>いま 紙が 出ません。番号は とれます。画面の 番号を 書いて ください。</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>The easy Japanese text is missing.</source>
        <translation>やさしい 日本語の 文が ありません。</translation>
    </message>
    <message>
        <source>The English text is missing.</source>
        <translation>英語の 文が ありません。</translation>
    </message>
    <message>
        <source>The Japanese text is missing.</source>
        <translation>日本語の 文が ありません。</translation>
    </message>
    <message>
        <source>Something has to be written here.</source>
        <translation>ここは かならず 書いて ください。</translation>
    </message>
    <message>
        <source>A choice needs answers to choose from.</source>
        <translation>えらぶ 答えが いります。</translation>
    </message>
    <message>
        <source>The condition hangs on “%1”, which nobody asks.</source>
        <translation>条件の「%1」を 聞く 質問が ありません。</translation>
    </message>
    <message>
        <source>There is no such department.</source>
        <translation>その 課は ありません。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>書く ところ「%1」が ありません。</translation>
    </message>
    <message>
        <source>There is no paper “%1”.</source>
        <translation>書類「%1」が ありません。</translation>
    </message>
    <message>
        <source>There is no errand “%1”.</source>
        <translation>用事「%1」が ありません。</translation>
    </message>
    <message>
        <source>A deadline needs the law that sets it.</source>
        <translation>しめきりには、きまりの 名前が いります。</translation>
    </message>
    <message>
        <source>No errand is ticked: nobody would ever be offered it.</source>
        <translation>用事が えらばれて いません。だれにも 案内されません。</translation>
    </message>
    <message>
        <source>At the errand “%1” the condition can never hold.</source>
        <translation>用事「%1」では、この 条件に なる ことは ありません。</translation>
    </message>
    <message>
        <source>At the errand “%1” nobody asks what the condition hangs on.</source>
        <translation>用事「%1」では、この 条件の 質問を しません。</translation>
    </message>
    <message>
        <source>At the errand “%1” the question decides nothing.</source>
        <translation>用事「%1」では、この 質問で きまる 手続きが ありません。</translation>
    </message>
    <message>
        <source>A date is needed here (2026-04-01).</source>
        <translation>日にちを 入れて ください（2026-04-01）。</translation>
    </message>
    <message>
        <source>The sheet belongs to no procedure (%1).</source>
        <translation>この 紙の 手続きが ありません（%1）。</translation>
    </message>
    <message>
        <source>On the sheet stands the field “%2”, which procedure %1 does not have.</source>
        <translation>紙に ある「%2」が、手続き %1 に ありません。</translation>
    </message>
    <message>
        <source>At the errand “%1” no answers ever lead to %2.</source>
        <translation>用事「%1」では、どう 答えても %2 に なりません。</translation>
    </message>
    <message>
        <source>At the errand “%1” it stays open whether %2 is needed.</source>
        <translation>用事「%1」では、%2 が いるか きまりません。</translation>
    </message>
    <message>
        <source>At the errand “%1” the question %2 changes nothing.</source>
        <translation>用事「%1」では、質問 %2 で なにも かわりません。</translation>
    </message>
    <message>
        <source>The errands %1 together need something else than each alone: %2.</source>
        <translation>用事 %1 を いっしょに すると、べつの 手続きに なります：%2</translation>
    </message>
    <message>
        <source>The errand “%1” has too many combinations of answers to try (%2).</source>
        <translation>用事「%1」は、答えの くみあわせが 多すぎます（%2）。</translation>
    </message>
    <message>
        <source>At character %1 something is missing.</source>
        <translation>%1文字目に 足りない ものが あります。</translation>
    </message>
    <message>
        <source>At character %1 a closing bracket is missing.</source>
        <translation>%1文字目に「)」が ありません。</translation>
    </message>
    <message>
        <source>At character %1 “%2” cannot stand.</source>
        <translation>%1文字目に「%2」は 書けません。</translation>
    </message>
    <message>
        <source>The text that begins at character %1 has no end.</source>
        <translation>%1文字目からの 文字が おわって いません。</translation>
    </message>
    <message>
        <source>Too many brackets within brackets at character %1.</source>
        <translation>%1文字目の かっこが 多すぎます。</translation>
    </message>
    <message>
        <source>The expression is too long.</source>
        <translation>式が 長すぎます。</translation>
    </message>
</context>
<context>
    <name>HallFault</name>
    <message>
        <source>Ticket printer</source>
        <translation>番号札の プリンター</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>カードリーダー</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>書類の カメラ</translation>
    </message>
    <message>
        <source>Paper scanner</source>
        <translation>スキャナー</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>へんじが ありません</translation>
    </message>
    <message>
        <source>Please check that it is switched on and its network cable is plugged in.</source>
        <translation>電源と LANケーブルを たしかめて ください。</translation>
    </message>
    <message>
        <source>Two machines carry this name</source>
        <translation>おなじ なまえの きかいが 2台 あります</translation>
    </message>
    <message>
        <source>Please ask the IT staff to give one of them another name.</source>
        <translation>情報の 担当に 電話して、どちらかの なまえを かえて ください。</translation>
    </message>
    <message>
        <source>No paper left</source>
        <translation>紙が ありません</translation>
    </message>
    <message>
        <source>Please put in a new roll of thermal paper.</source>
        <translation>あたらしい 紙（感熱紙）を 入れて ください。</translation>
    </message>
    <message>
        <source>Paper is running low</source>
        <translation>紙が もうすぐ なくなります</translation>
    </message>
    <message>
        <source>Please take a new roll of thermal paper there.</source>
        <translation>あたらしい 紙（感熱紙）を もって いって ください。</translation>
    </message>
    <message>
        <source>The cover is open</source>
        <translation>カバーが あいて います</translation>
    </message>
    <message>
        <source>Please close the cover until it clicks.</source>
        <translation>カチッと 音が するまで、カバーを しめて ください。</translation>
    </message>
    <message>
        <source>Stopped with an error</source>
        <translation>エラーで 止まって います</translation>
    </message>
    <message>
        <source>Please take out jammed paper and switch it off and on again.</source>
        <translation>つまった 紙を とって、電源を 入れなおして ください。</translation>
    </message>
    <message>
        <source>Please check that it is switched on and its cable is plugged in.</source>
        <translation>電源と ケーブルを たしかめて ください。</translation>
    </message>
    <message>
        <source>The card service does not run</source>
        <translation>カードを 読む サービスが うごいて いません</translation>
    </message>
    <message>
        <source>Please start this machine again. If that does not help, call the IT staff.</source>
        <translation>きかいを もう一度 つけなおして ください。なおらない ときは、情報の 担当に 電話して ください。</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>つながって いません</translation>
    </message>
    <message>
        <source>Please plug its USB cable in.</source>
        <translation>USBケーブルを さして ください。</translation>
    </message>
    <message>
        <source>Came loose</source>
        <translation>はずれました</translation>
    </message>
    <message>
        <source>Please pull its USB cable out and plug it in again.</source>
        <translation>USBケーブルを さしなおして ください。</translation>
    </message>
    <message>
        <source>Shows no picture</source>
        <translation>映像が 見えません</translation>
    </message>
    <message>
        <source>Please pull its USB cable out, plug it in again and open the camera once more.</source>
        <translation>USBケーブルを さしなおして、もう一度 カメラを ひらいて ください。</translation>
    </message>
    <message>
        <source>Did not scan</source>
        <translation>読む ことが できませんでした</translation>
    </message>
    <message>
        <source>Please check power, cable and jammed paper, and scan once more.</source>
        <translation>電源と ケーブルと つまった 紙を たしかめて、もう一度 読んで ください。</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>うごいて いません</translation>
    </message>
    <message>
        <source>Please call the IT staff.</source>
        <translation>情報の 担当に 電話して ください。</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>きかい</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>機器</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>ようす</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>いつまで</translation>
    </message>
</context>
<context>
    <name>ObjectPages</name>
    <message>
        <source>the person tells it</source>
        <translation>本人が 話す</translation>
    </message>
    <message>
        <source>an answer tells it</source>
        <translation>質問の 答えから</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>the residents&apos; record</source>
        <translation>住民の 記録</translation>
    </message>
    <message>
        <source>a paper brought along</source>
        <translation>持って きた 書類</translation>
    </message>
    <message>
        <source>the face of the card</source>
        <translation>カードの おもて</translation>
    </message>
    <message>
        <source>the office itself</source>
        <translation>市役所</translation>
    </message>
    <message>
        <source>a signature</source>
        <translation>サイン</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>自由な 文</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>a reading (kana)</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日にち</translation>
    </message>
    <message>
        <source>a date with the time</source>
        <translation>日にちと 時間</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>ひとつ えらぶ</translation>
    </message>
    <message>
        <source>a number or code</source>
        <translation>番号・記号</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>かず</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>お金</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>a period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>はい・いいえ</translation>
    </message>
    <message>
        <source>several of several</source>
        <translation>いくつでも えらぶ</translation>
    </message>
    <message>
        <source>yes or no, never spoken of</source>
        <translation>はい・いいえ（人に 言わない こと）</translation>
    </message>
    <message>
        <source>once a visit</source>
        <translation>1回に ひとつ</translation>
    </message>
    <message>
        <source>once a person</source>
        <translation>1人に ひとつ</translation>
    </message>
    <message>
        <source>once a child</source>
        <translation>子ども 1人に ひとつ</translation>
    </message>
    <message>
        <source>once a card</source>
        <translation>カード 1まいに ひとつ</translation>
    </message>
    <message>
        <source>once a card, from 15 years</source>
        <translation>カード 1まいに ひとつ（15さいから）</translation>
    </message>
    <message>
        <source>once a certificate</source>
        <translation>証明書に ひとつ</translation>
    </message>
    <message>
        <source>once a vehicle</source>
        <translation>車に ひとつ</translation>
    </message>
    <message>
        <source>once a dog</source>
        <translation>犬に ひとつ</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>えらぶ 答え</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>答え %1</translation>
    </message>
    <message>
        <source>One more answer</source>
        <translation>答えを ふやす</translation>
    </message>
    <message>
        <source>Remove the last answer</source>
        <translation>さいごの 答えを けす</translation>
    </message>
    <message>
        <source>Name of the procedure</source>
        <translation>手続きの 名前</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>課</translation>
    </message>
    <message>
        <source>Title on the paper</source>
        <translation>紙の 題名</translation>
    </message>
    <message>
        <source>At which errands</source>
        <translation>どの 用事で</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>かぞえかた</translation>
    </message>
    <message>
        <source>Law or by-law</source>
        <translation>きまりの 名前</translation>
    </message>
    <message>
        <source>Deadline, in words</source>
        <translation>しめきり（ことばで）</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>計算しない</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>いつから かぞえるか</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>In force from (2026-04-01)</source>
        <translation>はじまる 日（2026-04-01）</translation>
    </message>
    <message>
        <source>In force until (2027-03-31)</source>
        <translation>おわる 日（2027-03-31）</translation>
    </message>
    <message>
        <source>Back-office system</source>
        <translation>業務システム</translation>
    </message>
    <message>
        <source>Never shown or spoken of to visitors (protection)</source>
        <translation>お客さんに 見せない・話さない（まもる ため）</translation>
    </message>
    <message>
        <source>1 What it is</source>
        <translation>1 内容</translation>
    </message>
    <message>
        <source>2 When it is needed</source>
        <translation>2 条件</translation>
    </message>
    <message>
        <source>The chosen paper is needed when (nothing: always)</source>
        <translation>えらんだ 書類が いる とき（なにも なければ いつも）</translation>
    </message>
    <message>
        <source>3 What to bring</source>
        <translation>3 もちもの</translation>
    </message>
    <message>
        <source>4 What is filled in</source>
        <translation>4 書く ところ</translation>
    </message>
    <message>
        <source>5 The sheet</source>
        <translation>5 紙</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation>答えかた</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>どの 用事で 聞くか</translation>
    </message>
    <message>
        <source>Asked by staff only</source>
        <translation>職員だけが 聞く</translation>
    </message>
    <message>
        <source>What the box is called</source>
        <translation>ところの 名前</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>なかみ</translation>
    </message>
    <message>
        <source>Who usually knows it</source>
        <translation>どこから わかるか</translation>
    </message>
    <message>
        <source>Needs special care</source>
        <translation>とくに 大切な こと</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>書類の 名前</translation>
    </message>
</context>
<context>
    <name>PaperCorrectionsCommand</name>
    <message>
        <source>%1/%2  %3 looked at, %4 wrong; %5 wrong of %6 that were sure</source>
        <translation>%1/%2&#x3000;確認 %3件、まちがい %4件（「確実」の %6件の うち まちがい %5件）</translation>
    </message>
    <message>
        <source>; proposed: sure from %1</source>
        <translation>&#x3000;しきい値の 案：%1以上</translation>
    </message>
    <message>
        <source>; in force: %1</source>
        <translation>&#x3000;いまの しきい値：%1</translation>
    </message>
    <message>
        <source>No paper has been checked at this site in the last %1 days.</source>
        <translation>この %1日の あいだに 確認した 書類は ありません。</translation>
    </message>
    <message>
        <source>paper-thresholds.json: no paper or field is called %1</source>
        <translation>paper-thresholds.json：「%1」という 書類や 欄は ありません。</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Moving-out certificate</source>
        <translation>転出証明書</translation>
    </message>
    <message>
        <source>Residence card</source>
        <translation>在留カード</translation>
    </message>
    <message>
        <source>Driver&apos;s licence</source>
        <translation>運転免許証</translation>
    </message>
    <message>
        <source>Health insurance certificate</source>
        <translation>健康保険の 資格確認書</translation>
    </message>
    <message>
        <source>Certificate of residence</source>
        <translation>住民票</translation>
    </message>
    <message>
        <source>Family register certificate</source>
        <translation>戸籍の 証明書</translation>
    </message>
    <message>
        <source>Withholding tax slip</source>
        <translation>源泉徴収票（会社の 紙）</translation>
    </message>
    <message>
        <source>Filled-in change-of-address form</source>
        <translation>書いて ある 住民異動届</translation>
    </message>
    <message>
        <source>Filled-in health insurance form</source>
        <translation>書いて ある 国民健康保険の 紙</translation>
    </message>
</context>
<context>
    <name>ReviewSentences</name>
    <message>
        <source>%1 moved on %2 from %3 to %4.</source>
        <extracomment>%1 name, %2 day, %3 old address, %4 new address</extracomment>
        <translation>%1さんは、%2に、%3から %4へ 引っこしました。</translation>
    </message>
    <message>
        <source>%1 (person %2)</source>
        <translation>%1（%2人目）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1は 「%2」です。</translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>To be read</source>
        <translation>これから 見ます</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>二人目を 待って います</translation>
    </message>
    <message>
        <source>Back at the counter</source>
        <translation>窓口に もどりました</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>おわりました</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>いりません</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CapturePanel</name>
    <message>
        <source>Page %1: %2 %</source>
        <translation>%1まいめ：%2 %</translation>
    </message>
    <message>
        <source>● Good: press Ctrl+K to take it</source>
        <translation>● いいです。Ctrl+K を おして とります</translation>
    </message>
    <message>
        <source>▲ No paper is seen. Lay it on the dark mat.</source>
        <translation>▲ かみが みえません。くろい マットの うえに おいてください。</translation>
    </message>
    <message>
        <source>▲ A corner is cut off. Push the paper into the picture.</source>
        <translation>▲ かどが きれています。ぜんぶ はいるように うごかしてください。</translation>
    </message>
    <message>
        <source>▲ Too small to be read. Move the camera closer.</source>
        <translation>▲ ちいさくて よめません。カメラを ちかづけてください。</translation>
    </message>
    <message>
        <source>▲ Blurred. Hold it still and wait for the focus.</source>
        <translation>▲ ぼけています。うごかさないで まってください。</translation>
    </message>
    <message>
        <source>▲ A lamp is mirrored in it. Turn the paper a little.</source>
        <translation>▲ ひかりが うつっています。かみの むきを すこし かえてください。</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1まいめ</translation>
    </message>
    <message>
        <source>Take this page (Ctrl+K)</source>
        <translation>とる（Ctrl+K）</translation>
    </message>
    <message>
        <source>Camera (Ctrl+K)</source>
        <translation>カメラ（Ctrl+K）</translation>
    </message>
    <message>
        <source>Read %1 pages</source>
        <translation>%1まいを よむ</translation>
    </message>
    <message>
        <source>R turns the chosen page, Delete takes it out.</source>
        <translation>えらんだ かみを、R で まわします。Delete で けします。</translation>
    </message>
    <message>
        <source>Scan (Ctrl+S)</source>
        <translation>スキャン（Ctrl+S）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Pages that came in</source>
        <translation>とりこんだ かみ</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>カメラの え</translation>
    </message>
    <message>
        <source>Reading page %1 of %2, %3 papers to come</source>
        <translation>%2まいの うち %1まいめを よんでいます（のこり %3こ）</translation>
    </message>
    <message>
        <source>Wait for scans (Ctrl+O)</source>
        <translation>スキャンを まつ（Ctrl+O）</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CaseSight</name>
    <message>
        <source>Born</source>
        <translation>生まれた 日</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>新しい 住所</translation>
    </message>
    <message>
        <source>Card read with its PIN</source>
        <translation>カードを 暗証番号で 読みました</translation>
    </message>
    <message>
        <source>From papers, no card</source>
        <translation>書類から（カード なし）</translation>
    </message>
    <message>
        <source>Typed, no card</source>
        <translation>入力（カード なし）</translation>
    </message>
    <message>
        <source>%1 (%2), age %3</source>
        <translation>%1（%2年）%3さい</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>%1で 期限が 切れました</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>%1まで 使えます</translation>
    </message>
    <message>
        <source> (until %1)</source>
        <translation>（%1まで）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>confirmed: signed by its issuer, and no copy</source>
        <translation>本物です（発行した&#x3000;所の&#x3000;サインが&#x3000;あります。コピーでは&#x3000;ありません）</translation>
    </message>
    <message>
        <source>not confirmed: this town has no key of its issuer</source>
        <translation>まだ&#x3000;わかりません（発行した&#x3000;所の&#x3000;鍵が&#x3000;この&#x3000;町に&#x3000;ありません）</translation>
    </message>
    <message>
        <source>data signed by the issuer; whether it is a copy cannot be told</source>
        <translation>中の&#x3000;データには&#x3000;サインが&#x3000;あります（コピーか&#x3000;どうかは&#x3000;わかりません。写真と&#x3000;顔を&#x3000;くらべて&#x3000;ください）</translation>
    </message>
    <message>
        <source>not confirmed: this kind of card cannot be checked</source>
        <translation>まだ&#x3000;わかりません（この&#x3000;カードは&#x3000;機械で&#x3000;調べられません）</translation>
    </message>
    <message>
        <source>FAILED: its issuer&apos;s certificate is false</source>
        <translation>だめです：発行した&#x3000;所の&#x3000;証明書が&#x3000;正しく&#x3000;ありません</translation>
    </message>
    <message>
        <source>FAILED: its data were not signed by the issuer</source>
        <translation>だめです：データに&#x3000;正しい&#x3000;サインが&#x3000;ありません</translation>
    </message>
    <message>
        <source>FAILED: its data were changed</source>
        <translation>だめです：データが&#x3000;書きかえられて&#x3000;います</translation>
    </message>
    <message>
        <source>FAILED: its key is not the issuer&apos;s</source>
        <translation>だめです：カードの&#x3000;鍵が&#x3000;正しく&#x3000;ありません</translation>
    </message>
    <message>
        <source>FAILED: this is a copy of a card</source>
        <translation>だめです：カードの&#x3000;コピーです</translation>
    </message>
    <message>
        <source>FAILED: a record that every card has is missing</source>
        <translation>だめです：必要な&#x3000;データが&#x3000;ありません</translation>
    </message>
    <message>
        <source>FAILED: no longer valid</source>
        <translation>だめです：使える&#x3000;日が&#x3000;すぎて&#x3000;います</translation>
    </message>
    <message>
        <source>FAILED: not valid yet</source>
        <translation>だめです：まだ&#x3000;使える&#x3000;日に&#x3000;なって&#x3000;いません</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Genuineness</source>
        <translation>本物か&#x3000;どうか</translation>
    </message>
    <message>
        <source>Residents&apos; extract</source>
        <translation>住民の データ</translation>
    </message>
    <message>
        <source>for which of: %1?</source>
        <translation>だれの ぶんですか：%1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1さんの ぶん</translation>
    </message>
    <message>
        <source>found, values taken over</source>
        <translation>見つかりました</translation>
    </message>
    <message>
        <source>nobody with this name, birth date and address</source>
        <translation>おなじ 名前・生年月日・住所の 人は いません</translation>
    </message>
    <message>
        <source>several agree: nobody was taken. Please look in the core system.</source>
        <translation>おなじ 人が 2人以上 います。住民記録で 見て ください。</translation>
    </message>
    <message>
        <source>the extract cannot be read</source>
        <translation>住民の データを 読めません</translation>
    </message>
    <message>
        <source>some are missing in the text: compare with the pictures</source>
        <translation>文字の データに ない 字が あります。絵を 見て ください</translation>
    </message>
    <message>
        <source>some are missing in the text: read the pictures too, or copy them from the card</source>
        <translation>文字の データに ない 字が あります。照合番号Bで 絵も 読むか、カードを 見て 入れて ください</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CheckPanel</name>
    <message>
        <source>Check what was read: %1</source>
        <translation>よんだ ものの かくにん：%1</translation>
    </message>
    <message>
        <source>%1 of %2 to look at</source>
        <translation>%2この うち %1こ みてください</translation>
    </message>
    <message>
        <source>All looked at</source>
        <translation>ぜんぶ みました</translation>
    </message>
    <message>
        <source>Later (Esc)</source>
        <translation>あとで（Esc）</translation>
    </message>
    <message>
        <source>Finished (Enter)</source>
        <translation>おわる（Enter）</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>right, next</source>
        <translation>ただしい・つぎへ</translation>
    </message>
    <message>
        <source>take this one</source>
        <translation>えらぶ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>なおす</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>type anew</source>
        <translation>かきなおす</translation>
    </message>
    <message>
        <source>any field</source>
        <translation>ほかの ところ</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>おおきく・ちいさく</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>as read</source>
        <translation>よんだ まま</translation>
    </message>
    <message>
        <source>other form of the character</source>
        <translation>べつの じの かたち</translation>
    </message>
    <message>
        <source>also possible</source>
        <translation>ほかの よみ</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CheckRow</name>
    <message>
        <source>✓ looked at</source>
        <translation>✓ みました</translation>
    </message>
    <message>
        <source>▲ sources disagree</source>
        <translation>▲ ないようが ちがう</translation>
    </message>
    <message>
        <source>● sure</source>
        <translation>● たしか</translation>
    </message>
    <message>
        <source>▲ read, not shown</source>
        <translation>▲ よみました・みせません</translation>
    </message>
    <message>
        <source>▲ please look</source>
        <translation>▲ みてください</translation>
    </message>
    <message>
        <source>□ not read</source>
        <translation>□ よめません</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（なにも ない）</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>%1: the place on the paper</source>
        <translation>%1：かみの その ところ</translation>
    </message>
    <message>
        <source>on the paper: %1</source>
        <translation>紙に 書いて あるのは：%1</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::ConversationPanel</name>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Everything has been asked.</source>
        <translation>質問は ぜんぶ 終わりました。</translation>
    </message>
    <message>
        <source>Which of these apply? (as many as apply)</source>
        <translation>あてはまる ものは どれですか（いくつでも）</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Take this answer</source>
        <translation>この 答えで 次へ</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>どれにも あてはまらない</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>前の 答えを 取り消す</translation>
    </message>
    <message>
        <source>Only for staff: never shown or printed for the visitor</source>
        <translation>職員だけの 質問です。お客さんの 画面や 紙には 出ません。</translation>
    </message>
    <message>
        <source>Said so far</source>
        <translation>これまでの 答え</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CounterView</name>
    <message>
        <source>Case %1</source>
        <translation>受付の 番号 %1</translation>
    </message>
    <message>
        <source>Values (%1 to do)</source>
        <translation>項目（あと %1）</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>次を 呼ぶ</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>来ました</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>もう一度 呼ぶ</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>いない</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引き継ぐ</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答える</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>これで 正しい</translation>
    </message>
    <message>
        <source>Change view</source>
        <translation>画面を かえる</translation>
    </message>
    <message>
        <source>%1 counter</source>
        <translation>%1 窓口</translation>
    </message>
    <message>
        <source>%1, clerk %2</source>
        <translation>%1&#x3000;担当 %2</translation>
    </message>
    <message>
        <source>What to work on</source>
        <translation>作業を えらぶ</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>Call a number</source>
        <translation>番号を きめて 呼ぶ</translation>
    </message>
    <message>
        <source>Call this number out of turn</source>
        <translation>この 番号を じゅんばんの 前に 呼ぶ</translation>
    </message>
    <message>
        <source>Help! (Ctrl+F1)</source>
        <translation>たすけを 呼ぶ（Ctrl+F1）</translation>
    </message>
    <message>
        <source>Open a finished number again</source>
        <translation>おわった 番号を もう一度</translation>
    </message>
    <message>
        <source>Back to the line</source>
        <translation>列に もどす</translation>
    </message>
    <message>
        <source>Put aside for all</source>
        <translation>みんなの たなへ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Open, pause, close</source>
        <translation>あける・休む・しめる</translation>
    </message>
    <message>
        <source>Letter size</source>
        <translation>字の 大きさ</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CounterWindow</name>
    <message>
        <source>Counter</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>This visit is not taken on yet and would be lost. Go on to the signature first, then hand it over.</source>
        <translation>まだ 受け付けていません。引き継ぐと 消えます。先に 署名まで 進めて ください。</translation>
    </message>
    <message>
        <source>Go on without a card</source>
        <translation>カード なしで 進む</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Take this errand</source>
        <translation>この 用件で 受け付ける</translation>
    </message>
    <message>
        <source>The visitor agrees</source>
        <translation>いいと 言われた</translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation>カードを 読む</translation>
    </message>
    <message>
        <source>Use this PIN once</source>
        <translation>この 暗証番号を 使う</translation>
    </message>
    <message>
        <source>It is this person</source>
        <translation>本人です</translation>
    </message>
    <message>
        <source>These are all papers</source>
        <translation>書類は これで ぜんぶ</translation>
    </message>
    <message>
        <source>Everything is typed</source>
        <translation>入力を 終わる</translation>
    </message>
    <message>
        <source>Read through with the visitor</source>
        <translation>お客さんと いっしょに 見ました</translation>
    </message>
    <message>
        <source>Signed on paper: take it on</source>
        <translation>紙に 署名を もらって 受け付ける</translation>
    </message>
    <message>
        <source>Complete (F12)</source>
        <translation>完了（F12）</translation>
    </message>
    <message>
        <source>Finished with this visitor</source>
        <translation>次の 人へ</translation>
    </message>
    <message>
        <source>There is nothing to complete yet. First take the visit on: questions, values and signature.</source>
        <translation>まだ 完了できません。質問、項目、署名の 順に 進めて ください。</translation>
    </message>
    <message>
        <source>%1 tries are left.</source>
        <translation>あと %1回 できます。</translation>
    </message>
    <message>
        <source>Choose above which document showed who the visitor is.</source>
        <translation>上で、どの 書類で 本人か 確認したか、えらんで ください。</translation>
    </message>
    <message>
        <source>Please look at: %1</source>
        <translation>見る ところ：%1</translation>
    </message>
    <message>
        <source>Case %1 goes to the back office; %2 messages are waiting to be sent. The visitor can go.</source>
        <translation>受付 %1 を 担当の 課に 送ります（送る もの %2つ）。お客さんは 帰っても いいです。</translation>
    </message>
    <message>
        <source>Somebody at the kiosk would like to talk in another room. Please go there quietly.</source>
        <translation>機械の 前の 人が べつの へやで 話したいです。しずかに 行ってください。</translation>
    </message>
    <message>
        <source>Somebody at the kiosk asks for a member of staff.</source>
        <translation>機械の 前の 人が 係の人を よんでいます。</translation>
    </message>
    <message>
        <source>The pre-application is in. It does not show who is here.</source>
        <translation>家で 書いた ものを 読みました。本人かどうかは カードで 見てください。</translation>
    </message>
    <message>
        <source>QR code: part %1 of %2 is still missing.</source>
        <translation>QRコードの %1まい目が まだです（ぜんぶで %2まい）。</translation>
    </message>
    <message>
        <source>The guide slip and %1 sheets were sent to the printer.</source>
        <translation>あんないの 紙と 書類 %1まいを いんさつして います。</translation>
    </message>
    <message>
        <source>Let the reader ask for the PIN, once</source>
        <translation>カードリーダーで 暗証番号を 1回 入れて もらう</translation>
    </message>
    <message>
        <source>Use this number once</source>
        <translation>この 番号を 1回だけ 使う</translation>
    </message>
    <message>
        <source>Read the pictures too (照合番号B)</source>
        <translation>絵も 読む（照合番号B）</translation>
    </message>
    <message>
        <source>%1 %2 is back from the department: %3</source>
        <translation>%1&#x3000;%2が 課から もどって きました：%3</translation>
    </message>
    <message>
        <source>Ctrl+F1 ends it.</source>
        <translation>Ctrl+F1 で おわります。</translation>
    </message>
    <message>
        <source>Counter %1 needs help at once. Please go there.</source>
        <translation>%1番の まどぐちで すぐに たすけが いります。行って ください。</translation>
    </message>
    <message>
        <source>%1 is called on the board only, without sound.</source>
        <translation>%1の 人は、音を 出さないで 画面だけで 呼びます。</translation>
    </message>
    <message>
        <source>%1 does not hear the call: the board flashes for longer.</source>
        <translation>%1の 人は 音が 聞こえません。画面を 長く ひからせて 呼びます。</translation>
    </message>
    <message>
        <source>Neither board nor voice calls %1. Please walk over and fetch the person.</source>
        <translation>%1の 人は、画面でも 声でも 呼びません。むかえに 行って ください。</translation>
    </message>
    <message>
        <source>%1 sheets with the number were sent to the printer. Nothing of it was kept.</source>
        <translation>番号の 入った 紙 %1 枚を 印刷します。番号は 残しません。</translation>
    </message>
    <message>
        <source>Sent to the printer, for official paper: %1</source>
        <translation>役所の 紙に 印刷します：%1</translation>
    </message>
    <message>
        <source>%1 is put aside. Any counter can call this number.</source>
        <translation>%1を たなに 入れました。どの 窓口からも 呼べます。</translation>
    </message>
    <message>
        <source>%1 is handed over and waits for: %2</source>
        <translation>%1を 引き継ぎました。次は %2です。</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>%1番の 窓口</translation>
    </message>
    <message>
        <source>This number is over. To open it again: Ctrl+F2, the number, Shift+Enter.</source>
        <translation>この 番号は おわりました。もう一度の ときは Ctrl+F2、番号、Shift+Enter です。</translation>
    </message>
    <message>
        <source>This number is at a counter already.</source>
        <translation>この 番号の 人は もう 窓口に います。</translation>
    </message>
    <message>
        <source>This number is on hold at another counter. Please ask there.</source>
        <translation>この 番号は ほかの 窓口で 待っています。そこで 聞いて ください。</translation>
    </message>
    <message>
        <source>This number is in the line: call it without Shift.</source>
        <translation>この 番号は 列に います。Shiftを おさないで 呼びます。</translation>
    </message>
    <message>
        <source>%1 did not answer and is off the line. Ctrl+F2, the number and Shift+Enter bring it back.</source>
        <translation>%1の 人は 来ません。列から はずしました。もどす ときは Ctrl+F2、番号、Shift+Enter です。</translation>
    </message>
    <message>
        <source>Choose the picture of the QR code</source>
        <translation>QRコードの 絵を えらぶ</translation>
    </message>
    <message>
        <source>The hall&apos;s server is back. Numbers carried over: %1.</source>
        <translation>サーバーと つながりました。%1つの 番号を まとめました。</translation>
    </message>
    <message>
        <source>The list of those who wait was sent to the printer.</source>
        <translation>まって いる 人の 一覧を 印刷します。</translation>
    </message>
    <message>
        <source>The hall&apos;s server is away since %1. This machine goes on by itself: %2 numbers are left, %3 people of the common line are to be called by voice (see the left). Nothing is lost when the server is back.</source>
        <translation>%1から サーバーと つながりません。この きかいだけで つづけます（番号は あと %2）。みんなの 順番の %3人は 声で よんで ください（左の 一覧）。つながったら、ぜんぶ まとまります。</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::FieldPanel</name>
    <message>
        <source>%1: the place on the paper</source>
        <translation>%1：書類の ここ</translation>
    </message>
    <message>
        <source>What the sheets need appears here.</source>
        <translation>紙に 書く ことが ここに 出ます。</translation>
    </message>
    <message>
        <source>%1: two sources disagree. Which one is right?</source>
        <translation>%1：2つの 内容が ちがいます。どちらが 正しいですか。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: keep %2</source>
        <translation>%1：%2の まま</translation>
    </message>
    <message>
        <source>%1: take %2 instead</source>
        <translation>%1：%2に なおす</translation>
    </message>
    <message>
        <source>Print %1 instead; the value stays</source>
        <translation>「%1」で 印刷する（記録の 字は 変えません）</translation>
    </message>
    <message>
        <source>I have looked: it is right as it stands</source>
        <translation>見ました。このままで いいです</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::HallRail</name>
    <message>
        <source>under 1 min</source>
        <translation>1分より 短い</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待っている 人</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>呼んで います</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>窓口に います</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>いなくなりました</translation>
    </message>
    <message>
        <source>Call the next number</source>
        <translation>次を 呼ぶ</translation>
    </message>
    <message>
        <source>The visitor is here</source>
        <translation>お客さんが 来ました</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>もう一度 呼ぶ</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>いない</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引き継ぐ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次の 番号</translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>引き継ぐ ところ</translation>
    </message>
    <message>
        <source>Hand over to …</source>
        <translation>引き継ぐ ところを えらぶ</translation>
    </message>
    <message>
        <source>Nobody at this counter</source>
        <translation>今 だれも いません</translation>
    </message>
    <message>
        <source>%1, speaks %2</source>
        <translation>%1&#x3000;（%2）</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>待っている 人は いません。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many wait in this line, and how long the first</comment>
        <translation>%1人 %2</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1を つづける</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>あとで よびます</translation>
    </message>
    <message>
        <source>Offices at work</source>
        <translation>かかりの人が しごとを しています</translation>
    </message>
    <message>
        <source>Counter open</source>
        <translation>窓口：あいて います</translation>
    </message>
    <message>
        <source>Counter paused</source>
        <translation>窓口：休み</translation>
    </message>
    <message>
        <source>Counter closed</source>
        <translation>窓口：しまって います</translation>
    </message>
    <message>
        <source>Only to: %1</source>
        <comment>a counter</comment>
        <translation>%1だけ</translation>
    </message>
    <message>
        <source>Only to: %1 (%2)</source>
        <comment>a colleague, name and id</comment>
        <translation>%1（%2）だけ</translation>
    </message>
    <message>
        <source>Put aside for all</source>
        <comment>any counter may take this person up again</comment>
        <translation>みんなの たなへ</translation>
    </message>
    <message>
        <source>Back to the line</source>
        <translation>列に もどす</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>また 始める 番号</translation>
    </message>
    <message>
        <source>State of this counter</source>
        <translation>この 窓口の ようす</translation>
    </message>
    <message>
        <source>Call %1 (put aside)</source>
        <translation>%1を 呼ぶ（たな）</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::IntakePanel</name>
    <message>
        <source>Call the next number with F2.</source>
        <translation>F2で 次の 番号を 呼んで ください。</translation>
    </message>
    <message>
        <source>What brings the visitor here today?</source>
        <translation>今日は 何を しに 来ましたか</translation>
    </message>
    <message>
        <source>May the card be read?</source>
        <translation>カードを 読んでも いいですか</translation>
    </message>
    <message>
        <source>Put the My Number card on the reader.</source>
        <translation>マイナンバーカードを 機械に 置いて ください。</translation>
    </message>
    <message>
        <source>Please turn the screen to the visitor: the 4-digit PIN</source>
        <translation>画面を お客さんに 向けて ください：4けたの 暗証番号</translation>
    </message>
    <message>
        <source>The card is being read. Please leave it where it is.</source>
        <translation>カードを 読んで います。そのままに して ください。</translation>
    </message>
    <message>
        <source>Is this the person in front of you?</source>
        <translation>前に いる 人は この 人ですか</translation>
    </message>
    <message>
        <source>Print the sheets and have them signed.</source>
        <translation>紙を 印刷して、名前を 書いて もらって ください。</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>少し 待って ください。</translation>
    </message>
    <message>
        <source>The case is complete.</source>
        <translation>完了しました。</translation>
    </message>
    <message>
        <source>Read from the card: name, address, date of birth and sex. Nothing else, and not the individual number. Ask the visitor and go on with their yes.</source>
        <translation>カードから 読むのは 名前、住所、生まれた 日、性別だけです。マイナンバーは 読みません。お客さんに 聞いて、「はい」なら 進んで ください。</translation>
    </message>
    <message>
        <source>Visitors without a card, or who do not want to use it, lose nothing: go on without.</source>
        <translation>カードが なくても、使いたく なくても、だいじょうぶです。カード なしで 進めます。</translation>
    </message>
    <message>
        <source>The PIN of the card-surface input aid (4 digits, not the individual number).</source>
        <translation>券面事項入力補助用の 4けたの 暗証番号（マイナンバーでは ありません）。</translation>
    </message>
    <message>
        <source>%1 tries are left. After that the PIN is locked and is reset at the residents&apos; counter.</source>
        <translation>あと %1回 入力できます。つづけて まちがえると 使えなくなります（市民課で なおせます）。</translation>
    </message>
    <message>
        <source>Compare the values above with the person and the card, and choose the document they showed.</source>
        <translation>上の 内容と、人と カードを くらべて ください。見た 書類も えらんで ください。</translation>
    </message>
    <message>
        <source>Ctrl+P prints every sheet. Then the case is taken on; it is completed after the check.</source>
        <translation>Ctrl+Pで ぜんぶ 印刷します。受け付けて、確かめてから、完了します。</translation>
    </message>
    <message>
        <source>Copy what is printed on the card (照合番号B)</source>
        <translation>カードに 書いて ある とおりに 入れて ください（照合番号B）</translation>
    </message>
    <message>
        <source>The visitor enters the 4-digit PIN on the card reader.</source>
        <translation>来た 人が カードリーダーで 4けたの 暗証番号を 入れます。</translation>
    </message>
    <message>
        <source>Now: the visitor enters the 4-digit PIN on the reader&apos;s keys and presses its Enter key.</source>
        <translation>いま、来た 人が カードリーダーの キーで 4けたの 暗証番号を 入れて、確定の キーを 押します。</translation>
    </message>
    <message>
        <source>It opens the four attributes, and the photograph to compare. It has tries of its own.</source>
        <translation>名前・住所・生年月日・性別と 顔写真を 読みます。まちがえて よい 回数は 暗証番号と 別です。</translation>
    </message>
    <message>
        <source>ONE try is left. If it is wrong, the card is locked and must be unlocked at the residents&apos; counter.</source>
        <translation>あと 1回だけです。まちがえると カードが 使えなく なります。市民課で 直します。</translation>
    </message>
    <message>
        <source>%1 tries are left.</source>
        <translation>あと %1回 できます。</translation>
    </message>
    <message>
        <source>The visitor was asked once more, knows that this is the last try, and wants it.</source>
        <translation>最後の 1回だと もう 一度 聞いて、「します」と 言って もらいました。</translation>
    </message>
    <message>
        <source>PIN unknown: copy what is printed on the card (照合番号B)</source>
        <translation>暗証番号が わからない：カードを 見て 入れる（照合番号B）</translation>
    </message>
    <message>
        <source>Back to the 4-digit PIN</source>
        <translation>4けたの 暗証番号に 戻る</translation>
    </message>
    <message>
        <source>QR code from home</source>
        <translation>家で つくった QRコード</translation>
    </message>
    <message>
        <source>From a picture</source>
        <translation>絵から よむ</translation>
    </message>
    <message>
        <source>Scan it here, part by part</source>
        <translation>ここで コードを 1つずつ よみとる</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::LastSeenCard</name>
    <message>
        <source>To be called by voice</source>
        <translation>声で よぶ 人</translation>
    </message>
    <message>
        <source>They waited at %1, when the server went. Agree with the other counters who calls whom. Who has come: Ctrl+F2 and the number.</source>
        <translation>%1に サーバーが とまったとき、まって いた 人です。どの 窓口が だれを よぶか、きめて ください。来たら Ctrl+F2 と 番号を おします。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほかに %1人</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>これを 印刷する</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::NotesCard</name>
    <message>
        <source>A note on this number, for colleagues</source>
        <translation>この 番号の メモ（係の 人が 見ます）</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>time, who wrote it, the note</comment>
        <translation>%1（%2）%3</translation>
    </message>
    <message>
        <source>Note (Ctrl+M)</source>
        <translation>メモ（Ctrl+M）</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::NumberBPanel</name>
    <message>
        <source>Date of birth, the way it is printed on the card</source>
        <translation>生まれた 日（カードに 書いて ある とおり）</translation>
    </message>
    <message>
        <source>Year until which the card is valid (有効期限), four digits</source>
        <translation>カードの 有効期限の 年（西暦 4けた）</translation>
    </message>
    <message>
        <source>Security code: the four digits under the photograph</source>
        <translation>セキュリティコード（顔写真の 下の 4けた）</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>生まれた 年</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>生まれた 月</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>生まれた 日</translation>
    </message>
    <message>
        <source>How the year of birth is printed</source>
        <translation>生まれた 年の 書きかた</translation>
    </message>
    <message>
        <source>Choose the era or the Western calendar …</source>
        <translation>元号か 西暦を 選ぶ …</translation>
    </message>
    <message>
        <source>Western calendar (西暦)</source>
        <translation>西暦</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::NumberDialog</name>
    <message>
        <source>Check the individual number</source>
        <translation>番号の 確認</translation>
    </message>
    <message>
        <source>Type the number from the document in front of you. It is printed in its box and not kept: screen, case and stored sheet go on showing ●●●●.</source>
        <translation>書類を 見て、番号を 入れて ください。番号は 印刷する 紙にだけ 入ります。ほかには 残りません（●●●●）。</translation>
    </message>
    <message>
        <source>Whose number</source>
        <translation>だれの 番号</translation>
    </message>
    <message>
        <source>The document that shows it</source>
        <translation>番号を 見た 書類</translation>
    </message>
    <message>
        <source>My Number card</source>
        <translation>マイナンバーカード</translation>
    </message>
    <message>
        <source>Notification card, still right</source>
        <translation>通知カード（書いてある ことが 今と 同じ もの）</translation>
    </message>
    <message>
        <source>Certificate of residence with the number</source>
        <translation>番号の ある 住民票</translation>
    </message>
    <message>
        <source>The number is right: print</source>
        <translation>番号は 合っています：印刷する</translation>
    </message>
    <message>
        <source>The check digit does not fit. Please compare with the document again.</source>
        <translation>番号が 正しくない ようです。書類と もう一度 くらべて ください。</translation>
    </message>
    <message>
        <source>%1 numbers are ready to be printed.</source>
        <translation>印刷できる 番号：%1 人</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::PapersPanel</name>
    <message>
        <source>Choose the picture of a paper</source>
        <translation>書類の 画像を えらぶ</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>画像（%1）</translation>
    </message>
    <message>
        <source>Scan the papers the visitor brought, then choose them here. The newest comes first.</source>
        <translation>持って きた 書類を スキャンして、ここで えらんで ください。新しい ものが 先です。</translation>
    </message>
    <message>
        <source>Picture of a paper</source>
        <translation>書類の 画像</translation>
    </message>
    <message>
        <source>File of the scanned paper</source>
        <translation>スキャンした ファイル</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>読んで います…</translation>
    </message>
    <message>
        <source>Read this paper</source>
        <translation>この 書類を 読む</translation>
    </message>
    <message>
        <source>Look in folders</source>
        <translation>フォルダーから えらぶ</translation>
    </message>
    <message>
        <source>▲ %1: %2 values read, %3 to check</source>
        <translation>▲ %1：%2つ 読みました。%3つは 見て ください</translation>
    </message>
    <message>
        <source>▲ %1: %2 values read</source>
        <translation>▲ %1：%2つ 読みました</translation>
    </message>
    <message>
        <source>No paper has been read yet.</source>
        <translation>まだ 書類を 読んで いません。</translation>
    </message>
    <message>
        <source>Check the newest paper</source>
        <translation>よんだ ものを みる</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::PersonPanel</name>
    <message>
        <source>Identity: not checked yet</source>
        <translation>本人かどうか：まだ</translation>
    </message>
    <message>
        <source>Identity: checked</source>
        <translation>本人かどうか：見ました</translation>
    </message>
    <message>
        <source>Identity checked with</source>
        <translation>本人かどうかを 見た 書類</translation>
    </message>
    <message>
        <source>Choose the document …</source>
        <translation>書類を えらぶ</translation>
    </message>
    <message>
        <source>Nobody has been read yet</source>
        <translation>まだ 読んで いません</translation>
    </message>
    <message>
        <source>Photograph on the card</source>
        <translation>カードの&#x3000;写真</translation>
    </message>
    <message>
        <source>Name as the card shows it</source>
        <translation>カードに&#x3000;書いて&#x3000;ある&#x3000;名前</translation>
    </message>
    <message>
        <source>Address as the card shows it</source>
        <translation>カードに&#x3000;書いて&#x3000;ある&#x3000;住所</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::ProcedurePanel</name>
    <message>
        <source>no paper, guidance only</source>
        <translation>案内だけ</translation>
    </message>
    <message>
        <source>Open boxes: %1</source>
        <translation>書いて いない ところ %1</translation>
    </message>
    <message>
        <source>to be signed</source>
        <translation>署名が まだ</translation>
    </message>
    <message>
        <source>✓ ready</source>
        <translation>✓ できました</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <translation>期限を すぎました：%1</translation>
    </message>
    <message>
        <source>Bring: %1</source>
        <translation>いる もの：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>手続き</translation>
    </message>
    <message>
        <source>Procedures (%1)</source>
        <translation>手続き（%1つ）</translation>
    </message>
    <message>
        <source>Procedures by department</source>
        <translation>課ごとの 手続き</translation>
    </message>
    <message>
        <source>What this visit needs appears here as the answers come in.</source>
        <translation>答えると、いる 手続きが ここに 出ます。</translation>
    </message>
    <message>
        <source>Department: %1</source>
        <translation>課：%1</translation>
    </message>
    <message>
        <source>waits for “%1”</source>
        <translation>「%1」を 待って います</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::SheetPanel</name>
    <message>
        <source>Sheet</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>The sheet as it will be printed appears here.</source>
        <translation>印刷する 紙が ここに 出ます。</translation>
    </message>
    <message>
        <source>On official paper</source>
        <translation>役所の 紙に 印刷</translation>
    </message>
    <message>
        <source>Number checked: print with it</source>
        <translation>番号を 確認して 印刷</translation>
    </message>
</context>
<context>
    <name>kakanai::demo::ServerWait</name>
    <message>
        <source>Waiting for the server</source>
        <translation>サーバーを まっています</translation>
    </message>
    <message>
        <source>This machine is not ready yet</source>
        <translation>この きかいは まだ つかえません</translation>
    </message>
    <message>
        <source>Visitors: please use another machine, or ask the staff.</source>
        <translation>おきゃくさまへ：ほかの きかいを つかってください。または、しょくいんに きいてください。</translation>
    </message>
    <message>
        <source>Staff: the hall&apos;s server does not answer (%1). This machine has never been connected to it, so it cannot go on by itself. It tries again every %2 seconds and opens when the server answers. Please look at the network cable, the server and the address after --store.</source>
        <translation>しょくいんの かたへ：サーバーが こたえません（%1）。この きかいは サーバーに つながったことが ありません。だから ひとりで うごけません。%2びょうごとに もういちど ためします。サーバーが こたえたら、がめんが ひらきます。ケーブルと サーバーと --store を みてください。</translation>
    </message>
</context>
<context>
    <name>kakanai::demo::StartWindow</name>
    <message>
        <source>Kakanai</source>
        <translation>書かない窓口</translation>
    </message>
    <message>
        <source>Counter without writing</source>
        <translation>書かない 窓口</translation>
    </message>
    <message>
        <source>What is this screen for?</source>
        <translation>この 画面で なにを しますか。</translation>
    </message>
    <message>
        <source>Kiosk for citizens</source>
        <translation>お客さんの 画面</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窓口（係の人の 画面）</translation>
    </message>
    <message>
        <source>Call board</source>
        <translation>番号を よぶ 画面</translation>
    </message>
    <message>
        <source>Hall at a glance</source>
        <translation>待っている人の ようす</translation>
    </message>
    <message>
        <source>Procedures and sheets</source>
        <translation>手続きと 紙を つくる</translation>
    </message>
    <message>
        <source>Review at a department</source>
        <translation>課の しらべ</translation>
    </message>
    <message>
        <source>What was not delivered</source>
        <translation>送れなかった もの</translation>
    </message>
</context>
<context>
    <name>kakanai::display::BoardView</name>
    <message>
        <source>%1 waiting</source>
        <translation>%1人</translation>
    </message>
    <message>
        <source>about %1 to %2 min</source>
        <translation>だいたい %1分から %2分</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>待っている 人は いません。</translation>
    </message>
    <message>
        <source>%1: now calling</source>
        <translation>%1&#x3000;呼び出し</translation>
    </message>
    <message>
        <source>Called before</source>
        <translation>前に 呼んだ 番号</translation>
    </message>
</context>
<context>
    <name>kakanai::display::BoardWindow</name>
    <message>
        <source>Call board</source>
        <translation>呼び出しの 画面</translation>
    </message>
</context>
<context>
    <name>kakanai::display::CallWords</name>
    <message>
        <source>Number %1, please come to counter %2.</source>
        <translation>%1番の 人は、%2番の 窓口に 来て ください。</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::AgreementPanel</name>
    <message>
        <source>Counts from</source>
        <translation>はじまる 日</translation>
    </message>
    <message>
        <source>Why (for those who come after)</source>
        <translation>かえた わけ</translation>
    </message>
    <message>
        <source>The second person</source>
        <translation>「いいです」と 言う 人（2人目）</translation>
    </message>
    <message>
        <source>Type both numbers again</source>
        <translation>2人とも もう 一度 入れる</translation>
    </message>
    <message>
        <source>Nobody else here may agree as the second person.</source>
        <translation>「いいです」と 言える 職員が ほかに いません。</translation>
    </message>
    <message>
        <source>1 of 2: your own approval number (%1)</source>
        <translation>1／2&#x3000;つくった 人の 承認番号（%1）</translation>
    </message>
    <message>
        <source>2 of 2: the approval number of %1</source>
        <translation>2／2&#x3000;2人目の 承認番号：%1</translation>
    </message>
    <message>
        <source>Both numbers are typed.</source>
        <translation>2人の 番号が 入りました。</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::ConditionEditor</name>
    <message>
        <source>As an expression</source>
        <translation>式（くわしい 人）</translation>
    </message>
    <message>
        <source>The expression cannot be read: %1</source>
        <translation>式が 読めません：%1</translation>
    </message>
    <message>
        <source>This expression cannot be shown as rows. It works as it is written.</source>
        <translation>この 式は 行に できません。書いた とおりに うごきます。</translation>
    </message>
    <message>
        <source>How the rows go together</source>
        <translation>行の くみあわせかた</translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation>ぜんぶ あてはまる</translation>
    </message>
    <message>
        <source>any of these holds</source>
        <translation>どれか あてはまる</translation>
    </message>
    <message>
        <source>none of these holds</source>
        <translation>どれも あてはまらない</translation>
    </message>
    <message>
        <source>＋ Row</source>
        <translation>＋ 行</translation>
    </message>
    <message>
        <source>＋ Group</source>
        <translation>＋ まとまり</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>けす</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>この まとまりを けす</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>The errand</source>
        <translation>用事</translation>
    </message>
    <message>
        <source>How the answer is compared</source>
        <translation>答えの くらべかた</translation>
    </message>
    <message>
        <source>is</source>
        <translation>と 同じ</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ではない</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>の どれか</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>の どれでもない</translation>
    </message>
    <message>
        <source>includes</source>
        <translation>が ある</translation>
    </message>
    <message>
        <source>does not include</source>
        <translation>が ない</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>この 行を けす</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::EditorWindow</name>
    <message>
        <source>Procedures and sheets of %1</source>
        <translation>%1 手続きと 紙を つくる</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>もどす</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やりなおす</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Check and publish (F12)</source>
        <translation>見て 公開する（F12）</translation>
    </message>
    <message>
        <source>New procedure (Ctrl+N)</source>
        <translation>新しい 手続き（Ctrl+N）</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新しい 質問</translation>
    </message>
    <message>
        <source>Take this out</source>
        <translation>これを とる</translation>
    </message>
    <message>
        <source>What has to be put right</source>
        <translation>なおす ところ</translation>
    </message>
    <message>
        <source>Choose something at the left, or make a new procedure. What you type is kept at once as a draft; nothing changes at the counters before two people publish it.</source>
        <translation>左から えらぶか、新しい 手続きを つくって ください。書いた ことは すぐ 下書きに なります。2人で 公開するまで、窓口は かわりません。</translation>
    </message>
    <message>
        <source>The draft is not open.</source>
        <translation>下書きが ひらいて いません。</translation>
    </message>
    <message>
        <source>Back to how it came</source>
        <translation>はじめに もどす</translation>
    </message>
    <message>
        <source>draft upon version %1</source>
        <translation>下書き（版 %1 から）</translation>
    </message>
    <message>
        <source>draft, nothing published yet</source>
        <translation>下書き（まだ 公開して いません）</translation>
    </message>
    <message>
        <source>, with changes</source>
        <translation>・かえた ところ あり</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>なおす ところは ありません</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) to put right</source>
        <translation>
            <numerusform>なおす ところ %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1 counts from %2. The counters take it up with the next visit.</source>
        <translation>版 %1 を 公開しました（%2 から）。つぎの 人から つかいます。</translation>
    </message>
    <message>
        <source>Papers to read</source>
        <translation>よむ かみ</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::KeyList</name>
    <message>
        <source>Field to add</source>
        <translation>ふやす 書く ところ</translation>
    </message>
    <message>
        <source>Paper to add</source>
        <translation>ふやす 書類</translation>
    </message>
    <message>
        <source>Type a piece of the name</source>
        <translation>名前を すこし 入れる</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>ふやす</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新しい ところ</translation>
    </message>
    <message>
        <source>New paper</source>
        <translation>新しい 書類</translation>
    </message>
    <message>
        <source>Fields on the sheet</source>
        <translation>紙の 書く ところ</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>もちもの</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>はずす</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>ひらく</translation>
    </message>
    <message>
        <source> — only sometimes</source>
        <translation>（ときどき）</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::ObjectForm</name>
    <message>
        <source>every errand</source>
        <translation>ぜんぶの 用事</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::ObjectTree</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>さがす（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search procedures, questions, fields and papers</source>
        <translation>手続き・質問・書類を さがす</translation>
    </message>
    <message>
        <source>What can be edited</source>
        <translation>かえられる もの</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Fields of the sheets</source>
        <translation>書く ところ</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>もちもの</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::PaperPage</name>
    <message>
        <source>a name</source>
        <translation>なまえ</translation>
    </message>
    <message>
        <source>kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>じゅうしょ</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ひにち</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>ばんごう</translation>
    </message>
    <message>
        <source>one square a digit</source>
        <translation>1つずつの わく</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>おかね</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>ローマじ</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>ほかの もじ</translation>
    </message>
    <message>
        <source>a box to tick</source>
        <translation>しるしを つける ところ</translation>
    </message>
    <message>
        <source>Back to the procedures</source>
        <translation>てつづきに もどる</translation>
    </message>
    <message>
        <source>Papers of this town</source>
        <translation>とうろくした かみ</translation>
    </message>
    <message>
        <source>Scan of the blank form</source>
        <translation>なにも かいていない かみの え</translation>
    </message>
    <message>
        <source>New paper from a scan</source>
        <translation>えから かみを ふやす</translation>
    </message>
    <message>
        <source>Choose the scan of a blank form</source>
        <translation>なにも かいていない かみの えを えらぶ</translation>
    </message>
    <message>
        <source>Size of the paper</source>
        <translation>かみの おおきさ</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>What the paper is called</source>
        <translation>かみの なまえ</translation>
    </message>
    <message>
        <source>filled in by hand</source>
        <translation>てで かきます</translation>
    </message>
    <message>
        <source>Save: counters read it from now on</source>
        <translation>ほぞんして つかう</translation>
    </message>
    <message>
        <source>Fields of the paper</source>
        <translation>かみの こうもく</translation>
    </message>
    <message>
        <source>What stands before it</source>
        <translation>まえに かいてある ことば</translation>
    </message>
    <message>
        <source>Which fact it tells</source>
        <translation>どの こうもくに いれますか</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>だれの ものですか</translation>
    </message>
    <message>
        <source>What is written in it</source>
        <translation>なにを かきますか</translation>
    </message>
    <message>
        <source>Squares (0: written freely)</source>
        <translation>わくの かず（0は わく なし）</translation>
    </message>
    <message>
        <source>What a tick says</source>
        <translation>しるしの いみ</translation>
    </message>
    <message>
        <source>may be seen on the stored picture</source>
        <translation>のこす えに みえて いいです</translation>
    </message>
    <message>
        <source>none: only looked at</source>
        <translation>なし（みるだけ）</translation>
    </message>
    <message>
        <source>of whom the paper is about</source>
        <translation>かみの ひと</translation>
    </message>
    <message>
        <source>of person %1 on the paper</source>
        <translation>かみの %1にんめ</translation>
    </message>
    <message>
        <source>The scan is being opened.</source>
        <translation>えを ひらいています。</translation>
    </message>
    <message>
        <source>This file cannot be opened as a picture of a paper.</source>
        <translation>この ファイルは ひらけません。</translation>
    </message>
    <message>
        <source>First open the scan of a blank form.</source>
        <translation>さきに、なにも かいていない かみの えを ひらいてください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Please give the paper its name and draw at least one field.</source>
        <translation>なまえを いれて、わくを 1つ かいてください。</translation>
    </message>
    <message>
        <source>The paper could not be saved.</source>
        <translation>ほぞん できませんでした。</translation>
    </message>
    <message>
        <source>%1 is saved. Counters read it from the next paper on.</source>
        <translation>「%1」を ほぞんしました。つぎから よめます。</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::PublishPage</name>
    <message>
        <source>Publish together</source>
        <translation>2人で 公開する</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>What changes for whom</source>
        <translation>だれの 何が かわるか</translation>
    </message>
    <message>
        <source>All visits are being run …</source>
        <translation>ぜんぶの れいで たしかめて います…</translation>
    </message>
    <message>
        <source>This draft cannot be published yet.</source>
        <translation>この 下書きは まだ 公開できません。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>どこ</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>なおす こと</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) must be put right first.</source>
        <translation>
            <numerusform>さきに なおす ところが %n あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 visits become different.</source>
        <translation>れい %2 の うち %1 が かわります。</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>来る 人</translation>
    </message>
    <message>
        <source>Procedures more</source>
        <translation>ふえる 手続き</translation>
    </message>
    <message>
        <source>Procedures less</source>
        <translation>なくなる 手続き</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>もちもの</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>しめきり</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Boxes (typed)</source>
        <translation>ところの かず（手で 入れる）</translation>
    </message>
    <message>
        <source>The draft is the same as what counts today.</source>
        <translation>下書きは、いまと 同じです。</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::SheetCanvas</name>
    <message>
        <source>The paper: drag to draw a field, arrow keys choose one, Shift moves it, Alt moves its edges</source>
        <translation>かみの え。マウスで かこみます。やじるしキーで えらびます</translation>
    </message>
    <message>
        <source>The sheet: arrow keys choose a box, Alt moves its edges, Shift the table it is in</source>
        <translation>様式：矢印の キーで 欄を えらびます。Altで 線、Shiftで 表を うごかします</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::SheetEditor</name>
    <message>
        <source>printed words, centred</source>
        <translation>印刷の 文字（まんなか）</translation>
    </message>
    <message>
        <source>printed words, from the left</source>
        <translation>印刷の 文字（左から）</translation>
    </message>
    <message>
        <source>what the field says</source>
        <translation>書く ところの なかみ</translation>
    </message>
    <message>
        <source>a name with its reading</source>
        <translation>名前（フリガナ）</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日にち</translation>
    </message>
    <message>
        <source>boxes to tick</source>
        <translation>チェック</translation>
    </message>
    <message>
        <source>one square a digit</source>
        <translation>ひと文字ずつの マス</translation>
    </message>
    <message>
        <source>a signature</source>
        <translation>サイン</translation>
    </message>
    <message>
        <source>the office&apos;s own box</source>
        <translation>市役所の ところ</translation>
    </message>
    <message>
        <source>This procedure&apos;s paper has no layout of its own yet. It is printed in one general form.</source>
        <translation>この 手続きの 紙は まだ ありません。ふつうの 形で 印刷します。</translation>
    </message>
    <message>
        <source>Draw a sheet from the fields</source>
        <translation>紙を つくる</translation>
    </message>
    <message>
        <source>Please give the procedure its name and fields first.</source>
        <translation>さきに 名前と 書く ところを 入れて ください。</translation>
    </message>
    <message>
        <source>What the box shows</source>
        <translation>ここに 出す もの</translation>
    </message>
    <message>
        <source>nothing, for the pen</source>
        <translation>なし（手で 書く）</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>書く ところ</translation>
    </message>
    <message>
        <source>Printed words</source>
        <translation>印刷の 文字</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>はば</translation>
    </message>
    <message>
        <source>Height of the row</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Box to the right</source>
        <translation>右に ふやす</translation>
    </message>
    <message>
        <source>Row below (Insert)</source>
        <translation>下に 行を ふやす（Insert）</translation>
    </message>
    <message>
        <source>Table below</source>
        <translation>下に 表を ふやす</translation>
    </message>
    <message>
        <source>Remove the box (Delete)</source>
        <translation>ここを けす（Delete）</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>この 行を けす</translation>
    </message>
    <message>
        <source>Words above the table</source>
        <translation>表の 上の 文字</translation>
    </message>
    <message>
        <source>Words at the table&apos;s side</source>
        <translation>表の 左の 文字</translation>
    </message>
    <message>
        <source>Title of the sheet</source>
        <translation>紙の 題名</translation>
    </message>
    <message>
        <source>Filled with this example</source>
        <translation>この れいで 書く</translation>
    </message>
    <message>
        <source>How strongly the blank form shows</source>
        <translation>下の 絵の こさ</translation>
    </message>
    <message>
        <source>That does not fit on the page, or the box cannot do that.</source>
        <translation>紙に 入らないか、ここでは できません。</translation>
    </message>
    <message>
        <source>%1 × %2 mm, at %3, %4</source>
        <translation>%1 × %2 mm（左 %3、上 %4）</translation>
    </message>
    <message>
        <source>The sheet cannot be drawn: %1</source>
        <translation>紙が かけません：%1</translation>
    </message>
    <message>
        <source>Lay a blank form beneath …</source>
        <translation>紙の 絵を 下に しく…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1／%2ページ</translation>
    </message>
    <message>
        <source>Or draw it over the blank form you have: a scan or a PDF, of several pages too.</source>
        <translation>または、いま つかっている 紙（読みとった 絵か PDF）に かさねて つくります。何ページでも いいです。</translation>
    </message>
    <message>
        <source>Draw over this blank form …</source>
        <translation>この 紙に かさねて つくる…</translation>
    </message>
    <message>
        <source>File of the scan or PDF</source>
        <translation>絵か PDFの ファイル</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>前の ページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>つぎの ページ</translation>
    </message>
    <message>
        <source>Add a page</source>
        <translation>ページを ふやす</translation>
    </message>
    <message>
        <source>New box on this page</source>
        <translation>この ページに 欄を ふやす</translation>
    </message>
    <message>
        <source>The blank form cannot be kept.</source>
        <translation>紙の 絵を しまう ことが できません。</translation>
    </message>
    <message>
        <source>The blank form is being opened.</source>
        <translation>紙の 絵を ひらいて います。</translation>
    </message>
    <message>
        <source>This file is no picture and no PDF of up to %1 pages.</source>
        <translation>この ファイルは 絵でも、%1ページまでの PDFでも ありません。</translation>
    </message>
    <message>
        <source>A blank form: scan or PDF</source>
        <translation>紙の 絵（絵か PDF）</translation>
    </message>
    <message>
        <source>Scans and PDFs (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>絵と PDF (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::VersionsPage</name>
    <message>
        <source>Go back to this version together</source>
        <translation>2人で この 版に もどす</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>公開した 版</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>はじまる 日</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>つくった 人</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>「いいです」の 人</translation>
    </message>
    <message>
        <source>Brings back</source>
        <translation>もどした 版</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>わけ</translation>
    </message>
    <message>
        <source>→ %1 (counts today)</source>
        <translation>→ %1（いま つかう）</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>はじめから</translation>
    </message>
    <message>
        <source>Nothing has been published yet.</source>
        <translation>まだ 公開して いません。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::BusyPage</name>
    <message>
        <source>The card is being read.</source>
        <translation>カードを 読んで います。</translation>
    </message>
    <message>
        <source>Your entries are being kept.</source>
        <translation>入れた ことを しまって います。</translation>
    </message>
    <message>
        <source>Please leave the card where it is. It takes a few seconds.</source>
        <translation>カードを うごかさないで ください。すこし かかります。</translation>
    </message>
    <message>
        <source>One moment, please. Then you get your number.</source>
        <translation>すこし まって ください。番号が 出ます。</translation>
    </message>
    <message>
        <source>Enter the PIN on the card reader.</source>
        <translation>カードリーダーで 暗証番号を 入れて ください。</translation>
    </message>
    <message>
        <source>Type the 4 digits on the keys of the card reader and press its Enter key.</source>
        <translation>カードリーダーの キーで 4けたを 入れて、確定の キーを 押して ください。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::CardPage</name>
    <message>
        <source>Place your My Number Card on the reader.</source>
        <translation>マイナンバーカードを きかいに おいて ください。</translation>
    </message>
    <message>
        <source>Read this card</source>
        <translation>この カードを 読む</translation>
    </message>
    <message>
        <source>The card is being looked at. Please leave it there.</source>
        <translation>カードを 見て います。うごかさないで ください。</translation>
    </message>
    <message>
        <source>Lay it flat and leave it there. The next page comes by itself.</source>
        <translation>ひらたく おいて、まって ください。つぎの 画面に なります。</translation>
    </message>
    <message>
        <source>A card lies on the reader. Take another one, or touch &quot;Read this card&quot;.</source>
        <translation>きかいに カードが あります。「この カードを 読む」を おして ください。ほかの カードに かえても いいです。</translation>
    </message>
    <message>
        <source>Drawing: the card goes flat onto the reader</source>
        <translation>え：カードを きかいに ひらたく おく</translation>
    </message>
    <message>
        <source>Go on without the card</source>
        <translation>カードを 使わないで つづける</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::CheckIn</name>
    <message>
        <source>, </source>
        <comment>between the names of counters</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Please sit in the waiting area and watch the board. You will be called to: %1.</source>
        <translation>いすに すわって、上の 画面を 見て ください。%1から 呼びます。</translation>
    </message>
    <message>
        <source>You are checked in for %1.</source>
        <translation>%1の 予約を 受け付けました。</translation>
    </message>
    <message>
        <source>Your time was %1. You have a number all the same.</source>
        <translation>予約は %1でした。おくれましたが、番号は あります。</translation>
    </message>
    <message>
        <source>You now wait together with those who have no booking.</source>
        <translation>予約の ない 人と いっしょに 待ちます。</translation>
    </message>
    <message>
        <source>You are checked in already. This is your number.</source>
        <translation>もう 受け付けて います。これが あなたの 番号です。</translation>
    </message>
    <message>
        <source>Your time is %1. It is still too early.</source>
        <translation>予約は %1です。まだ 早いです。</translation>
    </message>
    <message>
        <source>Please come back to this machine from %1 on. Your booking is kept.</source>
        <translation>%1から あとに、もう一度 ここに 来て ください。予約は なくなりません。</translation>
    </message>
    <message>
        <source>Your booking is not for today.</source>
        <translation>予約は 今日では ありません。</translation>
    </message>
    <message>
        <source>It is for %1, %2. If you would like to be served today, take a number without a booking.</source>
        <translation>予約は %1 %2です。今日 したい 人は、予約なしの 番号を とって ください。</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>a date, as QDate writes it</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>This booking was cancelled.</source>
        <translation>この 予約は とりけして あります。</translation>
    </message>
    <message>
        <source>You can take a number without a booking, or ask the staff.</source>
        <translation>予約なしの 番号を とるか、係の 人に 聞いて ください。</translation>
    </message>
    <message>
        <source>There is no booking with this number.</source>
        <translation>この 番号の 予約は ありません。</translation>
    </message>
    <message>
        <source>Please look at the number again, or ask the staff.</source>
        <translation>番号を もう一度 見るか、係の 人に 聞いて ください。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::CheckInPage</name>
    <message>
        <source>You have a booking</source>
        <translation>予約を した 人</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>受け付ける</translation>
    </message>
    <message>
        <source>No booking&apos;s code was seen. Please hold it flat, or type the number.</source>
        <translation>予約の コードが 読めません。たいらに おくか、番号を おして ください。</translation>
    </message>
    <message>
        <source>The slip could not be printed. Please remember the number.</source>
        <translation>番号の 紙が 出ません。番号を おぼえて ください。</translation>
    </message>
    <message>
        <source>Please type the 8 digits of your booking.</source>
        <translation>予約の 番号（8つの 数字）を おして ください。</translation>
    </message>
    <message>
        <source>Please put the QR code of your booking under the camera, or type its 8 digits.</source>
        <translation>予約の QRコードを カメラの 下に おいて ください。番号（8つの 数字）を おしても いいです。</translation>
    </message>
    <message>
        <source>Reading the code …</source>
        <translation>コードを 読んで います …</translation>
    </message>
    <message>
        <source>Digits so far: %1</source>
        <translation>おした 番号：%1</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>けす</translation>
    </message>
    <message>
        <source>Take a number without a booking</source>
        <translation>予約なしで 番号を とる</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>番号は %1</translation>
    </message>
    <message>
        <source>This screen empties itself in %1 seconds.</source>
        <translation>この 画面は %1びょうで きえます。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::ConsentPage</name>
    <message>
        <source>May this machine read your My Number Card?</source>
        <translation>マイナンバーカードを 読んでも いいですか。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
    <message>
        <source>Yes, read it</source>
        <translation>はい、読んで ください</translation>
    </message>
    <message>
        <source>What is read: name, address, date of birth, sex, and until when the card is valid.</source>
        <translation>読む もの：名前、住所、生まれた 日、性別、カードが いつまで 使えるか</translation>
    </message>
    <message>
        <source>What is not read: your individual number (My Number), tax, pension, illness.</source>
        <translation>読まない もの：マイナンバー、税金、年金、病気の こと</translation>
    </message>
    <message>
        <source>Who reads it: %1, to fill in the forms for the matters you chose, and for nothing else.</source>
        <translation>読む 人：%1。えらんだ 手続きの 紙を 作る ためだけに 使います。</translation>
    </message>
    <message>
        <source>When it is erased: from this screen when you leave; at the counter %1 days after your notification has been taken over.</source>
        <translation>きえる とき：この 画面からは、終わると すぐ。窓口からは、届出を わたして %1日 あと。</translation>
    </message>
    <message>
        <source>Go on without the card</source>
        <translation>カードを 使わないで つづける</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::DateSteps</name>
    <message>
        <source>Year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>%1月</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>%1日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>きょう</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::DetailsPage</name>
    <message>
        <source>Everything is filled in.</source>
        <translation>ぜんぶ 入りました。</translation>
    </message>
    <message>
        <source>%1 (person %2)</source>
        <translation>%1（%2人目）</translation>
    </message>
    <message>
        <source>There is nothing left to enter here.</source>
        <translation>ここで 入れる ことは もう ありません。</translation>
    </message>
    <message>
        <source>Still to enter: %1</source>
        <translation>のこり %1つ</translation>
    </message>
    <message>
        <source>I will say this at the counter</source>
        <translation>これは 窓口で 言う</translation>
    </message>
    <message>
        <source>Leave all the rest for the counter</source>
        <translation>のこりは ぜんぶ 窓口で 言う</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::EventPage</name>
    <message>
        <source>What brings you here today? (as many as apply)</source>
        <translation>きょうは 何を しに 来ましたか。（いくつでも）</translation>
    </message>
    <message>
        <source>Other matters (%1 of %2)</source>
        <translation>ほかの ことを 見る（%1 / %2）</translation>
    </message>
    <message>
        <source>Please show part %1 of %2 of the QR code, too.</source>
        <translation>QRコードの %1番目も 見せて ください（ぜんぶで %2）。</translation>
    </message>
    <message>
        <source>What you filled in at home has been read. Please check it.</source>
        <translation>家で 書いた ことを 読みました。見て たしかめて ください。</translation>
    </message>
    <message>
        <source>No new picture has come. Hold the QR code under the camera, wait for the sound, and touch again.</source>
        <translation>QRコードを カメラの 下に 置いて ください。音が なったら、もう一度 さわって ください。</translation>
    </message>
    <message>
        <source>I have a QR code from home</source>
        <translation>家で 作った QRコードが あります</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::FieldEntry</name>
    <message>
        <source>With hyphens, for example 090-0000-0000.</source>
        <translation>れい：090-0000-0000（「-」を 入れます）</translation>
    </message>
    <message>
        <source>Kana is enough. The staff write the kanji with you at the counter.</source>
        <translation>ひらがなで いいです。漢字は 窓口で 職員が 書きます。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::IdentityPage</name>
    <message>
        <source>Is this you?</source>
        <translation>これは あなたですか。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
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
        <source>Address on the card</source>
        <translation>カードの 住所</translation>
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
        <source>The card has been read. Please take it back now.</source>
        <translation>カードを 読みました。カードを とって ください。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::KioskFooter</name>
    <message>
        <source>Letters normal</source>
        <translation>文字を もとに</translation>
    </message>
    <message>
        <source>Letters larger</source>
        <translation>文字を 大きく</translation>
    </message>
    <message>
        <source>Talk in
another room</source>
        <translation>べつの へやで 話す</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::KioskHeader</name>
    <message>
        <source>No-writing counter  %1</source>
        <translation>書かない 窓口&#x3000;%1</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>職員を よぶ</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::KioskPage</name>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::KioskWindow</name>
    <message>
        <source>The connection is interrupted. You can take a number now; the staff do the rest at the counter.</source>
        <translation>今 つながりません。番号だけ とる ことが できます。手続きは 窓口で します。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::NumberPage</name>
    <message>
        <source>You will be called by this number.</source>
        <translation>この 番号で よびます。</translation>
    </message>
    <message>
        <source>What is your number for?</source>
        <translation>何の 番号が いりますか。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>番号を とる</translation>
    </message>
    <message>
        <source>The slip could not be printed. Please remember the number.</source>
        <translation>番号の 紙が 出ません。番号を おぼえて ください。</translation>
    </message>
    <message>
        <source>Other matters (%1 of %2)</source>
        <translation>ほかの ことを 見る（%1 / %2）</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>番号は %1</translation>
    </message>
    <message>
        <source>Please sit in the waiting area and watch the board. This screen empties itself in %1 seconds.</source>
        <translation>いすに すわって、上の 画面を 見て ください。この 画面は %1びょうで きえます。</translation>
    </message>
    <message>
        <source>How shall we call you?</source>
        <translation>どうやって 呼びますか</translation>
    </message>
    <message>
        <source>By voice and on the board</source>
        <translation>声と 画面で 呼ぶ</translation>
    </message>
    <message>
        <source>Only on the board, without sound</source>
        <translation>画面だけで 呼ぶ（音は 出さない）</translation>
    </message>
    <message>
        <source>The board flashes for longer</source>
        <translation>画面を 長く ひからせる</translation>
    </message>
    <message>
        <source>A member of staff comes to me</source>
        <translation>市役所の 人が 来る</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::NumberSteps</name>
    <message>
        <source>Less</source>
        <translation>へらす</translation>
    </message>
    <message>
        <source>More</source>
        <translation>ふやす</translation>
    </message>
    <message>
        <source>%1: less</source>
        <translation>%1を へらす</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1を ふやす</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::PapersPage</name>
    <message>
        <source>Did you bring any of these papers?</source>
        <translation>つぎの 紙を 持って いますか。</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>これで いい</translation>
    </message>
    <message>
        <source>Go on without papers</source>
        <translation>紙なしで つぎへ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
    <message>
        <source>No new picture has come. Lay the paper under the camera, wait for the sound, and touch again.</source>
        <translation>まだ 写真が ありません。紙を カメラの 下に おいて、もう 1回 おして ください。</translation>
    </message>
    <message>
        <source>%1 on the paper</source>
        <translation>紙の 「%1」</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>なおす</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>「%1」を なおす</translation>
    </message>
    <message>
        <source>This is right: %1</source>
        <translation>「%1」は これで いい</translation>
    </message>
    <message>
        <source>Lay one paper at a time under the camera, then touch the button.</source>
        <translation>1まいずつ カメラの 下に おいて、下の ボタンを おして ください。</translation>
    </message>
    <message>
        <source>This machine has no camera. Please show your papers at the counter.</source>
        <translation>この きかいに カメラは ありません。紙は 窓口で 見せて ください。</translation>
    </message>
    <message>
        <source>Please compare with your paper. Another paper can be laid now.</source>
        <translation>紙と 同じか 見て ください。ほかの 紙も おけます。</translation>
    </message>
    <message>
        <source>Reading the paper. This takes some seconds.</source>
        <translation>紙を 読んで います。すこし まって ください。</translation>
    </message>
    <message>
        <source>Read the paper</source>
        <translation>紙を 読む</translation>
    </message>
    <message>
        <source>The paper says &quot;%1&quot;. Which one is right? The staff look at it with you.</source>
        <translation>紙には 「%1」と あります。どちらが いいか、窓口で 職員と 見ます。</translation>
    </message>
    <message>
        <source>What you filled in at home has been read. Please check it.</source>
        <translation>家で 書いた ものを 読みました。まちがいが ないか 見てください。</translation>
    </message>
    <message>
        <source>Please show part %1 of %2 of the QR code, too.</source>
        <translation>QRコードの %1まい目も 見せてください（ぜんぶで %2まい）。</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>読むのを やめる</translation>
    </message>
    <message>
        <source>Reading page %1 of %2: %3 %</source>
        <translation>%2ページの うち %1ページを 読んでいます：%3 %</translation>
    </message>
    <message>
        <source>Reading the paper: %1 %</source>
        <translation>書類を 読んでいます：%1 %</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::PinPage</name>
    <message>
        <source>Enter the 4-digit PIN.</source>
        <translation>4けたの 暗証番号を 入れて ください。</translation>
    </message>
    <message>
        <source>Enter the 14-digit number.</source>
        <translation>14けたの 番号を 入れて ください。</translation>
    </message>
    <message>
        <source>After 3 wrong entries in a row it is locked (the residents&apos; section can set it again).</source>
        <translation>3回 つづけて まちがえると 使えなく なります（市民課で なおせます）。</translation>
    </message>
    <message>
        <source>This PIN is locked. The residents&apos; section can set it again.</source>
        <translation>この 暗証番号は 使えません。市民課で なおせます。</translation>
    </message>
    <message>
        <source>Only one try is left. This machine does not use it. The residents&apos; section helps you.</source>
        <translation>あと 1回だけです。この きかいでは さいごの 1回は 使いません。市民課で なおせます。</translation>
    </message>
    <message>
        <source>%1 tries left. After 3 wrong entries in a row it is locked (the residents&apos; section can set it again).</source>
        <translation>あと %1回 入力できます。3回 つづけて まちがえると 使えなく なります（市民課で なおせます）。</translation>
    </message>
    <message>
        <source>The 4-digit PIN for filling in forms with the card (券面事項入力補助用). It is not your My Number.</source>
        <translation>カードの 4けたの 暗証番号（券面事項入力補助用）です。マイナンバーでは ありません。</translation>
    </message>
    <message>
        <source>Printed on the card: date of birth in the Japanese calendar (6 digits), the year until which the card is valid (4 digits), and the security code under the photograph (4 digits).</source>
        <translation>カードに 書いて ある 番号です。生まれた 日（和暦 6けた）、カードが 使える 年（西暦 4けた）、写真の 下の 番号（4けた）を じゅんに 入れます。</translation>
    </message>
    <message>
        <source>I do not know the PIN: enter what is printed on the card</source>
        <translation>暗証番号が わからない（カードに 書いて ある 番号を 入れる）</translation>
    </message>
    <message>
        <source>Enter the 4-digit PIN instead</source>
        <translation>4けたの 暗証番号を 入れる</translation>
    </message>
    <message>
        <source>Go on without the card</source>
        <translation>カードを 使わないで つづける</translation>
    </message>
    <message>
        <source>Enter the 4-digit PIN on the card reader.</source>
        <translation>カードリーダーで 4けたの 暗証番号を 入れて ください。</translation>
    </message>
    <message>
        <source>Press Next. Then the card reader asks: enter the 4-digit PIN on its keys and press its Enter key. It is the PIN for filling in forms with the card (券面事項入力補助用), not your My Number.</source>
        <translation>「次へ」を 押して ください。そのあと カードリーダーの キーで 4けたの 暗証番号を 入れて、確定の キーを 押します。「券面事項入力補助用」の 番号です。マイナンバーでは ありません。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::QuestionsPage</name>
    <message>
        <source>One moment, please.</source>
        <translation>すこし まって ください。</translation>
    </message>
    <message>
        <source>Which of these apply to you or your household? (as many as apply)</source>
        <translation>あてはまる ものは ありますか。（いくつでも）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>None of these apply</source>
        <translation>どれにも あてはまらない</translation>
    </message>
    <message>
        <source>Hide the reason</source>
        <translation>りゆうを とじる</translation>
    </message>
    <message>
        <source>Why is this asked?</source>
        <translation>なぜ 聞くのですか</translation>
    </message>
    <message>
        <source>Your answers decide which forms you need. What you do not need is left away. They are seen only by the staff who handle your matter.</source>
        <translation>答えで、いる 紙が きまります。いらない 紙は 書きません。手続きを する 職員だけが 見ます。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::ReceiptPage</name>
    <message>
        <source>Your notification is not finished yet. You will be called by this number.</source>
        <translation>まだ 終わって いません。
この 番号で よびます。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>番号は %1</translation>
    </message>
    <message>
        <source>Please sit in the waiting area and watch the board.</source>
        <translation>いすに すわって、上の 画面を 見て ください。</translation>
    </message>
    <message>
        <source>Please sit in front of counter %1 and watch the board.</source>
        <translation>%1番の 窓口の 前の いすに すわって、上の 画面を 見て ください。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Please take your card, your papers and the number slip with you.</source>
        <translation>カード、紙、番号の 紙を とって ください。</translation>
    </message>
    <message>
        <source>My Number Card (name, address, date of birth, sex)</source>
        <translation>マイナンバーカード（名前・住所・生まれた 日・性別）</translation>
    </message>
    <message>
        <source>papers: %1</source>
        <translation>紙 %1まい</translation>
    </message>
    <message>
        <source>It is erased from this machine now, and at the counter on %1 at the earliest.</source>
        <translation>この きかいからは いま きえます。窓口からは、早くて %1に きえます。</translation>
    </message>
    <message>
        <source>What you entered: </source>
        <translation>入れた こと：</translation>
    </message>
    <message>
        <source>What was read: %1. </source>
        <translation>読んだ もの：%1。</translation>
    </message>
    <message>
        <source>This screen empties itself in %1 seconds.</source>
        <translation>この 画面は %1びょうで きえます。</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>ひかえを 見る</translation>
    </message>
    <message>
        <source>Hide the receipt</source>
        <translation>ひかえを とじる</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1. %2 — procedures: %3</source>
        <translation>%1. %2&#x3000;%3つ</translation>
    </message>
    <message>
        <source> — past its deadline</source>
        <translation>&#x3000;おそく なった ものが あります</translation>
    </message>
    <message>
        <source>Your way, from top to bottom:</source>
        <translation>行く じゅんばん：</translation>
    </message>
    <message>
        <source>The slip cannot be printed here. The staff print it for you.</source>
        <translation>ここでは いんさつ できません。職員が わたします。</translation>
    </message>
    <message>
        <source>The slip and the receipt are being printed</source>
        <translation>あんない票と ひかえを 印刷しています</translation>
    </message>
    <message>
        <source>Print the slip and the receipt</source>
        <translation>あんない票と ひかえを 印刷する</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::ReviewPage</name>
    <message>
        <source>Is everything right?</source>
        <translation>これで いいですか。</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>「%1」を なおす</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>これに する</translation>
    </message>
    <message>
        <source>Everything is right</source>
        <translation>ぜんぶ いいです</translation>
    </message>
    <message>
        <source>This sheet cannot be shown here. The staff print it for you.</source>
        <translation>この 紙は ここで 見られません。職員が 出します。</translation>
    </message>
    <message>
        <source>Show in sentences</source>
        <translation>文で 見る</translation>
    </message>
    <message>
        <source>Show the sheets (%1)</source>
        <translation>紙で 見る（%1まい）</translation>
    </message>
    <message>
        <source>Touch what is not right. Boxes that are still empty are filled in at the counter together with you. Your individual number is never shown here.</source>
        <translation>ちがう ところは 「なおす」を おして ください。書いて いない ところは 窓口で いっしょに 書きます。マイナンバーは ここに 出ません。</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%2 / %3）</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>つぎの 紙</translation>
    </message>
    <message>
        <source>%1 differs between your card and your papers. The staff settle it with you.</source>
        <translation>「%1」が カードと 書類で ちがいます。窓口で 職員と いっしょに たしかめます。</translation>
    </message>
    <message>
        <source>Some characters of a name cannot be printed here. The staff look at them with you.</source>
        <translation>印刷できない 字が あります。窓口で 職員と いっしょに たしかめます。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::ScrollStage</name>
    <message>
        <source>Further up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>下に つづきが あります</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::SignPage</name>
    <message>
        <source>Please sign with your finger.</source>
        <translation>ゆびで 名前を 書いて ください。</translation>
    </message>
    <message>
        <source>Sign and hand in</source>
        <translation>書いて 出す</translation>
    </message>
    <message>
        <source>Write your name as you would on paper. It is put on the sheets you have just looked at.</source>
        <translation>紙に 書くように 名前を 書いて ください。いま 見た 紙に 入ります。</translation>
    </message>
    <message>
        <source>I will sign on paper at the counter</source>
        <translation>窓口で 紙に 名前を 書く</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::StaffNotice</name>
    <message>
        <source>A member of staff is coming.</source>
        <translation>職員が 来ます。</translation>
    </message>
    <message>
        <source>Please speak to the staff.</source>
        <translation>職員に 言って ください。</translation>
    </message>
    <message>
        <source>You can talk in another room. You need not say why. This screen is covered.</source>
        <translation>べつの へやで 話せます。りゆうは 言わなくて いいです。画面は 見えません。</translation>
    </message>
    <message>
        <source>Say &quot;another room, please&quot; at the counter, or show this screen. You need not say why.</source>
        <translation>窓口で 「べつの へやで」と 言って ください。この 画面を 見せても いいです。りゆうは 言わなくて いいです。</translation>
    </message>
    <message>
        <source>Please wait here. What you entered is kept and covered meanwhile.</source>
        <translation>ここで まって ください。入れた ことは のこって います。ほかの 人には 見えません。</translation>
    </message>
    <message>
        <source>The staff at the counter will help you with this screen. What you entered is kept and covered meanwhile.</source>
        <translation>窓口の 職員が てつだいます。入れた ことは のこって います。ほかの 人には 見えません。</translation>
    </message>
    <message>
        <source>Back to my entries</source>
        <translation>もとの 画面に もどる</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::WelcomePage</name>
    <message>
        <source>Welcome. You need not write anything here.</source>
        <translation>ようこそ。ここでは 書かなくて いいです。</translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <translation>ここから はじめる</translation>
    </message>
    <message>
        <source>With your My Number Card or your papers, this machine fills in the forms for you. Choose your language to begin. It takes about 10 minutes.</source>
        <translation>カードや 紙を 使って、きかいが 手続きの 紙を 書きます。ことばを えらんで ください。10分ぐらい かかります。</translation>
    </message>
    <message>
        <source>Begin: %1</source>
        <translation>%1で はじめる</translation>
    </message>
    <message>
        <source>Only take a number</source>
        <translation>番号だけ とる</translation>
    </message>
    <message>
        <source>Change the colours (white on black)</source>
        <translation>色を かえる（黒に 白い 字）</translation>
    </message>
    <message>
        <source>I have a booking</source>
        <translation>予約を した</translation>
    </message>
</context>
<context>
    <name>kakanai::review::DeadLetterWindow</name>
    <message>
        <source>Corrected. It leaves again within a minute.</source>
        <translation>なおしました。1分くらいで もう一度 送ります。</translation>
    </message>
    <message>
        <source>It leaves again within a minute.</source>
        <translation>1分くらいで もう一度 送ります。</translation>
    </message>
    <message>
        <source>The departments have it on their lists again, to be retyped.</source>
        <translation>手で 入力する 分として、課の リストに もどしました。</translation>
    </message>
    <message>
        <source>Given up. The message and the reason are kept.</source>
        <translation>送るのを やめました。内容と わけは のこって います。</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>送り先</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>手続き</translation>
    </message>
    <message>
        <source>Not delivered (%1)</source>
        <translation>送れなかった もの（%1）</translation>
    </message>
    <message>
        <source>Everything was delivered.</source>
        <translation>ぜんぶ 送りました。</translation>
    </message>
    <message>
        <source>%1 refused it after %2 attempts: %3</source>
        <translation>%1 が 受け付けません（%2回 送りました）：%3</translation>
    </message>
    <message>
        <source>This cannot be corrected here: hand it to paper.</source>
        <translation>ここでは なおせません。手で 入力して ください。</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>送れなかった もの</translation>
    </message>
    <message>
        <source>Messages that were not delivered</source>
        <translation>送れなかった 案件の リスト</translation>
    </message>
    <message>
        <source>The field the receiver named</source>
        <translation>相手が 教えた ところ</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>いまの 内容</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>なおして 送る</translation>
    </message>
    <message>
        <source>Send again as it is</source>
        <translation>そのまま 送る</translation>
    </message>
    <message>
        <source>Hand to paper</source>
        <translation>手で 入力する</translation>
    </message>
    <message>
        <source>Give up …</source>
        <translation>やめる…</translation>
    </message>
    <message>
        <source>Why nobody needs it</source>
        <translation>やめる わけ</translation>
    </message>
    <message>
        <source>The second person</source>
        <translation>二人目の 人</translation>
    </message>
    <message>
        <source>Approval number of the second person</source>
        <translation>二人目の 承認番号（6けた）</translation>
    </message>
    <message>
        <source>Both agree: give up</source>
        <translation>二人で やめる</translation>
    </message>
</context>
<context>
    <name>kakanai::review::RetypePage</name>
    <message>
        <source>%1 of %2 typed</source>
        <translation>%2の うち %1を 入力しました</translation>
    </message>
    <message>
        <source>Everything is typed.</source>
        <translation>ぜんぶ 入力しました。</translation>
    </message>
    <message>
        <source>The number is not shown here. Take it from the receiver&apos;s own channel.</source>
        <translation>マイナンバーは ここには 出ません。システムの きまった やり方で 見て ください。</translation>
    </message>
    <message>
        <source>The sheet has nothing for this field. Leave it empty.</source>
        <translation>紙に 書いて ありません。空の ままに して ください。</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Fields in the order of the screen</source>
        <translation>システムの 画面の 順の 項目</translation>
    </message>
    <message>
        <source>Back (↑)</source>
        <translation>もどる（↑）</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>コピー（Ctrl+C）</translation>
    </message>
    <message>
        <source>Typed, next (Enter)</source>
        <translation>入力した・つぎへ（Enter）</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>印刷（Ctrl+P）</translation>
    </message>
    <message>
        <source>To the list (Esc)</source>
        <translation>リストへ（Esc）</translation>
    </message>
</context>
<context>
    <name>kakanai::review::ReviewWindow</name>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>%1 (%2) is back at the counter with your reason.</source>
        <translation>%1（%2）を わけを つけて 窓口に もどしました。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>しらべ</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>課</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>仕事の リスト</translation>
    </message>
    <message>
        <source>Show what is done too</source>
        <translation>おわった ものも 見る</translation>
    </message>
    <message>
        <source>↑↓ choose   1–9 seen   F2 next   F3 other list   F4 reason   F5 retype   F12 reviewed   Esc to the list</source>
        <translation>↑↓ えらぶ&#x3000;1～9 見た&#x3000;F2 つぎ&#x3000;F3 リストを かえる&#x3000;F4 わけ&#x3000;F5 入力&#x3000;F12 おわり&#x3000;Esc リスト</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>To review (%1)</source>
        <translation>しらべる（%1）</translation>
    </message>
    <message>
        <source>Back at the counter (%1)</source>
        <translation>窓口に もどした（%1）</translation>
    </message>
    <message>
        <source>Retype: %1, %2, case %3</source>
        <translation>手で 入力：%1&#x3000;%2&#x3000;案件 %3</translation>
    </message>
    <message>
        <source>The fields were sent to the printer.</source>
        <translation>紙に 印刷しました。</translation>
    </message>
</context>
<context>
    <name>kakanai::review::TaskPane</name>
    <message>
        <source>%1 (seen by %2)</source>
        <translation>%1（見た人 %2）</translation>
    </message>
    <message>
        <source>%1 sent this back: %2</source>
        <translation>%1 が もどしました：%2</translation>
    </message>
    <message>
        <source>You can read it now. It can be finished after “%1” (%2).</source>
        <translation>いま 見る ことは できます。おわりに できるのは「%1」（%2）の あとです。</translation>
    </message>
    <message>
        <source>You have read it. Somebody else reads it a second time.</source>
        <translation>あなたは 見ました。べつの 人が もう一度 見ます。</translation>
    </message>
    <message>
        <source>%1 has read it. You are the second reader.</source>
        <translation>%1 が 見ました。あなたは 二人目です。</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>お知らせ：%1</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>する ことは ありません</translation>
    </message>
    <message>
        <source>%1, case %2, %3</source>
        <translation>番号 %1&#x3000;案件 %2&#x3000;%3</translation>
    </message>
    <message>
        <source>the counter is through</source>
        <translation>窓口は おわりました</translation>
    </message>
    <message>
        <source>still at the counter</source>
        <translation>まだ 窓口です</translation>
    </message>
    <message>
        <source>Answer, back to the department</source>
        <translation>こたえて 課に もどす</translation>
    </message>
    <message>
        <source>Read, to the second reader</source>
        <translation>見た・二人目へ</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>おわりに する</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>見た もの</translation>
    </message>
    <message>
        <source>What was found out</source>
        <translation>わかった こと</translation>
    </message>
    <message>
        <source>Reason, if it goes back</source>
        <translation>もどす わけ</translation>
    </message>
    <message>
        <source>Send back to the counter</source>
        <translation>窓口に もどす</translation>
    </message>
    <message>
        <source>Retype</source>
        <translation>手で 入力</translation>
    </message>
</context>
<context>
    <name>kakanai::review::TaskTable</name>
    <message>
        <source>After another</source>
        <translation>前の 手続きを 待つ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>ようす</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>手続き</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::FaultPage</name>
    <message>
        <source>Kiosk</source>
        <translation>受付の きかい</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Call board</source>
        <translation>案内板</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>責任者</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>しんさ</translation>
    </message>
    <message>
        <source>Undelivered</source>
        <translation>まだ 送って いない もの</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>紙の 編集</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>What is wrong now</source>
        <translation>いま こわれて いる もの</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>きかい</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>こわれて いる ものの 表</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所（きかいの なまえ）</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>機器</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>ようす</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>いま する こと</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>さいごの へんじ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>ようす</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>No machine has reported yet.</source>
        <translation>まだ どの きかいからも 連絡が ありません。</translation>
    </message>
    <message>
        <source>All machines answer, and nothing is wrong with them.</source>
        <translation>ぜんぶの きかいが だいじょうぶです。こわれて いる ものは ありません。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>電源が 切れて います</translation>
    </message>
    <message>
        <source>▲ not heard of</source>
        <translation>▲ へんじが ありません</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>だいじょうぶ</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::HallAlarms</name>
    <message>
        <source>%1: %2 people wait, and no counter calls this service. Please give it one.</source>
        <translation>%1：%2人が 待って います。呼ぶ 窓口が ありません。窓口を 決めて ください。</translation>
    </message>
    <message>
        <source>%1: somebody has been waiting for %2 minutes. %3 of %4 counters are free; please call them next or open one more.</source>
        <translation>%1：%2分 待って いる 人が います（あいている 窓口 %3／%4）。先に 呼ぶか、窓口を 増やして ください。</translation>
    </message>
    <message>
        <source>%1: one in ten who take a number now will wait longer than %2 minutes. Please think of one more counter.</source>
        <translation>%1：今 番号を とる 人の 10人に 1人は、%2分より 長く 待ちます。窓口を 増やして ください。</translation>
    </message>
    <message>
        <source>%1 has been on hold for %2 minutes. Please ask at counter %3.</source>
        <translation>%1番が %2分 保留です。%3番の 窓口に 聞いて ください。</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::HallTrend</name>
    <message>
        <source>%1: %2 wait now</source>
        <translation>%1：いま %2人 待っています</translation>
    </message>
    <message>
        <source>People waiting in the last two hours</source>
        <translation>2時間の 待っている 人の 数</translation>
    </message>
    <message>
        <source>Nobody has been waiting.</source>
        <translation>この 2時間、待っている 人は いません。</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::OutlookPage</name>
    <message>
        <source>Waiting in the last two hours</source>
        <translation>2時間の 待っている 人の 数</translation>
    </message>
    <message>
        <source>Expected waits: half of the people (dark), nine in ten (light)</source>
        <translation>待つ 時間：半分の 人（こい）、10人の うち 9人（うすい）</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>もし まどぐちを ふやしたら</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>用事</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>1つ へらす</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>1つ ふやす</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>＋%1</translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation>－%1</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>いまの まま</translation>
    </message>
    <message>
        <source>With %1 instead of %2 counters, nine in ten are called within %3 min instead of %4 min.</source>
        <translation>まどぐちが %2から %1に なると、10人の うち 9人は %4分では なく %3分までに 呼ばれます。</translation>
    </message>
    <message>
        <source>For this service there is nothing to replay now.</source>
        <translation>この 用事は、いま 計算が できません。</translation>
    </message>
    <message>
        <source>Today&apos;s forecasts: %1 of %2 people were called within the longer time; half of the forecasts were off by less than %3 min.</source>
        <translation>今日の よそう：%2人の うち %1人を 長い ほうの 時間までに 呼びました。半分の よそうの ちがいは %3分より 少ないです。</translation>
    </message>
    <message>
        <source>How good today&apos;s forecasts are is shown as soon as people have been called.</source>
        <translation>よそうが 正しいか どうかは、人を 呼んだ あとで 出ます。</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::ReportPage</name>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>用事</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>まどぐち</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>番号の 数</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>呼んだ</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>おわり</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>帰った</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>いなかった</translation>
    </message>
    <message>
        <source>Wait p50</source>
        <translation>待ち（まん中）</translation>
    </message>
    <message>
        <source>Wait p90</source>
        <translation>待ち（9わり）</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>いちばん 長い 待ち</translation>
    </message>
    <message>
        <source>At the counter p50</source>
        <translation>まどぐち（まん中）</translation>
    </message>
    <message>
        <source>%1: the hall in figures</source>
        <translation>%1&#x3000;まどぐちの 数字</translation>
    </message>
    <message>
        <source>%1 to %2. Times in minutes; p50: half of the people wait no longer, p90: nine in ten.</source>
        <translation>%1から %2まで。時間は 分です。まん中は 半分の 人、9わりは 10人の うち 9人が この 時間までです。</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>用事ごと</translation>
    </message>
    <message>
        <source>By hour, service and counter</source>
        <translation>時間と 用事と まどぐちごと</translation>
    </message>
    <message>
        <source>All</source>
        <translation>ぜんぶ</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>%1 に 入れました。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 に 入れる ことが できませんでした。</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation>入れる ところ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>日</translation>
    </message>
    <message>
        <source>First day of the report</source>
        <translation>はじめの 日</translation>
    </message>
    <message>
        <source>to</source>
        <translation>から</translation>
    </message>
    <message>
        <source>Last day of the report</source>
        <translation>おわりの 日</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>かぞえる</translation>
    </message>
    <message>
        <source>Keep as CSV</source>
        <translation>CSVで 入れる</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>PDFで 入れる</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>みんなに 見せる 数字</translation>
    </message>
    <message>
        <source>For the public: counts below five are hidden, and no sum tells them.</source>
        <translation>みんなに 見せる ため：5人より 少ない 数は かくします。</translation>
    </message>
    <message>
        <source>By hour, service and counter (minutes)</source>
        <translation>時間と 用事と まどぐちごと（分）</translation>
    </message>
    <message>
        <source>Figures by hour, service and counter</source>
        <translation>時間と 用事と まどぐちごとの 表</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::SupervisorView</name>
    <message>
        <source>%1: the hall</source>
        <translation>%1&#x3000;待っている 人</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>見て ほしい こと</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>しごと</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Waiting by service</source>
        <translation>しごとごとの 待っている 人</translation>
    </message>
    <message>
        <source>What each counter does now</source>
        <translation>窓口の 今</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>しごと</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待っている 人</translation>
    </message>
    <message>
        <source>Longest (min)</source>
        <translation>いちばん 長い（分）</translation>
    </message>
    <message>
        <source>Counters (free)</source>
        <translation>窓口（あき）</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>何を して いるか</translation>
    </message>
    <message>
        <source>For (min)</source>
        <translation>何分</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 今</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>free</source>
        <translation>あき</translation>
    </message>
    <message>
        <source>has called</source>
        <translation>呼んで います</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>話して います</translation>
    </message>
    <message>
        <source>Everybody is served within the promised time.</source>
        <translation>みんな 時間の 中で 呼べて います。</translation>
    </message>
    <message>
        <source>%1 more of this kind.</source>
        <translation>ほかに %1つ あります。</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>休み</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>しまって います</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>半分の 人の 待ち</translation>
    </message>
    <message>
        <source>9 in 10 within</source>
        <translation>10人中 9人の 待ち</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::SupervisorWindow</name>
    <message>
        <source>Supervisor</source>
        <translation>管理する 人</translation>
    </message>
    <message>
        <source>Counter %1 needs help at once (since %2). Please go there.</source>
        <translation>%1番の まどぐちで すぐに たすけが いります（%2から）。行って ください。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>いま</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>これから</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Pages of the supervisor&apos;s window</source>
        <translation>せきにんしゃの 画面の ページ</translation>
    </message>
    <message>
        <source>Somebody is there</source>
        <translation>人が 行きました（対応）</translation>
    </message>
    <message>
        <source>The hall&apos;s server is away since %1. The counters go on by themselves; this page shows only this machine. Please look at the network and the server.</source>
        <translation>%1から サーバーと つながりません。窓口は きかいごとに つづけて います。ネットワークと サーバーを 見て ください。</translation>
    </message>
    <message>
        <source>Machines (%1)</source>
        <translation>きかい（%1）</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>きかい</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1の %2：%3。%4</translation>
    </message>
    <message>
        <source>%1 (%2 more on the page of the machines)</source>
        <translation>%1（ほかに %2。「きかい」の ページを 見て ください）</translation>
    </message>
    <message>
        <source>another ticket has this number</source>
        <translation>おなじ ばんごうの ふだが あります</translation>
    </message>
    <message>
        <source>the number was not kept for that machine</source>
        <translation>その きかいの ばんごうでは ありません</translation>
    </message>
    <message>
        <source>that machine&apos;s account may not do this</source>
        <translation>その きかいには できない ことです</translation>
    </message>
    <message>
        <source>moved on both sides; what was done without the server counts</source>
        <translation>りょうほうで うごかしました。サーバーが ないときの ほうに しました</translation>
    </message>
    <message>
        <source>moved on both sides; what is on the server counts</source>
        <translation>りょうほうで うごかしました。サーバーの ほうに しました</translation>
    </message>
    <message>
        <source>After the outage %1 numbers need a look: %2. Nothing is lost. IT: kakanai queue aside shows all, kakanai queue settle --ticket NUMBER takes one off this list.</source>
        <translation>サーバーが とまったあと、みてほしい ものが %1こ あります：%2。なにも なくなって いません。じょうほうの かかり：kakanai queue aside で ぜんぶ みえます。みたら kakanai queue settle --ticket ばんごう で けします。</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::WaitBars</name>
    <message>
        <source>%1: half within %2, nine in ten within %3 min</source>
        <translation>%1：半分は %2分まで、10人の うち 9人は %3分まで</translation>
    </message>
    <message>
        <source>Expected waits by service</source>
        <translation>用事ごとの 待つ 時間</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>待っている 人は いません。</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>promised: %1 min</source>
        <translation>やくそく %1分</translation>
    </message>
</context>
<context>
    <name>kakanai::visit::TicketPaper</name>
    <message>
        <source>See which numbers are being called</source>
        <translation>いま 呼んでいる 番号を 電話で 見る ことが できます</translation>
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
