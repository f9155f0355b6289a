import type { HeritageObject, HeritageObjectKind } from './heritage-object.ts'
import { bareWord } from './layer-type-words.ts'
import { figureChoice, figureName, heritageObjectNames } from './object-names.ts'
import { heritageObjectKinds, objectParametersOf } from './object-parameters.ts'

type Element = Extract<HeritageObject, { kind: 'environment_element' }>['element']

/** A kind of heritage object as a file names it; a wall or bridge is an element of the setting. */
export interface ObjectWord {
  kind: HeritageObjectKind
  element?: Element
}

/** Other names under which lists of trees, wells and houses know our kinds. */
const otherNames: Partial<Record<HeritageObjectKind, readonly string[]>> = {
  old_tree: ['古树', '名木', '大树', 'ancient tree', 'veteran tree', 'old tree', 'tree'],
  well: ['井', '水井', '老井', 'old well'],
  lane: ['街巷', '历史街道', 'lane', 'historic street'],
  relic: ['文物', '文物建筑', '文物保护单位', 'immovable relic', 'monument'],
  historic_building: ['listed building', 'locally listed building'],
  character_building: ['传统风貌建筑', '风貌保护建筑', 'character building'],
  environment_element: ['历史环境要素', 'setting element'],
  living_tradition: ['传统文化场所', 'living tradition'],
  burial_area: ['地下文物埋藏区域', 'buried remains'],
  view_corridor: ['视廊', '景观视廊', 'sight line'],
}

const elementNames: Partial<Record<Element, readonly string[]>> = {
  bridge: ['桥', '古桥', '桥梁', 'bridge'],
  wall: ['墙', '古墙', '围墙', '院墙', '城墙', 'wall'],
  steps: ['台阶', '石阶', '踏步', 'steps', 'stairs'],
  gate: ['门', '门楼', '院门', '牌坊', 'gate', 'gateway'],
  shop_sign: ['老招牌', '招牌', 'shop sign'],
  paving: ['铺地', '石板路', 'paving'],
}

const kinds = new Map<string, ObjectWord>([
  ...Object.entries(elementNames).flatMap(([element, words]) =>
    words.map((word): [string, ObjectWord] => [
      bareWord(word),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of the table
      { kind: 'environment_element', element: element as Element },
    ]),
  ),
  ...heritageObjectKinds.flatMap((kind) =>
    [kind, heritageObjectNames[kind].zh, heritageObjectNames[kind].en, ...(otherNames[kind] ?? [])].map(
      (word): [string, ObjectWord] => [bareWord(word), { kind }],
    ),
  ),
])

/** The kind of heritage object that a word means by itself; undefined when none of ours. */
export const objectOfWord = (word: string): ObjectWord | undefined => kinds.get(bareWord(word))

/** Words for the codes of a figure besides our own names. */
const otherChoices: Record<string, readonly string[]> = {
  national: ['国家级', '国保', '全国重点文物保护单位'],
  province: ['省级文物保护单位', '省保', '自治区级', '直辖市级'],
  city: ['市级文物保护单位', '市保', '设区市级'],
  district: ['县级', '区级', '县保', '县级文物保护单位', '区级文物保护单位', 'county'],
  unlisted: ['未定级不可移动文物', '一般文物', '尚未核定公布为文物保护单位'],
  red: ['红线', '道路红线'],
  green: ['绿线'],
  blue: ['蓝线'],
  yellow: ['黄线'],
  purple: ['紫线'],
  ...elementNames,
}

/** The code of a figure that a cell means; undefined when none of these. */
export function choiceOfWord(word: string, options: readonly string[]): string | undefined {
  const bare = bareWord(word)
  return options.find((code) => {
    const { zh, en } = figureChoice(code)
    return [code, zh, en, ...(otherChoices[code] ?? [])].some((each) => bareWord(each) === bare)
  })
}

/** Headings of lists under which a figure stands, besides its path and our own name for it. */
const otherHeadings: Record<string, readonly string[]> = {
  radiusMetres: ['保护半径', '保护范围半径', 'radius', 'protection radius'],
  species: ['树种', '种名', '中文名', 'species'],
  plantedYear: ['种植年份', '栽植年份', '种植年', 'planted', 'planted year', 'year planted'],
  widthMetres: ['巷宽', '宽度', 'width'],
  paving: ['铺装', '路面', 'paving'],
  grade: ['级别', '文物级别', '保护级别', 'grade'],
  ridgeMetres: ['屋脊高度', '脊高', 'ridge', 'ridge height'],
  eavesMetres: ['檐口高度', '檐高', 'eaves', 'eaves height'],
  storeys: ['层数', '楼层', 'storeys', 'stories', 'floors'],
  builtYear: ['建造年份', '建造年代', '始建年份', 'built', 'built year', 'year built'],
  element: ['要素', '要素类型', 'element'],
  digDepthMetres: ['开挖深度', 'dig depth'],
  watchDistanceMetres: ['旁站距离', 'watching distance'],
  halfWidthMetres: ['半宽', 'half width'],
  setbackMetres: ['退让距离', '退距', 'setback'],
  colour: ['线类', '线型', 'colour'],
}

const figurePaths = new Map(
  heritageObjectKinds
    .flatMap((kind) => objectParametersOf(kind))
    .map(({ path }): [string, ReadonlySet<string>] => {
      const { zh, en } = figureName(path)
      return [path, new Set([path, zh, en, ...(otherHeadings[path] ?? [])].map(withoutUnit))]
    }),
)

/** Which columns hold figures of heritage objects, by their headings; a unit in brackets does not count. */
export function figuresOfHeadings(columns: readonly string[]): Record<string, { column: string }> {
  return Object.fromEntries(
    [...figurePaths].flatMap(([path, headings]) => {
      const column = columns.find((each) => headings.has(withoutUnit(each)))
      return column === undefined ? [] : [[path, { column }]]
    }),
  )
}

function withoutUnit(heading: string): string {
  return bareWord(heading.normalize('NFKC').replace(/\([^()]*\)$/, ''))
}
