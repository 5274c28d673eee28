import { lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { rules } from '../../checks/index.ts';
import type { Rule, Subject } from '../../checks/rule.ts';
import { Fault } from '../../lib/fault.ts';
import { firstMismatch } from '../../lib/mismatch.ts';
import { oncePerObject } from '../../lib/once.ts';
import { watchedOwn, watchedOwnNow } from '../../lib/watched.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Target } from '../../publish/deploy/target.ts';
import type { DocumentRenderer } from '../../render/renderer.ts';
import { isRecord } from '../../source/newsroom/field-values.ts';
import { confined, fileCopy } from './own-renderer.ts';

/** A kind of deploy target of the newsroom's own: `sftp:host/path` is opened by the kind `sftp`. */
export type TargetKind = {
  /** The letters before the colon of `--to`. */
  readonly kind: string;
  /**
   * Opens a target.
   *
   * @param place the text behind the colon
   */
  readonly open: (place: string) => Target;
};

/** What a newsroom adds to the program in `communique.config.js`. */
export type Extensions = {
  readonly rules?: readonly Rule[] | undefined;
  readonly renderers?: readonly DocumentRenderer[] | undefined;
  readonly targets?: readonly TargetKind[] | undefined;
};

/** The name of the file in a newsroom's folder that has its extensions. */
export const CONFIG = 'communique.config.js';

/**
 * The extensions of a newsroom. A file that stands alone has none, whatever lies beside it.
 *
 * @throws {Fault} `config` for a file that does not run, or adds what cannot be added
 */
export async function readExtensions({ root, isBare }: Pick<Newsroom, 'root' | 'isBare'>): Promise<Extensions> {
  const file = path.join(root, CONFIG);
  const found = isBare ? undefined : lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return {};
  const target = statSync(file, { throwIfNoEntry: false });
  if (target?.isFile() !== true)
    throw new Fault('config', `${CONFIG} is no regular file`, 'Put a file there, or take it away.');
  // A file that has changed is another module: a preview reads it anew.
  const address = `${pathToFileURL(file).href}?${target.mtimeMs}`;
  const given: unknown = await watchedOwn(CONFIG, () => import(address)).then(
    (module: { readonly default?: unknown }) => module.default,
    (error: unknown) => {
      throw new Fault(
        'config',
        `${CONFIG} does not run: ${firstLine(error)}`,
        'Run it by itself: node communique.config.js',
        {
          cause: error,
        },
      );
    },
  );
  return checkedExtensions(given);
}

/** The functions of a target. */
const TARGET_FUNCTIONS = ['present', 'numbers', 'strange', 'inspect', 'prepare', 'deploy'] as const;

/**
 * A target of a newsroom's own, opened.
 *
 * @param place the text behind the colon
 * @throws {Fault} `config` where it cannot be opened, or lacks a function
 */
export function openOwn({ kind, open }: TargetKind, place: string): Target {
  const refuse = (what: string, cause?: unknown): never => {
    throw new Fault(
      'config',
      `${CONFIG}: \`open\` of the target \`${kind}\` ${what}`,
      `It gives { name, ${TARGET_FUNCTIONS.join(', ')} } at once; look for it in ${CONFIG}.`,
      { cause },
    );
  };
  const opened = ((): Target => {
    try {
      return open(place);
    } catch (error) {
      if (error instanceof Fault) throw error;
      return refuse(`failed: ${firstLine(error)}`, error);
    }
  })();
  const given: unknown = opened;
  if (given instanceof Promise) {
    // What it ends with says nothing any more.
    given.catch(() => undefined);
    return refuse('gave a promise');
  }
  if (!isRecord(given)) return refuse(`gave ${String(given)}`);
  if (typeof given['name'] !== 'string') return refuse('gave a target without a `name`');
  const missing = TARGET_FUNCTIONS.find((name) => typeof given[name] !== 'function');
  return missing === undefined ? opened : refuse(`gave a target without the function \`${missing}\``);
}

const KINDS = ['rules', 'renderers', 'targets'] as const;

/** Names of the program's own formats and targets. */
const TAKEN = ['html', 'pdf', 'text', 'kit', 'feeds', 'mail', 'folder', 'rsync', 's3'];

/**
 * The extensions, checked: names must not be taken, and formats add files and nothing else.
 *
 * @throws {Fault} `config` for what cannot be added
 */
export function checkedExtensions(given: unknown): Extensions {
  const refuse = (what: string, advice: string): never => {
    throw new Fault('config', `${CONFIG}: ${what}`, advice);
  };
  if (!isRecord(given))
    return refuse(
      'it exports nothing that adds to the program',
      'Write `export default { rules: [], renderers: [], targets: [] }`.',
    );
  const unknown = Object.keys(given).find((key) => !KINDS.some((kind) => kind === key));
  if (unknown !== undefined) refuse(`unexpected \`${unknown}\``, `It may have ${KINDS.join(', ')}.`);
  const wrong = firstMismatch(EXPORTED, given);
  if (wrong !== undefined)
    refuse(
      `\`${wrong.place}\` is ${wrong.found}`,
      `Expected ${wrong.expected}; make each with \`defineRule\`, \`defineRenderer\` or \`defineTarget\`.`,
    );
  const { rules: own = [], renderers = [], targets = [] } = given;
  if (!isListOf(own, isRule)) return refuse('a rule is not what `defineRule` gives', 'Make each with `defineRule`.');
  if (!isListOf(renderers, isRenderer))
    return refuse('a renderer is not what `defineRenderer` gives', 'Make each with `defineRenderer`.');
  if (!isListOf(targets, isTargetKind))
    return refuse('a target is not what `defineTarget` gives', 'Make each with `defineTarget`.');
  const taken = [...rules.map(({ id }) => id), ...TAKEN];
  const names = [
    ...own.map(({ id }) => id),
    ...renderers.map(({ format }) => format),
    ...targets.map(({ kind }) => kind),
  ];
  const twice = names.find((name, at) => taken.includes(name) || names.indexOf(name) < at);
  if (twice !== undefined) refuse(`there is \`${twice}\` already`, 'Give it a name of its own.');
  return { rules: own.map(watchedRule), renderers: renderers.map((each) => confined(each, CONFIG)), targets };
}

/**
 * A rule of a newsroom's own that is named where it runs for long, or ends the program. It works on a copy: what it changes in that
 * changes nothing for other rules, and nothing that is published.
 */
const watchedRule = (rule: Rule): Rule => ({
  ...rule,
  check: (subject) =>
    watchedOwnNow(`The rule \`${rule.id}\` of ${CONFIG}`, () => [...rule.check(subjectCopy(subject))]),
});

/** A subject for rules of a newsroom's own, one for all of them. */
const subjectCopy = oncePerObject(({ catalog, ...data }: Subject): Subject => {
  const { file, stateFile, ...texts } = catalog;
  return {
    ...structuredClone(data),
    catalog: { ...structuredClone(texts), file: fileCopy(file), stateFile: fileCopy(stateFile) },
  };
});

const NAME = 'a name of small letters, digits and hyphens';
const named = z.string(NAME).regex(/^[a-z][a-z0-9-]*$/, NAME);
const code = z.custom((value) => typeof value === 'function', 'a function');
const of = (what: string, shape: z.core.$ZodLooseShape): z.ZodType =>
  z.array(z.looseObject(shape, `what \`${what}\` gives`), 'a list');

/** What may be exported, to say what is wrong with it. */
const EXPORTED = z.looseObject({
  rules: of('defineRule', {
    id: named,
    says: z.string('a sentence that says what it finds'),
    severity: z.enum(['error', 'warning', 'notice'], 'error, warning or notice'),
    check: code,
  }).optional(),
  renderers: of('defineRenderer', { format: named, render: code }).optional(),
  targets: of('defineTarget', { kind: named, open: code }).optional(),
});

const isListOf = <T>(list: unknown, isOne: (value: unknown) => value is T): list is readonly T[] =>
  Array.isArray(list) && list.every(isOne);

const isName = (value: unknown): value is string => typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value);

const isRule = (value: unknown): value is Rule =>
  isRecord(value) &&
  isName(value['id']) &&
  typeof value['says'] === 'string' &&
  ['error', 'warning', 'notice'].includes(String(value['severity'])) &&
  typeof value['check'] === 'function';

const isRenderer = (value: unknown): value is DocumentRenderer =>
  isRecord(value) && isName(value['format']) && typeof value['render'] === 'function';

const isTargetKind = (value: unknown): value is TargetKind =>
  isRecord(value) && isName(value['kind']) && typeof value['open'] === 'function';

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
