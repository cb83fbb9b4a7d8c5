import { expect } from '@open-wc/testing';
import { isRegistered } from '../../../src/runtime/registry.js';
import { version } from '../../../src/runtime/version.js';

/** Registers a tag of some version and gives what the console is told about it. */
function warningsAbout(tag: string, presentVersion: string | undefined): unknown[] {
  const warnings: unknown[] = [];
  const real = console.warn;
  console.warn = (message: unknown) => warnings.push(message);
  customElements.define(
    tag,
    class extends HTMLElement {
      static readonly version = presentVersion;
    },
  );
  expect(isRegistered(tag)).to.equal(true);
  console.warn = real;
  return warnings;
}

describe('faults row 19: a tag that is on the page already', () => {
  it('stays without a word when it is of the same version', () => {
    expect(warningsAbout('kulanz-same', version)).to.deep.equal([]);
  });

  it('stays with a warning when it is of another one', () => {
    expect(warningsAbout('kulanz-other', '0.0.9')).to.deep.equal([
      `<kulanz-other> stays at version 0.0.9, not ${version}`,
    ]);
  });

  it('stays with a warning when it is somebody else’s', () => {
    expect(warningsAbout('kulanz-foreign', undefined)).to.have.length(1);
  });

  it('is free to be defined when nobody has', () => {
    expect(isRegistered('kulanz-nobody')).to.equal(false);
  });
});
