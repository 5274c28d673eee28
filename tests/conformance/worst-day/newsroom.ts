import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the texts of a statement say, whatever its life. */
export type Said = {
  /** Seven digits that no other text of the walk has: in headline and sentence, in both languages. */
  readonly figure: number;
  /** One a correction. */
  readonly corrections: readonly string[];
  readonly reason?: string | undefined;
  readonly isTranslated: boolean;
};

/** A newsroom in English and German without a statement. */
export function writeSettings(root: string): void {
  write(root, {
    'source/newsroom.yaml':
      'name: Harbour Watch\nurl: https://example.org/news\nlanguages: [de]\ntime-zone: Europe/Berlin\n',
    'translations/en/newsroom.json': '{"name": "Harbour Watch"}\n',
    'translations/de/newsroom.json': '{"name": "Hafenwacht"}\n',
  });
}

const english = (figure: number): readonly [string, string] => [
  `Report ${figure} on the harbour`,
  `On that day ${figure} boats were taken.`,
];

/** The Markdown of a new statement. */
export function markdownOf(figure: number, front: readonly string[]): string {
  const [title, body] = english(figure);
  return `---\n${['date: 2024-05-06', ...front].join('\n')}\n---\n\n# ${title}\n\n${body} {#body}\n`;
}

/** The base file and the German of a statement; keys are pinned, so that no command has to bring files up to date. */
export function translationsOf(slug: string, said: Said): Readonly<Record<string, string>> {
  const { figure, corrections, reason, isTranslated } = said;
  const [title, body] = english(figure);
  const life = {
    ...Object.fromEntries(corrections.map((text, index) => [`correction-${index + 1}`, text])),
    ...(reason === undefined ? {} : { reason }),
  };
  const german = Object.fromEntries(Object.entries(life).map(([key, text]) => [key, germanOf(text)]));
  const whole = {
    title: `Bericht ${figure} über den Hafen`,
    ...german,
    body: `An jenem Tag wurden ${figure} Boote genommen.`,
  };
  return {
    [`translations/en/${slug}.json`]: json({ title, ...life, body }),
    [`translations/de/${slug}.json`]: json(isTranslated ? whole : { title: whole.title }),
  };
}

/** Whatever it says, in German, with its figures: checks that compare the two have nothing to say. */
function germanOf(text: string): string {
  const figures = text.match(/\d+/g) ?? [];
  return (
    figures.map((figure) => `Die Redaktion hat diese Zahl geprüft: ${figure}.`).join(' ') ||
    'Die Redaktion prüft diese Erklärung.'
  );
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 4)}\n`;

export function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

export const read = (root: string, name: string): string => readFileSync(path.join(root, name), 'utf8');

export const remove = (root: string, name: string): void =>
  rmSync(path.join(root, name), { recursive: true, force: true });
