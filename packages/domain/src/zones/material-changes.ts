import type { Work } from './work.ts'

export const materialAspects = ['added', 'removed', 'geometry', 'height', 'use', 'demolition'] as const
export type MaterialAspect = (typeof materialAspects)[number]

export interface MaterialChange {
  workId: string
  aspects: MaterialAspect[]
}

const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)

const takenDown = (work: Work) => [work.workType === 'demolition', work.demolishesObjectIds ?? []]

/**
 * What changed between two versions so much that the public must be asked again: place and outline, height and
 * storeys, use, demolition, elements added or dropped. Wording, colours and materials alone do not reopen a notice.
 */
export function materialChanges(before: Work[], after: Work[]): MaterialChange[] {
  const earlier = new Map(before.map((work) => [work.id, work]))
  const later = new Set(after.map((work) => work.id))
  const removed = before.filter((work) => !later.has(work.id))
  return [
    ...after.flatMap((work): MaterialChange[] => {
      const old = earlier.get(work.id)
      if (!old) return [{ workId: work.id, aspects: ['added'] }]
      const aspects: MaterialAspect[] = []
      if (differs(old.geometry, work.geometry)) aspects.push('geometry')
      if (differs(old.heights, work.heights) || differs(old.storeys, work.storeys)) aspects.push('height')
      if (differs(old.use, work.use)) aspects.push('use')
      if (differs(takenDown(old), takenDown(work))) aspects.push('demolition')
      return aspects.length > 0 ? [{ workId: work.id, aspects }] : []
    }),
    ...removed.map((work): MaterialChange => ({ workId: work.id, aspects: ['removed'] })),
  ]
}
