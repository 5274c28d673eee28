import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPage } from '../../scripts/model/own-page.ts';
import { paths, pathsOf, publicUrl, relativePath } from '../../scripts/model/paths.ts';

const at = { slug: 'مرحبا', language: { tag: 'ar' }, version: 2 };

test('an earlier version has files of its own, beside those of the newest', () => {
  expect(pathsOf({ ...at, isEarlier: false })).toMatchObject({
    page: 'مرحبا/ar/index.html',
    pdf: 'مرحبا/ar/مرحبا.ar.pdf',
  });
  expect(pathsOf({ ...at, isEarlier: true })).toMatchObject({ pdf: 'مرحبا/ar/v2/مرحبا.ar.v2.pdf' });
});

test('a public address is ASCII, and an index is addressed by its folder', () => {
  const base = 'https://example.org';
  expect(publicUrl(base, paths.door)).toBe(`${base}/`);
  expect(publicUrl(base, paths.start('ar'))).toBe(`${base}/ar/`);
  expect(publicUrl(base, pathsOf({ ...at, isEarlier: false }).page)).toMatch(/^[\x21-\x7E]+\/ar\/$/);
});

test('from any file to any other, the relative way leads where a browser looks', () => {
  const name = fc.array(fc.constantFrom('a', 'b', 'é', 'x y', 'مرحبا'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(name, name, (from, to) => {
      const [here, there] = [from.join('/'), to.join('/')];
      const way = new URL(relativePath(here, there), `https://example.org/${encodeURI(here)}`);
      expect(decodeURI(way.pathname)).toBe(`/${there}`);
    }),
  );
});

test('a page of the documentation is named as it lies in the folder of whoever reads the name', () => {
  const inPackage = path.join(path.sep, 'news', 'node_modules', '.pnpm', 'x', 'node_modules', 'communique');
  expect(ownPage('start.md', inPackage)).toBe('node_modules/communique/docs/start.md');
  expect(ownPage('start.md', path.join(path.sep, 'clone'))).toBe('docs/start.md');
});
