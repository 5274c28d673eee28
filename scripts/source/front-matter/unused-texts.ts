import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';
import { type Fields, isEmptyField, isNo, isRecord } from '../newsroom/fields.ts';
import type { FrontBlock } from '../newsroom/front-block.ts';
import { MEANT_ADVICE, WAIT_ADVICE, WAITING_TEXT } from '../not-public/near-blocks.ts';
import { type WaitSign, waitOf } from '../not-public/waiting-line.ts';
import type { Wait } from '../not-public/waiting-meaning.ts';
import { isWaitingWord } from '../not-public/waiting-name.ts';
import { waitOfPart } from '../not-public/waiting-part.ts';
import { whenOf } from '../not-public/waiting-time.ts';

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

/** A value between quotation marks, in which a `#` begins no comment. */
const QUOTED = /"(?:[^"\\]|\\.)*"|(?<![\p{L}\p{N}])'[^']*'/gu;
const COMMENT = /(?:^|\s)#+(.*)$/;
/** A field that was switched off, as in a form: `# draft: true` */
const SWITCHED_OFF = /^\s*[\w-]+\s*[:=]\s*["']?(?:\w*|\d{4}-\d{2}-\d{2}\S*)["']?\s*$/;

/** The comments of front matter; JSON has none. */
export function commentsIn({ format, value, line }: FrontBlock): readonly UnusedText[] {
  if (format === 'json' || !value.includes('#')) return [];
  return value.split('\n').flatMap((written, at): UnusedText[] => {
    const bare = written.replace(QUOTED, (quoted) => 'x'.repeat(quoted.length));
    const found = COMMENT.exec(bare);
    const text = found === null ? '' : written.slice(bare.length - (found[1] ?? '').length).trim();
    const column = (found?.index ?? 0) + 1;
    return text === '' || SWITCHED_OFF.test(text) ? [] : [{ path: [], text, place: { line: line + at, column } }];
  });
}

/**
 * Reports what says, in a text that is not published, that the statement must wait: nobody would see it, and it holds
 * nothing back.
 *
 * @param isHeld whether the statement is held in one of these ways
 * @param now milliseconds since 1970: an embargo that is over holds nothing back
 */
export function refuseWaiting(
  texts: readonly UnusedText[],
  file: VFile,
  isHeld: Readonly<Record<Wait, boolean>>,
  now: number,
): void {
  for (const { path, text, place } of texts) {
    const found = waitIn(path, text, now);
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

function waitIn(path: readonly string[], text: string, now: number): WaitSign | undefined {
  const found = [text, ...text.split('\n')].flatMap((line) => [
    waitOf(line, 'text', now) ?? [],
    waitOfPart(line, 'text') ?? [],
  ]);
  const signs = [...found.flat(), ofName(path, text, now) ?? []].flat();
  return signs.find(({ severity }) => severity === 'error') ?? signs.find(({ severity }) => severity === 'warning');
}

/** What the name of a field below another one says: `press: { embargo: … }`. */
function ofName(path: readonly string[], value: string, now: number): WaitSign | undefined {
  const name = path.slice(1).findLast((each) => !/^\d+$/.test(each));
  if (name === undefined || isNo(value) || whenOf(value, now) === 'over') return undefined;
  if (/^embargo/i.test(name)) return { wait: 'embargo', severity: 'error' };
  return isWaitingWord(name) ? { wait: 'draft', severity: 'error' } : undefined;
}
