import type { LocalText } from '../language.ts'
import type { Rule } from './rule.ts'
import type { HeritageObject } from './heritage-object.ts'
import type { LegalBasis, ZoneLevel, ZoneStatus } from './zone.ts'

/** Stands where nobody said which law it is. It is never filled from another zone. */
export const notStated: LocalText = { zh: '未注明', en: 'not stated' }

interface Law {
  level: ZoneLevel
  authority: LocalText
  legalBasis: LegalBasis
}

/** Whether it is known that a zone is law; if not, it is shown as a plan and none of its rules is held against works. */
export const isLawKnown = ({ status }: { status: ZoneStatus }): boolean => status !== 'law_unknown'

/** The rules of a zone as far as they are known to be law. */
export const bindingRules = (zone: { status: ZoneStatus; rules: Rule[] }): Rule[] =>
  isLawKnown(zone) ? zone.rules : []

const asPlan = ({ zh, en }: LocalText): LocalText => ({
  zh: `${zh}（规划，依据不明）`,
  en: `${en} (plan, law unknown)`,
})

/** The name of a zone as residents meet it: one whose law is unknown says so. */
export const toldName = ({ name, status }: { name: LocalText; status: ZoneStatus }): LocalText =>
  isLawKnown({ status }) ? name : asPlan(name)

const isStated = ({ zh, en }: LocalText) => zh !== notStated.zh && en !== notStated.en

/** The same of a heritage object, which has no status: its act and article tell. */
export const isObjectLawKnown = ({ legalBasis }: Pick<HeritageObject, 'legalBasis'>): boolean =>
  [legalBasis.act, legalBasis.article].every(isStated)

export const toldObjectName = (object: Pick<HeritageObject, 'name' | 'legalBasis'>): LocalText =>
  isObjectLawKnown(object) ? object.name : asPlan(object.name)

/** Whether a zone names everything without which it cannot be law: who designated it, by which act and article, how high. */
export const namesItsLaw = ({ level, authority, legalBasis }: Law): boolean =>
  level !== 'unknown' && [authority, legalBasis.act, legalBasis.article].every(isStated)

/** A status that claims to be law stands only where the law is named. */
export const statusByLaw = (status: ZoneStatus, law: Law): ZoneStatus =>
  status === 'proposed' || status === 'revoked' || namesItsLaw(law) ? status : 'law_unknown'

/** What is said of the law of a layer, as far as it is said. */
interface SaidOfLaw {
  level?: ZoneLevel | undefined
  authority?: LocalText | undefined
  legalBasis?: Partial<LegalBasis> | undefined
}

/** What the columns of a row say of its law. */
export interface OwnLaw {
  level?: ZoneLevel | undefined
  authority?: LocalText | undefined
  act?: LocalText | undefined
  article?: LocalText | undefined
}

/** The law of one row: what its own columns say, then what the whole layer shares; what neither says stays not stated. */
export function lawOfRow(shared: SaidOfLaw, own: OwnLaw = {}): Law & { status: ZoneStatus } {
  const { act, article, drawing } = shared.legalBasis ?? {}
  const law = {
    level: own.level ?? shared.level ?? 'unknown',
    authority: own.authority ?? shared.authority ?? notStated,
    legalBasis: {
      act: own.act ?? act ?? notStated,
      article: own.article ?? article ?? notStated,
      ...(drawing !== undefined && { drawing }),
    },
  }
  return { ...law, status: statusByLaw('in_force', law) }
}
