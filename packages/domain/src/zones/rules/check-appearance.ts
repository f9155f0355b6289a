import { insufficient, judgeLimit, notApplicable, workName } from '../verdict.ts'
import type { Verdict } from '../verdict.ts'
import { addsBuilding } from '../rule-context.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleOf } from '../rule.ts'
import { isOfType } from '../work.ts'
import type { WorkType } from '../work.ts'
import { materialNames, roofFormNames } from '../zone-names.ts'
import { colourDifference, labOf } from './colour-difference.ts'

const visible: WorkType[] = [
  'facade',
  'windows',
  'roof',
  'repair',
  'sign',
  'awning',
  'new_build',
  'extension',
]

/** Only the materials of the quarter, by the palette of the plan. */
export function checkMaterials(context: RuleContext<RuleOf<'materials'>>): Verdict {
  const { work, rule } = context
  const attribute = 'materials'
  if (!isOfType(work, rule.workTypes ?? visible)) return notApplicable(context, attribute)
  if (!work.materials?.length) return insufficient(context, attribute, ['materials'])
  const odd = work.materials.filter(
    (name) => rule.forbidden.includes(name) || (rule.allowed && !rule.allowed.includes(name)),
  )
  const { zh, en } = workName(context)
  const list = (names: typeof odd, locale: 'zh' | 'en') =>
    names.map((name) => materialNames[name][locale]).join(locale === 'zh' ? '、' : ', ')
  if (odd.length === 0) {
    return {
      result: 'pass',
      attribute,
      sentence: {
        zh: `${zh}用${list(work.materials, 'zh')}，在材料清单内。`,
        en: `${en}: ${list(work.materials, 'en')}, on the list of materials.`,
      },
    }
  }
  return {
    result: 'fail',
    attribute,
    sentence: {
      zh: `${zh}用${list(odd, 'zh')}，不在材料清单内。`,
      en: `${en}: ${list(odd, 'en')}, not on the list of materials.`,
    },
  }
}

/** The forms of roof that belong here. */
export function checkRoofForm(context: RuleContext<RuleOf<'roof_form'>>): Verdict {
  const { work, rule } = context
  const attribute = 'roof_form'
  if (!work.roofForm && !addsBuilding(work) && !isOfType(work, ['roof', 'repair']))
    return notApplicable(context, attribute)
  if (!work.roofForm) return insufficient(context, attribute, ['roofForm'])
  const isFit = rule.allowed.includes(work.roofForm)
  const { zh, en } = workName(context)
  const form = roofFormNames[work.roofForm]
  const wanted = rule.allowed.map((name) => roofFormNames[name])
  return {
    result: isFit ? 'pass' : 'fail',
    attribute,
    sentence: isFit
      ? { zh: `${zh}为${form.zh}，符合要求。`, en: `${en} has a ${form.en}, as required.` }
      : {
          zh: `${zh}为${form.zh}，此处应为${wanted.map((name) => name.zh).join('或')}。`,
          en: `${en} has a ${form.en}. Here it should be: ${wanted.map((name) => name.en).join(' or ')}.`,
        },
  }
}

/** Colours close enough to the palette that the eye takes them for it. */
export function checkColourPalette(context: RuleContext<RuleOf<'colour_palette'>>): Verdict {
  const { work, rule } = context
  const attribute = 'colour'
  if (!isOfType(work, visible)) return notApplicable(context, attribute)
  if (!work.colours?.length) return insufficient(context, attribute, ['colours'])
  const palette = rule.colours.map(labOf)
  const differences = work.colours.map((colour) =>
    Math.min(...palette.map((lab) => colourDifference(labOf(colour), lab))),
  )
  return judgeLimit(context, {
    attribute,
    direction: 'max',
    what: { zh: '色差', en: 'colour difference ΔE from the palette' },
    proposed: Math.max(...differences),
    limit: rule.maxDeltaE,
    unit: 'deltaE',
  })
}

/** Signs small enough that the street stays a street. */
export function checkSignSize(context: RuleContext<RuleOf<'sign_size'>>): Verdict[] {
  const { work, rule } = context
  const isSign = work.workType === 'sign' || work.signHeightMetres !== undefined
  if (!isSign) return [notApplicable(context, 'sign.height')]
  const verdicts: Verdict[] = []
  const judge = (part: 'height' | 'area', value: number | undefined, limit: number | undefined) => {
    if (limit === undefined) return
    const attribute = `sign.${part}`
    const name = part === 'height' ? 'signHeight' : 'signArea'
    verdicts.push(
      value === undefined
        ? insufficient(context, attribute, [name])
        : judgeLimit(context, {
            attribute,
            direction: 'max',
            what: part === 'height' ? { zh: '高度', en: 'height' } : { zh: '面积', en: 'area' },
            proposed: value,
            limit,
            unit: part === 'height' ? 'm' : 'm2',
          }),
    )
  }
  judge('height', work.signHeightMetres, rule.maxHeightMetres)
  judge('area', work.signSquareMetres, rule.maxSquareMetres)
  return verdicts
}
