import type { HeightReading } from '@hetu/domain/zones/height-reading'
import type { HeightSection } from '@hetu/domain/zones/height-section'
import { useTranslations } from 'use-intl'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Table } from '../shared/components/table.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { HeightDrawing, stretchOf } from './height-drawing.tsx'

interface HeightSideProps {
  section: HeightSection
  reading: HeightReading
  width: number
}

/** One element from the side: the drawing, how to read it, and its figures as a table. */
export function HeightSide({ section, reading, width }: HeightSideProps) {
  const t = useTranslations('zones.heights')
  const say = useLocalText()
  const format = useFormat()
  const { countsFrom } = section
  const stretch = stretchOf(section, width)
  return (
    <figure className="m-0 flex flex-col gap-2">
      <figcaption className="text-body font-bold">{t('side', { name: say(reading.name) })}</figcaption>
      <HeightDrawing section={section} reading={reading} width={width} />
      <p className="text-note text-ink-second">
        {countsFrom ? t('alongSight', { from: say(countsFrom) }) : t('westEast')}
        {' · '}
        {stretch > 1.05 ? t('stretched', { times: format.number(stretch, 1) }) : t('trueScale')}
      </p>
      <DisclosureSection level={3} title={t('numbers')}>
        <Table
          caption={t('side', { name: say(reading.name) })}
          isCaptionHidden
          rows={rowsOf(section)}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'what',
              title: t('what'),
              isRowName: true,
              cell: ({ kind, name }) => (kind === 'element' ? say(reading.name) : name ? say(name) : t(kind)),
            },
            {
              key: 'where',
              title: t('where'),
              cell: ({ from, to }) =>
                from === to ? t('at', { at: along(from) }) : t('from', { from: along(from), to: along(to) }),
            },
            {
              key: 'height',
              title: t('height'),
              isNumber: true,
              cell: ({ low, high }) =>
                low === high
                  ? format.metres(low)
                  : t('from', { from: format.metres(low), to: format.metres(high) }),
            },
          ]}
        />
      </DisclosureSection>
    </figure>
  )

  function along(metres: number): string {
    const distance = format.metres(Math.abs(metres), 1)
    if (countsFrom || Math.abs(metres) < 0.05) return distance
    return t(metres < 0 ? 'west' : 'east', { distance })
  }
}

interface Row {
  key: string
  kind: 'element' | 'limitLine' | 'building' | 'person'
  name: HeightSection['countsFrom']
  from: number
  to: number
  low: number
  high: number
}

function rowsOf({ element, limits, buildings, personAtMetres: person }: HeightSection): Row[] {
  const row = (kind: Row['kind'], from: number, to: number, low: number, high: number): Row => ({
    key: `${kind} ${from}`,
    kind,
    name: null,
    from,
    to,
    low,
    high,
  })
  return [
    row('element', element.fromMetres, element.toMetres, element.heightMetres, element.heightMetres),
    ...limits.map((limit) =>
      row('limitLine', limit.fromMetres, limit.toMetres, limit.fromLimitMetres, limit.toLimitMetres),
    ),
    ...buildings.map(({ fromMetres, toMetres, heightMetres, name }) => ({
      ...row('building', fromMetres, toMetres, heightMetres, heightMetres),
      name,
    })),
    ...(person === null ? [] : [row('person', person, person, 1.7, 1.7)]),
  ]
}
