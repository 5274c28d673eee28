import type { ElementContent, RootContent } from 'hast';
import { inlineOf, isolated } from '../inline/inline.ts';
import { LEFT_TO_RIGHT, RIGHT_TO_LEFT } from '../inline/isolation.ts';
import { type Piece, piecesOf } from '../inline/pieces.ts';
import { wrap } from '../inline/wrap.ts';
import type { Setting } from '../setting.ts';
import type { Lines } from './lines.ts';

/** Inline content as lines of at most `width` columns. */
export function paragraph(nodes: readonly (ElementContent | RootContent)[], setting: Setting, width: number): Lines {
  return setPieces(piecesOf(nodes, setting), setting, width);
}

/** Pieces as lines. A passage that runs against the document is isolated as a whole, line by line. */
export function setPieces(pieces: Iterable<Piece>, setting: Setting, width: number): Lines {
  const inline = inlineOf(pieces);
  const { direction, language, isFlowed } = setting;
  const columns = isFlowed ? Number.POSITIVE_INFINITY : width;
  if (direction === language.direction) return wrap(inline, columns);
  return wrap(isolated(inline, direction === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT), columns);
}
