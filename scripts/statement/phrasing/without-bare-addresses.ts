import type { Data, Processor } from 'unified';

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<Syntax['text']>;

/** GFM's constructs for `www.example.org`, `https://example.org` and `press@example.org` as they stand in a text. */
const BARE = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);

/**
 * Takes out what makes links of addresses that stand in a text by themselves. `disable` would not do: the parser would
 * still stop at every letter to see that nothing begins there.
 */
export function withoutBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((syntax) =>
    syntax.text === undefined ? syntax : { ...syntax, text: withoutBare(syntax.text) },
  );
  // The only transform that GFM has looks for addresses again, in the tree.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    [extension].flat().filter(({ transforms }) => transforms === undefined),
  );
}

function withoutBare(constructs: Constructs): Constructs {
  return Object.fromEntries(
    Object.entries(constructs).flatMap(([code, found = []]) => {
      const kept = [found].flat().filter(({ name = '' }) => !BARE.has(name));
      return kept.length === 0 ? [] : [[code, kept]];
    }),
  );
}
