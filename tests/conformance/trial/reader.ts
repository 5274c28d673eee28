import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** Looks, a thousand times a second, at these files of a folder and of what a link `current` leads to. */
const { out, site, pages }: { readonly out: string; readonly site: string; readonly pages: readonly string[] } =
  workerData;

const torn: string[] = [];
const tornOut: string[] = [];
const releases = new Set<string>();
const count = { looks: 0, lost: 0, absent: 0 };
const started = performance.now();
let isEnded = false;
parentPort?.once('message', () => {
  isEnded = true;
});

/** Bytes, or nothing where there is no file. */
function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function digestIn(manifest: Buffer, name: string): string | undefined {
  const { files }: { readonly files: readonly { readonly path: string; readonly sha256: string }[] } = JSON.parse(
    manifest.toString('utf8'),
  );
  return files.find((file) => file.path === name)?.sha256;
}

const isFrom = (manifest: Buffer, name: string, bytes: Buffer | undefined): boolean =>
  bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === digestIn(manifest, name);

/** A page through the link must be one of the release that the link led to before or after. */
function lookAtSite(name: string): void {
  const manifests = (): Buffer | undefined => bytesOf(path.join(site, 'current', 'manifest.json'));
  const before = manifests();
  const page = bytesOf(path.join(site, 'current', name));
  const after = manifests();
  if (before === undefined || after === undefined || page === undefined) {
    count.lost++;
    return;
  }
  releases.add(readlinkSync(path.join(site, 'current')));
  if (!isFrom(before, name, page) && !isFrom(after, name, page) && before.equals(after)) torn.push(name);
}

/** Of the output folder the same; for the instant between the two renames there is none. */
function lookAtOut(name: string): void {
  const before = bytesOf(path.join(out, 'manifest.json'));
  const page = bytesOf(path.join(out, name));
  const after = bytesOf(path.join(out, 'manifest.json'));
  if (before === undefined || after === undefined) {
    count.absent++;
    return;
  }
  if (before.equals(after) && !isFrom(before, name, page)) tornOut.push(name);
}

let due = performance.now();
while (!isEnded) {
  const name = pages[count.looks % pages.length] ?? '';
  lookAtSite(name);
  lookAtOut(name);
  count.looks++;
  due += 1;
  const rest = due - performance.now();
  if (count.looks % 50 === 0) await pause(0);
  if (rest > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, rest);
}
parentPort?.postMessage({
  ...count,
  torn,
  tornOut,
  releases: releases.size,
  seconds: (performance.now() - started) / 1000,
});
