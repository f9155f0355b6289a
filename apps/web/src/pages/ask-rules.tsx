import { Shape } from '@hetu/domain/geometry/shape'
import { findByName } from '@hetu/domain/places/find-by-name'
import { useTranslations } from 'use-intl'
import { useCourtyards } from '../places/use-courtyards.ts'
import { Button } from '../shared/components/button.tsx'
import { ComboField } from '../shared/components/combo-field.tsx'
import { EditIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { RulesHere } from '../zones/rules-here.tsx'
import type { InForce } from '../zones/use-zones.ts'

interface AskRulesProps {
  when: InForce
  position: [number, number] | undefined
  shape: Shape | null
  onPosition: (position: [number, number]) => void
  isDrawing: boolean
  onDraw: (isDrawing: boolean) => void
}

/** Three ways to ask: crosshair on the map, a courtyard from the list, a drawn area. */
export function AskRules({ when, position, shape, onPosition, isDrawing, onDraw }: AskRulesProps) {
  const t = useTranslations('zones.page')
  const say = useLocalText()
  const { data: courtyards = [] } = useCourtyards()
  // The map may come to rest a hair beside the courtyard that was chosen.
  const chosen = courtyards.find(({ position: at }) => position && isClose(at, position))
  const ground = Shape.safeParse(chosen?.geometry).data
  return (
    <div className="flex flex-col gap-4">
      <p className="text-label text-ink-second">{t(isDrawing ? 'drawing' : 'crosshair')}</p>
      {courtyards.length > 0 ? (
        <ComboField
          label={t('courtyard')}
          hint={t('courtyardHint')}
          empty={t('noCourtyard')}
          answers={(id, typed) =>
            findByName(
              courtyards.filter((courtyard) => courtyard.id === id),
              typed,
            ).length > 0
          }
          options={courtyards.map((courtyard) => ({ value: courtyard.id, label: say(courtyard.name) }))}
          value={chosen?.id ?? null}
          onChange={(id) => {
            const courtyard = courtyards.find((each) => each.id === id)
            if (courtyard) onPosition(courtyard.position)
          }}
        />
      ) : null}
      <Button icon={<EditIcon />} onPress={() => onDraw(!isDrawing)} className="self-start">
        {t(isDrawing ? 'stopDrawing' : 'drawArea')}
      </Button>
      {shape ? (
        <RulesHere shape={shape} placeName={t('drawn')} {...when} />
      ) : chosen && ground ? (
        // The whole courtyard is asked, not only the point by which it is found.
        <RulesHere key={chosen.id} shape={ground} placeName={say(chosen.name)} {...when} />
      ) : position ? (
        <RulesHere
          position={position}
          placeName={t('underCrosshair', { lon: position[0].toFixed(5), lat: position[1].toFixed(5) })}
          {...when}
        />
      ) : null}
    </div>
  )
}

const isClose = (a: [number, number], b: [number, number]) =>
  Math.abs(a[0] - b[0]) < 1.5e-5 && Math.abs(a[1] - b[1]) < 1.5e-5
