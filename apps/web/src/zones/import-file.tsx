import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FileField } from '../shared/components/file-field.tsx'
import { chosenFileFault, limitMegabytes, readChosenFile } from '../shared/read-chosen-file.ts'
import type { ImportDraft } from './use-import-draft.ts'

/** Chooses the file; one that is empty or too large never leaves the browser, and the one before stays. */
export function ImportFile({ draft }: { draft: ImportDraft }) {
  const t = useTranslations('zones.import')
  const words = useTranslations('zones.mapping')
  const [problem, setProblem] = useState<string>()
  const take = (chosen: File) => {
    const fault = chosenFileFault(chosen)
    const limit = limitMegabytes(chosen.name)
    setProblem(fault && (fault === 'emptyFile' ? words(fault) : t(fault, { limit })))
    if (!fault) void readChosenFile(chosen).then(draft.chooseFile)
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
