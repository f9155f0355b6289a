import type { PolygonShape } from '@hetu/domain/geometry/shape'
import { middleOf } from '@hetu/domain/places/projection-for'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FileField } from '../shared/components/file-field.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { readOutline } from './read-outline.ts'

interface OutlineFieldProps {
  site: PolygonShape | null
  fileName: string | undefined
  onRead: (site: PolygonShape, fileName: string) => void
}

/** Where the place lies, from a file: what was read is said before it counts. */
export function OutlineField({ site, fileName, onRead }: OutlineFieldProps) {
  const t = useTranslations('founding.found')
  const words = useRefusalWords()
  const [fault, setFault] = useState<string>()
  const read = async (file: File) => {
    const outline = readOutline(await file.text())
    setFault('refusal' in outline ? (words(outline.refusal) ?? t('outlineNone')) : undefined)
    if ('site' in outline) onRead(outline.site, file.name)
  }
  const [lon, lat] = site ? middleOf(site) : []
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-label font-bold">{t('outline')}</legend>
      <FileField
        accepted={['.geojson', '.json', 'application/geo+json']}
        chosen={fileName}
        onChoose={(file) => void read(file)}
      />
      {fault ? <Notice tone="bad" isLive title={fault} /> : null}
      {site ? (
        <p className="text-body">
          {t('outlineRead', {
            count: (site.coordinates[0]?.length ?? 1) - 1,
            lon: (lon ?? 0).toFixed(4),
            lat: (lat ?? 0).toFixed(4),
          })}
        </p>
      ) : null}
    </fieldset>
  )
}
