import type { LocalText } from '../language.ts'
import type { ConsentOutcome, ConsentStance } from './consent-result.ts'

/** A share of a whole as two whole numbers, so that two thirds are two thirds. */
interface Fraction {
  of: [part: number, whole: number]
  isMoreThan?: boolean
}

export interface ConsentRule {
  article: LocalText
  sentence: LocalText
  /** How many must take part, by persons and by share. */
  quorum: Fraction | null
  /** How many must say yes: of all, or of those who took part. */
  threshold: Fraction
  isOfThoseVoting: boolean
  /** Whether persons are counted beside shares. */
  countsPersons: boolean
}

/** Majorities that the Civil Code sets for owners. */
export const consentRules = {
  co_owned_repair: {
    article: { zh: '民法典第 301 条', en: 'Civil Code, Art. 301' },
    sentence: {
      zh: '占份额三分之二以上的共有人同意，才能大修。',
      en: 'Major repairs need co-owners who hold at least two thirds of the shares.',
    },
    quorum: null,
    threshold: { of: [2, 3] },
    isOfThoseVoting: false,
    countsPersons: false,
  },
  condominium_ordinary: {
    article: { zh: '民法典第 278 条', en: 'Civil Code, Art. 278' },
    sentence: {
      zh: '面积和人数都要有三分之二以上参加，参加者过半数同意。',
      en: 'Two thirds of the area and of the owners must take part, and more than half of both must agree.',
    },
    quorum: { of: [2, 3] },
    threshold: { of: [1, 2], isMoreThan: true },
    isOfThoseVoting: true,
    countsPersons: true,
  },
  condominium_special: {
    article: { zh: '民法典第 278 条', en: 'Civil Code, Art. 278' },
    sentence: {
      zh: '面积和人数都要有三分之二以上参加，参加者四分之三以上同意。',
      en: 'Two thirds of the area and of the owners must take part, and three quarters of both must agree.',
    },
    quorum: { of: [2, 3] },
    threshold: { of: [3, 4] },
    isOfThoseVoting: true,
    countsPersons: true,
  },
} as const satisfies Record<string, ConsentRule>

export interface ConsentHolder {
  share: number
  stance: ConsentStance | null
}

/** Shares are kept to six places; whole millionths compare without rounding. */
const millionths = (share: number) => Math.round(share * 1e6)

function reaches(part: number, whole: number, { of: [num, den], isMoreThan }: Fraction): boolean {
  if (whole === 0) return false
  // Three holders of a third each hold 0.333333: a millionth a holder is the rounding, not a missing share.
  return isMoreThan ? part * den > whole * num : part * den + 3 * den >= whole * num
}

/**
 * Whether the right holders gave the consent that the law asks for: by share and, for condominiums, by persons
 * as well. Whoever said nothing counts as absent. Source: Civil Code, Art. 278 and 301.
 */
export function consentOutcome(rule: ConsentRule, holders: readonly ConsentHolder[]): ConsentOutcome {
  const of = (stance: ConsentStance) => {
    const held = holders.filter((holder) => (holder.stance ?? 'absent') === stance)
    return { persons: held.length, share: held.reduce((sum, holder) => sum + millionths(holder.share), 0) }
  }
  const [yes, no, absent] = [of('yes'), of('no'), of('absent')]
  const persons = holders.length
  const share = yes.share + no.share + absent.share
  const [votingPersons, votingShare] = [yes.persons + no.persons, yes.share + no.share]
  const isQuorate =
    rule.quorum === null ||
    (personsReach(votingPersons, persons, rule.quorum) && reaches(votingShare, share, rule.quorum))
  const enough =
    reaches(yes.share, rule.isOfThoseVoting ? votingShare : share, rule.threshold) &&
    (!rule.countsPersons ||
      personsReach(yes.persons, rule.isOfThoseVoting ? votingPersons : persons, rule.threshold))
  return {
    rows: [
      { stance: 'yes', persons: yes.persons, share: yes.share / 1e6 },
      { stance: 'no', persons: no.persons, share: no.share / 1e6 },
      { stance: 'absent', persons: absent.persons, share: absent.share / 1e6 },
    ],
    persons,
    isQuorate,
    isValid: isQuorate && enough,
  }
}

function personsReach(part: number, whole: number, { of: [num, den], isMoreThan }: Fraction): boolean {
  if (whole === 0) return false
  return isMoreThan ? part * den > whole * num : part * den >= whole * num
}
