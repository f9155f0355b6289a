import { citationOf } from '@hetu/domain/zones/citation'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { groupOf } from '@hetu/domain/zones/object-groups'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'
import { type TreeGroup, type TreeLayer, LayerTree } from './layer-tree.tsx'
import { movedLayer } from './strong-layers.ts'
import type { LawLayer } from './use-zone-map.ts'
import type { Protection } from './use-zones.ts'
import { ZoneFacts } from './zone-facts.tsx'
import { type ZoneLayerChoice, shownCodes } from './zone-layers.ts'
import { quietLook } from './zone-looks.ts'

interface ZoneTreeProps extends Pick<ZoneLayerChoice, 'shown' | 'selectedCode' | 'opacity'> {
  layers: readonly LawLayer[]
  protection: Protection
  onShown: (shown: string[]) => void
  onOpacity: (opacity: Record<string, number>) => void
  /** Groups that other features bring: base map, proposals, ideas. */
  others: readonly TreeGroup[]
}

const lineCodes = new Set(['lines', 'purple_line', 'red_line', 'green_line', 'blue_line', 'yellow_line'])

/** The planner's layers: zones by kind with the topmost first, protected things, lines, then what others bring. */
export function ZoneTree({
  layers: ofLaw,
  protection: { zones, objects },
  shown,
  selectedCode,
  opacity,
  onShown,
  onOpacity,
  others,
}: ZoneTreeProps) {
  const t = useTranslations('zones.layers')
  const say = useLocalText()
  const { entries, codes, strong } = shownCodes(ofLaw, { shown, selectedCode })
  const things = new Set<string>(entries.flatMap(({ code, since }) => (since === null ? code : [])))
  const kindOf = (code: string) => (lineCodes.has(code) ? 'lines' : things.has(code) ? 'things' : 'zones')
  const groupWith = (code: string) => new Set(codes.filter((other) => kindOf(other) === kindOf(code)))
  const heightOf = (code: string) => codes.indexOf(code)
  const layers = entries
    .toSorted((a, b) => heightOf(b.code) - heightOf(a.code))
    .map(({ code, name, look, since }): TreeLayer => ({
      code,
      name: say(name),
      look: since !== null && !strong.has(code) ? quietLook(look) : look,
      isShown: codes.includes(code),
      isStrong: strong.has(code),
      onShown: (isOn) => onShown(isOn ? [...codes, code] : codes.filter((other) => other !== code)),
      opacity: opacity?.[code] ?? 1,
      onOpacity: (share) => onOpacity({ ...opacity, [code]: share }),
      onMove: (by) => onShown(movedLayer(codes, code, by, groupWith(code))),
      facts:
        since === null ? (
          <ObjectFacts objects={objects.filter(({ kind }) => groupOf(kind) === code)} />
        ) : (
          <FactsOfZones zones={zones.filter(({ type }) => type === code)} />
        ),
    }))
  const groups: TreeGroup[] = [
    {
      id: 'zones',
      title: t('zones'),
      layers: layers.filter(({ code }) => kindOf(code) === 'zones'),
    },
    {
      id: 'things',
      title: t('things'),
      layers: layers.filter(({ code }) => kindOf(code) === 'things'),
    },
    { id: 'lines', title: t('lines'), layers: layers.filter(({ code }) => kindOf(code) === 'lines') },
    ...others,
  ]
  return (
    <>
      <p className="mb-4 text-note text-ink-second">{t('rule')}</p>
      <LayerTree groups={groups} />
    </>
  )
}

function FactsOfZones({ zones }: { zones: readonly ZoneVersion[] }) {
  const t = useTranslations('zones.card')
  const say = useLocalText()
  return (
    <ul className="m-0 flex list-none flex-col gap-4 p-0">
      {zones.map((zone) => (
        <li key={zone.zoneId} className="flex flex-col gap-1">
          <p className="text-note">
            <strong>{say(zone.name)}</strong> ·{' '}
            {t('sinceDay', { day: zone.validFrom, version: String(zone.version) })}
          </p>
          <ZoneFacts zone={zone} />
        </li>
      ))}
    </ul>
  )
}

function ObjectFacts({ objects }: { objects: readonly HeritageObject[] }) {
  const t = useTranslations('zones')
  const say = useLocalText()
  return (
    <ul className="m-0 flex list-none flex-col gap-2 p-0 text-note text-ink-second">
      {objects.map(({ id, name, legalBasis, accuracyMetres }) => (
        <li key={id}>
          <strong>{say(name)}</strong> · {say(citationOf(legalBasis))}
          {legalBasis.drawing ? ` · ${legalBasis.drawing}` : ''} ·{' '}
          {t('card.accuracyValue', { metres: String(accuracyMetres) })}
        </li>
      ))}
    </ul>
  )
}
