<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CardCommand</name>
    <message>
        <source>male</source>
        <translation>male</translation>
    </message>
    <message>
        <source>female</source>
        <translation>female</translation>
    </message>
    <message>
        <source>other</source>
        <translation>other</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Individual number</source>
        <translation>Individual number</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message>
        <source>Card valid until</source>
        <translation>Card valid until</translation>
    </message>
    <message>
        <source>not on this card</source>
        <translation>not on this card</translation>
    </message>
    <message>
        <source>Genuineness</source>
        <translation>Genuineness</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Photograph</translation>
    </message>
</context>
<context>
    <name>CaseSight</name>
    <message>
        <source>%1: no font can print %2 (%3).</source>
        <translation>%1: no font can print %2 (%3).</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>%1-%2-%3</source>
        <translation>%1-%2-%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>DeadLetters</name>
    <message>
        <source>The receiver named what is wrong. Correct it and send it again.</source>
        <translation>The receiver named what is wrong. Correct it and send it again.</translation>
    </message>
    <message>
        <source>The receiver refuses it and does not say why. Ask the department&apos;s system administrator; meanwhile hand it to paper.</source>
        <translation>The receiver refuses it and does not say why. Ask the department&apos;s system administrator; meanwhile hand it to paper.</translation>
    </message>
    <message>
        <source>The receiver cannot be reached or does not know us. Have the connection checked, then send it again.</source>
        <translation>The receiver cannot be reached or does not know us. Have the connection checked, then send it again.</translation>
    </message>
    <message>
        <source>What is stored cannot be read any more. Hand it to paper and tell the administrator.</source>
        <translation>What is stored cannot be read any more. Hand it to paper and tell the administrator.</translation>
    </message>
    <message>
        <source>Please retype it: %1 does not take it.</source>
        <translation>Please retype it: %1 does not take it.</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Being checked</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Please come once more</source>
        <translation>Please come once more</translation>
    </message>
    <message>
        <source>Cannot be done</source>
        <translation>Cannot be done</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
</context>
<context>
    <name>DoctorCommand</name>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>not there</translation>
    </message>
    <message>
        <source>please look</source>
        <translation>please look</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>broken</translation>
    </message>
    <message>
        <source>no fault found</source>
        <translation>no fault found</translation>
    </message>
    <message>
        <source>%1 faults; the first: %2</source>
        <translation>%1 faults; the first: %2</translation>
    </message>
    <message>
        <source>the card service runs, but no reader is connected</source>
        <translation>the card service runs, but no reader is connected</translation>
    </message>
    <message>
        <source>not made yet; the first visit makes it</source>
        <translation>not made yet; the first visit makes it</translation>
    </message>
    <message>
        <source>another program holds it, so it was not opened</source>
        <translation>another program holds it, so it was not opened</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>opens</translation>
    </message>
    <message>
        <source>opens, and its pages are whole</source>
        <translation>opens, and its pages are whole</translation>
    </message>
    <message>
        <source>no printing system; sheets are put into a folder as PDF</source>
        <translation>no printing system; sheets are put into a folder as PDF</translation>
    </message>
    <message>
        <source>no print queue; sheets are put into a folder as PDF</source>
        <translation>no print queue; sheets are put into a folder as PDF</translation>
    </message>
    <message>
        <source>fc-list is not installed, so the fonts could not be looked up</source>
        <translation>fc-list is not installed, so the fonts could not be looked up</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>missing: %1</translation>
    </message>
    <message>
        <source>all families of the sheets and windows are installed</source>
        <translation>all families of the sheets and windows are installed</translation>
    </message>
    <message>
        <source>all models are installed</source>
        <translation>all models are installed</translation>
    </message>
    <message>
        <source>the clock says %1, which cannot be</source>
        <translation>the clock says %1, which cannot be</translation>
    </message>
    <message>
        <source>%1; the kernel does not say whether it is set by a time server</source>
        <translation>%1; the kernel does not say whether it is set by a time server</translation>
    </message>
    <message>
        <source>%1; not set by a time server</source>
        <translation>%1; not set by a time server</translation>
    </message>
    <message>
        <source>%1; set by a time server</source>
        <translation>%1; set by a time server</translation>
    </message>
    <message>
        <source>%1: %2 cannot be written</source>
        <translation>%1: %2 cannot be written</translation>
    </message>
    <message>
        <source>%1: %2 can be written</source>
        <translation>%1: %2 can be written</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>Card readers</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Fonts</translation>
    </message>
    <message>
        <source>Reading of papers</source>
        <translation>Reading of papers</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>Back office</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Procedures and sheets</source>
        <translation>Procedures and sheets</translation>
    </message>
    <message>
        <source>Town settings</source>
        <translation>Town settings</translation>
    </message>
    <message>
        <source>the card service (pcscd) does not run</source>
        <translation>the card service (pcscd) does not run</translation>
    </message>
    <message>
        <source>%1: the intake answers</source>
        <translation>%1: the intake answers</translation>
    </message>
    <message>
        <source>%1: the intake does not answer (%2)</source>
        <translation>%1: the intake does not answer (%2)</translation>
    </message>
    <message>
        <source>no key: every card is shown as not confirmed</source>
        <translation>no key: every card is shown as not confirmed</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>readable</translation>
    </message>
    <message>
        <source>Keys of card issuers</source>
        <translation>Keys of card issuers</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1; the database does not open, so nobody was asked</source>
        <translation>%1; the database does not open, so nobody was asked</translation>
    </message>
    <message>
        <source>%1; this account may not ask for the other machines</source>
        <translation>%1; this account may not ask for the other machines</translation>
    </message>
    <message>
        <source>%1: another machine (%2) carries this name too; give one of them another by --machine or in town.json</source>
        <translation>%1: another machine (%2) carries this name too; give one of them another by --machine or in town.json</translation>
    </message>
    <message>
        <source>Name of this machine</source>
        <translation>Name of this machine</translation>
    </message>
    <message>
        <source>opens; %1 numbers of an outage need a look: kakanai queue aside</source>
        <translation>opens; %1 numbers of an outage need a look: kakanai queue aside</translation>
    </message>
    <message>
        <source>networks that are damaged: %1; install the program anew</source>
        <translation>networks that are damaged: %1; install the program anew</translation>
    </message>
    <message>
        <source>no file can be opened: %1</source>
        <translation>no file can be opened: %1</translation>
    </message>
    <message>
        <source>this machine does not filter the decoder&apos;s system calls</source>
        <translation>this machine does not filter the decoder&apos;s system calls</translation>
    </message>
    <message>
        <source>the decoder of PDFs may read files (no Landlock)</source>
        <translation>the decoder of PDFs may read files (no Landlock)</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>The card service of this machine is not running. Please call the staff.</source>
        <translation>The card service of this machine is not running. Please call the staff.</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>No card reader is connected.</translation>
    </message>
    <message>
        <source>There is no card on the reader.</source>
        <translation>There is no card on the reader.</translation>
    </message>
    <message>
        <source>This card cannot be read here.</source>
        <translation>This card cannot be read here.</translation>
    </message>
    <message>
        <source>That is not the right number of digits. It has not been tried on the card.</source>
        <translation>That is not the right number of digits. It has not been tried on the card.</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>The PIN is wrong.</translation>
    </message>
    <message>
        <source>The PIN is locked. It can be reset at the residents&apos; counter.</source>
        <translation>The PIN is locked. It can be reset at the residents&apos; counter.</translation>
    </message>
    <message>
        <source>The card was taken off the reader. Please put it back and start again.</source>
        <translation>The card was taken off the reader. Please put it back and start again.</translation>
    </message>
    <message>
        <source>The data on the card could not be understood.</source>
        <translation>The data on the card could not be understood.</translation>
    </message>
    <message>
        <source>The card could not be shown to be genuine.</source>
        <translation>The card could not be shown to be genuine.</translation>
    </message>
    <message>
        <source>This PIN does not open what was asked for.</source>
        <translation>This PIN does not open what was asked for.</translation>
    </message>
    <message>
        <source>Another program is using the card reader.</source>
        <translation>Another program is using the card reader.</translation>
    </message>
    <message>
        <source>The answer took too long.</source>
        <translation>The answer took too long.</translation>
    </message>
    <message>
        <source>The card did not answer. Whether the PIN was tried is not known; please look at the tries left.</source>
        <translation>The card did not answer. Whether the PIN was tried is not known; please look at the tries left.</translation>
    </message>
    <message>
        <source>Too few tries are left to try the PIN here. Please ask at the residents&apos; counter.</source>
        <translation>Too few tries are left to try the PIN here. Please ask at the residents&apos; counter.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>The file could not be read.</translation>
    </message>
    <message>
        <source>The catalogue of procedures has a fault.</source>
        <translation>The catalogue of procedures has a fault.</translation>
    </message>
    <message>
        <source>The answers could not be understood.</source>
        <translation>The answers could not be understood.</translation>
    </message>
    <message>
        <source>The facts could not be understood.</source>
        <translation>The facts could not be understood.</translation>
    </message>
    <message>
        <source>There is no procedure of that name.</source>
        <translation>There is no procedure of that name.</translation>
    </message>
    <message>
        <source>A field is not filled in correctly.</source>
        <translation>A field is not filled in correctly.</translation>
    </message>
    <message>
        <source>A character cannot be printed with the fonts of this machine.</source>
        <translation>A character cannot be printed with the fonts of this machine.</translation>
    </message>
    <message>
        <source>The sheet could not be written.</source>
        <translation>The sheet could not be written.</translation>
    </message>
    <message>
        <source>This kind of paper is not known here.</source>
        <translation>This kind of paper is not known here.</translation>
    </message>
    <message>
        <source>The database is in use by another Kakanai on this machine.</source>
        <translation>The database is in use by another Kakanai on this machine.</translation>
    </message>
    <message>
        <source>The database cannot be reached.</source>
        <translation>The database cannot be reached.</translation>
    </message>
    <message>
        <source>The database was written by a newer Kakanai. This one will not change it.</source>
        <translation>The database was written by a newer Kakanai. This one will not change it.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>The database is damaged.</translation>
    </message>
    <message>
        <source>A sealed field could not be opened: it was changed or belongs elsewhere.</source>
        <translation>A sealed field could not be opened: it was changed or belongs elsewhere.</translation>
    </message>
    <message>
        <source>The key that seals personal fields is not available.</source>
        <translation>The key that seals personal fields is not available.</translation>
    </message>
    <message>
        <source>You are not permitted to do this.</source>
        <translation>You are not permitted to do this.</translation>
    </message>
    <message>
        <source>There is no member of staff of that name.</source>
        <translation>There is no member of staff of that name.</translation>
    </message>
    <message>
        <source>The audit record has been changed.</source>
        <translation>The audit record has been changed.</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>There is no ticket of that number.</source>
        <translation>There is no ticket of that number.</translation>
    </message>
    <message>
        <source>The ticket cannot do that now.</source>
        <translation>The ticket cannot do that now.</translation>
    </message>
    <message>
        <source>There is no service of that name.</source>
        <translation>There is no service of that name.</translation>
    </message>
    <message>
        <source>There is no case of that number.</source>
        <translation>There is no case of that number.</translation>
    </message>
    <message>
        <source>The case is not complete yet.</source>
        <translation>The case is not complete yet.</translation>
    </message>
    <message>
        <source>The identity of the visitor has not been checked yet.</source>
        <translation>The identity of the visitor has not been checked yet.</translation>
    </message>
    <message>
        <source>That is not possible at this point of the visit.</source>
        <translation>That is not possible at this point of the visit.</translation>
    </message>
    <message>
        <source>The visit script could not be understood.</source>
        <translation>The visit script could not be understood.</translation>
    </message>
    <message>
        <source>The settings of the town have a fault.</source>
        <translation>The settings of the town have a fault.</translation>
    </message>
    <message>
        <source>The back office cannot be reached. It will be tried again.</source>
        <translation>The back office cannot be reached. It will be tried again.</translation>
    </message>
    <message>
        <source>The back office refused the message.</source>
        <translation>The back office refused the message.</translation>
    </message>
    <message>
        <source>A device did not answer. Please call the staff.</source>
        <translation>A device did not answer. Please call the staff.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing you entered is lost.</source>
        <translation>Something went wrong inside the program. Nothing you entered is lost.</translation>
    </message>
    <message>
        <source>Another card lies on the reader, or its tries have changed. Nothing was tried.</source>
        <translation>Another card lies on the reader, or its tries have changed. Nothing was tried.</translation>
    </message>
    <message>
        <source>The draft or the published version changed meanwhile. Please look at the changes again.</source>
        <translation>The draft or the published version changed meanwhile. Please look at the changes again.</translation>
    </message>
    <message>
        <source>Somebody who did not work on it must agree.</source>
        <translation>Somebody who did not work on it must agree.</translation>
    </message>
    <message>
        <source>The approval number is wrong, or none has been set.</source>
        <translation>The approval number is wrong, or none has been set.</translation>
    </message>
    <message>
        <source>No PIN was entered at the card reader. Nothing was tried.</source>
        <translation>No PIN was entered at the card reader. Nothing was tried.</translation>
    </message>
    <message>
        <source>The paper could not be read. Please lay it flat and try again, or save the file anew.</source>
        <translation>The paper could not be read. Please lay it flat and try again, or save the file anew.</translation>
    </message>
    <message>
        <source>The picture or file is too large. At most 50 million pixels (A4 at 600 dpi), 64 MB and 50 pages are read.</source>
        <translation>The picture or file is too large. At most 50 million pixels (A4 at 600 dpi), 64 MB and 50 pages are read.</translation>
    </message>
    <message>
        <source>This PDF is protected by a password. Please save it without one, or bring it printed.</source>
        <translation>This PDF is protected by a password. Please save it without one, or bring it printed.</translation>
    </message>
    <message>
        <source>This file is empty, or it is neither a picture nor a PDF. JPEG, PNG, TIFF, JPEG 2000 and PDF can be read.</source>
        <translation>This file is empty, or it is neither a picture nor a PDF. JPEG, PNG, TIFF, JPEG 2000 and PDF can be read.</translation>
    </message>
</context>
<context>
    <name>FailureAdvice</name>
    <message>
        <source>You can go on without the card. The staff check it later.</source>
        <translation>You can go on without the card. The staff check it later.</translation>
    </message>
    <message>
        <source>Please place the card again.</source>
        <translation>Please place the card again.</translation>
    </message>
    <message>
        <source>Please place your My Number Card, or go on without the card.</source>
        <translation>Please place your My Number Card, or go on without the card.</translation>
    </message>
    <message>
        <source>Please enter it again. No try was used.</source>
        <translation>Please enter it again. No try was used.</translation>
    </message>
    <message>
        <source>Please try again, or go on without the card.</source>
        <translation>Please try again, or go on without the card.</translation>
    </message>
    <message>
        <source>The residents&apos; section can set it again. You can go on without the card.</source>
        <translation>The residents&apos; section can set it again. You can go on without the card.</translation>
    </message>
    <message>
        <source>This machine does not use the last try. You can go on without the card.</source>
        <translation>This machine does not use the last try. You can go on without the card.</translation>
    </message>
    <message>
        <source>Please place the card again and leave it there.</source>
        <translation>Please place the card again and leave it there.</translation>
    </message>
    <message>
        <source>Please wait a moment and try again.</source>
        <translation>Please wait a moment and try again.</translation>
    </message>
    <message>
        <source>One try may have been used. Please place the card again.</source>
        <translation>One try may have been used. Please place the card again.</translation>
    </message>
    <message>
        <source>Please look at it again, or leave it for the counter.</source>
        <translation>Please look at it again, or leave it for the counter.</translation>
    </message>
    <message>
        <source>You can also go on without it and show it at the counter.</source>
        <translation>You can also go on without it and show it at the counter.</translation>
    </message>
    <message>
        <source>What you entered is kept. Please call the staff.</source>
        <translation>What you entered is kept. Please call the staff.</translation>
    </message>
    <message>
        <source>What you entered is kept. Please try again in a moment or call the staff.</source>
        <translation>What you entered is kept. Please try again in a moment or call the staff.</translation>
    </message>
    <message>
        <source>Tries left: %1.</source>
        <translation>Tries left: %1.</translation>
    </message>
    <message>
        <source>The card has changed. Please take it off, put it back and look at the tries again.</source>
        <translation>The card has changed. Please take it off, put it back and look at the tries again.</translation>
    </message>
    <message>
        <source>You can enter it again, or go on without the card.</source>
        <translation>You can enter it again, or go on without the card.</translation>
    </message>
    <message>
        <source>This machine has no paper left. You can take a number; please write it down from the screen.</source>
        <translation>This machine has no paper left. You can take a number; please write it down from the screen.</translation>
    </message>
    <message>
        <source>This machine cannot print now. You can take a number; please write it down from the screen.</source>
        <translation>This machine cannot print now. You can take a number; please write it down from the screen.</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>The easy Japanese text is missing.</source>
        <translation>The easy Japanese text is missing.</translation>
    </message>
    <message>
        <source>The English text is missing.</source>
        <translation>The English text is missing.</translation>
    </message>
    <message>
        <source>The Japanese text is missing.</source>
        <translation>The Japanese text is missing.</translation>
    </message>
    <message>
        <source>Something has to be written here.</source>
        <translation>Something has to be written here.</translation>
    </message>
    <message>
        <source>A choice needs answers to choose from.</source>
        <translation>A choice needs answers to choose from.</translation>
    </message>
    <message>
        <source>The condition hangs on “%1”, which nobody asks.</source>
        <translation>The condition hangs on “%1”, which nobody asks.</translation>
    </message>
    <message>
        <source>There is no such department.</source>
        <translation>There is no such department.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>There is no field “%1”.</translation>
    </message>
    <message>
        <source>There is no paper “%1”.</source>
        <translation>There is no paper “%1”.</translation>
    </message>
    <message>
        <source>There is no errand “%1”.</source>
        <translation>There is no errand “%1”.</translation>
    </message>
    <message>
        <source>A deadline needs the law that sets it.</source>
        <translation>A deadline needs the law that sets it.</translation>
    </message>
    <message>
        <source>No errand is ticked: nobody would ever be offered it.</source>
        <translation>No errand is ticked: nobody would ever be offered it.</translation>
    </message>
    <message>
        <source>At the errand “%1” the condition can never hold.</source>
        <translation>At the errand “%1” the condition can never hold.</translation>
    </message>
    <message>
        <source>At the errand “%1” nobody asks what the condition hangs on.</source>
        <translation>At the errand “%1” nobody asks what the condition hangs on.</translation>
    </message>
    <message>
        <source>At the errand “%1” the question decides nothing.</source>
        <translation>At the errand “%1” the question decides nothing.</translation>
    </message>
    <message>
        <source>A date is needed here (2026-04-01).</source>
        <translation>A date is needed here (2026-04-01).</translation>
    </message>
    <message>
        <source>The sheet belongs to no procedure (%1).</source>
        <translation>The sheet belongs to no procedure (%1).</translation>
    </message>
    <message>
        <source>On the sheet stands the field “%2”, which procedure %1 does not have.</source>
        <translation>On the sheet stands the field “%2”, which procedure %1 does not have.</translation>
    </message>
    <message>
        <source>At the errand “%1” no answers ever lead to %2.</source>
        <translation>At the errand “%1” no answers ever lead to %2.</translation>
    </message>
    <message>
        <source>At the errand “%1” it stays open whether %2 is needed.</source>
        <translation>At the errand “%1” it stays open whether %2 is needed.</translation>
    </message>
    <message>
        <source>At the errand “%1” the question %2 changes nothing.</source>
        <translation>At the errand “%1” the question %2 changes nothing.</translation>
    </message>
    <message>
        <source>The errands %1 together need something else than each alone: %2.</source>
        <translation>The errands %1 together need something else than each alone: %2.</translation>
    </message>
    <message>
        <source>The errand “%1” has too many combinations of answers to try (%2).</source>
        <translation>The errand “%1” has too many combinations of answers to try (%2).</translation>
    </message>
    <message>
        <source>At character %1 something is missing.</source>
        <translation>At character %1 something is missing.</translation>
    </message>
    <message>
        <source>At character %1 a closing bracket is missing.</source>
        <translation>At character %1 a closing bracket is missing.</translation>
    </message>
    <message>
        <source>At character %1 “%2” cannot stand.</source>
        <translation>At character %1 “%2” cannot stand.</translation>
    </message>
    <message>
        <source>The text that begins at character %1 has no end.</source>
        <translation>The text that begins at character %1 has no end.</translation>
    </message>
    <message>
        <source>Too many brackets within brackets at character %1.</source>
        <translation>Too many brackets within brackets at character %1.</translation>
    </message>
    <message>
        <source>The expression is too long.</source>
        <translation>The expression is too long.</translation>
    </message>
</context>
<context>
    <name>HallFault</name>
    <message>
        <source>Ticket printer</source>
        <translation>Ticket printer</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>Document camera</translation>
    </message>
    <message>
        <source>Paper scanner</source>
        <translation>Paper scanner</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Does not answer</translation>
    </message>
    <message>
        <source>Please check that it is switched on and its network cable is plugged in.</source>
        <translation>Please check that it is switched on and its network cable is plugged in.</translation>
    </message>
    <message>
        <source>Two machines carry this name</source>
        <translation>Two machines carry this name</translation>
    </message>
    <message>
        <source>Please ask the IT staff to give one of them another name.</source>
        <translation>Please ask the IT staff to give one of them another name.</translation>
    </message>
    <message>
        <source>No paper left</source>
        <translation>No paper left</translation>
    </message>
    <message>
        <source>Please put in a new roll of thermal paper.</source>
        <translation>Please put in a new roll of thermal paper.</translation>
    </message>
    <message>
        <source>Paper is running low</source>
        <translation>Paper is running low</translation>
    </message>
    <message>
        <source>Please take a new roll of thermal paper there.</source>
        <translation>Please take a new roll of thermal paper there.</translation>
    </message>
    <message>
        <source>The cover is open</source>
        <translation>The cover is open</translation>
    </message>
    <message>
        <source>Please close the cover until it clicks.</source>
        <translation>Please close the cover until it clicks.</translation>
    </message>
    <message>
        <source>Stopped with an error</source>
        <translation>Stopped with an error</translation>
    </message>
    <message>
        <source>Please take out jammed paper and switch it off and on again.</source>
        <translation>Please take out jammed paper and switch it off and on again.</translation>
    </message>
    <message>
        <source>Please check that it is switched on and its cable is plugged in.</source>
        <translation>Please check that it is switched on and its cable is plugged in.</translation>
    </message>
    <message>
        <source>The card service does not run</source>
        <translation>The card service does not run</translation>
    </message>
    <message>
        <source>Please start this machine again. If that does not help, call the IT staff.</source>
        <translation>Please start this machine again. If that does not help, call the IT staff.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>Please plug its USB cable in.</source>
        <translation>Please plug its USB cable in.</translation>
    </message>
    <message>
        <source>Came loose</source>
        <translation>Came loose</translation>
    </message>
    <message>
        <source>Please pull its USB cable out and plug it in again.</source>
        <translation>Please pull its USB cable out and plug it in again.</translation>
    </message>
    <message>
        <source>Shows no picture</source>
        <translation>Shows no picture</translation>
    </message>
    <message>
        <source>Please pull its USB cable out, plug it in again and open the camera once more.</source>
        <translation>Please pull its USB cable out, plug it in again and open the camera once more.</translation>
    </message>
    <message>
        <source>Did not scan</source>
        <translation>Did not scan</translation>
    </message>
    <message>
        <source>Please check power, cable and jammed paper, and scan once more.</source>
        <translation>Please check power, cable and jammed paper, and scan once more.</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Does not work</translation>
    </message>
    <message>
        <source>Please call the IT staff.</source>
        <translation>Please call the IT staff.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
</context>
<context>
    <name>ObjectPages</name>
    <message>
        <source>the person tells it</source>
        <translation>the person tells it</translation>
    </message>
    <message>
        <source>an answer tells it</source>
        <translation>an answer tells it</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>the card</translation>
    </message>
    <message>
        <source>the residents&apos; record</source>
        <translation>the residents&apos; record</translation>
    </message>
    <message>
        <source>a paper brought along</source>
        <translation>a paper brought along</translation>
    </message>
    <message>
        <source>the face of the card</source>
        <translation>the face of the card</translation>
    </message>
    <message>
        <source>the office itself</source>
        <translation>the office itself</translation>
    </message>
    <message>
        <source>a signature</source>
        <translation>a signature</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>free text</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>a name</translation>
    </message>
    <message>
        <source>a reading (kana)</source>
        <translation>a reading (kana)</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>a date</translation>
    </message>
    <message>
        <source>a date with the time</source>
        <translation>a date with the time</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>an address</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>a telephone number</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>one of several</translation>
    </message>
    <message>
        <source>a number or code</source>
        <translation>a number or code</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>a count</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>an amount of money</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>a list</translation>
    </message>
    <message>
        <source>a period</source>
        <translation>a period</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>several of several</source>
        <translation>several of several</translation>
    </message>
    <message>
        <source>yes or no, never spoken of</source>
        <translation>yes or no, never spoken of</translation>
    </message>
    <message>
        <source>once a visit</source>
        <translation>once a visit</translation>
    </message>
    <message>
        <source>once a person</source>
        <translation>once a person</translation>
    </message>
    <message>
        <source>once a child</source>
        <translation>once a child</translation>
    </message>
    <message>
        <source>once a card</source>
        <translation>once a card</translation>
    </message>
    <message>
        <source>once a card, from 15 years</source>
        <translation>once a card, from 15 years</translation>
    </message>
    <message>
        <source>once a certificate</source>
        <translation>once a certificate</translation>
    </message>
    <message>
        <source>once a vehicle</source>
        <translation>once a vehicle</translation>
    </message>
    <message>
        <source>once a dog</source>
        <translation>once a dog</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>Answers to choose from</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Answer %1</translation>
    </message>
    <message>
        <source>One more answer</source>
        <translation>One more answer</translation>
    </message>
    <message>
        <source>Remove the last answer</source>
        <translation>Remove the last answer</translation>
    </message>
    <message>
        <source>Name of the procedure</source>
        <translation>Name of the procedure</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Title on the paper</source>
        <translation>Title on the paper</translation>
    </message>
    <message>
        <source>At which errands</source>
        <translation>At which errands</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Law or by-law</source>
        <translation>Law or by-law</translation>
    </message>
    <message>
        <source>Deadline, in words</source>
        <translation>Deadline, in words</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>In force from (2026-04-01)</source>
        <translation>In force from (2026-04-01)</translation>
    </message>
    <message>
        <source>In force until (2027-03-31)</source>
        <translation>In force until (2027-03-31)</translation>
    </message>
    <message>
        <source>Back-office system</source>
        <translation>Back-office system</translation>
    </message>
    <message>
        <source>Never shown or spoken of to visitors (protection)</source>
        <translation>Never shown or spoken of to visitors (protection)</translation>
    </message>
    <message>
        <source>1 What it is</source>
        <translation>1 What it is</translation>
    </message>
    <message>
        <source>2 When it is needed</source>
        <translation>2 When it is needed</translation>
    </message>
    <message>
        <source>The chosen paper is needed when (nothing: always)</source>
        <translation>The chosen paper is needed when (nothing: always)</translation>
    </message>
    <message>
        <source>3 What to bring</source>
        <translation>3 What to bring</translation>
    </message>
    <message>
        <source>4 What is filled in</source>
        <translation>4 What is filled in</translation>
    </message>
    <message>
        <source>5 The sheet</source>
        <translation>5 The sheet</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>The question</translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation>How it is answered</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Asked at</translation>
    </message>
    <message>
        <source>Asked by staff only</source>
        <translation>Asked by staff only</translation>
    </message>
    <message>
        <source>What the box is called</source>
        <translation>What the box is called</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>What stands in it</translation>
    </message>
    <message>
        <source>Who usually knows it</source>
        <translation>Who usually knows it</translation>
    </message>
    <message>
        <source>Needs special care</source>
        <translation>Needs special care</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>Name of the paper</translation>
    </message>
</context>
<context>
    <name>PaperCorrectionsCommand</name>
    <message>
        <source>%1/%2  %3 looked at, %4 wrong; %5 wrong of %6 that were sure</source>
        <translation>%1/%2  %3 looked at, %4 wrong; %5 wrong of %6 that were sure</translation>
    </message>
    <message>
        <source>; proposed: sure from %1</source>
        <translation>; proposed: sure from %1</translation>
    </message>
    <message>
        <source>; in force: %1</source>
        <translation>; in force: %1</translation>
    </message>
    <message>
        <source>No paper has been checked at this site in the last %1 days.</source>
        <translation>No paper has been checked at this site in the last %1 days.</translation>
    </message>
    <message>
        <source>paper-thresholds.json: no paper or field is called %1</source>
        <translation>paper-thresholds.json: no paper or field is called %1</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Moving-out certificate</source>
        <translation>Moving-out certificate</translation>
    </message>
    <message>
        <source>Residence card</source>
        <translation>Residence card</translation>
    </message>
    <message>
        <source>Driver&apos;s licence</source>
        <translation>Driver&apos;s licence</translation>
    </message>
    <message>
        <source>Health insurance certificate</source>
        <translation>Health insurance certificate</translation>
    </message>
    <message>
        <source>Certificate of residence</source>
        <translation>Certificate of residence</translation>
    </message>
    <message>
        <source>Family register certificate</source>
        <translation>Family register certificate</translation>
    </message>
    <message>
        <source>Withholding tax slip</source>
        <translation>Withholding tax slip</translation>
    </message>
    <message>
        <source>Filled-in change-of-address form</source>
        <translation>Filled-in change-of-address form</translation>
    </message>
    <message>
        <source>Filled-in health insurance form</source>
        <translation>Filled-in health insurance form</translation>
    </message>
</context>
<context>
    <name>ReviewSentences</name>
    <message>
        <source>%1 moved on %2 from %3 to %4.</source>
        <extracomment>%1 name, %2 day, %3 old address, %4 new address</extracomment>
        <translation>%1 moved on %2 from %3 to %4.</translation>
    </message>
    <message>
        <source>%1 (person %2)</source>
        <translation>%1 (person %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>To be read</source>
        <translation>To be read</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>Second reader</translation>
    </message>
    <message>
        <source>Back at the counter</source>
        <translation>Back at the counter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>No longer needed</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CapturePanel</name>
    <message>
        <source>Page %1: %2 %</source>
        <translation>Page %1: %2 %</translation>
    </message>
    <message>
        <source>● Good: press Ctrl+K to take it</source>
        <translation>● Good: press Ctrl+K to take it</translation>
    </message>
    <message>
        <source>▲ No paper is seen. Lay it on the dark mat.</source>
        <translation>▲ No paper is seen. Lay it on the dark mat.</translation>
    </message>
    <message>
        <source>▲ A corner is cut off. Push the paper into the picture.</source>
        <translation>▲ A corner is cut off. Push the paper into the picture.</translation>
    </message>
    <message>
        <source>▲ Too small to be read. Move the camera closer.</source>
        <translation>▲ Too small to be read. Move the camera closer.</translation>
    </message>
    <message>
        <source>▲ Blurred. Hold it still and wait for the focus.</source>
        <translation>▲ Blurred. Hold it still and wait for the focus.</translation>
    </message>
    <message>
        <source>▲ A lamp is mirrored in it. Turn the paper a little.</source>
        <translation>▲ A lamp is mirrored in it. Turn the paper a little.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Take this page (Ctrl+K)</source>
        <translation>Take this page (Ctrl+K)</translation>
    </message>
    <message>
        <source>Camera (Ctrl+K)</source>
        <translation>Camera (Ctrl+K)</translation>
    </message>
    <message>
        <source>Read %1 pages</source>
        <translation>Read %1 pages</translation>
    </message>
    <message>
        <source>R turns the chosen page, Delete takes it out.</source>
        <translation>R turns the chosen page, Delete takes it out.</translation>
    </message>
    <message>
        <source>Scan (Ctrl+S)</source>
        <translation>Scan (Ctrl+S)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Pages that came in</source>
        <translation>Pages that came in</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>What the camera sees</translation>
    </message>
    <message>
        <source>Reading page %1 of %2, %3 papers to come</source>
        <translation>Reading page %1 of %2, %3 papers to come</translation>
    </message>
    <message>
        <source>Wait for scans (Ctrl+O)</source>
        <translation>Wait for scans (Ctrl+O)</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CaseSight</name>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>New address</translation>
    </message>
    <message>
        <source>Card read with its PIN</source>
        <translation>Card read with its PIN</translation>
    </message>
    <message>
        <source>From papers, no card</source>
        <translation>From papers, no card</translation>
    </message>
    <message>
        <source>Typed, no card</source>
        <translation>Typed, no card</translation>
    </message>
    <message>
        <source>%1 (%2), age %3</source>
        <translation>%1 (%2), age %3</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>expired on %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>valid until %1</translation>
    </message>
    <message>
        <source> (until %1)</source>
        <translation> (until %1)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>confirmed: signed by its issuer, and no copy</source>
        <translation>confirmed: signed by its issuer, and no copy</translation>
    </message>
    <message>
        <source>not confirmed: this town has no key of its issuer</source>
        <translation>not confirmed: this town has no key of its issuer</translation>
    </message>
    <message>
        <source>data signed by the issuer; whether it is a copy cannot be told</source>
        <translation>data signed by the issuer; whether it is a copy cannot be told</translation>
    </message>
    <message>
        <source>not confirmed: this kind of card cannot be checked</source>
        <translation>not confirmed: this kind of card cannot be checked</translation>
    </message>
    <message>
        <source>FAILED: its issuer&apos;s certificate is false</source>
        <translation>FAILED: its issuer&apos;s certificate is false</translation>
    </message>
    <message>
        <source>FAILED: its data were not signed by the issuer</source>
        <translation>FAILED: its data were not signed by the issuer</translation>
    </message>
    <message>
        <source>FAILED: its data were changed</source>
        <translation>FAILED: its data were changed</translation>
    </message>
    <message>
        <source>FAILED: its key is not the issuer&apos;s</source>
        <translation>FAILED: its key is not the issuer&apos;s</translation>
    </message>
    <message>
        <source>FAILED: this is a copy of a card</source>
        <translation>FAILED: this is a copy of a card</translation>
    </message>
    <message>
        <source>FAILED: a record that every card has is missing</source>
        <translation>FAILED: a record that every card has is missing</translation>
    </message>
    <message>
        <source>FAILED: no longer valid</source>
        <translation>FAILED: no longer valid</translation>
    </message>
    <message>
        <source>FAILED: not valid yet</source>
        <translation>FAILED: not valid yet</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>Genuineness</source>
        <translation>Genuineness</translation>
    </message>
    <message>
        <source>Residents&apos; extract</source>
        <translation>Residents&apos; extract</translation>
    </message>
    <message>
        <source>for which of: %1?</source>
        <translation>for which of: %1?</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>for %1</translation>
    </message>
    <message>
        <source>found, values taken over</source>
        <translation>found, values taken over</translation>
    </message>
    <message>
        <source>nobody with this name, birth date and address</source>
        <translation>nobody with this name, birth date and address</translation>
    </message>
    <message>
        <source>several agree: nobody was taken. Please look in the core system.</source>
        <translation>several agree: nobody was taken. Please look in the core system.</translation>
    </message>
    <message>
        <source>the extract cannot be read</source>
        <translation>the extract cannot be read</translation>
    </message>
    <message>
        <source>some are missing in the text: compare with the pictures</source>
        <translation>some are missing in the text: compare with the pictures</translation>
    </message>
    <message>
        <source>some are missing in the text: read the pictures too, or copy them from the card</source>
        <translation>some are missing in the text: read the pictures too, or copy them from the card</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CheckPanel</name>
    <message>
        <source>Check what was read: %1</source>
        <translation>Check what was read: %1</translation>
    </message>
    <message>
        <source>%1 of %2 to look at</source>
        <translation>%1 of %2 to look at</translation>
    </message>
    <message>
        <source>All looked at</source>
        <translation>All looked at</translation>
    </message>
    <message>
        <source>Later (Esc)</source>
        <translation>Later (Esc)</translation>
    </message>
    <message>
        <source>Finished (Enter)</source>
        <translation>Finished (Enter)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>right, next</source>
        <translation>right, next</translation>
    </message>
    <message>
        <source>take this one</source>
        <translation>take this one</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>type anew</source>
        <translation>type anew</translation>
    </message>
    <message>
        <source>any field</source>
        <translation>any field</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
    <message>
        <source>as read</source>
        <translation>as read</translation>
    </message>
    <message>
        <source>other form of the character</source>
        <translation>other form of the character</translation>
    </message>
    <message>
        <source>also possible</source>
        <translation>also possible</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CheckRow</name>
    <message>
        <source>✓ looked at</source>
        <translation>✓ looked at</translation>
    </message>
    <message>
        <source>▲ sources disagree</source>
        <translation>▲ sources disagree</translation>
    </message>
    <message>
        <source>● sure</source>
        <translation>● sure</translation>
    </message>
    <message>
        <source>▲ read, not shown</source>
        <translation>▲ read, not shown</translation>
    </message>
    <message>
        <source>▲ please look</source>
        <translation>▲ please look</translation>
    </message>
    <message>
        <source>□ not read</source>
        <translation>□ not read</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: the place on the paper</source>
        <translation>%1: the place on the paper</translation>
    </message>
    <message>
        <source>on the paper: %1</source>
        <translation>on the paper: %1</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::ConversationPanel</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Everything has been asked.</source>
        <translation>Everything has been asked.</translation>
    </message>
    <message>
        <source>Which of these apply? (as many as apply)</source>
        <translation>Which of these apply? (as many as apply)</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Take this answer</source>
        <translation>Take this answer</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>None of these</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>Take the last answer back</translation>
    </message>
    <message>
        <source>Only for staff: never shown or printed for the visitor</source>
        <translation>Only for staff: never shown or printed for the visitor</translation>
    </message>
    <message>
        <source>Said so far</source>
        <translation>Said so far</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CounterView</name>
    <message>
        <source>Case %1</source>
        <translation>Case %1</translation>
    </message>
    <message>
        <source>Values (%1 to do)</source>
        <translation>Values (%1 to do)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>Is here</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>This is right</translation>
    </message>
    <message>
        <source>Change view</source>
        <translation>Change view</translation>
    </message>
    <message>
        <source>%1 counter</source>
        <translation>%1 counter</translation>
    </message>
    <message>
        <source>%1, clerk %2</source>
        <translation>%1, clerk %2</translation>
    </message>
    <message>
        <source>What to work on</source>
        <translation>What to work on</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Call a number</source>
        <translation>Call a number</translation>
    </message>
    <message>
        <source>Call this number out of turn</source>
        <translation>Call this number out of turn</translation>
    </message>
    <message>
        <source>Help! (Ctrl+F1)</source>
        <translation>Help! (Ctrl+F1)</translation>
    </message>
    <message>
        <source>Open a finished number again</source>
        <translation>Open a finished number again</translation>
    </message>
    <message>
        <source>Back to the line</source>
        <translation>Back to the line</translation>
    </message>
    <message>
        <source>Put aside for all</source>
        <translation>Put aside for all</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Open, pause, close</source>
        <translation>Open, pause, close</translation>
    </message>
    <message>
        <source>Letter size</source>
        <translation>Letter size</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::CounterWindow</name>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>This visit is not taken on yet and would be lost. Go on to the signature first, then hand it over.</source>
        <translation>This visit is not taken on yet and would be lost. Go on to the signature first, then hand it over.</translation>
    </message>
    <message>
        <source>Go on without a card</source>
        <translation>Go on without a card</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Take this errand</source>
        <translation>Take this errand</translation>
    </message>
    <message>
        <source>The visitor agrees</source>
        <translation>The visitor agrees</translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation>Read the card</translation>
    </message>
    <message>
        <source>Use this PIN once</source>
        <translation>Use this PIN once</translation>
    </message>
    <message>
        <source>It is this person</source>
        <translation>It is this person</translation>
    </message>
    <message>
        <source>These are all papers</source>
        <translation>These are all papers</translation>
    </message>
    <message>
        <source>Everything is typed</source>
        <translation>Everything is typed</translation>
    </message>
    <message>
        <source>Read through with the visitor</source>
        <translation>Read through with the visitor</translation>
    </message>
    <message>
        <source>Signed on paper: take it on</source>
        <translation>Signed on paper: take it on</translation>
    </message>
    <message>
        <source>Complete (F12)</source>
        <translation>Complete (F12)</translation>
    </message>
    <message>
        <source>Finished with this visitor</source>
        <translation>Finished with this visitor</translation>
    </message>
    <message>
        <source>There is nothing to complete yet. First take the visit on: questions, values and signature.</source>
        <translation>There is nothing to complete yet. First take the visit on: questions, values and signature.</translation>
    </message>
    <message>
        <source>%1 tries are left.</source>
        <translation>%1 tries are left.</translation>
    </message>
    <message>
        <source>Choose above which document showed who the visitor is.</source>
        <translation>Choose above which document showed who the visitor is.</translation>
    </message>
    <message>
        <source>Please look at: %1</source>
        <translation>Please look at: %1</translation>
    </message>
    <message>
        <source>Case %1 goes to the back office; %2 messages are waiting to be sent. The visitor can go.</source>
        <translation>Case %1 goes to the back office; %2 messages are waiting to be sent. The visitor can go.</translation>
    </message>
    <message>
        <source>Somebody at the kiosk would like to talk in another room. Please go there quietly.</source>
        <translation>Somebody at the kiosk would like to talk in another room. Please go there quietly.</translation>
    </message>
    <message>
        <source>Somebody at the kiosk asks for a member of staff.</source>
        <translation>Somebody at the kiosk asks for a member of staff.</translation>
    </message>
    <message>
        <source>The pre-application is in. It does not show who is here.</source>
        <translation>The pre-application is in. It does not show who is here.</translation>
    </message>
    <message>
        <source>QR code: part %1 of %2 is still missing.</source>
        <translation>QR code: part %1 of %2 is still missing.</translation>
    </message>
    <message>
        <source>The guide slip and %1 sheets were sent to the printer.</source>
        <translation>The guide slip and %1 sheets were sent to the printer.</translation>
    </message>
    <message>
        <source>Let the reader ask for the PIN, once</source>
        <translation>Let the reader ask for the PIN, once</translation>
    </message>
    <message>
        <source>Use this number once</source>
        <translation>Use this number once</translation>
    </message>
    <message>
        <source>Read the pictures too (照合番号B)</source>
        <translation>Read the pictures too (照合番号B)</translation>
    </message>
    <message>
        <source>%1 %2 is back from the department: %3</source>
        <translation>%1 %2 is back from the department: %3</translation>
    </message>
    <message>
        <source>Ctrl+F1 ends it.</source>
        <translation>Ctrl+F1 ends it.</translation>
    </message>
    <message>
        <source>Counter %1 needs help at once. Please go there.</source>
        <translation>Counter %1 needs help at once. Please go there.</translation>
    </message>
    <message>
        <source>%1 is called on the board only, without sound.</source>
        <translation>%1 is called on the board only, without sound.</translation>
    </message>
    <message>
        <source>%1 does not hear the call: the board flashes for longer.</source>
        <translation>%1 does not hear the call: the board flashes for longer.</translation>
    </message>
    <message>
        <source>Neither board nor voice calls %1. Please walk over and fetch the person.</source>
        <translation>Neither board nor voice calls %1. Please walk over and fetch the person.</translation>
    </message>
    <message>
        <source>%1 sheets with the number were sent to the printer. Nothing of it was kept.</source>
        <translation>%1 sheets with the number were sent to the printer. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Sent to the printer, for official paper: %1</source>
        <translation>Sent to the printer, for official paper: %1</translation>
    </message>
    <message>
        <source>%1 is put aside. Any counter can call this number.</source>
        <translation>%1 is put aside. Any counter can call this number.</translation>
    </message>
    <message>
        <source>%1 is handed over and waits for: %2</source>
        <translation>%1 is handed over and waits for: %2</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>counter %1</translation>
    </message>
    <message>
        <source>This number is over. To open it again: Ctrl+F2, the number, Shift+Enter.</source>
        <translation>This number is over. To open it again: Ctrl+F2, the number, Shift+Enter.</translation>
    </message>
    <message>
        <source>This number is at a counter already.</source>
        <translation>This number is at a counter already.</translation>
    </message>
    <message>
        <source>This number is on hold at another counter. Please ask there.</source>
        <translation>This number is on hold at another counter. Please ask there.</translation>
    </message>
    <message>
        <source>This number is in the line: call it without Shift.</source>
        <translation>This number is in the line: call it without Shift.</translation>
    </message>
    <message>
        <source>%1 did not answer and is off the line. Ctrl+F2, the number and Shift+Enter bring it back.</source>
        <translation>%1 did not answer and is off the line. Ctrl+F2, the number and Shift+Enter bring it back.</translation>
    </message>
    <message>
        <source>Choose the picture of the QR code</source>
        <translation>Choose the picture of the QR code</translation>
    </message>
    <message>
        <source>The hall&apos;s server is back. Numbers carried over: %1.</source>
        <translation>The hall&apos;s server is back. Numbers carried over: %1.</translation>
    </message>
    <message>
        <source>The list of those who wait was sent to the printer.</source>
        <translation>The list of those who wait was sent to the printer.</translation>
    </message>
    <message>
        <source>The hall&apos;s server is away since %1. This machine goes on by itself: %2 numbers are left, %3 people of the common line are to be called by voice (see the left). Nothing is lost when the server is back.</source>
        <translation>The hall&apos;s server is away since %1. This machine goes on by itself: %2 numbers are left, %3 people of the common line are to be called by voice (see the left). Nothing is lost when the server is back.</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::FieldPanel</name>
    <message>
        <source>%1: the place on the paper</source>
        <translation>%1: the place on the paper</translation>
    </message>
    <message>
        <source>What the sheets need appears here.</source>
        <translation>What the sheets need appears here.</translation>
    </message>
    <message>
        <source>%1: two sources disagree. Which one is right?</source>
        <translation>%1: two sources disagree. Which one is right?</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: keep %2</source>
        <translation>%1: keep %2</translation>
    </message>
    <message>
        <source>%1: take %2 instead</source>
        <translation>%1: take %2 instead</translation>
    </message>
    <message>
        <source>Print %1 instead; the value stays</source>
        <translation>Print %1 instead; the value stays</translation>
    </message>
    <message>
        <source>I have looked: it is right as it stands</source>
        <translation>I have looked: it is right as it stands</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::HallRail</name>
    <message>
        <source>under 1 min</source>
        <translation>under 1 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Call the next number</source>
        <translation>Call the next number</translation>
    </message>
    <message>
        <source>The visitor is here</source>
        <translation>The visitor is here</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Put on hold</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>Hand over to</translation>
    </message>
    <message>
        <source>Hand over to …</source>
        <translation>Hand over to …</translation>
    </message>
    <message>
        <source>Nobody at this counter</source>
        <translation>Nobody at this counter</translation>
    </message>
    <message>
        <source>%1, speaks %2</source>
        <translation>%1, speaks %2</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many wait in this line, and how long the first</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Resume %1</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Put aside</translation>
    </message>
    <message>
        <source>Offices at work</source>
        <translation>Offices at work</translation>
    </message>
    <message>
        <source>Counter open</source>
        <translation>Counter open</translation>
    </message>
    <message>
        <source>Counter paused</source>
        <translation>Counter paused</translation>
    </message>
    <message>
        <source>Counter closed</source>
        <translation>Counter closed</translation>
    </message>
    <message>
        <source>Only to: %1</source>
        <comment>a counter</comment>
        <translation>Only to: %1</translation>
    </message>
    <message>
        <source>Only to: %1 (%2)</source>
        <comment>a colleague, name and id</comment>
        <translation>Only to: %1 (%2)</translation>
    </message>
    <message>
        <source>Put aside for all</source>
        <comment>any counter may take this person up again</comment>
        <translation>Put aside for all</translation>
    </message>
    <message>
        <source>Back to the line</source>
        <translation>Back to the line</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>State of this counter</source>
        <translation>State of this counter</translation>
    </message>
    <message>
        <source>Call %1 (put aside)</source>
        <translation>Call %1 (put aside)</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::IntakePanel</name>
    <message>
        <source>Call the next number with F2.</source>
        <translation>Call the next number with F2.</translation>
    </message>
    <message>
        <source>What brings the visitor here today?</source>
        <translation>What brings the visitor here today?</translation>
    </message>
    <message>
        <source>May the card be read?</source>
        <translation>May the card be read?</translation>
    </message>
    <message>
        <source>Put the My Number card on the reader.</source>
        <translation>Put the My Number card on the reader.</translation>
    </message>
    <message>
        <source>Please turn the screen to the visitor: the 4-digit PIN</source>
        <translation>Please turn the screen to the visitor: the 4-digit PIN</translation>
    </message>
    <message>
        <source>The card is being read. Please leave it where it is.</source>
        <translation>The card is being read. Please leave it where it is.</translation>
    </message>
    <message>
        <source>Is this the person in front of you?</source>
        <translation>Is this the person in front of you?</translation>
    </message>
    <message>
        <source>Print the sheets and have them signed.</source>
        <translation>Print the sheets and have them signed.</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>One moment, please.</translation>
    </message>
    <message>
        <source>The case is complete.</source>
        <translation>The case is complete.</translation>
    </message>
    <message>
        <source>Read from the card: name, address, date of birth and sex. Nothing else, and not the individual number. Ask the visitor and go on with their yes.</source>
        <translation>Read from the card: name, address, date of birth and sex. Nothing else, and not the individual number. Ask the visitor and go on with their yes.</translation>
    </message>
    <message>
        <source>Visitors without a card, or who do not want to use it, lose nothing: go on without.</source>
        <translation>Visitors without a card, or who do not want to use it, lose nothing: go on without.</translation>
    </message>
    <message>
        <source>The PIN of the card-surface input aid (4 digits, not the individual number).</source>
        <translation>The PIN of the card-surface input aid (4 digits, not the individual number).</translation>
    </message>
    <message>
        <source>%1 tries are left. After that the PIN is locked and is reset at the residents&apos; counter.</source>
        <translation>%1 tries are left. After that the PIN is locked and is reset at the residents&apos; counter.</translation>
    </message>
    <message>
        <source>Compare the values above with the person and the card, and choose the document they showed.</source>
        <translation>Compare the values above with the person and the card, and choose the document they showed.</translation>
    </message>
    <message>
        <source>Ctrl+P prints every sheet. Then the case is taken on; it is completed after the check.</source>
        <translation>Ctrl+P prints every sheet. Then the case is taken on; it is completed after the check.</translation>
    </message>
    <message>
        <source>Copy what is printed on the card (照合番号B)</source>
        <translation>Copy what is printed on the card (照合番号B)</translation>
    </message>
    <message>
        <source>The visitor enters the 4-digit PIN on the card reader.</source>
        <translation>The visitor enters the 4-digit PIN on the card reader.</translation>
    </message>
    <message>
        <source>Now: the visitor enters the 4-digit PIN on the reader&apos;s keys and presses its Enter key.</source>
        <translation>Now: the visitor enters the 4-digit PIN on the reader&apos;s keys and presses its Enter key.</translation>
    </message>
    <message>
        <source>It opens the four attributes, and the photograph to compare. It has tries of its own.</source>
        <translation>It opens the four attributes, and the photograph to compare. It has tries of its own.</translation>
    </message>
    <message>
        <source>ONE try is left. If it is wrong, the card is locked and must be unlocked at the residents&apos; counter.</source>
        <translation>ONE try is left. If it is wrong, the card is locked and must be unlocked at the residents&apos; counter.</translation>
    </message>
    <message>
        <source>%1 tries are left.</source>
        <translation>%1 tries are left.</translation>
    </message>
    <message>
        <source>The visitor was asked once more, knows that this is the last try, and wants it.</source>
        <translation>The visitor was asked once more, knows that this is the last try, and wants it.</translation>
    </message>
    <message>
        <source>PIN unknown: copy what is printed on the card (照合番号B)</source>
        <translation>PIN unknown: copy what is printed on the card (照合番号B)</translation>
    </message>
    <message>
        <source>Back to the 4-digit PIN</source>
        <translation>Back to the 4-digit PIN</translation>
    </message>
    <message>
        <source>QR code from home</source>
        <translation>QR code from home</translation>
    </message>
    <message>
        <source>From a picture</source>
        <translation>From a picture</translation>
    </message>
    <message>
        <source>Scan it here, part by part</source>
        <translation>Scan it here, part by part</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::LastSeenCard</name>
    <message>
        <source>To be called by voice</source>
        <translation>To be called by voice</translation>
    </message>
    <message>
        <source>They waited at %1, when the server went. Agree with the other counters who calls whom. Who has come: Ctrl+F2 and the number.</source>
        <translation>They waited at %1, when the server went. Agree with the other counters who calls whom. Who has come: Ctrl+F2 and the number.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>Print this list</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::NotesCard</name>
    <message>
        <source>A note on this number, for colleagues</source>
        <translation>A note on this number, for colleagues</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>time, who wrote it, the note</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Note (Ctrl+M)</source>
        <translation>Note (Ctrl+M)</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::NumberBPanel</name>
    <message>
        <source>Date of birth, the way it is printed on the card</source>
        <translation>Date of birth, the way it is printed on the card</translation>
    </message>
    <message>
        <source>Year until which the card is valid (有効期限), four digits</source>
        <translation>Year until which the card is valid (有効期限), four digits</translation>
    </message>
    <message>
        <source>Security code: the four digits under the photograph</source>
        <translation>Security code: the four digits under the photograph</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Year of birth</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Month of birth</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Day of birth</translation>
    </message>
    <message>
        <source>How the year of birth is printed</source>
        <translation>How the year of birth is printed</translation>
    </message>
    <message>
        <source>Choose the era or the Western calendar …</source>
        <translation>Choose the era or the Western calendar …</translation>
    </message>
    <message>
        <source>Western calendar (西暦)</source>
        <translation>Western calendar (西暦)</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::NumberDialog</name>
    <message>
        <source>Check the individual number</source>
        <translation>Check the individual number</translation>
    </message>
    <message>
        <source>Type the number from the document in front of you. It is printed in its box and not kept: screen, case and stored sheet go on showing ●●●●.</source>
        <translation>Type the number from the document in front of you. It is printed in its box and not kept: screen, case and stored sheet go on showing ●●●●.</translation>
    </message>
    <message>
        <source>Whose number</source>
        <translation>Whose number</translation>
    </message>
    <message>
        <source>The document that shows it</source>
        <translation>The document that shows it</translation>
    </message>
    <message>
        <source>My Number card</source>
        <translation>My Number card</translation>
    </message>
    <message>
        <source>Notification card, still right</source>
        <translation>Notification card, still right</translation>
    </message>
    <message>
        <source>Certificate of residence with the number</source>
        <translation>Certificate of residence with the number</translation>
    </message>
    <message>
        <source>The number is right: print</source>
        <translation>The number is right: print</translation>
    </message>
    <message>
        <source>The check digit does not fit. Please compare with the document again.</source>
        <translation>The check digit does not fit. Please compare with the document again.</translation>
    </message>
    <message>
        <source>%1 numbers are ready to be printed.</source>
        <translation>%1 numbers are ready to be printed.</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::PapersPanel</name>
    <message>
        <source>Choose the picture of a paper</source>
        <translation>Choose the picture of a paper</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Pictures (%1)</translation>
    </message>
    <message>
        <source>Scan the papers the visitor brought, then choose them here. The newest comes first.</source>
        <translation>Scan the papers the visitor brought, then choose them here. The newest comes first.</translation>
    </message>
    <message>
        <source>Picture of a paper</source>
        <translation>Picture of a paper</translation>
    </message>
    <message>
        <source>File of the scanned paper</source>
        <translation>File of the scanned paper</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>Read this paper</source>
        <translation>Read this paper</translation>
    </message>
    <message>
        <source>Look in folders</source>
        <translation>Look in folders</translation>
    </message>
    <message>
        <source>▲ %1: %2 values read, %3 to check</source>
        <translation>▲ %1: %2 values read, %3 to check</translation>
    </message>
    <message>
        <source>▲ %1: %2 values read</source>
        <translation>▲ %1: %2 values read</translation>
    </message>
    <message>
        <source>No paper has been read yet.</source>
        <translation>No paper has been read yet.</translation>
    </message>
    <message>
        <source>Check the newest paper</source>
        <translation>Check the newest paper</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::PersonPanel</name>
    <message>
        <source>Identity: not checked yet</source>
        <translation>Identity: not checked yet</translation>
    </message>
    <message>
        <source>Identity: checked</source>
        <translation>Identity: checked</translation>
    </message>
    <message>
        <source>Identity checked with</source>
        <translation>Identity checked with</translation>
    </message>
    <message>
        <source>Choose the document …</source>
        <translation>Choose the document …</translation>
    </message>
    <message>
        <source>Nobody has been read yet</source>
        <translation>Nobody has been read yet</translation>
    </message>
    <message>
        <source>Photograph on the card</source>
        <translation>Photograph on the card</translation>
    </message>
    <message>
        <source>Name as the card shows it</source>
        <translation>Name as the card shows it</translation>
    </message>
    <message>
        <source>Address as the card shows it</source>
        <translation>Address as the card shows it</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::ProcedurePanel</name>
    <message>
        <source>no paper, guidance only</source>
        <translation>no paper, guidance only</translation>
    </message>
    <message>
        <source>Open boxes: %1</source>
        <translation>Open boxes: %1</translation>
    </message>
    <message>
        <source>to be signed</source>
        <translation>to be signed</translation>
    </message>
    <message>
        <source>✓ ready</source>
        <translation>✓ ready</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <translation>Late: %1</translation>
    </message>
    <message>
        <source>Bring: %1</source>
        <translation>Bring: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Procedures (%1)</source>
        <translation>Procedures (%1)</translation>
    </message>
    <message>
        <source>Procedures by department</source>
        <translation>Procedures by department</translation>
    </message>
    <message>
        <source>What this visit needs appears here as the answers come in.</source>
        <translation>What this visit needs appears here as the answers come in.</translation>
    </message>
    <message>
        <source>Department: %1</source>
        <translation>Department: %1</translation>
    </message>
    <message>
        <source>waits for “%1”</source>
        <translation>waits for “%1”</translation>
    </message>
</context>
<context>
    <name>kakanai::counter::SheetPanel</name>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>The sheet as it will be printed appears here.</source>
        <translation>The sheet as it will be printed appears here.</translation>
    </message>
    <message>
        <source>On official paper</source>
        <translation>On official paper</translation>
    </message>
    <message>
        <source>Number checked: print with it</source>
        <translation>Number checked: print with it</translation>
    </message>
</context>
<context>
    <name>kakanai::demo::ServerWait</name>
    <message>
        <source>Waiting for the server</source>
        <translation>Waiting for the server</translation>
    </message>
    <message>
        <source>This machine is not ready yet</source>
        <translation>This machine is not ready yet</translation>
    </message>
    <message>
        <source>Visitors: please use another machine, or ask the staff.</source>
        <translation>Visitors: please use another machine, or ask the staff.</translation>
    </message>
    <message>
        <source>Staff: the hall&apos;s server does not answer (%1). This machine has never been connected to it, so it cannot go on by itself. It tries again every %2 seconds and opens when the server answers. Please look at the network cable, the server and the address after --store.</source>
        <translation>Staff: the hall&apos;s server does not answer (%1). This machine has never been connected to it, so it cannot go on by itself. It tries again every %2 seconds and opens when the server answers. Please look at the network cable, the server and the address after --store.</translation>
    </message>
</context>
<context>
    <name>kakanai::demo::StartWindow</name>
    <message>
        <source>Kakanai</source>
        <translation>Kakanai</translation>
    </message>
    <message>
        <source>Counter without writing</source>
        <translation>Counter without writing</translation>
    </message>
    <message>
        <source>What is this screen for?</source>
        <translation>What is this screen for?</translation>
    </message>
    <message>
        <source>Kiosk for citizens</source>
        <translation>Kiosk for citizens</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Call board</source>
        <translation>Call board</translation>
    </message>
    <message>
        <source>Hall at a glance</source>
        <translation>Hall at a glance</translation>
    </message>
    <message>
        <source>Procedures and sheets</source>
        <translation>Procedures and sheets</translation>
    </message>
    <message>
        <source>Review at a department</source>
        <translation>Review at a department</translation>
    </message>
    <message>
        <source>What was not delivered</source>
        <translation>What was not delivered</translation>
    </message>
</context>
<context>
    <name>kakanai::display::BoardView</name>
    <message>
        <source>%1 waiting</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>about %1 to %2 min</source>
        <translation>about %1 to %2 min</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>%1: now calling</source>
        <translation>%1: now calling</translation>
    </message>
    <message>
        <source>Called before</source>
        <translation>Called before</translation>
    </message>
</context>
<context>
    <name>kakanai::display::BoardWindow</name>
    <message>
        <source>Call board</source>
        <translation>Call board</translation>
    </message>
</context>
<context>
    <name>kakanai::display::CallWords</name>
    <message>
        <source>Number %1, please come to counter %2.</source>
        <translation>Number %1, please come to counter %2.</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::AgreementPanel</name>
    <message>
        <source>Counts from</source>
        <translation>Counts from</translation>
    </message>
    <message>
        <source>Why (for those who come after)</source>
        <translation>Why (for those who come after)</translation>
    </message>
    <message>
        <source>The second person</source>
        <translation>The second person</translation>
    </message>
    <message>
        <source>Type both numbers again</source>
        <translation>Type both numbers again</translation>
    </message>
    <message>
        <source>Nobody else here may agree as the second person.</source>
        <translation>Nobody else here may agree as the second person.</translation>
    </message>
    <message>
        <source>1 of 2: your own approval number (%1)</source>
        <translation>1 of 2: your own approval number (%1)</translation>
    </message>
    <message>
        <source>2 of 2: the approval number of %1</source>
        <translation>2 of 2: the approval number of %1</translation>
    </message>
    <message>
        <source>Both numbers are typed.</source>
        <translation>Both numbers are typed.</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::ConditionEditor</name>
    <message>
        <source>As an expression</source>
        <translation>As an expression</translation>
    </message>
    <message>
        <source>The expression cannot be read: %1</source>
        <translation>The expression cannot be read: %1</translation>
    </message>
    <message>
        <source>This expression cannot be shown as rows. It works as it is written.</source>
        <translation>This expression cannot be shown as rows. It works as it is written.</translation>
    </message>
    <message>
        <source>How the rows go together</source>
        <translation>How the rows go together</translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation>all of these hold</translation>
    </message>
    <message>
        <source>any of these holds</source>
        <translation>any of these holds</translation>
    </message>
    <message>
        <source>none of these holds</source>
        <translation>none of these holds</translation>
    </message>
    <message>
        <source>＋ Row</source>
        <translation>＋ Row</translation>
    </message>
    <message>
        <source>＋ Group</source>
        <translation>＋ Group</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>Remove this group</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>The errand</source>
        <translation>The errand</translation>
    </message>
    <message>
        <source>How the answer is compared</source>
        <translation>How the answer is compared</translation>
    </message>
    <message>
        <source>is</source>
        <translation>is</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>is not</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>is one of</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>is none of</translation>
    </message>
    <message>
        <source>includes</source>
        <translation>includes</translation>
    </message>
    <message>
        <source>does not include</source>
        <translation>does not include</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Remove this row</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::EditorWindow</name>
    <message>
        <source>Procedures and sheets of %1</source>
        <translation>Procedures and sheets of %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Check and publish (F12)</source>
        <translation>Check and publish (F12)</translation>
    </message>
    <message>
        <source>New procedure (Ctrl+N)</source>
        <translation>New procedure (Ctrl+N)</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>New question</translation>
    </message>
    <message>
        <source>Take this out</source>
        <translation>Take this out</translation>
    </message>
    <message>
        <source>What has to be put right</source>
        <translation>What has to be put right</translation>
    </message>
    <message>
        <source>Choose something at the left, or make a new procedure. What you type is kept at once as a draft; nothing changes at the counters before two people publish it.</source>
        <translation>Choose something at the left, or make a new procedure. What you type is kept at once as a draft; nothing changes at the counters before two people publish it.</translation>
    </message>
    <message>
        <source>The draft is not open.</source>
        <translation>The draft is not open.</translation>
    </message>
    <message>
        <source>Back to how it came</source>
        <translation>Back to how it came</translation>
    </message>
    <message>
        <source>draft upon version %1</source>
        <translation>draft upon version %1</translation>
    </message>
    <message>
        <source>draft, nothing published yet</source>
        <translation>draft, nothing published yet</translation>
    </message>
    <message>
        <source>, with changes</source>
        <translation>, with changes</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>No faults</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) to put right</source>
        <translation>
            <numerusform>%n fault to put right</numerusform>
            <numerusform>%n faults to put right</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1 counts from %2. The counters take it up with the next visit.</source>
        <translation>Version %1 counts from %2. The counters take it up with the next visit.</translation>
    </message>
    <message>
        <source>Papers to read</source>
        <translation>Papers to read</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::KeyList</name>
    <message>
        <source>Field to add</source>
        <translation>Field to add</translation>
    </message>
    <message>
        <source>Paper to add</source>
        <translation>Paper to add</translation>
    </message>
    <message>
        <source>Type a piece of the name</source>
        <translation>Type a piece of the name</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>New field</translation>
    </message>
    <message>
        <source>New paper</source>
        <translation>New paper</translation>
    </message>
    <message>
        <source>Fields on the sheet</source>
        <translation>Fields on the sheet</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>Papers to bring</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source> — only sometimes</source>
        <translation> — only sometimes</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::ObjectForm</name>
    <message>
        <source>every errand</source>
        <translation>every errand</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::ObjectTree</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Search (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search procedures, questions, fields and papers</source>
        <translation>Search procedures, questions, fields and papers</translation>
    </message>
    <message>
        <source>What can be edited</source>
        <translation>What can be edited</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Fields of the sheets</source>
        <translation>Fields of the sheets</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>Papers to bring</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::PaperPage</name>
    <message>
        <source>a name</source>
        <translation>a name</translation>
    </message>
    <message>
        <source>kana</source>
        <translation>kana</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>an address</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>a date</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>one square a digit</source>
        <translation>one square a digit</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>an amount of money</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Latin letters</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>other text</translation>
    </message>
    <message>
        <source>a box to tick</source>
        <translation>a box to tick</translation>
    </message>
    <message>
        <source>Back to the procedures</source>
        <translation>Back to the procedures</translation>
    </message>
    <message>
        <source>Papers of this town</source>
        <translation>Papers of this town</translation>
    </message>
    <message>
        <source>Scan of the blank form</source>
        <translation>Scan of the blank form</translation>
    </message>
    <message>
        <source>New paper from a scan</source>
        <translation>New paper from a scan</translation>
    </message>
    <message>
        <source>Choose the scan of a blank form</source>
        <translation>Choose the scan of a blank form</translation>
    </message>
    <message>
        <source>Size of the paper</source>
        <translation>Size of the paper</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>What the paper is called</source>
        <translation>What the paper is called</translation>
    </message>
    <message>
        <source>filled in by hand</source>
        <translation>filled in by hand</translation>
    </message>
    <message>
        <source>Save: counters read it from now on</source>
        <translation>Save: counters read it from now on</translation>
    </message>
    <message>
        <source>Fields of the paper</source>
        <translation>Fields of the paper</translation>
    </message>
    <message>
        <source>What stands before it</source>
        <translation>What stands before it</translation>
    </message>
    <message>
        <source>Which fact it tells</source>
        <translation>Which fact it tells</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Whose it is</translation>
    </message>
    <message>
        <source>What is written in it</source>
        <translation>What is written in it</translation>
    </message>
    <message>
        <source>Squares (0: written freely)</source>
        <translation>Squares (0: written freely)</translation>
    </message>
    <message>
        <source>What a tick says</source>
        <translation>What a tick says</translation>
    </message>
    <message>
        <source>may be seen on the stored picture</source>
        <translation>may be seen on the stored picture</translation>
    </message>
    <message>
        <source>none: only looked at</source>
        <translation>none: only looked at</translation>
    </message>
    <message>
        <source>of whom the paper is about</source>
        <translation>of whom the paper is about</translation>
    </message>
    <message>
        <source>of person %1 on the paper</source>
        <translation>of person %1 on the paper</translation>
    </message>
    <message>
        <source>The scan is being opened.</source>
        <translation>The scan is being opened.</translation>
    </message>
    <message>
        <source>This file cannot be opened as a picture of a paper.</source>
        <translation>This file cannot be opened as a picture of a paper.</translation>
    </message>
    <message>
        <source>First open the scan of a blank form.</source>
        <translation>First open the scan of a blank form.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Please give the paper its name and draw at least one field.</source>
        <translation>Please give the paper its name and draw at least one field.</translation>
    </message>
    <message>
        <source>The paper could not be saved.</source>
        <translation>The paper could not be saved.</translation>
    </message>
    <message>
        <source>%1 is saved. Counters read it from the next paper on.</source>
        <translation>%1 is saved. Counters read it from the next paper on.</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::PublishPage</name>
    <message>
        <source>Publish together</source>
        <translation>Publish together</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Back to editing</translation>
    </message>
    <message>
        <source>What changes for whom</source>
        <translation>What changes for whom</translation>
    </message>
    <message>
        <source>All visits are being run …</source>
        <translation>All visits are being run …</translation>
    </message>
    <message>
        <source>This draft cannot be published yet.</source>
        <translation>This draft cannot be published yet.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) must be put right first.</source>
        <translation>
            <numerusform>%n fault must be put right first.</numerusform>
            <numerusform>%n faults must be put right first.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 visits become different.</source>
        <translation>%1 of %2 visits become different.</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Who comes</translation>
    </message>
    <message>
        <source>Procedures more</source>
        <translation>Procedures more</translation>
    </message>
    <message>
        <source>Procedures less</source>
        <translation>Procedures less</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>Papers to bring</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Boxes (typed)</source>
        <translation>Boxes (typed)</translation>
    </message>
    <message>
        <source>The draft is the same as what counts today.</source>
        <translation>The draft is the same as what counts today.</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::SheetCanvas</name>
    <message>
        <source>The paper: drag to draw a field, arrow keys choose one, Shift moves it, Alt moves its edges</source>
        <translation>The paper: drag to draw a field, arrow keys choose one, Shift moves it, Alt moves its edges</translation>
    </message>
    <message>
        <source>The sheet: arrow keys choose a box, Alt moves its edges, Shift the table it is in</source>
        <translation>The sheet: arrow keys choose a box, Alt moves its edges, Shift the table it is in</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::SheetEditor</name>
    <message>
        <source>printed words, centred</source>
        <translation>printed words, centred</translation>
    </message>
    <message>
        <source>printed words, from the left</source>
        <translation>printed words, from the left</translation>
    </message>
    <message>
        <source>what the field says</source>
        <translation>what the field says</translation>
    </message>
    <message>
        <source>a name with its reading</source>
        <translation>a name with its reading</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>a date</translation>
    </message>
    <message>
        <source>boxes to tick</source>
        <translation>boxes to tick</translation>
    </message>
    <message>
        <source>one square a digit</source>
        <translation>one square a digit</translation>
    </message>
    <message>
        <source>a signature</source>
        <translation>a signature</translation>
    </message>
    <message>
        <source>the office&apos;s own box</source>
        <translation>the office&apos;s own box</translation>
    </message>
    <message>
        <source>This procedure&apos;s paper has no layout of its own yet. It is printed in one general form.</source>
        <translation>This procedure&apos;s paper has no layout of its own yet. It is printed in one general form.</translation>
    </message>
    <message>
        <source>Draw a sheet from the fields</source>
        <translation>Draw a sheet from the fields</translation>
    </message>
    <message>
        <source>Please give the procedure its name and fields first.</source>
        <translation>Please give the procedure its name and fields first.</translation>
    </message>
    <message>
        <source>What the box shows</source>
        <translation>What the box shows</translation>
    </message>
    <message>
        <source>nothing, for the pen</source>
        <translation>nothing, for the pen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Printed words</source>
        <translation>Printed words</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Height of the row</source>
        <translation>Height of the row</translation>
    </message>
    <message>
        <source>Box to the right</source>
        <translation>Box to the right</translation>
    </message>
    <message>
        <source>Row below (Insert)</source>
        <translation>Row below (Insert)</translation>
    </message>
    <message>
        <source>Table below</source>
        <translation>Table below</translation>
    </message>
    <message>
        <source>Remove the box (Delete)</source>
        <translation>Remove the box (Delete)</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Remove the row</translation>
    </message>
    <message>
        <source>Words above the table</source>
        <translation>Words above the table</translation>
    </message>
    <message>
        <source>Words at the table&apos;s side</source>
        <translation>Words at the table&apos;s side</translation>
    </message>
    <message>
        <source>Title of the sheet</source>
        <translation>Title of the sheet</translation>
    </message>
    <message>
        <source>Filled with this example</source>
        <translation>Filled with this example</translation>
    </message>
    <message>
        <source>How strongly the blank form shows</source>
        <translation>How strongly the blank form shows</translation>
    </message>
    <message>
        <source>That does not fit on the page, or the box cannot do that.</source>
        <translation>That does not fit on the page, or the box cannot do that.</translation>
    </message>
    <message>
        <source>%1 × %2 mm, at %3, %4</source>
        <translation>%1 × %2 mm, at %3, %4</translation>
    </message>
    <message>
        <source>The sheet cannot be drawn: %1</source>
        <translation>The sheet cannot be drawn: %1</translation>
    </message>
    <message>
        <source>Lay a blank form beneath …</source>
        <translation>Lay a blank form beneath …</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Or draw it over the blank form you have: a scan or a PDF, of several pages too.</source>
        <translation>Or draw it over the blank form you have: a scan or a PDF, of several pages too.</translation>
    </message>
    <message>
        <source>Draw over this blank form …</source>
        <translation>Draw over this blank form …</translation>
    </message>
    <message>
        <source>File of the scan or PDF</source>
        <translation>File of the scan or PDF</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Add a page</source>
        <translation>Add a page</translation>
    </message>
    <message>
        <source>New box on this page</source>
        <translation>New box on this page</translation>
    </message>
    <message>
        <source>The blank form cannot be kept.</source>
        <translation>The blank form cannot be kept.</translation>
    </message>
    <message>
        <source>The blank form is being opened.</source>
        <translation>The blank form is being opened.</translation>
    </message>
    <message>
        <source>This file is no picture and no PDF of up to %1 pages.</source>
        <translation>This file is no picture and no PDF of up to %1 pages.</translation>
    </message>
    <message>
        <source>A blank form: scan or PDF</source>
        <translation>A blank form: scan or PDF</translation>
    </message>
    <message>
        <source>Scans and PDFs (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>Scans and PDFs (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
</context>
<context>
    <name>kakanai::editor::VersionsPage</name>
    <message>
        <source>Go back to this version together</source>
        <translation>Go back to this version together</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Back to editing</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>Published versions</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Counts from</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Agreed by</translation>
    </message>
    <message>
        <source>Brings back</source>
        <translation>Brings back</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>→ %1 (counts today)</source>
        <translation>→ %1 (counts today)</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>from the beginning</translation>
    </message>
    <message>
        <source>Nothing has been published yet.</source>
        <translation>Nothing has been published yet.</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::BusyPage</name>
    <message>
        <source>The card is being read.</source>
        <translation>The card is being read.</translation>
    </message>
    <message>
        <source>Your entries are being kept.</source>
        <translation>Your entries are being kept.</translation>
    </message>
    <message>
        <source>Please leave the card where it is. It takes a few seconds.</source>
        <translation>Please leave the card where it is. It takes a few seconds.</translation>
    </message>
    <message>
        <source>One moment, please. Then you get your number.</source>
        <translation>One moment, please. Then you get your number.</translation>
    </message>
    <message>
        <source>Enter the PIN on the card reader.</source>
        <translation>Enter the PIN on the card reader.</translation>
    </message>
    <message>
        <source>Type the 4 digits on the keys of the card reader and press its Enter key.</source>
        <translation>Type the 4 digits on the keys of the card reader and press its Enter key.</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::CardPage</name>
    <message>
        <source>Place your My Number Card on the reader.</source>
        <translation>Place your My Number Card on the reader.</translation>
    </message>
    <message>
        <source>Read this card</source>
        <translation>Read this card</translation>
    </message>
    <message>
        <source>The card is being looked at. Please leave it there.</source>
        <translation>The card is being looked at. Please leave it there.</translation>
    </message>
    <message>
        <source>Lay it flat and leave it there. The next page comes by itself.</source>
        <translation>Lay it flat and leave it there. The next page comes by itself.</translation>
    </message>
    <message>
        <source>A card lies on the reader. Take another one, or touch &quot;Read this card&quot;.</source>
        <translation>A card lies on the reader. Take another one, or touch &quot;Read this card&quot;.</translation>
    </message>
    <message>
        <source>Drawing: the card goes flat onto the reader</source>
        <translation>Drawing: the card goes flat onto the reader</translation>
    </message>
    <message>
        <source>Go on without the card</source>
        <translation>Go on without the card</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::CheckIn</name>
    <message>
        <source>, </source>
        <comment>between the names of counters</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Please sit in the waiting area and watch the board. You will be called to: %1.</source>
        <translation>Please sit in the waiting area and watch the board. You will be called to: %1.</translation>
    </message>
    <message>
        <source>You are checked in for %1.</source>
        <translation>You are checked in for %1.</translation>
    </message>
    <message>
        <source>Your time was %1. You have a number all the same.</source>
        <translation>Your time was %1. You have a number all the same.</translation>
    </message>
    <message>
        <source>You now wait together with those who have no booking.</source>
        <translation>You now wait together with those who have no booking.</translation>
    </message>
    <message>
        <source>You are checked in already. This is your number.</source>
        <translation>You are checked in already. This is your number.</translation>
    </message>
    <message>
        <source>Your time is %1. It is still too early.</source>
        <translation>Your time is %1. It is still too early.</translation>
    </message>
    <message>
        <source>Please come back to this machine from %1 on. Your booking is kept.</source>
        <translation>Please come back to this machine from %1 on. Your booking is kept.</translation>
    </message>
    <message>
        <source>Your booking is not for today.</source>
        <translation>Your booking is not for today.</translation>
    </message>
    <message>
        <source>It is for %1, %2. If you would like to be served today, take a number without a booking.</source>
        <translation>It is for %1, %2. If you would like to be served today, take a number without a booking.</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>a date, as QDate writes it</comment>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>This booking was cancelled.</source>
        <translation>This booking was cancelled.</translation>
    </message>
    <message>
        <source>You can take a number without a booking, or ask the staff.</source>
        <translation>You can take a number without a booking, or ask the staff.</translation>
    </message>
    <message>
        <source>There is no booking with this number.</source>
        <translation>There is no booking with this number.</translation>
    </message>
    <message>
        <source>Please look at the number again, or ask the staff.</source>
        <translation>Please look at the number again, or ask the staff.</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::CheckInPage</name>
    <message>
        <source>You have a booking</source>
        <translation>You have a booking</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>No booking&apos;s code was seen. Please hold it flat, or type the number.</source>
        <translation>No booking&apos;s code was seen. Please hold it flat, or type the number.</translation>
    </message>
    <message>
        <source>The slip could not be printed. Please remember the number.</source>
        <translation>The slip could not be printed. Please remember the number.</translation>
    </message>
    <message>
        <source>Please type the 8 digits of your booking.</source>
        <translation>Please type the 8 digits of your booking.</translation>
    </message>
    <message>
        <source>Please put the QR code of your booking under the camera, or type its 8 digits.</source>
        <translation>Please put the QR code of your booking under the camera, or type its 8 digits.</translation>
    </message>
    <message>
        <source>Reading the code …</source>
        <translation>Reading the code …</translation>
    </message>
    <message>
        <source>Digits so far: %1</source>
        <translation>Digits so far: %1</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Take a number without a booking</source>
        <translation>Take a number without a booking</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Your number: %1</translation>
    </message>
    <message>
        <source>This screen empties itself in %1 seconds.</source>
        <translation>This screen empties itself in %1 seconds.</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::ConsentPage</name>
    <message>
        <source>May this machine read your My Number Card?</source>
        <translation>May this machine read your My Number Card?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Yes, read it</source>
        <translation>Yes, read it</translation>
    </message>
    <message>
        <source>What is read: name, address, date of birth, sex, and until when the card is valid.</source>
        <translation>What is read: name, address, date of birth, sex, and until when the card is valid.</translation>
    </message>
    <message>
        <source>What is not read: your individual number (My Number), tax, pension, illness.</source>
        <translation>What is not read: your individual number (My Number), tax, pension, illness.</translation>
    </message>
    <message>
        <source>Who reads it: %1, to fill in the forms for the matters you chose, and for nothing else.</source>
        <translation>Who reads it: %1, to fill in the forms for the matters you chose, and for nothing else.</translation>
    </message>
    <message>
        <source>When it is erased: from this screen when you leave; at the counter %1 days after your notification has been taken over.</source>
        <translation>When it is erased: from this screen when you leave; at the counter %1 days after your notification has been taken over.</translation>
    </message>
    <message>
        <source>Go on without the card</source>
        <translation>Go on without the card</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::DateSteps</name>
    <message>
        <source>Year %1</source>
        <translation>Year %1</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>Month %1</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>Day %1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::DetailsPage</name>
    <message>
        <source>Everything is filled in.</source>
        <translation>Everything is filled in.</translation>
    </message>
    <message>
        <source>%1 (person %2)</source>
        <translation>%1 (person %2)</translation>
    </message>
    <message>
        <source>There is nothing left to enter here.</source>
        <translation>There is nothing left to enter here.</translation>
    </message>
    <message>
        <source>Still to enter: %1</source>
        <translation>Still to enter: %1</translation>
    </message>
    <message>
        <source>I will say this at the counter</source>
        <translation>I will say this at the counter</translation>
    </message>
    <message>
        <source>Leave all the rest for the counter</source>
        <translation>Leave all the rest for the counter</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::EventPage</name>
    <message>
        <source>What brings you here today? (as many as apply)</source>
        <translation>What brings you here today? (as many as apply)</translation>
    </message>
    <message>
        <source>Other matters (%1 of %2)</source>
        <translation>Other matters (%1 of %2)</translation>
    </message>
    <message>
        <source>Please show part %1 of %2 of the QR code, too.</source>
        <translation>Please show part %1 of %2 of the QR code, too.</translation>
    </message>
    <message>
        <source>What you filled in at home has been read. Please check it.</source>
        <translation>What you filled in at home has been read. Please check it.</translation>
    </message>
    <message>
        <source>No new picture has come. Hold the QR code under the camera, wait for the sound, and touch again.</source>
        <translation>No new picture has come. Hold the QR code under the camera, wait for the sound, and touch again.</translation>
    </message>
    <message>
        <source>I have a QR code from home</source>
        <translation>I have a QR code from home</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::FieldEntry</name>
    <message>
        <source>With hyphens, for example 090-0000-0000.</source>
        <translation>With hyphens, for example 090-0000-0000.</translation>
    </message>
    <message>
        <source>Kana is enough. The staff write the kanji with you at the counter.</source>
        <translation>Kana is enough. The staff write the kanji with you at the counter.</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::IdentityPage</name>
    <message>
        <source>Is this you?</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>male</source>
        <translation>male</translation>
    </message>
    <message>
        <source>female</source>
        <translation>female</translation>
    </message>
    <message>
        <source>other</source>
        <translation>other</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address on the card</source>
        <translation>Address on the card</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>The card has been read. Please take it back now.</source>
        <translation>The card has been read. Please take it back now.</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::KioskFooter</name>
    <message>
        <source>Letters normal</source>
        <translation>Letters normal</translation>
    </message>
    <message>
        <source>Letters larger</source>
        <translation>Letters larger</translation>
    </message>
    <message>
        <source>Talk in
another room</source>
        <translation>Talk in
another room</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::KioskHeader</name>
    <message>
        <source>No-writing counter  %1</source>
        <translation>No-writing counter  %1</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Call staff</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::KioskPage</name>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::KioskWindow</name>
    <message>
        <source>The connection is interrupted. You can take a number now; the staff do the rest at the counter.</source>
        <translation>The connection is interrupted. You can take a number now; the staff do the rest at the counter.</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::NumberPage</name>
    <message>
        <source>You will be called by this number.</source>
        <translation>You will be called by this number.</translation>
    </message>
    <message>
        <source>What is your number for?</source>
        <translation>What is your number for?</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>The slip could not be printed. Please remember the number.</source>
        <translation>The slip could not be printed. Please remember the number.</translation>
    </message>
    <message>
        <source>Other matters (%1 of %2)</source>
        <translation>Other matters (%1 of %2)</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Your number: %1</translation>
    </message>
    <message>
        <source>Please sit in the waiting area and watch the board. This screen empties itself in %1 seconds.</source>
        <translation>Please sit in the waiting area and watch the board. This screen empties itself in %1 seconds.</translation>
    </message>
    <message>
        <source>How shall we call you?</source>
        <translation>How shall we call you?</translation>
    </message>
    <message>
        <source>By voice and on the board</source>
        <translation>By voice and on the board</translation>
    </message>
    <message>
        <source>Only on the board, without sound</source>
        <translation>Only on the board, without sound</translation>
    </message>
    <message>
        <source>The board flashes for longer</source>
        <translation>The board flashes for longer</translation>
    </message>
    <message>
        <source>A member of staff comes to me</source>
        <translation>A member of staff comes to me</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::NumberSteps</name>
    <message>
        <source>Less</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>%1: less</source>
        <translation>%1: less</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: more</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::PapersPage</name>
    <message>
        <source>Did you bring any of these papers?</source>
        <translation>Did you bring any of these papers?</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>This is right</translation>
    </message>
    <message>
        <source>Go on without papers</source>
        <translation>Go on without papers</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>No new picture has come. Lay the paper under the camera, wait for the sound, and touch again.</source>
        <translation>No new picture has come. Lay the paper under the camera, wait for the sound, and touch again.</translation>
    </message>
    <message>
        <source>%1 on the paper</source>
        <translation>%1 on the paper</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Correct: %1</translation>
    </message>
    <message>
        <source>This is right: %1</source>
        <translation>This is right: %1</translation>
    </message>
    <message>
        <source>Lay one paper at a time under the camera, then touch the button.</source>
        <translation>Lay one paper at a time under the camera, then touch the button.</translation>
    </message>
    <message>
        <source>This machine has no camera. Please show your papers at the counter.</source>
        <translation>This machine has no camera. Please show your papers at the counter.</translation>
    </message>
    <message>
        <source>Please compare with your paper. Another paper can be laid now.</source>
        <translation>Please compare with your paper. Another paper can be laid now.</translation>
    </message>
    <message>
        <source>Reading the paper. This takes some seconds.</source>
        <translation>Reading the paper. This takes some seconds.</translation>
    </message>
    <message>
        <source>Read the paper</source>
        <translation>Read the paper</translation>
    </message>
    <message>
        <source>The paper says &quot;%1&quot;. Which one is right? The staff look at it with you.</source>
        <translation>The paper says &quot;%1&quot;. Which one is right? The staff look at it with you.</translation>
    </message>
    <message>
        <source>What you filled in at home has been read. Please check it.</source>
        <translation>What you filled in at home has been read. Please check it.</translation>
    </message>
    <message>
        <source>Please show part %1 of %2 of the QR code, too.</source>
        <translation>Please show part %1 of %2 of the QR code, too.</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>Reading page %1 of %2: %3 %</source>
        <translation>Reading page %1 of %2: %3 %</translation>
    </message>
    <message>
        <source>Reading the paper: %1 %</source>
        <translation>Reading the paper: %1 %</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::PinPage</name>
    <message>
        <source>Enter the 4-digit PIN.</source>
        <translation>Enter the 4-digit PIN.</translation>
    </message>
    <message>
        <source>Enter the 14-digit number.</source>
        <translation>Enter the 14-digit number.</translation>
    </message>
    <message>
        <source>After 3 wrong entries in a row it is locked (the residents&apos; section can set it again).</source>
        <translation>After 3 wrong entries in a row it is locked (the residents&apos; section can set it again).</translation>
    </message>
    <message>
        <source>This PIN is locked. The residents&apos; section can set it again.</source>
        <translation>This PIN is locked. The residents&apos; section can set it again.</translation>
    </message>
    <message>
        <source>Only one try is left. This machine does not use it. The residents&apos; section helps you.</source>
        <translation>Only one try is left. This machine does not use it. The residents&apos; section helps you.</translation>
    </message>
    <message>
        <source>%1 tries left. After 3 wrong entries in a row it is locked (the residents&apos; section can set it again).</source>
        <translation>%1 tries left. After 3 wrong entries in a row it is locked (the residents&apos; section can set it again).</translation>
    </message>
    <message>
        <source>The 4-digit PIN for filling in forms with the card (券面事項入力補助用). It is not your My Number.</source>
        <translation>The 4-digit PIN for filling in forms with the card (券面事項入力補助用). It is not your My Number.</translation>
    </message>
    <message>
        <source>Printed on the card: date of birth in the Japanese calendar (6 digits), the year until which the card is valid (4 digits), and the security code under the photograph (4 digits).</source>
        <translation>Printed on the card: date of birth in the Japanese calendar (6 digits), the year until which the card is valid (4 digits), and the security code under the photograph (4 digits).</translation>
    </message>
    <message>
        <source>I do not know the PIN: enter what is printed on the card</source>
        <translation>I do not know the PIN: enter what is printed on the card</translation>
    </message>
    <message>
        <source>Enter the 4-digit PIN instead</source>
        <translation>Enter the 4-digit PIN instead</translation>
    </message>
    <message>
        <source>Go on without the card</source>
        <translation>Go on without the card</translation>
    </message>
    <message>
        <source>Enter the 4-digit PIN on the card reader.</source>
        <translation>Enter the 4-digit PIN on the card reader.</translation>
    </message>
    <message>
        <source>Press Next. Then the card reader asks: enter the 4-digit PIN on its keys and press its Enter key. It is the PIN for filling in forms with the card (券面事項入力補助用), not your My Number.</source>
        <translation>Press Next. Then the card reader asks: enter the 4-digit PIN on its keys and press its Enter key. It is the PIN for filling in forms with the card (券面事項入力補助用), not your My Number.</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::QuestionsPage</name>
    <message>
        <source>One moment, please.</source>
        <translation>One moment, please.</translation>
    </message>
    <message>
        <source>Which of these apply to you or your household? (as many as apply)</source>
        <translation>Which of these apply to you or your household? (as many as apply)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>None of these apply</source>
        <translation>None of these apply</translation>
    </message>
    <message>
        <source>Hide the reason</source>
        <translation>Hide the reason</translation>
    </message>
    <message>
        <source>Why is this asked?</source>
        <translation>Why is this asked?</translation>
    </message>
    <message>
        <source>Your answers decide which forms you need. What you do not need is left away. They are seen only by the staff who handle your matter.</source>
        <translation>Your answers decide which forms you need. What you do not need is left away. They are seen only by the staff who handle your matter.</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::ReceiptPage</name>
    <message>
        <source>Your notification is not finished yet. You will be called by this number.</source>
        <translation>Your notification is not finished yet. You will be called by this number.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Your number: %1</translation>
    </message>
    <message>
        <source>Please sit in the waiting area and watch the board.</source>
        <translation>Please sit in the waiting area and watch the board.</translation>
    </message>
    <message>
        <source>Please sit in front of counter %1 and watch the board.</source>
        <translation>Please sit in front of counter %1 and watch the board.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Please take your card, your papers and the number slip with you.</source>
        <translation>Please take your card, your papers and the number slip with you.</translation>
    </message>
    <message>
        <source>My Number Card (name, address, date of birth, sex)</source>
        <translation>My Number Card (name, address, date of birth, sex)</translation>
    </message>
    <message>
        <source>papers: %1</source>
        <translation>papers: %1</translation>
    </message>
    <message>
        <source>It is erased from this machine now, and at the counter on %1 at the earliest.</source>
        <translation>It is erased from this machine now, and at the counter on %1 at the earliest.</translation>
    </message>
    <message>
        <source>What you entered: </source>
        <translation>What you entered: </translation>
    </message>
    <message>
        <source>What was read: %1. </source>
        <translation>What was read: %1. </translation>
    </message>
    <message>
        <source>This screen empties itself in %1 seconds.</source>
        <translation>This screen empties itself in %1 seconds.</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Show the receipt</translation>
    </message>
    <message>
        <source>Hide the receipt</source>
        <translation>Hide the receipt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1. %2 — procedures: %3</source>
        <translation>%1. %2 — procedures: %3</translation>
    </message>
    <message>
        <source> — past its deadline</source>
        <translation> — past its deadline</translation>
    </message>
    <message>
        <source>Your way, from top to bottom:</source>
        <translation>Your way, from top to bottom:</translation>
    </message>
    <message>
        <source>The slip cannot be printed here. The staff print it for you.</source>
        <translation>The slip cannot be printed here. The staff print it for you.</translation>
    </message>
    <message>
        <source>The slip and the receipt are being printed</source>
        <translation>The slip and the receipt are being printed</translation>
    </message>
    <message>
        <source>Print the slip and the receipt</source>
        <translation>Print the slip and the receipt</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::ReviewPage</name>
    <message>
        <source>Is everything right?</source>
        <translation>Is everything right?</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Correct: %1</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Take this</translation>
    </message>
    <message>
        <source>Everything is right</source>
        <translation>Everything is right</translation>
    </message>
    <message>
        <source>This sheet cannot be shown here. The staff print it for you.</source>
        <translation>This sheet cannot be shown here. The staff print it for you.</translation>
    </message>
    <message>
        <source>Show in sentences</source>
        <translation>Show in sentences</translation>
    </message>
    <message>
        <source>Show the sheets (%1)</source>
        <translation>Show the sheets (%1)</translation>
    </message>
    <message>
        <source>Touch what is not right. Boxes that are still empty are filled in at the counter together with you. Your individual number is never shown here.</source>
        <translation>Touch what is not right. Boxes that are still empty are filled in at the counter together with you. Your individual number is never shown here.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 of %3)</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Next sheet</translation>
    </message>
    <message>
        <source>%1 differs between your card and your papers. The staff settle it with you.</source>
        <translation>%1 differs between your card and your papers. The staff settle it with you.</translation>
    </message>
    <message>
        <source>Some characters of a name cannot be printed here. The staff look at them with you.</source>
        <translation>Some characters of a name cannot be printed here. The staff look at them with you.</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::ScrollStage</name>
    <message>
        <source>Further up</source>
        <translation>Further up</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>More below</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::SignPage</name>
    <message>
        <source>Please sign with your finger.</source>
        <translation>Please sign with your finger.</translation>
    </message>
    <message>
        <source>Sign and hand in</source>
        <translation>Sign and hand in</translation>
    </message>
    <message>
        <source>Write your name as you would on paper. It is put on the sheets you have just looked at.</source>
        <translation>Write your name as you would on paper. It is put on the sheets you have just looked at.</translation>
    </message>
    <message>
        <source>I will sign on paper at the counter</source>
        <translation>I will sign on paper at the counter</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::StaffNotice</name>
    <message>
        <source>A member of staff is coming.</source>
        <translation>A member of staff is coming.</translation>
    </message>
    <message>
        <source>Please speak to the staff.</source>
        <translation>Please speak to the staff.</translation>
    </message>
    <message>
        <source>You can talk in another room. You need not say why. This screen is covered.</source>
        <translation>You can talk in another room. You need not say why. This screen is covered.</translation>
    </message>
    <message>
        <source>Say &quot;another room, please&quot; at the counter, or show this screen. You need not say why.</source>
        <translation>Say &quot;another room, please&quot; at the counter, or show this screen. You need not say why.</translation>
    </message>
    <message>
        <source>Please wait here. What you entered is kept and covered meanwhile.</source>
        <translation>Please wait here. What you entered is kept and covered meanwhile.</translation>
    </message>
    <message>
        <source>The staff at the counter will help you with this screen. What you entered is kept and covered meanwhile.</source>
        <translation>The staff at the counter will help you with this screen. What you entered is kept and covered meanwhile.</translation>
    </message>
    <message>
        <source>Back to my entries</source>
        <translation>Back to my entries</translation>
    </message>
</context>
<context>
    <name>kakanai::kiosk::WelcomePage</name>
    <message>
        <source>Welcome. You need not write anything here.</source>
        <translation>Welcome. You need not write anything here.</translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <translation>Touch to begin</translation>
    </message>
    <message>
        <source>With your My Number Card or your papers, this machine fills in the forms for you. Choose your language to begin. It takes about 10 minutes.</source>
        <translation>With your My Number Card or your papers, this machine fills in the forms for you. Choose your language to begin. It takes about 10 minutes.</translation>
    </message>
    <message>
        <source>Begin: %1</source>
        <translation>Begin: %1</translation>
    </message>
    <message>
        <source>Only take a number</source>
        <translation>Only take a number</translation>
    </message>
    <message>
        <source>Change the colours (white on black)</source>
        <translation>Change the colours (white on black)</translation>
    </message>
    <message>
        <source>I have a booking</source>
        <translation>I have a booking</translation>
    </message>
</context>
<context>
    <name>kakanai::review::DeadLetterWindow</name>
    <message>
        <source>Corrected. It leaves again within a minute.</source>
        <translation>Corrected. It leaves again within a minute.</translation>
    </message>
    <message>
        <source>It leaves again within a minute.</source>
        <translation>It leaves again within a minute.</translation>
    </message>
    <message>
        <source>The departments have it on their lists again, to be retyped.</source>
        <translation>The departments have it on their lists again, to be retyped.</translation>
    </message>
    <message>
        <source>Given up. The message and the reason are kept.</source>
        <translation>Given up. The message and the reason are kept.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Not delivered (%1)</source>
        <translation>Not delivered (%1)</translation>
    </message>
    <message>
        <source>Everything was delivered.</source>
        <translation>Everything was delivered.</translation>
    </message>
    <message>
        <source>%1 refused it after %2 attempts: %3</source>
        <translation>%1 refused it after %2 attempts: %3</translation>
    </message>
    <message>
        <source>This cannot be corrected here: hand it to paper.</source>
        <translation>This cannot be corrected here: hand it to paper.</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Not delivered</translation>
    </message>
    <message>
        <source>Messages that were not delivered</source>
        <translation>Messages that were not delivered</translation>
    </message>
    <message>
        <source>The field the receiver named</source>
        <translation>The field the receiver named</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>What stands there</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>Correct and send again</translation>
    </message>
    <message>
        <source>Send again as it is</source>
        <translation>Send again as it is</translation>
    </message>
    <message>
        <source>Hand to paper</source>
        <translation>Hand to paper</translation>
    </message>
    <message>
        <source>Give up …</source>
        <translation>Give up …</translation>
    </message>
    <message>
        <source>Why nobody needs it</source>
        <translation>Why nobody needs it</translation>
    </message>
    <message>
        <source>The second person</source>
        <translation>The second person</translation>
    </message>
    <message>
        <source>Approval number of the second person</source>
        <translation>Approval number of the second person</translation>
    </message>
    <message>
        <source>Both agree: give up</source>
        <translation>Both agree: give up</translation>
    </message>
</context>
<context>
    <name>kakanai::review::RetypePage</name>
    <message>
        <source>%1 of %2 typed</source>
        <translation>%1 of %2 typed</translation>
    </message>
    <message>
        <source>Everything is typed.</source>
        <translation>Everything is typed.</translation>
    </message>
    <message>
        <source>The number is not shown here. Take it from the receiver&apos;s own channel.</source>
        <translation>The number is not shown here. Take it from the receiver&apos;s own channel.</translation>
    </message>
    <message>
        <source>The sheet has nothing for this field. Leave it empty.</source>
        <translation>The sheet has nothing for this field. Leave it empty.</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Fields in the order of the screen</source>
        <translation>Fields in the order of the screen</translation>
    </message>
    <message>
        <source>Back (↑)</source>
        <translation>Back (↑)</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>Copy (Ctrl+C)</translation>
    </message>
    <message>
        <source>Typed, next (Enter)</source>
        <translation>Typed, next (Enter)</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
        <source>To the list (Esc)</source>
        <translation>To the list (Esc)</translation>
    </message>
</context>
<context>
    <name>kakanai::review::ReviewWindow</name>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>%1 (%2) is back at the counter with your reason.</source>
        <translation>%1 (%2) is back at the counter with your reason.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Work list</translation>
    </message>
    <message>
        <source>Show what is done too</source>
        <translation>Show what is done too</translation>
    </message>
    <message>
        <source>↑↓ choose   1–9 seen   F2 next   F3 other list   F4 reason   F5 retype   F12 reviewed   Esc to the list</source>
        <translation>↑↓ choose   1–9 seen   F2 next   F3 other list   F4 reason   F5 retype   F12 reviewed   Esc to the list</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>The sheet</translation>
    </message>
    <message>
        <source>To review (%1)</source>
        <translation>To review (%1)</translation>
    </message>
    <message>
        <source>Back at the counter (%1)</source>
        <translation>Back at the counter (%1)</translation>
    </message>
    <message>
        <source>Retype: %1, %2, case %3</source>
        <translation>Retype: %1, %2, case %3</translation>
    </message>
    <message>
        <source>The fields were sent to the printer.</source>
        <translation>The fields were sent to the printer.</translation>
    </message>
</context>
<context>
    <name>kakanai::review::TaskPane</name>
    <message>
        <source>%1 (seen by %2)</source>
        <translation>%1 (seen by %2)</translation>
    </message>
    <message>
        <source>%1 sent this back: %2</source>
        <translation>%1 sent this back: %2</translation>
    </message>
    <message>
        <source>You can read it now. It can be finished after “%1” (%2).</source>
        <translation>You can read it now. It can be finished after “%1” (%2).</translation>
    </message>
    <message>
        <source>You have read it. Somebody else reads it a second time.</source>
        <translation>You have read it. Somebody else reads it a second time.</translation>
    </message>
    <message>
        <source>%1 has read it. You are the second reader.</source>
        <translation>%1 has read it. You are the second reader.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>%1, case %2, %3</source>
        <translation>%1, case %2, %3</translation>
    </message>
    <message>
        <source>the counter is through</source>
        <translation>the counter is through</translation>
    </message>
    <message>
        <source>still at the counter</source>
        <translation>still at the counter</translation>
    </message>
    <message>
        <source>Answer, back to the department</source>
        <translation>Answer, back to the department</translation>
    </message>
    <message>
        <source>Read, to the second reader</source>
        <translation>Read, to the second reader</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>What was found out</source>
        <translation>What was found out</translation>
    </message>
    <message>
        <source>Reason, if it goes back</source>
        <translation>Reason, if it goes back</translation>
    </message>
    <message>
        <source>Send back to the counter</source>
        <translation>Send back to the counter</translation>
    </message>
    <message>
        <source>Retype</source>
        <translation>Retype</translation>
    </message>
</context>
<context>
    <name>kakanai::review::TaskTable</name>
    <message>
        <source>After another</source>
        <translation>After another</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>Min.</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::FaultPage</name>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Call board</source>
        <translation>Call board</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Undelivered</source>
        <translation>Undelivered</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What is wrong now</source>
        <translation>What is wrong now</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>What to do now</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Last heard</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>No machine has reported yet.</source>
        <translation>No machine has reported yet.</translation>
    </message>
    <message>
        <source>All machines answer, and nothing is wrong with them.</source>
        <translation>All machines answer, and nothing is wrong with them.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>switched off</translation>
    </message>
    <message>
        <source>▲ not heard of</source>
        <translation>▲ not heard of</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>answers</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::HallAlarms</name>
    <message>
        <source>%1: %2 people wait, and no counter calls this service. Please give it one.</source>
        <translation>%1: %2 people wait, and no counter calls this service. Please give it one.</translation>
    </message>
    <message>
        <source>%1: somebody has been waiting for %2 minutes. %3 of %4 counters are free; please call them next or open one more.</source>
        <translation>%1: somebody has been waiting for %2 minutes. %3 of %4 counters are free; please call them next or open one more.</translation>
    </message>
    <message>
        <source>%1: one in ten who take a number now will wait longer than %2 minutes. Please think of one more counter.</source>
        <translation>%1: one in ten who take a number now will wait longer than %2 minutes. Please think of one more counter.</translation>
    </message>
    <message>
        <source>%1 has been on hold for %2 minutes. Please ask at counter %3.</source>
        <translation>%1 has been on hold for %2 minutes. Please ask at counter %3.</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::HallTrend</name>
    <message>
        <source>%1: %2 wait now</source>
        <translation>%1: %2 wait now</translation>
    </message>
    <message>
        <source>People waiting in the last two hours</source>
        <translation>People waiting in the last two hours</translation>
    </message>
    <message>
        <source>Nobody has been waiting.</source>
        <translation>Nobody has been waiting.</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::OutlookPage</name>
    <message>
        <source>Waiting in the last two hours</source>
        <translation>Waiting in the last two hours</translation>
    </message>
    <message>
        <source>Expected waits: half of the people (dark), nine in ten (light)</source>
        <translation>Expected waits: half of the people (dark), nine in ten (light)</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>What if</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>One fewer</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>One more</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation>%1 fewer</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>as now</translation>
    </message>
    <message>
        <source>With %1 instead of %2 counters, nine in ten are called within %3 min instead of %4 min.</source>
        <translation>With %1 instead of %2 counters, nine in ten are called within %3 min instead of %4 min.</translation>
    </message>
    <message>
        <source>For this service there is nothing to replay now.</source>
        <translation>For this service there is nothing to replay now.</translation>
    </message>
    <message>
        <source>Today&apos;s forecasts: %1 of %2 people were called within the longer time; half of the forecasts were off by less than %3 min.</source>
        <translation>Today&apos;s forecasts: %1 of %2 people were called within the longer time; half of the forecasts were off by less than %3 min.</translation>
    </message>
    <message>
        <source>How good today&apos;s forecasts are is shown as soon as people have been called.</source>
        <translation>How good today&apos;s forecasts are is shown as soon as people have been called.</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::ReportPage</name>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>Missed calls</translation>
    </message>
    <message>
        <source>Wait p50</source>
        <translation>Wait p50</translation>
    </message>
    <message>
        <source>Wait p90</source>
        <translation>Wait p90</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>At the counter p50</source>
        <translation>At the counter p50</translation>
    </message>
    <message>
        <source>%1: the hall in figures</source>
        <translation>%1: the hall in figures</translation>
    </message>
    <message>
        <source>%1 to %2. Times in minutes; p50: half of the people wait no longer, p90: nine in ten.</source>
        <translation>%1 to %2. Times in minutes; p50: half of the people wait no longer, p90: nine in ten.</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>By service</translation>
    </message>
    <message>
        <source>By hour, service and counter</source>
        <translation>By hour, service and counter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>Kept as %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 could not be written.</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation>Keep as</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>First day of the report</source>
        <translation>First day of the report</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Last day of the report</source>
        <translation>Last day of the report</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Keep as CSV</source>
        <translation>Keep as CSV</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>Keep as PDF</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Open data</translation>
    </message>
    <message>
        <source>For the public: counts below five are hidden, and no sum tells them.</source>
        <translation>For the public: counts below five are hidden, and no sum tells them.</translation>
    </message>
    <message>
        <source>By hour, service and counter (minutes)</source>
        <translation>By hour, service and counter (minutes)</translation>
    </message>
    <message>
        <source>Figures by hour, service and counter</source>
        <translation>Figures by hour, service and counter</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::SupervisorView</name>
    <message>
        <source>%1: the hall</source>
        <translation>%1: the hall</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Waiting by service</source>
        <translation>Waiting by service</translation>
    </message>
    <message>
        <source>What each counter does now</source>
        <translation>What each counter does now</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Longest (min)</source>
        <translation>Longest (min)</translation>
    </message>
    <message>
        <source>Counters (free)</source>
        <translation>Counters (free)</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>Doing</translation>
    </message>
    <message>
        <source>For (min)</source>
        <translation>For (min)</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>as of %1</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>free</source>
        <translation>free</translation>
    </message>
    <message>
        <source>has called</source>
        <translation>has called</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>serving</translation>
    </message>
    <message>
        <source>Everybody is served within the promised time.</source>
        <translation>Everybody is served within the promised time.</translation>
    </message>
    <message>
        <source>%1 more of this kind.</source>
        <translation>%1 more of this kind.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Half within</translation>
    </message>
    <message>
        <source>9 in 10 within</source>
        <translation>9 in 10 within</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::SupervisorWindow</name>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Counter %1 needs help at once (since %2). Please go there.</source>
        <translation>Counter %1 needs help at once (since %2). Please go there.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Outlook</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Pages of the supervisor&apos;s window</source>
        <translation>Pages of the supervisor&apos;s window</translation>
    </message>
    <message>
        <source>Somebody is there</source>
        <translation>Somebody is there</translation>
    </message>
    <message>
        <source>The hall&apos;s server is away since %1. The counters go on by themselves; this page shows only this machine. Please look at the network and the server.</source>
        <translation>The hall&apos;s server is away since %1. The counters go on by themselves; this page shows only this machine. Please look at the network and the server.</translation>
    </message>
    <message>
        <source>Machines (%1)</source>
        <translation>Machines (%1)</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1, %2: %3. %4</translation>
    </message>
    <message>
        <source>%1 (%2 more on the page of the machines)</source>
        <translation>%1 (%2 more on the page of the machines)</translation>
    </message>
    <message>
        <source>another ticket has this number</source>
        <translation>another ticket has this number</translation>
    </message>
    <message>
        <source>the number was not kept for that machine</source>
        <translation>the number was not kept for that machine</translation>
    </message>
    <message>
        <source>that machine&apos;s account may not do this</source>
        <translation>that machine&apos;s account may not do this</translation>
    </message>
    <message>
        <source>moved on both sides; what was done without the server counts</source>
        <translation>moved on both sides; what was done without the server counts</translation>
    </message>
    <message>
        <source>moved on both sides; what is on the server counts</source>
        <translation>moved on both sides; what is on the server counts</translation>
    </message>
    <message>
        <source>After the outage %1 numbers need a look: %2. Nothing is lost. IT: kakanai queue aside shows all, kakanai queue settle --ticket NUMBER takes one off this list.</source>
        <translation>After the outage %1 numbers need a look: %2. Nothing is lost. IT: kakanai queue aside shows all, kakanai queue settle --ticket NUMBER takes one off this list.</translation>
    </message>
</context>
<context>
    <name>kakanai::supervisor::WaitBars</name>
    <message>
        <source>%1: half within %2, nine in ten within %3 min</source>
        <translation>%1: half within %2, nine in ten within %3 min</translation>
    </message>
    <message>
        <source>Expected waits by service</source>
        <translation>Expected waits by service</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>promised: %1 min</source>
        <translation>promised: %1 min</translation>
    </message>
</context>
<context>
    <name>kakanai::visit::TicketPaper</name>
    <message>
        <source>See which numbers are being called</source>
        <translation>See which numbers are being called</translation>
    </message>
</context>
<context>
    <name>kakanai::visit::VisitSession</name>
    <message>
        <source>Your notification is not finished yet. You will be called by this number.</source>
        <translation>Your notification is not finished yet. You will be called by this number.</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::CallBoardTile</name>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>No call</translation>
    </message>
    <message>
        <source>Number %1, counter %2</source>
        <translation>Number %1, counter %2</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::FactSentences</name>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Correct: %1</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::FieldEditor</name>
    <message>
        <source>to be signed</source>
        <translation>to be signed</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>This is right</translation>
    </message>
    <message>
        <source>%1: this is right</source>
        <translation>%1: this is right</translation>
    </message>
    <message>
        <source>Before: %1 (%2)</source>
        <translation>Before: %1 (%2)</translation>
    </message>
    <message>
        <source>%1: take back %2</source>
        <translation>%1: take back %2</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::Gallery</name>
    <message>
        <source>Words and language</source>
        <translation>Words and language</translation>
    </message>
    <message>
        <source>Are you moving with any of these people?</source>
        <translation>Are you moving with any of these people?</translation>
    </message>
    <message>
        <source>You do not have to write anything. We prepare the papers from your card and your answers.</source>
        <translation>You do not have to write anything. We prepare the papers from your card and your answers.</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Buttons</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>A child at school</source>
        <translation>A child at school</translation>
    </message>
    <message>
        <source>Someone pregnant</source>
        <translation>Someone pregnant</translation>
    </message>
    <message>
        <source>Someone 75 or older</source>
        <translation>Someone 75 or older</translation>
    </message>
    <message>
        <source>Someone with a foreign nationality</source>
        <translation>Someone with a foreign nationality</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>None of these</translation>
    </message>
    <message>
        <source>I moved here from another town</source>
        <translation>I moved here from another town</translation>
    </message>
    <message>
        <source>Notification of moving in</source>
        <translation>Notification of moving in</translation>
    </message>
    <message>
        <source>I moved within this town</source>
        <translation>I moved within this town</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Enter the 4-digit PIN of your card. You have 3 tries left.</source>
        <translation>Enter the 4-digit PIN of your card. You have 3 tries left.</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>What we know</translation>
    </message>
    <message>
        <source>Yota Takanashi moved here from Fujisawa on October 1.</source>
        <translation>Yota Takanashi moved here from Fujisawa on October 1.</translation>
    </message>
    <message>
        <source>The telephone number is 090-1234-5678.</source>
        <translation>The telephone number is 090-1234-5678.</translation>
    </message>
    <message>
        <source>Nobody in the household is 75 or older.</source>
        <translation>Nobody in the household is 75 or older.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Typing</translation>
    </message>
    <message>
        <source>A place to type</source>
        <translation>A place to type</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Please leave the card on the reader.</source>
        <translation>Please leave the card on the reader.</translation>
    </message>
    <message>
        <source>Your card has been read.</source>
        <translation>Your card has been read.</translation>
    </message>
    <message>
        <source>Card and paper say different things. Which one is right?</source>
        <translation>Card and paper say different things. Which one is right?</translation>
    </message>
    <message>
        <source>The PIN was not right. You have 2 tries left.</source>
        <translation>The PIN was not right. You have 2 tries left.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Mihon City</source>
        <translation>Mihon City</translation>
    </message>
    <message>
        <source>Moving and family register</source>
        <translation>Moving and family register</translation>
    </message>
    <message>
        <source>Nothing is finished yet. We will call you by this number.</source>
        <translation>Nothing is finished yet. We will call you by this number.</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::NoticeBar</name>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Not possible</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::PaperCropView</name>
    <message>
        <source>The place on the paper</source>
        <translation>The place on the paper</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::PinBoxes</name>
    <message>
        <source>%1 of %2 digits entered</source>
        <translation>%1 of %2 digits entered</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::PinPad</name>
    <message>
        <source>Erase one</source>
        <translation>Erase one</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>Erase all</translation>
    </message>
    <message>
        <source>Digit %1</source>
        <translation>Digit %1</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::ProvenanceBadge</name>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>City hall</source>
        <translation>City hall</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>please check</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::SheetView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>The sheet as it will be printed</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::SignaturePad</name>
    <message>
        <source>Write again</source>
        <translation>Write again</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::SignatureSurface</name>
    <message>
        <source>Sign here</source>
        <translation>Sign here</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::SoftKeyboard</name>
    <message>
        <source>Hiragana</source>
        <translation>Hiragana</translation>
    </message>
    <message>
        <source>Katakana</source>
        <translation>Katakana</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Dakuten, handakuten, small letter</source>
        <translation>Dakuten, handakuten, small letter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Erase letter</source>
        <translation>Erase letter</translation>
    </message>
    <message>
        <source>Done typing</source>
        <translation>Done typing</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::StepBar</name>
    <message>
        <source>about %1 min left</source>
        <translation>about %1 min left</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::TicketSlip</name>
    <message>
        <source>Waiting before you: %1</source>
        <translation>Waiting before you: %1</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
</context>
<context>
    <name>kakanai::widgets::WarningOverlay</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>When the time is up, everything on this screen is erased, so that nobody else sees it.</source>
        <translation>When the time is up, everything on this screen is erased, so that nobody else sees it.</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>More time</translation>
    </message>
    <message>
        <source>Stop and erase</source>
        <translation>Stop and erase</translation>
    </message>
    <message>
        <source>Are you still there? The time is nearly up.</source>
        <translation>Are you still there? The time is nearly up.</translation>
    </message>
</context>
</TS>
