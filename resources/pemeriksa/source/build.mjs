// Builds ../periksa-surat.html from what stands here and the libraries in package-lock.json: the
// same bytes on every machine. `python3 .ci/dev.py page` runs it.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { deflateSync } from "fflate";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const text = (name) => readFileSync(here(name), "utf8");
const LIBRARIES = ["@noble/ed25519", "@noble/hashes", "cborg", "fflate", "zxing-wasm"];
const HOST = /`https:\/\/[^`]*zxing-wasm[^`]*`/; // where the library would fetch what stands inside

const packed = {
  name: "packed",
  setup(build) {
    build.onResolve({ filter: /^packed:/ }, () => ({ path: "zxing_reader.wasm", namespace: "packed" }));
    build.onLoad({ filter: /.*/, namespace: "packed" }, () => ({
      contents: deflateSync(readFileSync(here("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm")), { level: 9 }),
      loader: "binary",
    }));
    build.onLoad({ filter: /zxing-wasm.dist.es.share\.js$/ }, ({ path }) => {
      const found = readFileSync(path, "utf8");
      if (!HOST.test(found)) throw new Error("the library names its host elsewhere; look again");
      return { contents: found.replace(HOST, "e"), loader: "js" };
    });
  },
};

const { outputFiles } = await build({
  entryPoints: [here("main.js")], bundle: true, minify: true, write: false, format: "iife",
  target: ["chrome90", "firefox90", "safari15"], charset: "utf8", legalComments: "none",
  define: { "import.meta.url": "undefined" }, plugins: [packed], logLevel: "warning",
});
const parts = {
  style: text("page.css").replace(/\s*\n\s*/g, " "),
  script: outputFiles[0].text.replaceAll("</script", "<\\/script").trim(),
  stamp: stamp(),
  licences: licences().replaceAll("--", "- -"),
};
const page = text("page.html").replace(/@(\w+)@/g, (_, name) => parts[name]);
writeFileSync(here("../periksa-surat.html"), page);

/** What tells a page that is older than its source, where nothing can be built. */
function stamp() {
  const hash = createHash("sha256");
  const files = readdirSync(here("."), { withFileTypes: true }).filter((one) => one.isFile());
  for (const name of files.map((one) => one.name).sort()) hash.update(readFileSync(here(name)));
  return hash.digest("hex");
}

function licences() {
  const each = LIBRARIES.map((name) => {
    const { version } = JSON.parse(text(`node_modules/${name}/package.json`));
    return `${name} ${version}\n\n${text(`node_modules/${name}/LICENSE`).trim()}`;
  });
  each.push(`zxing-cpp, inside zxing-wasm, and cborg: Apache License 2.0\n\n${text("Apache-2.0.txt").trim()}`);
  return `DME Desktop, MIT. The libraries in this page:\n\n${each.join("\n\n----\n\n")}`;
}
