import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each([
  ['image: door.jpg\nimage_alt: A door', { file: 'door.jpg', text: 'A door' }],
  ['image:\n  path: door.jpg\n  alt: A door', { file: 'door.jpg', text: 'A door' }],
  [
    'cover:\n  image: door.jpg\n  alt: A door\n  caption: In Homs',
    { file: 'door.jpg', text: 'A door', caption: 'In Homs' },
  ],
  ['cover:\n  src: door.jpg\n  alt: A door', { file: 'door.jpg', text: 'A door' }],
  ['featured_image: door.jpg\nfeatured_image_alt: A door', { file: 'door.jpg', text: 'A door' }],
  ['cover_image: https://x.org/door.jpg\ncover_image_alt: A door', { file: 'https://x.org/door.jpg', text: 'A door' }],
  // It lies elsewhere: a frame, with a warning, as in the text.
  ['image: /assets/door.jpg\nimage_alt: A door', { file: '/assets/door.jpg', text: 'A door' }],
  ['images: [door.jpg, other.jpg]\nimageAlt: A door', { file: 'door.jpg', text: 'A door' }],
  ['picture:\n  file: own.jpg\n  text: Own\nimage: door.jpg', { file: 'own.jpg', text: 'Own' }],
])('the picture of another program is ours where its words say what it shows: %j', async (fields, picture) => {
  const { draft } = await readMarkdown(`---\n${fields}\n---\n\n# T\n\nText\n`);
  expect(draft?.front.picture).toEqual(picture);
});

test.each([
  ['image: door.jpg', 'file: door.jpg` and `text: …`'],
  ['images:\n  - door.jpg', 'file: door.jpg` and `text: …`'],
])('else a notice says what to write: %j', async (fields, advice) => {
  const { draft, file } = await readMarkdown(`---\n${fields}\n---\n\n# T\n\nText\n`);
  expect(draft?.front.picture).toBeUndefined();
  const said = file.messages.filter(({ ruleId }) => ruleId === 'front-matter');
  expect(said.map(({ line, fatal, note }) => [line, fatal, note])).toContainEqual([
    2,
    undefined,
    expect.stringContaining(advice),
  ]);
});

test('a caption of a picture that is not shown is said to be unused', async () => {
  const { file } = await readMarkdown('---\nimage: door.jpg\nimage_caption: 14 killed\n---\n\n# T\n\nText\n');
  const said = file.messages.filter(({ ruleId }) => ruleId === 'front-matter');
  expect(said.map(({ line, actual }) => [line, actual])).toEqual([
    [2, 'door.jpg'],
    [3, 'image_caption'],
  ]);
});

test('a caption within the field of a picture that is not shown is quoted in a warning', async () => {
  const { file } = await readMarkdown('---\ncover:\n  src: door.jpg\n  caption: 14 killed\n---\n\n# T\n\nText\n');
  const said = file.messages.filter(({ ruleId }) => ruleId === 'front-matter');
  expect(said.map(({ fatal, reason }) => [fatal, reason])).toEqual([[false, expect.stringContaining('“14 killed”')]]);
});
