import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import type { Rendition } from '../../../scripts/model/artifact.ts';
import type { Document } from '../../../scripts/model/document.ts';
import { mail, messageId, stringifyMail } from '../../../scripts/render/mail.ts';
import { composeUnbroken, flowed } from '../../../scripts/render/text/compose-text.ts';
import { composed } from '../../compose/composed.ts';

/** RFC 3676, 4.2 and 4.4, with `delsp=yes`, as a reader's program does it. */
function unflowed(text: string): string {
  let joined = '';
  for (const line of text.split('\r\n')) {
    const bare = line.startsWith(' ') ? line.slice(1) : line;
    joined += bare.endsWith(' ') ? bare.slice(0, -1) : `${bare}\n`;
  }
  return joined.replace(/\n$/, '');
}

const PDF: Rendition = {
  format: 'pdf',
  path: 'x.pdf',
  mediaType: 'application/pdf',
  bytes: new TextEncoder().encode('%PDF-1.7 stand-in'),
};

const ARABIC = `---
date: 2024-05-06
---

# Boats

At least 14 boats were taken, call +44 20 7946 0018, says the very long first sentence of this statement about boats.

![A pier](pier.png)

[Our report](https://example.org/report)
`;

/** A document as a message, as the command composes it. */
const messageOf = (document: Document, url?: string) =>
  mail.render({ document, renditions: [PDF] }, { url, flowedText: (each) => flowed(composeUnbroken(each)) });

async function mailIn(tag: string) {
  const document = await composed(ARABIC, tag, {}, ['pier.png']);
  const unbroken = composeUnbroken(document);
  return { document, unbroken, mail: await messageOf(document, 'https://example.org') };
}

test.each(['en', 'ar', 'zh-Hans'])('a message in %s is read back as it was written', async (tag) => {
  const { document, unbroken, mail: made } = await mailIn(tag);
  const bytes = await stringifyMail(made, { from: 'Desk <press@example.org>', date: Date.UTC(2024, 4, 6) });
  expect(bytes.toString('latin1')).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  const read = await PostalMime.parse(bytes);
  expect(read).toMatchObject({
    subject: document.title,
    from: { name: 'Desk', address: 'press@example.org' },
    date: '2024-05-06T00:00:00.000Z',
  });
  expect(read.headers.find(({ key }) => key === 'content-language')?.value).toBe(tag);
  expect(read.text?.replace(/\n$/, '').replace(/\s+/g, '')).toBe(unbroken.replace(/\n$/, '').replace(/\s+/g, ''));
  expect(unflowed(made.text)).toBe(unbroken);
  expect(read.html).toContain(`<html lang="${tag}" dir="${document.language.direction}">`);
  expect(read.html).not.toMatch(/<(?:img|link|script|style|iframe)|url\(|src=/);
  expect(read.html).toContain('href="https://example.org/report"');
  expect(read.attachments).toMatchObject([{ mimeType: 'application/pdf', disposition: 'attachment' }]);
  expect(made.text.split('\r\n').every((line) => [...line].length <= 78)).toBe(true);
});

test('the same message is the same bytes; another recipient has another Message-ID', async () => {
  const ids = ['A@x.org', 'a@x.org', 'b@x.org'].map(async (to) =>
    messageId((await mailIn('ar')).mail, 'press@example.org', to),
  );
  const [first, same, other] = await Promise.all(ids);
  expect(first).toMatch(/^[0-9a-f]{40}@example\.org$/);
  expect(same).toBe(first);
  expect(other).not.toBe(first);
  const { mail: made } = await mailIn('ar');
  const settings = { from: 'press@example.org', date: 0 };
  expect(await stringifyMail(made, settings)).toEqual(await stringifyMail((await mailIn('ar')).mail, settings));
});

test.each([
  ['en', ['left', 'center', 'right']],
  ['ar', ['right', 'center', 'right']],
])('in %s columns of a table stand where they stand on the page, without a style sheet', async (tag, sides) => {
  const document = await composed('# T\n\n| a | b | c |\n| :- | :-: | -: |\n| d | e | f |', tag);
  const { html } = await messageOf(document);
  expect([...html.matchAll(/<t[hd]\b[^>]* align="(\w+)"/g)].map(([, side]) => side)).toEqual([...sides, ...sides]);
  expect(html).not.toContain('data-align');
});

test('an embargo is said in the subject and above the text', async () => {
  const document = await composed(ARABIC.replace('date:', 'embargo: 2031-01-01T10:00Z\ndate:'), 'de');
  const made = await messageOf(document, 'https://example.org');
  expect(made.subject).toMatch(/^Sperrfrist.*2031.* – Boats$/);
  expect(unflowed(made.text).split('\n').slice(0, 4).join(' ').toLowerCase()).toContain('sperrfrist');
  expect(made.html).toContain('Sperrfrist');
  expect(made.html).not.toContain(`/${document.slug}/de/`);
});

test('flowed text comes together again to the last character', () => {
  const alphabet = fc.constantFrom(...'ab -–>，。中文字عرب\u2067\u2069"(/.', 'From ', 'word ', 'https://x.org/a/b ');
  const line = fc.array(alphabet, { maxLength: 120 }).map((parts) => parts.join('').trimEnd());
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const text = lines.join('\n');
      expect(unflowed(flowed(text))).toBe(text);
    }),
  );
});

test('where mail is called off stands in a header, with one click for a web address (RFC 8058)', async () => {
  const { mail: made } = await mailIn('en');
  const headersOf = async (unsubscribe?: string): Promise<string> =>
    (await stringifyMail(made, { from: 'a@x.org', to: 'b@x.org', date: 0, unsubscribe }))
      .toString('latin1')
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n\r\n', 1)[0] ?? '';
  expect(await headersOf()).not.toContain('List-Unsubscribe');
  const web = await headersOf('https://example.org/off?who=b%40x.org');
  expect(web).toContain('List-Unsubscribe: <https://example.org/off?who=b%40x.org>');
  expect(web).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const letter = await headersOf('mailto:off@example.org');
  expect(letter).toContain('List-Unsubscribe: <mailto:off@example.org>');
  expect(letter).not.toContain('One-Click');
});

test('the logo travels in the message, and the HTML shows it from there', async () => {
  const document = await composed(ARABIC, 'en', {}, ['pier.png']);
  const light = {
    path: 'assets/logo.1.png',
    mediaType: 'image/png',
    bytes: Buffer.from('PNG'),
    width: 240,
    height: 80,
  };
  const withLogo = (text?: string) =>
    messageOf({ ...document, masthead: { ...document.masthead, name: 'Harbour Watch', logo: { light, text } } });
  const bytes = await stringifyMail(await withLogo('Watch'), { from: 'press@example.org', date: 0 });
  const { html = '', attachments } = await PostalMime.parse(bytes);
  const shown = attachments.find(({ mimeType }) => mimeType === 'image/png');
  expect(shown).toMatchObject({ disposition: 'inline', related: true });
  expect(html).toContain(`src="cid:${shown?.contentId?.slice(1, -1)}" alt="Watch" width="120" height="40"`);
  expect(html).not.toContain('Harbour Watch');
  // Beside the name it says nothing.
  expect((await withLogo()).html).toMatch(/alt=""[^>]*> Harbour Watch/);
  expect((await messageOf(document)).html).not.toContain('cid:');
});
