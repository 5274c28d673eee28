import type { Language } from '../../lib/text/index.ts';
import type { Fact } from '../../model/front-matter.ts';
import { engineFor, intlTag } from './engine.ts';

export type Facts = Readonly<Record<string, Fact>>;

/** `{{detained}}`, `{{detained, number}}`, `{{verdict, datetime}}`; anything else in braces is prose. */
const TOKEN = /\{\{\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*(?:,\s*(number|datetime)\s*)?\}\}/g;

/** The names of the declared facts that a text refers to, in order. */
export function factsIn(text: string, facts: Facts): readonly string[] {
  return [...text.matchAll(TOKEN)].map((match) => match[1] ?? '').filter((name) => Object.hasOwn(facts, name));
}

/** Writes declared facts into texts in the language's own way. Braces that name no fact stay as they are. */
export function factWriter(facts: Facts, language: Language): (text: string) => string {
  if (Object.keys(facts).length === 0) return (text) => text;
  const engine = engineFor(language, {});
  const { interpolator } = engine.services;
  const inFull = { escapeValue: false, formatParams: { fact: { dateStyle: 'long', timeZone: 'UTC' } } };
  // Intl would round a declared figure to three decimals.
  const exactly = { escapeValue: false, formatParams: { fact: { maximumFractionDigits: 20 } } };
  return (text) =>
    text.replace(TOKEN, (token, name: string) => {
      const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
      if (fact === undefined) return token;
      return typeof fact === 'number'
        ? interpolator.interpolate('{{fact, number}}', { fact }, intlTag(language), exactly)
        : interpolator.interpolate(
            '{{fact, datetime}}',
            // The day as the author wrote it, whatever zone its time is in.
            { fact: new Date(`${fact.slice(0, 10)}T00:00:00Z`) },
            intlTag(language),
            inFull,
          );
    });
}
