/** Something broke that is nobody's fault here: said as 503 with when to try again, never as success (SPEC X9, SECURITY I12). */
export type FaultCode = 'store-unavailable' | 'outcome-unknown' | 'overloaded' | 'secret-unreadable';

/** Public is the code alone; the cause is for logs, and holds no secret. */
export class Fault extends Error {
  readonly code: FaultCode;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number;

  constructor(code: FaultCode, retryAfter = 5, cause?: unknown) {
    super(code, { cause });
    this.name = 'Fault';
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
