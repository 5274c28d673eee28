/** A language's prose for the layouts: plain text, as many paragraphs as one asks for. */
export type Prose = {
  readonly tag: string;
  readonly isRtl: boolean;
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
};

/** Text as Markdown that means nothing but itself. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~!&]/g, (character) => `\\${character}`)
    .replace(/^(\s*)([-+])(\s)/, '$1\\$2$3')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

const FOREIGN = { rtl: 'Human Rights Watch (HRW), A/HRC/46/54', ltr: 'الشبكة السورية لحقوق الإنسان' } as const;

/** Fully vocalised sentences: of Article 1. */
const VOCALISED: Readonly<Record<string, string>> = {
  ar: 'يُولَدُ جَمِيعُ النَّاسِ أَحْرَارًا مُتَسَاوِينَ فِي الْكَرَامَةِ وَالْحُقُوقِ، وَقَدْ وُهِبُوا عَقْلًا وَضَمِيرًا، وَعَلَيْهِمْ أَنْ يُعَامِلَ بَعْضُهُمْ بَعْضًا بِرُوحِ الْإِخَاءِ.',
  he: 'כׇּל בְּנֵי הָאָדָם נוֹלְדוּ בְּנֵי חוֹרִין וְשָׁוִים בְּעֶרְכָּם וּבִזְכֻיּוֹתֵיהֶם.',
};

type Layout = (prose: Pieces) => readonly string[];

/** Paragraphs and headings in turn, each escaped. */
class Pieces {
  readonly prose: Prose;
  #next = 0;
  #nextHeading = 0;

  constructor(prose: Prose) {
    this.prose = prose;
  }

  paragraph(): string {
    this.#next += 1;
    return escaped(this.prose.paragraphs[(this.#next - 1) % this.prose.paragraphs.length] ?? '');
  }

  /** A short stretch for items and cells. */
  phrase(): string {
    this.#nextHeading += 1;
    return escaped(this.prose.headings[(this.#nextHeading - 1) % this.prose.headings.length] ?? '');
  }

  /** A phrase that a narrow column has room for: not the title. */
  short(): string {
    this.#nextHeading += 1;
    const [, ...short] = this.prose.headings;
    return escaped(short[this.#nextHeading % short.length] ?? '');
  }

  /** A few words with all their marks, where a language has such. */
  vocalised(from: number): string {
    const words = VOCALISED[this.prose.tag]?.split(' ');
    if (words === undefined) return this.short();
    const start = from % (words.length - 3);
    return words.slice(start, start + 3).join(' ');
  }
}

/** Rows of words and figures, some cells empty. */
function table(of: Pieces, columns: number, rows: number): string {
  const all = Array.from({ length: columns }, (_, column) => column);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (row: number, column: number): string => {
    if ((row + column) % 11 === 0) return '';
    const figures = of.prose.isRtl ? '١٢٣٤٥٦' : '123456';
    const kinds = [of.short(), `${row},234.5`, `2024-11-${10 + (row % 20)}`, figures, of.vocalised(row), `-${row}`];
    return kinds[column % kinds.length] ?? '';
  };
  return [
    line(all.map((column) => (column % 4 === 0 ? of.short() : `${column + 1}`))),
    line(all.map((column) => ['---', '---:', ':---:'][column % 3] ?? '')),
    ...Array.from({ length: rows }, (_, row) => line(all.map((column) => cell(row, column)))),
  ].join('\n');
}

/** The layouts that statements are written in. Our Markdown has no term lists (the head's facts are one) and no spans of cells. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  headings: (of) => [2, 3, 4, 3, 2].flatMap((level) => [`${'#'.repeat(level)} ${of.phrase()}`, of.paragraph()]),
  lists: (of) => [
    of.paragraph(),
    `- ${of.phrase()}\n- ${of.phrase()}\n  1. ${of.phrase()}\n  2. ${of.phrase()}\n     - ${of.phrase()}\n- ${of.phrase()}`,
    `3. ${of.paragraph()}\n\n   ${of.paragraph()}\n4. ${of.phrase()}\n\n   - ${of.phrase()}`,
    `- [x] ${of.phrase()}\n- [ ] ${of.phrase()}`,
  ],
  tables: (of) => [
    of.paragraph(),
    [
      `| ${of.phrase()} | ${of.phrase()} | ${of.phrase()} |`,
      '| --- | ---: | :---: |',
      `| ${of.phrase()} | 1,234 | 2024-11-27 |`,
      `| ${of.phrase()} | -5.6 % | ${of.phrase()} |`,
      `| ${of.phrase()} |  | ${of.phrase()} |`,
    ].join('\n'),
  ],
  figures: (of) => [
    of.paragraph(),
    `![${of.phrase()}](picture.png "${of.phrase().replaceAll('"', '')}")`,
    `${of.phrase()} ![${of.phrase()}](picture.png) ${of.phrase()}`,
  ],
  notes: (of) => [
    `${of.paragraph()}[^one] ${of.phrase()}[^two]`,
    `[^one]: ${of.paragraph()}`,
    `[^two]: ${of.phrase()}\n\n    ${of.paragraph()}`,
  ],
  quotations: (of) => [of.paragraph(), `> ${of.paragraph()}\n>\n> ${of.paragraph()}\n>\n> > ${of.paragraph()}`],
  code: (of) => [
    `${of.phrase()} \`build --lang ${of.prose.tag}\` ${of.phrase()}`,
    '```\nfirst line\n  second line\n\nfourth\n```',
  ],
  addresses: (of) => [
    `${of.phrase()} <https://www.example.org/documents/universal-declaration-of-human-rights/preamble/articles/1-30/?language=${of.prose.tag}&edition=1948-12-10> ${of.phrase()}`,
    `[${of.phrase()}](https://example.org/a) ${of.paragraph()} <press@example.org>`,
  ],
  mixed: (of) => [
    `${of.phrase()} ${escaped(FOREIGN[of.prose.isRtl ? 'rtl' : 'ltr'])} ${of.paragraph()}`,
    `${of.phrase()} (+963 11 234 5678, 14:30 UTC+3) ${of.phrase()} 45% — ${of.phrase()}, 2024-11-27.`,
    `**${of.phrase()} ${escaped(FOREIGN[of.prose.isRtl ? 'rtl' : 'ltr'])}**`,
    ...(VOCALISED[of.prose.tag] === undefined ? [] : [VOCALISED[of.prose.tag] ?? '']),
  ],
  emphasis: (of) => [
    `**${of.phrase()}** ${of.phrase()} *${of.phrase()}* ~~${of.phrase()}~~ [*${of.phrase()}*](https://example.org/b)`,
    `${of.phrase()}\\\n${of.phrase()}`,
    `---`,
    of.paragraph(),
  ],
  'long-tables': (of) => [
    of.paragraph(),
    of.paragraph(),
    table(of, 7, 40),
    of.paragraph(),
    table(of, 3, 40),
    // One that moves over to the next page, whole or in part.
    ...Array.from({ length: 5 }, () => [of.paragraph(), table(of, 4, 4)]).flat(),
  ],
  one: (of) => [of.paragraph()],
  thirty: (of) => Array.from({ length: 470 }, () => of.paragraph()),
};

/** A statement in one layout, or in all that fit in a few pages. */
export function statement(prose: Prose, layout: string | undefined): string {
  const of = new Pieces(prose);
  const names = layout === undefined ? Object.keys(LAYOUTS).filter((name) => name !== 'thirty') : [layout];
  const blocks = names.flatMap((name) => LAYOUTS[name]?.(of) ?? []);
  const front = ['---', 'date: 2024-11-27', 'place: Genève', 'reference: A/RES/217 (III)', '---'];
  return `${[front.join('\n'), `# ${of.phrase()}`, of.paragraph(), ...blocks].join('\n\n')}\n`;
}
