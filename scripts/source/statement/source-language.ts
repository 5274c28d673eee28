import type { VFile } from 'vfile';
import { type DetectedLanguage, type Language, languageName, languageOf, tagNamed } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import type { FrontMatter } from '../../model/statement.ts';
import { fieldPlace } from '../front-matter/field-names.ts';
import { isLanguageTag } from '../newsroom/peek-languages.ts';

/** The settings that reading a statement depends on. */
export type StatementSettings = {
  /** The newsroom's own language. */
  readonly language: Language;
  /** All languages of the newsroom, with their digits and calendars; no slug may be the tag of one. */
  readonly languages: readonly Language[];
  /** The language that the text seems to be in, where it was detected. */
  readonly detected?: DetectedLanguage | undefined;
  /** True for a file without a newsroom: only the text tells its language. */
  readonly isAlone?: boolean | undefined;
  /** Milliseconds since 1970: a time of publication that is still to come is an embargo. */
  readonly now?: number | undefined;
  /** The zone in which a day of publication begins; UTC by default. */
  readonly timeZone?: string | undefined;
};

/**
 * The language that a statement is written in: that of its front matter, else that of its text, else the newsroom's. A
 * detected language is reported, and a doubt is a warning.
 */
export function sourceLanguage(front: FrontMatter, file: VFile, settings: StatementSettings): Language {
  const language = languageSaid(front, file, settings);
  const named = (front.languages ?? []).filter(isLanguageTag).map((tag) => languageOf(tag));
  if (
    named.length > 0 &&
    !named.some(({ tag, script }) => partOf(tag) === partOf(language.tag) && script === language.script)
  )
    addMessage(file, {
      ruleId: 'language',
      severity: 'notice',
      reason: `The statement is in ${languageName(language.tag, 'en')} (${language.tag}), which \`languages\` does not name; it is published in that, too`,
      place: fieldPlace(file, 'languages'),
      actual: language.tag,
      advice: `Write \`language:\` where it is in another language; add \`${language.tag}\` to \`languages:\` where it is meant.`,
    });
  return language;
}

/** The language of a tag alone: `en` of `en-GB`. */
const partOf = (tag: string): string => tag.split('-')[0] ?? tag;

function languageSaid(front: FrontMatter, file: VFile, settings: StatementSettings): Language {
  const { language: fallback, languages, detected } = settings;
  for (const field of ['language', 'languages'] as const) sayUnknown(front, field, file);
  if (front.language === undefined) return detectedLanguage(detected, file, settings);
  if (front.language === fallback.tag) return fallback;
  try {
    const language = languageOf(front.language);
    return languages.find(({ tag }) => tag === language.tag) ?? language;
  } catch {
    const meant = tagNamed(front.language);
    addMessage(file, {
      ruleId: 'language-tag',
      severity: 'error',
      reason: `Unexpected \`${front.language}\`, expected a BCP 47 language tag`,
      place: fieldPlace(file, 'language'),
      advice: meant === undefined ? 'Write a tag such as en, ar or zh-Hans.' : `Write \`${meant}\`.`,
    });
    return fallback;
  }
}

/** Reports tags of the front matter that name no known language. */
function sayUnknown(front: FrontMatter, field: 'language' | 'languages', file: VFile): void {
  const given = front[field] ?? [];
  for (const tag of typeof given === 'string' ? [given] : given) {
    if (!isLanguageTag(tag) || languageName(languageOf(tag).tag, 'en') !== languageOf(tag).tag) continue;
    addMessage(file, {
      ruleId: 'language-tag',
      severity: 'warning',
      reason: `Unexpected language \`${tag}\`: its name is not known, so the tag is printed instead`,
      place: fieldPlace(file, field),
      advice: 'Is the tag spelt right?',
    });
  }
}

/**
 * The newsroom's own language, unless the text is in another script, or long and surely in another of its languages. Of
 * languages in one script the newsroom knows better than a guess; letters that its language does not have are a doubt.
 */
function detectedLanguage(detected: DetectedLanguage | undefined, file: VFile, settings: StatementSettings): Language {
  const { language: fallback, languages, isAlone = false } = settings;
  if (detected === undefined) return fallback;
  const found = languages.find(({ tag }) => tag === detected.tag) ?? languageOf(detected.tag);
  const isOther = found.script !== fallback.script || (detected.isSure && detected.isLong);
  const isDoubtful = detected.isStrange === true && found.tag !== fallback.tag;
  if (!isAlone && (found.tag === fallback.tag || !(isOther || isDoubtful))) return fallback;
  const name = `${languageName(found.tag, 'en')} (${found.tag})`;
  const isForeign = !languages.some(({ tag }) => tag === found.tag);
  const isGuess = !isAlone && found.script === fallback.script && (isForeign || !isOther);
  const isSure = detected.isSure && !isGuess;
  addMessage(file, {
    ruleId: 'language',
    severity: isSure ? 'notice' : 'warning',
    reason: isSure ? `The text is in ${name}` : `Unexpected text without a language; it may be ${name}`,
    place: { line: 1, column: 1 },
    actual: found.tag,
    advice: `Write \`language: ${found.tag}\` into the front matter, or the language that it is.`,
  });
  return isGuess ? fallback : found;
}
