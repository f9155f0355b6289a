import { figure, figuresApart, insufficient, judgeLimit, notApplicable, workName } from '../verdict.ts'
import type { Verdict } from '../verdict.ts'
import { shortestWay } from '../../geometry/measure.ts'
import { planarOf } from '../../geometry/planar.ts'
import { opensGround, takesUpLand, touchesGround } from '../rule-context.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleOf } from '../rule.ts'

/** Beyond this a clear distance is not worth a line in the report. */
const worthSayingMetres = 60

/** Works keep their distance from a line or thing; a near miss within the accuracy of the line is surveyed first. */
export function checkSetback(context: RuleContext<RuleOf<'setback'>>): Verdict {
  const { work, rule, objects, source } = context
  const attribute = `setback.${rule.objectId}`
  if (!takesUpLand(work)) return notApplicable(context, attribute)
  const placed = objects.find(({ object }) => object.id === rule.objectId)
  const planar = placed?.planar ?? (source.objectId === rule.objectId ? source.planar : undefined)
  if (!planar) return insufficient(context, attribute, ['object'])
  const accuracy = placed?.object.accuracyMetres ?? source.accuracyMetres
  const name = placed?.object.name ?? source.name
  const { metres, at } = shortestWay(context.workPlanar, planar)
  if (metres > rule.distanceMetres + worthSayingMetres) return notApplicable(context, attribute)
  const verdict = judgeLimit(context, {
    attribute,
    direction: 'min',
    what: { zh: `到${name.zh}的距离`, en: `distance to ${name.en}` },
    proposed: metres,
    limit: rule.distanceMetres,
    unit: 'm',
    at,
  })
  if (Math.abs(metres - rule.distanceMetres) >= accuracy) return { ...verdict, tolerance: accuracy }
  const { zh, en } = workName(context)
  return {
    ...verdict,
    result: 'needs_expert',
    tolerance: accuracy,
    requires: [{ kind: 'survey', of: name }],
    sentence: {
      zh: `${zh}到${name.zh} ${figure(metres, 'm')}，应退 ${figure(rule.distanceMetres, 'm')}，相差小于边界精度 ±${accuracy} m，须先测量。`,
      en: `${en} lies ${figure(metres, 'm')} from ${name.en}, where ${figure(rule.distanceMetres, 'm')} are due. The difference is less than the accuracy of ±${accuracy} m: survey first.`,
    },
  }
}

/** Ground under and round a protected tree is not dug, sealed or loaded without the ecologist's word. */
export function checkTreeProtection(context: RuleContext<RuleOf<'tree_protection'>>): Verdict {
  const { work, rule, source, workPlanar, toMetres } = context
  const attribute = `tree.${rule.objectId}`
  if (!touchesGround(work)) return notApplicable(context, attribute)
  const trunk = planarOf([toMetres(rule.trunk)], [], [])
  const { metres, at } = shortestWay(workPlanar, trunk)
  if (metres > rule.radiusMetres + worthSayingMetres) return notApplicable(context, attribute)
  const margin = metres - rule.radiusMetres
  const facts = {
    attribute,
    direction: 'min' as const,
    measured: metres,
    limit: rule.radiusMetres,
    margin,
    tolerance: source.accuracyMetres,
    unit: 'm' as const,
    at,
  }
  const { zh, en } = workName(context)
  const tree = source.name
  const [exact] = figuresApart(metres, rule.radiusMetres, 'm')
  const [m, r] = [Math.abs(margin) < 0.1 ? exact : `${metres.toFixed(1)} m`, `${rule.radiusMetres} m`]
  if (margin >= source.accuracyMetres && margin > 1e-6) {
    return {
      ...facts,
      result: 'pass',
      sentence: {
        zh: `${zh}离${tree.zh} ${m}，在 ${r} 保护半径之外。`,
        en: `${en} is ${m} from ${tree.en}, outside its protected radius of ${r}.`,
      },
    }
  }
  const isNear = Math.abs(margin) < source.accuracyMetres
  const ecologist = { kind: 'expert' as const, discipline: 'ecology' as const, article: rule.article }
  return {
    ...facts,
    result: 'needs_expert',
    requires: isNear ? [ecologist, { kind: 'survey', of: tree }] : [ecologist],
    sentence: {
      zh: isNear
        ? `${zh}离${tree.zh} ${m}，正在 ${r} 保护半径边上，须测量并由园林专家判定。`
        : `${zh}离${tree.zh}只有 ${m}，在 ${r} 保护半径之内，由园林专家判定。`,
      en: isNear
        ? `${en} is ${m} from ${tree.en}, right at its protected radius of ${r}. Survey it and ask the ecologist.`
        : `${en} is only ${m} from ${tree.en}, inside its protected radius of ${r}. The ecologist decides.`,
    },
  }
}

/** Digging where remains may lie: archaeology first; close by, an archaeologist watches the works. */
export function checkBuriedRemains(context: RuleContext<RuleOf<'buried_remains'>>): Verdict {
  const { work, rule, source, overlap } = context
  const attribute = `buried.${source.objectId ?? source.zoneId}`
  if (!opensGround(work)) return notApplicable(context, attribute)
  const away = overlap.isInside ? 0 : -overlap.depthMetres
  if (away >= rule.watchDistanceMetres + source.accuracyMetres && !overlap.isInside)
    return notApplicable(context, attribute)
  const depth = work.digDepthMetres
  if (depth === undefined) return insufficient(context, attribute, ['digDepth'])
  const facts = {
    attribute,
    direction: 'max' as const,
    measured: depth,
    limit: rule.depthMetres,
    margin: rule.depthMetres - depth,
    tolerance: source.accuracyMetres,
    unit: 'm' as const,
    at: overlap.at,
  }
  const { zh, en } = workName(context)
  const [d, l] = figuresApart(depth, rule.depthMetres, 'm')
  const area = source.name
  if (depth <= rule.depthMetres + 1e-6) {
    return {
      ...facts,
      result: 'pass',
      sentence: { zh: `${zh}挖深 ${d}，不超过 ${l}。`, en: `${en} digs ${d} deep, within ${l}.` },
    }
  }
  if (away <= source.accuracyMetres) {
    return {
      ...facts,
      result: 'needs_expert',
      requires: [{ kind: 'archaeology', mode: 'investigation', article: rule.article }],
      sentence: {
        zh: `${zh}要在${area.zh}挖 ${d}（超过 ${l}），动工前须先考古调查、勘探。`,
        en: `${en} digs ${d} in ${area.en} (more than ${l}). Archaeology comes before the works.`,
      },
    }
  }
  return {
    ...facts,
    result: 'needs_expert',
    requires: [
      { kind: 'archaeology', mode: 'watching_brief', article: rule.article },
      { kind: 'expert', discipline: 'archaeology', article: rule.article },
    ],
    sentence: {
      zh: `${zh}挖深 ${d}，离${area.zh} ${away.toFixed(1)} m（边界精度 ±${source.accuracyMetres} m），由考古专家判定，施工时到场监看。`,
      en: `${en} digs ${d} deep, ${away.toFixed(1)} m from ${area.en} (accuracy ±${source.accuracyMetres} m). The archaeologist decides and watches the works.`,
    },
  }
}

/** How deep anyone may dig in the zone. */
export function checkDigLimit(context: RuleContext<RuleOf<'dig_limit'>>): Verdict {
  const { work, rule } = context
  const attribute = 'dig_depth'
  if (!opensGround(work)) return notApplicable(context, attribute)
  if (work.digDepthMetres === undefined) return insufficient(context, attribute, ['digDepth'])
  return judgeLimit(context, {
    attribute,
    direction: 'max',
    what: { zh: '开挖深度', en: 'depth of digging' },
    proposed: work.digDepthMetres,
    limit: rule.maxDepthMetres,
    unit: 'm',
  })
}
