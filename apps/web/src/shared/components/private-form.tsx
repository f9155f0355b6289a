import { useTranslations } from 'use-intl'
import { useDraft } from '../draft.ts'
import { Button } from './button.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { TextArea } from './text-area.tsx'

interface PrivateFormProps {
  /** The name under which it is kept on the device until it is sent. */
  form: string
  label: string
  /** Who will read it. */
  hint: string
  limit: number
  send: string
  onSend: (words: string, submissionKey: string) => Promise<unknown>
  onSent: () => void
  error: unknown
  isPending: boolean
}

/** Words that are not for the public; they say for whom they are, and stay on the device until they are sent. */
export function PrivateForm(props: PrivateFormProps) {
  const { form, label, hint, limit, send, onSend, onSent, error, isPending } = props
  const t = useTranslations('privately')
  const draft = useDraft(form, 1, { words: '' })
  const { words } = draft.values
  const isLong = words.trim().length > limit
  const press = () =>
    void onSend(words, draft.submissionKey).then(
      () => {
        draft.clear()
        onSent()
      },
      // What was refused is said below, and the words stay.
      () => undefined,
    )
  return (
    <div className="no-print flex flex-col gap-3">
      <TextArea
        label={label}
        hint={hint}
        rows={2}
        value={words}
        limit={limit}
        onChange={(next) => draft.change({ words: next })}
      />
      {error ? <ProblemNotice error={error} /> : null}
      <Button
        className="self-start"
        isPending={isPending}
        disabledReason={words.trim().length < 2 ? t('needsWords') : isLong ? t('tooLong') : undefined}
        onPress={press}
      >
        {send}
      </Button>
    </div>
  )
}
