import type { Root } from 'hast';
import { type FindRuns, findRunsIn } from '../../assets/fonts/face-runs.ts';
import { embeddedFontCss, printFontCss } from '../../assets/fonts/print-faces.ts';
import { typefaces } from '../../assets/fonts/typefaces.ts';
import type { Language } from '../../language/language.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { withFaces } from '../../output/template/set-faces.ts';
import { shownText } from '../../output/template/shown-text.ts';
import { fontSettings, takesFontFolder } from '../load/fonts.ts';

/** How a sheet is set: the rules for its style sheet, and what of its text stands in a face of its own. */
export type SheetFaces = { readonly css: string; readonly findRuns: FindRuns };

/** The faces of what the browser prints or draws, by the characters that it shows. */
export async function sheetFaces(tree: Root, language: Language, newsroom: Newsroom): Promise<SheetFaces> {
  const fonts = await fontSettings(newsroom);
  const findRuns = findRunsIn(typefaces(language, shownText(tree).text, fonts));
  const { text, code, runs } = shownText(withFaces(tree, findRuns));
  const shown = { text, code, faces: [...runs.keys()] };
  const css = takesFontFolder ? printFontCss(language, shown, fonts) : await embeddedFontCss(language, shown, fonts);
  return { css, findRuns };
}
