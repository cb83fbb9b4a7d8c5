// @ts-check
/** The little of the W3C WebDriver protocol that the WebKit launcher needs. */

/** A session of a WebDriver server. Every method rejects with the driver's own error text. */
export class WebDriverSession {
  /** @param {string} url address of the session, without a slash at its end */
  constructor(url) {
    this.url = url;
  }

  /**
   * @param {string} server address of the driver
   * @param {Record<string, unknown>} capabilities
   */
  static async open(server, capabilities) {
    const created = await request('POST', `${server}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    return new WebDriverSession(`${server}/session/${created.sessionId}`);
  }

  close() {
    return request('DELETE', this.url);
  }

  /** @param {string} url */
  navigate(url) {
    return request('POST', `${this.url}/url`, { url });
  }

  /** One page back in the history; answers once the page before has come. */
  back() {
    return request('POST', `${this.url}/back`, {});
  }

  /** @returns {Promise<string>} */
  currentUrl() {
    return request('GET', `${this.url}/url`);
  }

  /**
   * @param {string} script body of a function
   * @returns {Promise<any>} what the script returns
   */
  execute(script) {
    return request('POST', `${this.url}/execute/sync`, { script, args: [] });
  }

  /** @param {number} index of a frame in the page, from 0 */
  enterFrame(index) {
    return request('POST', `${this.url}/frame`, { id: index });
  }

  /** Leads out of all frames. */
  leaveFrames() {
    return request('POST', `${this.url}/frame`, { id: null });
  }

  /** @param {{ width: number, height: number }} size of the window with its frame, in CSS pixels */
  setWindowSize({ width, height }) {
    return request('POST', `${this.url}/window/rect`, { width, height });
  }

  /** @param {{ type: 'keyDown' | 'keyUp', value: string }[]} actions */
  keyActions(actions) {
    return this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  /** @param {Record<string, unknown>[]} actions */
  pointerActions(actions) {
    return this.#perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions,
    });
  }

  releaseActions() {
    return request('DELETE', `${this.url}/actions`);
  }

  /** @param {Record<string, unknown>} source */
  #perform(source) {
    return request('POST', `${this.url}/actions`, { actions: [source] });
  }
}

/**
 * Whether the driver accepts sessions; rejects while nobody listens there.
 *
 * @param {string} server
 * @returns {Promise<boolean>}
 */
export async function isReady(server) {
  return (await request('GET', `${server}/status`)).ready;
}

/**
 * @param {string} method
 * @param {string} url
 * @param {unknown} [body]
 * @returns {Promise<any>} the `value` of the driver's answer
 */
async function request(method, url, body) {
  const response = await fetch(url, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${url}: ${value?.error}: ${value?.message}`);
  return value;
}
