import type { Finding } from '@hetu/domain/zones/finding'
import type { Actor } from '@hetu/domain/people/actor'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'

/**
 * Findings as the public may read them: where something lies that looters could profit from, and how far away it
 * is, stays with staff and experts; that it has to be looked after is said.
 */
export function hidePlaces(
  findings: readonly Finding[],
  objects: readonly HeritageObject[],
  instead: [number, number],
): Finding[] {
  const hidden = new Set(objects.filter((object) => object.isLocationHidden).map((object) => object.id))
  return findings.map((finding) =>
    finding.objectId !== null && hidden.has(finding.objectId)
      ? {
          ...finding,
          place: { type: 'Point', coordinates: instead },
          measured: null,
          limit: null,
          margin: null,
          sentence: {
            zh: '附近可能有须保护的地下遗存，由专家判定。',
            en: 'Protected remains may lie nearby. Experts will judge.',
          },
        }
      : finding,
  )
}

/** Who may learn where hidden things lie. */
export const seesHiddenPlaces = (actor: Actor): boolean =>
  actor.roles.some((role) =>
    ['planner', 'expert', 'authority', 'legality_reviewer', 'case_handler'].includes(role),
  )
