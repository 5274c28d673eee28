import { randomFrom } from './draw.ts';
import { TOKENS, WORDS } from './vocabulary.ts';

/** What makes the pieces of one document. */
export type Maker = {
  readonly language: string;
  readonly number: (low: number, high: number) => number;
  readonly choice: <T>(all: readonly T[]) => T;
  readonly some: (low: number, high: number) => string;
};

export function makerOf(seed: string): Maker {
  const random = randomFrom(seed);
  const number = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const choice = <T>(all: readonly T[]): T => {
    const found = all[number(0, all.length - 1)];
    if (found === undefined) throw new RangeError('There is nothing to choose from.');
    return found;
  };
  const language = choice(Object.keys(WORDS));
  const words = WORDS[language] ?? [];
  const glue = language === 'zh-Hans' ? '' : ' ';
  const some = (low: number, high: number): string =>
    Array.from({ length: number(low, high) }, () => choice(words)).join(glue);
  return { language, number, choice, some };
}

/** Every kind of inline, by name. */
export const INLINES: Readonly<Record<string, (maker: Maker) => string>> = {
  text: ({ some }) => some(2, 14),
  strong: ({ some }) => `**${some(1, 3)}**`,
  emphasis: ({ some }) => `*${some(1, 3)}*`,
  both: ({ some }) => `***${some(1, 2)}***`,
  nested: ({ some }) => `*${some(1, 2)} **${some(1, 2)}***`,
  deleted: ({ some }) => `~~${some(1, 2)}~~`,
  code: ({ some }) => `\`${some(1, 3)}\``,
  link: ({ some, number }) => `[${some(1, 4)}](https://example.org/${number(1, 99)} "${some(1, 3)}")`,
  reference: ({ some }) => `[${some(1, 3)}][ref]`,
  autolink: ({ number }) => `<https://example.org/${number(1, 9)}>`,
  footnote: ({ choice }) => `[^${choice(['a', 'b', 'c'])}]`,
  token: ({ choice }) => choice(TOKENS),
  break: ({ some }) => `${some(1, 2)}  \n${some(1, 2)}`,
  raised: ({ some, number }) => `${some(1, 2)}<sup>${number(1, 9)}</sup>`,
  span: () => `<span lang="fr">d'accord</span>`,
  brackets: ({ some }) => `(${some(1, 3)})`,
  entities: () => '&nbsp;&amp;&copy;',
  escaped: ({ some }) => `\\*${some(1, 1)}`,
  'strong link': ({ some }) => `**[${some(1, 2)}](https://example.org)**`,
  'link of strong': ({ some }) => `[**${some(1, 2)}** ${some(1, 2)}](https://example.org)`,
};

export function inline(maker: Maker): string {
  const kinds = Object.values(INLINES);
  return Array.from({ length: maker.number(1, 5) }, () => {
    const make = maker.choice(maker.choice([[INLINES['text'] ?? kinds[0]], kinds]));
    return `${make?.(maker) ?? ''}${maker.choice([' ', ' ', ' ', '', ', ', '. ', '\n'])}`;
  })
    .join('')
    .trim();
}

export const flat = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '/');
const indented = (text: string, by: number): string => text.replaceAll('\n', `\n${' '.repeat(by)}`);

/** Every kind of block, by name, round what is put into it. */
export const BLOCKS: Readonly<Record<string, (maker: Maker, inside: () => string) => string>> = {
  paragraph: (maker) => inline(maker),
  heading: (maker) => `${'#'.repeat(maker.number(2, 6))} ${flat(inline(maker))}`,
  list: (maker, inside) => listOf(maker, inside, ['- ', '* ']),
  'ordered list': (maker, inside) => listOf(maker, inside, ['1. ', '7. ']),
  'task list': (maker, inside) => listOf(maker, inside, ['- [ ] ', '- [x] ']),
  quotation: (_maker, inside) => `> ${inside().replaceAll('\n', '\n> ')}`,
  table: (maker) => tableOf(maker),
  'fenced code': ({ some }) => `\`\`\`\n${some(1, 12)}\n\n    ${some(1, 9)}\n\`\`\``,
  rule: () => '---',
  division: (_maker, inside) => `<div>\n\n${inside()}\n\n</div>`,
  'HTML table': ({ some, number }) => `<table><tr><th>${some(1, 2)}</th><td>${number(1, 9999)}</td></tr></table>`,
  comment: ({ some }) => `<!-- note: ${some(1, 5)} -->`,
};

function listOf(maker: Maker, inside: () => string, marks: readonly string[]): string {
  const mark = maker.choice(marks);
  const by = /\d/.test(mark) ? 3 : 2;
  return Array.from({ length: maker.number(1, 4) }, () => {
    const item = maker.choice([() => '', () => inline(maker), () => `${inline(maker)}\n\n${inside()}`]);
    return mark + indented(item(), by);
  }).join(maker.choice(['\n', '\n\n']));
}

function tableOf(maker: Maker): string {
  const columns = maker.number(1, 6);
  const cell = (): string =>
    maker.choice([
      () => '',
      () => maker.some(1, 3),
      () => flat(inline(maker)),
      () => String(maker.number(0, 99_999)),
    ])();
  const row = (make: () => string): string => `| ${Array.from({ length: columns }, make).join(' | ')} |`;
  const rows = Array.from({ length: maker.choice([0, 1, 2, 4, 35]) }, () => row(cell));
  return [row(cell), row(() => maker.choice(['---', ':-:', '--:'])), ...rows].join('\n');
}

export function block(maker: Maker, depth = 0): string {
  const kinds = Object.values(BLOCKS);
  const make = depth > 2 ? BLOCKS['paragraph'] : maker.choice(maker.choice([[BLOCKS['paragraph'] ?? kinds[0]], kinds]));
  return make?.(maker, () => block(maker, depth + 1)) ?? '';
}

/** A statement of random blocks and inlines beside and inside each other, the same for one seed everywhere. */
export function randomDocument(seed: string): string {
  const maker = makerOf(seed);
  const { language, number, choice } = maker;
  const date = `date: 2024-0${number(1, 9)}-1${number(0, 9)}\n`;
  const blocks = Array.from({ length: number(2, 9) }, () => block(maker));
  return documentOf(language, [`# ${flat(maker.some(2, 12))}`, ...blocks], maker, choice(['', date]));
}

/** A document of blocks, with the notes and references that they may name. */
export function documentOf(language: string, blocks: readonly string[], maker: Maker, fields = ''): string {
  const notes = ['a', 'b', 'c'].map((name) => `[^${name}]: ${flat(inline(maker).replaceAll(/\[\^[abc]\]/g, ''))}`);
  const head = `---\nlanguage: ${language}\n${fields}---\n\n`;
  return `${head}${[...blocks, ...notes, '[ref]: https://example.org/ref'].join('\n\n')}\n`;
}
