import { z } from 'zod';
import type { MembershipDetails } from '#domain/membership-details.ts';
import { detailsOf, permissionsOf, type HeldPermissions } from '#flows/directory/change-person.ts';

/** What a form was drawn from, as its hidden field says; null when it does not: then it is compared with nothing, and counts as changed meanwhile. */
function readSeen<T>(text: string | undefined, shape: z.ZodType<T>): T | null {
  try {
    return shape.parse(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}

const detail = z.string().nullable();
const details = z.object({ employer: detail, site: detail, group: detail, language: detail });
const permissions = z.object({ companyAdmin: z.boolean(), directoryAdmin: z.boolean() });

export function readSeenDetails(text: string | undefined): MembershipDetails | null {
  const seen = readSeen(text, details);
  return seen && detailsOf(seen);
}

export function readSeenPermissions(text: string | undefined): HeldPermissions | null {
  const seen = readSeen(text, permissions);
  return seen && permissionsOf(seen);
}
