import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BilingualField, isBilingual } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { FileField } from '../shared/components/file-field.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { UploadIcon } from '../shared/icons/action-icons.tsx'
import { useDraft } from '../shared/draft.ts'
import { toast } from '../shared/toast.ts'
import { emptyText, useAttachPaper } from './use-proposals.ts'

const kinds = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf']
const mostBytes = 8 * 1_048_576

/** Adding a drawing or document to a draft: file, code on the sheet, title in both languages. */
export function AttachPaperForm({ reference }: { reference: string }) {
  const t = useTranslations('proposals.consultation')
  const [file, setFile] = useState<File | null>(null)
  const { values, change, clear } = useDraft(`paper-${reference}`, 1, { code: '', title: emptyText })
  const { code, title } = values
  const [isReading, setReading] = useState(false)
  const attach = useAttachPaper(reference)
  const fault = !file
    ? t('needsFile')
    : !kinds.includes(file.type)
      ? t('wrongKind')
      : file.size > mostBytes
        ? t('tooLarge')
        : !/^[A-Za-z0-9-]{1,20}$/.test(code.trim())
          ? t('needsCode')
          : isBilingual(title)
            ? undefined
            : t('needsTitle')
  const send = async () => {
    if (!file) return
    setReading(true)
    const base64 = await readBase64(file).finally(() => setReading(false))
    attach.mutate(
      { code: code.trim(), title, base64 },
      {
        onSuccess: () => {
          toast(t('attached', { code: code.trim() }))
          setFile(null)
          clear()
        },
      },
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="flex flex-col gap-1">
        <legend className="text-label font-bold">{t('file')}</legend>
        <span className="text-note text-ink-least">{t('fileHint')}</span>
        <FileField accepted={kinds} chosen={file?.name} onChoose={setFile} />
      </fieldset>
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        value={code}
        onChange={(next) => change({ code: next })}
        maxLength={20}
        className="max-w-[18rem]"
      />
      <BilingualField
        label={t('paperTitle')}
        value={title}
        onChange={(next) => change({ title: next })}
        maxLength={120}
      />
      {attach.error ? <ProblemNotice error={attach.error} /> : null}
      <Button
        className="self-start"
        icon={<UploadIcon />}
        isPending={isReading || attach.isPending}
        disabledReason={fault}
        onPress={() => void send()}
      >
        {t('attach')}
      </Button>
    </div>
  )
}

function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const said = typeof reader.result === 'string' ? reader.result : ''
      resolve(said.slice(said.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })
}
