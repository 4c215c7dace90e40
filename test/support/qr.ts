import { writeFile } from 'node:fs/promises';
import { runProgram } from './run-program.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** Only QR codes, and the bytes as they are. */
const OPTIONS = ['--quiet', '--raw', '--nodbus', '-Sdisable', '-Sqrcode.enable'];

/** Reads the one QR code in a PNG screenshot, as a phone's camera would. Throws if there is none. */
export async function readQrCode(png: Buffer): Promise<string> {
  await using folder = await temporaryDirectory();
  const file = folder.file('screenshot.png');
  await writeFile(file, png);
  return await runProgram('zbarimg', [...OPTIONS, file]);
}
