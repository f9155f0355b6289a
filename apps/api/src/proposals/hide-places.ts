import { dayIn } from '@hetu/domain/calendar'
import type { LocalText } from '@hetu/domain/language'
import type { Finding } from '@hetu/domain/zones/finding'
import type { Procedure } from '@hetu/domain/proposals/proposal-version'
import type { Actor } from '@hetu/domain/people/actor'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { PlaceContext } from '../server/place-context.ts'

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
    hidden.has(subjectOf(finding))
      ? {
          ...finding,
          place: { type: 'Point', coordinates: instead },
          measured: null,
          limit: null,
          margin: null,
          tolerance: null,
          isNearBoundary: false,
          // A survey names what lies there, and that it lies within the accuracy.
          requires: finding.requires.filter(({ kind }) => kind !== 'survey'),
          sentence: sentences[finding.result],
        }
      : finding,
  )
}

/** What a rule measures from: also a rule of a zone keeps a distance to an object. */
function subjectOf({ objectId, kind, attribute }: Finding): string {
  return objectId ?? (kind === 'setback' ? attribute.slice('setback.'.length) : '')
}

/** The steps without the surveys that findings about hidden things asked for, and no other. */
export function hideSurveys(
  procedures: readonly Procedure[],
  told: readonly Finding[],
  findings: readonly Finding[],
): Procedure[] {
  const surveys = (some: readonly Finding[]) =>
    new Set(
      some.flatMap(({ requires }) =>
        requires.flatMap((each) => (each.kind === 'survey' ? [JSON.stringify(each.of)] : [])),
      ),
    )
  const [all, open] = [surveys(findings), surveys(told)]
  return procedures.filter(({ requirement }) => {
    if (requirement.kind !== 'survey') return true
    const of = JSON.stringify(requirement.of)
    return open.has(of) || !all.has(of)
  })
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

/** The day and instant of which the law was kept with a version; undefined while it is checked anew. */
export function lawOf(
  { frozenAt }: { frozenAt: string | null },
  place: Pick<PlaceContext, 'timeZone'>,
): { onDay: string; knownAt: Date } | undefined {
  if (frozenAt === null) return undefined
  const knownAt = new Date(frozenAt)
  return { onDay: dayIn(knownAt, place.timeZone), knownAt }
}

/** Who may learn where hidden things lie. */
export const seesHiddenPlaces = (actor: Actor): boolean =>
  actor.roles.some((role) =>
    ['planner', 'expert', 'authority', 'legality_reviewer', 'case_handler'].includes(role),
  )
