/** Style sheets of hosts that hit everything on the page: the tags keep their sizes and can be pressed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { allEngines } from '../e2e/support/engine.js';
import { words } from '../e2e/support/words.js';
import { hostPage, type PageOptions } from './support/pages.js';
import { reviewPlan } from './support/plan.js';
import { useScene } from './support/scene.js';

interface HostileSheet {
  readonly css: string;
  readonly around?: PageOptions['around'];
}

/** By what they do. */
const sheets: Readonly<Record<string, HostileSheet>> = {
  'everything unset': { css: '*{all:unset!important}' },
  'another size of the root': { css: 'html{font-size:62.5%}' },
  'elements hidden by name': {
    css: 'button,a,p,span,svg,section,form,label,input,dl,details{display:none!important}',
  },
  'everything a block, and shown': {
    css: '*{display:block!important;visibility:visible!important;opacity:1!important}',
  },
  'tags hidden until they are defined': { css: ':not(:defined){display:none!important}' },
  'everything from right to left': { css: '*{direction:rtl!important;text-align:right!important}' },
  'type of the page': {
    css: '*{letter-spacing:.5em!important;text-transform:uppercase!important;word-spacing:1em!important;line-height:3!important;font:italic 900 40px/4 cursive!important}',
  },
  'everything in motion': {
    css: '@keyframes pulse{to{opacity:.4;letter-spacing:1em;font-size:3em;color:red}} *{transition:all 60s!important;animation:pulse 2s infinite alternate!important}',
  },
  'nothing to be seen': {
    css: '*{visibility:hidden!important;pointer-events:none!important;user-select:none!important}',
  },
  'filters and transforms on ancestors': {
    css: '.wrapper{transform:translateZ(0) rotate(0.001deg);filter:saturate(1);perspective:500px;will-change:transform}',
    around: ['<div class="wrapper">', '</div>'],
  },
  'rooms that cut and contain': {
    css: '.wrapper{overflow:hidden;contain:layout paint style;content-visibility:auto;contain-intrinsic-size:auto 900px;display:flow-root;isolation:isolate}',
    around: ['<div class="wrapper">', '</div>'],
  },
  'a bar at the highest level': {
    css: '.bar{position:fixed;inset:0 0 auto;block-size:60px;z-index:2147483647;background:gold} *{z-index:2147483647!important}',
    around: ['<div class="bar">Angebote</div>', ''],
  },
  'attributes and dialogs hidden': {
    css: 'dialog,[open],[role],[aria-hidden],[tabindex],[lang]:not(html){display:none!important} ::slotted(*){display:none}',
  },
  'a floated, narrow layout of old': {
    css: '*{float:left!important;box-sizing:content-box!important;margin:0!important} img,svg{max-width:1px!important} table{display:inline!important}',
  },
};

/** The room that a host gives the tags, which is the host's own affair. */
const room =
  'h1{animation:none!important;transition:none!important;font-size:20px!important;letter-spacing:0!important}' +
  'kulanz-provider{display:block!important;inline-size:600px!important;float:none!important;animation:none!important;transition:none!important}' +
  'kulanz-provider>*{float:none!important;clear:both!important;animation:none!important;transition:none!important}';

describe.each(allEngines())('faults row 20: a style sheet of the host, in $name', ({ open }) => {
  const scene = useScene(open);
  let usual: string[];
  beforeAll(async () => {
    await show({ css: '' });
    usual = await measures();
  });

  async function show({ css, around }: HostileSheet): Promise<void> {
    const { host, visitor } = scene;
    const head = `<style>${room}</style><style>${css}</style>`;
    host.show({ '/bills': { html: hostPage({ head, ...(around && { around }) }) } });
    await visitor.opens(`${host.origin}/bills`);
    await visitor.waits(`return seen('.way').length > 2 && seen('.offer').length > 2`, 'the tags');
  }

  /** Sizes of what people press, and of the letters on it. */
  const measures = () =>
    scene.visitor.ask<string[]>(`
      return seen('.card, .way, .offer, .button, #heading').map((each) => {
        const { width, height } = each.getBoundingClientRect();
        const { fontSize, letterSpacing, textTransform, direction } = getComputedStyle(each);
        return [width.toFixed(), height.toFixed(), fontSize, letterSpacing, textTransform, direction,
          each.className].join(' ');
      })`);

  it.each(Object.keys(sheets))('%s: sizes are stable, and a plan is chosen', async (name) => {
    const { visitor } = scene;
    await show(sheets[name]!);
    expect(await measures()).toEqual(usual);
    await reviewPlan(visitor);
    await visitor.click(words.acceptTerms);
    await visitor.waits(`return seen('input[name="terms"]')[0].checked`, 'a tick');
  });

  it('theming comes through all of them', async () => {
    const { visitor } = scene;
    for (const { css, around } of Object.values(sheets)) {
      await show({
        css: `${css} kulanz-provider{--kulanz-size:20px!important}`,
        ...(around && { around }),
      });
      expect(await visitor.ask(`return getComputedStyle(seen('.card')[0]).fontSize`)).toBe('20px');
    }
  });
});
