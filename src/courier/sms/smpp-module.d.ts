/** What we use of the package, which has no types: PDUs as plain fields, and sessions that emit them under their names. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';

  export interface Pdu {
    readonly command: string;
    readonly command_status: number;
    isResponse(): boolean;
    response(fields?: Readonly<Record<string, unknown>>): Pdu;
    /** Fields and TLVs that the peer sent; nothing is known of them. */
    readonly [field: string]: unknown;
  }

  type Answer = (pdu: Pdu) => void;
  type Fields = Readonly<Record<string, unknown>>;
  /** False when nothing can be written any more; throws when a field cannot be encoded. */
  type Request = (fields: Fields, answer: Answer) => boolean;

  /** Emits `connect` or `secureConnect`, `error`, `close`, and each PDU as `pdu`. */
  export interface Session extends EventEmitter {
    send(pdu: Pdu): boolean;
    /** Ends the connection once what was written has left. */
    close(): void;
    /** At once, whatever was on its way. */
    destroy(): void;
    readonly bind_transceiver: Request;
    readonly bind_transmitter: Request;
    readonly submit_sm: Request;
    readonly enquire_link: Request;
    readonly unbind: Request;
  }

  const smpp: {
    connect(target: { readonly host: string; readonly port: number; readonly tls: boolean }): Session;
    /** Statuses by name. */
    readonly errors: Readonly<Record<string, number>>;
    readonly encodings: { readonly ASCII: { encode(text: string): Buffer } };
  };
  export default smpp;
}
