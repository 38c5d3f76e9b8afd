// The page itself: takes a photo or a code, shows the verdict. Text is only ever set as text.
import { fingerprint, typed } from "./code.js";
import { codesIn } from "./picture.js";
import { HEADLINES, SENTENCES, WORDS, long, said } from "./sentences.js";
import { judge, known } from "./verdict.js";

const OLD = 60 * 86400000;
const PROVED = new Set(["valid", "revoked"]); // of what a key that is known here signed
const find = (id) => document.getElementById(id);
let language = navigator.language.startsWith("en") ? "en" : "id";
let lists = null;
let shown = () => {};

async function begin() {
  const filled = find("lists").textContent.trim();
  label();
  if (!filled) return stop("empty");
  try {
    lists = await known(Uint8Array.from(atob(filled), (one) => one.charCodeAt(0)));
  } catch {
    return stop("changed");
  }
  label();
  listen();
  document.body.dataset.state = "ready";
}

function listen() {
  find("photo").addEventListener("change", (event) => takeFile(event.target.files[0]));
  find("form").addEventListener("submit", (event) => {
    event.preventDefault();
    take([typed(find("code").value)]);
  });
  find("code").addEventListener("paste", () => setTimeout(() => take([typed(find("code").value)])));
  document.addEventListener("paste", (event) => takeFile(event.clipboardData.files[0]));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    takeFile(event.dataTransfer.files[0]);
  });
}

async function takeFile(file) {
  if (!file) return;
  document.body.dataset.state = "looking";
  find("code").value = "";
  show(() => [words("p", said(WORDS.looking, language))]);
  let texts;
  try {
    texts = await codesIn(file);
  } catch {
    return refuse("unreadable");
  }
  find("photo").value = "";
  if (!texts.length) return refuse("unseen");
  await take(texts);
}

async function take(texts) {
  document.body.dataset.state = "looking";
  const today = new Date(`${localDay()}T00:00:00Z`);
  const verdicts = await Promise.all(texts.map((text) => judge(lists, text, today)));
  show(() => verdicts.flatMap(cards));
  document.body.dataset.state = "told";
}

function localDay() {
  const now = new Date(Date.now());
  return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

function refuse(word) {
  show(() => [told("not_ours", said(WORDS[word], language))]);
  document.body.dataset.state = "told";
}

function stop(word) {
  show(() => [told("altered", said(WORDS[word], language))]);
  find("form").hidden = true;
  document.body.dataset.state = word;
}

function show(draw) {
  shown = () => find("result").replaceChildren(...draw());
  shown();
}

function cards(verdict) {
  const sentence = verdict.parts.map(([key, values]) => said(SENTENCES[key], language, values));
  const tone = verdict.claim?.practice && verdict.status === "valid" ? "practice" : verdict.status;
  const card = told(verdict.status, sentence.join(" "), said(HEADLINES[tone], language), tone);
  return verdict.claim ? [card, signed(verdict)] : [card];
}

function told(status, sentence, headline = "", tone = status) {
  const card = words("section", "", `verdict ${tone}`);
  card.dataset.status = status;
  if (headline) card.append(words("h2", headline));
  card.append(words("p", sentence, "sentence"));
  return card;
}

function signed({ claim, village, status }) {
  const heading = PROVED.has(status) ? WORDS.signed : WORDS.told;
  const card = words("section", "", "card");
  const table = words("dl", "");
  for (const [name, value] of rows(claim, village))
    table.append(words("dt", said(WORDS[name], language)), words("dd", value));
  const hint = words("p", said(WORDS.by_hand, language), "hint");
  card.append(words("h3", said(heading, language)), table, hint);
  return card;
}

function rows(claim, village) {
  const found = [
    ["number", claim.number], ["kind", claim.kind], ["name", claim.name],
    ["date", long(claim.date, language)],
  ];
  if (claim.validTo) found.push(["until", long(claim.validTo, language)]);
  found.push(["village", village ? `${village} (${claim.village})` : claim.village]);
  return found;
}

function words(tag, text, classes = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  if (classes) made.className = classes;
  return made;
}

function label() {
  document.documentElement.lang = language;
  document.title = said(WORDS.title, language);
  for (const part of document.querySelectorAll("[data-word]"))
    part.textContent = said(WORDS[part.dataset.word], language);
  if (lists) find("about").replaceChildren(...about());
}

function about() {
  const own = lists.keys[0];
  const values = {
    village: own.name, keys: lists.keys.length, voids: lists.voids.size, asOf: lists.asOf,
  };
  const found = [words("p", said(WORDS.made, language, values)), words("p", said(WORDS.trust, language))];
  found.push(words("p", fingerprint(own.publicKey), "fingerprint"));
  if (lists.practice) found.unshift(words("p", said(WORDS.practice_page, language), "warning"));
  if (Date.now() - lists.asOf > OLD) found.unshift(words("p", said(WORDS.old, language), "warning"));
  return found;
}

find("language").addEventListener("click", () => {
  language = language === "id" ? "en" : "id";
  label();
  shown();
});
begin();
