import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { longestFile, readUpload, type Upload } from './upload.ts';

const boundary = 'b0undary';

const field = (name: string, value: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;
const file = (content: string, name = 'list.csv', into = 'file') =>
  `Content-Disposition: form-data; name="${into}"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${content}`;

const bodyOf = (...parts: readonly string[]): string =>
  `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;

/** A request with this body, which comes in pieces of so many bytes. */
function read(
  body: string | Buffer,
  type: string | undefined = `multipart/form-data; boundary=${boundary}`,
  size = 65_536,
): Promise<Upload> {
  const bytes = Buffer.from(body);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  return readUpload(requestOf(Readable.from(pieces, { objectMode: false }), type));
}

/** A request is a stream with headers, of whose connection the bytes are counted; of the rest nothing is looked at. */
const requestOf = (body: Readable, type: string | undefined): IncomingMessage =>
  Object.assign(body, { headers: { 'content-type': type }, socket: { bytesRead: 0 } }) as unknown as IncomingMessage;

describe('a form with a file', () => {
  test.each([65_536, 7, 1])('is read by pieces of %i bytes', async (size) => {
    const upload = await read(bodyOf(field('_form', 'abc'), file('email\nana@example.com\n')), undefined, size);
    expect({ ...upload.fields }).toEqual({ _form: 'abc' });
    expect(upload.file).toEqual({ name: 'list.csv', content: Buffer.from('email\nana@example.com\n'), isCut: false });
  });

  test('in which no file was chosen has none', async () => {
    expect((await read(bodyOf(field('_form', 'abc'), file('', '')))).file).toBeNull();
  });

  test('of an empty file says so by its length', async () => {
    expect((await read(bodyOf(file('')))).file?.content).toHaveLength(0);
  });

  test('takes a file of a mebibyte whole, and cuts a larger one', async () => {
    const whole = await read(bodyOf(file('x'.repeat(longestFile))));
    expect([whole.file?.content.length, whole.file?.isCut]).toEqual([longestFile, false]);
    const cut = await read(bodyOf(field('_form', 'abc'), file('x'.repeat(10 * longestFile))));
    expect([cut.file?.content.length, cut.file?.isCut]).toEqual([longestFile, true]);
  });

  test.each([
    ['no boundary', bodyOf(file('x')), 'multipart/form-data'],
    ['an empty boundary', bodyOf(file('x')), 'multipart/form-data; boundary='],
    ['another boundary', bodyOf(file('x')), 'multipart/form-data; boundary=other'],
    ['no content at all', '', `multipart/form-data; boundary=${boundary}`],
    ['no multipart', 'email=ana', `multipart/form-data; boundary=${boundary}`],
  ])('is refused with %s', async (_, body, type) => {
    await expect(read(body, type)).rejects.toMatchObject({ statusCode: 400 });
  });

  test.each([
    ['two files', bodyOf(file('x'), file('y'))],
    ['a file elsewhere', bodyOf(file('x', 'list.csv', 'other'))],
    ['a name twice', bodyOf(field('_form', 'a'), field('_form', 'b'))],
    ['a nested name', bodyOf(field('a[b]', 'x'))],
    ['a name that is none of ours', bodyOf(field('__proto__', 'x'), field('constructor.x', 'y'))],
    ['a part without a name', bodyOf('Content-Disposition: form-data\r\n\r\nx')],
    ['a zero in a field', bodyOf(field('a', 'x\0y'))],
    [
      'bytes that are no UTF-8 in a field',
      Buffer.concat([
        Buffer.from(bodyOf(field('a', '')).slice(0, -16)),
        Buffer.from([0xff]),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]),
    ],
    ['a field of ten kilobytes', bodyOf(field('a', 'x'.repeat(10_240)))],
    ['a thousand fields', bodyOf(...Array.from({ length: 1000 }, (_, at) => field(`f${'a'.repeat(at % 40)}`, 'x')))],
    ['a thousand files', bodyOf(...Array.from({ length: 1000 }, () => file('x')))],
  ])('is refused with %s', async (_, body) => {
    await expect(read(body)).rejects.toMatchObject({ statusCode: 400 });
  });

  test('is refused wherever it is cut off', async () => {
    const body = bodyOf(field('_form', 'abc'), file('email\nana@example.com\n'));
    for (let length = 1; length < body.length - 4; length += 7) {
      await expect(read(body.slice(0, length)), `${length} bytes`).rejects.toMatchObject({ statusCode: 400 });
    }
  });
});
