/** What the program is told when it starts; nothing else of it reads the environment. */
export interface Configuration {
  /** The address of Gatehouse, as it calls itself: without a slash at the end. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const ports = { usual: 3100, last: 65_535 } as const;

/** Throws, naming what is missing. */
export function readConfiguration(environment: Environment = process.env): Configuration {
  return {
    issuer: addressOf(environment['GATEHOUSE_ISSUER'] ?? 'http://localhost:3000'),
    clientId: needed(environment, 'CLIENT_ID'),
    clientSecret: needed(environment, 'CLIENT_SECRET'),
    port: portOf(environment['PORT'] ?? String(ports.usual)),
  };
}

function addressOf(text: string): string {
  if (!URL.canParse(text)) throw new Error('GATEHOUSE_ISSUER is no address: write it as in http://localhost:3000.');
  return text.replace(/\/+$/, '');
}

function needed(environment: Environment, name: string): string {
  const value = environment[name] ?? '';
  if (value === '') throw new Error(`Set ${name}: "gatehouse application create" prints it.`);
  return value;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > ports.last) throw new Error('PORT is no number of a port.');
  return port;
}
