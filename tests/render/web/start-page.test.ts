import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/index.ts';
import type { RenderedDocument } from '../../../scripts/model/artifact.ts';
import { choiceFrom } from '../../../scripts/render/web/choice-page.ts';
import { listedFrom } from '../../../scripts/render/web/composed-page.ts';
import { startPageFrom } from '../../../scripts/render/web/start-page.ts';
import { composed } from '../../compose/composed.ts';

const ENGLISH = languageOf('en');

test('a start page is made of the newest in its language, and of where and how large its files are in others', async () => {
  const sample = await composed('# Boat\n\nThe boats came in at noon, and the log says so.\n');
  const inTag = (tag: string, bytes = 3000, title = `Boat ${tag}`): RenderedDocument => {
    const language = languageOf(tag);
    const file = { path: `boat/${tag}/boat.pdf`, mediaType: 'application/pdf', bytes: new Uint8Array(bytes) };
    const document = { ...sample, slug: 'boat', language, title, digest: `${tag} ${bytes}` };
    return { document, renditions: [{ ...file, format: 'pdf', pages: 1 }] };
  };
  const english = inTag('en');
  const from = (own: RenderedDocument, german: RenderedDocument, isWhole = true) =>
    startPageFrom([[own, german]], ENGLISH, { isWhole });
  const first = from(english, inTag('de'));
  expect(first.objects).toEqual([english.document]);
  // Another text in German, as large as before to readers.
  expect(from(english, inTag('de', 3010))).toEqual(first);
  expect(from(english, inTag('de', 30_000))).not.toEqual(first);
  expect(from(english, inTag('de', 3000, 'Schiff'))).not.toEqual(first);
  expect(from(inTag('en', 3010), inTag('de'))).not.toEqual(first);
  expect(from(english, inTag('de'), false).objects).toEqual([english.document]);
});

test('a list, and the page of all languages, are made of no more than they say of a statement', async () => {
  const before = await composed('# Boat\n\nThe boats came in at noon, and the log says so.\n');
  const after = await composed('# Boat\n\nThe boats came in at noon, and nobody has seen them.\n');
  const named = await composed('# Ship\n\nThe boats came in at noon, and the log says so.\n');
  const listed = (document: typeof before) => listedFrom([[{ document, renditions: [] }]], ENGLISH);
  const choice = (document: typeof before) => choiceFrom([{ document, renditions: [] }]);
  expect(listed(after)).toEqual(listed(before));
  expect(listed(named)).not.toEqual(listed(before));
  expect(listed({ ...before, summary: named.headline })).not.toEqual(listed(before));
  expect(choice(after)).toEqual(choice(before));
  expect(choice(named)).not.toEqual(choice(before));
});
