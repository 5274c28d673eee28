import { missingFontPackage, missingGlyphs } from '../../assets/fonts/coverage.ts';
import type { FontSettings } from '../../assets/fonts/typefaces.ts';
import type { Document } from '../../document/document.ts';
import { addMessage } from '../../message/add-message.ts';
import { documentText } from './document-text.ts';
import type { Plan } from './plan.ts';

/** No character may come from a font that nobody chose, or from none: what no declared font has is an error on the file that holds it. */
export function checkGlyphs({ edition }: Plan, documents: readonly Document[], settings: FontSettings): void {
  for (const document of documents) {
    const file =
      edition.catalogs.find((catalog) => catalog.language.tag === document.language.tag)?.file ??
      edition.statement.file;
    const wanted = missingFontPackage(document.language, settings);
    if (wanted !== undefined) {
      addMessage(file, {
        ruleId: 'glyph',
        severity: 'error',
        reason: `No font for ${document.language.tag} (script ${document.language.script})`,
        place: { line: 1, column: 1 },
        advice: `Add it to the newsroom: npm install ${wanted}`,
      });
      continue;
    }
    for (const character of missingGlyphs(documentText(document), document.language, settings)) {
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
}

const nameOf = (character: string): string =>
  `\`${character}\` (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

function placeOf(text: string, character: string): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, text.indexOf(character))).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
