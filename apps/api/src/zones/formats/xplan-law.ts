import { cellsOf } from './gml-features.ts'
import type { XmlNode } from './xml-tree.ts'

const days = ['inkrafttretensDatum', 'wirksamkeitsDatum', 'rechtsverordnungsDatum', 'genehmigungsDatum']

/**
 * By feature, what it has from the plan that it belongs to (XPlanung 5 and 6: an object names its area, the area its
 * plan): name, number, standing and day of the plan and whose it is. The one plan of a file holds for all of it.
 */
export function planOf(features: XmlNode[], byId: ReadonlyMap<string, XmlNode>) {
  const plans = features.filter(({ name }) => /^(BP|FP|SO|LP|RP)_Plan$/.test(name))
  const followed = (node: XmlNode | undefined, property: string): XmlNode | undefined => {
    const href = node?.children.find(({ name }) => name === property)?.attributes.href
    return href?.startsWith('#') ? byId.get(href.slice(1)) : undefined
  }
  return (feature: XmlNode): Record<string, string> => {
    const area =
      followed(feature, 'gehoertZuBereich') ?? (feature.name.endsWith('_Bereich') ? feature : undefined)
    const own = plans.includes(feature) ? feature : followed(area, 'gehoertZuPlan')
    const plan = own ?? (plans.length === 1 ? plans[0] : undefined)
    if (!plan) return {}
    const cells = cellsOf(plan)
    const day = days.flatMap((name) => cells[name] ?? [])[0]
    const found: [string, string | undefined][] = [
      ['planName', cells.name],
      ['planNummer', cells.nummer],
      ['planRechtsstand', cells.rechtsstand],
      ['planInKraft', day],
      ['planGemeinde', cells['gemeinde.gemeindeName']],
    ]
    return Object.fromEntries(found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  }
}
