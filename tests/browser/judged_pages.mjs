// What the tests of this folder share: which pages there are, and how a fault of one is told.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The pages of a folder, by name. */
export function pagesIn(folder) {
  return readdirSync(folder).filter((file) => file.endsWith('.html')).sort().map((file) => join(folder, file));
}

/** Counts what is wrong with pages, and says each as it comes. */
export class Verdict {
  faults = 0;
  pages = 0;

  constructor(law) {
    this.law = law;
  }

  fault(page, words) {
    this.faults += 1;
    console.log(`FAULT: ${basename(page, '.html')}: ${words}`);
  }

  /** Ends the test. Nothing looked at is no praise. */
  end() {
    console.log(`${this.pages} pages: ${this.faults} faults; ${this.law}`);
    process.exitCode = this.faults === 0 && this.pages > 0 ? 0 : 1;
  }
}
