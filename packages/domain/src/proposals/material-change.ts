import type { LocalText } from '../language.ts'
import { inMetresApart } from './metres-apart.ts'
import type { VersionDifference } from './version-difference.ts'
import type { Change, Work } from '../zones/work.ts'

type Named = Work & { name: LocalText }

/** What two versions are compared by. */
export interface VersionContent {
  costBearer: LocalText | null
  elements: readonly Named[]
}

/** Drawing the same line twice moves it by centimetres; that is no change of the project. */
const sameWithinMetres = 0.1

const metres = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(2)} m`)
const same = (text: string): LocalText => ({ zh: text, en: text })

/**
 * What differs between two versions of a proposal, element by element. A change of geometry, height, use,
 * demolition or cost bearer is material: whoever read the notice would not know of it, so it is put up again.
 */
export function differencesBetween(before: VersionContent, after: VersionContent): VersionDifference[] {
  const earlier = new Map(before.elements.map((element) => [element.id, element]))
  const later = new Map(after.elements.map((element) => [element.id, element]))
  const differences: VersionDifference[] = []
  for (const element of after.elements) {
    const old = earlier.get(element.id)
    if (old) differences.push(...elementDifferences(old, element))
    else differences.push(whole('added', element))
  }
  for (const element of before.elements)
    if (!later.has(element.id)) differences.push(whole('removed', element))
  if (!isEqual(before.costBearer, after.costBearer)) {
    differences.push({
      kind: 'cost_bearer',
      isMaterial: true,
      elementId: null,
      name: { zh: '谁出钱', en: 'Who pays' },
      before: before.costBearer,
      after: after.costBearer,
    })
  }
  return differences
}

/** Whether anything between the two versions asks for a new notice. */
export const isMaterialChange = (before: VersionContent, after: VersionContent): boolean =>
  differencesBetween(before, after).some((difference) => difference.isMaterial)

const whole = (kind: 'added' | 'removed', element: Named): VersionDifference => ({
  kind,
  isMaterial: true,
  elementId: element.id,
  name: element.name,
  before: kind === 'removed' ? element.name : null,
  after: kind === 'added' ? element.name : null,
})

function elementDifferences(old: Named, now: Named): VersionDifference[] {
  const found: VersionDifference[] = []
  const add = (kind: VersionDifference['kind'], before: LocalText | null, after: LocalText | null) =>
    found.push({ kind, isMaterial: kind !== 'detail', elementId: now.id, name: now.name, before, after })
  const apart = inMetresApart(old.geometry, now.geometry)
  if (apart > sameWithinMetres) {
    const moved = Number.isFinite(apart) ? apart.toFixed(1) : null
    add('geometry', null, {
      zh: moved ? `最多移动 ${moved} 米` : '形状变了',
      en: moved ? `moved by up to ${moved} m` : 'another shape',
    })
  }
  for (const [key, zh, en] of heightKeys) {
    const [a, b] = [old.heights?.[key], now.heights?.[key]]
    if (a?.proposed !== b?.proposed || old.heights?.reference !== now.heights?.reference) {
      if (a?.proposed === undefined && b?.proposed === undefined) continue
      add('height', prefixed(zh, en, metres(a?.proposed)), prefixed(zh, en, metres(b?.proposed)))
    }
  }
  if (proposed(old.storeys) !== proposed(now.storeys)) {
    add('height', same(`${proposed(old.storeys) ?? '–'}`), same(`${proposed(now.storeys) ?? '–'}`))
  }
  if (old.signHeightMetres !== now.signHeightMetres) {
    const text = (value?: number) => prefixed('招牌', 'sign', metres(value))
    add('height', text(old.signHeightMetres), text(now.signHeightMetres))
  }
  if (old.use?.proposed !== now.use?.proposed || old.workType !== now.workType) {
    add('use', same(old.use?.proposed ?? old.workType ?? '–'), same(now.use?.proposed ?? now.workType ?? '–'))
  }
  if (
    !isEqual([...(old.demolishesObjectIds ?? [])].toSorted(), [...(now.demolishesObjectIds ?? [])].toSorted())
  ) {
    add(
      'demolition',
      same((old.demolishesObjectIds ?? []).join(', ') || '–'),
      same((now.demolishesObjectIds ?? []).join(', ') || '–'),
    )
  }
  if (found.length === 0 && !isEqual(rest(old), rest(now))) add('detail', null, null)
  return found
}

const heightKeys = [
  ['ridge', '屋脊', 'ridge'],
  ['eaves', '檐口', 'eaves'],
  ['top', '最高点', 'highest point'],
] as const

const prefixed = (zh: string, en: string, text: string): LocalText => ({
  zh: `${zh} ${text}`,
  en: `${en} ${text}`,
})
const proposed = (change: Change | undefined) => change?.proposed
const rest = (element: Named) => ({ ...element, geometry: null })

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, sorted(held)]),
  )
}
