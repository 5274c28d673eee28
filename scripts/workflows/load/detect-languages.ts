import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Recall } from '../../lib/store/index.ts';
import {
  areKin,
  type DetectedLanguage,
  detector,
  isStrangeTo,
  languageName,
  languageOf,
  languagePart,
} from '../../lib/text/index.ts';
import { attempt } from '../../model/attempt.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { peekFrontMatter } from '../../source/front-matter/read-front-matter.ts';
import { restoreHtml } from '../../source/html/restore-blocks.ts';
import { readIfThere } from '../../source/newsroom/files.ts';
import { withDetected } from '../../source/newsroom/open-newsroom.ts';
import { isTextBlock } from '../../source/phrasing/nodes.ts';
import { guardedTree } from '../../source/statement/guard.ts';

/** Characters of a text that are enough to tell its language. */
const ENOUGH = 12_000;
/** So few characters of prose at the beginning of a file mean that more of it must be read. */
const LITTLE = 200;
const MOST = 300_000;

/** The language found for a text; `undefined` where it has no letters. */
type Found = Promise<DetectedLanguage | undefined>;

/**
 * The newsroom with the languages of its statements: one that does not name its language is in that of its text. One
 * that cannot be read is left out, which is reported where it is read.
 *
 * @param selected paths of the statements wanted, below the newsroom's root
 * @param recall what was found of the same texts before
 * @param stampOf what the disk says of a statement, where that is known: what was found of the same file is not read again
 */
export async function withLanguages(
  newsroom: Newsroom,
  selected: readonly string[],
  recall?: Recall<Found>,
  stampOf: (path: string) => string | undefined = () => undefined,
): Promise<Newsroom> {
  if (newsroom.detected !== undefined) return newsroom;
  const detect = detector();
  const detected = new Map<string, DetectedLanguage>();
  for (const path of selected) {
    const file = new VFile({ path });
    const within = newsroom.isBare || newsroom.source.tag;
    const findIn = async (): Found => {
      const text = String(readIfThere(newsroom, path) ?? '');
      // One that cannot be read, or holds nothing, is in no language.
      if (text.trim() === '' || peekFrontMatter(text).language !== undefined) return undefined;
      const find = async (): Found => {
        const prose = await firstProse(text);
        const found = await detect(prose);
        return newsroom.isBare ? (found ?? UNKNOWN) : inNewsroom(found, prose, newsroom);
      };
      return recall?.(() => [text, within], find) ?? find();
    };
    const read = await attempt({ file, what: 'The statement' }, () => {
      const stamp = stampOf(path);
      return stamp === undefined || recall === undefined ? findIn() : recall(() => [path, stamp, within], findIn);
    });
    const found = 'value' in read ? read.value : undefined;
    if (found === undefined) continue;
    const tag = newsroom.isBare
      ? ((found.isSure ? undefined : tagInName(file)) ?? found.tag)
      : ownTag(found.tag, newsroom);
    detected.set(path, { ...found, tag });
  }
  return withDetected(newsroom, detected);
}

/** The language of a text without a word: a file that stands alone does not take that of another file. */
const UNKNOWN: DetectedLanguage = { tag: 'en', isSure: false, isLong: false };

/** What a newsroom's own language is held against: letters that it does not write. */
function inNewsroom(
  found: DetectedLanguage | undefined,
  prose: string,
  { source }: Newsroom,
): DetectedLanguage | undefined {
  return found === undefined ? undefined : { ...found, isStrange: isStrangeTo(source.tag, prose) };
}

/** The language that a file is named for beyond doubt: `README.de.md`, `courses-fa_IR.md`. */
function tagInName({ stem = '' }: VFile): string | undefined {
  const [, behindStop, withRegion] =
    /(?:\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)|[-_.]([a-z]{2,3}[-_][A-Z]{2}))$/.exec(stem) ?? [];
  const named = behindStop ?? withRegion;
  if (named === undefined) return undefined;
  const { tag } = languageOf(named.replace('_', '-'));
  return languageName(tag, 'en') === tag ? undefined : tag;
}

/** The newsroom's own tag for a language that it has under another, or that no model tells from one of its own. */
function ownTag(tag: string, { languages }: Newsroom): string {
  if (languages.some((each) => each.tag === tag)) return tag;
  const { script } = languageOf(tag);
  const part = languagePart(tag);
  const kin = languages.find((each) => each.script === script && areKin(languagePart(each.tag), part));
  return kin?.tag ?? tag;
}

/** The beginning of the prose; it stands far down behind the head that word processors write. */
async function firstProse(text: string): Promise<string> {
  const prose = await proseIn(text.slice(0, ENOUGH));
  return prose.length < LITTLE && text.length > ENOUGH ? proseIn(text.slice(0, MOST)) : prose;
}

/** The prose of Markdown, a line for each block: no code, no addresses, no tags, no attributes of Pandoc's. */
async function proseIn(markdown: string): Promise<string> {
  const tree = await guardedTree(new VFile({ value: markdown }));
  if (tree === undefined) return '';
  restoreHtml(tree);
  const texts: string[] = [];
  visit(tree, (node) => {
    if (!isTextBlock(node)) return;
    visit(node, 'text', (text) => {
      texts.push(plainText(text));
    });
    texts.push('\n');
  });
  return texts
    .join(' ')
    .split('\n')
    .map((line) => line.split(/\s+/).filter((word) => word !== '' && !/[/\\@_={}]|\w\.\w/.test(word)))
    .filter((line) => line.length > 0)
    .map((line) => line.join(' '))
    .join('\n');
}
