import { type LayerEncoding, type TextEncoding, textEncodings } from '@hetu/domain/zones/text-encoding'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { Select } from '../shared/components/select.tsx'

interface ImportEncodingProps {
  encoding: LayerEncoding
  isPending: boolean
  /** Reads the file again with its words in this encoding. */
  onChoose: (encoding: TextEncoding) => void
}

/** How an encoding is written among those who know it: `UTF-8`, `GB18030`, `windows-1252`. */
export const encodingName = (encoding: TextEncoding): string =>
  encoding.startsWith('windows') ? encoding : encoding.toUpperCase().replaceAll('_', '-')

/** The same cells in the likeliest readings, of which a person chooses; nothing doubtful is published in silence. */
export function ImportEncoding({ encoding, isPending, onChoose }: ImportEncodingProps) {
  const t = useTranslations('zones.mapping.encoding')
  const { readings } = encoding
  if (!readings) return null
  return (
    <Notice tone="warn" title={t('lead')}>
      <ul className="m-0 flex list-none flex-col gap-4 p-0 pt-3">
        {readings.map((reading) => (
          <li key={reading.encoding} className="flex flex-col items-start gap-2">
            <span className="text-lead wrap-anywhere">{reading.cells.join(' · ')}</span>
            <Button isNarrow isPending={isPending} onPress={() => onChoose(reading.encoding)}>
              {t('choose', { encoding: encodingName(reading.encoding) })}
            </Button>
          </li>
        ))}
      </ul>
      <Select
        label={t('other')}
        options={textEncodings.map((each) => ({ value: each, label: encodingName(each) }))}
        value={encoding.encoding}
        onChange={onChoose}
        className="max-w-prose pt-3"
      />
    </Notice>
  )
}
