import { parentPort, workerData } from 'node:worker_threads';
import type { Paper } from '#ports/paper.ts';
import { drawPdf } from './draw.ts';

// The whole life of the thread: one document. What it loaded is gone with it.
const bytes = new Uint8Array(await drawPdf(workerData as Paper));
parentPort?.postMessage(bytes, [bytes.buffer]);
