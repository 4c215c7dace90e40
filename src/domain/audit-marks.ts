import { canonical, type ChainPoint, type Mac } from './audit-chain.ts';
import type { AuditEvent } from './audit-event.ts';

/** An event with what proves that Gatehouse wrote it; null: nothing does. */
export interface MarkedEvent extends AuditEvent {
  readonly mark: string | null;
}

/** The end of a chain with what proves that Gatehouse put it there; null: nothing does. */
export interface MarkedHead extends ChainPoint {
  readonly mark: string | null;
}

/** Makes the marks that are kept beside events and heads, under a key outside the database (SPEC X8). */
export interface AuditMarks {
  readonly ofEvent: (event: AuditEvent) => string;
  readonly ofHead: (head: ChainPoint) => string;
}

/** Each is over a text that neither a link of a chain nor an anchor could have, and that no other event or head has. */
export const auditMarks = (mac: Mac): AuditMarks => ({
  ofEvent: (event) => mac(`["event",${canonical(event)}]`),
  ofHead: ({ stream, sequence, hash }) => mac(JSON.stringify(['head', stream, sequence, hash])),
});

/** Whether an event is as Gatehouse wrote it. Only such a one is linked: whoever can write to the database, and has no key, cannot make it. */
export const isOwnEvent = (mac: Mac, event: MarkedEvent): boolean => event.mark === auditMarks(mac).ofEvent(event);

/** Whether Gatehouse put a chain's end there, now or at some time. */
export const isOwnHead = (mac: Mac, head: MarkedHead): boolean => head.mark === auditMarks(mac).ofHead(head);
