import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { second } from '#domain/instant.ts';
import type { DrawPaper } from '#ports/paper.ts';

/** No document takes as long. */
const most = 60 * second;

/** In megabytes: a document that grows beyond it must not take the server with it. */
const memory = { maxOldGenerationSizeMb: 256 } as const;

/**
 * Draws in a thread of its own, made for one document: nobody's sign-in waits for it, and what drawing loads (PDFKit, fonts) is in memory for no longer than that.
 * The thread's file is a source or has been built, as this one is.
 */
export const drawApart: DrawPaper = (paper) =>
  new Promise((resolve, reject) => {
    const file = new URL(`./draw-thread${path.extname(import.meta.url)}`, import.meta.url);
    const thread = new Worker(file, { workerData: paper, resourceLimits: memory, execArgv: [] });
    const late = setTimeout(() => {
      reject(new Error('drawing a document took too long'));
      thread.terminate().catch(reject);
    }, most);
    thread.once('message', (bytes: Uint8Array) => resolve(bytes));
    thread.once('error', reject);
    thread.once('exit', () => {
      clearTimeout(late);
      reject(new Error('a document was not drawn'));
    });
  });
