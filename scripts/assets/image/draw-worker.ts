import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Drawing, Drawn } from './draw.ts';

const { source, fontBuffers, scale, mostAcross }: Drawing = workerData;
parentPort?.postMessage(await draw());

async function draw(): Promise<Drawn | 'damaged'> {
  await initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const font = { fontBuffers: [...fontBuffers], defaultFontFamily: 'Source Serif 4' };
  try {
    const { width, height } = new Resvg(source, { font });
    const zoom = Math.min(scale, mostAcross / Math.max(width, height));
    const drawn = new Resvg(source, { font, fitTo: { mode: 'zoom', value: zoom } }).render();
    return { png: drawn.asPng(), width, height };
  } catch {
    return 'damaged';
  }
}
