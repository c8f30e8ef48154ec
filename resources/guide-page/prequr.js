// SPDX-License-Identifier: GPL-3.0-or-later
// The sealed pre-application: what forms/qr/PreApplication and app/store/PreApplicationKey open. HPKE base mode
// (RFC 9180: DHKEM P-256, HKDF-SHA256, AES-256-GCM) by the browser's own WebCrypto.

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const MOST_PARTS = 16;
const MOST_LETTERS = 272; // in one code: with its frame 57 modules, which a telephone shows large enough
const KEM_SUITE = [0x4b, 0x45, 0x4d, 0x00, 0x10];
const HPKE_SUITE = [0x48, 0x50, 0x4b, 0x45, 0x00, 0x10, 0x00, 0x01, 0x00, 0x02];
const LONGEST = {text: 100, address: 300, tel: 20};

const bytesOf = (text) => new TextEncoder().encode(text);
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

function base32(bytes) {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5)
      text += BASE32[(held >> (bits - 5)) & 31];
  }
  return bits ? text + BASE32[(held << (5 - bits)) & 31] : text;
}

function crc32(text) {
  let crc = 0xffffffff;
  for (const byte of bytesOf(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit)
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  crc = ~crc >>> 0;
  return [crc >>> 24, (crc >>> 16) & 255, (crc >>> 8) & 255, crc & 255];
}

const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

async function hmac(key, message) {
  // An empty key is 32 zero bytes to HMAC, and not to every browser.
  const held = await crypto.subtle.importKey("raw", key.length ? key : new Uint8Array(32), {name: "HMAC", hash: "SHA-256"},
                                             false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", held, message));
}

const extract = (salt, label, input, suite) => hmac(salt, joined(bytesOf("HPKE-v1"), suite, bytesOf(label), input));

const expand = async (key, label, info, length, suite) =>
    (await hmac(key, joined([length >> 8, length & 255], bytesOf("HPKE-v1"), suite, bytesOf(label), info, [1])))
        .slice(0, length);

/** kind ‖ key id ‖ compressed fresh point ‖ text and tag. */
async function sealFor(publicKey, clear) {
  const curve = {name: "ECDH", namedCurve: "P-256"};
  const town = await crypto.subtle.importKey("raw", publicKey, curve, false, []);
  const fresh = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", fresh.publicKey));
  const shared = new Uint8Array(await crypto.subtle.deriveBits({name: "ECDH", public: town}, fresh.privateKey, 256));
  const secret = await expand(await extract([], "eae_prk", shared, KEM_SUITE), "shared_secret", joined(point, publicKey), 32,
                              KEM_SUITE);
  const context = joined([0], await extract([], "psk_id_hash", [], HPKE_SUITE),
                         await extract([], "info_hash", bytesOf("kakanai pre-application 1"), HPKE_SUITE));
  const main = await extract(secret, "secret", [], HPKE_SUITE);
  const key = await crypto.subtle.importKey("raw", await expand(main, "key", context, 32, HPKE_SUITE), "AES-GCM", false,
                                            ["encrypt"]);
  const head = joined([1], (await sha256(publicKey)).slice(0, 4));
  const text = await crypto.subtle.encrypt(
      {name: "AES-GCM", iv: await expand(main, "base_nonce", context, 12, HPKE_SUITE), additionalData: head, tagLength: 128},
      key, clear);
  return joined(head, [2 + (point[64] & 1)], point.slice(1, 33), new Uint8Array(text));
}

async function deflated(bytes) {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** The message in parts of one length, each a text of capital letters and digits. */
async function partsOf(message) {
  const letters = base32(message);
  const total = Math.ceil(letters.length / MOST_LETTERS);
  if (total > MOST_PARTS)
    throw new Error("too long");
  const set = base32((await sha256(message)).slice(0, 5));
  const each = Math.ceil(letters.length / total);
  return Array.from({length: total}, (_, i) => {
    const part = `KKP1${set}${String(i + 1).padStart(2, "0")}${String(total).padStart(2, "0")}`
        + letters.slice(i * each, (i + 1) * each);
    return part + base32(crc32(part));
  });
}

/** The check digit of an individual number (平成26年総務省令第85号 第5条). */
function isIndividualNumber(digits) {
  const sum = [...digits.slice(0, 11)].reverse().reduce((all, digit, i) => all + Number(digit) * (i < 6 ? i + 2 : i - 4), 0);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

/** Twelve digits in a row, however they are spaced or written, whose check digit holds. */
function holdsIndividualNumber(text) {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{Cf}\p{Sm}ー]/gu, "").split(/\D+/).some((run) => {
    for (let at = 0; at + 12 <= run.length; ++at) {
      if (isIndividualNumber(run.slice(at, at + 12)))
        return true;
    }
    return false;
  });
}

/** Why a typed value cannot be taken: `number`, `tooLong`, or nothing. */
function faultOf(key, type, value) {
  if (holdsIndividualNumber(value))
    return "number";
  const longest = type === "tel" ? LONGEST.tel : key.includes("addr") ? LONGEST.address : LONGEST.text;
  const isOdd = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(value);
  if (value.length > longest || isOdd || (type === "tel" && !/^[0-9+\-() ]*$/.test(value)) || (type === "date" && !isDate(value)))
    return "tooLong";
  return "";
}

/** The parts for these answers and facts; `given.ev` are the events. */
async function preApplicationParts(settings, town, given, facts, day, language) {
  const answered = Object.fromEntries(Object.entries(given).filter(([name]) => name !== "ev"));
  const json = JSON.stringify({v: 1, town, made: day, lang: language, events: given.ev, answers: answered, facts});
  const publicKey = Uint8Array.from(atob(settings.key), (letter) => letter.charCodeAt(0));
  return partsOf(await sealFor(publicKey, await deflated(bytesOf(json))));
}

const canSeal = () => Boolean(window.isSecureContext && window.crypto && crypto.subtle && window.CompressionStream);

/** A code as an SVG of one path, with its quiet zone. */
function qrDrawing(text, label) {
  const code = qrcode(0, "M");
  code.addData(text, "Alphanumeric");
  code.make();
  const size = code.getModuleCount();
  let path = "";
  for (let y = 0; y < size; ++y) {
    for (let x = 0; x < size; ++x) {
      if (code.isDark(y, x))
        path += `M${x + 4} ${y + 4}h1v1h-1z`;
    }
  }
  const node = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  const side = size + 8;
  const svg = node("svg", {viewBox: `0 0 ${side} ${side}`, class: "code", role: "img", "aria-label": label, "shape-rendering": "crispEdges"});
  svg.append(node("path", {fill: "#fff", d: `M0 0h${side}v${side}H0z`}), node("path", {fill: "#000", d: path}));
  return svg;
}
