<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
</TS>
