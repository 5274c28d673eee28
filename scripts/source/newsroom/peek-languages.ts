import { VFile } from 'vfile';
import { Fault } from '../../lib/fault.ts';
import { oncePerKey } from '../../lib/once.ts';
import { isPseudo, LanguageTagError, languageOf } from '../../lib/text/index.ts';
import type { Input } from '../../model/newsroom.ts';
import { readTextFile } from './folder.ts';
import { type FrontBlock, frontBlock } from './front-block.ts';
import { parseToml } from './toml.ts';
import { parseYaml } from './yaml.ts';

type PeekedLanguages = { readonly language?: string | undefined; readonly languages: readonly string[] };

/**
 * The languages that a statement's front matter names, without reading the whole; faults are reported when it is read.
 */
export function peekLanguages(root: string, name: string, input?: Input): PeekedLanguages {
  const block = frontBlock(readable(root, name, input));
  // Most name none. A key may be written with escapes.
  if (block === undefined || !/lang|locale|\\/.test(block.value)) return { languages: [] };
  return peeked(JSON.stringify([block.format, block.value]), block);
}

/** How many blocks are remembered: a process that builds again and again looks at each every time. */
const MOST_PEEKED = 2000;
const peeked = oncePerKey((_: string, block: FrontBlock): PeekedLanguages => languagesIn(block), MOST_PEEKED);

function languagesIn(block: FrontBlock): PeekedLanguages {
  const parse = block.format === 'toml' ? parseToml : parseYaml;
  const data = parse(new VFile(), block.value, { line: 1, column: 1 }, 'front-matter')?.data ?? {};
  const language = [data['language'], data['lang'], data['locale']].find((each) => typeof each === 'string');
  const list = Array.isArray(data['languages']) ? data['languages'] : [];
  return {
    language: typeof language === 'string' ? withHyphens(language) : undefined,
    languages: list.flatMap((each) =>
      typeof each === 'string' && isLanguageTag(withHyphens(each)) ? [withHyphens(each)] : [],
    ),
  };
}

/** A tag in BCP 47's form, where a machine's locale was meant: `zh_CN`. */
export const withHyphens = (tag: string): string =>
  /^[a-z]{2,3}(?:_[a-z\d]{2,8})+$/i.test(tag) ? tag.replaceAll('_', '-') : tag;

/** The text of a file; empty where it cannot be read, which is reported when the statement is read. */
function readable(root: string, name: string, input: Input | undefined): string {
  try {
    return String(readTextFile(root, name, input) ?? '');
  } catch (error) {
    if (error instanceof Fault) return '';
    throw error;
  }
}

/** True for a valid BCP 47 tag of a natural language; false for a pseudo-language's. */
export function isLanguageTag(tag: string): boolean {
  try {
    return !isPseudo(languageOf(tag).tag);
  } catch (error) {
    if (error instanceof LanguageTagError) return false;
    throw error;
  }
}
