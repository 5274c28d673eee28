import type { Element } from 'hast';
import { h } from 'hastscript';

/** Isolates and marks made visible: `‹ltr:`, `‹rtl:`, `‹auto:`, `›`, `¬` for U+200F. */
export function visible(text: string): string {
  const shown: Readonly<Record<string, string>> = {
    '\u2066': '‹ltr:',
    '\u2067': '‹rtl:',
    '\u2068': '‹auto:',
    '\u2069': '›',
    '\u200f': '¬',
    '\u200e': '¬L',
  };
  return text.replace(/[\u2066-\u2069\u200e\u200f]/g, (control) => shown[control] ?? control);
}

/** A reference to a footnote, as documents have it. */
export function footnote(number: number): Element {
  return h('sup', h('a', { href: `#fn-${number}`, id: `fnref-${number}` }, String(number)));
}
