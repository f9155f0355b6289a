import type { LocalText } from '../language.ts'
import type { Finding } from './finding.ts'
import { figuresApart, workName } from './verdict.ts'
import type { Work } from './work.ts'
import type { ZoneVersion } from './zone.ts'

/** How high one element would stand, and what the rule that presses hardest says to it; metres above the ground. */
export interface HeightReading {
  workId: string
  name: LocalText
  heightMetres: number
  existingMetres: number | null
  /** Null where nothing limits the height, or the limit cannot be told. */
  limitMetres: number | null
  /** Room left; negative when it stands above. */
  marginMetres: number | null
  limitName: LocalText | null
  result: Finding['result'] | 'no_limit'
  place: Finding['place'] | null
  finding: Finding | null
  /** Other height limits on the same element that also ask for something. */
  others: Finding[]
  sentence: LocalText
}

const heightKinds = new Set<Finding['kind']>(['max_height', 'view_corridor', 'keep_height'])
const ranks: Finding['result'][] = ['fail', 'needs_expert', 'insufficient_data', 'pass']
const rank = (finding: Finding) =>
  ranks.indexOf(finding.result) + (finding.severity === 'guidance' ? ranks.length : 0)
const isAboutEaves = (finding: Finding) => /eaves(\.absolute)?$/.test(finding.attribute)

/**
 * Says of each element with a height how far it stands above or under its limit. The figures are those of the check
 * (`checkWork`), never worked out anew; a breach comes first, then what an expert decides, each by the least room.
 */
export function readHeights(
  works: readonly Work[],
  findings: readonly Finding[],
  zones: readonly ZoneVersion[],
): HeightReading[] {
  return works.flatMap((work) => {
    const proposed = [work.heights?.top, work.heights?.ridge, work.heights?.eaves]
    const heightMetres = Math.max(...proposed.map((change) => change?.proposed ?? -Infinity))
    if (heightMetres === -Infinity || work.heights?.reference === 'absolute') return []
    const existing = Math.max(...proposed.map((change) => change?.existing ?? -Infinity))
    const [finding = null, ...others] = findings
      .filter((each) => each.workId === work.id && heightKinds.has(each.kind) && ranks.includes(each.result))
      .filter((each) => !isAboutEaves(each) || each.result === 'fail')
      .toSorted((a, b) => rank(a) - rank(b) || (a.margin ?? 0) - (b.margin ?? 0))
    const limitName = finding && nameOfLimit(finding, zones)
    return [
      {
        workId: work.id,
        name: workName({ work }),
        heightMetres,
        existingMetres: existing === -Infinity ? null : existing,
        limitMetres: finding?.limit ?? null,
        marginMetres: finding?.margin ?? null,
        limitName,
        result: finding?.result ?? 'no_limit',
        place: finding?.place ?? null,
        finding,
        others: others.filter(({ result }) => result === 'fail' || result === 'needs_expert'),
        sentence: sentenceOf(work, heightMetres, finding, limitName),
      },
    ]
  })
}

const parts: Partial<Record<string, LocalText>> = {
  'height.ridge': { zh: '屋脊限高', en: 'ridge limit' },
  'height.eaves': { zh: '檐口限高', en: 'eaves limit' },
}

function nameOfLimit(finding: Finding, zones: readonly ZoneVersion[]): LocalText {
  if (finding.kind === 'view_corridor') return { zh: '视廊限高', en: "the view corridor's limit" }
  if (finding.kind === 'keep_height') {
    return finding.attribute.endsWith('eaves')
      ? { zh: '须保持的檐口', en: 'the eaves that must be kept' }
      : { zh: '须保持的屋脊', en: 'the ridge that must be kept' }
  }
  const part = parts[finding.attribute.replace('.absolute', '')] ?? { zh: '限高', en: 'height limit' }
  const zone = zones.find(({ zoneId }) => zoneId === finding.zoneId)
  if (!zone) return { zh: part.zh, en: `the ${part.en}` }
  return {
    zh: `${zone.name.zh}的${part.zh}`,
    en: `the ${part.en} of the ${zone.name.en.replace(/^the /i, '')}`,
  }
}

function sentenceOf(
  work: Work,
  height: number,
  finding: Finding | null,
  limitName: LocalText | null,
): LocalText {
  const { zh, en } = workName({ work })
  if (!finding || !limitName) {
    return {
      zh: `${zh}高 ${height.toFixed(2)} 米，此处没有高度限制。`,
      en: `${en} is ${height.toFixed(2)} m high. No height limit applies here.`,
    }
  }
  const { measured, limit, result, legacyNonconforming } = finding
  if (measured === null || limit === null || legacyNonconforming) return finding.sentence
  const isLevel = result !== 'fail' && Math.abs(measured - limit) < 0.005
  const by = figuresApart(measured, limit, 'm')[2].replace(' m', '')
  const isExpert = result === 'needs_expert'
  const then = { zh: isExpert ? '，由专家判定。' : '。', en: isExpert ? '. An expert decides.' : '.' }
  if (isLevel) {
    return {
      zh: `${zh}正好与${limitName.zh}齐平${then.zh}`,
      en: `${en} is level with ${limitName.en}${then.en}`,
    }
  }
  return measured > limit
    ? {
        zh: `${zh}高出${limitName.zh} ${by} 米${then.zh}`,
        en: `${en} stands ${by} m above ${limitName.en}${then.en}`,
      }
    : {
        zh: `${zh}比${limitName.zh}低 ${by} 米${then.zh}`,
        en: `${en} stays ${by} m under ${limitName.en}${then.en}`,
      }
}
