import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { reportHiddenLines, reportHiddenValues } from '../message/report-hidden.ts';
import { placeInYaml, readYaml } from './yaml.ts';

const text = z.string().trim().min(1);

export const contactSchema = z.strictObject({
  name: text.optional(),
  phone: text.regex(/^\+?[0-9][0-9 ()./-]{4,}$/, 'a telephone number, such as +44 20 7946 0018').optional(),
  email: z.email('an e-mail address, such as press@example.org').optional(),
  note: text.optional(),
});

const checkLevels = ['off', 'notice', 'warning', 'error'] as const;
const level = z.enum(checkLevels);
/** The server that statements are mailed through; its user and password come from the environment alone. */
const mailSchema = z.strictObject({
  host: text,
  port: z.int().min(1).max(65535).optional(),
  from: text.regex(/@[^\s@<>]+>?$/, 'a sender, such as Press desk <press@example.org>').optional(),
  tls: z.enum(['starttls', 'implicit', 'none']).optional(),
  'per-minute': z.int().min(1).max(1_000_000).optional(),
  /** Where somebody who wants no more mail is heard; `{email}` becomes the address. */
  unsubscribe: text
    .max(500)
    .regex(
      /^(?:https:\/\/|mailto:)[^\s"'<>\\]+$/,
      'an https: or mailto: address, such as https://example.org/off?who={email}',
    )
    .optional(),
});

/** An installed package, or static TrueType files by their paths from the newsroom's folder. */
const fontSchema = z.union(
  [text, z.strictObject({ regular: text, strong: text.optional(), italic: text.optional() })],
  { error: 'a package, a font file, or `regular`, `strong` and `italic` files' },
);

/** Every page, feed and PDF bears it: a password would be published, and a query or a quotation mark breaks what is put behind it. */
const address = z
  .string()
  .max(500, 'an address of at most 500 characters')
  .refine(isPlainAddress, 'an http(s) address without password, query and fragment');

/** `source/newsroom.yaml`: everything in it is optional. */
const schema = z.strictObject({
  name: text.optional(),
  about: text.optional(),
  url: address.optional(),
  /** Where what is under embargo is shown to those who were given the address. */
  'staging-url': address.optional(),
  language: text.optional(),
  languages: z.array(text).max(200, 'at most 200 languages').optional(),
  'time-zone': text.refine(isTimeZone, 'an IANA time zone, such as Europe/Berlin').optional(),
  'two-person': z.boolean().optional(),
  'typography-keeps-approval': z.boolean().optional(),
  policy: z.enum(['hold', 'together', 'fallback']).optional(),
  paper: z.enum(['A4', 'Letter']).optional(),
  pdf: z
    .enum(['ua-1', 'ua-2'], 'ua-1 (PDF/UA-1 and PDF/A-2a) or ua-2 (PDF/UA-2, PDF/A-4 and Well-Tagged PDF 1.0)')
    .optional(),
  contacts: z.array(contactSchema).max(50, 'at most 50 contacts').optional(),
  mail: mailSchema.optional(),
  digits: z
    .record(text, z.string().refine(isNumberingSystem, 'a CLDR numbering system, such as latn, arab, arabext'))
    .optional(),
  /** Faces of the newsroom's own, by script. */
  fonts: z
    .record(text.regex(/^[A-Z][a-z]{3}$/, 'a script (ISO 15924), such as Latn, Arab or Hani'), fontSchema)
    .optional(),
  checks: z
    .record(
      text,
      z.union([level, z.record(text, level)], {
        error: `${checkLevels.join(', ')}, or a language with rules of its own`,
      }),
    )
    .optional(),
  calendar: z.record(text, z.string().refine(isCalendar, 'a CLDR calendar, such as gregory or persian')).optional(),
});

/** How grave the findings of a rule are, when the newsroom sets it; `off` for none. */
export type CheckLevel = z.infer<typeof level>;

/** `checks:` as it stands: a rule and its level, or a language and such pairs for it alone. */
export type CheckOptions = Readonly<Record<string, CheckLevel | Readonly<Record<string, CheckLevel>>>>;

export type NewsroomOptions = z.infer<typeof schema>;

/** Reads `newsroom.yaml`; what is wrong with it is said on the file, and the rest still counts. */
export function parseSettings(file: VFile): NewsroomOptions {
  const options = readYaml(file, String(file), { line: 1, column: 1, offset: 0 }, schema, 'settings') ?? {};
  reportHiddenLines(file);
  reportHiddenValues(options, file, (names) => settingPlace(file, names));
  return options;
}

/** Where a field of the settings stands: its key, or that of its nearest parent. */
export function settingPlace(file: VFile, path: readonly string[]): Point {
  return placeInYaml(String(file), path);
}

function isPlainAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s"'`<>{}|\\^?#@]+$/.test(value) || !URL.canParse(value)) return false;
  const { username, password, search, hash } = new URL(value);
  return `${username}${password}${search}${hash}` === '';
}

function isTimeZone(value: string): boolean {
  return isAccepted(() => new Intl.DateTimeFormat('en', { timeZone: value }));
}

function isNumberingSystem(value: string): boolean {
  return Intl.supportedValuesOf('numberingSystem').includes(value);
}

function isCalendar(value: string): boolean {
  return Intl.supportedValuesOf('calendar').includes(value);
}

function isAccepted(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
