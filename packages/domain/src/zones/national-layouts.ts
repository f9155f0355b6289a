import type { ColumnMapping } from './layer-mapping.ts'
import type { Designation, ZoneType } from './zone.ts'

type Fact = 'name' | 'nameEn' | 'type' | 'reference' | 'validFrom' | 'validTo' | 'authority' | 'article'

/** How the authorities of a country publish their zones: which columns they use and what their words mean. */
interface NationalLayout {
  scheme: Designation['scheme']
  /** Columns that only this layout has together. */
  signature: string[]
  columns: Partial<Record<Fact, string[]>>
  typeOf: Record<string, ZoneType>
}

/** Headings as `plainHeading` writes them: small letters, words joined by `_`. */
const layouts: NationalLayout[] = [
  {
    // planning.data.gov.uk: one file a dataset, "indicative, not definitive".
    scheme: 'england',
    signature: ['dataset', 'reference', 'entry_date'],
    columns: {
      name: ['name'],
      type: ['dataset'],
      reference: ['reference'],
      validFrom: ['start_date', 'designation_date'],
      validTo: ['end_date'],
    },
    typeOf: {
      'conservation-area': 'designated_area',
      'article-4-direction-area': 'designated_area',
      'listed-building': 'historic_building',
      'listed-building-outline': 'historic_building',
      'locally-listed-building': 'historic_building',
      'scheduled-monument': 'relic_protection',
      'archaeological-priority-area': 'burial_area',
      'park-and-garden': 'designated_area',
      'world-heritage-site': 'designated_area',
      'world-heritage-site-buffer-zone': 'coordination',
      'tree-preservation-zone': 'old_tree',
      'heritage-at-risk': 'pre_protection',
    },
  },
  {
    // National Register of Historic Places, National Park Service; it binds federal works, not owners.
    scheme: 'us_national',
    signature: ['resname', 'restype'],
    columns: {
      name: ['resname'],
      type: ['restype'],
      reference: ['nris_refnum', 'refnum', 'nrhp_id'],
      validFrom: ['certdate', 'listed_date'],
    },
    typeOf: {
      district: 'designated_area',
      site: 'relic_protection',
      building: 'historic_building',
      structure: 'historic_building',
      object: 'historic_building',
    },
  },
  {
    // INSPIRE Protected Sites, simple application schema (D2.8.I.9), flattened as GML readers write it.
    scheme: 'inspire',
    signature: ['legalfoundationdate', 'siteprotectionclassification'],
    columns: {
      name: ['sitename', 'sitename_text', 'sitename_spelling', 'sitename_spelling_text'],
      type: ['siteprotectionclassification'],
      reference: ['inspireid_localid', 'localid', 'inspireid'],
      validFrom: ['legalfoundationdate'],
      article: ['legalfoundationdocument', 'legalfoundationdocument_title'],
    },
    typeOf: {
      cultural: 'designated_area',
      archaeological: 'burial_area',
      environment: 'green_line',
      natureConservation: 'green_line',
      landscape: 'coordination',
    },
  },
  {
    // XPlanung 5 and 6, SO_Denkmalschutzrecht: codes of XP_ArtDerFestlegung for the protection of monuments.
    scheme: 'xplanung',
    signature: ['artderfestlegung', 'rechtscharakter'],
    columns: {
      name: ['name', 'bezeichnung', 'text'],
      type: ['artderfestlegung'],
      reference: ['nummer', 'gml_id'],
      validFrom: ['planinkraft'],
      authority: ['plangemeinde'],
      article: ['gesetzlichegrundlage', 'gesetzlichegrundlage_name', 'rechtsvorschrift'],
    },
    typeOf: {
      '1000': 'designated_area',
      '1100': 'historic_building',
      '1200': 'burial_area',
      '1300': 'coordination',
      '1400': 'coordination',
      '1500': 'burial_area',
      '1600': 'burial_area',
      '9999': 'designated_area',
    },
  },
]

/** A heading without its case, spaces and signs: `Start-Date` and `start date` are one. */
export const plainHeading = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s.:-]+/g, '_')

/** What a file's columns hold, when they are those of a national layout; null for any other file. */
export function nationalMapping(columns: string[]): Omit<ColumnMapping, 'defaultType'> | null {
  const named = new Map(columns.map((column) => [plainHeading(column), column]))
  const layout = layouts.find(({ signature }) => signature.every((heading) => named.has(heading)))
  if (!layout) return null
  const facts = Object.entries(layout.columns).flatMap(([fact, headings]) => {
    const column = headings.flatMap((heading) => named.get(heading) ?? [])[0]
    return column === undefined ? [] : [[fact, column] as const]
  })
  return { ...Object.fromEntries(facts), scheme: layout.scheme, typeOf: layout.typeOf }
}
