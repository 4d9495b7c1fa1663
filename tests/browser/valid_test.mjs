// Needs: html-validate
// A page is HTML as the standard has it: content models, attributes, identifiers, references.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pagesIn, Verdict } from './judged_pages.mjs';

const require = createRequire(join(process.argv[3], '..', 'package.json'));
const { HtmlValidate, StaticConfigLoader } = require('html-validate');
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }));
const verdict = new Verdict('valid HTML');

for (const kind of ['plain', 'hostile']) {
  for (const page of pagesIn(join(process.argv[2], kind))) {
    verdict.pages += 1;
    for (const { messages } of (await validator.validateFile(page)).results) {
      for (const { line, column, ruleId, message } of messages) {
        verdict.fault(page, `${line}:${column}: ${ruleId}: ${message}`);
      }
    }
  }
}
verdict.end();
