import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Clock } from '../../lib/clock.ts';
import { UNSPACED_LETTERS } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { isEmptyField, isNo, isRecord } from '../newsroom/field-values.ts';
import type { Fields } from '../newsroom/fields.ts';
import type { FrontBlock } from '../newsroom/front-block.ts';
import { MEANT_ADVICE, WAIT_ADVICE, WAITING_TEXT } from '../not-public/near-blocks.ts';
import { type WaitSign, waitOf } from '../not-public/waiting-line.ts';
import type { Wait } from '../not-public/waiting-meaning.ts';
import { isWaitingWord } from '../not-public/waiting-name.ts';
import { waitOfPart } from '../not-public/waiting-part.ts';
import { whenOf } from '../not-public/waiting-time.ts';
import { isoOf } from './days.ts';

/** A text of the front matter that is not published. */
export type UnusedText = {
  /** The names that lead to it; none for a comment. */
  readonly path: readonly string[];
  readonly text: string;
  readonly place: Point | Position;
};

/** The texts in the value of a field, those in lists and in fields below it included. */
export function textsIn(path: readonly string[], value: unknown, placeOf: Fields['placeOf']): readonly UnusedText[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => textsIn([...path, String(at)], each, placeOf));
  if (isRecord(value)) return Object.entries(value).flatMap(([name, each]) => textsIn([...path, name], each, placeOf));
  return isEmptyField(value) || value === undefined ? [] : [{ path, text: String(value), place: placeOf(path) }];
}

/** Names of what programs, search engines and menus use, and of people: nothing of it is a text for readers. */
const OF_PROGRAMS =
  /^(?:authors?|alias(?:es)?|byline_url|layout|permalink|url|slugs?|id|images?|cover|featured(?:_?image)?|thumbnail|banner|hero|menus?|type|series|markup|outputs|sitemap|cascade|comments|share|robots|canonical|pagination|navtitle|icon|color|class|css|js|keywords_extra|license|copyright|source|version|tools|model|head|redirects|parent|custom_.*|eleventy.*|sidebar.*|.*[_-]?(?:url|path|file|src|href|tags|keywords|labels?)|(?:nav|menu|link|seo|meta|og|twitter|short|page|hide|toc)[_-]?(?:title|description|desc|name|text)?|.*(?:Title|Description|Label)|.*[_-](?:title|description))$/;
/** An address, a path, or an expression for a program. */
const isForPrograms = (text: string): boolean =>
  /\{\{|\$\{|^[<[{]/.test(text) || (!/\s/.test(text) && (/^[./~@]/.test(text) || text.includes('://')));
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Letters of scripts that put no blank between words. */
const WITHOUT_BLANKS = new RegExp(`[${UNSPACED_LETTERS}]`, 'gu');
const FEWEST = 3;
const FEWEST_WITHOUT_BLANKS = 6;

/** True for words or a figure of a sentence, which readers may miss: three words, or a figure beside a word. */
export function isLost({ path, text }: UnusedText): boolean {
  const names = path.filter((each) => !/^\d+$/.test(each));
  const [first = ''] = names;
  if (/^(?:stats|statistics)$/i.test(first) && /\p{N}/u.test(text)) return true;
  if (isForPrograms(text.trim()) || names.some((each) => OF_PROGRAMS.test(each))) return false;
  const words = text.match(WORD) ?? [];
  if (!/\s/.test(text.trim()) || isoOf(text.trim()) !== text.trim())
    return (text.match(WITHOUT_BLANKS) ?? []).length >= FEWEST_WITHOUT_BLANKS;
  return (
    words.some((word) => /\p{L}{2}/u.test(word)) &&
    (words.length >= FEWEST || (words.length > 1 && words.some((word) => /^\p{N}+$/u.test(word))))
  );
}

/** Warns of words in a field without a use, which readers will not see. */
export function warnOfLost(file: VFile, name: string, lost: readonly UnusedText[]): void {
  const [first] = lost;
  if (first === undefined) return;
  const said = lost.map(({ path, text }) =>
    path.length > 1 && WORDLESS.test(text) ? `${path.at(-1)}: ${text}` : text,
  );
  const words = said.join(' / ').replace(/\s+/g, ' ').trim();
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'warning',
    reason: `The field \`${name}\` is not used here, and its words are not published: “${words.slice(0, MOST_QUOTED)}${words.length > MOST_QUOTED ? '…' : ''}”`,
    place: first.place,
    actual: name,
    advice:
      'Put what readers are to see into the text, or into `summary:`; take the field away where they need none of it.',
  });
}

const WORDLESS = /^[^\p{L}]*$/u;
const MOST_QUOTED = 120;

/** A value between quotation marks, in which a `#` begins no comment. */
const QUOTED = /"(?:[^"\\]|\\.){0,200}"|(?<![\p{L}\p{N}])'[^']{0,200}'/gu;
const COMMENT = /(?:^|\s)#(.*)$/s;
/** A field that was switched off, as in a form: `# draft: true` */
const SWITCHED_OFF = /^[\w-]+[ \t]{0,9}[:=][ \t]{0,9}["']?(?:\w*|\d{4}-\d{2}-\d{2}\S*)["']?$/;

/** The comments of front matter; JSON has none. */
export function commentsIn({ format, value, line }: FrontBlock): readonly UnusedText[] {
  if (format === 'json' || !value.includes('#')) return [];
  return value.split('\n').flatMap((written, at): UnusedText[] => {
    const bare = written.replace(QUOTED, (quoted) => 'x'.repeat(quoted.length));
    const found = COMMENT.exec(bare);
    const text =
      found === null
        ? ''
        : written
            .slice(bare.length - (found[1] ?? '').length)
            .replace(/^#+/, '')
            .trim();
    const column = (found?.index ?? 0) + 1;
    return text === '' || SWITCHED_OFF.test(text) ? [] : [{ path: [], text, place: { line: line + at, column } }];
  });
}

/**
 * Reports what says, in a text that is not published, that the statement must wait: nobody would see it, and it holds
 * nothing back.
 *
 * @param isHeld whether the statement is held in one of these ways
 * @param clock an embargo that is over holds nothing back
 */
export function refuseWaiting(
  texts: readonly UnusedText[],
  file: VFile,
  isHeld: Readonly<Record<Wait, boolean>>,
  clock: Clock,
): void {
  for (const { path, text, place } of texts) {
    const found = waitIn(path, text, clock);
    if (found === undefined || isHeld[found.wait]) continue;
    const where = path.length === 0 ? 'A comment' : `The field \`${path.join('.')}\``;
    addMessage(file, {
      ruleId: WAITING_TEXT,
      severity: found.severity,
      reason: `${where} ${found.severity === 'error' ? 'says' : 'may say'} that the text is ${SAYS[found.wait]}, and holds nothing back`,
      place,
      actual: text,
      advice: `${WAIT_ADVICE[found.wait]}, or take it out. ${MEANT_ADVICE}`,
    });
  }
}

const SAYS: Readonly<Record<Wait, string>> = { embargo: 'under embargo', draft: 'not for the public' };

function waitIn(path: readonly string[], text: string, clock: Clock): WaitSign | undefined {
  const found = [text, ...text.split('\n')].flatMap((line) => [
    waitOf(line, 'text', clock) ?? [],
    waitOfPart(line, 'text') ?? [],
  ]);
  const signs = [...found.flat(), ofName(path, text, clock) ?? []].flat();
  return signs.find(({ severity }) => severity === 'error') ?? signs.find(({ severity }) => severity === 'warning');
}

/** What the name of a field below another one says: `press: { embargo: … }`. */
function ofName(path: readonly string[], value: string, clock: Clock): WaitSign | undefined {
  const name = path.slice(1).findLast((each) => !/^\d+$/.test(each));
  if (name === undefined || isNo(value) || whenOf(value, clock) === 'over') return undefined;
  if (/^embargo/i.test(name)) return { wait: 'embargo', severity: 'error' };
  return isWaitingWord(name) ? { wait: 'draft', severity: 'error' } : undefined;
}
