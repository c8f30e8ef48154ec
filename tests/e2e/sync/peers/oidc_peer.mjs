// SPDX-License-Identifier: GPL-3.0-or-later
// A certified authorisation server with two clients: oidc_peer.mjs MODULES PUBLIC_KEY.pem. First line of output: its port.
// `with-secret` shows client_secret_jwt, `with-key` private_key_jwt. An assertion is good once.
import {createPublicKey} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:net';

const [modules, publicKey] = process.argv.slice(2);
const {default: Provider} = await import(`${modules}/oidc-provider/lib/index.js`);
const port = await new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
        const free = probe.address().port;
        probe.close(() => resolve(free));
    });
});
const client = {grant_types: ['client_credentials'], redirect_uris: [], response_types: [], scope: '001:cases:create'};
const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [
        {...client, client_id: 'with-secret', client_secret: '0123456789abcdef0123456789abcdef0123456789abcdef',
            token_endpoint_auth_method: 'client_secret_jwt', token_endpoint_auth_signing_alg: 'HS256'},
        {...client, client_id: 'with-key', token_endpoint_auth_method: 'private_key_jwt',
            token_endpoint_auth_signing_alg: 'ES256',
            jwks: {keys: [createPublicKey(readFileSync(publicKey)).export({format: 'jwk'})]}},
    ],
    clientAuthMethods: ['client_secret_jwt', 'private_key_jwt'],
    scopes: ['001:cases:create'],
    features: {clientCredentials: {enabled: true}, devInteractions: {enabled: false}},
    ttl: {ClientCredentials: 300},
});
provider.listen(port, '127.0.0.1', () => process.stdout.write(`${port}\n`));
