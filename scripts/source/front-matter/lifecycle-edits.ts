import { Document, isMap, isSeq, parseDocument } from 'yaml';
import { Fault } from '../../lib/fault.ts';
import type { Status } from '../../model/lifecycle-status.ts';
import { frontBlock } from '../newsroom/front-block.ts';
import { mendedYaml } from '../newsroom/yaml.ts';

/** The fields of front matter that a step of a statement's lifecycle sets; `undefined` takes a field away. */
export type LifeEdit = {
  readonly status?: string | undefined;
  readonly embargo?: string | undefined;
  readonly staging?: string | undefined;
  readonly reason?: string | undefined;
  /** When it was taken off or back. */
  readonly withdrawn?: string | undefined;
  /** When it was let out again. */
  readonly republished?: string | undefined;
  /** Appended to the corrections that are there. */
  readonly correction?: { readonly date: string; readonly text: string; readonly urgent?: true } | undefined;
  /** True where the newest correction that is there becomes urgent. */
  readonly isUrgentNow?: true;
};

const FRONT = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/;

/**
 * Changes fields of a statement's front matter, and nothing else in the file: not the text, not the author's comments.
 *
 * @throws {Fault} `usage` for front matter that is not YAML: it would have two of them
 */
export function editFrontMatter(markdown: string, edit: LifeEdit): string {
  const block = frontBlock(markdown);
  if (block !== undefined && block.format !== 'yaml')
    throw new Fault(
      'usage',
      `The front matter is ${block.format.toUpperCase()}, and only YAML is edited`,
      'Write it as YAML between two lines of `---`, and try again.',
    );
  const text = block === undefined ? markdown : markdown.trimStart();
  const match = block === undefined ? null : FRONT.exec(text);
  const written = match?.[1] ?? '';
  const yaml = parseDocument(mendedYaml(written));
  const document = isMap(yaml.contents) ? yaml : new Document({});
  for (const field of ['status', 'embargo', 'staging', 'reason', 'withdrawn', 'republished'] as const) {
    if (!(field in edit)) continue;
    const name = nameIn(document, field);
    if (edit[field] === undefined) document.delete(name);
    else document.set(name, edit[field]);
  }
  const corrections = nameIn(document, 'corrections');
  if (edit.correction !== undefined) {
    const list = document.get(corrections);
    if (isSeq(list)) list.add(document.createNode(edit.correction));
    else document.set(corrections, [edit.correction]);
  }
  if (edit.isUrgentNow === true) document.setIn([corrections, sizeOf(document.get(corrections)) - 1, 'urgent'], true);
  const front = `---\n${document.toString({ lineWidth: 0 }).trimEnd()}\n---\n`;
  return match === null ? `${front}\n${markdown.trimStart()}` : `${front}${text.slice(match[0].length)}`;
}

/** The name under which a field stands in a document, which may have capitals: `Status`. */
function nameIn(document: Document, field: string): string {
  const names = isMap(document.contents) ? document.contents.items.map(({ key }) => String(key)) : [];
  return names.includes(field) ? field : (names.find((name) => name.toLowerCase() === field) ?? field);
}

const sizeOf = (list: unknown): number => (isSeq(list) ? list.items.length : 0);

/** What a person can do to a statement. */
export type Step = 'embargo' | 'publish' | 'correct' | 'withhold' | 'cancel';

/** The status to which each step leads from each status; a step that is not there cannot be taken. */
export const transitions: Readonly<Record<Status, Readonly<Partial<Record<Step, Status>>>>> = {
  draft: { embargo: 'embargoed', publish: 'usable' },
  // Nobody has seen it: a notice that it was taken back would be the first that they hear of it.
  embargoed: { embargo: 'embargoed', publish: 'usable' },
  usable: { correct: 'corrected', withhold: 'withheld', cancel: 'canceled' },
  corrected: { correct: 'corrected', withhold: 'withheld', cancel: 'canceled' },
  withheld: { publish: 'usable', correct: 'corrected', cancel: 'canceled' },
  // What was taken back for good is not put out again under the same name.
  canceled: {},
};

/** What readers have of a statement, as far as builds, releases and known embargoes tell. */
export type PublicStanding = {
  /** True where a build or a release has published it. */
  readonly isOut: boolean;
  /** True where the last release that listed it has a notice in its place. */
  readonly isWithheld?: boolean;
  /** True where the last release that listed it says that it is canceled. */
  readonly isCanceled?: boolean;
  /** True where an embargo is known that its file may not say: a command or a release has seen it. */
  readonly isEmbargoed?: boolean;
  /** The greatest version that a release has published. */
  readonly version?: number | undefined;
};

/**
 * The steps that are possible: a text that may be public but never came out can still be held back, and one that is
 * taken off in public comes out again only when a command says so, whatever its file says.
 */
export function stepsFrom(
  status: Status,
  { isOut, isWithheld = false, isEmbargoed = false }: PublicStanding,
): Readonly<Partial<Record<Step, Status>>> {
  // Whatever its file says by now, nobody has seen it.
  if (isEmbargoed && !isOut && status !== 'draft') return transitions.embargoed;
  if (status === 'usable' && !isOut) return { embargo: 'embargoed', ...transitions.usable };
  if (isEmbargoed && status === 'usable') return { publish: status, ...transitions.usable };
  const isWhole = status === 'usable' || status === 'corrected';
  return isWhole && isWithheld ? { publish: status, ...transitions[status] } : transitions[status];
}
