import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** A median: so many documents, by which tool, milliseconds each. */
export type Bar = { readonly size: number; readonly name: string; readonly each: number };

/** Widths, heights and places in pixels. */
const [WIDTH, ROW, LABELS, TOP] = [760, 22, 250, 44];
const OURS = 'communique';

/** Medians as a chart in SVG: a group of bars for each number of documents, each group with a scale of its own. */
export function chart(bars: readonly Bar[]): string {
  let y = TOP;
  const text = (content: string, at: number, more: Readonly<Record<string, string | number>> = {}) =>
    x('text', { x: at, y: y + ROW / 2 + 4, ...more }, content);
  const groups = [...Map.groupBy(bars, ({ size }) => size)].flatMap(([size, group]) => {
    const most = Math.max(...group.map(({ each }) => each));
    y += ROW / 2;
    const heading = text(size === 1 ? '1 document' : `${size} documents`, 8, { 'font-weight': 'bold' });
    y += ROW;
    const rows = group.flatMap(({ name, each }) => {
      const width = ((WIDTH - LABELS - 80) * each) / most;
      const bar = { x: LABELS, y: y + 3, width, height: ROW - 6, fill: name === OURS ? '#1a5276' : '#9aa5ad' };
      const row = [text(name, 20), x('rect', bar), text(`${each.toFixed(0)} ms`, LABELS + width + 6)];
      y += ROW;
      return row;
    });
    return [heading, ...rows];
  });
  const title = 'Milliseconds a document: HTML, PDF and text of the Universal Declaration';
  const svg = x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height: y + ROW,
      'font-family': 'sans-serif',
      'font-size': 13,
    },
    [
      x('title', title),
      x('rect', { width: '100%', height: '100%', fill: '#ffffff' }),
      x('text', { x: 8, y: 24, 'font-size': 15 }, title),
      ...groups,
    ],
  );
  return `${toXml(svg)}\n`;
}
