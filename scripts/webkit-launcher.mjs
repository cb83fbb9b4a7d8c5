// @ts-check
/**
 * A @web/test-runner launcher for WebKitGTK's MiniBrowser.
 * Starts Xvfb (when there is no display) and WebKitWebDriver itself, and ends both.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { isReady, WebDriverSession } from './webdriver.mjs';

/** Key codes of WebDriver, https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};

/** @param {string} key name as in `KeyboardEvent.key`, or one character */
function keyCode(key) {
  const code = /** @type {Record<string, string>} */ (keyCodes)[key];
  if (code === undefined && [...key].length > 1) throw new Error(`Unknown key: ${key}`);
  return code ?? key;
}

/** Without this the browser's own toolbar keeps the window, and so the page, wider than a phone. */
const gtkStyles =
  '* { min-width: 0; min-height: 0; margin: 0; padding: 0; border: 0; font-size: 1px; }';

const buttons = { left: 0, middle: 1, right: 2 };

export class WebKitLauncher {
  name = 'WebKit';
  /** The command plugins of @web/test-runner-commands look for this type and the methods below. */
  type = 'webdriver';
  /** MiniBrowser shows one window, and only the focused one reacts to keys. */
  concurrency = 1;

  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];
  /** @type {Promise<WebDriverSession> | undefined} */
  #session;
  /** @type {string | undefined} */
  #activeId;
  #configFolder = '';

  /** @param {{ binary: string }} options path of MiniBrowser */
  constructor({ binary }) {
    this.binary = binary;
  }

  async initialize() {}

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    this.#session ??= this.#start();
    const session = await this.#session;
    this.#activeId = id;
    await session.leaveFrames();
    await session.navigate(url);
  }

  /** @param {string} id */
  isActive(id) {
    return this.#activeId === id;
  }

  async getBrowserUrl() {
    return (await this.#running()).currentUrl();
  }

  async stopSession() {
    this.#activeId = undefined;
    await (await this.#running()).navigate('about:blank');
    return {};
  }

  async startDebugSession() {
    throw new Error('Debugging is not supported in WebKit: use Chromium.');
  }

  async stop() {
    // A driver that never came up has already failed the run: only its processes are left to end.
    const session = await this.#session?.catch(() => undefined);
    await session?.close().catch(() => undefined);
    for (const child of this.#processes.reverse()) child.kill();
    if (this.#configFolder) rmSync(this.#configFolder, { recursive: true, force: true });
  }

  /**
   * @param {string} _id
   * @param {string[]} keys pressed and released one after the other
   */
  async sendKeys(_id, keys) {
    const strokes = keys.map(keyCode).flatMap(
      (value) =>
        /** @type {const} */ ([
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
    );
    await (await this.#running()).keyActions([...strokes]);
  }

  /** @param {string[]} keys held down together, the last one pressed last, such as Shift, Tab */
  async sendChord(keys) {
    const codes = keys.map(keyCode);
    await (
      await this.#running()
    ).keyActions([
      ...codes.map((value) => /** @type {const} */ ({ type: 'keyDown', value })),
      ...codes.reverse().map((value) => /** @type {const} */ ({ type: 'keyUp', value })),
    ]);
  }

  /**
   * @param {string} _id
   * @param {number} x
   * @param {number} y
   */
  async sendMouseMove(_id, x, y) {
    await (await this.#running()).pointerActions([{ type: 'pointerMove', duration: 0, x, y }]);
  }

  /**
   * In one request: between several of them a busy machine leaves the page time to move.
   *
   * @param {string} _id
   * @param {number} x
   * @param {number} y
   * @param {keyof typeof buttons} [button]
   */
  async sendMouseClick(_id, x, y, button = 'left') {
    const pressed = { button: buttons[button] };
    await (
      await this.#running()
    ).pointerActions([
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', ...pressed },
      { type: 'pointerUp', ...pressed },
    ]);
  }

  /**
   * @param {string} _id
   * @param {keyof typeof buttons} [button]
   */
  async sendMouseDown(_id, button = 'left') {
    await (
      await this.#running()
    ).pointerActions([{ type: 'pointerDown', button: buttons[button] }]);
  }

  /**
   * @param {string} _id
   * @param {keyof typeof buttons} [button]
   */
  async sendMouseUp(_id, button = 'left') {
    await (await this.#running()).pointerActions([{ type: 'pointerUp', button: buttons[button] }]);
  }

  async resetMouse() {
    await (await this.#running()).releaseActions();
  }

  /** @param {{ width: number, height: number }} size of the page area in CSS pixels */
  async setViewport({ width, height }) {
    const session = await this.#running();
    const frame = await session.execute(
      'return { width: outerWidth - innerWidth, height: outerHeight - innerHeight }',
    );
    await session.setWindowSize({ width: width + frame.width, height: height + frame.height });
    await until(
      () => session.execute(`return innerWidth === ${width} && innerHeight === ${height}`),
      `WebKit did not reach ${width} x ${height}`,
    );
  }

  /**
   * @param {string} script body of a function
   * @returns {Promise<unknown>} what the script returns in the page
   */
  async execute(script) {
    return (await this.#running()).execute(script);
  }

  /** One page back in the history. */
  async goBack() {
    await (await this.#running()).back();
  }

  /** Goes on in the first frame of where it is; a navigation leads out again. */
  async enterFrame() {
    await (await this.#running()).enterFrame(0);
  }

  async #running() {
    if (!this.#session) throw new Error('WebKit was not started');
    return this.#session;
  }

  async #start() {
    const display = process.env['DISPLAY'] || (await this.#startDisplay());
    const port = await freePort();
    const server = `http://127.0.0.1:${port}`;
    const driver = this.#spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
      env: { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: this.#writeConfig() },
      stdio: 'ignore',
    });
    const failed = once(driver, 'error').then(([error]) => Promise.reject(error));
    await Promise.race([driverReady(server), failed]);
    return WebDriverSession.open(server, {
      'webkitgtk:browserOptions': { binary: this.binary, args: ['--automation'] },
    });
  }

  #writeConfig() {
    this.#configFolder = mkdtempSync(join(tmpdir(), 'kulanz-webkit-'));
    mkdirSync(join(this.#configFolder, 'gtk-3.0'));
    writeFileSync(join(this.#configFolder, 'gtk-3.0', 'gtk.css'), gtkStyles);
    return this.#configFolder;
  }

  /** @returns {Promise<string>} name of the new display; Xvfb picks a free one and tells it */
  async #startDisplay() {
    const xvfb = this.#spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const told = /** @type {import('node:stream').Readable} */ (xvfb.stdio[3]);
    const failed = once(xvfb, 'error').then(([error]) => Promise.reject(error));
    const [number] = await Promise.race([once(told, 'data'), failed]);
    return `:${String(number).trim()}`;
  }

  /**
   * @param {string} program
   * @param {string[]} args
   * @param {import('node:child_process').SpawnOptions} options
   */
  #spawn(program, args, options) {
    const child = spawn(program, args, options);
    this.#processes.push(child);
    // A run that is broken off leaves nothing behind.
    process.once('exit', () => child.kill());
    return child;
  }
}

/** @param {string} server */
function driverReady(server) {
  // Nobody listens at first, which rejects.
  const ready = () => isReady(server).catch(() => false);
  return until(ready, `WebKitWebDriver did not answer at ${server}`);
}

/**
 * @param {() => Promise<boolean>} condition
 * @param {string} complaint
 */
async function until(condition, complaint) {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(complaint);
    await wait(20);
  }
}
