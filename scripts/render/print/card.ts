import { h } from 'hastscript';
import { timeNode } from '../../compose/hast-nodes.ts';
import { dataUrlOf, newsroomName } from '../../compose/newsroom-name.ts';
import { articleFragments, rootAttributes } from '../../compose/template/article.ts';
import { fillTemplate } from '../../compose/template/fill-template.ts';
import type { Document } from '../../model/document.ts';
import type { Template } from '../../model/templates.ts';
import type { StyledTree } from './printable.ts';

/** Width and height in CSS pixels, as Open Graph's readers cut a picture (1.91 : 1). */
export const CARD = { width: 1200, height: 630 } as const;

/**
 * The card's content security policy: the browser fetches nothing; type comes from its own folder of fonts, or stands
 * in the style sheet.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** The card of a statement as one self-contained page, with `card.css` and the font faces; other sites show its picture beside a link. */
export function composeCard(document: Document, template: Template): StyledTree {
  const { language, words, masthead, date } = document;
  const { kickers, headline } = articleFragments(document, {});
  const fragments = {
    ...{ kickers, headline, newsroom: newsroomName(masthead, language, dataUrlOf, true) },
    date: date === undefined ? [] : [timeNode(date)],
  };
  return (css) =>
    fillTemplate(template, {
      ...{ language, words, fragments },
      head: [
        h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
        h('title', document.title),
        h('style', css),
      ],
      attributes: rootAttributes(document),
    });
}
