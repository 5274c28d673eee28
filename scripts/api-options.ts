import { z } from 'zod';
import { Fault } from './lib/fault.ts';
import { firstMismatch } from './lib/mismatch.ts';
import { formats } from './model/artifact.ts';

const text = z.string('text');
const texts = (what: string) => z.array(text, `a list of ${what}`).optional();
const signal = z.instanceof(AbortSignal, { error: 'an AbortSignal' }).optional();
const common = { now: z.date('a Date that is past').optional(), extensions: z.unknown().optional() };
const statements = texts('slugs, or of paths below the newsroom’s folder');
const making = {
  ...common,
  signal,
  out: text.min(1, 'the path of a folder').optional(),
  approvedOnly: z.boolean('true or false').optional(),
};
const object = (shape: z.core.$ZodLooseShape) => z.strictObject(shape, 'an object with options');

/** The options that each function of the API takes. */
const OPTIONS = {
  check: object({ ...common, statements }),
  build: object({
    ...making,
    statements,
    languages: texts('BCP 47 tags'),
    formats: texts(`formats: ${formats.join(', ')}`),
  }),
  release: object({
    ...making,
    without: texts('BCP 47 tags'),
    key: object({ file: text, password: text.optional() }).optional(),
  }),
  verify: object({ release: text.optional(), known: text.optional() }),
} as const;

const newsroom = z.looseObject({ root: text, statements: z.array(text), languages: z.array(z.unknown()) });

/**
 * Refuses what a function is given, where it is no newsroom, or has options that it does not know or cannot use.
 *
 * @param first the newsroom; for `verify`, the line of a public key will do
 * @throws {Fault} `usage`, with the name of the option and what is expected
 */
export function checkGiven(of: keyof typeof OPTIONS, first: unknown, options: unknown): void {
  const isKey = of === 'verify' && typeof first === 'string';
  if (!isKey && firstMismatch(newsroom, first) !== undefined)
    throw of === 'verify'
      ? new Fault('usage', '`verify` is given no key', WHOSE)
      : new Fault('usage', `\`${of}\` is given no newsroom`, 'Give what `openNewsroom(folder)` returns.');
  const schema: z.ZodObject = OPTIONS[of];
  const wrong = firstMismatch(schema, options);
  if (wrong === undefined) return;
  const { place, found, expected } = wrong;
  if (expected === undefined)
    throw new Fault('usage', `\`${of}\` has no option \`${place}\``, `It has ${Object.keys(schema.shape).join(', ')}.`);
  const what = place === '' ? `The options of \`${of}\` are` : `\`${place}\` is`;
  throw new Fault('usage', `${what} ${found}`, `Expected ${expected}.`);
}

/** What says whose signature to expect. */
const WHOSE =
  'Its second argument says whose signature to expect: the text of a public key (`RW…`, or a whole newsroom.pub), or what `openNewsroom(folder)` returns.';

/** The fault where a text is no public key, or a newsroom has none. The text may be a secret: it is not repeated. */
export const noKeyIn = (key: unknown): Fault =>
  typeof key === 'string'
    ? new Fault(
        'usage',
        '`key` is no public key',
        'Give its text, such as `RW…`: what stands in newsroom.pub, and not where it lies.',
      )
    : new Fault(
        'usage',
        'The newsroom has no public key (source/newsroom.pub)',
        'Give the text of the key of who signed it. To have one: communique keygen.',
      );

/** Refuses what is no path. @throws {Fault} `usage` */
export function checkPath(name: string, given: unknown): void {
  const wrong = firstMismatch(text.min(1, 'text'), given);
  if (wrong !== undefined) throw new Fault('usage', `\`${name}\` is ${wrong.found}`, 'Expected a path, as text.');
}

/** Refuses what is no list of language tags. @throws {Fault} `usage` */
export function checkTags(given: unknown): void {
  const wrong = firstMismatch(z.array(text.min(1, 'text'), 'a list'), given);
  if (wrong !== undefined)
    throw new Fault('usage', `\`languages\` has ${wrong.found}`, 'Expected a list of BCP 47 tags.');
}
