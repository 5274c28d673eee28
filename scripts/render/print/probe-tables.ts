/** How a table must be set so that no word of it leaves the sheet. */
export type TableFit = {
  /** `usual`: as print.css sets it. `dense`: smaller and closer. `broad`: dense, and out into the margin beside the text. */
  readonly look: 'usual' | 'dense' | 'broad';
  /**
   * The least width of each column, in em of the table's type, where words must part; null for a column that keeps its
   * words whole. Absent where all columns do.
   */
  readonly columns?: readonly (number | null)[];
  /** True where no row can be read beside its headers: each becomes a small table of headers and values. */
  readonly isUnfolded?: true;
};

/** What a sheet needs so that nothing on it is cut off. */
export type SheetFit = {
  /** In the order of the sheet; tables within tables are part of the outer one. */
  readonly tables: readonly TableFit[];
  /** Places, in the order of the sheet, of `.nb` elements that are too wide to stay whole. */
  readonly loose: readonly number[];
};

/**
 * The settings that make the tables of a sheet fit, measured in the browser. The function runs in the page, so it uses
 * nothing from outside.
 *
 * @param width of the page area in CSS pixels
 */
export function probeTables(width: number): SheetFit {
  /** The share of the width that is used, since screen and paper may differ. */
  const SAFE = 0.99;
  /** The least width of a column whose addresses part, in em: about a dozen letters. */
  const LEAST = 6;
  const FIGURES = /[\p{Nd}\p{Sc}](?:[\p{Nd}\p{P}\p{S}]*[\p{Nd}\p{Sc}%‰°])?/gu;
  /**
   * Text that may be broken anywhere: an address, the name of a file, or a script whose lines break between letters. The
   * page has no table of the program's, so the scripts are listed again; a test compares them.
   */
  const LOOSE =
    /\p{N}|[\p{L}\p{M}][^\p{L}\p{M}\s'’\u200C\u200D/–-]+\p{L}|[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Tibt}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tale}\p{sc=Talu}\p{sc=Lana}\p{sc=Tavt}\p{sc=Ahom}\p{sc=Java}\p{sc=Bali}]/u;
  /** The most letters of a word that is never broken. */
  const LONGEST = 30;

  document.documentElement.style.inlineSize = `${width}px`;
  const page = document.body.getBoundingClientRect();

  const paddings = (element: Element): number => {
    const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(element);
    return [paddingLeft, paddingRight, borderLeftWidth, borderRightWidth].reduce(
      (sum, each) => sum + parseFloat(each),
      0,
    );
  };
  const widthOf = (element: Element): number => element.getBoundingClientRect().width;
  /** The width below which the table's words would part. */
  const least = (table: HTMLTableElement): number => {
    table.style.inlineSize = '0';
    const found = widthOf(table);
    table.style.inlineSize = '';
    return found;
  };
  const rowsOf = (table: HTMLTableElement): readonly (readonly HTMLTableCellElement[])[] =>
    [...table.rows].map((row) => [...row.cells]);
  /** The figures and words of a text that must not be broken, each with its punctuation. */
  const wholesOf = (text: string, isCode: boolean): readonly (readonly [start: number, end: number])[] => {
    const wholes = [...text.matchAll(FIGURES)].map(({ 0: { length }, index }) => [index, index + length] as const);
    if (isCode) return wholes;
    for (const { 0: token, index } of text.matchAll(/\S+/gu)) {
      if (LOOSE.test(token)) continue;
      for (const { 0: word, index: at } of token.matchAll(/[^/–-]+[/–-]?/gu))
        if (word.length <= LONGEST) wholes.push([index + at, index + at + word.length]);
    }
    return wholes;
  };
  /** The widest of a cell's figures and words, the cell's paddings included. */
  const wholeWidth = (cell: HTMLTableCellElement): number => {
    let widest = 0;
    for (const whole of cell.querySelectorAll('.nb')) widest = Math.max(widest, widthOf(whole));
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const isCode = node.parentElement?.closest('code, kbd, samp, pre') !== null;
      for (const [start, end] of wholesOf(node.nodeValue ?? '', isCode)) {
        range.setStart(node, start);
        range.setEnd(node, end);
        widest = Math.max(widest, range.getBoundingClientRect().width);
      }
    }
    return widest === 0 ? 0 : widest + paddings(cell);
  };
  const byColumn = (rows: readonly (readonly HTMLTableCellElement[])[], of: (cell: HTMLTableCellElement) => number) => {
    const most: number[] = [];
    for (const row of rows)
      for (const [index, cell] of row.entries()) most[index] = Math.max(most[index] ?? 0, of(cell));
    return most;
  };
  const isRegular = (rows: readonly (readonly HTMLTableCellElement[])[]): boolean =>
    rows.every(
      (row) => row.length === rows[0]?.length && row.every((cell) => cell.colSpan === 1 && cell.rowSpan === 1),
    );

  const fitOf = (table: HTMLTableElement): TableFit => {
    const parent = table.parentElement ?? document.body;
    const box = parent.getBoundingClientRect();
    const inner = box.width - paddings(parent);
    if (least(table) <= inner * SAFE) return { look: 'usual' };
    table.classList.add('dense');
    if (least(table) <= inner * SAFE) return { look: 'dense' };
    const isTop = parent.classList.contains('block') && parent.parentElement?.classList.contains('text') === true;
    const isRtl = getComputedStyle(document.documentElement).direction === 'rtl';
    const margin = isTop ? (isRtl ? page.right - box.right : box.left - page.left) : 0;
    const look = margin > 0 ? 'broad' : 'dense';
    const room = (inner + margin) * SAFE;
    if (least(table) <= room) return { look };
    const rows = rowsOf(table);
    if (!isRegular(rows)) return { look, columns: [] };
    const em = parseFloat(getComputedStyle(table).fontSize);
    table.style.inlineSize = '0';
    const whole = byColumn(rows, widthOf);
    const floors = byColumn(rows, wholeWidth);
    table.style.inlineSize = '';
    const capped = (cap: number): readonly number[] =>
      whole.map((each, index) => Math.max(Math.min(each, cap), floors[index] ?? 0));
    const sum = (widths: readonly number[]): number => widths.reduce((total, each) => total + each, 0);
    let cap = Math.max(...whole);
    while (cap > LEAST * em && sum(capped(cap)) > room) cap -= em / 8;
    if (sum(capped(cap)) > room) return { look: 'usual', isUnfolded: true };
    const columns = capped(cap).map((each, index) =>
      each < (whole[index] ?? 0) ? Math.floor((each / em) * 100) / 100 : null,
    );
    return { look, columns };
  };

  const tables = [...document.querySelectorAll<HTMLTableElement>('.text table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  );
  const fits = tables.map(fitOf);
  const loose = [...document.querySelectorAll('.nb')].flatMap((element, index) => {
    const { left, right } = element.getBoundingClientRect();
    return left < page.left || right > page.right ? [index] : [];
  });
  return { tables: fits, loose };
}
