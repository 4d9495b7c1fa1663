// Needs: chromium
// What is written for harm into names and words stands in the page as text: the page differs from that of harmless names
// in this text alone, and has the same elements with the same attributes. A label that is cut may be cut within it.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Chromium } from './chromium.mjs';
import { pagesIn, Verdict } from './judged_pages.mjs';

const folder = process.argv[2];
const written = readFileSync(new URL('hostile.txt', import.meta.url), 'utf8').trimEnd();
// What turns the direction of writing is shown, not obeyed.
const shown = ' ' + written.replace(/[\u202a-\u202e]/g, (sign) => '\\u' + sign.codePointAt(0).toString(16));
const verdict = new Verdict('names written for harm come out as text, and nothing else');
const browser = new Chromium();
const tab = await browser.tab(1280);

// Texts and attributes in the order of the page. Digests tell of the names too, and a label in a drawing stands where it
// has room.
const contents = `(() => {
  const digests = (text) => text.replace(/\\b[0-9a-f]{12,64}\\b/g, 'DIGEST');
  const all = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ALL);
  const parts = [];
  for (let node = all.currentNode; node; node = all.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      parts.push([node.localName, ...Array.from(node.attributes)
        .filter((a) => node.localName !== 'text' || !['x', 'y'].includes(a.name))
        .map((a) => a.name + '=' + digests(a.value))]);
    } else {
      parts.push([node.nodeName, digests(node.nodeValue)]);
    }
  }
  return parts;
})()`;

async function contentsOf(kind, page) {
  await tab.open(join(folder, kind, basename(page)));
  return tab.evaluate(contents);
}

// A label of which the middle is left out, in what was added to the name.
function isCutWithin(hostile, harmless) {
  const [beginning, end] = hostile.split('…');
  if (end === undefined) return false;
  const wholes = Array.from(
    { length: harmless.length + 1 },
    (_, kept) => harmless.slice(0, kept) + shown + harmless.slice(kept),
  );
  return wholes.some((whole) => whole.startsWith(beginning) && whole.endsWith(end));
}

function isTheSame(hostile, harmless) {
  if (hostile === undefined || harmless === undefined) return hostile === harmless;
  // Words typed stand as a shell would take them.
  const unquoted = hostile.replaceAll("'\\''", "'");
  return isCutWithin(hostile, harmless) || unquoted.replaceAll(shown, '') === harmless;
}

let told = 0;
for (const page of pagesIn(join(folder, 'hostile'))) {
  verdict.pages += 1;
  const harmless = (await contentsOf('plain', page)).map((part) => part.join('\n'));
  const hostile = (await contentsOf('hostile', page)).map((part) => part.join('\n'));
  told += hostile.some((part) => part.includes(shown)) ? 1 : 0;
  const length = Math.max(hostile.length, harmless.length);
  const at = Array.from({ length }, (_, i) => isTheSame(hostile[i], harmless[i])).indexOf(false);
  if (at >= 0) verdict.fault(page, `otherwise than with harmless names: '${hostile[at]}' for '${harmless[at]}'`);
}
if (told < 15) verdict.fault('all', `only ${told} pages hold a hostile name`);
await browser.close();
verdict.end();
