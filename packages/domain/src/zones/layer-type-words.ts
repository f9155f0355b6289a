import { zoneTypeNames } from './zone-names.ts'
import type { ZoneType } from './zone.ts'
import { zoneTypes } from './zone-types.ts'

/** Other names under which laws and plans know our kinds of zone; names that may mean two of them are left out. */
const otherNames: Partial<Record<ZoneType, readonly string[]>> = {
  historic_city: ['历史文化名城'],
  district_core: [
    '历史文化街区核心保护范围',
    '历史文化街区核心保护区',
    '核心保护区',
    'core protection area',
    'core conservation area',
  ],
  district_control: [
    '历史文化街区建设控制地带',
    '建设控制区',
    'construction control zone',
    'construction control area',
    'control zone',
  ],
  coordination: ['风貌协调区', 'coordination area', 'buffer zone'],
  relic_protection: ['文物保护单位保护范围', 'relic protection scope', 'scheduled monument'],
  relic_control: ['文物保护单位建设控制地带', 'relic control belt', 'relic control zone'],
  relic_unlisted: ['未定级文物', 'unlisted immovable relic'],
  historic_building: ['listed building', 'locally listed building'],
  character_area: ['历史地段', '一般历史地段', 'historic area'],
  historic_lane: ['历史街道', 'historic street'],
  old_tree: ['古树', '名木', 'ancient tree', 'tree preservation order'],
  burial_area: ['地下文物埋藏区域', 'buried remains'],
  purple_line: ['紫线'],
  red_line: ['红线', 'road red line'],
  green_line: ['城市绿线'],
  blue_line: ['城市蓝线'],
  yellow_line: ['城市黄线'],
  view_corridor: ['视廊', '景观视廊', 'sight line'],
  pre_protection: ['预先保护', '预保护', '预保护对象', 'pre-protected'],
  designated_area: ['conservation area', 'historic district', 'article 4 direction'],
}

/** A word without its case, spaces and marks: “历史文化街区 · 核心保护范围” and `District-Core` are found so too. */
export const bareWord = (word: string) =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{Z}\p{Cc}\p{Cf}]/gu, '')

const typesByWord = new Map<string, ZoneType>(
  zoneTypes.flatMap((type) =>
    [type, zoneTypeNames[type].zh, zoneTypeNames[type].en, ...(otherNames[type] ?? [])].map(
      (word): [string, ZoneType] => [bareWord(word), type],
    ),
  ),
)

/** The kind of zone that a word means by itself, as our code or in Chinese or English; undefined when none of ours. */
export const typeOfWord = (word: string): ZoneType | undefined => typesByWord.get(bareWord(word))
