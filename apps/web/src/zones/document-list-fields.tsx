import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { ZoneDocument } from '@hetu/domain/zones/zone'
import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { TrashIcon } from '../shared/icons/action-icons.tsx'

type Documents = ZoneVersion['documents']

/** The papers behind a zone: plan, map, appraisal, notice, with the address where each can be read. */
export function DocumentListFields({
  documents,
  onChange,
}: {
  documents: Documents
  onChange: (documents: Documents) => void
}) {
  const t = useTranslations('zones.editor')
  return (
    <div className="flex flex-col gap-4">
      {documents.map((document, at) => {
        const set = (next: Documents[number]) => onChange(documents.with(at, next))
        return (
          <div key={at} className="flex flex-col gap-3 border-s-2 border-hair ps-3">
            <Select
              label={t('documentKind')}
              value={document.kind}
              options={ZoneDocument.shape.kind.options.map((value) => ({
                value,
                label: t(`documentKinds.${value}`),
              }))}
              onChange={(kind) => set({ ...document, kind })}
            />
            <BilingualField
              label={t('documentTitle')}
              value={document.title}
              onChange={(title) => set({ ...document, title })}
            />
            <TextField
              isOptional
              type="url"
              label={t('documentUrl')}
              value={document.url ?? ''}
              onChange={(url) => {
                const { url: _gone, ...rest } = document
                set(url === '' ? rest : { ...rest, url })
              }}
            />
            <Button
              isNarrow
              variant="quiet"
              icon={<TrashIcon />}
              className="self-start"
              onPress={() => onChange(documents.toSpliced(at, 1))}
            >
              {t('removeDocument')}
            </Button>
          </div>
        )
      })}
      <Button
        className="self-start"
        onPress={() => onChange([...documents, { kind: 'plan', title: { zh: '', en: '' } }])}
      >
        {t('addDocument')}
      </Button>
    </div>
  )
}
