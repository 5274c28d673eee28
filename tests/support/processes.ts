import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A live process of Linux: its id, its parent's, and what was written on its command line. */
export type Live = { readonly pid: number; readonly parent: number; readonly command: string };

/**
 * Every live process whose program lies below `folder`. A trial that gives builds `<folder>` as their cache has a
 * browser of its own there: all its processes are found, orphans too, and no others. (Chromium overwrites its
 * variables, and its pages' command lines name no folder.)
 */
export async function processesOf(folder: string): Promise<readonly Live[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(ids.map((id) => lookAt(id, folder + path.sep)));
  return found.filter((each) => each !== undefined);
}

/** Processes of `folder` that are still there when they have had some time to end. */
export async function survivorsOf(folder: string, milliseconds = 3000): Promise<readonly Live[]> {
  for (let waited = 0; ; waited += 50) {
    const found = await processesOf(folder);
    if (found.length === 0 || waited >= milliseconds) return found;
    await pause(50);
  }
}

async function lookAt(id: string, prefix: string): Promise<Live | undefined> {
  try {
    // One that has ended and waits to be fetched by its parent has no program any more.
    if (!(await readlink(`/proc/${id}/exe`)).startsWith(prefix)) return undefined;
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8');
    const stat = await readFile(`/proc/${id}/stat`, 'utf8');
    // proc(5): the name in brackets may hold spaces; state and parent come after it.
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(id), parent: Number(parent), command: command.replaceAll('\0', ' ').trim() };
  } catch {
    return undefined;
  }
}
