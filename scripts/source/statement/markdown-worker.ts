import { parentPort, workerData } from 'node:worker_threads';
import { markdownTree } from './markdown.ts';

parentPort?.postMessage(markdownTree(String(workerData)));
