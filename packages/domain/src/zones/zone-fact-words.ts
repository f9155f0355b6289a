import type { LocalText } from '../language.ts'
import type { ZoneFact } from './zone-difference.ts'
import { zoneTypeNames } from './zone-names.ts'
import type { ZoneLevel, ZoneStatus, ZoneVersion } from './zone.ts'

const n = (zh: string, en: string): LocalText => ({ zh, en })

const levelNames: Record<ZoneLevel, LocalText> = {
  world: n('世界', 'world'),
  national: n('国家', 'national'),
  province: n('省', 'province'),
  city: n('市', 'city'),
  district: n('区', 'district'),
  local: n('地方', 'local'),
}

const statusNames: Record<ZoneStatus, LocalText> = {
  proposed: n('拟划定', 'proposed'),
  pre_protection: n('预先保护', 'temporary protection'),
  in_force: n('施行中', 'in force'),
  in_revision: n('修编中', 'being revised'),
  revoked: n('已撤销', 'revoked'),
}

/** An entry of a zone's record as a person reads it; null where it is more than one sentence can hold. */
export function zoneFactInWords(zone: Pick<ZoneVersion, ZoneFact>, fact: ZoneFact): LocalText | null {
  switch (fact) {
    case 'name':
    case 'authority':
      return zone[fact]
    case 'type':
      return zoneTypeNames[zone.type]
    case 'level':
      return levelNames[zone.level]
    case 'status':
      return statusNames[zone.status]
    case 'validFrom':
      return n(zone.validFrom, zone.validFrom)
    case 'validTo':
      return zone.validTo === null
        ? n('没有写明', 'no last day')
        : n(`${zone.validTo} 前一天`, `the day before ${zone.validTo}`)
    case 'accuracyMetres':
      return n(`± ${zone.accuracyMetres} 米`, `± ${zone.accuracyMetres} m`)
    case 'sourceScale':
      return zone.sourceScale === undefined
        ? n('没有写明', 'not stated')
        : n(`1:${zone.sourceScale}`, `1:${zone.sourceScale}`)
    case 'isDefinitive':
      return zone.isDefinitive ? n('法定边界', 'definitive outline') : n('示意边界', 'indicative outline')
    case 'designation': {
      if (!zone.designation) return n('没有写明', 'not stated')
      const { designation, reference } = zone.designation
      const words = reference ? `${designation} (${reference})` : designation
      return n(words, words)
    }
    case 'legalBasis': {
      const { act, article, drawing } = zone.legalBasis
      const sheet = drawing ? ` ${drawing}` : ''
      return n(`${act.zh}${article.zh}${sheet}`, `${act.en}, ${article.en}${sheet}`)
    }
    case 'documents':
      return zone.documents.length === 0
        ? n('没有文件', 'no documents')
        : n(
            zone.documents.map(({ title }) => title.zh).join('；'),
            zone.documents.map(({ title }) => title.en).join('; '),
          )
    default:
      return null
  }
}
