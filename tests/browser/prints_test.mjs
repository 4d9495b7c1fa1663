// Needs: chromium pdfinfo
// A page prints on A4, with nothing outside its margins, the page of a school on one sheet of letters that can be read.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Chromium } from './chromium.mjs';
import { pagesIn, Verdict } from './judged_pages.mjs';

const work = mkdtempSync(join(tmpdir(), 'llp-prints-'));
const pictures = process.env.LLP_BROWSER_PICTURES ?? work; // A folder that keeps what is printed, for people.
const verdict = new Verdict('printed on A4, nothing cut');
const browser = new Chromium();
const tab = await browser.tab(1280);
const points = (millimetres) => millimetres * 72 / 25.4;
const paper = { width: points(210), height: points(297), side: points(15), above: points(12), below: points(14) };
const sheet = { ...paper, side: points(12), above: points(7), below: points(7) };
const leastLetter = 8.5; // Points, but for the words in a drawing.
const slack = 1.5; // Points that an overhanging letter, or the slack of the last column, may take.

/** Words with where they stand, in points from the upper left. */
function wordsOf(pdf) {
  const text = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
  return Array.from(text.matchAll(word), ([, left, top, right, bottom, letters]) =>
    ({ left: +left, top: +top, right: +right, bottom: +bottom, letters }));
}

// The page of a school has narrower margins, to be one sheet.
const isSheet = (page) => basename(page).startsWith('school-report');
const mostSheets = (page) => (basename(page) === 'school-report-for-the-school.html' ? 2 : 1);

function isOutside({ left, top, right, bottom }, { width, height, side, above, below }) {
  return left < side - slack || right > width - side + slack || top < above - slack || bottom > height - below + slack;
}

/** How large the smallest letters are in print, in points; those of drawings aside. */
async function smallestLetter() {
  await tab.send('Emulation.setEmulatedMedia', { media: 'print' });
  const pixels = await tab.evaluate(`(() => {
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    let least = Infinity;
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (!data.trim() || parentElement.closest('svg') || !parentElement.checkVisibility()) continue;
      least = Math.min(least, parseFloat(getComputedStyle(parentElement).fontSize));
    }
    return least;
  })()`);
  await tab.send('Emulation.setEmulatedMedia', { media: '' });
  return pixels * 72 / 96;
}

for (const page of pagesIn(join(process.argv[2], 'plain'))) {
  verdict.pages += 1;
  const pdf = join(pictures, `${basename(page, '.html')}.pdf`);
  await tab.open(page);
  writeFileSync(pdf, await tab.print());
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  if (!/^Page size: .*A4/m.test(info)) verdict.fault(page, 'not printed on A4');
  const sheets = Number(/^Pages: *(\d+)/m.exec(info)[1]);
  if (basename(page) === 'busy-week.html' && (sheets < 2 || sheets > 4)) {
    verdict.fault(page, `on ${sheets} sheets; a busy week takes 2 to 4`);
  }
  if (isSheet(page) && sheets > mostSheets(page)) {
    verdict.fault(page, `on ${sheets} sheets; a school takes one, or two where it reads what peers found`);
  }
  if (isSheet(page)) {
    const letter = await smallestLetter();
    if (letter < leastLetter - 0.01) verdict.fault(page, `letters of ${letter} points are too small to be read`);
  }
  if (basename(page) === 'weekly.html' && sheets > 7) {
    verdict.fault(page, `on ${sheets} sheets; a week is to be read, not to be leafed through`);
  }
  const words = wordsOf(pdf);
  if (words.length < 10) verdict.fault(page, `only ${words.length} words are printed`);
  const outside = words.filter((word) => isOutside(word, isSheet(page) ? sheet : paper));
  if (outside.length > 0) {
    verdict.fault(page, `${outside.length} words outside the margins, such as '${outside[0].letters}'`);
  }
}
await browser.close();
rmSync(work, { recursive: true });
verdict.end();
