import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { AnnouncerController, moveFocus } from '../../../src/controllers/index.js';

class Speaker extends LitElement {
  readonly announcer = new AnnouncerController(this);

  get region() {
    return this.renderRoot.querySelector('[role=status]')!;
  }

  override render() {
    return html`<h2 id="heading">Review</h2>
      <button id="confirm">Confirm</button>
      ${this.announcer.render()}`;
  }
}
customElements.define('kulanz-speaker', Speaker);

const open = () => fixture<Speaker>(html`<kulanz-speaker></kulanz-speaker>`);

describe('announcements', () => {
  it('faults row 12: each change is said exactly once, in a region that was there before', async () => {
    const speaker = await open();
    const { region } = speaker;
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(region.textContent ?? ''));
    observer.observe(region, { childList: true, characterData: true, subtree: true });

    for (const text of ['Still loading', 'Still loading', 'Loaded', 'Still loading']) {
      speaker.announcer.announce(text);
      await speaker.updateComplete;
    }
    observer.disconnect();

    expect(said).to.deep.equal(['Still loading', 'Loaded', 'Still loading']);
    expect(speaker.region).to.equal(region);
  });
});

describe('moveFocus', () => {
  it('moves to a button as it is', async () => {
    const speaker = await open();
    await moveFocus(speaker, '#confirm');
    expect(speaker.shadowRoot?.activeElement?.id).to.equal('confirm');
  });

  it('moves to a heading without a place in the tab order', async () => {
    const speaker = await open();
    await moveFocus(speaker, '#heading');

    const heading = speaker.shadowRoot?.activeElement as HTMLElement;
    expect([heading.id, heading.tabIndex]).to.deep.equal(['heading', -1]);
  });

  it('stays where it is when there is no such node', async () => {
    const speaker = await open();
    const before = document.activeElement;
    await moveFocus(speaker, '#nothing');
    expect(document.activeElement).to.equal(before);
  });
});
