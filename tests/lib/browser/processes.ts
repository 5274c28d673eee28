import { readdirSync, readFileSync } from 'node:fs';

export type Process = { readonly pid: number; readonly state: string; readonly type: string };

/** The Chromium processes that descend from this one, from Linux's /proc. */
export function chromiumProcesses(): readonly Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
        const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [{ pid: Number(name), parent: Number(parent), state, args: argumentsOf(name, state) }];
      } catch {
        return []; // ended while we looked
      }
    });
  const mine = new Set([process.pid]);
  for (let before = 0; before < mine.size; ) {
    before = mine.size;
    for (const { pid, parent } of all) if (mine.has(parent)) mine.add(pid);
  }
  return all
    .filter(({ pid, args }) => mine.has(pid) && args.includes('chromium'))
    .map(({ pid, state, args }) => ({ pid, state, type: /--type=(\w+)/.exec(args)?.[1] ?? 'browser' }));
}

/** The arguments of a process. At the moment at which the system begins to run its program there are none. */
function argumentsOf(pid: string, state: string): string {
  for (let looks = 0; looks < 1000; looks++) {
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (args !== '' || state === 'Z') return args;
  }
  return ''; // a thread of the system
}

export function signal(type: string, name: NodeJS.Signals): void {
  for (const found of chromiumProcesses()) if (found.type === type) process.kill(found.pid, name);
}
