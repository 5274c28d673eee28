import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import type { Begun } from '../../lib/files/index.ts';
import { markdownTree } from './markdown.ts';

parentPort?.postMessage({ begunAt: process.threadCpuUsage() } satisfies Begun);
parentPort?.postMessage(markdownTree(String(workerData)));
