import { Document } from 'mupdf';
import type { Browser } from '../../scripts/lib/browser/browser.ts';
import { remediate } from '../../scripts/lib/pdf/index.ts';
import { openPress, printFor } from '../render/print/paper.ts';
import { check } from '../support/check.ts';
import { randomNumbers } from '../support/random.ts';

/** Words of each language, the longest first; nothing here is a sentence. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['counterrevolutionaries', 'internationalisation', 'testimony', 'harbour', 'of', 'families'],
  de: ['Donaudampfschifffahrtsgesellschaftskapitän', 'Menschenrechtsorganisation', 'Verfahren', 'am', 'Ort'],
  ru: ['правозащитницами-корреспондентами', 'достопримечательность', 'суд', 'семей', 'на'],
  ar: ['فأسقيناكموها', 'المستشفيات', 'والاستقلالية', 'محكمة', 'في', 'عائلات'],
  fa: ['بین‌المللی‌سازی', 'دادگستری', 'خانواده‌های', 'قربانیان', 'در'],
  tr: ['uluslararasılaştırılamayacaklardan', 'mahkemesi', 'aileler', 've'],
  'zh-Hans': ['人权组织', '家属', '法院认定证据充分', '的'],
  fr: ['anticonstitutionnellement', 'reconnaissance', 'familles', 'des'],
};
const TOKENS = [
  'https://example.org/a/very/long/path/that/does/not/end?q=1#x',
  'press.office@human-rights.example.org',
  '+963 11 234 5678',
  '1,284,000.50',
  '2022-01-13',
  '/usr/share/doc/package-name/changelog.gz',
  'A/HRC/46/55',
  '٢٬٨٤٠',
  'AReallyLongIdentifierNameWithoutAnySpaceInIt',
  '`inline_code_with_underscores()`',
];

function tableStatement(seed: number): { readonly tag: string; readonly markdown: string } {
  const next = randomNumbers(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <T>(list: readonly T[], fallback: T): T => list[below(list.length)] ?? fallback;
  const tag = pick(Object.keys(WORDS), 'en');
  const columns = 1 + below(12);
  const rows = 1 + below(6);
  const isDense = next() < 0.3;
  const cell = (): string => {
    const kind = next();
    if (kind < 0.1) return '';
    if (kind < (isDense ? 0.8 : 0.35)) return pick(TOKENS, '');
    return Array.from({ length: 1 + below(4) }, () => pick(WORDS[tag] ?? [], '')).join(tag === 'zh-Hans' ? '' : ' ');
  };
  const row = (): string => `| ${Array.from({ length: columns }, cell).join(' | ')} |`;
  const table = [row(), `|${'---|'.repeat(columns)}`, ...Array.from({ length: rows }, row)];
  const depth = below(4);
  const prefix = pick(['', '  ', '> '], '');
  const lines = Array.from({ length: depth }).reduce<readonly string[]>(
    (inner) =>
      prefix === '  '
        ? [`- ${pick(WORDS[tag] ?? [], '')}`, '', ...inner.map((line) => `  ${line}`)]
        : prefix === ''
          ? inner
          : inner.map((line) => `> ${line}`),
    table,
  );
  return { tag, markdown: `# Head\n\nFirst.\n\n${lines.join('\n')}\n\nLast.` };
}

/** Letters and figures, in whatever form they are printed. */
const lettersOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu) ?? [];

async function paintedOf(markdown: string, tag: string, browser: Browser) {
  const { sheet, bytes: printed } = await printFor(markdown, { tag }, browser);
  // Of ligatures and joined forms, what the browser prints does not name every letter.
  const facts = { title: 'Head', language: tag, topics: [], time: new Date(0) };
  const { bytes } = remediate(printed, { tags: sheet.tags, facts }, 'ua-1');
  const expected = lettersOf(textOf(sheet.tags));
  const left = new Map<string, number>();
  for (const letter of expected) left.set(letter, (left.get(letter) ?? 0) + 1);
  let outside = 0;
  const pdf = Document.openDocument(bytes, 'application/pdf');
  for (let page = 0; page < pdf.countPages(); page++) {
    const sheetPage = pdf.loadPage(page);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = sheetPage.getBounds();
    sheetPage.toStructuredText('preserve-whitespace').walk({
      onChar: (text, _origin, _font, _size, quad) => {
        const xs = [quad[0], quad[2], quad[4], quad[6]].map(Number);
        const ys = [quad[1], quad[3], quad[5], quad[7]].map(Number);
        const isInside =
          Math.min(...xs) >= x0 && Math.max(...xs) <= x1 && Math.min(...ys) >= y0 && Math.max(...ys) <= y1;
        for (const letter of lettersOf(text)) {
          if (!isInside) outside++;
          else left.set(letter, (left.get(letter) ?? 0) - 1);
        }
      },
    });
  }
  const missing = [...left.values()].filter((count) => count > 0).reduce((sum, count) => sum + count, 0);
  if (process.env.SHOW)
    console.log(
      [...left]
        .filter(([, n]) => n !== 0)
        .map(([l, n]) => l + n)
        .join(' '),
    );
  return { expected: expected.length, missing, outside };
}

type Node = { readonly children?: readonly Node[]; readonly text?: string };

const textOf = ({ text = '', children = [] }: Node): string => text + children.map(textOf).join(' ');

/**
 * Tables of one to twelve columns with long words, figures and addresses, by themselves, in lists and in quotations: every
 * letter of the sheet is painted inside the page. By hand it takes the number of tables and a seed. Read by MuPDF.
 */
await check(async () => {
  const [count = 200, seed = 20261125] = process.argv.slice(2).map(Number);
  const browser = await openPress();
  const wrong: string[] = [];
  let letters = 0;
  try {
    for (let number = 0; number < count; number++) {
      const { tag, markdown } = tableStatement(seed + number);
      const { expected, missing, outside } = await paintedOf(markdown, tag, browser);
      letters += expected;
      if (missing > 0 || outside > 0)
        wrong.push(
          `seed ${seed + number} ${tag}: ${missing} of ${expected} letters not painted, ${outside} off the page`,
        );
    }
  } finally {
    await browser.close();
  }
  return {
    measured: [`${count} tables from seed ${seed}, ${letters} letters: ${wrong.length} tables cut off`],
    faults: wrong,
  };
});
