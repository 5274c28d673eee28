import { firstWords, said } from './said.ts';

/** An element of a tag tree; whatever else it holds, such as annotations, is not shown. */
export type Tag = {
  readonly type: string;
  readonly role?: string;
  readonly language?: string;
  readonly alternative?: string;
  readonly actualText?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly kids: readonly (Tag | { readonly text: string } | { readonly annotation: number })[];
};

/** A tag tree, an element a line: type, what is said of it, and the first words of what holds text itself. */
export const tagLines = (tags: readonly Tag[], indent = '  '): readonly string[] =>
  tags.flatMap((tag) => [
    `${indent}${[tag.type, ...details(tag), ...words(tag)].join('  ')}`,
    ...tagLines(
      tag.kids.filter((kid) => 'type' in kid),
      `${indent}  `,
    ),
  ]);

function details({ role, language, alternative, actualText, attributes }: Tag): readonly string[] {
  return [
    ...(role === undefined ? [] : [`= ${said(role)}`]),
    ...(language === undefined ? [] : [`lang ${said(language)}`]),
    ...Object.entries(attributes ?? {}).map(([name, value]) => `${said(name)} ${said(value)}`),
    ...(alternative === undefined ? [] : [`alt ${firstWords(alternative)}`]),
    ...(actualText === undefined ? [] : [`text ${firstWords(actualText)}`]),
  ];
}

function words(tag: Tag): readonly string[] {
  const hasOwn = tag.kids.some((kid) => 'text' in kid && kid.text.trim() !== '');
  return hasOwn ? [firstWords(textIn(tag))] : [];
}

/** What has lines of its own is left to them. */
const BLOCKS: ReadonlySet<string> = new Set(['L', 'P', 'Table', 'BlockQuote', 'Note', 'Div', 'Sect']);

const textIn = ({ kids }: Tag): string =>
  kids.map((kid) => ('text' in kid ? kid.text : 'type' in kid && !BLOCKS.has(kid.type) ? textIn(kid) : '')).join('');
