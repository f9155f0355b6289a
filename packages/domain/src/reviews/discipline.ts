import { z } from 'zod'
import type { LocalText } from '../language.ts'
import { disciplines as technicalDisciplines } from '../zones/requirement.ts'
import { disciplineNames } from '../zones/zone-names.ts'

/** Fields of expertise: those that zone rules may require, and two that look at people and law. */
export const reviewDisciplines = [...technicalDisciplines, 'sociology', 'law'] as const
export const ReviewDiscipline = z.enum(reviewDisciplines)
export type ReviewDiscipline = z.infer<typeof ReviewDiscipline>

export const reviewDisciplineNames: Record<ReviewDiscipline, LocalText> = {
  ...disciplineNames,
  sociology: { zh: '社会', en: 'sociology' },
  law: { zh: '法律', en: 'law' },
}
