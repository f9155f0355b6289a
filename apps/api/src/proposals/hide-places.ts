import type { LocalText } from '@hetu/domain/language'
import type { Finding } from '@hetu/domain/zones/finding'
import type { Actor } from '@hetu/domain/people/actor'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'

/**
 * Findings as the public may read them: where something lies that looters could profit from, and how far away it
 * is, stays with staff and experts; what follows for the work is said.
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
          tolerance: null,
          isNearBoundary: false,
          sentence: sentences[finding.result],
        }
      : finding,
  )
}

/** What the rule came to, without what lies there, where, and how near. */
const sentences: Record<Finding['result'], LocalText> = {
  pass: {
    zh: '这处工程不会触及须保护的遗存。',
    en: 'The work keeps clear of protected remains.',
  },
  fail: {
    zh: '为了须保护的遗存，这里不得这样做。',
    en: 'This is not allowed here, for the sake of protected remains.',
  },
  needs_expert: {
    zh: '附近可能有须保护的地下遗存，由专家判定。',
    en: 'Protected remains may lie nearby. Experts will judge.',
  },
  insufficient_data: {
    zh: '附近可能有须保护的地下遗存。资料还不全，这一条没法判断。',
    en: 'Protected remains may lie nearby. Data are missing, so this cannot be checked yet.',
  },
  not_applicable: {
    zh: '这处工程不涉及须保护的遗存。',
    en: 'The work does not concern protected remains.',
  },
}

/** Who may learn where hidden things lie. */
export const seesHiddenPlaces = (actor: Actor): boolean =>
  actor.roles.some((role) =>
    ['planner', 'expert', 'authority', 'legality_reviewer', 'case_handler'].includes(role),
  )
