import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/index.ts';
import type { RenderedDocument } from '../../../scripts/model/artifact.ts';
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
  expect(first.objects).toEqual([english]);
  // Another text in German, as large as before to readers.
  expect(from(english, inTag('de', 3010))).toEqual(first);
  expect(from(english, inTag('de', 30_000))).not.toEqual(first);
  expect(from(english, inTag('de', 3000, 'Schiff'))).not.toEqual(first);
  expect(from(inTag('en', 3010), inTag('de'))).not.toEqual(first);
  expect(from(english, inTag('de'), false).objects).toEqual([english]);
});
