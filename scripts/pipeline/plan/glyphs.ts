import type { VFile } from 'vfile';
import { missingFontPackage, missingGlyphs } from '../../assets/fonts/coverage.ts';
import type { Document } from '../../document/document.ts';
import { addMessage } from '../../message/add-message.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { fontSettings } from '../load/fonts.ts';
import { documentText } from './document-text.ts';
import type { Held, Plan } from './plan.ts';

/**
 * No character may come from a font that nobody chose, or from none: what no declared font has is an error on the file that
 * holds it, and holds the PDF of that language.
 */
export function checkGlyphs({ edition }: Plan, documents: readonly Document[], newsroom: Newsroom): readonly Held[] {
  const settings = fontSettings(newsroom);
  return documents.flatMap((document): readonly Held[] => {
    const file =
      edition.catalogs.find((catalog) => catalog.language.tag === document.language.tag)?.file ??
      edition.statement.file;
    const wanted = missingFontPackage(document.language, settings);
    const before = file.messages.length;
    if (wanted !== undefined) {
      addMessage(file, {
        ruleId: 'glyph',
        severity: 'error',
        reason: `No font for ${document.language.tag} (script ${document.language.script})`,
        place: { line: 1, column: 1 },
        advice: `Add it to the newsroom: npm install ${wanted}`,
      });
    } else sayMissing(file, missingGlyphs(documentText(document), document.language, settings));
    const [first] = file.messages.slice(before);
    if (first === undefined) return [];
    const { slug, language } = document;
    return [{ slug, tag: language.tag, reason: first.reason, part: pdfIsOptional(newsroom) ? 'PDF' : undefined }];
  });
}

function sayMissing(file: VFile, characters: readonly string[]): void {
  for (const character of characters) {
    addMessage(file, {
      ruleId: 'glyph',
      severity: 'error',
      reason: `Unexpected character ${nameOf(character)}: no declared font has it`,
      place: placeOf(String(file), character),
      actual: character,
      advice: 'Write it in another way, or install the @expo-google-fonts/noto-… package of its script.',
    });
  }
}

/** Where a gap may stand, a language may come out without its PDF; so may a file that stands alone. */
export const pdfIsOptional = ({ policy, isBare }: Newsroom): boolean => policy === 'fallback' || isBare;

const nameOf = (character: string): string =>
  `\`${character}\` (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

function placeOf(text: string, character: string): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, text.indexOf(character))).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
