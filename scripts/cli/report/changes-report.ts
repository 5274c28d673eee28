type Change = {
  readonly name: string;
  readonly kind: 'back' | 'lost' | 'other-text' | 'withdrawn' | 'let-out' | 'setting';
  readonly value?: string;
  readonly isNotice?: true;
};

const WORDS: Readonly<Record<Change['kind'], string>> = {
  back: 'would be public again',
  lost: 'would not be public any more',
  'other-text': 'would have another text',
  withdrawn: 'would have a notice in the place of its text',
  'let-out': 'would have its text in the place of a notice',
  setting: 'would be as it was',
};

/** What the public would see otherwise, an address a line, and what stays as it is today. */
export function changesReport(
  changes: readonly Change[],
  kept: readonly { readonly slug: string; readonly reason: string }[],
): string {
  const rows = changes.map(
    ({ name, kind, isNotice, value }) =>
      [isNotice ? `the notice of ${name}` : name, `${WORDS[kind]}${value === undefined ? '' : `: ${value}`}`] as const,
  );
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return [
    ...rows.map(([name, words]) => `${name.padEnd(width)}  ${words}\n`),
    ...kept.map(({ slug, reason }) => `${slug} does not come back: ${reason}\n`),
  ].join('');
}
