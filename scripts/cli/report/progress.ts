type Event =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'planned'; readonly count: number }
  | { readonly kind: 'done'; readonly what: string };

type Terminal = { readonly isTerminal: boolean; readonly tell: (text: string) => void };

/** Progress as one line that is written over on a terminal; a log gets nothing but the result. */
export function progressLine({ isTerminal, tell }: Terminal): {
  readonly event: (event: Event) => void;
  readonly clear: () => void;
} {
  let count = 0;
  let done = 0;
  const show = (what: string): void => {
    if (isTerminal) tell(`\r\x1B[K${done}/${count} ${what}`);
  };
  return {
    event: (event) => {
      if (event.kind === 'waiting') return tell('Waiting for another process that writes the same folder …\n');
      if (event.kind === 'planned') count = event.count;
      else done++;
      show(event.kind === 'done' ? event.what : '');
    },
    clear: () => {
      if (isTerminal) tell('\r\x1B[K');
    },
  };
}
