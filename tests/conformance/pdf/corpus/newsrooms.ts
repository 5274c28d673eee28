import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { languageOf } from '../../../../scripts/lib/text/language/language.ts';
import { FRAMES, TOKENS } from '../../../lib/text/bidi/tokens.ts';
import { declaration } from '../../../support/udhr.ts';
import { fontModules } from './fonts.ts';
import { EACH_LAYOUT, LANGUAGES } from './languages.ts';
import { escaped, LAYOUTS, type Prose, statement } from './layouts.ts';
import { png } from './picture.ts';

export type CorpusNewsroom = { readonly root: string; readonly tag: string };

/**
 * A newsroom for each language of the corpus: all layouts in one document, and in some languages each alone.
 *
 * @param more lines for the settings
 */
export async function layoutNewsrooms(
  folder: string,
  tags = Object.keys(LANGUAGES),
  more = '',
): Promise<readonly CorpusNewsroom[]> {
  return Promise.all(
    tags.map((tag) => {
      const prose = proseIn(tag);
      const alone = EACH_LAYOUT.includes(tag) ? Object.keys(LAYOUTS) : [];
      const statements = [undefined, ...alone].map((layout): [string, string] => [
        layout ?? 'all',
        statement(prose, layout),
      ]);
      return newsroom(folder, tag, new Map(statements), more);
    }),
  );
}

/**
 * A newsroom for each right-to-left language whose statement holds every token in each of its frames.
 *
 * @param paragraphs other paragraphs, as Markdown
 */
export async function tokenNewsrooms(
  folder: string,
  paragraphs = (tag: string): readonly string[] =>
    sentencesWithTokens(tag).map(({ before, token, after }) => escaped(before + token + after)),
): Promise<readonly CorpusNewsroom[]> {
  return Promise.all(
    Object.keys(FRAMES).map((tag) => {
      const head = `---\ndate: 2024-11-27\n---\n\n# ${proseIn(tag).headings[0]}`;
      return newsroom(folder, tag, new Map([['tokens', `${[head, ...paragraphs(tag)].join('\n\n')}\n`]]));
    }),
  );
}

export type TokenSentence = { readonly before: string; readonly token: string; readonly after: string };

export function sentencesWithTokens(tag: string): readonly TokenSentence[] {
  return (FRAMES[tag] ?? []).flatMap((frame) => {
    const [before = '', after = ''] = frame.split('%');
    return TOKENS.map((token) => ({ before, token, after }));
  });
}

const CONTACT = 'contacts: [{ phone: +44 20 7946 0018, email: press@example.org }]\n';

async function newsroom(
  folder: string,
  tag: string,
  statements: ReadonlyMap<string, string>,
  more = '',
): Promise<CorpusNewsroom> {
  const root = path.join(folder, tag);
  await mkdir(path.join(root, 'source'), { recursive: true });
  const settings = `name: Example\nlanguage: ${tag}\nlanguages: [${tag}]\nurl: https://example.org\n${CONTACT}${more}`;
  await Promise.all([
    symlink(await fontModules(), path.join(root, 'node_modules')),
    writeFile(path.join(root, 'source', 'newsroom.yaml'), settings),
    writeFile(path.join(root, 'source', 'picture.png'), png(320, 120)),
    ...[...statements].map(([slug, markdown]) => writeFile(path.join(root, 'source', `${slug}.md`), markdown)),
  ]);
  return { root, tag };
}

function proseIn(tag: string): Prose {
  const { articles, blocks } = declaration(LANGUAGES[tag] ?? '');
  const headings = [...(blocks[0] === undefined ? [] : [blocks[0]]), ...articles.map(({ heading }) => heading)];
  return {
    tag,
    isRtl: languageOf(tag).direction === 'rtl',
    headings: headings.filter((heading) => heading !== ''),
    paragraphs: articles.flatMap(({ paragraphs }) => paragraphs),
  };
}
