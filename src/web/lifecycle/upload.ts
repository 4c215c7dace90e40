import type { ParsedForm } from './form.ts';
import type { UploadedFile } from './visit.ts';

/** A form with a file, as the server read it while it came in: the only body that is not text. */
export interface Upload extends ParsedForm {
  readonly file: UploadedFile | null;
}

export const isUpload = (body: unknown): body is Upload => typeof body === 'object' && body !== null;
