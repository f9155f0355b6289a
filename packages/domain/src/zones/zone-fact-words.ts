import type { LocalText } from '../language.ts'
import { citationOf } from './citation.ts'
import type { ZoneFact } from './zone-alteration.ts'
import { zoneLevelNames, zoneStatusNames, zoneTypeNames } from './zone-names.ts'
import type { ZoneVersion } from './zone.ts'

const n = (zh: string, en: string): LocalText => ({ zh, en })

/** An entry of a zone's record as a person reads it; null where it is more than one sentence can hold. */
export function zoneFactInWords(zone: Pick<ZoneVersion, ZoneFact>, fact: ZoneFact): LocalText | null {
  switch (fact) {
    case 'name':
    case 'authority':
      return zone[fact]
    case 'type':
      return zoneTypeNames[zone.type]
    case 'level':
      return zoneLevelNames[zone.level]
    case 'status':
      return zoneStatusNames[zone.status]
    case 'validFrom':
      return n(zone.validFrom, zone.validFrom)
    case 'validTo':
      return lastDayInWords(zone.validTo)
    case 'accuracyMetres':
      return accuracyInWords(zone.accuracyMetres)
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
      const { zh, en } = citationOf(zone.legalBasis)
      const sheet = zone.legalBasis.drawing ? ` ${zone.legalBasis.drawing}` : ''
      return n(zh + sheet, en + sheet)
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

/** `validTo` is the first day on which it no longer holds. */
export const lastDayInWords = (validTo: string | null): LocalText =>
  validTo === null ? n('没有写明', 'no last day') : n(`${validTo} 前一天`, `the day before ${validTo}`)

export const accuracyInWords = (metres: number): LocalText => n(`± ${metres} 米`, `± ${metres} m`)
