import type { HidingGrounds } from '@hetu/domain/threads/hiding'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { toast } from '../shared/toast.ts'
import { HidingFields, noGrounds } from './hiding-fields.tsx'

interface HideButtonProps {
  onHide: (grounds: HidingGrounds) => Promise<unknown>
  isNarrow?: boolean
  disabledReason?: string | undefined
}

/** A moderator hides something: a reason of six, and an explanation everybody reads. */
export function HideButton({ onHide, isNarrow = true, disabledReason }: HideButtonProps) {
  const t = useTranslations('threads.hide')
  const [isOpen, setOpen] = useState(false)
  const [grounds, setGrounds] = useState(noGrounds)
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const send = async () => {
    if (!grounds.reasonCode) return
    setPending(true)
    setError(null)
    try {
      await onHide({ reasonCode: grounds.reasonCode, reason: grounds.words })
      setOpen(false)
      setGrounds(noGrounds)
      toast(t('done'))
    } catch (problem) {
      setError(problem)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <Button isNarrow={isNarrow} disabledReason={disabledReason} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        title={t('title')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <Button
            variant="danger"
            isPending={isPending}
            disabledReason={
              !grounds.reasonCode || grounds.words.trim().length < 4 ? t('needsGrounds') : undefined
            }
            onPress={() => void send()}
          >
            {t('send')}
          </Button>
        }
      >
        <p className="text-body text-ink-second">{t('lead')}</p>
        <HidingFields
          grounds={grounds}
          onChange={setGrounds}
          reasonLabel={t('reasonCode')}
          wordsLabel={t('reason')}
        />
        {error ? <ProblemNotice error={error} /> : null}
      </Dialog>
    </>
  )
}
