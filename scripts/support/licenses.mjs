// @ts-check

/** Ask for nothing but to be named: may be in what telcos ship. */
const permissive = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

/** May build, test and dress the demo, beside the permissive ones; none of their code ships. */
const forDevelopment = [
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0', // argparse, of typedoc
];

/** Packages whose entry in the lock names no licence of SPDX, read by hand, each in one version. */
const readByHand = new Set([
  'jsonify@0.0.1', // "Public Domain"
  'only@0.0.2', // no field; its Readme.md is the MIT licence
]);

/** @typedef {{ version?: string, license?: string, dev?: boolean, devOptional?: boolean }} Locked */

/**
 * @param {Readonly<Record<string, Locked>>} packages of a lock file, by folder
 * @returns {string[]} a line for each package whose licence is not allowed where it is used
 */
export function licenseFaults(packages) {
  return Object.entries(packages).flatMap(([folder, { version, license, dev, devOptional }]) => {
    if (folder === '') return [];
    const name = `${folder.slice(folder.lastIndexOf('node_modules/') + 13)}@${version}`;
    const isForDevelopment = dev === true || devOptional === true;
    const allowed = isForDevelopment ? [...permissive, ...forDevelopment] : permissive;
    if (license && isAllowed(license, allowed)) return [];
    if (isForDevelopment && readByHand.has(name)) return [];
    return [`${name}: ${license ?? 'no licence'}${isForDevelopment ? '' : ', and it ships'}`];
  });
}

/**
 * Understands what SPDX allows in a package: one licence, a choice (one must do) or several at once
 * (all must do).
 *
 * @param {string} expression
 * @param {readonly string[]} allowed
 */
function isAllowed(expression, allowed) {
  return expression
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((license) => allowed.includes(license)));
}
