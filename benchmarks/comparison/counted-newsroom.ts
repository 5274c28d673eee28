import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { DOOR } from '../../tests/support/communique.ts';
import { type Measured, measured } from './measured.ts';

const [build, release] = ['build-counted', 'release-counted'].map((name) =>
  path.join(import.meta.dirname, `${name}.ts`),
);

/** How a release went that waited for the end of an embargo: preparing it, and the milliseconds from that end to its first page. */
export type EmbargoEnd = { readonly prepared: Measured; readonly late: number };

/** A newsroom in a folder of its own whose prints are counted bytes, with its output and its store. */
export type CountedNewsroom = {
  /** Where its texts belong. */
  readonly root: string;
  /** Where its releases go. */
  readonly out: string;
  readonly build: () => Promise<Measured>;
  readonly release: () => Promise<Measured>;
  /** Changes the German text of a statement. */
  readonly changeText: (name: string) => void;
  /** Makes a statement a draft, which no release has. */
  readonly hold: (name: string) => void;
  /**
   * Prepares a release with a statement that was held, and has the command `open` wait for its time and bring it to a folder.
   *
   * @param ahead milliseconds that are left for that
   */
  readonly embargoEnd: (name: string, ahead: number) => Promise<EmbargoEnd>;
};

/** The newsroom in a folder; its texts are to be written yet. */
export function countedNewsroom(folder: string): CountedNewsroom {
  const root = path.join(folder, 'newsroom');
  const out = path.join(root, 'dist');
  const run = (program = '', ...args: readonly string[]): Promise<Measured> => {
    process.env['COMMUNIQUE_STORE'] = path.join(folder, 'store');
    return measured(process.execPath, [program, ...args], root, 0);
  };
  const rewrite = (name: string, change: (text: string) => string): void => {
    const file = path.join(root, name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  return {
    ...{ root, out },
    build: () => run(build, root, path.join(folder, 'built')),
    release: () => run(release, root, out),
    changeText: (name) => rewrite(`translations/de/${name}.json`, (text) => text.replace(/"(?=\s*\}\s*$)/, ' Heute."')),
    hold: (name) => rewrite(`source/${name}.md`, (text) => text.replace('---\n', '---\nstatus: draft\n')),
    async embargoEnd(name, ahead) {
      const to = `folder:${path.join(folder, 'site')}`;
      await run(DOOR, 'deploy', '--to', to);
      const time = Math.ceil((Date.now() + ahead) / 1000) * 1000;
      const at = new Date(time).toISOString().replace('.000Z', 'Z');
      rewrite(`source/${name}.md`, (text) => text.replace('status: draft', `embargo: ${at}`));
      const prepared = await run(release, root, out, String(time));
      const child = spawn(process.execPath, [DOOR, 'open', '--at', at, '--then', `deploy --to ${to}`], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const page = path.join(folder, `site/current/${name}/de/index.html`);
      while (!existsSync(page)) {
        if (child.exitCode !== null) throw new Error(`\`open\` has ended with ${child.exitCode}, and there is no page`);
        await pause(2);
      }
      const late = Date.now() - time;
      if (child.exitCode === null) await new Promise((resolve) => child.once('close', resolve));
      return { prepared, late };
    },
  };
}
