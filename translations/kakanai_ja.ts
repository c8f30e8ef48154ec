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
    <name>kakanai::counter::CaseSight</name>
    <message>
        <source>Moving-out certificate</source>
        <translation>転出証明書</translation>
    </message>
    <message>
        <source>Withholding slip</source>
        <translation>源泉徴収票</translation>
    </message>
    <message>
        <source>Notice of moving</source>
        <translation>住民異動届</translation>
    </message>
    <message>
        <source>Residence record</source>
        <translation>住民票の写し</translation>
    </message>
    <message>
        <source>Health insurance notice</source>
        <translation>国民健康保険の届書</translation>
    </message>
    <message>
        <source>Family register</source>
        <translation>戸籍謄本</translation>
    </message>
    <message>
        <source>Driver&apos;s licence</source>
        <translation>運転免許証</translation>
    </message>
    <message>
        <source>Certificate of lost insurance</source>
        <translation>資格喪失証明書</translation>
    </message>
    <message>
        <source>Residence card</source>
        <translation>在留カード</translation>
    </message>
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
        <source>%1 sheets were sent to the printer.</source>
        <translation>帳票 %1 件をプリンターへ送りました。</translation>
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
        <source>%1 waiting</source>
        <translation>%1人</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 を再開</translation>
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
</context>
<context>
    <name>kakanai::counter::ProcedurePanel</name>
    <message>
        <source>no paper, guidance only</source>
        <translation>案内のみ</translation>
    </message>
    <message>
        <source>%1 boxes open</source>
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
</context>
<context>
    <name>kakanai::display::BoardView</name>
    <message>
        <source>%1 waiting</source>
        <translation>%1人</translation>
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
    <message>
        <source>about %1 to %2 min</source>
        <translation>約%1～%2分</translation>
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
        <source>Half wait less than</source>
        <translation>半数の待ち</translation>
    </message>
    <message>
        <source>9 in 10 less than</source>
        <translation>10人中9人の待ち</translation>
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
        <source>%1 more of this kind.</source>
        <translation>ほかに %1 件あります。</translation>
    </message>
    <message>
        <source>Everybody is served within the promised time.</source>
        <translation>目安の時間内にご案内できています。</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::SupervisorWindow</name>
    <message>
        <source>Supervisor</source>
        <translation>管理者</translation>
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
