import type { LocalText } from '../language.ts'
import { isLawKnown, isObjectLawKnown } from './law-known.ts'
import type { Rule } from './rule.ts'
import { type LimitAt, type ObjectHit, type RulesAt, reachOf } from './rules-at.ts'

/**
 * What protects a place, in two sentences: what it lies in, and what a neighbour may not do there. They name no article: the rules stand one tap
 * away, each with its own. Hidden objects are never named.
 */
export function protectionSentences(met: RulesAt): LocalText {
  const plans = [
    ...met.zones.flatMap(({ zone }) => (isLawKnown(zone) ? [] : bare(zone.name))),
    ...met.objects.flatMap((hit) =>
      isTouched(hit) && !isObjectLawKnown(hit.object) ? bare(hit.object.name) : [],
    ),
  ]
  const known = protectionByLaw(
    {
      ...met,
      zones: met.zones.filter(({ zone }) => isLawKnown(zone)),
      objects: met.objects.filter(({ object }) => isObjectLawKnown(object)),
    },
    plans.length > 0,
  )
  const names = listOf(plans)
  if (!names) return known
  return {
    zh: `${known.zh}${names.zh}的规划也画到这里，依据不明，还不知道算不算数。动工前请先问规划师。`,
    en: `${known.en} It is also drawn in a plan whose law is unknown (${names.en}), so nobody can say yet whether it holds. Please ask a planner before any works.`,
  }
}

/** The sentences of what is known to be law; with a plan besides, nobody says that nothing protects the spot. */
function protectionByLaw(found: RulesAt, isInPlan: boolean): LocalText {
  const where = placeSentence(found)
  if (where === null) {
    const near = found.zones.find((hit) => hit.relation === 'near')
    return near
      ? {
          zh: `这里紧靠${bare(near.zone.name).zh}的边界，要实测才知道在不在里面。动工前请先问规划师。`,
          en: `This spot is so close to the edge of ${withThe(bare(near.zone.name).en)} that only a survey can tell. Please ask a planner before any works.`,
        }
      : isInPlan
        ? {
            zh: '这里没有查到依据明确的保护区划。',
            en: 'No protection zone whose law is known covers this spot.',
          }
        : {
            zh: '这里不在任何保护区划里。一般的规划规定照样适用。',
            en: 'This spot is in no protection zone. The ordinary planning rules still apply.',
          }
  }
  const duties = dutiesOf(found)
  const what: LocalText =
    duties.length > 0
      ? {
          zh: `${duties.map(({ zh }) => zh).join('，')}。`,
          en: `${capital(duties.map(({ en }) => en).join('; '))}.`,
        }
      : { zh: '动工前请先问规划师。', en: 'Please ask a planner before any works.' }
  return { zh: `${where.zh}${what.zh}`, en: `${where.en} ${what.en}` }
}

/** More names than this make a sentence that nobody reads to its end. */
const namesShown = 2

/** Whether a spot lies where a thing may be named as protecting it; a lane is the way there. */
const isTouched = ({ object, distanceMetres }: ObjectHit): boolean =>
  !object.isLocationHidden && object.kind !== 'lane' && distanceMetres <= reachOf(object)

function placeSentence(found: RulesAt): LocalText | null {
  const zonesWhere = (relation: RulesAt['zones'][number]['relation']) =>
    found.zones.filter((hit) => hit.relation === relation).map((hit) => bare(hit.zone.name))
  const inside = listOf(zonesWhere('inside'))
  const partly = listOf(zonesWhere('partly'))
  const things = listOf(found.objects.filter(isTouched).map(({ object }) => object.name))
  const zh = [
    inside && `在${inside.zh}里`,
    partly && `有一部分在${partly.zh}里`,
    things && `紧挨${things.zh}`,
  ].filter(Boolean)
  const en = [
    inside && `in ${inside.en}`,
    partly && `partly in ${partly.en}`,
    things && `right beside ${things.en}`,
  ].filter(Boolean)
  return zh.length > 0 ? { zh: `这里${zh.join('，')}。`, en: `This spot is ${en.join(', ')}.` } : null
}

function listOf(names: readonly LocalText[]): LocalText | null {
  const unique = names.filter(({ zh }, at) => names.findIndex((other) => other.zh === zh) === at)
  if (unique.length === 0) return null
  const shown = unique.slice(0, namesShown)
  const rest = unique.length - shown.length
  const zh = shown.map((name) => name.zh)
  const en = shown.map((name) => withThe(name.en))
  return rest > 0
    ? { zh: `${zh.join('、')}等 ${unique.length} 处`, en: `${en.join(', ')} and ${rest} more` }
    : { zh: zh.join('和'), en: joinEn(en) }
}

/** At most two duties: the ban, then the figure that a neighbour meets first. */
function dutiesOf({ limits, others }: RulesAt): LocalText[] {
  const kind = <K extends Rule['kind']>(wanted: K) =>
    others.map(({ rule }) => rule).find((rule): rule is Extract<Rule, { kind: K }> => rule.kind === wanted)
  const bans = others.flatMap(({ rule }) => (rule.kind === 'works_ban' ? [rule] : []))
  // The stricter ban decides: the one that lets the least through.
  const ban = bans.toSorted((a, b) => a.exempt.length - b.exempt.length)[0]
  const height = limits
    .filter((limit) => limit.attribute.startsWith('height.') && !limit.attribute.endsWith('.absolute'))
    .toSorted((a, b) => a.limit - b.limit)[0]
  const storeys = limits.find((limit) => limit.attribute === 'storeys')
  const duties = [
    ban && banInWords(ban),
    kind('keep_height') && { zh: '老房子的高度不能变', en: 'old buildings keep their height' },
    height && heightInWords(height),
    storeys && storeysInWords(storeys.limit),
    kind('demolition') && { zh: '拆房子要先经批准', en: 'nothing is pulled down without approval' },
    kind('approval') && { zh: '动工前要先经批准', en: 'works need approval first' },
  ]
  return duties.filter((duty) => duty !== undefined).slice(0, 2)
}

function banInWords({ exempt, workTypes }: Extract<Rule, { kind: 'works_ban' }>): LocalText {
  // A ban that does not even let repairs through means every kind of works.
  if (workTypes.includes('repair')) {
    return exempt.includes('conservation')
      ? { zh: '除了保护修缮，不能动工', en: 'no works are allowed except conservation' }
      : { zh: '不能动工', en: 'no works are allowed' }
  }
  if (!workTypes.includes('new_build')) return { zh: '有些工程不能做', en: 'some works are not allowed' }
  return exempt.length > 0
    ? {
        zh: '除了必要的公共设施，不能新建和扩建',
        en: 'nothing new may be built or extended except what the public needs',
      }
    : { zh: '不能新建和扩建', en: 'nothing new may be built or extended' }
}

function heightInWords({ attribute, limit }: LimitAt): LocalText {
  const metres = String(Math.round(limit * 100) / 100)
  if (attribute === 'height.eaves')
    return { zh: `屋檐最高 ${metres} 米`, en: `eaves may be ${metres} m high at most` }
  if (attribute === 'height.ridge')
    return { zh: `屋脊最高 ${metres} 米`, en: `ridges may be ${metres} m high at most` }
  return { zh: `最高只能到 ${metres} 米`, en: `nothing may be higher than ${metres} m` }
}

function storeysInWords(limit: number): LocalText {
  const count = String(Math.round(limit * 10) / 10)
  return { zh: `最多 ${count} 层`, en: count === '1' ? 'one storey at most' : `${count} storeys at most` }
}

/** A name without the kind of its boundary: “染坊旧址（紫线）” is 染坊旧址 to those who live beside it. */
function bare({ zh, en }: LocalText): LocalText {
  return {
    zh: zh.replace(/[（(][^（）()]*[)）]$/, '').trim() || zh,
    en: en.replace(/\([^()]*\)$/, '').trim() || en,
  }
}

function joinEn(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

const withThe = (name: string) => (/^(the|a|an) /i.test(name) ? name : `the ${name}`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
