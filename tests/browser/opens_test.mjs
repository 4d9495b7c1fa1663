// Needs: chromium
// On a phone and on a desk a page opens without a complaint and without a request, and is no wider than the screen.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Chromium } from './chromium.mjs';
import { pagesIn, Verdict } from './judged_pages.mjs';

const widths = [390, 1280];
const pictures = process.env.LLP_BROWSER_PICTURES; // A folder that keeps what is seen, for people.
const verdict = new Verdict('no complaint, no request, no sideways scrolling at 390 and 1280 pixels');
const browser = new Chromium();
const tab = await browser.tab(widths[0]);

/** "hostile-weekly-390.png" */
const pictureOf = (kind, page, width) => join(pictures, `${kind}-${basename(page, '.html')}-${width}.png`);

async function look(kind, page, width) {
  await tab.resize(width);
  await tab.open(page);
  const measured = await tab.evaluate('document.documentElement.scrollWidth');
  if (measured > width) verdict.fault(page, `${measured} pixels wide on ${width}`);
  for (const complaint of tab.complaints) verdict.fault(page, `the console says: ${complaint}`);
  for (const request of tab.requests.slice(1)) verdict.fault(page, `it asks for ${request}`);
  if (tab.requests.length === 0) verdict.fault(page, 'it was not asked for');
  if (pictures) writeFileSync(pictureOf(kind, page, width), await tab.picture());
}

for (const kind of ['plain', 'hostile']) {
  for (const page of pagesIn(join(process.argv[2], kind))) {
    verdict.pages += 1;
    for (const width of widths) await look(kind, page, width);
  }
}
await browser.close();
verdict.end();
