import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { toast } from '../shared/toast.ts'
import { useSettleFlag } from './use-thread.ts'

/** A moderator ends a flag without hiding anything, and says why. */
export function SettleButton({ flagId, settlement }: { flagId: string; settlement: 'kept' | 'passed_on' }) {
  const t = useTranslations('threads.settle')
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const settle = useSettleFlag()
  const send = () =>
    settle.mutate(
      { flagId, settlement, words },
      {
        onSuccess: () => {
          setOpen(false)
          toast(t('done'))
        },
      },
    )
  return (
    <>
      <Button isNarrow onPress={() => setOpen(true)}>
        {settlement === 'kept' ? t('keep') : t('passOn')}
      </Button>
      <Dialog
        title={t('title')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <Button
            variant="primary"
            isPending={settle.isPending}
            isDisabled={words.trim().length < 4}
            onPress={send}
          >
            {t('send')}
          </Button>
        }
      >
        <TextArea label={t('words')} rows={3} limit={1000} value={words} onChange={setWords} />
        {settle.error ? <ProblemNotice error={settle.error} /> : null}
      </Dialog>
    </>
  )
}
