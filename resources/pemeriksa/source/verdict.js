// What is to be thought of a code, by the keys and the void list that stand in this page: the same
// verdicts, in the same order, as the program's trust/verification.py.
import { PREFIX, base45, claimOf, day, isBy, keyIdOf, markOf, read, same } from "./code.js";

const PURPOSE = new TextEncoder().encode("DME1 check_page\n");
const MARK_BYTES = 8;

/** What the page knows, checked: throws when its own signature is not that of its first key. */
export async function known(content) {
  if (!same(content.subarray(0, PURPOSE.length), PURPOSE)) throw new Error("no lists");
  const message = read(content.subarray(PURPOSE.length));
  const [code, , , asOf, practice, keys, marks] = message.payload;
  const found = keys.map(keyFrom);
  const signer = found[0];
  if (signer.retiredOn || !(await isBy(message, signer.publicKey, PURPOSE)))
    throw new Error("changed");
  return { code, asOf: day(asOf), practice, keys: found, voids: new Set(marks.flatMap(marksIn)) };
}

/** The verdict on a text: { status, parts: [[sentence, values]...], claim, village }. */
export async function judge(lists, text, today) {
  if (!text.startsWith(PREFIX))
    return { status: "not_ours", parts: [[text ? "not_ours" : "no_code", {}]] };
  let message, claim;
  try {
    message = read(base45(text.slice(PREFIX.length)));
    claim = claimOf(message.payload);
  } catch {
    return { status: "altered", parts: [["broken", {}]] };
  }
  return { claim, ...(await ofClaim(lists, text, message, claim, today)) };
}

async function ofClaim(lists, text, message, claim, today) {
  const named = lists.keys.filter((key) => same(keyIdOf(key.publicKey), message.keyId));
  if (!named.length) return { status: "unknown_key", parts: unknown(lists, claim) };
  const signers = [];
  for (const key of named) if (await isBy(message, key.publicKey)) signers.push(key);
  if (!signers.length)
    return { status: "altered", parts: [["not_signed", { village: named[0].name }]] };
  const owner = signers.find((key) => key.village === claim.village);
  if (!owner) {
    const values = { village: signers[0].name, code: claim.village };
    return { status: "altered", parts: [["other_village", values]] };
  }
  return ofOwner(lists, text, claim, owner, today);
}

function ofOwner(lists, text, claim, owner, today) {
  const village = owner.name;
  if (owner.retiredOn && claim.date > owner.retiredOn)
    return { status: "revoked", village, parts: [["retired", { village, on: owner.retiredOn }]] };
  if (lists.voids.has(`${claim.village} ${markOf(text)}`))
    return { status: "revoked", village, parts: [["void", { village, asOf: lists.asOf }]] };
  const parts = [["valid", { village, on: claim.date }], ["compare", {}]];
  if (claim.practice) parts.unshift(["practice", {}]);
  if (claim.validTo && claim.validTo < today) parts.push(["ended", { on: claim.validTo }]);
  return { status: "valid", village, parts };
}

function unknown(lists, claim) {
  if (claim.practice) return [["practice", {}], ["practice_unknown", {}]];
  const own = lists.keys[0];
  if (own.village === claim.village) return [["not_this_village", { village: own.name }]];
  return [["unknown", { code: claim.village, asOf: lists.asOf }], ["newer_page", {}]];
}

function keyFrom([village, name, publicKey, , retiredOn]) {
  return { village, name, publicKey, retiredOn: retiredOn === null ? null : day(retiredOn) };
}

function marksIn([village, all]) {
  const marks = [];
  for (let at = 0; at < all.length; at += MARK_BYTES)
    marks.push(`${village} ${hex(all.subarray(at, at + MARK_BYTES))}`);
  return marks;
}

const hex = (bytes) => [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");

