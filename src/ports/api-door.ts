/** A request for JSON, as the HTML door read it off the wire: without cookies, which count for nothing here. */
export interface ApiRequest {
  readonly method: string;
  /** Which of `paths` it came to; null: none of them. */
  readonly path: string | null;
  /** What stands in the address where the path has a name. */
  readonly params: Readonly<Record<string, string>>;
  /** Something stands behind the address (`?…`). */
  readonly hasQuery: boolean;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  /** Client address, and the network that it is of, as the door decided (SECURITY I15). */
  readonly address: string;
  readonly network: string;
  /** Reads what was sent; nothing is read of a request that nobody asks for. */
  body(): Promise<Buffer | UnreadBody>;
}

/** `too-large`: longer than 64 KiB. `not-whole`: what was begun did not come in time, and is not waited for. */
export type UnreadBody = 'too-large' | 'not-whole';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; null: nothing. */
  readonly body: string | null;
}

/** The JSON door (DESIGN 2), as the HTML door sees it: they share a socket. */
export interface ApiDoor {
  /** Every address below `/api`, with `:name` for what changes. */
  readonly paths: readonly string[];
  /** Answers whatever comes below `/api`. Never throws. */
  handle(request: ApiRequest): Promise<ApiAnswer>;
}
