import { z } from 'zod';
import { tagNamed } from '../../lib/text/index.ts';
import { statuses } from '../../model/lifecycle-status.ts';
import type { Fact } from '../../model/statement.ts';
import { isLanguageTag } from '../newsroom/peek-languages.ts';
import { contactSchema } from '../newsroom/settings.ts';
import { isIsoDate, isMoment } from './days.ts';

const text = z.string().trim().min(1);
const DATE = 'a date such as 2022-01-13';
const isoDate = z.string(DATE).refine(isIsoDate, DATE);
const MOMENT = 'a time with its zone, such as 2026-12-01T10:00+01:00';
const PICTURE = 'a picture file, such as door.jpg';

const pictureSchema = z
  .union(
    [
      text.transform((file) => ({ file })),
      z.strictObject({
        file: z.string(PICTURE).trim().min(1, PICTURE).describe('The file, by its path from the statement’s folder.'),
        text: text
          .optional()
          .describe('The alternative text: what it shows, for those who cannot see it; it is translated.'),
        caption: text.optional().describe('The caption below it; it is translated.'),
        credit: text.optional().describe('Who made it, such as `Photo: Jane Doe`; it is translated.'),
        rights: text.optional().describe('Who may use it, and how; it is translated.'),
      }),
    ],
    { error: 'a file, or `file`, `text`, `caption`, `credit` and `rights`' },
  )
  .optional();

/** The schema of front matter. Everything in it is optional. The descriptions make `docs/front-matter.md`. */
export const frontMatterSchema = z.strictObject({
  title: text.optional().describe('The headline, where the text has no heading of the first level (`# …`).'),
  language: text
    .optional()
    .describe('The language of the statement (BCP 47); if left out, it is found out from the text.'),
  languages: z
    .array(
      text.refine(isLanguageTag, {
        error: ({ input }) => `a BCP 47 language tag such as ${tagNamed(String(input)) ?? 'zh-Hans'}`,
      }),
    )
    .min(1, 'at least one language')
    .optional()
    .describe('The languages that this statement is wanted in, instead of the newsroom’s.'),
  date: isoDate
    .optional()
    .describe(
      'When it is published, by the Gregorian calendar, such as `2022-01-13`; a time with its zone is shown, too.',
    ),
  place: text.optional().describe('Where it is issued, before the date; it is translated.'),
  summary: text.optional().describe('What it says in a sentence or two, for feeds, search results and cards.'),
  picture: pictureSchema.describe(
    'The picture of the statement, below its first paragraph, and in feeds and wires: a file, or `file`, `text`, `caption`, `credit` and `rights`.',
  ),
  slug: text.optional().describe('The address, where it is to be other than the file’s name.'),
  topics: z
    .array(text)
    .max(100, 'at most 100 topics')
    .optional()
    .describe('What it is about, in the newsroom’s own language, whatever the statement’s: one topic has one name.'),
  reference: text.optional().describe('The number under which the newsroom files it; it is printed.'),
  contacts: z
    .array(contactSchema)
    .max(50, 'at most 50 contacts')
    .optional()
    .describe('Whom the press may ask about it, instead of the newsroom’s contacts.'),
  status: z.enum(statuses).optional().describe('What state it is in; commands write it.'),
  embargo: z
    .string(MOMENT)
    .refine(isMoment, MOMENT)
    .optional()
    .describe('Not a byte is published before, such as `2026-12-01T10:00+01:00`.'),
  staging: z
    .string()
    .regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits; `communique embargo` writes them')
    .optional()
    .describe('The secret part of its address while it is under embargo; `communique embargo` writes it.'),
  corrections: z
    .array(
      z.strictObject({
        date: isoDate.describe('When it was corrected.'),
        text: text.describe('What was wrong, and what is right; it is translated.'),
        urgent: z
          .boolean()
          .optional()
          .describe('`true`: it comes out in the languages that have it, and marks the others.'),
      }),
    )
    .optional()
    .describe('What was corrected; `communique correct` writes it.'),
  reason: text.optional().describe('Why it was taken back; `communique withhold` and `cancel` write it.'),
  withdrawn: isoDate.optional().describe('When it was taken back; `communique withhold` and `cancel` write it.'),
  republished: isoDate.optional().describe('When it was let out again; `communique publish` writes it.'),
  expires: isoDate
    .optional()
    .describe('From then on it is not for the public any more; a day begins in the newsroom’s time zone.'),
  facts: z
    .record(
      z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens, such as `detained`'),
      z.custom<Fact>((value) => factFault(value) === undefined, { error: ({ input }) => factFault(input) }),
      'facts such as `detained: 131469`',
    )
    .optional()
    .describe('Figures and dates by name, which each language writes in its own way where `{{name}}` stands.'),
});

/** What a fact should be in place of a value; undefined for one that each language can write. */
function factFault(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (isIsoDate(value))
      return value.includes('T') ? 'a day such as 2022-01-13; its time belongs into the text' : undefined;
    const [, whole, thousand] = /^(-?[1-9]\d{0,2})\.(\d{3})$/.exec(value) ?? [];
    if (whole !== undefined)
      return `${whole}${thousand} if thousands are meant; three digits behind a point cannot be told from them, and belong into the text`;
    return /^[\d.,'’ \u00A0\u202F]+$/.test(value)
      ? 'a number without marks, such as 131469'
      : 'a number or a date such as 2022-01-13';
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'a number or a date such as 2022-01-13';
  return !Number.isInteger(value) || Number.isSafeInteger(value) ? undefined : 'a number of at most 15 digits';
}
