import { citationOf } from './citation.ts'
import type { HeritageObject } from './heritage-object.ts'
import type { Rule } from './rule.ts'

/** The rules that a heritage object sets by being there; its facts are the parameters, its legal basis the article. */
export function rulesOfObject(object: HeritageObject): Rule[] {
  const article = citationOf(object.legalBasis)
  const name = object.name
  const common = (kind: string, zh: string, en: string) => ({
    id: `${object.id}/${kind}`,
    severity: 'mandatory' as const,
    article,
    text: { zh, en },
  })
  const stays: Rule = {
    ...common('demolition', `${name.zh}不得拆除、迁移。`, `${name.en} may not be taken down or moved.`),
    kind: 'demolition',
    effect: 'ban',
    objectIds: [object.id],
  }
  switch (object.kind) {
    case 'old_tree':
      return [
        {
          ...common(
            'tree_protection',
            `${name.zh}周围 ${object.radiusMetres} m 内不得开挖、硬化、堆物。`,
            `Within ${object.radiusMetres} m of ${name.en} the ground is not dug, sealed or loaded.`,
          ),
          kind: 'tree_protection',
          objectId: object.id,
          radiusMetres: object.radiusMetres,
          trunk: object.geometry.coordinates,
        },
        stays,
      ]
    case 'well':
      return object.radiusMetres === 0 ? [stays] : [setback(object.radiusMetres), stays]
    case 'control_line':
      return [setback(object.setbackMetres)]
    case 'burial_area':
      return [
        {
          ...common(
            'buried_remains',
            `${name.zh}内开挖超过 ${object.digDepthMetres} m，先考古。`,
            `Digging deeper than ${object.digDepthMetres} m in ${name.en} needs archaeology first.`,
          ),
          kind: 'buried_remains',
          depthMetres: object.digDepthMetres,
          watchDistanceMetres: object.watchDistanceMetres,
        },
      ]
    case 'view_corridor':
      return [
        {
          ...common(
            'view_corridor',
            `${name.zh}内的高度不得超过视线。`,
            `Nothing in ${name.en} may stand above the sight line.`,
          ),
          kind: 'view_corridor',
          from: object.from,
          to: object.to,
          halfWidthMetres: object.halfWidthMetres,
          reference: 'ground',
        },
      ]
    case 'historic_building':
    case 'character_building': {
      const keep: Rule = {
        ...common('keep_height', `${name.zh}保持原有高度。`, `${name.en} keeps its height.`),
        kind: 'keep_height',
        parts: ['ridge'],
        toleranceMetres: 0,
        existingRidgeMetres: object.ridgeMetres,
        fittingsAbove: 'needs_expert',
      }
      return object.ridgeMetres === undefined ? [stays] : [keep, stays]
    }
    case 'relic':
    case 'environment_element':
      return [stays]
    default:
      return []
  }

  function setback(distanceMetres: number): Rule {
    return {
      ...common(
        'setback',
        `建设须退让${name.zh} ${distanceMetres} m。`,
        `Works keep ${distanceMetres} m from ${name.en}.`,
      ),
      kind: 'setback',
      distanceMetres,
      objectId: object.id,
    }
  }
}
