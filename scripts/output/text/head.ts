import type { Document } from '../../document/document.ts';
import { nameOf } from '../../language/language.ts';
import { underlined } from './block/heading.ts';
import { labelled } from './block/labelled.ts';
import { type Lines, stack } from './block/lines.ts';
import { paragraph, setPieces } from './block/paragraph.ts';
import { plainPieces } from './inline/pieces.ts';
import type { Setting } from './setting.ts';

/** Everything above the statement's own text: newsroom, kickers, headline, summary, notices, date and reference. */
export function head(document: Document, setting: Setting, width: number): Lines {
  const { masthead, kickers, headline, summary, date, reference, language, origin, words } = document;
  const plain = (text: string): Lines => setPieces(plainPieces(text, setting), setting, width);
  const fact = (key: string, value: string | undefined): Lines =>
    value === undefined
      ? []
      : setPieces(labelled(plainPieces(words(key), setting), plainPieces(value, setting), setting), setting, width);
  const original = { language: nameOf(origin.tag, language.tag) };

  return stack([
    plain(masthead.name),
    ...document.notices
      .filter(({ kind }) => BARS.has(kind))
      .map(({ label }) => plain(label.toLocaleUpperCase(language.tag))),
    kickers.flatMap((kicker) => paragraph(kicker, setting, width)),
    underlined(paragraph(headline, setting, width), '='),
    paragraph(summary, setting, width),
    ...document.notices
      .filter(({ kind }) => !BARS.has(kind))
      .map(({ label, text }) =>
        paragraph([{ type: 'text', value: `${label}${text.length === 0 ? '' : ': '}` }, ...text], setting, width),
      ),
    document.standing === 'translated' ? plain(words('unreviewed', original)) : [],
    document.partial ? plain(words('partial', original)) : [],
    [...fact('published', date?.text), ...fact('reference', reference)],
  ]);
}

/** Notices that say that nothing of this may be published yet: they stand above everything. */
const BARS: ReadonlySet<string> = new Set(['draft', 'embargoed']);
