// Every sentence of the page in both languages. The Indonesian verdicts are the program's own; a
// test holds them beside each other.
const MONTHS = {
  id: ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December"],
};

export const HEADLINES = {
  valid: { id: "Sah", en: "Genuine" },
  practice: { id: "Latihan", en: "Practice" },
  revoked: { id: "Tidak berlaku", en: "No longer valid" },
  unknown_key: { id: "Belum dapat diperiksa", en: "Cannot be checked yet" },
  altered: { id: "Jangan diterima", en: "Do not accept" },
  not_ours: { id: "Bukan kode DME Desktop", en: "Not a DME Desktop code" },
};

export const SENTENCES = {
  no_code: {
    id: "Tidak ada kode DME Desktop di sini. Pindai kode QR di suratnya.",
    en: "There is no DME Desktop code here. Scan the QR code on the letter.",
  },
  not_ours: {
    id: "Ini bukan kode DME Desktop, jadi keasliannya tidak dapat diperiksa di sini.",
    en: "This is not a DME Desktop code, so it cannot be checked here.",
  },
  broken: {
    id: "Kode ini rusak atau terpotong. Pindai lagi; bila tetap begini, jangan terima suratnya sebelum bertanya ke desanya.",
    en: "This code is damaged or cut off. Scan it again; if this stays so, do not accept the letter before asking the village.",
  },
  not_signed: {
    id: "Diubah. Isi kode ini bukan yang ditandatangani {village}; jangan diterima.",
    en: "Altered. What this code says is not what {village} signed; do not accept it.",
  },
  other_village: {
    id: "Diubah. Kunci {village} dipakai untuk surat atas nama desa lain ({code}); jangan diterima.",
    en: "Altered. The key of {village} was used for a letter in the name of another village ({code}); do not accept it.",
  },
  retired: {
    id: "Tidak berlaku. Kunci ini sudah diganti {village} pada {on}, sedangkan suratnya bertanggal sesudahnya.",
    en: "Not valid. {village} replaced this key on {on}, and the letter is dated later.",
  },
  void: {
    id: "Batal. Surat ini benar dari {village}, tetapi ada di daftar surat batal per {asOf}.",
    en: "Void. This letter is truly from {village}, but it is on the list of void letters as of {asOf}.",
  },
  valid: {
    id: "Sah. Surat ini benar diterbitkan {village} pada {on}.",
    en: "Genuine. This letter was truly issued by {village} on {on}.",
  },
  compare: {
    id: "Cocokkan yang ditandatangani dengan yang tercetak.",
    en: "Compare what was signed with what is printed.",
  },
  ended: {
    id: "Masa berlakunya sudah habis pada {on}.",
    en: "Its term ended on {on}.",
  },
  practice: {
    id: "Dokumen latihan, bukan surat resmi.",
    en: "A practice document, not an official letter.",
  },
  practice_unknown: {
    id: "Kunci desa latihannya tidak dikenal di sini.",
    en: "The key of its practice village is not known here.",
  },
  not_this_village: {
    id: "Jangan diterima sebelum bertanya. Kode ini atas nama {village}, tetapi yang menandatanganinya bukan kunci desa ini.",
    en: "Do not accept it before asking. This code is in the name of {village}, but it was not signed with this village's key.",
  },
  unknown: {
    id: "Belum dapat diperiksa. Kunci desa {code} tidak ada di daftar kunci per {asOf}.",
    en: "Cannot be checked yet. The key of village {code} is not on the list of keys as of {asOf}.",
  },
  newer_page: {
    id: "Minta halaman pemeriksa yang lebih baru dari kantor desa, lalu periksa lagi.",
    en: "Ask the village office for a newer checking page, then check again.",
  },
};

export const WORDS = {
  title: { id: "Periksa keaslian surat", en: "Is this letter genuine?" },
  lead: {
    id: "Potret kode QR di surat, atau tempel teks kodenya. Tidak ada yang dikirim ke mana pun: halaman ini bekerja tanpa internet.",
    en: "Photograph the QR code on the letter, or paste the text of the code. Nothing is sent anywhere: this page works without the internet.",
  },
  photo: { id: "Potret atau pilih foto", en: "Take or choose a photo" },
  code: { id: "Teks kode", en: "Text of the code" },
  check: { id: "Periksa", en: "Check" },
  looking: { id: "Memeriksa …", en: "Checking …" },
  signed: { id: "Yang ditandatangani", en: "What was signed" },
  told: { id: "Isi kodenya", en: "What the code says" },
  by_hand: {
    id: "Kode dan gambar tidak membuktikan isi kertasnya. Bandingkan satu per satu dengan lembar di tangan Anda: nomor, nama, tanggal.",
    en: "A code and a picture do not prove what stands on the paper. Compare one by one with the sheet in your hand: number, name, date.",
  },
  number: { id: "Nomor", en: "Number" },
  kind: { id: "Jenis", en: "Kind" },
  name: { id: "Atas nama", en: "In the name of" },
  date: { id: "Tanggal", en: "Date" },
  until: { id: "Berlaku sampai", en: "Valid until" },
  village: { id: "Desa", en: "Village" },
  made: {
    id: "Halaman ini dibuat {village}. Daftar kunci ({keys}) dan daftar surat batal ({voids}) per {asOf}; surat yang dibatalkan sesudah hari itu belum diketahui di sini.",
    en: "This page was made by {village}. Keys ({keys}) and void letters ({voids}) as of {asOf}; letters voided after that day are not known here.",
  },
  trust: {
    id: "Percayai halaman ini hanya bila Anda menerimanya langsung dari kantor desa, dan sidik kunci ini sama dengan yang tercetak di lembar kunci desa:",
    en: "Trust this page only if you were given it by the village office itself, and this fingerprint is the one printed on the village's key sheet:",
  },
  old: {
    id: "Halaman ini sudah lebih dari 60 hari. Minta yang baru dari kantor desa.",
    en: "This page is more than 60 days old. Ask the village office for a new one.",
  },
  practice_page: {
    id: "Halaman latihan, dari desa yang tidak ada.",
    en: "A practice page, of a village that does not exist.",
  },
  changed: {
    id: "Halaman ini rusak atau diubah. Jangan dipakai; minta lagi ke kantor desa.",
    en: "This page is damaged or was changed. Do not use it; ask the village office for it again.",
  },
  empty: {
    id: "Halaman ini belum diisi. Buat dari DME Desktop: Pengaturan, Tanda tangan digital.",
    en: "This page is not filled yet. Make it in DME Desktop: Settings, Digital signature.",
  },
  unreadable: {
    id: "Gambar ini tidak dapat dibuka. Pilih foto JPG atau PNG; halaman PDF dipotret dulu dari layar atau kertasnya.",
    en: "This picture cannot be opened. Choose a JPG or PNG photo; photograph a PDF from the screen or from paper first.",
  },
  unseen: {
    id: "Kodenya tidak terbaca. Ratakan kertasnya, cari cahaya yang cukup, potret lebih dekat dari atas.",
    en: "The code cannot be read. Flatten the paper, find enough light, and photograph it closer, from above.",
  },
  language: { id: "English", en: "Bahasa Indonesia" },
};

/** A sentence in a language, its dates as that language writes them. */
export function said(texts, language, values = {}) {
  return texts[language].replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    if (!(value instanceof Date)) return String(value);
    return name === "asOf" ? short(value) : long(value, language);
  });
}

/** "24 November 2026" */
export function long(date, language) {
  return `${date.getUTCDate()} ${MONTHS[language][date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

function short(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(date.getUTCDate())}-${two(date.getUTCMonth() + 1)}-${date.getUTCFullYear()}`;
}
