import type { ApplicationId } from '#domain/identifiers.ts';
import type { CommandLine } from './command-line.ts';
import { unique } from './on-command-line.ts';
import { roleCommands } from './role-commands.ts';

export const callback = 'https://app.example/callback';

/** A logo: 32 pixels square, of one color, as any program writes it. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAKElEQVR4nO3NsQ0AAAzCMP5/un0CNkuZ41wybXsHAAAAAAAAAAAAxR4yw/wuPL6QkAAAAABJRU5ErkJggg==',
  'base64',
);

/** What `application show --json` says, as far as tests look. */
export interface ShownOnLine {
  readonly id: ApplicationId;
  readonly revision: number;
  readonly secrets: readonly {
    readonly id: string;
    readonly ending: string;
    readonly madeAt: string;
    readonly expiresAt: string | null;
  }[];
}

/** What tests of applications do on a command line. */
export function applicationCommands(line: () => CommandLine) {
  const { run, ran, json, eventsOf } = roleCommands(line);
  return {
    run,
    ran,
    json,
    /** An application of its own for each test, by its short name. */
    made: async (options = `--kind web --redirect-uri ${callback}`): Promise<string> => {
      const name = unique('app');
      await ran(`application create ${name} --name 'Name of ${name}' ${options}`);
      return name;
    },
    shown: async (name: string) => (await json(`application show ${name}`)) as ShownOnLine,
    eventsAbout: async (name: string, kind: string) =>
      (await eventsOf(`application.${kind}`)).filter((one) => one.detail['name'] === name),
    /** What the doctor says of applications without a secret that lasts. */
    troubled: async (): Promise<string> => {
      const { stdout } = await run('doctor --json');
      const { findings } = JSON.parse(stdout) as { findings: { check: string; found: string }[] };
      return findings.find((one) => one.check === 'application-secrets')?.found ?? '';
    },
  };
}
