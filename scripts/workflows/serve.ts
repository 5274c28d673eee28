import path from 'node:path';
import { watch } from 'chokidar';
import { temporaryFolder } from '../lib/files/index.ts';
import type { LoadedNewsroom } from '../model/loaded-newsroom.ts';
import { serveFolder } from '../publish/serve-folder.ts';
import { buildNewsroom, type NewsroomBuild } from './build.ts';
import { logoPaths } from './load/brand.ts';
import { CONFIG } from './load/extensions.ts';
import { ownFontPaths } from './load/font-settings.ts';
import type { BuildRequest } from './render/request.ts';
import { warmTools } from './render/tools.ts';

/** What a preview is built from, on which port it is served, and what is called after each build. */
export type PreviewSettings = {
  readonly port: number;
  /** Absolute path of the newsroom's folder. */
  readonly root: string;
  /** The time, in milliseconds since 1970. */
  readonly time: () => number;
  /** The request for a build, read anew each time: settings may have changed, and so has the time. */
  readonly request: (out: string) => Promise<BuildRequest>;
  readonly onBuilt: (result: NewsroomBuild) => void;
  readonly onFault: (error: unknown) => void;
};

/** A running preview: its address, and a function that ends it. */
export type Preview = { readonly url: string; readonly close: () => Promise<void> };

/** What no open page shows: it does not reload where nothing else has changed. */
const HIDDEN = /(?:\.(?:pdf|txt|zip)|^manifest\.json)$/;

/**
 * A preview that is built into a temporary folder and served on loopback. After each save of a file that a build reads,
 * logos and faces included, what has changed is built again, and open pages reload: at first the statements' own, with the PDFs of the
 * build before, and once more where a page changes with its new PDF. When an embargo ends, or a statement expires, it is built again, too.
 */
export async function servePreview(settings: PreviewSettings): Promise<Preview> {
  const folder = temporaryFolder('preview');
  const out = path.join(folder.path, 'dist');
  const server = await serveFolder(out, settings.port).catch((error: unknown) => {
    folder.remove();
    throw error;
  });
  const tools = warmTools();
  let building: Promise<void> | undefined;
  let isWanted = false;
  let isClosed = false;
  const alarm = alarmClock(settings.time, () => void rebuild());
  const rebuild = async (): Promise<void> => {
    isWanted = true;
    building ??= buildWhileWanted().finally(() => {
      building = undefined;
    });
    await building;
  };
  const buildWhileWanted = async (): Promise<void> => {
    while (isWanted && !isClosed) {
      isWanted = false;
      try {
        const request = await settings.request(out);
        // Other settings may name other files.
        watcher.add([...logoPaths(request.newsroom), ...ownFontPaths(request.newsroom)]);
        const built = await buildNewsroom(
          { ...request, tools },
          () => undefined,
          (written) => {
            if (written.some((name) => !HIDDEN.test(name))) server.reload();
          },
        );
        settings.onBuilt(built);
        alarm.setTo(timesIn(built.loaded));
        if (built.isPublished) tools.kept.endBuild();
      } catch (error) {
        settings.onFault(error);
        await tools.reset();
      }
    }
  };
  const read = ['source', 'translations', 'templates', CONFIG].map((name) => path.join(settings.root, name));
  const watcher = watch(read, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 15, pollInterval: 5 },
  });
  watcher.on('all', () => void rebuild());
  await rebuild();
  return {
    url: server.url,
    close: async () => {
      isClosed = true;
      await watcher.close();
      await server.close();
      // A build that is under way would make the folder again.
      await building;
      // It has set the alarm anew.
      alarm.stop();
      await tools.close();
      folder.remove();
    },
  };
}

/** The times in a newsroom's statements at which what is shown of them changes by itself, in milliseconds since 1970. */
const timesIn = ({ editions }: LoadedNewsroom): readonly number[] =>
  editions.flatMap(({ statement: { front } }) =>
    [front.embargo, front.expires].flatMap((time) => (time === undefined ? [] : [Date.parse(time)])),
  );

/** Milliseconds after which the clock is looked at again: a machine sleeps, and its clock is set. */
const LOOK = 20_000;

/** Calls a function once the next of some times has come. */
function alarmClock(time: () => number, ring: () => void) {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  const waitFor = (next: number): void => {
    const left = Math.max(1, next - time());
    timer = setTimeout(() => (time() >= next ? ring() : waitFor(next)), Math.min(left, LOOK));
  };
  return {
    stop,
    setTo(times: readonly number[]): void {
      stop();
      const now = time();
      const next = Math.min(...times.filter((each) => each > now));
      if (Number.isFinite(next)) waitFor(next);
    },
  };
}
