import type { EvidenceSigner } from '#ports/evidence-signer.ts';
import type { DrawPaper } from '#ports/paper.ts';

/** What evidence packs are made with beside what flows work with. */
export interface EvidenceMeans {
  readonly signer: EvidenceSigner;
  readonly draw: DrawPaper;
}
