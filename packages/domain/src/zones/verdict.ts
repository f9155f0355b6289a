import type { LocalText } from '../language.ts'
import type { Position } from '../geometry/shape.ts'
import type { Finding } from './finding.ts'
import type { RuleContext } from './rule-context.ts'
import { valueNames } from './zone-names.ts'
import type { ValueName } from './zone-names.ts'

type Facts = Pick<Finding, 'result' | 'attribute' | 'sentence'> &
  Partial<
    Pick<
      Finding,
      | 'direction'
      | 'measured'
      | 'limit'
      | 'margin'
      | 'tolerance'
      | 'unit'
      | 'missing'
      | 'requires'
      | 'legacyNonconforming'
    >
  >

/** What a rule file says; `checkWork` completes it to a finding. `at` is in metres, where it happens. */
export interface Verdict extends Facts {
  at?: Position
}

type Unit = NonNullable<Finding['unit']>

/** Less is the arithmetic of the machine. */
const rounding = 1e-6

/** A figure with its unit as both languages write it, with `finer` more decimals than is usual. */
export function figure(value: number, unit: Unit, finer = 0): string {
  if (unit === 'm') return `${value.toFixed(2 + finer)} m`
  if (unit === 'm2') return `${value.toFixed(1 + finer)} m²`
  if (unit === 'ratio') return `${Math.round(value * 10 ** (3 + finer)) / 10 ** (1 + finer)} %`
  if (unit === 'storeys') return String(Math.round(value * 10 ** (1 + finer)) / 10 ** (1 + finer))
  return value.toFixed(1 + finer)
}

/**
 * A value, a limit and what lies between, told apart: 5.004 m is not 0.00 m above 5.00 m. One decimal more than is
 * usual will do (a millimetre): nobody draws or surveys finer, so what is less is called less than that.
 */
export function figuresApart(value: number, limit: number, unit: Unit): [string, string, string] {
  const figures = (finer: number): [string, string, string] => [
    figure(value, unit, finer),
    figure(limit, unit, finer),
    figure(Math.abs(value - limit), unit, finer),
  ]
  if (Math.abs(value - limit) <= rounding) return figures(0)
  for (const finer of [0, 1]) {
    const [a, b, between] = figures(finer)
    if (a !== b && between !== figure(0, unit, finer)) return [a, b, between]
  }
  const least = { m: 0.001, m2: 0.01, ratio: 0.0001, storeys: 0.01, deltaE: 0.01 }[unit]
  return [figure(value, unit), figure(limit, unit), `< ${figure(least, unit, 1)}`]
}

/** The work's name at the start of an English sentence: "The lift head", but "Lantern Lane paving". */
export function workName(context: Pick<RuleContext, 'work'>): LocalText {
  const name = context.work.name
  if (!name) return { zh: '这处工程', en: 'The work' }
  const [first = '', ...others] = name.en.split(' ')
  const isProper = others.some((word) => /^\p{Lu}/u.test(word)) || /^\p{Lu}\S*\p{Lu}/u.test(first)
  return { zh: name.zh, en: isProper ? name.en : `The ${first.charAt(0).toLowerCase()}${name.en.slice(1)}` }
}

export function notApplicable(context: RuleContext, attribute: string): Verdict {
  const { zh, en } = workName(context)
  return {
    result: 'not_applicable',
    attribute,
    sentence: {
      zh: `${zh}不涉及这一条：${context.rule.text.zh}`,
      en: `${en} does not concern this rule: ${context.rule.text.en}`,
    },
  }
}

/** A missing value is named, never guessed. */
export function insufficient(context: RuleContext, attribute: string, missing: ValueName[]): Verdict {
  const { zh, en } = workName(context)
  return {
    result: 'insufficient_data',
    attribute,
    missing,
    sentence: {
      zh: `${zh}还缺${missing.map((name) => valueNames[name].zh).join('、')}，这一条没法判断。`,
      en: `${en} cannot be checked yet. Missing: ${missing.map((name) => valueNames[name].en).join(', ')}.`,
    },
  }
}

interface Limit {
  attribute: string
  direction: 'max' | 'min'
  what: LocalText
  proposed: number
  existing?: number
  limit: number
  tolerance?: number
  unit: Unit
  at?: Position
}

/** Compares a value with a limit; a breach that stands today and is not made worse is no breach of the proposal. */
export function judgeLimit(context: RuleContext, given: Limit): Verdict {
  const { direction, proposed, existing, limit, unit, what, tolerance = 0 } = given
  const { zh, en } = workName(context)
  const room = (value: number) => (direction === 'max' ? limit - value : value - limit)
  const margin = room(proposed)
  const facts = {
    attribute: given.attribute,
    direction,
    measured: proposed,
    limit,
    margin,
    tolerance,
    unit,
    at: given.at,
  }
  const its = what.zh.startsWith('到') ? '' : '的'
  const [m, l, by] = figuresApart(proposed, limit, unit)
  if (margin >= -tolerance - rounding) {
    const bound =
      direction === 'max' ? { zh: '不超过', en: 'within the limit of' } : { zh: '不少于', en: 'at least' }
    return {
      ...facts,
      result: 'pass',
      sentence: {
        zh: `${zh}${its}${what.zh}为 ${m}，${bound.zh} ${l}。`,
        en: `${en}: ${what.en} ${m}, ${bound.en} ${l}.`,
      },
    }
  }
  if (existing !== undefined && room(existing) < -rounding && margin >= room(existing) - rounding) {
    const [is, broken] = figuresApart(existing, limit, unit)
    return {
      ...facts,
      result: 'pass',
      legacyNonconforming: true,
      sentence: {
        zh: `${zh}${its}${what.zh}现状 ${is} 已不合 ${broken} 的限值，方案没有加重。`,
        en: `${en}: ${what.en} is ${is} today and already breaks the limit of ${broken}. The proposal does not make it worse.`,
      },
    }
  }
  const [more, less] = direction === 'max' ? ['超出', 'over'] : ['不足', 'short of']
  return {
    ...facts,
    result: 'fail',
    sentence: {
      zh: `${zh}${its}${what.zh}${more} ${by}（量得 ${m}，限 ${l}）。`,
      en: `${en}: ${what.en} is ${by} ${less} the limit (${m}, limit ${l}).`,
    },
  }
}
