import { inflateSync } from 'node:zlib';

/** More than any pack has. */
const most = 16 * 1_048_576;

/** The file attached to a PDF of ours, found without reading the PDF as such; null where there is none. Nothing that it says is to be trusted before it is verified. */
export function attachedTo(pdf: Buffer): Buffer | null {
  const at = pdf.indexOf('/Type /EmbeddedFile');
  const begins = at < 0 ? -1 : pdf.indexOf('stream\n', at);
  const ends = begins < 0 ? -1 : pdf.indexOf('\nendstream', begins);
  if (ends < 0) return null;
  const stream = pdf.subarray(begins + 'stream\n'.length, ends);
  const isPacked = pdf.subarray(at, begins).includes('/FlateDecode');
  return isPacked ? inflated(stream) : stream;
}

function inflated(stream: Buffer): Buffer | null {
  try {
    return inflateSync(stream, { maxOutputLength: most });
  } catch {
    return null;
  }
}
