import { masked } from './numbers/masked.ts';

/**
 * A segment's Markdown with everything that nobody translates blanked out by U+FFFC, at its old length, so that
 * offsets stay true: code, addresses, link destinations, placeholders, tags, footnote references.
 */
export function plainProse(markdown: string): string {
  const withoutCode = markdown.includes('`')
    ? markdown.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/gu, (code) => '\uFFFC'.repeat(code.length))
    : markdown;
  return masked(withoutCode);
}
