import type { Element } from '@hetu/domain/proposals/draft-proposal'
import type { Heights } from '@hetu/domain/zones/work'
import { useTranslations } from 'use-intl'
import { Select } from '../shared/components/select.tsx'
import { ElementFigure, useValueLabel } from './element-figure.tsx'

const parts = [
  ['ridge', 'existingRidge'],
  ['eaves', 'existingEaves'],
  ['top', 'existingTop'],
] as const
const references: readonly Heights['reference'][] = ['ground', 'absolute']

/** How high it stands today and would stand, and from where that is measured. */
export function ElementHeights({
  element,
  onChange,
}: {
  element: Element
  onChange: (patch: Partial<Element>) => void
}) {
  const t = useTranslations('proposals.compose')
  const label = useValueLabel()
  const heights: Heights = element.heights ?? { reference: 'ground' }
  const change = (patch: Partial<Heights>) => onChange({ heights: { ...heights, ...patch } })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={t('heightReference')}
        options={references.map((value) => ({ value, label: t(`heightsFrom.${value}`) }))}
        value={heights.reference}
        onChange={(reference) => change({ reference })}
      />
      <ElementFigure
        label={label('groundLevel')}
        minValue={-500}
        value={heights.groundLevelMetres}
        onChange={(groundLevelMetres) => change({ groundLevelMetres })}
      />
      {parts.map(([part, existing]) => (
        <div key={part} className="contents">
          <ElementFigure
            label={label(existing)}
            value={heights[part]?.existing}
            onChange={(value) => change({ [part]: { ...heights[part], existing: value } })}
          />
          <ElementFigure
            label={label(part, 'proposed')}
            value={heights[part]?.proposed}
            onChange={(value) => change({ [part]: { ...heights[part], proposed: value } })}
          />
        </div>
      ))}
      {(['existing', 'proposed'] as const).map((when) => (
        <ElementFigure
          key={when}
          label={label('storeys', when)}
          unit=""
          value={element.storeys?.[when]}
          onChange={(value) => onChange({ storeys: { ...element.storeys, [when]: value } })}
        />
      ))}
    </div>
  )
}
