// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a JWE by other people's library: open_jwe.mjs MODULES PRIVATE_KEY.pem < JWE. Prints {"header":…,"text":…} or
// {"refused":"…"}.
import {createPrivateKey} from 'node:crypto';
import {readFileSync} from 'node:fs';

const [modules, key] = process.argv.slice(2);
const {compactDecrypt} = await import(`${modules}/jose/dist/node/esm/index.js`);
try {
    const {plaintext, protectedHeader} =
        await compactDecrypt(readFileSync(0, 'latin1').trim(), createPrivateKey(readFileSync(key)));
    console.log(JSON.stringify({header: protectedHeader, text: new TextDecoder().decode(plaintext)}));
} catch (fault) {
    console.log(JSON.stringify({refused: fault.code ?? fault.name}));
}
