import type { ApiDoor } from '#ports/api-door.ts';
import type { ApiParts } from './parts.ts';
import { allPaths } from './paths.ts';

/** The JSON door. Nothing but its addresses is loaded before the first request comes. */
export function createApiDoor(parts: ApiParts): ApiDoor {
  return {
    paths: allPaths,
    async handle(request) {
      const { answer } = await import('./answer.ts');
      return answer(parts, request);
    },
  };
}
