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
    <message>
        <source>not on this card</source>
        <translation>このカードには記載なし</translation>
    </message>
    <message>
        <source>Genuineness</source>
        <translation>真正性</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>顔写真</translation>
    </message>
</context>
<context>
    <name>CaseSight</name>
    <message>
        <source>%1: no font can print %2 (%3).</source>
        <translation>%1：「%2」は印刷できない文字を含みます（%3）。</translation>
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
        <translation>受信側のシステムが、誤りのある項目を示しています。直して、再送してください。</translation>
    </message>
    <message>
        <source>The receiver refuses it and does not say why. Ask the department&apos;s system administrator; meanwhile hand it to paper.</source>
        <translation>受信側のシステムが受け付けず、理由も示していません。担当課のシステム管理者に確認してください。それまでは転記に回してください。</translation>
    </message>
    <message>
        <source>The receiver cannot be reached or does not know us. Have the connection checked, then send it again.</source>
        <translation>受信側のシステムにつながらないか、接続が認められていません。情報システム担当に接続を確認してもらい、その後に再送してください。</translation>
    </message>
    <message>
        <source>What is stored cannot be read any more. Hand it to paper and tell the administrator.</source>
        <translation>保存されている内容を読み出せません。転記に回し、システム管理者に知らせてください。</translation>
    </message>
    <message>
        <source>Please retype it: %1 does not take it.</source>
        <translation>転記してください。%1 に送信できません。</translation>
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
    <message>
        <source>%1: the intake answers</source>
        <translation>%1：受付システムが応答しています</translation>
    </message>
    <message>
        <source>%1: the intake does not answer (%2)</source>
        <translation>%1：受付システムが応答しません（%2）</translation>
    </message>
    <message>
        <source>no key: every card is shown as not confirmed</source>
        <translation>鍵がありません。どのカードも「真正性：未確認」と表示されます</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>読み取れます</translation>
    </message>
    <message>
        <source>Keys of card issuers</source>
        <translation>カード発行者の公開鍵</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1; the database does not open, so nobody was asked</source>
        <translation>%1。データベースが開けないため、ほかの端末は確認していません</translation>
    </message>
    <message>
        <source>%1; this account may not ask for the other machines</source>
        <translation>%1。このアカウントでは、ほかの端末を確認できません</translation>
    </message>
    <message>
        <source>%1: another machine (%2) carries this name too; give one of them another by --machine or in town.json</source>
        <translation>%1：別の端末（%2）も同じ名前です。--machine か town.json で、どちらかの名前を変えてください</translation>
    </message>
    <message>
        <source>Name of this machine</source>
        <translation>この端末の名前</translation>
    </message>
    <message>
        <source>opens; %1 numbers of an outage need a look: kakanai queue aside</source>
        <translation>開けます。サーバー停止中の番号で確認が必要なものが%1件あります（kakanai queue aside）</translation>
    </message>
    <message>
        <source>networks that are damaged: %1; install the program anew</source>
        <translation>破損している文字認識モデル：%1（プログラムを入れ直してください）</translation>
    </message>
    <message>
        <source>no file can be opened: %1</source>
        <translation>ファイルを開けません：%1</translation>
    </message>
    <message>
        <source>this machine does not filter the decoder&apos;s system calls</source>
        <translation>この端末では復号プログラムのシステムコールを制限できません</translation>
    </message>
    <message>
        <source>the decoder of PDFs may read files (no Landlock)</source>
        <translation>PDFの復号プログラムがほかのファイルを読むことを制限できません（Landlockなし）</translation>
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
    <message>
        <source>Another card lies on the reader, or its tries have changed. Nothing was tried.</source>
        <translation>読み取り機のカードが入れかわったか、残り回数が変わっています。暗証番号は送っていません。</translation>
    </message>
    <message>
        <source>The draft or the published version changed meanwhile. Please look at the changes again.</source>
        <translation>下書きまたは公開中の版が、その間に変わりました。変更点をもう一度確認してください。</translation>
    </message>
    <message>
        <source>Somebody who did not work on it must agree.</source>
        <translation>作成・編集に関わっていない人の承認が必要です。</translation>
    </message>
    <message>
        <source>The approval number is wrong, or none has been set.</source>
        <translation>承認番号が違うか、まだ登録されていません。</translation>
    </message>
    <message>
        <source>No PIN was entered at the card reader. Nothing was tried.</source>
        <translation>カードリーダーで暗証番号が入力されませんでした。照合はしていません。</translation>
    </message>
    <message>
        <source>The paper could not be read. Please lay it flat and try again, or save the file anew.</source>
        <translation>書類を読み取れませんでした。平らに置いてもう一度お試しいただくか、ファイルを保存し直してください。</translation>
    </message>
    <message>
        <source>The picture or file is too large. At most 50 million pixels (A4 at 600 dpi), 64 MB and 50 pages are read.</source>
        <translation>画像またはファイルが大きすぎます。読み取れるのは5,000万画素（A4を600dpiでスキャンした大きさ）、64MB、50ページまでです。</translation>
    </message>
    <message>
        <source>This PDF is protected by a password. Please save it without one, or bring it printed.</source>
        <translation>このPDFにはパスワードがかかっています。パスワードを外して保存するか、印刷したものをお持ちください。</translation>
    </message>
    <message>
        <source>This file is empty, or it is neither a picture nor a PDF. JPEG, PNG, TIFF, JPEG 2000 and PDF can be read.</source>
        <translation>ファイルが空か、画像でもPDFでもありません。読み取れるのはJPEG、PNG、TIFF、JPEG 2000、PDFです。</translation>
    </message>
</context>
<context>
    <name>FailureAdvice</name>
    <message>
        <source>You can go on without the card. The staff check it later.</source>
        <translation>カードを使わずに続けられます。あとで職員が確認します。</translation>
    </message>
    <message>
        <source>Please place the card again.</source>
        <translation>カードをもう一度置いてください。</translation>
    </message>
    <message>
        <source>Please place your My Number Card, or go on without the card.</source>
        <translation>マイナンバーカードを置いてください。カードを使わずに続けることもできます。</translation>
    </message>
    <message>
        <source>Please enter it again. No try was used.</source>
        <translation>もう一度入力してください。回数は減っていません。</translation>
    </message>
    <message>
        <source>Please try again, or go on without the card.</source>
        <translation>もう一度入力するか、カードを使わずに続けてください。</translation>
    </message>
    <message>
        <source>The residents&apos; section can set it again. You can go on without the card.</source>
        <translation>市民課で設定し直せます。カードを使わずに続けられます。</translation>
    </message>
    <message>
        <source>This machine does not use the last try. You can go on without the card.</source>
        <translation>この機械では最後の1回は使いません。カードを使わずに続けられます。</translation>
    </message>
    <message>
        <source>Please place the card again and leave it there.</source>
        <translation>カードをもう一度置き、そのままにしてください。</translation>
    </message>
    <message>
        <source>Please wait a moment and try again.</source>
        <translation>少し待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>One try may have been used. Please place the card again.</source>
        <translation>1回分使われたかもしれません。カードをもう一度置いてください。</translation>
    </message>
    <message>
        <source>Please look at it again, or leave it for the counter.</source>
        <translation>もう一度ご確認ください。窓口で書くこともできます。</translation>
    </message>
    <message>
        <source>You can also go on without it and show it at the counter.</source>
        <translation>このまま進み、窓口でお見せいただくこともできます。</translation>
    </message>
    <message>
        <source>What you entered is kept. Please call the staff.</source>
        <translation>入力した内容は残っています。職員をお呼びください。</translation>
    </message>
    <message>
        <source>What you entered is kept. Please try again in a moment or call the staff.</source>
        <translation>入力した内容は残っています。少し待ってもう一度お試しいただくか、職員をお呼びください。</translation>
    </message>
    <message>
        <source>Tries left: %1.</source>
        <translation>あと%1回です。</translation>
    </message>
    <message>
        <source>The card has changed. Please take it off, put it back and look at the tries again.</source>
        <translation>カードが変わりました。一度外してから置き直し、残りの回数をご確認ください。</translation>
    </message>
    <message>
        <source>You can enter it again, or go on without the card.</source>
        <translation>もう一度入力するか、カードなしで進むことができます。</translation>
    </message>
    <message>
        <source>This machine has no paper left. You can take a number; please write it down from the screen.</source>
        <translation>番号札の紙がなくなっています。番号はお取りできます。画面の番号を控えてください。</translation>
    </message>
    <message>
        <source>This machine cannot print now. You can take a number; please write it down from the screen.</source>
        <translation>ただいま番号札を印刷できません。番号はお取りできます。画面の番号を控えてください。</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>The easy Japanese text is missing.</source>
        <translation>やさしい日本語の文がありません。</translation>
    </message>
    <message>
        <source>The English text is missing.</source>
        <translation>英語の文がありません。</translation>
    </message>
    <message>
        <source>The Japanese text is missing.</source>
        <translation>日本語の文がありません。</translation>
    </message>
    <message>
        <source>Something has to be written here.</source>
        <translation>ここは必ず記入してください。</translation>
    </message>
    <message>
        <source>A choice needs answers to choose from.</source>
        <translation>選択式には、選択肢が必要です。</translation>
    </message>
    <message>
        <source>The condition hangs on “%1”, which nobody asks.</source>
        <translation>条件にある「%1」を聞く質問がありません。</translation>
    </message>
    <message>
        <source>There is no such department.</source>
        <translation>その課はありません。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>記入項目「%1」がありません。</translation>
    </message>
    <message>
        <source>There is no paper “%1”.</source>
        <translation>書類「%1」がありません。</translation>
    </message>
    <message>
        <source>There is no errand “%1”.</source>
        <translation>ご用件「%1」がありません。</translation>
    </message>
    <message>
        <source>A deadline needs the law that sets it.</source>
        <translation>期限には、根拠となる法令等が必要です。</translation>
    </message>
    <message>
        <source>No errand is ticked: nobody would ever be offered it.</source>
        <translation>ご用件が一つも選ばれていません。このままでは誰にも案内されません。</translation>
    </message>
    <message>
        <source>At the errand “%1” the condition can never hold.</source>
        <translation>ご用件「%1」では、この条件が成り立つことはありません。</translation>
    </message>
    <message>
        <source>At the errand “%1” nobody asks what the condition hangs on.</source>
        <translation>ご用件「%1」では、この条件に必要な質問がされません。</translation>
    </message>
    <message>
        <source>At the errand “%1” the question decides nothing.</source>
        <translation>ご用件「%1」では、この質問で決まる手続きがありません。</translation>
    </message>
    <message>
        <source>A date is needed here (2026-04-01).</source>
        <translation>日付を入れてください（2026-04-01）。</translation>
    </message>
    <message>
        <source>The sheet belongs to no procedure (%1).</source>
        <translation>この様式の手続きがありません（%1）。</translation>
    </message>
    <message>
        <source>On the sheet stands the field “%2”, which procedure %1 does not have.</source>
        <translation>様式にある「%2」が、手続き %1 の記入項目にありません。</translation>
    </message>
    <message>
        <source>At the errand “%1” no answers ever lead to %2.</source>
        <translation>ご用件「%1」では、どう答えても %2 になりません。</translation>
    </message>
    <message>
        <source>At the errand “%1” it stays open whether %2 is needed.</source>
        <translation>ご用件「%1」では、%2 が必要かどうかが決まりません。</translation>
    </message>
    <message>
        <source>At the errand “%1” the question %2 changes nothing.</source>
        <translation>ご用件「%1」では、質問 %2 の答えで変わるものがありません。</translation>
    </message>
    <message>
        <source>The errands %1 together need something else than each alone: %2.</source>
        <translation>ご用件 %1 を合わせると、別々のときと違う手続きになります：%2</translation>
    </message>
    <message>
        <source>The errand “%1” has too many combinations of answers to try (%2).</source>
        <translation>ご用件「%1」は、答えの組み合わせが多すぎて確かめられません（%2）。</translation>
    </message>
    <message>
        <source>At character %1 something is missing.</source>
        <translation>%1文字目で式が足りません。</translation>
    </message>
    <message>
        <source>At character %1 a closing bracket is missing.</source>
        <translation>%1文字目に閉じかっこ「)」がありません。</translation>
    </message>
    <message>
        <source>At character %1 “%2” cannot stand.</source>
        <translation>%1文字目に「%2」は書けません。</translation>
    </message>
    <message>
        <source>The text that begins at character %1 has no end.</source>
        <translation>%1文字目からの文字列が閉じていません。</translation>
    </message>
    <message>
        <source>Too many brackets within brackets at character %1.</source>
        <translation>%1文字目のかっこが深すぎます。</translation>
    </message>
    <message>
        <source>The expression is too long.</source>
        <translation>式が長すぎます。</translation>
    </message>
</context>
<context>
    <name>HallFault</name>
    <message>
        <source>Ticket printer</source>
        <translation>番号札プリンター</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>カードリーダー</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>書画カメラ</translation>
    </message>
    <message>
        <source>Paper scanner</source>
        <translation>スキャナー</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>応答がありません</translation>
    </message>
    <message>
        <source>Please check that it is switched on and its network cable is plugged in.</source>
        <translation>端末の電源とLANケーブルを確認してください。</translation>
    </message>
    <message>
        <source>Two machines carry this name</source>
        <translation>同じ名前の端末が2台あります</translation>
    </message>
    <message>
        <source>Please ask the IT staff to give one of them another name.</source>
        <translation>情報担当に連絡し、どちらかの名前を変えてください。</translation>
    </message>
    <message>
        <source>No paper left</source>
        <translation>用紙がありません</translation>
    </message>
    <message>
        <source>Please put in a new roll of thermal paper.</source>
        <translation>感熱紙を交換してください。</translation>
    </message>
    <message>
        <source>Paper is running low</source>
        <translation>用紙が残りわずかです</translation>
    </message>
    <message>
        <source>Please take a new roll of thermal paper there.</source>
        <translation>交換用の感熱紙を用意してください。</translation>
    </message>
    <message>
        <source>The cover is open</source>
        <translation>カバーが開いています</translation>
    </message>
    <message>
        <source>Please close the cover until it clicks.</source>
        <translation>カバーをカチッと音がするまで閉めてください。</translation>
    </message>
    <message>
        <source>Stopped with an error</source>
        <translation>エラーで止まっています</translation>
    </message>
    <message>
        <source>Please take out jammed paper and switch it off and on again.</source>
        <translation>紙詰まりを取り除き、電源を入れ直してください。</translation>
    </message>
    <message>
        <source>Please check that it is switched on and its cable is plugged in.</source>
        <translation>電源とケーブルを確認してください。</translation>
    </message>
    <message>
        <source>The card service does not run</source>
        <translation>カード読み取りのサービスが動いていません</translation>
    </message>
    <message>
        <source>Please start this machine again. If that does not help, call the IT staff.</source>
        <translation>端末を再起動してください。直らないときは情報担当に連絡してください。</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>接続されていません</translation>
    </message>
    <message>
        <source>Please plug its USB cable in.</source>
        <translation>USBケーブルを差し込んでください。</translation>
    </message>
    <message>
        <source>Came loose</source>
        <translation>外れました</translation>
    </message>
    <message>
        <source>Please pull its USB cable out and plug it in again.</source>
        <translation>USBケーブルを差し直してください。</translation>
    </message>
    <message>
        <source>Shows no picture</source>
        <translation>映像が映りません</translation>
    </message>
    <message>
        <source>Please pull its USB cable out, plug it in again and open the camera once more.</source>
        <translation>USBケーブルを差し直し、もう一度カメラを開いてください。</translation>
    </message>
    <message>
        <source>Did not scan</source>
        <translation>読み取れませんでした</translation>
    </message>
    <message>
        <source>Please check power, cable and jammed paper, and scan once more.</source>
        <translation>電源・ケーブル・紙詰まりを確認し、もう一度読み取ってください。</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>動作していません</translation>
    </message>
    <message>
        <source>Please call the IT staff.</source>
        <translation>情報担当に連絡してください。</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>端末</translation>
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
        <translation>状況</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>発生</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>復旧</translation>
    </message>
</context>
<context>
    <name>ObjectPages</name>
    <message>
        <source>the person tells it</source>
        <translation>本人が申し出る</translation>
    </message>
    <message>
        <source>an answer tells it</source>
        <translation>質問の答えから</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>カード（IC）</translation>
    </message>
    <message>
        <source>the residents&apos; record</source>
        <translation>住民記録</translation>
    </message>
    <message>
        <source>a paper brought along</source>
        <translation>持参した書類</translation>
    </message>
    <message>
        <source>the face of the card</source>
        <translation>カードの券面</translation>
    </message>
    <message>
        <source>the office itself</source>
        <translation>市役所</translation>
    </message>
    <message>
        <source>a signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>自由な文</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>a reading (kana)</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>a date with the time</source>
        <translation>日時</translation>
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
        <translation>一つを選ぶ</translation>
    </message>
    <message>
        <source>a number or code</source>
        <translation>番号・記号</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>数</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>金額</translation>
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
        <translation>いくつでも選ぶ</translation>
    </message>
    <message>
        <source>yes or no, never spoken of</source>
        <translation>はい・いいえ（配慮が必要な事情）</translation>
    </message>
    <message>
        <source>once a visit</source>
        <translation>来庁ごとに1件</translation>
    </message>
    <message>
        <source>once a person</source>
        <translation>1人ごとに1件</translation>
    </message>
    <message>
        <source>once a child</source>
        <translation>子1人ごとに1件</translation>
    </message>
    <message>
        <source>once a card</source>
        <translation>カード1枚ごとに1件</translation>
    </message>
    <message>
        <source>once a card, from 15 years</source>
        <translation>カード1枚ごとに1件（15歳以上）</translation>
    </message>
    <message>
        <source>once a certificate</source>
        <translation>証明書1件ごと</translation>
    </message>
    <message>
        <source>once a vehicle</source>
        <translation>車両1台ごと</translation>
    </message>
    <message>
        <source>once a dog</source>
        <translation>犬1頭ごと</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>選択肢 %1</translation>
    </message>
    <message>
        <source>One more answer</source>
        <translation>選択肢を増やす</translation>
    </message>
    <message>
        <source>Remove the last answer</source>
        <translation>最後の選択肢を消す</translation>
    </message>
    <message>
        <source>Name of the procedure</source>
        <translation>手続きの名前</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>担当課</translation>
    </message>
    <message>
        <source>Title on the paper</source>
        <translation>様式の題名</translation>
    </message>
    <message>
        <source>At which errands</source>
        <translation>どのご用件で</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>件数の数え方</translation>
    </message>
    <message>
        <source>Law or by-law</source>
        <translation>根拠（法令・要綱）</translation>
    </message>
    <message>
        <source>Deadline, in words</source>
        <translation>期限（言葉で）</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>自動計算しない</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>期限の起算</translation>
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
        <translation>取扱いの開始日（2026-04-01）</translation>
    </message>
    <message>
        <source>In force until (2027-03-31)</source>
        <translation>取扱いの終了日（2027-03-31）</translation>
    </message>
    <message>
        <source>Back-office system</source>
        <translation>業務システム</translation>
    </message>
    <message>
        <source>Never shown or spoken of to visitors (protection)</source>
        <translation>来庁者の画面・紙・音声に出さない（支援措置など）</translation>
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
        <translation>上で選んだ書類が必要なとき（空欄＝いつでも）</translation>
    </message>
    <message>
        <source>3 What to bring</source>
        <translation>3 持ち物</translation>
    </message>
    <message>
        <source>4 What is filled in</source>
        <translation>4 記入項目</translation>
    </message>
    <message>
        <source>5 The sheet</source>
        <translation>5 様式</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation>答え方</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>どのご用件で聞くか</translation>
    </message>
    <message>
        <source>Asked by staff only</source>
        <translation>職員だけが聞く</translation>
    </message>
    <message>
        <source>What the box is called</source>
        <translation>欄の名前</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>欄の中身</translation>
    </message>
    <message>
        <source>Who usually knows it</source>
        <translation>どこから分かるか</translation>
    </message>
    <message>
        <source>Needs special care</source>
        <translation>特に配慮が必要な情報</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>書類の名前</translation>
    </message>
</context>
<context>
    <name>PaperCorrectionsCommand</name>
    <message>
        <source>%1/%2  %3 looked at, %4 wrong; %5 wrong of %6 that were sure</source>
        <translation>%1/%2&#x3000;確認 %3件、誤り %4件（確実とした %6件のうち誤り %5件）</translation>
    </message>
    <message>
        <source>; proposed: sure from %1</source>
        <translation>&#x3000;しきい値の案：%1以上</translation>
    </message>
    <message>
        <source>; in force: %1</source>
        <translation>&#x3000;設定中のしきい値：%1</translation>
    </message>
    <message>
        <source>No paper has been checked at this site in the last %1 days.</source>
        <translation>この%1日間に、この市で確認された書類はありません。</translation>
    </message>
    <message>
        <source>paper-thresholds.json: no paper or field is called %1</source>
        <translation>paper-thresholds.json：「%1」という書類または欄はありません。</translation>
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
        <translation>資格確認書</translation>
    </message>
    <message>
        <source>Certificate of residence</source>
        <translation>住民票の写し</translation>
    </message>
    <message>
        <source>Family register certificate</source>
        <translation>戸籍の証明書</translation>
    </message>
    <message>
        <source>Withholding tax slip</source>
        <translation>源泉徴収票</translation>
    </message>
    <message>
        <source>Filled-in change-of-address form</source>
        <translation>記入済みの住民異動届</translation>
    </message>
    <message>
        <source>Filled-in health insurance form</source>
        <translation>記入済みの国民健康保険の届</translation>
    </message>
</context>
<context>
    <name>ReviewSentences</name>
    <message>
        <source>%1 moved on %2 from %3 to %4.</source>
        <extracomment>%1 name, %2 day, %3 old address, %4 new address</extracomment>
        <translation>%1さんは、%2に %3から %4へ 引っ越しました。</translation>
    </message>
    <message>
        <source>%1 (person %2)</source>
        <translation>%1（%2人目）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1は「%2」です。</translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>To be read</source>
        <translation>審査待ち</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>二人目の確認待ち</translation>
    </message>
    <message>
        <source>Back at the counter</source>
        <translation>窓口へ差戻し</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>審査済</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>不要</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CapturePanel</name>
    <message>
        <source>Page %1: %2 %</source>
        <translation>%1枚目：%2 %</translation>
    </message>
    <message>
        <source>● Good: press Ctrl+K to take it</source>
        <translation>● 良好です。Ctrl+K で撮影します</translation>
    </message>
    <message>
        <source>▲ No paper is seen. Lay it on the dark mat.</source>
        <translation>▲ 書類が見えません。暗い色のマットの上に置いてください。</translation>
    </message>
    <message>
        <source>▲ A corner is cut off. Push the paper into the picture.</source>
        <translation>▲ 角が切れています。書類全体が入るように動かしてください。</translation>
    </message>
    <message>
        <source>▲ Too small to be read. Move the camera closer.</source>
        <translation>▲ 小さくて読み取れません。カメラを近づけてください。</translation>
    </message>
    <message>
        <source>▲ Blurred. Hold it still and wait for the focus.</source>
        <translation>▲ ぼけています。動かさずにピントが合うまでお待ちください。</translation>
    </message>
    <message>
        <source>▲ A lamp is mirrored in it. Turn the paper a little.</source>
        <translation>▲ 照明が映り込んでいます。書類の向きを少し変えてください。</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1枚目</translation>
    </message>
    <message>
        <source>Take this page (Ctrl+K)</source>
        <translation>撮影する（Ctrl+K）</translation>
    </message>
    <message>
        <source>Camera (Ctrl+K)</source>
        <translation>書画カメラ（Ctrl+K）</translation>
    </message>
    <message>
        <source>Read %1 pages</source>
        <translation>%1枚を読み取る</translation>
    </message>
    <message>
        <source>R turns the chosen page, Delete takes it out.</source>
        <translation>選んだ画像を、R で回転、Delete で取り除きます。</translation>
    </message>
    <message>
        <source>Scan (Ctrl+S)</source>
        <translation>スキャン（Ctrl+S）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Pages that came in</source>
        <translation>取り込んだ画像</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>カメラの画像</translation>
    </message>
    <message>
        <source>Reading page %1 of %2, %3 papers to come</source>
        <translation>%2枚中 %1枚目を読み取り中（残り %3件）</translation>
    </message>
    <message>
        <source>Wait for scans (Ctrl+O)</source>
        <translation>スキャンを待つ（Ctrl+O）</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CaseSight</name>
    <message>
        <source>Born</source>
        <translation>生年月日</translation>
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
        <translation>新住所</translation>
    </message>
    <message>
        <source>Card read with its PIN</source>
        <translation>カードを暗証番号で読み取り</translation>
    </message>
    <message>
        <source>From papers, no card</source>
        <translation>書類から（カードなし）</translation>
    </message>
    <message>
        <source>Typed, no card</source>
        <translation>入力（カードなし）</translation>
    </message>
    <message>
        <source>%1 (%2), age %3</source>
        <translation>%1（%2年）%3歳</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>有効期限切れ（%1まで）</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>%1まで有効</translation>
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
        <translation>確認できました（発行者の署名あり・複製ではない）</translation>
    </message>
    <message>
        <source>not confirmed: this town has no key of its issuer</source>
        <translation>未確認（発行者の鍵が未登録）</translation>
    </message>
    <message>
        <source>data signed by the issuer; whether it is a copy cannot be told</source>
        <translation>記録は発行者の署名あり（複製かどうかは確認できません。顔写真と本人を見比べてください）</translation>
    </message>
    <message>
        <source>not confirmed: this kind of card cannot be checked</source>
        <translation>未確認（この種類のカードは機械で確認できません）</translation>
    </message>
    <message>
        <source>FAILED: its issuer&apos;s certificate is false</source>
        <translation>確認できません：発行者の証明書が正しくありません</translation>
    </message>
    <message>
        <source>FAILED: its data were not signed by the issuer</source>
        <translation>確認できません：記録に発行者の署名がありません</translation>
    </message>
    <message>
        <source>FAILED: its data were changed</source>
        <translation>確認できません：記録が書き換えられています</translation>
    </message>
    <message>
        <source>FAILED: its key is not the issuer&apos;s</source>
        <translation>確認できません：カードの鍵が発行者のものではありません</translation>
    </message>
    <message>
        <source>FAILED: this is a copy of a card</source>
        <translation>確認できません：カードの複製です</translation>
    </message>
    <message>
        <source>FAILED: a record that every card has is missing</source>
        <translation>確認できません：あるはずの記録がありません</translation>
    </message>
    <message>
        <source>FAILED: no longer valid</source>
        <translation>確認できません：有効期限が切れています</translation>
    </message>
    <message>
        <source>FAILED: not valid yet</source>
        <translation>確認できません：まだ有効期間に入っていません</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Genuineness</source>
        <translation>真正性</translation>
    </message>
    <message>
        <source>Residents&apos; extract</source>
        <translation>住民データ</translation>
    </message>
    <message>
        <source>for which of: %1?</source>
        <translation>どなたの分ですか：%1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1 さんの分</translation>
    </message>
    <message>
        <source>found, values taken over</source>
        <translation>見つかりました（値を取り込みました）</translation>
    </message>
    <message>
        <source>nobody with this name, birth date and address</source>
        <translation>氏名・生年月日・住所がすべて一致する方はいません</translation>
    </message>
    <message>
        <source>several agree: nobody was taken. Please look in the core system.</source>
        <translation>すべて一致する方が複数います。取り込んでいません。住民記録で確かめてください。</translation>
    </message>
    <message>
        <source>the extract cannot be read</source>
        <translation>住民データの抽出ファイルを読めません</translation>
    </message>
    <message>
        <source>some are missing in the text: compare with the pictures</source>
        <translation>字が欠けています。画像を確認</translation>
    </message>
    <message>
        <source>some are missing in the text: read the pictures too, or copy them from the card</source>
        <translation>文字データにない字があります。照合番号Bで画像も読み取るか、カードを見て入力してください</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CheckPanel</name>
    <message>
        <source>Check what was read: %1</source>
        <translation>読み取り結果の確認：%1</translation>
    </message>
    <message>
        <source>%1 of %2 to look at</source>
        <translation>%2項目中、要確認 %1</translation>
    </message>
    <message>
        <source>All looked at</source>
        <translation>すべて確認しました</translation>
    </message>
    <message>
        <source>Later (Esc)</source>
        <translation>あとで確認（Esc）</translation>
    </message>
    <message>
        <source>Finished (Enter)</source>
        <translation>確認を終わる（Enter）</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>right, next</source>
        <translation>正しい・次へ</translation>
    </message>
    <message>
        <source>take this one</source>
        <translation>候補を選ぶ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>直す</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>type anew</source>
        <translation>打ち直す</translation>
    </message>
    <message>
        <source>any field</source>
        <translation>ほかの項目</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>拡大・縮小</translation>
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
        <translation>読み取りのまま</translation>
    </message>
    <message>
        <source>other form of the character</source>
        <translation>別の字体</translation>
    </message>
    <message>
        <source>also possible</source>
        <translation>ほかの候補</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CheckRow</name>
    <message>
        <source>✓ looked at</source>
        <translation>✓ 確認済み</translation>
    </message>
    <message>
        <source>▲ sources disagree</source>
        <translation>▲ 相違あり</translation>
    </message>
    <message>
        <source>● sure</source>
        <translation>● 確実</translation>
    </message>
    <message>
        <source>▲ read, not shown</source>
        <translation>▲ 読取済・非表示</translation>
    </message>
    <message>
        <source>▲ please look</source>
        <translation>▲ 要確認</translation>
    </message>
    <message>
        <source>□ not read</source>
        <translation>□ 読み取れず</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空欄）</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>%1: the place on the paper</source>
        <translation>%1：書類の該当箇所</translation>
    </message>
    <message>
        <source>on the paper: %1</source>
        <translation>用紙の記載：%1</translation>
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
        <translation>質問はすべて終わりました。</translation>
    </message>
    <message>
        <source>Which of these apply? (as many as apply)</source>
        <translation>当てはまるものはどれですか（いくつでも）</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Take this answer</source>
        <translation>この回答で次へ</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>どれにも当てはまらない</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>直前の回答を取り消す</translation>
    </message>
    <message>
        <source>Only for staff: never shown or printed for the visitor</source>
        <translation>職員用の質問です。来庁者の画面や帳票には出ません。</translation>
    </message>
    <message>
        <source>Said so far</source>
        <translation>これまでの回答</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CounterView</name>
    <message>
        <source>Case %1</source>
        <translation>受付番号 %1</translation>
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
        <translation>次を呼ぶ</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>来庁</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>再呼出</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引き継ぎ</translation>
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
        <translation>回答</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>これで正しい</translation>
    </message>
    <message>
        <source>Change view</source>
        <translation>表示切替</translation>
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
        <translation>作業の切り替え</translation>
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
        <translation>番号を指定して呼ぶ</translation>
    </message>
    <message>
        <source>Call this number out of turn</source>
        <translation>この番号を順番によらず呼び出す</translation>
    </message>
    <message>
        <source>Help! (Ctrl+F1)</source>
        <translation>応援要請（Ctrl+F1）</translation>
    </message>
    <message>
        <source>Open a finished number again</source>
        <translation>終わった番号を再開</translation>
    </message>
    <message>
        <source>Back to the line</source>
        <translation>列へ戻す</translation>
    </message>
    <message>
        <source>Put aside for all</source>
        <translation>保留棚へ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Open, pause, close</source>
        <translation>受付・休止・閉鎖</translation>
    </message>
    <message>
        <source>Letter size</source>
        <translation>文字の大きさ</translation>
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
        <translation>この内容はまだ受け付けていないため、引き継ぐと失われます。署名まで進めて受け付けてから引き継いでください。</translation>
    </message>
    <message>
        <source>Go on without a card</source>
        <translation>カードなしで進める</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Take this errand</source>
        <translation>この用件で受け付ける</translation>
    </message>
    <message>
        <source>The visitor agrees</source>
        <translation>同意をいただいた</translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation>カードを読み取る</translation>
    </message>
    <message>
        <source>Use this PIN once</source>
        <translation>この暗証番号で照合する</translation>
    </message>
    <message>
        <source>It is this person</source>
        <translation>本人に間違いない</translation>
    </message>
    <message>
        <source>These are all papers</source>
        <translation>書類はこれで全部</translation>
    </message>
    <message>
        <source>Everything is typed</source>
        <translation>入力を終える</translation>
    </message>
    <message>
        <source>Read through with the visitor</source>
        <translation>来庁者と内容を確認した</translation>
    </message>
    <message>
        <source>Signed on paper: take it on</source>
        <translation>紙に署名をいただき受け付ける</translation>
    </message>
    <message>
        <source>Complete (F12)</source>
        <translation>完了（F12）</translation>
    </message>
    <message>
        <source>Finished with this visitor</source>
        <translation>次の方へ</translation>
    </message>
    <message>
        <source>There is nothing to complete yet. First take the visit on: questions, values and signature.</source>
        <translation>まだ完了できません。質問、項目、署名と進めて受け付けてください。</translation>
    </message>
    <message>
        <source>%1 tries are left.</source>
        <translation>あと %1 回入力できます。</translation>
    </message>
    <message>
        <source>Choose above which document showed who the visitor is.</source>
        <translation>上の「本人確認」で、確認した書類を選んでください。</translation>
    </message>
    <message>
        <source>Please look at: %1</source>
        <translation>確認する項目：%1</translation>
    </message>
    <message>
        <source>Case %1 goes to the back office; %2 messages are waiting to be sent. The visitor can go.</source>
        <translation>受付番号 %1 を担当課へ送ります（送信待ち %2 件）。来庁者の手続きは終わりです。</translation>
    </message>
    <message>
        <source>Somebody at the kiosk would like to talk in another room. Please go there quietly.</source>
        <translation>記帳台の方が、別室での相談を希望しています。静かにお声がけください。</translation>
    </message>
    <message>
        <source>Somebody at the kiosk asks for a member of staff.</source>
        <translation>記帳台の方が職員を呼んでいます。</translation>
    </message>
    <message>
        <source>The pre-application is in. It does not show who is here.</source>
        <translation>事前の入力を読み取りました。本人確認は別に行ってください。</translation>
    </message>
    <message>
        <source>QR code: part %1 of %2 is still missing.</source>
        <translation>QRコードの %1枚目がまだです（全%2枚）。</translation>
    </message>
    <message>
        <source>The guide slip and %1 sheets were sent to the printer.</source>
        <translation>案内票と届出書 %1件を印刷しています。</translation>
    </message>
    <message>
        <source>Let the reader ask for the PIN, once</source>
        <translation>カードリーダーで暗証番号を1回入力してもらう</translation>
    </message>
    <message>
        <source>Use this number once</source>
        <translation>この番号を1回だけ使う</translation>
    </message>
    <message>
        <source>Read the pictures too (照合番号B)</source>
        <translation>画像も読み取る（照合番号B）</translation>
    </message>
    <message>
        <source>%1 %2 is back from the department: %3</source>
        <translation>%1&#x3000;%2が担当課から差し戻されています：%3</translation>
    </message>
    <message>
        <source>Ctrl+F1 ends it.</source>
        <translation>Ctrl+F1 で解除します。</translation>
    </message>
    <message>
        <source>Counter %1 needs help at once. Please go there.</source>
        <translation>%1番窓口に至急の応援が必要です。向かってください。</translation>
    </message>
    <message>
        <source>%1 is called on the board only, without sound.</source>
        <translation>%1の方は、音を出さず案内板だけで呼び出しています。</translation>
    </message>
    <message>
        <source>%1 does not hear the call: the board flashes for longer.</source>
        <translation>%1の方は音声が聞こえません。案内板を長く点滅させて呼び出しています。</translation>
    </message>
    <message>
        <source>Neither board nor voice calls %1. Please walk over and fetch the person.</source>
        <translation>%1の方は、案内板にも音声にも出しません。お席までお迎えに行ってください。</translation>
    </message>
    <message>
        <source>%1 sheets with the number were sent to the printer. Nothing of it was kept.</source>
        <translation>個人番号入りの帳票 %1 枚を印刷へ送りました。番号は残していません。</translation>
    </message>
    <message>
        <source>Sent to the printer, for official paper: %1</source>
        <translation>所定の用紙への印刷を送りました：%1</translation>
    </message>
    <message>
        <source>%1 is put aside. Any counter can call this number.</source>
        <translation>%1 を保留棚に入れました。どの窓口からでも呼べます。</translation>
    </message>
    <message>
        <source>%1 is handed over and waits for: %2</source>
        <translation>%1 を引き継ぎました。引き継ぎ先：%2</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>%1番窓口</translation>
    </message>
    <message>
        <source>This number is over. To open it again: Ctrl+F2, the number, Shift+Enter.</source>
        <translation>この番号の応対は終わっています。再開するときは Ctrl+F2 で番号を入れ、Shift+Enter を押します。</translation>
    </message>
    <message>
        <source>This number is at a counter already.</source>
        <translation>この番号は、すでに別の窓口で呼び出しているか応対中です。</translation>
    </message>
    <message>
        <source>This number is on hold at another counter. Please ask there.</source>
        <translation>この番号は別の窓口で保留中です。その窓口に確認してください。</translation>
    </message>
    <message>
        <source>This number is in the line: call it without Shift.</source>
        <translation>この番号は列に並んでいます。Shift を押さずに Enter で呼び出せます。</translation>
    </message>
    <message>
        <source>%1 did not answer and is off the line. Ctrl+F2, the number and Shift+Enter bring it back.</source>
        <translation>%1 は呼び出しに応答がなく、列から外れました。戻すときは Ctrl+F2 で番号を入れ、Shift+Enter を押します。</translation>
    </message>
    <message>
        <source>Choose the picture of the QR code</source>
        <translation>QRコードの画像を選ぶ</translation>
    </message>
    <message>
        <source>The hall&apos;s server is back. Numbers carried over: %1.</source>
        <translation>サーバーとの接続が戻りました。この端末で発行した %1 件をまとめました。</translation>
    </message>
    <message>
        <source>The list of those who wait was sent to the printer.</source>
        <translation>順番待ち一覧を印刷に回しました。</translation>
    </message>
    <message>
        <source>The hall&apos;s server is away since %1. This machine goes on by itself: %2 numbers are left, %3 people of the common line are to be called by voice (see the left). Nothing is lost when the server is back.</source>
        <translation>%1からサーバーにつながりません。この端末だけで続けます（発券できる番号はあと%2件）。共通の順番待ちの%3名は声でお呼びください（左の一覧）。復旧すると自動でまとまり、記録は失われません。</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::FieldPanel</name>
    <message>
        <source>%1: the place on the paper</source>
        <translation>%1：書類の該当箇所</translation>
    </message>
    <message>
        <source>What the sheets need appears here.</source>
        <translation>帳票に必要な項目がここに並びます。</translation>
    </message>
    <message>
        <source>%1: two sources disagree. Which one is right?</source>
        <translation>%1：二つの内容が食い違っています。どちらが正しいですか。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: keep %2</source>
        <translation>%1：%2のままにする</translation>
    </message>
    <message>
        <source>%1: take %2 instead</source>
        <translation>%1：%2に直す</translation>
    </message>
    <message>
        <source>Print %1 instead; the value stays</source>
        <translation>「%1」で印刷する（記録の文字は変えません）</translation>
    </message>
    <message>
        <source>I have looked: it is right as it stands</source>
        <translation>確認しました。このままで正しいです</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::HallRail</name>
    <message>
        <source>under 1 min</source>
        <translation>1分未満</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>お待ち</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>呼出中</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>応対中</translation>
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
        <translation>取消</translation>
    </message>
    <message>
        <source>Call the next number</source>
        <translation>次を呼ぶ</translation>
    </message>
    <message>
        <source>The visitor is here</source>
        <translation>来庁・応対開始</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>再呼出</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引き継ぎ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次の番号</translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>引き継ぎ先</translation>
    </message>
    <message>
        <source>Hand over to …</source>
        <translation>引き継ぎ先を選ぶ</translation>
    </message>
    <message>
        <source>Nobody at this counter</source>
        <translation>応対中の方はいません</translation>
    </message>
    <message>
        <source>%1, speaks %2</source>
        <translation>%1&#x3000;（%2）</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>お待ちの方はいません。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many wait in this line, and how long the first</comment>
        <translation>%1人 %2</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 を再開</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>保留棚</translation>
    </message>
    <message>
        <source>Offices at work</source>
        <translation>担当課で処理中</translation>
    </message>
    <message>
        <source>Counter open</source>
        <translation>窓口：受付中</translation>
    </message>
    <message>
        <source>Counter paused</source>
        <translation>窓口：休止中</translation>
    </message>
    <message>
        <source>Counter closed</source>
        <translation>窓口：閉鎖</translation>
    </message>
    <message>
        <source>Only to: %1</source>
        <comment>a counter</comment>
        <translation>指名：%1</translation>
    </message>
    <message>
        <source>Only to: %1 (%2)</source>
        <comment>a colleague, name and id</comment>
        <translation>指名：%1（%2）</translation>
    </message>
    <message>
        <source>Put aside for all</source>
        <comment>any counter may take this person up again</comment>
        <translation>保留棚へ</translation>
    </message>
    <message>
        <source>Back to the line</source>
        <translation>列へ戻す</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>再開できる番号</translation>
    </message>
    <message>
        <source>State of this counter</source>
        <translation>この窓口の状態</translation>
    </message>
    <message>
        <source>Call %1 (put aside)</source>
        <translation>%1 を呼ぶ（保留棚）</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::IntakePanel</name>
    <message>
        <source>Call the next number with F2.</source>
        <translation>F2 で次の番号をお呼びください。</translation>
    </message>
    <message>
        <source>What brings the visitor here today?</source>
        <translation>今日のご用件は何ですか</translation>
    </message>
    <message>
        <source>May the card be read?</source>
        <translation>カードを読み取ってもよいですか</translation>
    </message>
    <message>
        <source>Put the My Number card on the reader.</source>
        <translation>マイナンバーカードをカードリーダーに置いてください。</translation>
    </message>
    <message>
        <source>Please turn the screen to the visitor: the 4-digit PIN</source>
        <translation>画面を来庁者に向けてください：4けたの暗証番号</translation>
    </message>
    <message>
        <source>The card is being read. Please leave it where it is.</source>
        <translation>カードを読み取っています。動かさないでください。</translation>
    </message>
    <message>
        <source>Is this the person in front of you?</source>
        <translation>目の前の方はこの方ですか</translation>
    </message>
    <message>
        <source>Print the sheets and have them signed.</source>
        <translation>帳票を印刷し、署名をいただいてください。</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>しばらくお待ちください。</translation>
    </message>
    <message>
        <source>The case is complete.</source>
        <translation>完了しました。</translation>
    </message>
    <message>
        <source>Read from the card: name, address, date of birth and sex. Nothing else, and not the individual number. Ask the visitor and go on with their yes.</source>
        <translation>カードから読み取るのは氏名、住所、生年月日、性別だけです。マイナンバー（個人番号）は読み取りません。来庁者にお伝えし、同意をいただいてから進めてください。</translation>
    </message>
    <message>
        <source>Visitors without a card, or who do not want to use it, lose nothing: go on without.</source>
        <translation>カードをお持ちでない方、使いたくない方も、不利になることはありません。そのままカードなしで進めてください。</translation>
    </message>
    <message>
        <source>The PIN of the card-surface input aid (4 digits, not the individual number).</source>
        <translation>券面事項入力補助用の4けたの暗証番号（マイナンバーではありません）。</translation>
    </message>
    <message>
        <source>%1 tries are left. After that the PIN is locked and is reset at the residents&apos; counter.</source>
        <translation>あと %1 回入力できます。続けて間違えると使えなくなります（市民課で再設定できます）。</translation>
    </message>
    <message>
        <source>Compare the values above with the person and the card, and choose the document they showed.</source>
        <translation>上の内容を本人・カードと見比べ、確認した書類を選んでください。</translation>
    </message>
    <message>
        <source>Ctrl+P prints every sheet. Then the case is taken on; it is completed after the check.</source>
        <translation>Ctrl+P ですべての帳票を印刷します。受け付けたあと、審査をして完了します。</translation>
    </message>
    <message>
        <source>Copy what is printed on the card (照合番号B)</source>
        <translation>カードに印字されているとおりに入力してください（照合番号B）</translation>
    </message>
    <message>
        <source>The visitor enters the 4-digit PIN on the card reader.</source>
        <translation>来庁者がカードリーダーで4けたの暗証番号を入力します。</translation>
    </message>
    <message>
        <source>Now: the visitor enters the 4-digit PIN on the reader&apos;s keys and presses its Enter key.</source>
        <translation>いま、来庁者がカードリーダーのキーで4けたの暗証番号を入力し、確定キーを押します。</translation>
    </message>
    <message>
        <source>It opens the four attributes, and the photograph to compare. It has tries of its own.</source>
        <translation>基本4情報と、本人と見比べるための顔写真を読み取ります。照合番号Bの試行回数は暗証番号とは別に数えます。</translation>
    </message>
    <message>
        <source>ONE try is left. If it is wrong, the card is locked and must be unlocked at the residents&apos; counter.</source>
        <translation>残りはあと1回です。まちがえるとロックされ、市民課の窓口で解除が必要になります。</translation>
    </message>
    <message>
        <source>%1 tries are left.</source>
        <translation>残り%1回です。</translation>
    </message>
    <message>
        <source>The visitor was asked once more, knows that this is the last try, and wants it.</source>
        <translation>最後の1回であることを来庁者にもう一度確認し、それでも行うとの意思を確認しました。</translation>
    </message>
    <message>
        <source>PIN unknown: copy what is printed on the card (照合番号B)</source>
        <translation>暗証番号が分からない：券面の記載から入力（照合番号B）</translation>
    </message>
    <message>
        <source>Back to the 4-digit PIN</source>
        <translation>4けたの暗証番号に戻る</translation>
    </message>
    <message>
        <source>QR code from home</source>
        <translation>事前申請のQRコード</translation>
    </message>
    <message>
        <source>From a picture</source>
        <translation>画像から読む</translation>
    </message>
    <message>
        <source>Scan it here, part by part</source>
        <translation>ここにカーソルを置き、コードを1枚ずつ読み取る</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::LastSeenCard</name>
    <message>
        <source>To be called by voice</source>
        <translation>声でお呼びする方</translation>
    </message>
    <message>
        <source>They waited at %1, when the server went. Agree with the other counters who calls whom. Who has come: Ctrl+F2 and the number.</source>
        <translation>%1にサーバーが止まったときにお待ちだった方です。どの窓口がどなたをお呼びするか、窓口どうしで決めてください。お越しになったら Ctrl+F2 と番号。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか%1名</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>一覧を印刷</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::NotesCard</name>
    <message>
        <source>A note on this number, for colleagues</source>
        <translation>この番号についての職員用メモ</translation>
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
        <translation>生年月日（カードに印字されているとおり）</translation>
    </message>
    <message>
        <source>Year until which the card is valid (有効期限), four digits</source>
        <translation>カードの有効期限の西暦年（4けた）</translation>
    </message>
    <message>
        <source>Security code: the four digits under the photograph</source>
        <translation>セキュリティコード（顔写真の下の4けた）</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>生まれた年</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>生まれた月</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>生まれた日</translation>
    </message>
    <message>
        <source>How the year of birth is printed</source>
        <translation>生年の表記</translation>
    </message>
    <message>
        <source>Choose the era or the Western calendar …</source>
        <translation>元号または西暦を選択 …</translation>
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
        <translation>番号確認</translation>
    </message>
    <message>
        <source>Type the number from the document in front of you. It is printed in its box and not kept: screen, case and stored sheet go on showing ●●●●.</source>
        <translation>手元の書類を見て、個人番号を入れてください。番号は印刷する紙の欄にだけ入り、残りません。画面、案件、保存する帳票は ●●●● のままです。</translation>
    </message>
    <message>
        <source>Whose number</source>
        <translation>どなたの番号か</translation>
    </message>
    <message>
        <source>The document that shows it</source>
        <translation>番号を確認した書類</translation>
    </message>
    <message>
        <source>My Number card</source>
        <translation>マイナンバーカード</translation>
    </message>
    <message>
        <source>Notification card, still right</source>
        <translation>通知カード（記載事項に変更のないもの）</translation>
    </message>
    <message>
        <source>Certificate of residence with the number</source>
        <translation>個人番号の記載された住民票の写し</translation>
    </message>
    <message>
        <source>The number is right: print</source>
        <translation>番号を確認した：印刷する</translation>
    </message>
    <message>
        <source>The check digit does not fit. Please compare with the document again.</source>
        <translation>検査用数字が合いません。書類ともう一度見比べてください。</translation>
    </message>
    <message>
        <source>%1 numbers are ready to be printed.</source>
        <translation>印刷できる番号：%1 人分</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::PapersPanel</name>
    <message>
        <source>Choose the picture of a paper</source>
        <translation>書類の画像を選ぶ</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>画像（%1）</translation>
    </message>
    <message>
        <source>Scan the papers the visitor brought, then choose them here. The newest comes first.</source>
        <translation>お持ちの書類をスキャンし、ここで選んでください。新しいものが先に出ます。</translation>
    </message>
    <message>
        <source>Picture of a paper</source>
        <translation>書類の画像ファイル</translation>
    </message>
    <message>
        <source>File of the scanned paper</source>
        <translation>スキャンした書類のファイル</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>Read this paper</source>
        <translation>この書類を読み取る</translation>
    </message>
    <message>
        <source>Look in folders</source>
        <translation>フォルダーから選ぶ</translation>
    </message>
    <message>
        <source>▲ %1: %2 values read, %3 to check</source>
        <translation>▲ %1：%2項目を読み取り、うち%3項目は要確認</translation>
    </message>
    <message>
        <source>▲ %1: %2 values read</source>
        <translation>▲ %1：%2項目を読み取り</translation>
    </message>
    <message>
        <source>No paper has been read yet.</source>
        <translation>まだ書類を読み取っていません。</translation>
    </message>
    <message>
        <source>Check the newest paper</source>
        <translation>読み取り結果を確認する</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::PersonPanel</name>
    <message>
        <source>Identity: not checked yet</source>
        <translation>本人確認：未確認</translation>
    </message>
    <message>
        <source>Identity: checked</source>
        <translation>本人確認：確認済み</translation>
    </message>
    <message>
        <source>Identity checked with</source>
        <translation>本人確認に使った書類</translation>
    </message>
    <message>
        <source>Choose the document …</source>
        <translation>確認した書類を選ぶ</translation>
    </message>
    <message>
        <source>Nobody has been read yet</source>
        <translation>まだ読み取っていません</translation>
    </message>
    <message>
        <source>Photograph on the card</source>
        <translation>カードの顔写真</translation>
    </message>
    <message>
        <source>Name as the card shows it</source>
        <translation>券面の氏名</translation>
    </message>
    <message>
        <source>Address as the card shows it</source>
        <translation>券面の住所</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::ProcedurePanel</name>
    <message>
        <source>no paper, guidance only</source>
        <translation>案内のみ</translation>
    </message>
    <message>
        <source>Open boxes: %1</source>
        <translation>空欄 %1</translation>
    </message>
    <message>
        <source>to be signed</source>
        <translation>署名待ち</translation>
    </message>
    <message>
        <source>✓ ready</source>
        <translation>✓ 完成</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <translation>期限超過：%1</translation>
    </message>
    <message>
        <source>Bring: %1</source>
        <translation>必要書類：%1</translation>
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
        <translation>手続き（%1件）</translation>
    </message>
    <message>
        <source>Procedures by department</source>
        <translation>課ごとの手続き</translation>
    </message>
    <message>
        <source>What this visit needs appears here as the answers come in.</source>
        <translation>回答に応じて、必要な手続きがここに並びます。</translation>
    </message>
    <message>
        <source>Department: %1</source>
        <translation>担当課：%1</translation>
    </message>
    <message>
        <source>waits for “%1”</source>
        <translation>「%1」待ち</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::SheetPanel</name>
    <message>
        <source>Sheet</source>
        <translation>帳票</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>The sheet as it will be printed appears here.</source>
        <translation>印刷される帳票がここに出ます。</translation>
    </message>
    <message>
        <source>On official paper</source>
        <translation>所定の用紙に印刷</translation>
    </message>
    <message>
        <source>Number checked: print with it</source>
        <translation>番号確認して印刷</translation>
    </message>
</context>
<context>
    <name>kakanai::demo::ServerWait</name>
    <message>
        <source>Waiting for the server</source>
        <translation>サーバーの応答待ち</translation>
    </message>
    <message>
        <source>This machine is not ready yet</source>
        <translation>この端末はまだ使えません</translation>
    </message>
    <message>
        <source>Visitors: please use another machine, or ask the staff.</source>
        <translation>ご来庁の方へ：別の端末をご利用いただくか、職員にお声がけください。</translation>
    </message>
    <message>
        <source>Staff: the hall&apos;s server does not answer (%1). This machine has never been connected to it, so it cannot go on by itself. It tries again every %2 seconds and opens when the server answers. Please look at the network cable, the server and the address after --store.</source>
        <translation>職員の方へ：窓口サーバーが応答しません（%1）。この端末は一度もサーバーにつながったことがないため、単独では業務を続けられません。%2秒ごとに自動で接続し直し、つながりしだい画面が開きます。LANケーブル、サーバー、--store の接続先を確認してください。</translation>
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
        <translation>書かない窓口</translation>
    </message>
    <message>
        <source>What is this screen for?</source>
        <translation>この画面で使う役割を選んでください。</translation>
    </message>
    <message>
        <source>Kiosk for citizens</source>
        <translation>記帳台（来庁者用）</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窓口（職員用）</translation>
    </message>
    <message>
        <source>Call board</source>
        <translation>呼出表示</translation>
    </message>
    <message>
        <source>Hall at a glance</source>
        <translation>待合状況（監督者用）</translation>
    </message>
    <message>
        <source>Procedures and sheets</source>
        <translation>手続きと様式の編集</translation>
    </message>
    <message>
        <source>Review at a department</source>
        <translation>担当課の審査</translation>
    </message>
    <message>
        <source>What was not delivered</source>
        <translation>連携できなかったもの</translation>
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
        <translation>約%1～%2分</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>お待ちの方はいません。</translation>
    </message>
    <message>
        <source>%1: now calling</source>
        <translation>%1&#x3000;お呼び出し</translation>
    </message>
    <message>
        <source>Called before</source>
        <translation>前にお呼びした番号</translation>
    </message>
</context>
<context>
    <name>kakanai::display::BoardWindow</name>
    <message>
        <source>Call board</source>
        <translation>呼出表示</translation>
    </message>
</context>
<context>
    <name>kakanai::display::CallWords</name>
    <message>
        <source>Number %1, please come to counter %2.</source>
        <translation>%1番の方、%2番窓口へお越しください。</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::AgreementPanel</name>
    <message>
        <source>Counts from</source>
        <translation>適用開始日</translation>
    </message>
    <message>
        <source>Why (for those who come after)</source>
        <translation>変更の理由（後の担当者のために）</translation>
    </message>
    <message>
        <source>The second person</source>
        <translation>承認する人（2人目）</translation>
    </message>
    <message>
        <source>Type both numbers again</source>
        <translation>2人とも入力し直す</translation>
    </message>
    <message>
        <source>Nobody else here may agree as the second person.</source>
        <translation>承認できる職員がほかにいません。</translation>
    </message>
    <message>
        <source>1 of 2: your own approval number (%1)</source>
        <translation>1／2&#x3000;作成者の承認番号（%1）</translation>
    </message>
    <message>
        <source>2 of 2: the approval number of %1</source>
        <translation>2／2&#x3000;承認する人の承認番号：%1</translation>
    </message>
    <message>
        <source>Both numbers are typed.</source>
        <translation>2人の承認番号が入力されました。</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::ConditionEditor</name>
    <message>
        <source>As an expression</source>
        <translation>式（上級者向け）</translation>
    </message>
    <message>
        <source>The expression cannot be read: %1</source>
        <translation>式を読めません：%1</translation>
    </message>
    <message>
        <source>This expression cannot be shown as rows. It works as it is written.</source>
        <translation>この式は行の形では表せません。書かれたとおりに働きます。</translation>
    </message>
    <message>
        <source>How the rows go together</source>
        <translation>行の組み合わせ方</translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation>すべて当てはまる</translation>
    </message>
    <message>
        <source>any of these holds</source>
        <translation>どれか一つでも当てはまる</translation>
    </message>
    <message>
        <source>none of these holds</source>
        <translation>どれも当てはまらない</translation>
    </message>
    <message>
        <source>＋ Row</source>
        <translation>＋ 条件の行</translation>
    </message>
    <message>
        <source>＋ Group</source>
        <translation>＋ まとまり</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>このまとまりを消す</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>The errand</source>
        <translation>ご用件</translation>
    </message>
    <message>
        <source>How the answer is compared</source>
        <translation>答えの比べ方</translation>
    </message>
    <message>
        <source>is</source>
        <translation>が次と同じ</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>が次でない</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>が次のどれか</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>が次のどれでもない</translation>
    </message>
    <message>
        <source>includes</source>
        <translation>に次がある</translation>
    </message>
    <message>
        <source>does not include</source>
        <translation>に次がない</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>この行を消す</translation>
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
        <translation>%1 手続きと様式の編集</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版の一覧</translation>
    </message>
    <message>
        <source>Check and publish (F12)</source>
        <translation>確認して公開へ（F12）</translation>
    </message>
    <message>
        <source>New procedure (Ctrl+N)</source>
        <translation>新しい手続き（Ctrl+N）</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新しい質問</translation>
    </message>
    <message>
        <source>Take this out</source>
        <translation>これを取り除く</translation>
    </message>
    <message>
        <source>What has to be put right</source>
        <translation>直すところ</translation>
    </message>
    <message>
        <source>Choose something at the left, or make a new procedure. What you type is kept at once as a draft; nothing changes at the counters before two people publish it.</source>
        <translation>左の一覧から選ぶか、新しい手続きを作ってください。入力した内容はその場で下書きに保存されます。2人で公開するまで、窓口では何も変わりません。</translation>
    </message>
    <message>
        <source>The draft is not open.</source>
        <translation>下書きを開けていません。</translation>
    </message>
    <message>
        <source>Back to how it came</source>
        <translation>はじめの内容に戻す</translation>
    </message>
    <message>
        <source>draft upon version %1</source>
        <translation>下書き（版 %1 をもとに）</translation>
    </message>
    <message>
        <source>draft, nothing published yet</source>
        <translation>下書き（公開した版はまだありません）</translation>
    </message>
    <message>
        <source>, with changes</source>
        <translation>・変更あり</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>直すところはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) to put right</source>
        <translation>
            <numerusform>直すところ %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1 counts from %2. The counters take it up with the next visit.</source>
        <translation>版 %1 を公開しました（適用開始日 %2）。窓口では次の来庁から使われます。</translation>
    </message>
    <message>
        <source>Papers to read</source>
        <translation>読み取る書類</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::KeyList</name>
    <message>
        <source>Field to add</source>
        <translation>追加する記入項目</translation>
    </message>
    <message>
        <source>Paper to add</source>
        <translation>追加する書類</translation>
    </message>
    <message>
        <source>Type a piece of the name</source>
        <translation>名前の一部を入力</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新しい項目</translation>
    </message>
    <message>
        <source>New paper</source>
        <translation>新しい書類</translation>
    </message>
    <message>
        <source>Fields on the sheet</source>
        <translation>様式の記入項目</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>持ち物</translation>
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
        <translation>外す</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source> — only sometimes</source>
        <translation>（条件つき）</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::ObjectForm</name>
    <message>
        <source>every errand</source>
        <translation>すべてのご用件</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::ObjectTree</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>検索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search procedures, questions, fields and papers</source>
        <translation>手続き・質問・記入項目・書類を検索</translation>
    </message>
    <message>
        <source>What can be edited</source>
        <translation>編集できるもの</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Fields of the sheets</source>
        <translation>記入項目</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>持ち物</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::PaperPage</name>
    <message>
        <source>a name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>one square a digit</source>
        <translation>1桁ずつの枠</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>ローマ字</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>その他の文字</translation>
    </message>
    <message>
        <source>a box to tick</source>
        <translation>チェック欄</translation>
    </message>
    <message>
        <source>Back to the procedures</source>
        <translation>手続の編集に戻る</translation>
    </message>
    <message>
        <source>Papers of this town</source>
        <translation>登録した書類</translation>
    </message>
    <message>
        <source>Scan of the blank form</source>
        <translation>記入前の様式の画像</translation>
    </message>
    <message>
        <source>New paper from a scan</source>
        <translation>画像から書類を追加</translation>
    </message>
    <message>
        <source>Choose the scan of a blank form</source>
        <translation>記入前の様式の画像を選ぶ</translation>
    </message>
    <message>
        <source>Size of the paper</source>
        <translation>用紙の大きさ</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>What the paper is called</source>
        <translation>書類の名称</translation>
    </message>
    <message>
        <source>filled in by hand</source>
        <translation>手書きで記入される</translation>
    </message>
    <message>
        <source>Save: counters read it from now on</source>
        <translation>保存して窓口で使う</translation>
    </message>
    <message>
        <source>Fields of the paper</source>
        <translation>書類の項目</translation>
    </message>
    <message>
        <source>What stands before it</source>
        <translation>項目の見出し</translation>
    </message>
    <message>
        <source>Which fact it tells</source>
        <translation>どの項目に入れるか</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>だれの項目か</translation>
    </message>
    <message>
        <source>What is written in it</source>
        <translation>書かれるもの</translation>
    </message>
    <message>
        <source>Squares (0: written freely)</source>
        <translation>枠の数（0は枠なし）</translation>
    </message>
    <message>
        <source>What a tick says</source>
        <translation>チェックの意味</translation>
    </message>
    <message>
        <source>may be seen on the stored picture</source>
        <translation>保存する画像に残してよい</translation>
    </message>
    <message>
        <source>none: only looked at</source>
        <translation>なし（表示のみ）</translation>
    </message>
    <message>
        <source>of whom the paper is about</source>
        <translation>書類の本人</translation>
    </message>
    <message>
        <source>of person %1 on the paper</source>
        <translation>書類の%1人目</translation>
    </message>
    <message>
        <source>The scan is being opened.</source>
        <translation>画像を開いています。</translation>
    </message>
    <message>
        <source>This file cannot be opened as a picture of a paper.</source>
        <translation>このファイルは書類の画像として開けません。</translation>
    </message>
    <message>
        <source>First open the scan of a blank form.</source>
        <translation>先に、記入前の様式の画像を開いてください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Please give the paper its name and draw at least one field.</source>
        <translation>書類の名称を入力し、項目を1つ以上枠で囲んでください。</translation>
    </message>
    <message>
        <source>The paper could not be saved.</source>
        <translation>保存できませんでした。</translation>
    </message>
    <message>
        <source>%1 is saved. Counters read it from the next paper on.</source>
        <translation>「%1」を保存しました。次の読み取りから窓口で使えます。</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::PublishPage</name>
    <message>
        <source>Publish together</source>
        <translation>2人で公開する</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>編集に戻る</translation>
    </message>
    <message>
        <source>What changes for whom</source>
        <translation>だれの何が変わるか</translation>
    </message>
    <message>
        <source>All visits are being run …</source>
        <translation>すべての来庁例で確かめています…</translation>
    </message>
    <message>
        <source>This draft cannot be published yet.</source>
        <translation>この下書きはまだ公開できません。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>どこ</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>直すこと</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) must be put right first.</source>
        <translation>
            <numerusform>先に直すところが %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 visits become different.</source>
        <translation>来庁例 %2 件のうち %1 件で結果が変わります。</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>来庁する人</translation>
    </message>
    <message>
        <source>Procedures more</source>
        <translation>増える手続き</translation>
    </message>
    <message>
        <source>Procedures less</source>
        <translation>なくなる手続き</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>持ち物</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>様式</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Boxes (typed)</source>
        <translation>欄の数（手入力）</translation>
    </message>
    <message>
        <source>The draft is the same as what counts today.</source>
        <translation>下書きは、今の内容と同じです。</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::SheetCanvas</name>
    <message>
        <source>The paper: drag to draw a field, arrow keys choose one, Shift moves it, Alt moves its edges</source>
        <translation>書類の画像。ドラッグで項目を囲み、矢印キーで選び、Shift＋矢印で移動、Alt＋矢印で大きさを変えます</translation>
    </message>
    <message>
        <source>The sheet: arrow keys choose a box, Alt moves its edges, Shift the table it is in</source>
        <translation>様式：矢印キーで欄を選び、Altで罫線、Shiftで表ごと動かします</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::SheetEditor</name>
    <message>
        <source>printed words, centred</source>
        <translation>印刷の文字（中央）</translation>
    </message>
    <message>
        <source>printed words, from the left</source>
        <translation>印刷の文字（左から）</translation>
    </message>
    <message>
        <source>what the field says</source>
        <translation>記入項目の値</translation>
    </message>
    <message>
        <source>a name with its reading</source>
        <translation>氏名（フリガナつき）</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>boxes to tick</source>
        <translation>チェック欄</translation>
    </message>
    <message>
        <source>one square a digit</source>
        <translation>1文字ごとのマス</translation>
    </message>
    <message>
        <source>a signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>the office&apos;s own box</source>
        <translation>市役所使用欄</translation>
    </message>
    <message>
        <source>This procedure&apos;s paper has no layout of its own yet. It is printed in one general form.</source>
        <translation>この手続きの様式はまだありません。共通の形で印刷されます。</translation>
    </message>
    <message>
        <source>Draw a sheet from the fields</source>
        <translation>記入項目から様式を作る</translation>
    </message>
    <message>
        <source>Please give the procedure its name and fields first.</source>
        <translation>先に手続きの名前と記入項目を入れてください。</translation>
    </message>
    <message>
        <source>What the box shows</source>
        <translation>欄に出すもの</translation>
    </message>
    <message>
        <source>nothing, for the pen</source>
        <translation>空欄（手書き用）</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>記入項目</translation>
    </message>
    <message>
        <source>Printed words</source>
        <translation>印刷の文字</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height of the row</source>
        <translation>行の高さ</translation>
    </message>
    <message>
        <source>Box to the right</source>
        <translation>右に欄を足す</translation>
    </message>
    <message>
        <source>Row below (Insert)</source>
        <translation>下に行を足す（Insert）</translation>
    </message>
    <message>
        <source>Table below</source>
        <translation>下に表を足す</translation>
    </message>
    <message>
        <source>Remove the box (Delete)</source>
        <translation>この欄を消す（Delete）</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>この行を消す</translation>
    </message>
    <message>
        <source>Words above the table</source>
        <translation>表の上の見出し</translation>
    </message>
    <message>
        <source>Words at the table&apos;s side</source>
        <translation>表の左の縦見出し</translation>
    </message>
    <message>
        <source>Title of the sheet</source>
        <translation>様式の題名</translation>
    </message>
    <message>
        <source>Filled with this example</source>
        <translation>この来庁例で記入</translation>
    </message>
    <message>
        <source>How strongly the blank form shows</source>
        <translation>下敷きの濃さ</translation>
    </message>
    <message>
        <source>That does not fit on the page, or the box cannot do that.</source>
        <translation>用紙に収まらないか、この欄ではできません。</translation>
    </message>
    <message>
        <source>%1 × %2 mm, at %3, %4</source>
        <translation>%1 × %2 mm（左 %3、上 %4）</translation>
    </message>
    <message>
        <source>The sheet cannot be drawn: %1</source>
        <translation>様式を描けません：%1</translation>
    </message>
    <message>
        <source>Lay a blank form beneath …</source>
        <translation>様式を下に敷く…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1／%2ページ</translation>
    </message>
    <message>
        <source>Or draw it over the blank form you have: a scan or a PDF, of several pages too.</source>
        <translation>または、今使っている様式（読み取った画像かPDF、複数ページも可）に重ねて作ります。</translation>
    </message>
    <message>
        <source>Draw over this blank form …</source>
        <translation>この様式に重ねて作る…</translation>
    </message>
    <message>
        <source>File of the scan or PDF</source>
        <translation>画像またはPDFのファイル</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Add a page</source>
        <translation>ページを足す</translation>
    </message>
    <message>
        <source>New box on this page</source>
        <translation>このページに欄を足す</translation>
    </message>
    <message>
        <source>The blank form cannot be kept.</source>
        <translation>様式の画像を保存できません。</translation>
    </message>
    <message>
        <source>The blank form is being opened.</source>
        <translation>様式を開いています。</translation>
    </message>
    <message>
        <source>This file is no picture and no PDF of up to %1 pages.</source>
        <translation>このファイルは、画像でも%1ページまでのPDFでもありません。</translation>
    </message>
    <message>
        <source>A blank form: scan or PDF</source>
        <translation>様式（画像またはPDF）</translation>
    </message>
    <message>
        <source>Scans and PDFs (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>画像とPDF (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::VersionsPage</name>
    <message>
        <source>Go back to this version together</source>
        <translation>2人でこの版に戻す</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>編集に戻る</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>公開した版</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>適用開始日</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Brings back</source>
        <translation>戻した版</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>→ %1 (counts today)</source>
        <translation>→ %1（現在適用中）</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>最初から</translation>
    </message>
    <message>
        <source>Nothing has been published yet.</source>
        <translation>公開した版はまだありません。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::BusyPage</name>
    <message>
        <source>The card is being read.</source>
        <translation>カードを読んでいます。</translation>
    </message>
    <message>
        <source>Your entries are being kept.</source>
        <translation>内容を預かっています。</translation>
    </message>
    <message>
        <source>Please leave the card where it is. It takes a few seconds.</source>
        <translation>カードはそのままにしてください。数秒かかります。</translation>
    </message>
    <message>
        <source>One moment, please. Then you get your number.</source>
        <translation>少しお待ちください。このあと番号が出ます。</translation>
    </message>
    <message>
        <source>Enter the PIN on the card reader.</source>
        <translation>カードリーダーで暗証番号を入力してください。</translation>
    </message>
    <message>
        <source>Type the 4 digits on the keys of the card reader and press its Enter key.</source>
        <translation>カードリーダーのキーで4けたを入力し、確定キーを押してください。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::CardPage</name>
    <message>
        <source>Place your My Number Card on the reader.</source>
        <translation>マイナンバーカードを読取機に置いてください。</translation>
    </message>
    <message>
        <source>Read this card</source>
        <translation>このカードを読む</translation>
    </message>
    <message>
        <source>The card is being looked at. Please leave it there.</source>
        <translation>カードを確かめています。そのままお待ちください。</translation>
    </message>
    <message>
        <source>Lay it flat and leave it there. The next page comes by itself.</source>
        <translation>平らに置いて、そのままお待ちください。自動で次へ進みます。</translation>
    </message>
    <message>
        <source>A card lies on the reader. Take another one, or touch &quot;Read this card&quot;.</source>
        <translation>読取機にカードがあります。「このカードを読む」を押すか、別のカードに替えてください。</translation>
    </message>
    <message>
        <source>Drawing: the card goes flat onto the reader</source>
        <translation>絵：カードを読取機に平らに置く</translation>
    </message>
    <message>
        <source>Go on without the card</source>
        <translation>カードを使わずに続ける</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::CheckIn</name>
    <message>
        <source>, </source>
        <comment>between the names of counters</comment>
        <translation>・</translation>
    </message>
    <message>
        <source>Please sit in the waiting area and watch the board. You will be called to: %1.</source>
        <translation>待合の席にかけて、案内板をご覧ください。%1からお呼びします。</translation>
    </message>
    <message>
        <source>You are checked in for %1.</source>
        <translation>%1のご予約を受付しました。</translation>
    </message>
    <message>
        <source>Your time was %1. You have a number all the same.</source>
        <translation>ご予約の時刻（%1）を過ぎています。番号札をお取りしました。</translation>
    </message>
    <message>
        <source>You now wait together with those who have no booking.</source>
        <translation>予約のない方と同じ順番でお呼びします。</translation>
    </message>
    <message>
        <source>You are checked in already. This is your number.</source>
        <translation>すでに受付が済んでいます。番号はこちらです。</translation>
    </message>
    <message>
        <source>Your time is %1. It is still too early.</source>
        <translation>ご予約は%1です。受付にはまだ早い時刻です。</translation>
    </message>
    <message>
        <source>Please come back to this machine from %1 on. Your booking is kept.</source>
        <translation>%1以降に、もう一度この機械で受付をしてください。ご予約はそのままです。</translation>
    </message>
    <message>
        <source>Your booking is not for today.</source>
        <translation>ご予約は今日ではありません。</translation>
    </message>
    <message>
        <source>It is for %1, %2. If you would like to be served today, take a number without a booking.</source>
        <translation>ご予約は%1 %2です。今日手続きをする方は、予約なしの番号札をお取りください。</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>a date, as QDate writes it</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>This booking was cancelled.</source>
        <translation>このご予約は取り消されています。</translation>
    </message>
    <message>
        <source>You can take a number without a booking, or ask the staff.</source>
        <translation>予約なしの番号札を取るか、職員にお尋ねください。</translation>
    </message>
    <message>
        <source>There is no booking with this number.</source>
        <translation>この番号のご予約は見つかりません。</translation>
    </message>
    <message>
        <source>Please look at the number again, or ask the staff.</source>
        <translation>番号をもう一度お確かめになるか、職員にお尋ねください。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::CheckInPage</name>
    <message>
        <source>You have a booking</source>
        <translation>予約の受付</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>受付する</translation>
    </message>
    <message>
        <source>No booking&apos;s code was seen. Please hold it flat, or type the number.</source>
        <translation>予約のコードを読み取れませんでした。平らに置き直すか、予約番号を入力してください。</translation>
    </message>
    <message>
        <source>The slip could not be printed. Please remember the number.</source>
        <translation>番号札を印刷できませんでした。番号を覚えてお待ちください。</translation>
    </message>
    <message>
        <source>Please type the 8 digits of your booking.</source>
        <translation>予約番号（8桁）を押してください。</translation>
    </message>
    <message>
        <source>Please put the QR code of your booking under the camera, or type its 8 digits.</source>
        <translation>予約のQRコードをカメラの下に置くか、予約番号（8桁）を押してください。</translation>
    </message>
    <message>
        <source>Reading the code …</source>
        <translation>コードを読み取っています …</translation>
    </message>
    <message>
        <source>Digits so far: %1</source>
        <translation>入力した番号：%1</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>1字消す</translation>
    </message>
    <message>
        <source>Take a number without a booking</source>
        <translation>予約なしで番号札を取る</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>番号は %1</translation>
    </message>
    <message>
        <source>This screen empties itself in %1 seconds.</source>
        <translation>この画面は%1秒後に消えます。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::ConsentPage</name>
    <message>
        <source>May this machine read your My Number Card?</source>
        <translation>マイナンバーカードを読み取ってもよいですか。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
    <message>
        <source>Yes, read it</source>
        <translation>はい、読み取る</translation>
    </message>
    <message>
        <source>What is read: name, address, date of birth, sex, and until when the card is valid.</source>
        <translation>読み取るもの：氏名、住所、生年月日、性別、カードの有効期限</translation>
    </message>
    <message>
        <source>What is not read: your individual number (My Number), tax, pension, illness.</source>
        <translation>読み取らないもの：個人番号（マイナンバー）、税、年金、病気のこと</translation>
    </message>
    <message>
        <source>Who reads it: %1, to fill in the forms for the matters you chose, and for nothing else.</source>
        <translation>読み取る者：%1。お選びになった手続きの書類を作るためだけに使います。</translation>
    </message>
    <message>
        <source>When it is erased: from this screen when you leave; at the counter %1 days after your notification has been taken over.</source>
        <translation>消えるとき：この画面からは、終わるとすぐに。窓口の控えは、届出の引き継ぎから%1日後に。</translation>
    </message>
    <message>
        <source>Go on without the card</source>
        <translation>カードを使わずに続ける</translation>
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
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::DetailsPage</name>
    <message>
        <source>Everything is filled in.</source>
        <translation>入力はすべて済みました。</translation>
    </message>
    <message>
        <source>%1 (person %2)</source>
        <translation>%1（%2人目）</translation>
    </message>
    <message>
        <source>There is nothing left to enter here.</source>
        <translation>ここで入力していただくことはありません。</translation>
    </message>
    <message>
        <source>Still to enter: %1</source>
        <translation>残り %1項目</translation>
    </message>
    <message>
        <source>I will say this at the counter</source>
        <translation>これは窓口で伝える</translation>
    </message>
    <message>
        <source>Leave all the rest for the counter</source>
        <translation>残りはすべて窓口で伝える</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::EventPage</name>
    <message>
        <source>What brings you here today? (as many as apply)</source>
        <translation>今日はどのようなご用件ですか。（いくつでも）</translation>
    </message>
    <message>
        <source>Other matters (%1 of %2)</source>
        <translation>ほかの用件を見る（%1 / %2）</translation>
    </message>
    <message>
        <source>Please show part %1 of %2 of the QR code, too.</source>
        <translation>QRコードの %2枚のうち %1枚目も見せてください。</translation>
    </message>
    <message>
        <source>What you filled in at home has been read. Please check it.</source>
        <translation>ご自宅で入力した内容を読み取りました。ご確認ください。</translation>
    </message>
    <message>
        <source>No new picture has come. Hold the QR code under the camera, wait for the sound, and touch again.</source>
        <translation>新しい画像が届いていません。QRコードをカメラの下に置き、音が鳴ったらもう一度押してください。</translation>
    </message>
    <message>
        <source>I have a QR code from home</source>
        <translation>家で作ったQRコードがあります</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::FieldEntry</name>
    <message>
        <source>With hyphens, for example 090-0000-0000.</source>
        <translation>例：090-0000-0000（ハイフンを入れます）</translation>
    </message>
    <message>
        <source>Kana is enough. The staff write the kanji with you at the counter.</source>
        <translation>ひらがなでかまいません。漢字は窓口で職員と一緒に確かめます。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::IdentityPage</name>
    <message>
        <source>Is this you?</source>
        <translation>ご本人ですか。</translation>
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
        <translation>その他</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Address on the card</source>
        <translation>カードの住所</translation>
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
        <source>The card has been read. Please take it back now.</source>
        <translation>カードの読み取りが終わりました。カードをお取りください。</translation>
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
        <translation>別の部屋で話す</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::KioskHeader</name>
    <message>
        <source>No-writing counter  %1</source>
        <translation>書かない窓口&#x3000;%1</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>職員を呼ぶ</translation>
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
        <translation>ただいま通信が切れているため、番号札だけお取りいただけます。手続きは窓口で職員がお手伝いします。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::NumberPage</name>
    <message>
        <source>You will be called by this number.</source>
        <translation>この番号でお呼びします。</translation>
    </message>
    <message>
        <source>What is your number for?</source>
        <translation>何の番号札をお取りしますか。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>番号札を取る</translation>
    </message>
    <message>
        <source>The slip could not be printed. Please remember the number.</source>
        <translation>番号札を印刷できませんでした。番号を覚えてお待ちください。</translation>
    </message>
    <message>
        <source>Other matters (%1 of %2)</source>
        <translation>ほかの用件を見る（%1 / %2）</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>番号は %1</translation>
    </message>
    <message>
        <source>Please sit in the waiting area and watch the board. This screen empties itself in %1 seconds.</source>
        <translation>待合の席にかけて、案内板をご覧ください。この画面は%1秒後に消えます。</translation>
    </message>
    <message>
        <source>How shall we call you?</source>
        <translation>お呼びする方法をお選びください</translation>
    </message>
    <message>
        <source>By voice and on the board</source>
        <translation>音声と案内板</translation>
    </message>
    <message>
        <source>Only on the board, without sound</source>
        <translation>案内板だけ（音なし）</translation>
    </message>
    <message>
        <source>The board flashes for longer</source>
        <translation>案内板を長く点滅</translation>
    </message>
    <message>
        <source>A member of staff comes to me</source>
        <translation>職員が席まで来る</translation>
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
        <translation>%1を減らす</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1を増やす</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::PapersPage</name>
    <message>
        <source>Did you bring any of these papers?</source>
        <translation>次の書類をお持ちですか。</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>これで正しい</translation>
    </message>
    <message>
        <source>Go on without papers</source>
        <translation>書類なしで進む</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>つぎへ</translation>
    </message>
    <message>
        <source>No new picture has come. Lay the paper under the camera, wait for the sound, and touch again.</source>
        <translation>新しい画像がありません。書類をカメラの下に置いて撮影してから、もう一度押してください。</translation>
    </message>
    <message>
        <source>%1 on the paper</source>
        <translation>書類の「%1」</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>直す</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>「%1」を直す</translation>
    </message>
    <message>
        <source>This is right: %1</source>
        <translation>「%1」はこれで正しい</translation>
    </message>
    <message>
        <source>Lay one paper at a time under the camera, then touch the button.</source>
        <translation>1枚ずつカメラの下に置き、下のボタンを押してください。</translation>
    </message>
    <message>
        <source>This machine has no camera. Please show your papers at the counter.</source>
        <translation>この機械にはカメラがありません。書類は窓口でお見せください。</translation>
    </message>
    <message>
        <source>Please compare with your paper. Another paper can be laid now.</source>
        <translation>書類と同じかご確認ください。続けて別の書類も置けます。</translation>
    </message>
    <message>
        <source>Reading the paper. This takes some seconds.</source>
        <translation>書類を読んでいます。数秒かかります。</translation>
    </message>
    <message>
        <source>Read the paper</source>
        <translation>書類を読み取る</translation>
    </message>
    <message>
        <source>The paper says &quot;%1&quot;. Which one is right? The staff look at it with you.</source>
        <translation>書類には「%1」とあります。どちらが正しいか、窓口で職員と一緒に確かめます。</translation>
    </message>
    <message>
        <source>What you filled in at home has been read. Please check it.</source>
        <translation>事前に入力した内容を読み取りました。ご確認ください。</translation>
    </message>
    <message>
        <source>Please show part %1 of %2 of the QR code, too.</source>
        <translation>QRコードの %1枚目も見せてください（全%2枚）。</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>読み取りを中止する</translation>
    </message>
    <message>
        <source>Reading page %1 of %2: %3 %</source>
        <translation>%2ページ中%1ページ目を読み取り中：%3 %</translation>
    </message>
    <message>
        <source>Reading the paper: %1 %</source>
        <translation>書類を読み取り中：%1 %</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::PinPage</name>
    <message>
        <source>Enter the 4-digit PIN.</source>
        <translation>4けたの暗証番号を入れてください。</translation>
    </message>
    <message>
        <source>Enter the 14-digit number.</source>
        <translation>14けたの番号を入れてください。</translation>
    </message>
    <message>
        <source>After 3 wrong entries in a row it is locked (the residents&apos; section can set it again).</source>
        <translation>3回続けて間違えると使えなくなります（市民課で直せます）。</translation>
    </message>
    <message>
        <source>This PIN is locked. The residents&apos; section can set it again.</source>
        <translation>この暗証番号はロックされています。市民課で設定し直せます。</translation>
    </message>
    <message>
        <source>Only one try is left. This machine does not use it. The residents&apos; section helps you.</source>
        <translation>入力できるのはあと1回です。この機械では最後の1回は使いません。市民課で直せます。</translation>
    </message>
    <message>
        <source>%1 tries left. After 3 wrong entries in a row it is locked (the residents&apos; section can set it again).</source>
        <translation>あと%1回入力できます。3回続けて間違えると使えなくなります（市民課で直せます）。</translation>
    </message>
    <message>
        <source>The 4-digit PIN for filling in forms with the card (券面事項入力補助用). It is not your My Number.</source>
        <translation>券面事項入力補助用の4けたの暗証番号です（マイナンバーではありません）。</translation>
    </message>
    <message>
        <source>Printed on the card: date of birth in the Japanese calendar (6 digits), the year until which the card is valid (4 digits), and the security code under the photograph (4 digits).</source>
        <translation>カードの表に書いてある番号です。生年月日（和暦6けた）、有効期限の西暦の年（4けた）、写真の下のセキュリティコード（4けた）の順に入れます。</translation>
    </message>
    <message>
        <source>I do not know the PIN: enter what is printed on the card</source>
        <translation>暗証番号がわからない（カードに書いてある番号を入れる）</translation>
    </message>
    <message>
        <source>Enter the 4-digit PIN instead</source>
        <translation>4けたの暗証番号を入れる</translation>
    </message>
    <message>
        <source>Go on without the card</source>
        <translation>カードを使わずに続ける</translation>
    </message>
    <message>
        <source>Enter the 4-digit PIN on the card reader.</source>
        <translation>カードリーダーで4けたの暗証番号を入力してください。</translation>
    </message>
    <message>
        <source>Press Next. Then the card reader asks: enter the 4-digit PIN on its keys and press its Enter key. It is the PIN for filling in forms with the card (券面事項入力補助用), not your My Number.</source>
        <translation>「次へ」を押すと、カードリーダーに入力の案内が出ます。カードリーダーのキーで4けたの暗証番号を入力し、確定キーを押してください。券面事項入力補助用の暗証番号です。マイナンバーではありません。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::QuestionsPage</name>
    <message>
        <source>One moment, please.</source>
        <translation>少しお待ちください。</translation>
    </message>
    <message>
        <source>Which of these apply to you or your household? (as many as apply)</source>
        <translation>あてはまるものはありますか。（いくつでも）</translation>
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
        <translation>理由を閉じる</translation>
    </message>
    <message>
        <source>Why is this asked?</source>
        <translation>なぜ聞くのですか</translation>
    </message>
    <message>
        <source>Your answers decide which forms you need. What you do not need is left away. They are seen only by the staff who handle your matter.</source>
        <translation>お答えによって必要な書類が決まり、いらない書類は省かれます。見るのは手続きを担当する職員だけです。</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::ReceiptPage</name>
    <message>
        <source>Your notification is not finished yet. You will be called by this number.</source>
        <translation>まだ届出は終わっていません。
この番号でお呼びします。</translation>
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
        <translation>待合の席にかけて、案内板をご覧ください。</translation>
    </message>
    <message>
        <source>Please sit in front of counter %1 and watch the board.</source>
        <translation>%1番窓口の前の席にかけて、案内板をご覧ください。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Please take your card, your papers and the number slip with you.</source>
        <translation>カード、書類、番号札をお取りください。</translation>
    </message>
    <message>
        <source>My Number Card (name, address, date of birth, sex)</source>
        <translation>マイナンバーカード（氏名・住所・生年月日・性別）</translation>
    </message>
    <message>
        <source>papers: %1</source>
        <translation>書類 %1枚</translation>
    </message>
    <message>
        <source>It is erased from this machine now, and at the counter on %1 at the earliest.</source>
        <translation>この機械からは今消えます。窓口の控えは早くて%1に消えます。</translation>
    </message>
    <message>
        <source>What you entered: </source>
        <translation>入力した内容：</translation>
    </message>
    <message>
        <source>What was read: %1. </source>
        <translation>読み取ったもの：%1。</translation>
    </message>
    <message>
        <source>This screen empties itself in %1 seconds.</source>
        <translation>この画面は%1秒後に消えます。</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>控えを見る</translation>
    </message>
    <message>
        <source>Hide the receipt</source>
        <translation>控えを閉じる</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1. %2 — procedures: %3</source>
        <translation>%1. %2&#x3000;%3件</translation>
    </message>
    <message>
        <source> — past its deadline</source>
        <translation>&#x3000;期限を過ぎたものがあります</translation>
    </message>
    <message>
        <source>Your way, from top to bottom:</source>
        <translation>回る順番：</translation>
    </message>
    <message>
        <source>The slip cannot be printed here. The staff print it for you.</source>
        <translation>ここでは印刷できません。職員が印刷してお渡しします。</translation>
    </message>
    <message>
        <source>The slip and the receipt are being printed</source>
        <translation>案内票と控えを印刷しています</translation>
    </message>
    <message>
        <source>Print the slip and the receipt</source>
        <translation>案内票と控えを印刷する</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::ReviewPage</name>
    <message>
        <source>Is everything right?</source>
        <translation>内容は正しいですか。</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>「%1」を直す</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>これに直す</translation>
    </message>
    <message>
        <source>Everything is right</source>
        <translation>すべて正しい</translation>
    </message>
    <message>
        <source>This sheet cannot be shown here. The staff print it for you.</source>
        <translation>この書類はここでは表示できません。職員が印刷します。</translation>
    </message>
    <message>
        <source>Show in sentences</source>
        <translation>文章で見る</translation>
    </message>
    <message>
        <source>Show the sheets (%1)</source>
        <translation>書類で見る（%1枚）</translation>
    </message>
    <message>
        <source>Touch what is not right. Boxes that are still empty are filled in at the counter together with you. Your individual number is never shown here.</source>
        <translation>違うところは「直す」を押してください。空いている欄は窓口で一緒に書きます。個人番号はここには表示しません。</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%2 / %3）</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>次の書類</translation>
    </message>
    <message>
        <source>%1 differs between your card and your papers. The staff settle it with you.</source>
        <translation>「%1」が、カードと書類でちがっています。窓口で職員と確認します。</translation>
    </message>
    <message>
        <source>Some characters of a name cannot be printed here. The staff look at them with you.</source>
        <translation>印刷できない文字があります。窓口で職員と確認します。</translation>
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
        <translation>下に続きがあります</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::SignPage</name>
    <message>
        <source>Please sign with your finger.</source>
        <translation>指でお名前を書いてください。</translation>
    </message>
    <message>
        <source>Sign and hand in</source>
        <translation>署名して提出する</translation>
    </message>
    <message>
        <source>Write your name as you would on paper. It is put on the sheets you have just looked at.</source>
        <translation>紙に書くように署名してください。今ご覧になった書類に入ります。</translation>
    </message>
    <message>
        <source>I will sign on paper at the counter</source>
        <translation>窓口で紙に署名する</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::StaffNotice</name>
    <message>
        <source>A member of staff is coming.</source>
        <translation>職員がまいります。</translation>
    </message>
    <message>
        <source>Please speak to the staff.</source>
        <translation>職員に声をかけてください。</translation>
    </message>
    <message>
        <source>You can talk in another room. You need not say why. This screen is covered.</source>
        <translation>別の部屋でお話しできます。理由は言わなくてかまいません。画面は隠してあります。</translation>
    </message>
    <message>
        <source>Say &quot;another room, please&quot; at the counter, or show this screen. You need not say why.</source>
        <translation>窓口で「別の部屋で」とおっしゃるか、この画面をお見せください。理由は言わなくてかまいません。</translation>
    </message>
    <message>
        <source>Please wait here. What you entered is kept and covered meanwhile.</source>
        <translation>このままお待ちください。入力した内容は残り、その間は隠してあります。</translation>
    </message>
    <message>
        <source>The staff at the counter will help you with this screen. What you entered is kept and covered meanwhile.</source>
        <translation>窓口の職員がこの画面でお手伝いします。入力した内容は残り、その間は隠してあります。</translation>
    </message>
    <message>
        <source>Back to my entries</source>
        <translation>入力にもどる</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::WelcomePage</name>
    <message>
        <source>Welcome. You need not write anything here.</source>
        <translation>ようこそ。書かなくてよい窓口です。</translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <translation>ここから はじめる</translation>
    </message>
    <message>
        <source>With your My Number Card or your papers, this machine fills in the forms for you. Choose your language to begin. It takes about 10 minutes.</source>
        <translation>マイナンバーカードやお持ちの書類から、届出の書類をお作りします。ことばを選ぶと始まります。10分ほどかかります。</translation>
    </message>
    <message>
        <source>Begin: %1</source>
        <translation>%1で始める</translation>
    </message>
    <message>
        <source>Only take a number</source>
        <translation>番号札だけ取る</translation>
    </message>
    <message>
        <source>Change the colours (white on black)</source>
        <translation>画面の色を変える（黒地に白）</translation>
    </message>
    <message>
        <source>I have a booking</source>
        <translation>予約している（受付をする）</translation>
    </message>
</context>
<context>
    <name>kakanai::review::DeadLetterWindow</name>
    <message>
        <source>Corrected. It leaves again within a minute.</source>
        <translation>修正しました。1分以内に再送されます。</translation>
    </message>
    <message>
        <source>It leaves again within a minute.</source>
        <translation>1分以内に再送されます。</translation>
    </message>
    <message>
        <source>The departments have it on their lists again, to be retyped.</source>
        <translation>転記分として、担当課の一覧に戻しました。</translation>
    </message>
    <message>
        <source>Given up. The message and the reason are kept.</source>
        <translation>送信を取りやめました。内容と理由は保存されています。</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>発生</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号札</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>連携先</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>手続き</translation>
    </message>
    <message>
        <source>Not delivered (%1)</source>
        <translation>連携できなかったもの（%1件）</translation>
    </message>
    <message>
        <source>Everything was delivered.</source>
        <translation>すべて連携済みです。</translation>
    </message>
    <message>
        <source>%1 refused it after %2 attempts: %3</source>
        <translation>連携先 %1 が受け付けませんでした（送信 %2 回）：%3</translation>
    </message>
    <message>
        <source>This cannot be corrected here: hand it to paper.</source>
        <translation>この項目はここでは直せません。転記に回してください。</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>連携できなかったもの</translation>
    </message>
    <message>
        <source>Messages that were not delivered</source>
        <translation>連携できなかった案件の一覧</translation>
    </message>
    <message>
        <source>The field the receiver named</source>
        <translation>受信側が示した項目</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>現在の内容</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>修正して再送</translation>
    </message>
    <message>
        <source>Send again as it is</source>
        <translation>そのまま再送</translation>
    </message>
    <message>
        <source>Hand to paper</source>
        <translation>転記に回す</translation>
    </message>
    <message>
        <source>Give up …</source>
        <translation>送信をやめる…</translation>
    </message>
    <message>
        <source>Why nobody needs it</source>
        <translation>送信をやめる理由</translation>
    </message>
    <message>
        <source>The second person</source>
        <translation>二人目の確認者</translation>
    </message>
    <message>
        <source>Approval number of the second person</source>
        <translation>二人目の承認番号（6桁）</translation>
    </message>
    <message>
        <source>Both agree: give up</source>
        <translation>二人の合意で送信をやめる</translation>
    </message>
</context>
<context>
    <name>kakanai::review::RetypePage</name>
    <message>
        <source>%1 of %2 typed</source>
        <translation>%2 項目のうち %1 項目を入力済み</translation>
    </message>
    <message>
        <source>Everything is typed.</source>
        <translation>すべて入力しました。</translation>
    </message>
    <message>
        <source>The number is not shown here. Take it from the receiver&apos;s own channel.</source>
        <translation>個人番号はここには表示しません。業務システムの所定の手順で取得してください。</translation>
    </message>
    <message>
        <source>The sheet has nothing for this field. Leave it empty.</source>
        <translation>届出書に記載がありません。空欄のままにしてください。</translation>
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
        <translation>業務システムの画面順の項目</translation>
    </message>
    <message>
        <source>Back (↑)</source>
        <translation>一つ戻る（↑）</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>コピー（Ctrl+C）</translation>
    </message>
    <message>
        <source>Typed, next (Enter)</source>
        <translation>入力した・次へ（Enter）</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>印刷（Ctrl+P）</translation>
    </message>
    <message>
        <source>To the list (Esc)</source>
        <translation>一覧へ（Esc）</translation>
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
        <translation>%1（%2）を、理由を付けて窓口へ差し戻しました。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審査</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>担当課</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>審査の一覧</translation>
    </message>
    <message>
        <source>Show what is done too</source>
        <translation>審査済も表示</translation>
    </message>
    <message>
        <source>↑↓ choose   1–9 seen   F2 next   F3 other list   F4 reason   F5 retype   F12 reviewed   Esc to the list</source>
        <translation>↑↓ 選択&#x3000;1～9 確認&#x3000;F2 次へ&#x3000;F3 一覧の切替&#x3000;F4 理由&#x3000;F5 転記&#x3000;F12 審査済&#x3000;Esc 一覧へ</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>届出書</translation>
    </message>
    <message>
        <source>To review (%1)</source>
        <translation>審査（%1）</translation>
    </message>
    <message>
        <source>Back at the counter (%1)</source>
        <translation>窓口へ差戻し（%1）</translation>
    </message>
    <message>
        <source>Retype: %1, %2, case %3</source>
        <translation>転記：%1&#x3000;%2&#x3000;案件 %3</translation>
    </message>
    <message>
        <source>The fields were sent to the printer.</source>
        <translation>転記用紙を印刷しました。</translation>
    </message>
</context>
<context>
    <name>kakanai::review::TaskPane</name>
    <message>
        <source>%1 (seen by %2)</source>
        <translation>%1（確認 %2）</translation>
    </message>
    <message>
        <source>%1 sent this back: %2</source>
        <translation>%1 が差し戻しました：%2</translation>
    </message>
    <message>
        <source>You can read it now. It can be finished after “%1” (%2).</source>
        <translation>内容の確認はできます。審査済にできるのは「%1」（%2）の後です。</translation>
    </message>
    <message>
        <source>You have read it. Somebody else reads it a second time.</source>
        <translation>あなたの確認は済みました。別の職員が二人目の確認をします。</translation>
    </message>
    <message>
        <source>%1 has read it. You are the second reader.</source>
        <translation>%1 が確認済みです。あなたは二人目の確認者です。</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>連絡：%1</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>審査待ちはありません</translation>
    </message>
    <message>
        <source>%1, case %2, %3</source>
        <translation>番号札 %1&#x3000;案件 %2&#x3000;%3</translation>
    </message>
    <message>
        <source>the counter is through</source>
        <translation>窓口は完了</translation>
    </message>
    <message>
        <source>still at the counter</source>
        <translation>窓口で手続き中</translation>
    </message>
    <message>
        <source>Answer, back to the department</source>
        <translation>回答して担当課へ戻す</translation>
    </message>
    <message>
        <source>Read, to the second reader</source>
        <translation>確認済・二人目へ</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>審査済にする</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>確認したもの</translation>
    </message>
    <message>
        <source>What was found out</source>
        <translation>確認した内容</translation>
    </message>
    <message>
        <source>Reason, if it goes back</source>
        <translation>差戻しの理由</translation>
    </message>
    <message>
        <source>Send back to the counter</source>
        <translation>窓口へ差戻し</translation>
    </message>
    <message>
        <source>Retype</source>
        <translation>転記</translation>
    </message>
</context>
<context>
    <name>kakanai::review::TaskTable</name>
    <message>
        <source>After another</source>
        <translation>前の手続き待ち</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号札</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>手続き</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>経過分</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::FaultPage</name>
    <message>
        <source>Kiosk</source>
        <translation>記帳台</translation>
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
        <translation>審査</translation>
    </message>
    <message>
        <source>Undelivered</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>様式の編集</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>What is wrong now</source>
        <translation>いま起きている故障</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障の一覧</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所（端末名）</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>機器</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>発生</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>いま行うこと</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>最後の応答</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>No machine has reported yet.</source>
        <translation>まだどの端末からも連絡がありません。</translation>
    </message>
    <message>
        <source>All machines answer, and nothing is wrong with them.</source>
        <translation>すべての端末が正常です。故障はありません。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>▲ not heard of</source>
        <translation>▲ 応答なし</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::HallAlarms</name>
    <message>
        <source>%1: %2 people wait, and no counter calls this service. Please give it one.</source>
        <translation>%1：%2人がお待ちですが、呼び出す窓口がありません。担当の窓口を決めてください。</translation>
    </message>
    <message>
        <source>%1: somebody has been waiting for %2 minutes. %3 of %4 counters are free; please call them next or open one more.</source>
        <translation>%1：%2分お待ちの方がいます（空き窓口 %3／%4）。先にお呼びするか、窓口を増やしてください。</translation>
    </message>
    <message>
        <source>%1: one in ten who take a number now will wait longer than %2 minutes. Please think of one more counter.</source>
        <translation>%1：いま受け付ける方の10人に1人は%2分を超えてお待ちになる見込みです。窓口を増やすことをご検討ください。</translation>
    </message>
    <message>
        <source>%1 has been on hold for %2 minutes. Please ask at counter %3.</source>
        <translation>%1 番が%2分保留になっています。%3番窓口に確認してください。</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::HallTrend</name>
    <message>
        <source>%1: %2 wait now</source>
        <translation>%1：ただいま%2人待ち</translation>
    </message>
    <message>
        <source>People waiting in the last two hours</source>
        <translation>直近2時間の待ち人数</translation>
    </message>
    <message>
        <source>Nobody has been waiting.</source>
        <translation>この2時間、お待ちの方はいません。</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::OutlookPage</name>
    <message>
        <source>Waiting in the last two hours</source>
        <translation>直近2時間の待ち人数</translation>
    </message>
    <message>
        <source>Expected waits: half of the people (dark), nine in ten (light)</source>
        <translation>待ち時間の見込み：半数の方（濃）、10人中9人（淡）</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>もし窓口を増減したら</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>用件</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>1つ減らす</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>1つ増やす</translation>
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
        <translation>現在のまま</translation>
    </message>
    <message>
        <source>With %1 instead of %2 counters, nine in ten are called within %3 min instead of %4 min.</source>
        <translation>窓口を%2から%1にすると、10人中9人の待ち時間が%4分以内から%3分以内になります。</translation>
    </message>
    <message>
        <source>For this service there is nothing to replay now.</source>
        <translation>この用件は、いま試算できるデータがありません。</translation>
    </message>
    <message>
        <source>Today&apos;s forecasts: %1 of %2 people were called within the longer time; half of the forecasts were off by less than %3 min.</source>
        <translation>本日の予測の成績：%2人中%1人を長いほうの時間内にお呼びしました。予測の半数は誤差%3分未満です。</translation>
    </message>
    <message>
        <source>How good today&apos;s forecasts are is shown as soon as people have been called.</source>
        <translation>予測の成績は、呼び出しが進むと表示されます。</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::ReportPage</name>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>用件</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>発券</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>離脱</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Wait p50</source>
        <translation>待ち（中央値）</translation>
    </message>
    <message>
        <source>Wait p90</source>
        <translation>待ち（9割）</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最長の待ち</translation>
    </message>
    <message>
        <source>At the counter p50</source>
        <translation>応対（中央値）</translation>
    </message>
    <message>
        <source>%1: the hall in figures</source>
        <translation>%1&#x3000;窓口の集計</translation>
    </message>
    <message>
        <source>%1 to %2. Times in minutes; p50: half of the people wait no longer, p90: nine in ten.</source>
        <translation>%1から%2まで。時間は分単位。中央値は半数の方、9割は10人中9人がこの時間以内。</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>用件別</translation>
    </message>
    <message>
        <source>By hour, service and counter</source>
        <translation>時間帯・用件・窓口別</translation>
    </message>
    <message>
        <source>All</source>
        <translation>計</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 に保存できませんでした。</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>From</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>First day of the report</source>
        <translation>集計の開始日</translation>
    </message>
    <message>
        <source>to</source>
        <translation>から</translation>
    </message>
    <message>
        <source>Last day of the report</source>
        <translation>集計の終了日</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>集計する</translation>
    </message>
    <message>
        <source>Keep as CSV</source>
        <translation>CSVで保存</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>PDFで保存</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>オープンデータ</translation>
    </message>
    <message>
        <source>For the public: counts below five are hidden, and no sum tells them.</source>
        <translation>公開用：5人未満の数は伏せ、合計からも割り出せないようにします。</translation>
    </message>
    <message>
        <source>By hour, service and counter (minutes)</source>
        <translation>時間帯・用件・窓口別（時間は分）</translation>
    </message>
    <message>
        <source>Figures by hour, service and counter</source>
        <translation>時間帯・用件・窓口別の集計表</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::SupervisorView</name>
    <message>
        <source>%1: the hall</source>
        <translation>%1&#x3000;待合の状況</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>対応が必要なこと</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Waiting by service</source>
        <translation>業務ごとのお待ち状況</translation>
    </message>
    <message>
        <source>What each counter does now</source>
        <translation>各窓口の状況</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>お待ち</translation>
    </message>
    <message>
        <source>Longest (min)</source>
        <translation>最長（分）</translation>
    </message>
    <message>
        <source>Counters (free)</source>
        <translation>窓口（空き）</translation>
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
        <translation>状態</translation>
    </message>
    <message>
        <source>For (min)</source>
        <translation>経過（分）</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 現在</translation>
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
        <translation>空き</translation>
    </message>
    <message>
        <source>has called</source>
        <translation>呼出中</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>応対中</translation>
    </message>
    <message>
        <source>Everybody is served within the promised time.</source>
        <translation>目安の時間内にご案内できています。</translation>
    </message>
    <message>
        <source>%1 more of this kind.</source>
        <translation>ほかに %1 件あります。</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>休止中</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>閉鎖</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>半数の待ち</translation>
    </message>
    <message>
        <source>9 in 10 within</source>
        <translation>10人中9人の待ち</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::SupervisorWindow</name>
    <message>
        <source>Supervisor</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Counter %1 needs help at once (since %2). Please go there.</source>
        <translation>%1番窓口に至急の応援が必要です（%2から）。向かってください。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>見通し</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>集計</translation>
    </message>
    <message>
        <source>Pages of the supervisor&apos;s window</source>
        <translation>責任者画面のページ</translation>
    </message>
    <message>
        <source>Somebody is there</source>
        <translation>対応しました</translation>
    </message>
    <message>
        <source>The hall&apos;s server is away since %1. The counters go on by themselves; this page shows only this machine. Please look at the network and the server.</source>
        <translation>サーバーとの接続が %1 から切れています。窓口は端末ごとに続けています。この画面に出るのはこの端末の分だけです。ネットワークとサーバーを確認してください。</translation>
    </message>
    <message>
        <source>Machines (%1)</source>
        <translation>端末（故障%1件）</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1の%2：%3。%4</translation>
    </message>
    <message>
        <source>%1 (%2 more on the page of the machines)</source>
        <translation>%1（ほか%2件。「端末」のページをご覧ください）</translation>
    </message>
    <message>
        <source>another ticket has this number</source>
        <translation>同じ番号の券が別にあります</translation>
    </message>
    <message>
        <source>the number was not kept for that machine</source>
        <translation>その端末に割り当てた番号ではありません</translation>
    </message>
    <message>
        <source>that machine&apos;s account may not do this</source>
        <translation>その端末の権限ではできない操作です</translation>
    </message>
    <message>
        <source>moved on both sides; what was done without the server counts</source>
        <translation>停止中の端末とサーバーの両方で動かされました。停止中の操作を採りました</translation>
    </message>
    <message>
        <source>moved on both sides; what is on the server counts</source>
        <translation>停止中の端末とサーバーの両方で動かされました。サーバーの記録を採りました</translation>
    </message>
    <message>
        <source>After the outage %1 numbers need a look: %2. Nothing is lost. IT: kakanai queue aside shows all, kakanai queue settle --ticket NUMBER takes one off this list.</source>
        <translation>サーバー停止後の確認が%1件あります：%2。記録はすべて残っています。情報担当：kakanai queue aside で一覧を表示し、確認が済んだら kakanai queue settle --ticket 番号 で消してください。</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::WaitBars</name>
    <message>
        <source>%1: half within %2, nine in ten within %3 min</source>
        <translation>%1：半数が%2分以内、10人中9人が%3分以内</translation>
    </message>
    <message>
        <source>Expected waits by service</source>
        <translation>用件別の待ち時間の見込み</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>お待ちの方はいません。</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>promised: %1 min</source>
        <translation>目標 %1分</translation>
    </message>
</context>
<context>
    <name>kakanai::visit::TicketPaper</name>
    <message>
        <source>See which numbers are being called</source>
        <translation>ただいまの呼出番号をスマートフォンで確認できます</translation>
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
