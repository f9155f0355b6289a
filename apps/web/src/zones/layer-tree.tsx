import type { AreaLook } from '@hetu/map/area-layers'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { IconButton } from '../shared/components/icon-button.tsx'
import { DownIcon, UpIcon } from '../shared/icons/action-icons.tsx'
import { useMediaQuery } from '../shared/media-query.ts'
import { LayerSwatch } from './layer-swatch.tsx'

export interface TreeLayer {
  code: string
  name: string
  look?: AreaLook
  isShown: boolean
  /** One of the two that are drawn strongly. */
  isStrong?: boolean
  onShown: (isShown: boolean) => void
  /** 0 to 1; no slider where a layer has none. */
  opacity?: number
  onOpacity?: (opacity: number) => void
  /** One step up or down in the order of drawing; absent where the order is fixed. */
  onMove?: (by: 1 | -1) => void
  /** Source, date, datum, legal basis, accuracy. */
  facts: ReactNode
}

export interface TreeGroup {
  id: string
  title: string
  layers: readonly TreeLayer[]
}

/** Every layer in its group: a switch, its strength, its order, and where it comes from. All of it by keyboard. */
export function LayerTree({ groups }: { groups: readonly TreeGroup[] }) {
  const isWide = useMediaQuery('(min-width: 905px)')
  return (
    <div {...(isWide && { 'data-density': 'desk' })} className="flex flex-col gap-6">
      {groups.map(({ id, title, layers }) =>
        layers.length > 0 ? (
          <section key={id} aria-labelledby={`layers-${id}`}>
            <h3 id={`layers-${id}`} className="text-label font-bold text-ink-second">
              {title}
            </h3>
            <ul className="m-0 list-none p-0">
              {layers.map((layer) => (
                <LayerRow key={layer.code} layer={layer} />
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </div>
  )
}

function LayerRow({ layer }: { layer: TreeLayer }) {
  const t = useTranslations('zones.layers')
  const { name, look, isShown, isStrong, opacity, onOpacity, onMove } = layer
  return (
    <li className="border-b border-hair py-1 last:border-0">
      <div className="flex flex-wrap items-center gap-x-3">
        <Checkbox
          isSelected={isShown}
          onChange={layer.onShown}
          className="min-w-0 flex-1 basis-40 [&_.text-body]:text-label"
        >
          <span className="flex items-center gap-2">
            {look ? <LayerSwatch look={look} /> : null}
            {name}
            {isStrong ? <Badge>{t('strong')}</Badge> : null}
          </span>
        </Checkbox>
        {onOpacity && isShown ? (
          <input
            type="range"
            min={20}
            max={100}
            step={10}
            value={Math.round((opacity ?? 1) * 100)}
            onChange={(event) => onOpacity(Number(event.target.value) / 100)}
            aria-label={t('opacity', { name })}
            aria-valuetext={`${Math.round((opacity ?? 1) * 100)} %`}
            className="min-h-target w-16 accent-action"
          />
        ) : null}
        {onMove && isShown ? (
          <span className="flex">
            <IconButton
              label={t('up', { name })}
              icon={<UpIcon />}
              variant="quiet"
              onPress={() => onMove(1)}
            />
            <IconButton
              label={t('down', { name })}
              icon={<DownIcon />}
              variant="quiet"
              onPress={() => onMove(-1)}
            />
          </span>
        ) : null}
      </div>
      <DisclosureSection
        level={3}
        title={
          <span className="text-note font-normal">
            {t('facts')}
            <span className="sr-only">{name}</span>
          </span>
        }
      >
        {layer.facts}
      </DisclosureSection>
    </li>
  )
}
