import { compareNumbers } from '../../scripts/lib/text/number-comparison/compare.ts';

/** `block changed 131,469→131.496`, one a difference. */
export function found(source: string, target: string, tag: string, listItem = false): string {
  return compareNumbers({ text: source, tag: 'en' }, { text: target, tag }, { listItem })
    .map(({ severity, kind, source: from, target: to }) => `${severity} ${kind} ${from?.text ?? ''}→${to?.text ?? ''}`)
    .join('; ');
}

/** The same by severity and kind alone: `block changed`. */
export const said = (source: string, target: string, tag: string, isTrusted = false): string =>
  compareNumbers({ text: source, tag: 'en' }, { text: target, tag }, { isTrusted })
    .map(({ severity, kind }) => `${severity} ${kind}`)
    .join('; ');

/** The same from another source: `de en`. */
export const between = (languages: string, source: string, target: string): string => {
  const [from = '', to = ''] = languages.split(' ');
  return compareNumbers({ text: source, tag: from }, { text: target, tag: to })
    .map(({ severity, kind }) => `${severity} ${kind}`)
    .join('; ');
};

/** What of it blocks: notices and warnings are left out. */
export const blocked = (source: string, target: string, tag: string): string =>
  found(source, target, tag)
    .split('; ')
    .filter((each) => each.startsWith('block'))
    .join('; ');

/** Whether anything of two texts blocks. */
export const isBlocked = (tag: string, source: string, otherTag: string, target: string): boolean =>
  compareNumbers({ text: source, tag }, { text: target, tag: otherTag }).some(({ severity }) => severity === 'block');

/** The same, one a difference. */
export const kinds = (source: string, target: string, tag: string, from = 'en'): readonly string[] =>
  compareNumbers({ text: source, tag: from }, { text: target, tag }).map(({ severity, kind }) => `${severity} ${kind}`);

/** Their severities alone. */
export const levels = (source: string, target: string, tag: string, from = 'en'): readonly string[] =>
  compareNumbers({ text: source, tag: from }, { text: target, tag }).map(({ severity }) => severity);
