// @ts-check
/**
 * `npm run release:pack`: everything of a release but its publication, in `.kulanz/package`: the
 * tarball of a fresh build, its digest, the packages that it takes in (CycloneDX). Prints the command
 * that would publish it, and does not run it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pack, packageFolder } from './pack.mjs';

const { version, private: isPrivate } = JSON.parse(readFileSync('package.json', 'utf8'));
const shell = process.platform === 'win32';

const changed = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
if (changed) {
  console.error(`A release is made of what is committed. Not committed:\n${changed}`);
  process.exit(1);
}
const changelog = readFileSync('CHANGELOG.md', 'utf8');
if (!changelog.includes(`## [${version}]`)) {
  console.error(`CHANGELOG.md has no section [${version}]: give [Unreleased] its number and day.`);
  process.exit(1);
}

rmSync(packageFolder, { recursive: true, force: true });
for (const script of ['build', 'check:package', 'sbom']) {
  console.log(`=== ${script}`);
  execFileSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell });
}
const tarball = pack(packageFolder);
const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64');
copyFileSync('dist/sbom.cdx.json', join(packageFolder, 'sbom.cdx.json'));
writeFileSync(join(packageFolder, 'integrity.txt'), `sha512-${digest}  ${basename(tarball)}\n`);

console.log(`
${tarball}
sha512-${digest}

To publish it, in continuous integration with an identity that npm can attest:
  npm publish ${tarball} --provenance --access public`);
if (isPrivate) {
  console.log(
    'npm refuses that while package.json says "private": true. That is meant so for now.',
  );
}
