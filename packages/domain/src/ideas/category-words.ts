import { foldText } from '../fold-text.ts'
import type { IdeaCategory } from './idea.ts'

/** What other systems and offices call our categories; the first that is found in the words counts. */
const words: [IdeaCategory, RegExp][] = [
  ['drainage', /drain|flood|sewer|gull(y|ies)|排水|积水|下水|污水/],
  ['paving', /pothole|pavement|paving|road surface|footpath|sidewalk|路面|铺装|坑洼|人行道/],
  ['toilets', /toilet|restroom|公厕|厕所/],
  ['kitchen', /kitchen|厨房|食堂/],
  ['light', /light|lamp|路灯|照明/],
  ['trees', /\btrees?\b|树/],
  ['shops', /shop|market|商铺|店铺|市场/],
  ['elders', /elder|senior|老人|养老|老年/],
  ['access', /access|wheelchair|step.?free|无障碍|坡道/],
  ['heritage', /heritage|listed building|文物|历史建筑|古/],
  ['noise', /noise|噪声|噪音|扰民/],
  ['traffic', /traffic|parking|parked|vehicle|cycl|交通|停车|车辆/],
  ['housing', /housing|住房|房屋/],
  ['green', /green|park|garden|grass|绿地|绿化|公园/],
]

/** The category that a word of another system means by all that is known; undefined where none is told. */
export function categoryOfWord(word: string): IdeaCategory | undefined {
  const plain = foldText(word)
  return words.find(([category, pattern]) => plain === category || pattern.test(plain))?.[0]
}
