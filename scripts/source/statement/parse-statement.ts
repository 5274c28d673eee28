import type { Heading, Nodes, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { type Clock, clockAt } from '../../lib/clock.ts';
import { turnGiven } from '../../lib/turns.ts';
import { addMessage } from '../../model/add-message.ts';
import { reportHiddenValues } from '../../model/report-hidden.ts';
import type { FrontMatter, SegmentDraft, StatementDraft } from '../../model/statement.ts';
import { checkLinks } from '../addresses/addresses.ts';
import { joinAddresses } from '../addresses/broken-addresses.ts';
import { checkHeadImages, checkImages, resolveImages } from '../addresses/pictures.ts';
import { checkFacts } from '../findings/check-facts.ts';
import { warnOfForeignMarkup } from '../findings/foreign-markup.ts';
import { reportRows, warnOfPartedWords } from '../findings/lost-layout.ts';
import { reportLostSigns } from '../findings/lost-signs.ts';
import { refuseForeignCode } from '../findings/refuse-foreign-code.ts';
import { reportMisread } from '../findings/report-misread.ts';
import { checkShown } from '../findings/shown-addresses.ts';
import { refuseVisualOrder } from '../findings/visual-order.ts';
import { fieldPlace } from '../front-matter/field-names.ts';
import { liftFrontMatter } from '../front-matter/read-front-matter.ts';
import { liftComments, type Remarks, reportDroppedIn } from '../html/comments.ts';
import { restoreHtml } from '../html/restore-blocks.ts';
import { markdownStem } from '../newsroom/names.ts';
import { warnOfLeftOpen } from '../not-public/left-open-places.ts';
import { refuseMail } from '../not-public/mail-around.ts';
import { numberBlocks, readBlocksAsMeant } from './blocks-as-meant.ts';
import { isWithinBudget } from './budget.ts';
import { judgeName, slugOf, withNamedDay } from './file-name.ts';
import { placeFootnotes } from './footnotes.ts';
import { guardedTree } from './guard.ts';
import { placeLeadPicture } from './lead-picture.ts';
import { type Head, liftHead, saysTitle } from './lift-head.ts';
import { checkCharacters, checkEscapes, keepLineBreaks, readReferences } from './pasted-characters.ts';
import { findSections, reportLinksWithin } from './sections.ts';
import {
  checkSegments,
  definitionsOf,
  extractSegments,
  lifeSegments,
  mastheadSegments,
  proseSegment,
} from './segments.ts';
import { type StatementSettings, sourceLanguage } from './source-language.ts';
import { textsBeside } from './texts-beside.ts';
import { readAnchoredHeadings, warnOfTypedHeadings } from './typed-headings.ts';
import { keepTypedLists } from './typed-lists.ts';

/** The statement in a file, with problems reported on it; `undefined` when it cannot be read at all. */
export async function parseStatement(file: VFile, settings: StatementSettings): Promise<StatementDraft | undefined> {
  if (file.messages.some((message) => message.fatal === true)) return undefined;
  if (/[\u000B\u2028]/.test(String(file))) {
    const broken = await guardedTree(file);
    if (broken === undefined) return undefined;
    keepLineBreaks(broken, file);
  }
  checkCharacters(file, settings.isAlone);
  let tree = await guardedTree(file);
  if (tree !== undefined && readReferences(tree, file)) tree = await guardedTree(file);
  if (tree !== undefined && readAnchoredHeadings(tree, file)) tree = await guardedTree(file);
  if (tree !== undefined && keepTypedLists(tree, file)) tree = await guardedTree(file);
  if (tree === undefined) return undefined;
  await turnGiven();
  const { now = Number.POSITIVE_INFINITY, timeZone = 'UTC' } = settings;
  const clock = clockAt(now);
  const said = liftFrontMatter(tree, file, timeZone, { clock, isAlone: settings.isAlone });
  const front = withNamedDay(said, file.path, clock, timeZone);
  judgeName(said, front, file, clock);
  reportHiddenValues(front, file, ([field = '']) => fieldPlace(file, field));
  const language = sourceLanguage(front, file, settings);
  const tags = settings.languages.map(({ tag }) => tag);
  const slug = slugOf(front.slug, file, tags, settings.isAlone === true);
  refuseForeignCode(tree, file, front, settings.isAlone === true);
  refuseMail(tree, file);
  warnOfForeignMarkup(tree, file);
  warnOfTypedHeadings(tree, file);
  refuseVisualOrder(tree, file);
  reportLostSigns(tree, file, language);
  reportRows(tree, file);
  warnOfPartedWords(tree, file);
  const open = { status: front.status, isAlone: settings.isAlone === true };
  warnOfLeftOpen(tree, file, open);
  readBlocksAsMeant(tree, file);
  joinAddresses(tree, file);
  restoreHtml(tree);
  resolveImages(tree);
  if (!isWithinBudget(tree, file)) return undefined;
  checkEscapes(tree, file);
  const beside = textsBeside(tree, front, file);
  warnOfForeignMarkup(together(beside.fields, beside.descriptions, beside.written), file);
  warnOfLeftOpen(beside.fields, file, { ...open, areFields: true });
  warnOfLeftOpen(beside.descriptions, file, open);
  warnOfLeftOpen(beside.written, file, open);
  checkFacts(together(tree, beside.fields, beside.descriptions), front, file, settings.isAlone === true);
  const remarks = liftComments(tree, file);
  for (const texts of [tree, beside.fields]) checkLinks(texts, file, { isAlone: settings.isAlone });
  checkShown(tree, file, settings.isAlone === true);
  const highest = tree.children.filter((node) => node.type === 'heading' && node.depth === 1);
  const head = liftHead(tree, front.title);
  const passedOver = highest.filter((node) => tree.children.includes(node));
  const headings = [...head.kickers, ...(head.headline === undefined ? [] : [head.headline])];
  checkHeadImages(beside.fields, 'the front matter', file);
  const images = [
    ...headings.flatMap((heading) => checkHeadImages(heading, 'a headline', file)),
    ...checkImages(tree, file),
  ];
  const fields = headSegments(front, head, file, remarks, passedOver);
  const body = extractSegments(tree, file, remarks, fields.length);
  // Behind the texts: what is put there is part of none.
  placeFootnotes(tree, head, front, file, { isAlone: settings.isAlone === true, calls: beside.calls });
  const texts = checkSegments([...fields, ...body], file, settings.isAlone === true);
  numberBlocks(tree);
  findSections(tree, [...fields, ...body], file);
  for (const text of [...headings, beside.fields]) reportLinksWithin(text, file);
  // It has no number: the numbers of paragraphs stay when a picture is put in.
  const lead = placeLeadPicture(tree, front.picture, file, texts.length);
  const segments = [...texts, ...lead.segments];
  reportMisread(segments, file, language, settings.isAlone === true);
  if (head.headline === undefined && !tree.children.some(saysSomething)) {
    addMessage(file, {
      ruleId: 'empty-statement',
      severity: 'error',
      reason: 'Unexpected statement without a text',
      place: { line: 1, column: 1 },
      advice: 'Write it, or take the file away; `status: draft` keeps an unfinished one back.',
    });
  }
  if (front.date === undefined && !isMisread(file)) {
    addMessage(file, {
      ruleId: 'no-date',
      severity: 'warning',
      reason: 'Unexpected statement without a date; none is invented',
      place: { line: 1, column: 1 },
      advice: 'Add `date: 2022-01-13` to the front matter.',
    });
  }
  if (front.date !== undefined && front.embargo === undefined && isNowhereYet(front.date, clock)) {
    addMessage(file, {
      ruleId: 'date-to-come',
      severity: 'warning',
      reason: `Unexpected date ${front.date}, which is to come; it holds nothing back`,
      place: fieldPlace(file, 'date'),
      advice: 'Add `embargo:` with the time until which it waits; or write the day of today.',
    });
  }
  return {
    file,
    slug,
    language,
    front,
    alikeUntil: clock.alikeUntil(),
    tree,
    segments,
    definitions: definitionsOf(tree),
    images: [...lead.images, ...images],
  };
}

const together = (...trees: readonly Root[]): Root => ({
  type: 'root',
  children: trees.flatMap(({ children }) => children),
});

/** True for a day that has begun in no time zone. */
const isNowhereYet = (date: string, clock: Clock): boolean =>
  !date.includes('T') && !clock.hasCome(Date.parse(`${date}T00:00+14:00`));

/** True for a block with text: notes and definitions are shown where a text refers to them, and a rule is no text. */
const saysSomething = ({ type }: RootContent): boolean =>
  !['definition', 'footnoteDefinition', 'thematicBreak', 'html', 'yaml'].includes(type);

function headSegments(
  front: FrontMatter,
  head: Head,
  file: VFile,
  remarks: ReadonlyMap<Nodes, Remarks>,
  passedOver: readonly RootContent[],
): readonly SegmentDraft[] {
  const said = { notes: [], allows: [] };
  const field = (kind: 'summary' | 'place' | 'title' | 'kicker', source: string): SegmentDraft => {
    const start = fieldPlace(file, kind === 'kicker' ? 'title' : kind);
    const place = { start, end: start };
    reportDroppedIn(source, place, file);
    return { kind, source, place, ...said };
  };
  const heading = (kind: 'kicker' | 'title', node: Heading): SegmentDraft => {
    // A headline has a key of its own already: a pin is taken off, and counts for nothing.
    const { pin: _, ...draft } = proseSegment(node, kind, file, remarks.get(node) ?? said, 0);
    return draft;
  };
  const segments: SegmentDraft[] = [];
  if (front.place !== undefined) segments.push(field('place', front.place));
  if (front.title !== undefined && head.isTitleAbove) segments.push(field('kicker', front.title));
  segments.push(...head.kickers.map((node) => heading('kicker', node)));
  segments.push(titleSegment(front, head, file, passedOver, heading, field));
  if (front.summary !== undefined) segments.push(field('summary', front.summary));
  segments.push(...lifeSegments(front, file), ...mastheadSegments({ contacts: front.contacts }, file));
  return segments;
}

function titleSegment(
  front: FrontMatter,
  head: Head,
  file: VFile,
  passedOver: readonly RootContent[],
  heading: (kind: 'title', node: Heading) => SegmentDraft,
  field: (kind: 'title', source: string) => SegmentDraft,
): SegmentDraft {
  if (head.headline !== undefined) {
    const { isTitleAbove } = head;
    if (front.title !== undefined && !saysTitle(head.headline, front.title))
      addMessage(file, {
        ruleId: 'title-differs',
        severity: isTitleAbove ? 'notice' : 'warning',
        reason: isTitleAbove
          ? 'The title in the front matter names a kind of text: it stands above the headline, which is the first heading of the text'
          : 'Unexpected title in the front matter: the headline in the text says something else, and counts',
        place: fieldPlace(file, 'title'),
        advice: isTitleAbove
          ? 'Write the headline into the title, if that heading is one of a section.'
          : 'Take one of the two away.',
      });
    if (head.lifted !== undefined)
      addMessage(file, {
        ruleId: 'no-headline',
        severity: head.lifted === 'text' ? 'warning' : 'notice',
        reason: `Unexpected ${head.lifted} above the headline; published below it`,
        place: head.headline.position,
        advice: 'Start the text with its headline.',
      });
    return heading('title', head.headline);
  }
  if (front.title !== undefined) {
    if (head.passedOver !== undefined)
      addMessage(file, {
        ruleId: 'title-differs',
        severity: 'warning',
        reason:
          'Unexpected headings above the text that say something else than the title in the front matter, which counts',
        place: head.passedOver.position,
        advice: 'They are published as those of sections: put the headline first, or take it away.',
      });
    return field('title', front.title);
  }
  const name = titleFrom(file.path);
  const [section] = passedOver;
  if (section !== undefined && !isMisread(file))
    addMessage(file, {
      ruleId: 'no-headline',
      severity: 'warning',
      reason: `Unexpected text above the first heading of the first level, which is published as one of a section; the file name stands in for a headline: ${name}`,
      place: section.position,
      advice: 'Put the headline first, or write `title:` into the front matter.',
    });
  else if (!isMisread(file))
    addMessage(file, {
      ruleId: 'no-headline',
      severity: 'notice',
      reason: `Unexpected statement without a headline; the file name stands in for it: ${name}`,
      place: { line: 1, column: 1 },
      advice: 'Start the text with a heading: # What happened',
    });
  return field('title', name);
}

/** A title made from the name of a file: `my-statement.md` → `My statement`. */
function titleFrom(file: string): string {
  const name = markdownStem(file)
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return name === '' ? 'Statement' : name.charAt(0).toUpperCase() + name.slice(1);
}

/** True where a field was refused: then it is not reported as missing, too. */
const isMisread = (file: VFile): boolean =>
  file.messages.some((message) => message.ruleId === 'front-matter' && message.fatal === true);
