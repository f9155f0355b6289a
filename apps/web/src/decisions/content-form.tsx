import type { OpenDecision } from '@hetu/domain/decisions/open-decision'
import { decisionOutcomes } from '@hetu/domain/decisions/decision'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { MergeForm } from '../shared/components/merge-form.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { toast } from '../shared/toast.ts'
import { KeptSign } from '../shared/components/kept-sign.tsx'
import { useMergingDraft } from '../shared/use-merging-draft.ts'
import {
  type ContentField,
  contentFields,
  contentToSend,
  emptyRow,
  type FieldKind,
} from './content-fields.ts'
import { decisionOfParts, partsOfDecision, type Values, type WrittenDecision } from './content-parts.ts'
import { LocalTextField } from './local-text-field.tsx'
import { rowsInWords } from './rows-in-words.ts'
import { useEditDecision } from './use-decision.ts'

type Words = { zh: string; en: string }

/** The text of a decision, part by part; kept on the device until saved as a whole. Two writers put theirs together. */
export function ContentForm({ decision }: { decision: OpenDecision }) {
  const t = useTranslations('decisions')
  const merge = useTranslations('merge')
  const draft = useMergingDraft<WrittenDecision, number>({
    form: `decision-text-${decision.id}`,
    version: 2,
    standing: {
      content: { content: decision.content, outcome: decision.outcome },
      mark: decision.contentRevision,
    },
    partsOf: partsOfDecision,
    contentOf: decisionOfParts,
  })
  const { content: values, outcome } = draft.content
  const edit = useEditDecision(decision.id)
  const set = (key: string, value: unknown) => draft.change({ outcome, content: { ...values, [key]: value } })
  const save = () =>
    edit.mutate(
      { revision: draft.begunFrom, outcome, content: contentToSend(values) },
      {
        onSuccess: ({ revision }) => {
          draft.saved(revision)
          toast(t('closeOut.saved'))
        },
      },
    )
  // What this writer is saving comes back as a newer revision before its answer does.
  const conflict = edit.isPending ? null : draft.conflict
  const nameOf = (key: string) => {
    if (key === 'outcome') return t('closeOut.outcome')
    const [part = '', language] = key.split('.')
    // Every field of the specification has its name in the catalogue.
    const name = t(`content.${part}` as 'content.title')
    return language === undefined ? name : `${name} · ${t(`closeOut.${language === 'zh' ? 'zh' : 'en'}`)}`
  }
  return (
    <form className="flex flex-col gap-5" onSubmit={(event) => event.preventDefault()}>
      {conflict ? (
        <MergeForm
          writings={conflict.writings}
          picks={conflict.picks}
          onPicks={conflict.onPicks}
          nameOf={nameOf}
          isText={(key) => key.includes('.')}
          wordsOf={(key, value) =>
            key === 'outcome'
              ? t(`outcome.${decisionOutcomes.find((known) => known === value) ?? 'approved'}`)
              : rowsInWords(value)
          }
          onUse={() => {
            conflict.onUse()
            toast(merge('used'))
          }}
        />
      ) : null}
      <Select
        label={t('closeOut.outcome')}
        value={outcome}
        onChange={(next) => draft.change({ content: values, outcome: next })}
        options={decisionOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      {contentFields.map((field) => (
        <div key={field.key} id={`part-${field.key}`} tabIndex={-1}>
          <Part field={field} value={values[field.key]} onChange={(value) => set(field.key, value)} />
        </div>
      ))}
      {edit.error && !conflict ? <ProblemNotice error={edit.error} /> : null}
      {draft.isDirty ? (
        <div className="flex flex-wrap items-center gap-x-4 text-label">
          <p className="text-warn">{t('closeOut.textNotSaved')}</p>
          <KeptSign keeping={draft.keeping} />
        </div>
      ) : null}
      <Button
        variant="primary"
        isPending={edit.isPending}
        disabledReason={conflict ? merge('saveAfter') : undefined}
        onPress={save}
        className="self-start"
      >
        {t('closeOut.save')}
      </Button>
    </form>
  )
}

interface PartProps {
  field: ContentField
  value: unknown
  onChange: (value: unknown) => void
}

function Part({ field, value, onChange }: PartProps) {
  const t = useTranslations('decisions.content')
  const { fields = [], key } = field
  if (field.kind !== 'rows' && field.kind !== 'one') {
    return (
      <Field name={key} kind={field.kind} isOptional={field.isOptional} value={value} onChange={onChange} />
    )
  }
  const rows = field.kind === 'one' ? (value ? [value as Values] : []) : ((value ?? []) as Values[])
  const write = (next: Values[]) => onChange(field.kind === 'one' ? (next[0] ?? null) : next)
  return (
    <fieldset className="flex flex-col gap-3 rounded-control border border-hair p-3">
      <legend className="px-1 text-lead font-bold">{t(key)}</legend>
      {rows.map((row, n) => (
        // Rows have no id of their own and are only added at the end or taken out.
        <div key={n} className="flex flex-col gap-2 border-b border-hair pb-3">
          {fields.map((cell) => (
            <Field
              key={cell.key}
              name={cell.key}
              kind={cell.kind}
              isOptional={cell.isOptional}
              value={row[cell.key]}
              onChange={(next) => write(rows.with(n, { ...row, [cell.key]: next }))}
            />
          ))}
          <Button isNarrow variant="quiet" className="self-start" onPress={() => write(rows.toSpliced(n, 1))}>
            {t('remove')}
          </Button>
        </div>
      ))}
      {field.kind === 'one' && rows.length > 0 ? null : (
        <Button isNarrow className="self-start" onPress={() => write([...rows, emptyRow(fields)])}>
          {t('add')}
        </Button>
      )}
    </fieldset>
  )
}

interface FieldProps {
  name: string
  kind: FieldKind
  isOptional?: boolean | undefined
  value: unknown
  onChange: (value: unknown) => void
}

function Field({ name, kind, isOptional = false, value, onChange }: FieldProps) {
  const t = useTranslations('decisions.content')
  // Every field of the specification has its name in the catalogue.
  const label = t(name as 'title')
  if (kind === 'tick') {
    return (
      <Checkbox isSelected={value === true} onChange={onChange}>
        {label}
      </Checkbox>
    )
  }
  if (kind === 'text' || kind === 'words') {
    const words = (value as Words | null | undefined) ?? { zh: '', en: '' }
    const write = (next: Words) => onChange(isOptional && next.zh === '' && next.en === '' ? null : next)
    return (
      <LocalTextField
        label={label}
        value={words}
        onChange={write}
        rows={kind === 'text' ? 4 : 1}
        isOptional={isOptional}
      />
    )
  }
  return (
    <TextField
      label={label}
      isOptional={isOptional}
      type={kind === 'date' ? 'date' : 'text'}
      value={typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''}
      onChange={(next) =>
        onChange(kind === 'number' ? Number(next) || 0 : isOptional && next === '' ? null : next)
      }
    />
  )
}
