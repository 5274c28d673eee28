import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../../scripts/lib/store/index.ts';
import { fleetTaskOf, sharedFont, shareFonts, storedTask } from '../../../scripts/workflows/fleet/fleet-task.ts';
import { folderForTest, sha256 } from '../../support/folder.ts';

test('a font lies in the store once, by what it is, and a worker gets it from there', async () => {
  const folder = folderForTest();
  const file = path.join(folder, 'Own.ttf');
  writeFileSync(file, 'a font');
  const store = folderStore(path.join(folder, 'store'));
  const [font] = await shareFonts(store, [file]);
  expect(font).toEqual({ name: 'Own.ttf', sha256: sha256('a font') });
  if (font === undefined) throw new Error('No font was named.');
  expect(Buffer.from((await sharedFont(store, font)) ?? []).toString()).toBe('a font');
  expect(await sharedFont(store, { ...font, sha256: sha256('another') })).toBeUndefined();
});

test('what is no task is no task', () => {
  expect(() =>
    fleetTaskOf({ facts: {}, contents: new Map([['task.json', new TextEncoder().encode('{}')]]) }),
  ).toThrow();
});

test('a task is the same on the other side of a store', async () => {
  const task = {
    fonts: [{ name: 'Own.ttf', sha256: sha256('a font') }],
    task: {
      tree: { type: 'root' as const, children: [{ type: 'text' as const, value: 'أربعة عشر ١٤\u2028' }] },
      language: { tag: 'ar', direction: 'rtl' as const },
      paper: 'A4' as const,
      profile: 'ua-1' as const,
      facts: { title: 'T', language: 'ar', topics: [], time: 17e11 },
      slug: 'boats',
      path: 'boats/ar/boats.ar.pdf',
      isPictured: true,
    },
  };
  const store = folderStore(folderForTest());
  await store.keep(sha256('task'), storedTask(task));
  const found = await store.find(sha256('task'));
  expect(found && fleetTaskOf(found)).toEqual(task);
});
