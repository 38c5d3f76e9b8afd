// The code on a paper and the lists in this page: base45 and COSE_Sign1, in the one spelling that
// the program writes. What differs from it in a single bit is no message.
import { decode, encode } from "cborg";
import * as ed25519 from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

ed25519.hashes.sha512 = sha512;

export const PREFIX = "DME1:";
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // of fingerprints
const TAG = 0xd2; // COSE_Sign1
const KEY_ID_BYTES = 4;
const DAY = 86400000; // milliseconds
const LONGEST_TOLD = 120;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** Bytes of a base45 text; throws for what no encoder writes. */
export function base45(text) {
  const bytes = [];
  for (let at = 0; at < text.length; at += 3) bytes.push(...triple(text.slice(at, at + 3)));
  return Uint8Array.from(bytes);
}

function triple(characters) {
  const digits = [...characters].map((each) => ALPHABET.indexOf(each));
  if (digits.length === 1 || digits.includes(-1)) throw new Error("no base45");
  const value = digits.reduceRight((sum, digit) => sum * 45 + digit, 0);
  if (value >= 1 << (8 * (digits.length - 1))) throw new Error("no base45");
  return digits.length === 3 ? [value >> 8, value & 255] : [value];
}

/** The message in some bytes: { keyId, payload, signature, content }; throws when there is none. */
export function read(content) {
  if (content[0] !== TAG) throw new Error("no signed message");
  const parts = loaded(content.subarray(1));
  const isOne = Array.isArray(parts) && parts.length === 4;
  if (!isOne || ![parts[0], parts[2], parts[3]].every((one) => one instanceof Uint8Array))
    throw new Error("no signed message");
  const keyId = parts[0].slice(-KEY_ID_BYTES);
  if (!same(encode([header(keyId), {}, parts[2], parts[3]]), content.subarray(1)))
    throw new Error("another spelling");
  return { keyId, content: parts[2], payload: loaded(parts[2]), signature: parts[3] };
}

/** Whether a key signed a message for a purpose. */
export async function isBy(message, publicKey, purpose = new Uint8Array(0)) {
  if (!same(keyIdOf(publicKey), message.keyId)) return false;
  const signed = encode(["Signature1", header(message.keyId), purpose, message.content]);
  const byBrowser = await subtleVerify(publicKey, message.signature, signed);
  return byBrowser ?? ourVerify(publicKey, message.signature, signed);
}

async function subtleVerify(publicKey, signature, signed) {
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, signature, signed);
  } catch {
    return null; // a browser that does not know Ed25519, or a page opened without its help
  }
}

/** What the library says of a signature where the browser has no word of its own. */
export function ourVerify(publicKey, signature, signed) {
  try {
    return ed25519.verify(signature, signed, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** What a code says of its paper; throws when it speaks of something else. */
export function claimOf(payload) {
  const [number, kind, name, village, date, until, practice, digest] = payload;
  const isOne =
    payload.length === 8 &&
    [number, kind, name].every((one) => typeof one === "string") &&
    [village, date].every(Number.isInteger) &&
    (until === null || Number.isInteger(until)) &&
    typeof practice === "boolean" &&
    digest instanceof Uint8Array;
  if (!isOne) throw new Error("no paper");
  return {
    number: told(number), kind: told(kind), name: told(name), village: dotted(village),
    date: day(date), validTo: until === null ? null : day(until), practice,
  };
}

/** The date of so many days since 1970; throws for what is no date. */
export function day(count) {
  const found = new Date(count * DAY);
  const year = found.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw new Error("no day");
  return found;
}

/** The 16 letters by which a list of void papers names a code. */
export const markOf = (text) => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);

/** The few bytes by which a signature names its key. */
export const keyIdOf = (publicKey) => sha256(publicKey).slice(0, KEY_ID_BYTES);

/** What two people compare of a key: "GJ2Y-652M-K8QX-0TNA". */
export function fingerprint(publicKey) {
  const bits = [...sha256(publicKey).slice(0, 10)].map((one) => one.toString(2).padStart(8, "0"));
  const letters = bits.join("").match(/.{5}/g).map((five) => LETTERS[parseInt(five, 2)]);
  return letters.join("").match(/.{4}/g).join("-");
}

/** A code as it was printed: a scanner types lines, and small letters with Caps Lock. */
export function typed(text) {
  const line = text.trim().split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/).join("");
  const isSmall = line === line.toLowerCase() && line !== line.toUpperCase();
  return isSmall ? line.toUpperCase() : line;
}

export function same(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

const header = (keyId) => encode(new Map([[1, -8], [4, keyId]]));

function loaded(content) {
  const value = decode(content, { strict: true, useMaps: true });
  if (!same(encode(value), content)) throw new Error("another spelling");
  return value;
}

function dotted(number) {
  const digits = String(number).padStart(10, "0");
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].join(".");
}

function told(text) {
  const seen = [...text].slice(0, 2 * LONGEST_TOLD).join("").replace(/\r\n/g, "\n");
  const plain = seen.replace(UNSEEN, (one) => (/\s/.test(one) ? " " : "")).normalize("NFC");
  return [...plain.replace(/\s+/g, " ").trim()].slice(0, LONGEST_TOLD).join("");
}
