// The codes in a photo, read by the same library as the program's (zxing-cpp).
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { decompressSync } from "fflate";
import packed from "packed:zxing_reader.wasm";

const SIDES = [2400, 4200, 1400]; // pixels of the longer side, tried one after the other

prepareZXingModule({ overrides: { wasmBinary: decompressSync(packed).buffer } });

/** The texts of the codes in a picture; throws when it cannot be opened. */
export async function codesIn(file) {
  const picture = await opened(file);
  for (const side of SIDES) {
    const found = await readBarcodes(pixels(picture, side), {
      formats: ["QRCode"], tryHarder: true, tryRotate: true, tryInvert: false, maxNumberOfSymbols: 20,
    });
    const texts = found.filter((one) => one.isValid).map((one) => one.text);
    if (texts.length) return [...new Set(texts)];
  }
  return [];
}

async function opened(file) {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function pixels(picture, side) {
  const scale = side / Math.max(picture.naturalWidth, picture.naturalHeight);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  paper.fillStyle = "white";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return paper.getImageData(0, 0, canvas.width, canvas.height);
}
