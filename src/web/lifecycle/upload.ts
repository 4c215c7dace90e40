import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { filePace, watchBody } from './body-time.ts';
import { formOf, type ParsedForm } from './form.ts';
import type { UploadedFile } from './visit.ts';

/** A form with a file, as the server read it while it came in: the only body that is not text. */
export interface Upload extends ParsedForm {
  readonly file: UploadedFile | null;
}

export const isUpload = (body: unknown): body is Upload => typeof body === 'object' && body !== null;

/** Bytes of a file; what is larger is cut, and told so. */
export const longestFile = 1024 * 1024;

/** Of a form with a file: our forms have one file, called `file`, and very few fields. */
const limits = {
  fieldNameSize: 64,
  fieldSize: 8 * 1024,
  fields: 8,
  fileSize: longestFile,
  files: 1,
  parts: 9,
  headerPairs: 16,
  headerSize: 4 * 1024,
} as const;

/** What no form of ours sends: told as a request that cannot be read. */
class UnreadableUpload extends Error {
  override readonly name = 'UnreadableUpload';
  readonly statusCode = 400;
}

/** It comes in too slowly, or has stopped coming: others wait for its place. */
class SlowUpload extends Error {
  override readonly name = 'SlowUpload';
  readonly statusCode = 408;
}

/**
 * Reads a `multipart/form-data` body by the rules of any form (SECURITY I5), and its one file. Rejects for a body that is broken, cut off, too slow, or of too many
 * parts; what is left of it is read and forgotten, so that the browser hears the answer.
 */
export function readUpload(request: IncomingMessage): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const stop = (because: Error): void => {
      request.unpipe();
      request.resume();
      reject(because);
    };
    const fail = (): void => stop(new UnreadableUpload('a form with a file that cannot be read'));
    const parser = parserOf(request);
    if (!parser) return fail();
    const parts = new Parts(parser, fail);
    parser.on('finish', () => {
      const upload = parts.upload();
      if (upload) resolve(upload);
      else fail();
    });
    // A browser that goes away in the middle: nothing ends the body, and nobody would wait for its end.
    request.on('close', () => {
      if (!request.complete) fail();
    });
    watchBody(request, filePace, () => stop(new SlowUpload('a form with a file that comes in too slowly')));
    request.pipe(parser);
  });
}

/** Null: no boundary, or another type. */
function parserOf({ headers }: IncomingMessage): BusboyInstance | null {
  try {
    return new Busboy({ headers: { ...headers, 'content-type': headers['content-type'] ?? '' }, limits });
  } catch {
    return null;
  }
}

/** What has come in so far. */
class Parts {
  readonly #pairs: (readonly [string, string])[] = [];
  #file: UploadedFile | null = null;
  #isBroken = false;

  constructor(parser: BusboyInstance, fail: () => void) {
    parser.on('error', fail);
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
      parser.on(limit, () => {
        this.#isBroken = true;
      });
    }
    parser.on('field', (name, value, isNameCut, isValueCut) => this.#takeField(name, value, isNameCut || isValueCut));
    parser.on('file', (name, stream, fileName) => this.#takeFile(name, stream, fileName));
  }

  /** Null: no form of ours. */
  upload(): Upload | null {
    const form = this.#isBroken ? null : formOf(this.#pairs);
    return form && { ...form, file: this.#file };
  }

  /** The parser leaves the name of a nameless part out, whatever its types say. */
  #takeField(name: string | undefined, value: string, isCut: boolean): void {
    if (name === undefined || isCut || value.includes('\ufffd')) this.#isBroken = true;
    else this.#pairs.push([name, value]);
  }

  #takeFile(field: string | undefined, stream: BusboyFileStream, name: string | undefined): void {
    const chunks: Buffer[] = [];
    if (field !== 'file') this.#isBroken = true;
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', () => {
      this.#isBroken = true;
    });
    stream.on('end', () => {
      const content = Buffer.concat(chunks);
      // A field in which no file was chosen comes without a name.
      if (name !== undefined && name !== '') this.#file = { name, content, isCut: stream.truncated };
    });
  }
}
