/** Pages with libraries of old that change what every script on the page has in common. */
import { describe, expect, it } from 'vitest';
import { allEngines } from '../e2e/support/engine.js';
import { preferences } from '../e2e/support/words.js';
import { chooser, hostPage, watch } from './support/pages.js';
import { agreePlan } from './support/plan.js';
import { useScene } from './support/scene.js';

/** As their authors wrote it, and no more than it takes. */
const libraries: Readonly<Record<string, string>> = {
  'arrays with more methods, seen by for-in': `
    Array.prototype.each = function (visit) { for (var i = 0; i < this.length; i++) visit(this[i]); return this; };
    Array.prototype.first = function () { return this[0]; };
    Array.prototype.without = function (value) { return this.filter(function (each) { return each !== value; }); };`,
  'objects with one more property, seen by for-in': `
    Object.prototype.extend = function (source) { for (var name in source) this[name] = source[name]; return this; };`,
  'arrays that write themselves as JSON text': `
    Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Number.prototype.toJSON = function () { return String(this); };`,
  'an Array.from of old': `
    Array.from = function (iterable) {
      if (!iterable) return [];
      var length = iterable.length || 0, results = new Array(length);
      while (length--) results[length] = iterable[length];
      return results;
    };`,
  'elements that remove and append in their own way': `
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
    Element.prototype.append = function (child) { this.appendChild(child); return this; };
    Element.prototype.update = function (html) { this.innerHTML = html; return this; };`,
  'functions and texts of their own': `
    Function.prototype.bind = function (context) {
      var method = this, given = Array.prototype.slice.call(arguments, 1);
      return function () { return method.apply(context, given.concat(Array.prototype.slice.call(arguments))); };
    };
    String.prototype.startsWith = function (pattern) { return this.indexOf(pattern) === 0; };
    String.prototype.endsWith = function (pattern) { return this.lastIndexOf(pattern) >= 0; };
    window.$ = function (id) { return document.getElementById(id); };`,
  'a loader of AMD modules': `
    window.define = function () { window.troubles.push('define() was called'); };
    window.define.amd = {};
    window.require = window.define;`,
};

describe.each(allEngines())('faults row 19: a host’s libraries of old, in $name', ({ open }) => {
  const scene = useScene(open);

  async function show(library: string, tags: string): Promise<void> {
    const { host, visitor } = scene;
    const head = `${watch()}<script>${library}</script>`;
    host.show({ '/bills': { html: hostPage({ way: 'autoload', head, tags }) } });
    await visitor.opens(`${host.origin}/bills`);
  }

  it.each(Object.keys(libraries))('%s: a plan is agreed', async (name) => {
    const { visitor } = scene;
    await show(libraries[name]!, chooser);
    await agreePlan(visitor);
    // As text: the engine's driver uses the same arrays.
    expect(await visitor.ask(`return window.troubles.join('; ')`)).toBe('');
  });

  it('all of them: a list arrives as a list', async () => {
    const { visitor } = scene;
    const { change, add, save, saved } = preferences.de;
    await show(
      Object.values(libraries).join('\n'),
      '<kulanz-contact-preferences></kulanz-contact-preferences>',
    );
    await visitor.click(change.slice(0, 'Einstellungen ändern'.length));
    await visitor.click(add);
    await visitor.click(save);
    await visitor.reads(saved);
    expect(await visitor.ask(`return window.troubles.join('; ')`)).toBe('');
  });
});
