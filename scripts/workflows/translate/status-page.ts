import type { Root } from 'hast';
import { h } from 'hastscript';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { fillTemplate } from '../../compose/template/fill-template.ts';
import { shownText } from '../../compose/template/finished-page.ts';
import { parseTemplate } from '../../compose/template/template.ts';
import { TEMPLATE_SLOTS } from '../../compose/template/template-slots.ts';
import { Fault } from '../../lib/fault.ts';
import { webFonts } from '../../lib/fonts/index.ts';
import {
  formatDate,
  type Language,
  languageName,
  languageOf,
  textDifference,
  wholeFigures,
} from '../../lib/text/index.ts';
import { hasErrors, severityOf } from '../../model/add-message.ts';
import type { Catalog, Unit } from '../../model/catalog.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Statement } from '../../model/statement.ts';
import type { Edition, TranslatedSource } from '../../model/translations.ts';
import type { SheetStatement, SheetTask, StatusSheet, Tongue } from '../../render/status/status-sheet.ts';
import { statusLegend, statusTables } from '../../render/status/tables.ts';
import { statusTasks } from '../../render/status/tasks.ts';
import { stringifyHtml } from '../../render/stringify.ts';
import { isTopicKey, topicKey } from '../../source/front-matter/topic-segments.ts';
import { readTemplateFile } from '../../source/newsroom/files.ts';
import { localizeSource } from '../../translation/catalog/localize.ts';
import { fontSettings } from '../load/font-settings.ts';
import { styleText } from '../load/read-templates.ts';
import { isGap, languageStatus } from './language-status.ts';

/** The page is in English, as the program's other words are. */
const ENGLISH = languageOf('en-GB');

/** The page's content security policy: everything is in the page, and it fetches nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * A page with the state of every language of every statement, with its look and fonts inside: to be mailed, printed and
 * handed out, one list a language.
 *
 * @param now milliseconds since 1970
 * @throws {Fault} `template-missing`, and `usage` when the newsroom's own template cannot be used
 */
export async function statusPage(loaded: LoadedNewsroom, now: number): Promise<string> {
  const { newsroom } = loaded;
  const file = readTemplateFile(newsroom, 'status.html');
  const template = parseTemplate(file, { slots: TEMPLATE_SLOTS.status, labels: [] });
  if (hasErrors(file)) throw new Fault('usage', file.messages.map(String).join('\n'), 'Correct templates/status.html.');
  const all = [sheetMasthead(loaded), ...loaded.editions.map(sheetStatement)];
  const sheet: StatusSheet = { statements: all.filter(({ rows }) => rows.length > 0) };
  const day = dayIn(newsroom.timeZone, now);
  const name = newsroom.name ?? '';
  const tasks = statusTasks(sheet);
  const tree = fillTemplate(template, {
    language: ENGLISH,
    words: (key) => key,
    fragments: {
      newsroom: name === '' ? [] : [h('bdi', { lang: newsroom.source.tag, dir: newsroom.source.direction }, name)],
      date: [h('time', { dateTime: day }, formatDate(day, ENGLISH))],
      summary: [{ type: 'text', value: summary(sheet) }],
      legend: sheet.statements.length === 0 ? [] : statusLegend(),
      tables: statusTables(sheet),
      tasks,
    },
    head: [
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('title', name === '' ? 'Translation status' : `Translation status – ${name}`),
      h('meta', { name: 'robots', content: 'noindex' }),
    ],
  });
  return stringifyHtml(withStyle(tree, await styleOf(tree, loaded)));
}

async function styleOf(tree: Root, { newsroom }: LoadedNewsroom): Promise<string> {
  const { css, files } = await webFonts(ENGLISH, shownText(tree), await fontSettings(newsroom));
  const inside = files.reduce(
    (whole, { name, bytes }) =>
      whole.replaceAll(`url("./${name}")`, `url("data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}")`),
    css,
  );
  const look = ['page.css', 'status.css'].map((name) => styleText(newsroom, name));
  return [inside, ...look].join('\n');
}

function withStyle(tree: Root, css: string): Root {
  const style = h('style', css);
  return {
    ...tree,
    children: tree.children.map((node) =>
      node.type === 'element' && node.tagName === 'html'
        ? {
            ...node,
            children: node.children.map((child) =>
              child.type === 'element' && child.tagName === 'head'
                ? { ...child, children: [...child.children, style] }
                : child,
            ),
          }
        : node,
    ),
  };
}

function sheetStatement(edition: Edition): SheetStatement {
  return sheetOf(edition, edition.catalogs, titleOf(edition.statement));
}

/**
 * The organisation's own texts. Of topics there are those of the statements on the page, and no others: they may be under
 * embargo.
 */
function sheetMasthead({ newsroom, masthead, editions }: LoadedNewsroom): SheetStatement {
  const named = new Set(editions.flatMap(({ statement }) => (statement.front.topics ?? []).map(topicKey)));
  const isShown = (key = ''): boolean => !isTopicKey(key) || named.has(key);
  const catalogs = masthead.catalogs.map((catalog) => {
    const file = new VFile({ path: catalog.file.path });
    file.messages = catalog.file.messages.filter(({ key }) => isShown(key));
    return { ...catalog, file, units: catalog.units.filter(({ segment }) => isShown(segment.key)) };
  });
  return sheetOf(
    masthead,
    catalogs.filter(({ units }) => units.length > 0),
    newsroom.name ?? masthead.name,
  );
}

function sheetOf({ name, language }: TranslatedSource, catalogs: readonly Catalog[], title: string): SheetStatement {
  return {
    slug: name,
    title,
    source: tongue(language),
    rows: catalogs.map((catalog) => {
      const { tag: _, slug: __, ...status } = languageStatus(name, catalog);
      return { ...status, tongue: tongue(catalog.language), tasks: tasksOf(catalog) };
    }),
  };
}

const titleOf = (statement: Statement): string => localizeSource(statement).head.get('title')?.text ?? statement.slug;

const tongue = ({ tag, direction, autonym }: Language): Tongue => ({
  tag,
  direction,
  autonym,
  name: languageName(tag, 'en'),
});

/** The summary of a sheet: "3 of 8 translations are complete, 1 of them reviewed." */
function summary({ statements }: StatusSheet): string {
  const rows = statements.flatMap((statement) => statement.rows);
  if (rows.length === 0) return 'There is nothing to translate.';
  const ready = rows.filter((row) => row.waitsFor.length === 0).length;
  const whole = rows.filter((row) => row.missing + row.stale === 0).length;
  return `${whole} of ${rows.length} translations are complete${whole === 0 ? '' : `, ${ready === 0 ? 'none' : ready} of them reviewed`}.`;
}

/** The calendar day in a time zone, as `2022-01-13`. */
function dayIn(timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Everything that one language of one statement waits for, in the order of the text; what concerns the file comes first. */
function tasksOf({ units, file }: Catalog): readonly SheetTask[] {
  const said = file.messages.filter((message) => !isGap(message) && severityOf(message) !== 'notice');
  const keys = new Set(units.map((unit) => unit.segment.key));
  const general = said.filter((message) => message.key === undefined || !keys.has(message.key));
  return [
    ...general.map(
      (message): SheetTask => ({ kind: 'correct', key: message.key, notes: [], findings: [findingOf(message)] }),
    ),
    ...units.flatMap((unit) =>
      taskOf(
        unit,
        said.filter((message) => message.key === unit.segment.key),
      ),
    ),
  ];
}

function taskOf(unit: Unit, messages: readonly VFileMessage[]): readonly SheetTask[] {
  const { segment, target, previous } = unit;
  const kind = kindOf(unit, messages);
  if (kind === undefined) return [];
  const changes = kind === 'update' && previous !== undefined && previous !== segment.source;
  return [
    {
      kind,
      key: segment.key,
      source: segment.source,
      target,
      changes: changes ? wholeFigures(textDifference(previous, segment.source)) : undefined,
      notes: segment.notes,
      findings: messages.map(findingOf),
    },
  ];
}

function kindOf({ target, stale, state }: Unit, messages: readonly VFileMessage[]): SheetTask['kind'] | undefined {
  if (target === undefined) return 'translate';
  if (stale !== undefined) return 'update';
  if (messages.length > 0) return 'correct';
  return state === 'reviewed' || state === 'final' ? undefined : 'review';
}

const findingOf = (message: VFileMessage): SheetTask['findings'][number] => ({
  severity: severityOf(message),
  reason: message.reason,
  advice: message.note ?? undefined,
});
