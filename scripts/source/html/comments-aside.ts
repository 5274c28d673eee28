/** The comments of a piece of HTML, as browsers end them (`<!-->` and `--!>` too), and what is left without them. */
export function commentsAside(html: string): { readonly comments: readonly string[]; readonly rest: string } {
  const comments: string[] = [];
  const ends = /--!?>/g;
  let rest = '';
  let from = 0;
  for (;;) {
    const start = html.indexOf('<!--', from);
    if (start < 0) return { comments, rest: rest + html.slice(from) };
    const empty = /^<!---?>/.exec(html.slice(start, start + 6))?.[0];
    ends.lastIndex = start + 4;
    const end = empty === undefined ? ends.exec(html) : null;
    if (empty === undefined && end === null) return { comments, rest: rest + html.slice(from) };
    if (end !== null) comments.push(html.slice(start + 4, end.index));
    rest += html.slice(from, start);
    from = end === null ? start + (empty?.length ?? 0) : ends.lastIndex;
  }
}

/** True where a comment has no end: everything behind it is lost. */
export function hasOpenComment(html: string): boolean {
  const last = html.lastIndexOf('<!--');
  return last >= 0 && !/--!?>/.test(html.slice(last));
}
