// Drives Debian's chromium over the pipe of its DevTools protocol: no package is needed for that.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const longest = 60_000; // Milliseconds that an answer may take.

/** A running browser without a window; `close` it at the end. */
export class Chromium {
  #answers = new Map();
  #listeners = new Set();
  #rest = '';
  #number = 0;

  constructor() {
    this.profile = mkdtempSync(join(tmpdir(), 'llp-browser-'));
    this.process = spawn('chromium', [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars', '--no-first-run',
      '--remote-debugging-pipe', `--user-data-dir=${this.profile}`, 'about:blank',
    ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.process.stdio[4].setEncoding('utf8').on('data', (text) => this.#read(text));
    this.process.on('exit', (code) => this.#fail(new Error(`chromium ended with ${code}`)));
  }

  #read(text) {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop();
    for (const message of messages.map((json) => JSON.parse(json))) {
      const waiting = this.#answers.get(message.id);
      this.#answers.delete(message.id);
      if (waiting) message.error ? waiting.no(new Error(message.error.message)) : waiting.yes(message.result);
      else for (const listener of this.#listeners) listener(message);
    }
  }

  #fail(error) {
    for (const { no } of this.#answers.values()) no(error);
    this.#answers.clear();
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#number;
    this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    return new Promise((yes, no) => {
      const late = setTimeout(() => no(new Error(`${method}: no answer in ${longest / 1000} s`)), longest);
      const answered = (then) => (value) => (clearTimeout(late), then(value));
      this.#answers.set(id, { yes: answered(yes), no: answered(no) });
    });
  }

  /** An empty tab of the size given. */
  async tab(width, height = 1600) {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const tab = new Tab(this, sessionId, targetId);
    this.#listeners.add((message) => message.sessionId === sessionId && tab.hear(message));
    for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await tab.send(`${domain}.enable`);
    await tab.resize(width, height);
    return tab;
  }

  close() {
    this.#listeners.clear();
    this.process.removeAllListeners('exit');
    return new Promise((done) => {
      this.process.on('exit', () => (rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 }), done()));
      this.process.kill();
    });
  }
}

class Tab {
  complaints = []; // Of the console, exceptions and refusals of the page's own policy among them.
  requests = []; // Addresses, that of the page itself among them.
  #loaded = () => {};

  constructor(browser, session, target) {
    Object.assign(this, { browser, session, target });
  }

  send(method, params) {
    return this.browser.send(method, params, this.session);
  }

  hear({ method, params }) {
    if (method === 'Page.loadEventFired') this.#loaded();
    if (method === 'Network.requestWillBeSent') this.requests.push(params.request.url);
    if (method === 'Log.entryAdded') this.complaints.push(params.entry.text);
    if (method === 'Runtime.consoleAPICalled') this.complaints.push(params.args.map((arg) => arg.value).join(' '));
    if (method === 'Runtime.exceptionThrown') this.complaints.push(params.exceptionDetails.text);
  }

  resize(width, height = 1600) {
    return this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
  }

  /** Opens a file; what was heard of another one before is forgotten. */
  async open(file) {
    this.complaints = [];
    this.requests = [];
    const loaded = new Promise((yes) => (this.#loaded = yes));
    await this.send('Page.navigate', { url: `file://${file}` });
    await loaded;
  }

  /** The value of an expression, as JSON has it. */
  async evaluate(expression) {
    const { result, exceptionDetails } =
      await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** The page as seen, as far down as a picture can be. */
  async picture() {
    const { cssContentSize: { width, height } } = await this.send('Page.getLayoutMetrics');
    const clip = { x: 0, y: 0, width, height: Math.min(height, 8000), scale: 1 };
    const { data } = await this.send('Page.captureScreenshot', { captureBeyondViewport: true, clip });
    return Buffer.from(data, 'base64');
  }

  async print() {
    const { data } = await this.send('Page.printToPDF', { preferCSSPageSize: true });
    return Buffer.from(data, 'base64');
  }
}
