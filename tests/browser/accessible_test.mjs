// Needs: chromium axe-core
// axe-core finds no violation of WCAG 2.2 AA, nor of what it calls best practice, on a phone and on a desk.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chromium } from './chromium.mjs';
import { pagesIn, Verdict } from './judged_pages.mjs';

const axe = readFileSync(join(process.argv[3], 'axe-core', 'axe.min.js'), 'utf8');
const verdict = new Verdict('no violation that axe-core finds');
const browser = new Chromium();
const tab = await browser.tab(390);

for (const page of pagesIn(join(process.argv[2], 'plain'))) {
  verdict.pages += 1;
  for (const width of [390, 1280]) {
    await tab.resize(width);
    await tab.open(page);
    await tab.evaluate(`${axe}; undefined`);
    const { violations, passes } = await tab.evaluate(
      `axe.run({ resultTypes: ['violations'] }).then(({ violations, passes }) => ({ passes: passes.length,
        violations: violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.html) })) }))`);
    for (const { id, help, nodes } of violations) {
      verdict.fault(page, `${width} pixels: ${id}: ${help}, ${nodes.length} times, such as ${nodes[0].slice(0, 200)}`);
    }
    if (passes < 10) verdict.fault(page, `axe-core ran only ${passes} of its rules`);
  }
}
await browser.close();
verdict.end();
