type Change = {
  readonly name: string;
  readonly kind: 'back' | 'lost' | 'other-text' | 'withdrawn' | 'let-out';
};

const WORDS: Readonly<Record<Change['kind'], string>> = {
  back: 'would be public again',
  lost: 'would not be public any more',
  'other-text': 'would have another text',
  withdrawn: 'would have a notice in the place of its text',
  'let-out': 'would have its text in the place of a notice',
};

/** What the public would see otherwise, an address a line, and what stays as it is today. */
export function changesReport(
  changes: readonly Change[],
  kept: readonly { readonly slug: string; readonly reason: string }[],
): string {
  const width = Math.max(0, ...changes.map(({ name }) => name.length));
  return [
    ...changes.map(({ name, kind }) => `${name.padEnd(width)}  ${WORDS[kind]}\n`),
    ...kept.map(({ slug, reason }) => `${slug} does not come back: ${reason}\n`),
  ].join('');
}
