import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { isTelephone } from '../../lib/text/index.ts';
import { type CheckLevel, periodOf } from '../../model/newsroom.ts';
import { reportHiddenLines, reportHiddenValues } from '../../model/report-hidden.ts';
import { brandSchema, fontsSchema, paperSchema } from './brand-settings.ts';
import { readYaml } from './yaml.ts';
import { isInYaml, placeInYaml } from './yaml-places.ts';

const text = z.string().trim().min(1);

/** A contact, in the settings or in front matter. */
export const contactSchema = z.strictObject({
  name: text.optional().describe('A person or a desk.'),
  phone: text
    .refine(
      isTelephone,
      'a telephone number, such as +44 20 7946 0018, or +44 20 7946 0018 ext. 7; what else callers should know belongs into `note`',
    )
    .optional()
    .describe(
      'A telephone number, such as `+44 20 7946 0018`, with its extension (`ext. 7`); several have commas between them.',
    ),
  email: z
    .email('an e-mail address, such as press@example.org')
    .optional()
    .describe('An e-mail address, such as `press@example.org`.'),
  note: text.optional().describe('What else callers should know; it is translated.'),
});

const checkLevels = ['off', 'notice', 'warning', 'error'] as const satisfies readonly CheckLevel[];
const level = z.enum(checkLevels);
const PORT = 'a whole number from 1 to 65535, such as 587';
const HOST = 'the name of a server, such as smtp.example.org';
const RATE = 'a whole number from 1 to 1000000, such as 60';
const mailSchema = z.strictObject({
  host: z.string(HOST).trim().min(1, HOST).describe('The name of the server.'),
  port: z.int(PORT).min(1, PORT).max(65535, PORT).optional().describe('Its port; 465 with `implicit`, else 587.'),
  from: text
    .regex(/@[^\s@<>]+>?$/, 'a sender, such as Press desk <press@example.org>')
    .optional()
    .describe('The sender, such as `Press desk <press@example.org>`.'),
  tls: z
    .enum(['starttls', 'implicit', 'none'])
    .optional()
    .describe('How the connection is encrypted; `starttls` if left out.'),
  'per-minute': z
    .int(RATE)
    .min(1, RATE)
    .max(1_000_000, RATE)
    .optional()
    .describe('Mails that are sent in a minute, at most; 60 if left out.'),
  unsubscribe: text
    .max(500, 'an address of at most 500 characters')
    .regex(
      /^(?:https:\/\/|mailto:)[^\s"'<>\\]+$/,
      'an https: or mailto: address, such as https://example.org/off?who={email}',
    )
    .optional()
    .describe('Where somebody who wants no more mail is heard (https: or mailto:); `{email}` becomes the address.'),
});

/**
 * The newsroom's address. It is on every page, feed and PDF: a password would be published, and a query or a quotation
 * mark breaks what is put behind it.
 */
const ADDRESS = 'an address such as https://example.org/press, without a password, `?` and `#`';
const address = z.string(ADDRESS).max(500, 'an address of at most 500 characters').refine(isPlainAddress, ADDRESS);

const ZONE = 'a time zone of IANA, such as Europe/Berlin';
const DIGITS = 'a CLDR numbering system, such as latn, arab, arabext';
const CALENDAR = 'a CLDR calendar, such as gregory or persian';

const PERIOD = 'a year, a month, or two of them, such as 2024, 2024-06, 2015/2023 or 2024-01/2024-06';
const volumeSchema = z.strictObject({
  period: z
    .union([z.int(), z.string()], PERIOD)
    .refine((value) => periodOf(String(value)) !== undefined, PERIOD)
    .describe('What it has: a year, a month, or two of them (`2024`, `2024-06`, `2015/2023`).'),
  url: address.describe('The `url` of that newsroom.'),
  languages: z
    .array(text)
    .min(1, 'at least one language')
    .max(200, 'at most 200 languages')
    .optional()
    .describe('The languages that it is published in, its own first; those of this newsroom if left out.'),
});

/** The schema of `source/newsroom.yaml`: everything in it is optional. The descriptions make `docs/settings.md`. */
export const settingsSchema = z.strictObject({
  name: text.optional().describe('The newsroom’s name, on every page.'),
  about: text.optional().describe('Who it is, in a paragraph; it stands at the end of each statement.'),
  url: address
    .optional()
    .describe(
      'The public address of what is published, such as `https://example.org/press`. Without it there are no feeds, no sitemap, and no check code on paper.',
    ),
  volumes: z
    .array(volumeSchema)
    .max(1000, 'at most 1,000 volumes')
    .optional()
    .describe(
      'Newsrooms of other years: archive, search and the page that checks a file lead to them ([volumes.md](volumes.md)). All of them may have the same list: a newsroom leaves itself out.',
    ),
  'staging-url': address
    .optional()
    .describe('Where what is under embargo is shown to those who were given the address; no page names it.'),
  language: text
    .optional()
    .describe('The language that statements are written in, unless one says otherwise (BCP 47); `en` if left out.'),
  languages: z
    .array(text)
    .max(200, 'at most 200 languages')
    .optional()
    .describe(
      'The languages that are published, in the order of the language menu; if left out, those that have a folder in `translations/`.',
    ),
  'time-zone': z
    .string(ZONE)
    .trim()
    .refine(isTimeZone, ZONE)
    .optional()
    .describe('The zone of embargoes and of times on paper, such as `Europe/Berlin`; `UTC` if left out.'),
  'two-person': z.boolean().optional().describe('`true`: nobody approves what they translated.'),
  'typography-keeps-approval': z
    .boolean()
    .optional()
    .describe('`true`: an approval outlives an edit of quotation marks, dashes and spaces.'),
  policy: z
    .enum(['hold', 'together', 'fallback'])
    .optional()
    .describe(
      'What an incomplete language does: `hold` holds that language, `together` the whole statement; `fallback` publishes it with marked gaps in the source language. `hold` if left out.',
    ),
  brand: brandSchema
    .optional()
    .describe('Logo, colours, faces and paper: how the newsroom is known ([designers.md](designers.md)).'),
  paper: paperSchema.optional().describe('Stands under `brand` now.').meta({ deprecated: true }),
  pdf: z
    .enum(['ua-1', 'ua-2'], 'ua-1 (PDF/UA-1 and PDF/A-2a) or ua-2 (PDF/UA-2, PDF/A-4 and Well-Tagged PDF 1.0)')
    .optional()
    .describe(
      '`ua-1` for PDF/UA-1 and PDF/A-2a, `ua-2` for PDF/UA-2, PDF/A-4 and Well-Tagged PDF 1.0; `ua-1` if left out.',
    ),
  contacts: z
    .array(contactSchema)
    .max(50, 'at most 50 contacts')
    .optional()
    .describe('Whom the press may ask, at the end of each statement that names nobody itself.'),
  mail: mailSchema
    .optional()
    .describe('The server that statements are mailed through; its user and password come from the environment alone.'),
  digits: z
    .record(text, z.string(DIGITS).refine(isNumberingSystem, DIGITS))
    .optional()
    .describe('The digits of a language (CLDR numbering system), where they are to be other than usual: `ar: latn`.'),
  fonts: fontsSchema.optional().describe('Stands under `brand` now.').meta({ deprecated: true }),
  checks: z
    .record(
      text,
      z.union([level, z.record(text, level)], {
        error: '`off`, `notice`, `warning` or `error`, or a language with rules of its own',
      }),
    )
    .optional()
    .describe(
      'How grave the findings of a rule are (`off`, `notice`, `warning`, `error`), for all languages or for one: [checks.md](checks.md).',
    ),
  calendar: z
    .record(text, z.string(CALENDAR).refine(isCalendar, CALENDAR))
    .optional()
    .describe('The calendar of a language’s dates (CLDR), where it is to be other than usual: `fa: gregory`.'),
});

/** The settings as a JSON Schema (draft 2020-12), from which editors complete and check `newsroom.yaml`. */
export const settingsJsonSchema = () => z.toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any' });

/** The settings as they are written, before defaults. */
export type NewsroomOptions = z.infer<typeof settingsSchema>;

/** The settings in `newsroom.yaml`; what is wrong is reported on the file, and the rest still counts. */
export function parseSettings(file: VFile): NewsroomOptions {
  const options = readYaml(file, String(file), { line: 1, column: 1, offset: 0 }, settingsSchema, 'settings') ?? {};
  reportHiddenLines(file);
  reportHiddenValues(options, file, (names) => settingPlace(file, names));
  return options;
}

/**
 * The place of a field of the settings, or of its nearest parent.
 *
 * @param others where else it may stand, and counts then
 */
export function settingPlace(
  file: VFile,
  path: readonly string[],
  ...others: readonly (readonly string[])[]
): Position {
  const text = String(file);
  return placeInYaml(text, others.find((other) => isInYaml(text, other)) ?? path);
}

function isPlainAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s"'`<>{}|\\^?#@]+$/.test(value) || !URL.canParse(value)) return false;
  const { username, password, search, hash } = new URL(value);
  return `${username}${password}${search}${hash}` === '';
}

/** True for a zone that the clocks of this machine know. */
export function isTimeZone(value: string): boolean {
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
