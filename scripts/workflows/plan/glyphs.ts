import { plain, withImages } from '../../compose/hast-nodes.ts';
import { type FontSettings, glyphsByScript, installCommand, missingGlyphs, rowsToAdd } from '../../lib/fonts/index.ts';
import { oncePerObject } from '../../lib/once.ts';
import { inputsDigest, type Recall } from '../../lib/store/index.ts';
import { languageName } from '../../lib/text/index.ts';
import { addMessage, firstPlaceOf } from '../../model/add-message.ts';
import type { Document } from '../../model/document.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Held, StatementPlan } from '../../model/plan.ts';

/** The most characters that are named one by one. */
const SHOWN = 12;

/**
 * Reports characters that no font has, once for each script, on the file that holds them; they hold that PDF alone,
 * since no character of a PDF may come from an unknown font, or from none. Page and text come out: readers' devices
 * have fonts of their own.
 *
 * @param recall what was found in the same text before
 */
export function checkGlyphs(
  { edition }: StatementPlan,
  documents: readonly Document[],
  settings: FontSettings,
  recall?: Recall<readonly string[]>,
): readonly Held[] {
  return documents.flatMap((document): readonly Held[] => {
    const { slug, language } = document;
    const find = (): readonly string[] => missingGlyphs(documentText(document), language, settings);
    const missing = recall?.(() => shownDigest(document), find) ?? find();
    if (missing.length === 0) return [];
    const catalog = edition.catalogs.find((each) => each.language.tag === language.tag);
    const file = catalog?.file ?? edition.statement.file;
    const reasons = [...glyphsByScript(missing, settings)].map(([script, glyphs]) => {
      const rows = rowsToAdd(script, settings);
      const reason = `${languageName(language.tag, 'en')}: ${counted(glyphs)} no font`;
      addMessage(file, {
        ruleId: 'glyph',
        severity: 'error',
        reason: `${reason}, so there is no PDF: ${named(glyphs)}`,
        place: firstPlaceOf(glyphs[0] ?? '', file),
        actual: glyphs.join(' '),
        advice:
          rows.length > 0
            ? `Run \`${installCommand(rows)}\` in the newsroom's folder.`
            : 'Write it in another way, or name a font file that has it under `brand.fonts` in newsroom.yaml.',
      });
      return reason;
    });
    return [{ slug, tag: language.tag, reason: reasons.join('; '), part: 'PDF' }];
  });
}

/** The digest of the characters that a document shows, made once for each. */
const shownDigest = oncePerObject((document: Document): string =>
  inputsDigest([documentText(document), document.language]),
);

/** True where a language may come out without its PDF: under `fallback`, and for a file that stands alone. */
export const pdfIsOptional = ({ policy, isBare }: Newsroom): boolean => policy === 'fallback' || isBare;

const counted = (glyphs: readonly string[]): string =>
  glyphs.length === 1 ? '1 character has' : `${glyphs.length} characters have`;

function named(glyphs: readonly string[]): string {
  const code = (character: string): string =>
    `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const names = glyphs.slice(0, SHOWN).map((glyph) => `\`${glyph}\` (${[...glyph].map(code).join(' ')})`);
  return `${names.join(', ')}${glyphs.length > SHOWN ? ' …' : ''}`;
}

/** Every character that a document itself shows, for its fonts. */
export function documentText(document: Document): string {
  const { masthead, language } = document;
  const contacts = masthead.contacts.flatMap((contact) => Object.values(contact));
  return [
    document.title,
    ...document.kickers.map(plain),
    plain(document.summary),
    document.place ?? '',
    document.date?.text ?? '',
    document.reference ?? '',
    masthead.name,
    masthead.about ?? '',
    ...contacts,
    plain(withImages(document.body, () => undefined)),
    language.autonym,
  ].join(' ');
}
