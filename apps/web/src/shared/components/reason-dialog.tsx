import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, type ButtonProps } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { TextArea } from './text-area.tsx'

/** The fewest characters that say why. */
const least = 4

interface ReasonDialogProps {
  /** On the button that asks. */
  open: ReactNode
  /** Names what it is about, for those who hear the button alone. */
  openLabel?: string
  openVariant?: ButtonProps['variant']
  /** Why the button cannot be pressed. */
  disabledReason?: string | undefined
  title: string
  lead?: string
  /** Above the field. */
  label: string
  limit: number
  send: string
  sendVariant: 'primary' | 'danger'
  onSend: (reason: string) => Promise<unknown>
  onDone: () => void
}

/** A button that asks why before it acts: what was written stays where it is refused. */
export function ReasonDialog({
  open,
  openLabel,
  openVariant,
  disabledReason,
  title,
  lead,
  label,
  limit,
  send,
  sendVariant,
  onSend,
  onDone,
}: ReasonDialogProps) {
  const t = useTranslations('shared.reason')
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const press = async () => {
    setPending(true)
    setError(null)
    try {
      await onSend(reason.trim())
      setOpen(false)
      setReason('')
      onDone()
    } catch (problem) {
      setError(problem)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <Button
        isNarrow
        variant={openVariant}
        aria-label={openLabel}
        disabledReason={disabledReason}
        onPress={() => setOpen(true)}
      >
        {open}
      </Button>
      <Dialog
        title={title}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <Button
            variant={sendVariant}
            isPending={isPending}
            disabledReason={reason.trim().length < least ? t('needed', { least }) : undefined}
            onPress={() => void press()}
          >
            {send}
          </Button>
        }
      >
        {lead ? <p className="text-body text-ink-second">{lead}</p> : null}
        <TextArea label={label} rows={3} limit={limit} value={reason} onChange={setReason} />
        {error ? <ProblemNotice error={error} /> : null}
      </Dialog>
    </>
  )
}
