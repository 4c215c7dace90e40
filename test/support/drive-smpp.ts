import { end, freePorts, launch, until } from './kannel-programs.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** Kannel's own SMSC for its own tests: a second one, which knows transmitters and receivers, and sends no receipts. */
export interface DriveSmpp extends AsyncDisposable {
  readonly port: number;
  /** Texts that it was given, oldest first. It shows letters of the GSM extension as others. */
  texts(): readonly string[];
}

const PROGRAM = '/usr/lib/kannel/test/drive_smpp';

/** Starts it, ready for one connection; the rest of Kannel's test, a bearerbox, it looks for in vain, and ends then. Throws if it does not come up. */
export async function startDriveSmpp(): Promise<DriveSmpp> {
  const open = new AsyncDisposableStack();
  const directory = open.use(await temporaryDirectory());
  const [port = 0] = await freePorts(1);
  const program = launch(PROGRAM, ['-p', String(port), '-m', '1'], directory.path);
  open.defer(() => end(program.child));
  // It listens before it starts to accept; a look at its port would be the one connection that it takes.
  await until('drive_smpp', [program], () => Promise.resolve(program.written().includes('accept_thread) maps to pid')));
  return {
    port,
    texts: () =>
      Array.from(program.written().matchAll(/submit_sm: short_message = <(.*)>$/gm), ([, text = '']) => text),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
