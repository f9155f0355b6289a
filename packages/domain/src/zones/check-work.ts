import { overlapOf } from '../geometry/overlap.ts'
import { boxDistance, toPlanar } from '../geometry/planar.ts'
import type { Planar } from '../geometry/planar.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { Projector } from '../geometry/projection.ts'
import type { Shape } from '../geometry/shape.ts'
import type { Finding } from './finding.ts'
import { isLawKnown, isObjectLawKnown } from './law-known.ts'
import type { HeritageObject } from './heritage-object.ts'
import type { Rule } from './rule.ts'
import type { PlacedObject, RemovedRight, RuleContext, RuleSource } from './rule-context.ts'
import { checkRule } from './rules/check-rule.ts'
import { rulesOfObject } from './rules-of-object.ts'
import { strictestDecides } from './strictest-decides.ts'
import { figure } from './verdict.ts'
import type { Verdict } from './verdict.ts'
import type { Surroundings, Work } from './work.ts'
import type { ZoneVersion } from './zone.ts'

/** Rules about distance speak before a work is inside; this far they are asked, in metres. */
export const askedWithinMetres = 120

const distanceKinds = new Set<Rule['kind']>(['setback', 'tree_protection', 'buried_remains'])

const placed = new WeakMap<Shape, Map<number, Planar>>()

/** Zones and objects do not change while a person draws, so their metres are worked out once. */
export function planarZone(shape: Shape, projector: Projector): Planar {
  const known = placed.get(shape) ?? new Map<number, Planar>()
  placed.set(shape, known)
  const planar = known.get(projector.epsg) ?? toPlanar(shape, projector)
  known.set(projector.epsg, planar)
  return planar
}

/** Everything that can set a rule, in metres. */
export function sourcesOf(zones: ZoneVersion[], objects: PlacedObject[], projector: Projector): RuleSource[] {
  return [
    ...zones.map((zone) => ({
      zoneId: zone.zoneId,
      zoneVersion: zone.version,
      objectId: null,
      name: zone.name,
      planar: planarZone(zone.geometry, projector),
      accuracyMetres: zone.accuracyMetres,
      isLawKnown: isLawKnown(zone),
      rules: zone.rules,
    })),
    ...objects.map(({ object, planar }) => ({
      zoneId: null,
      zoneVersion: null,
      objectId: object.id,
      name: object.name,
      planar,
      accuracyMetres: object.accuracyMetres,
      isLawKnown: isObjectLawKnown(object),
      rules: rulesOfObject(object),
    })),
  ]
}

/**
 * Holds one work against every rule of every zone and object it meets: the stricter rule wins, a miss smaller than
 * the accuracy of a boundary is surveyed, and what breaks a rule today is not blamed on the proposal. Metres in the
 * projected system `epsg`. Pure: the same answer in the browser while drawing and on the server when saving.
 */
export function checkWork(
  work: Work,
  zones: ZoneVersion[],
  objects: HeritageObject[],
  surroundings: Surroundings,
  epsg: number,
): Finding[] {
  const projector = projectorFor(epsg)
  const workPlanar = planarZone(work.geometry, projector)
  const things = objects.map((object) => ({ object, planar: planarZone(object.geometry, projector) }))
  const findings: Finding[] = []
  const sources = sourcesOf(zones, things, projector)
  const removedRights = rightsRemoved(workPlanar, sources)
  for (const source of sources) {
    const isFarAway = boxDistance(workPlanar.box, source.planar.box) > reachOf(source)
    if (isFarAway && !source.rules.some((rule) => isNamed(rule, work))) continue
    const overlap = overlapOf(workPlanar, source.planar)
    const isNear = !overlap.isInside && -overlap.depthMetres < source.accuracyMetres
    for (const rule of source.rules) {
      const isAsked = overlap.isInside || isNear || distanceKinds.has(rule.kind) || isNamed(rule, work)
      if (!isAsked) continue
      const context: RuleContext = {
        work,
        rule,
        source,
        workPlanar,
        overlap,
        objects: things,
        surroundings,
        toMetres: projector.forward,
        removedRights,
      }
      for (const verdict of checkRule(context)) {
        const finding = toFinding(context, verdict, projector, isNear)
        if (finding) findings.push(finding)
      }
    }
  }
  return strictestDecides(findings)
}

/** Named rights that the zones around a work take away; certain wins over doubtful, then the first by its id. */
function rightsRemoved(work: Planar, sources: RuleSource[]): Map<string, RemovedRight> {
  const removed = new Map<string, RemovedRight>()
  const idOf = ({ zoneId, objectId }: RuleSource) => zoneId ?? objectId ?? ''
  for (const by of sources.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))) {
    for (const rule of by.rules) {
      // No farther than zones are looked up, or the server would not see what the browser sees.
      const accuracyMetres = Math.min(by.accuracyMetres, askedWithinMetres)
      if (rule.kind !== 'rule_switch' || boxDistance(work.box, by.planar.box) > accuracyMetres) continue
      const overlap = overlapOf(work, by.planar)
      const isWithinAccuracy = Math.abs(overlap.depthMetres) < accuracyMetres
      if (!overlap.isInside && !isWithinAccuracy) continue
      for (const right of rule.rights) {
        const before = removed.get(right)
        if (before && (!before.isDoubtful || isWithinAccuracy || !by.isLawKnown)) continue
        const isDoubtful = isWithinAccuracy || !by.isLawKnown
        removed.set(right, { by, article: rule.article, isDoubtful })
      }
    }
  }
  return removed
}

/** No rule of this source speaks to a work farther away: some ask about distance, the others within their accuracy. */
const reachOf = ({ rules, accuracyMetres, objectId }: RuleSource): number => {
  if (!rules.some(({ kind }) => distanceKinds.has(kind))) return Math.min(accuracyMetres, askedWithinMetres)
  // An object is always looked up, however far it reaches; a zone only when it is near.
  return objectId === null ? askedWithinMetres : askedWithinMetres + Math.max(...rules.map(ownDistance))
}

/** How far around itself a rule keeps works away, in metres. */
function ownDistance(rule: Rule): number {
  if (rule.kind === 'setback') return rule.distanceMetres
  if (rule.kind === 'tree_protection') return rule.radiusMetres
  return rule.kind === 'buried_remains' ? rule.watchDistanceMetres : 0
}

/** A work that says it takes an object down is held to it wherever its outline is drawn. */
const isNamed = (rule: Rule, work: Work): boolean =>
  rule.kind === 'demolition' && (rule.objectIds ?? []).some((id) => work.demolishesObjectIds?.includes(id))

function toFinding(
  context: RuleContext,
  verdict: Verdict,
  projector: Projector,
  isNear: boolean,
): Finding | undefined {
  const { work, rule, source, overlap } = context
  const byDistance = distanceKinds.has(rule.kind)
  const isFar = !overlap.isInside && !isNamed(rule, work)
  if (isFar && verdict.result === 'not_applicable') return undefined
  if (isFar && !byDistance && verdict.result === 'pass') return undefined
  const isShallow = overlap.isInside && overlap.depthMetres < source.accuracyMetres
  const isDoubtful = !byDistance && (isNear || isShallow)
  const requires = [...(verdict.requires ?? [])]
  let { result, sentence } = verdict
  if (result === 'fail' && rule.exception) {
    requires.push({ kind: 'exception', grantedBy: rule.exception.grantedBy, clause: rule.exception.text })
  }
  if (isDoubtful && (result === 'fail' || result === 'needs_expert') && !isNamed(rule, work)) {
    const away = figure(Math.abs(overlap.depthMetres), 'm')
    result = 'needs_expert'
    requires.push({ kind: 'survey', of: source.name })
    sentence = {
      zh: `${sentence.zh}此处离${source.name.zh}边界只有 ${away}，小于边界精度 ±${source.accuracyMetres} m，须先测量。`,
      en: `${sentence.en} The nearest boundary is only ${away} away, less than its accuracy of ±${source.accuracyMetres} m: ${source.name.en}. Survey first.`,
    }
  }
  if (!source.isLawKnown) ({ result, sentence } = underUnknownLaw({ result, sentence }, source))
  const figures: Partial<Verdict> = source.isLawKnown ? verdict : {}
  return {
    workId: work.id,
    ruleId: rule.id,
    zoneId: source.zoneId,
    zoneVersion: source.zoneVersion,
    objectId: source.objectId,
    kind: rule.kind,
    severity: rule.severity,
    article: rule.article,
    result,
    attribute: verdict.attribute,
    direction: verdict.direction ?? 'none',
    measured: figures.measured ?? null,
    limit: figures.limit ?? null,
    margin: figures.margin ?? null,
    tolerance: figures.tolerance ?? null,
    unit: figures.unit ?? null,
    place: { type: 'Point', coordinates: projector.inverse(verdict.at ?? overlap.at) },
    legacyNonconforming: verdict.legacyNonconforming ?? false,
    isNearBoundary: isDoubtful,
    missing: verdict.missing ?? [],
    requires: source.isLawKnown ? requires : [],
    decidedBy: null,
    sentence,
  }
}

/**
 * A rule of a plan whose law is unknown neither passes nor fails anything: whether it holds has to be found out first.
 * It brings no figure that could decide and no duty.
 */
function underUnknownLaw(
  { result, sentence }: Pick<Verdict, 'result' | 'sentence'>,
  { name }: RuleSource,
): Pick<Verdict, 'result' | 'sentence'> {
  if (result === 'not_applicable' || result === 'insufficient_data') return { result, sentence }
  return {
    result: 'needs_expert',
    sentence: {
      zh: `${name.zh}是一份依据不明的规划，它的要求算不算数还不知道，须先查明。假如算数：${sentence.zh}`,
      en: `${name.en} is a plan whose law is unknown; whether it holds must be found out first. If it does: ${sentence.en}`,
    },
  }
}
