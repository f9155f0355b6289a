import { FileTrigger } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { UploadIcon } from '../icons/action-icons.tsx'
import { Button } from './button.tsx'

interface FileFieldProps {
  /** What kind of file: endings (`.geojson`) or media types. */
  accepted: string[]
  /** The name of the file that was chosen. */
  chosen: string | undefined
  onChoose: (file: File) => void
}

/** Choosing one file, in the page's language instead of the browser's. */
export function FileField({ accepted, chosen, onChoose }: FileFieldProps) {
  const t = useTranslations('shared.file')
  return (
    <div className="flex flex-wrap items-center gap-3">
      <FileTrigger
        acceptedFileTypes={accepted}
        onSelect={(list) => {
          const file = list?.[0]
          if (file) onChoose(file)
        }}
      >
        <Button icon={<UploadIcon />}>{t('choose')}</Button>
      </FileTrigger>
      <output className="text-label wrap-anywhere">{chosen ?? t('none')}</output>
    </div>
  )
}
