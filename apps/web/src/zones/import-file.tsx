import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FileField } from '../shared/components/file-field.tsx'
import { limitMegabytes, readChosenFile } from '../shared/read-chosen-file.ts'
import type { ImportDraft } from './use-import-draft.ts'

/** Chooses the file; one that is empty or too large never leaves the browser, and the one before stays. */
export function ImportFile({ draft }: { draft: ImportDraft }) {
  const t = useTranslations('zones.import')
  const words = useTranslations('zones.mapping')
  const [problem, setProblem] = useState<string>()
  const take = (chosen: File) => {
    const limit = limitMegabytes(chosen.name)
    const isTooLarge = chosen.size > limit * 1024 * 1024
    setProblem(chosen.size === 0 ? words('emptyFile') : isTooLarge ? t('tooLarge', { limit }) : undefined)
    if (chosen.size > 0 && !isTooLarge) void readChosenFile(chosen).then(draft.chooseFile)
  }
  return (
    <div className="flex flex-col gap-2">
      <FileField
        accepted={[
          '.geojson',
          '.json',
          '.zip',
          '.gpkg',
          '.kml',
          '.kmz',
          '.csv',
          '.tsv',
          '.xlsx',
          '.xlsm',
          '.gml',
          '.xml',
          '.gz',
        ]}
        chosen={draft.file?.fileName}
        onChoose={take}
      />
      {problem ? (
        <p role="alert" className="text-label text-bad">
          {problem}
        </p>
      ) : null}
      <p className="text-note text-ink-least">{t('formats')}</p>
    </div>
  )
}
