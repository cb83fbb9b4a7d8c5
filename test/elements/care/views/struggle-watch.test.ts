import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Struggle } from '../../../../src/elements/care/views/struggle.js';
import { StruggleWatch } from '../../../../src/elements/care/views/struggle-watch.js';

/** A tag with a part inside, as the watch sees it, and a clock that only the test moves. */
class WatchedTag extends LitElement {
  nowMs = 0;
  readonly told: Struggle[] = [];

  readonly watch = new StruggleWatch(
    this,
    (struggle) => this.told.push(struggle),
    () => this.nowMs,
  );

  override render() {
    return html`<button class="back"><b>Back</b></button><button class="other">Other</button>
      <button class="send" @click=${this.send}>Send</button>
      <fieldset aria-describedby="choice-error"><input type="radio" /></fieldset>`;
  }

  /** As tags do with a choice that is missing. */
  send(): void {
    this.renderRoot.querySelector('input')!.focus();
  }

  /** Presses something, so many seconds later. */
  press(selector: string, afterSeconds = 1): void {
    this.nowMs += afterSeconds * 1_000;
    this.renderRoot.querySelector<HTMLElement>(selector)!.click();
  }
}
customElements.define('watched-tag', WatchedTag);

const place = () => fixture<WatchedTag>(html`<watched-tag></watched-tag>`);

/** What monitoring hears of a call that has failed. */
const fail = (target: EventTarget): boolean =>
  target.dispatchEvent(new Event('kulanz-error', { bubbles: true }));

describe('what is noted', () => {
  it('steps back, wherever on the button somebody presses', async () => {
    const tag = await place();
    for (let time = 0; time < 4; time++) tag.press('.back b');
    expect(tag.told).to.deep.equal(['backSteps']);
  });

  it('a pause, once it is over', async () => {
    const tag = await place();
    tag.press('.other');
    expect(tag.told).to.deep.equal([]);
    tag.press('.other', 90);
    expect(tag.told).to.deep.equal(['pause']);
  });

  it('presses that lead back to a choice that is missing', async () => {
    const tag = await place();
    for (let time = 0; time < 3; time++) {
      tag.press('.send');
      await aTimeout(0);
    }
    expect(tag.told).to.deep.equal(['errors']);
  });

  it('failures of this account, not of others', async () => {
    const tag = await place();
    const other = document.createElement('div');
    document.body.append(other);
    for (let time = 0; time < 3; time++) fail(other);
    other.remove();
    expect(tag.told).to.deep.equal([]);
    for (let time = 0; time < 3; time++) fail(tag.parentElement!);
    expect(tag.told).to.deep.equal(['errors']);
  });
});

describe('it begins anew', () => {
  it('after what the person came for', async () => {
    const tag = await place();
    for (let time = 0; time < 3; time++) tag.press('.back');
    tag.dispatchEvent(new Event('kulanz-request-created'));
    tag.press('.back');
    expect(tag.told).to.deep.equal([]);
  });

  it('when the page was out of sight', async () => {
    const tag = await place();
    tag.press('.other');
    document.dispatchEvent(new Event('visibilitychange'));
    tag.press('.other', 100);
    expect(tag.told).to.deep.equal([]);
  });

  it('once the tag has left the page, where it hears of nothing', async () => {
    const tag = await place();
    const parent = tag.parentElement!;
    tag.press('.other');
    tag.remove();
    for (let time = 0; time < 3; time++) fail(document);
    parent.append(tag);
    tag.press('.other', 100);
    expect(tag.told).to.deep.equal([]);
  });
});
