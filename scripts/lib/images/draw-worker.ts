import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { withBoundedMemory } from './bounded-memory.ts';
import type { Drawing, Drawn } from './draw.ts';

/** 512 MB in pages of 64 kB: twenty layers of the largest picture that is drawn. */
const MOST_PAGES = 8192;

const { source, fontBuffers, scale, mostAcross }: Drawing = workerData;
parentPort?.postMessage(await draw());

async function draw(): Promise<Drawn | 'damaged' | 'spent'> {
  const module = readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));
  await initWasm(withBoundedMemory(module, MOST_PAGES));
  const font = { fontBuffers: [...fontBuffers], defaultFontFamily: 'Source Serif 4' };
  try {
    const { width, height } = new Resvg(source, { font });
    const zoom = Math.min(scale, mostAcross / Math.max(width, height));
    const drawn = new Resvg(source, { font, fitTo: { mode: 'zoom', value: zoom } }).render();
    return { png: drawn.asPng(), width, height };
  } catch (error) {
    return error instanceof WebAssembly.RuntimeError ? 'spent' : 'damaged';
  }
}
