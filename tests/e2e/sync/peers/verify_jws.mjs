// SPDX-License-Identifier: GPL-3.0-or-later
// Checks a detached signature by other people's library: verify_jws.mjs MODULES CERTIFICATE.pem BODY_FILE < JWS. Prints
// {"header":…,"kid":"the certificate's thumbprint"} or {"refused":"…"}.
import {createHash, X509Certificate} from 'node:crypto';
import {readFileSync} from 'node:fs';

const [modules, certificateFile, bodyFile] = process.argv.slice(2);
const {flattenedVerify} = await import(`${modules}/jose/dist/node/esm/index.js`);
const certificate = new X509Certificate(readFileSync(certificateFile));
try {
    const [head, nothing, signature] = readFileSync(0, 'latin1').trim().split('.');
    if (nothing !== '') throw new Error('not detached');
    const {protectedHeader} = await flattenedVerify(
        {protected: head, payload: readFileSync(bodyFile), signature}, certificate.publicKey,
        {algorithms: ['ES256', 'PS256']});
    console.log(JSON.stringify(
        {header: protectedHeader, kid: createHash('sha256').update(certificate.raw).digest('base64url')}));
} catch (fault) {
    console.log(JSON.stringify({refused: fault.code ?? fault.message}));
}
