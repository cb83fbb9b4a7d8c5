import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, press, clickIn, setViewport, type } from '../../support/browsers.js';

const matches = (query: string) => matchMedia(query).matches;

describe('browser support', () => {
  it('moves focus with real Tab presses, both ways', async () => {
    const form = await fixture<HTMLElement>(html`
      <div><button id="one">1</button><button id="two">2</button><button id="three">3</button></div>
    `);
    const focused = () => document.activeElement?.id;
    form.querySelector<HTMLElement>('#one')!.focus();

    await press('Tab');
    expect(focused()).to.equal('two');
    await press('Shift', 'Tab');
    expect(focused()).to.equal('one');
  });

  it('types text and presses Enter and Space as trusted events', async () => {
    const form = await fixture<HTMLElement>(html`<div><input /><button>go</button></div>`);
    const input = form.querySelector('input')!;
    const button = form.querySelector('button')!;
    let trusted = 0;
    button.addEventListener('click', (event) => (trusted += event.isTrusted ? 1 : 0));

    input.focus();
    await type('Zwei Raten');
    button.focus();
    await press('Enter');
    await press('Space');

    expect(input.value).to.equal('Zwei Raten');
    expect(trusted).to.equal(2);
  });

  it('clicks within a box of the page, and never makes a double click of two', async () => {
    const button = await fixture<HTMLElement>(html`<button>go</button>`);
    const counts: number[] = [];
    button.addEventListener('click', ({ detail }) => counts.push(detail));

    await clickIn(button.getBoundingClientRect());
    await clickIn(button.getBoundingClientRect());

    expect(counts).to.deep.equal([1, 1]);
  });

  it('sets the page width', async () => {
    for (const width of [320, 768]) {
      await setViewport(width);
      expect(innerWidth).to.equal(width);
    }
  });

  it('emulates media features where it says so', async () => {
    const emulated = await emulateMedia({
      'prefers-color-scheme': 'dark',
      'prefers-reduced-motion': 'reduce',
      'forced-colors': 'active',
    });
    const queries = [
      '(prefers-color-scheme: dark)',
      '(prefers-reduced-motion: reduce)',
      '(forced-colors: active)',
    ];
    expect(queries.every(matches)).to.equal(emulated);
    await emulateMedia({});
    expect(matches('(forced-colors: active)')).to.equal(false);
  });
});
