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
        <source>%1: this program cannot deliver over the network yet</source>
        <translation>%1: this program cannot deliver over the network yet</translation>
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
        <source>The paper could not be read. Please lay it flat and try again.</source>
        <translation>The paper could not be read. Please lay it flat and try again.</translation>
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
