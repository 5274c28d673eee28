import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Begun } from '../files/index.ts';
import type { Drawing, Drawn } from './draw.ts';

/** WebAssembly's section that declares memories, and the flag of a memory with a maximum. */
const MEMORY_SECTION = 5;
const HAS_MAXIMUM = 1;
/** Magic number and version. */
const HEAD = 8;

/**
 * The WebAssembly module with a limit on its own memory, in pages of 64 kB. Beyond it the module ends with a trap.
 *
 * @see https://webassembly.github.io/spec/core/binary/modules.html#memory-section
 * @throws {Error} where the module declares no memory of its own
 */
function withBoundedMemory(module: Uint8Array, pages: number): Uint8Array {
  for (let at = HEAD; at < module.length; ) {
    const size = readUnsigned(module, at + 1);
    const end = size.next + size.value;
    if (module[at] === MEMORY_SECTION) {
      const count = readUnsigned(module, size.next);
      const flags = module[count.next] ?? 0;
      const least = readUnsigned(module, count.next + 1);
      if (count.value !== 1 || flags > HAS_MAXIMUM) break;
      const section = [1, HAS_MAXIMUM, ...unsigned(least.value), ...unsigned(Math.max(pages, least.value))];
      return Buffer.concat([
        module.subarray(0, at),
        Uint8Array.from([MEMORY_SECTION, ...unsigned(section.length), ...section]),
        module.subarray(end),
      ]);
    }
    at = end;
  }
  throw new Error('The module declares no memory that could be bounded');
}

/** An integer in LEB128, and where it ends. */
function readUnsigned(bytes: Uint8Array, start: number): { readonly value: number; readonly next: number } {
  let [value, scale, at] = [0, 1, start];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * scale;
    scale *= 0x80;
    if (byte < 0x80) return { value, next: at };
  }
}

function unsigned(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(Math.floor(value / 0x80))];
}

/** 512 MB in pages of 64 kB: twenty layers of the largest picture that is drawn. */
const MOST_PAGES = 8192;

const { source, fontBuffers, scale, mostAcross, background }: Drawing = workerData;
parentPort?.postMessage({ begunAt: process.threadCpuUsage() } satisfies Begun);
parentPort?.postMessage(await draw());

async function draw(): Promise<Drawn | 'damaged' | 'spent' | 'unseen'> {
  const module = readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));
  await initWasm(withBoundedMemory(module, MOST_PAGES));
  const font = { fontBuffers: [...fontBuffers], defaultFontFamily: 'Source Serif 4' };
  try {
    const { width, height } = new Resvg(source, { font });
    const zoom = Math.min(scale, mostAcross / Math.max(width, height));
    const drawn = new Resvg(source, {
      font,
      fitTo: { mode: 'zoom', value: zoom },
      ...(background !== undefined && { background }),
    }).render();
    // Red, green, blue and opacity.
    if (!drawn.pixels.some((value, at) => at % 4 === 3 && value > 0)) return 'unseen';
    return { png: drawn.asPng(), width, height };
  } catch (error) {
    return error instanceof WebAssembly.RuntimeError ? 'spent' : 'damaged';
  }
}
