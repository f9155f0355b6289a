import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { FlagIcon } from '../shared/icons/speech-icons.tsx'
import { useMay } from '../shared/may.ts'
import { toast } from '../shared/toast.ts'
import { HidingFields, noGrounds } from './hiding-fields.tsx'
import { useFlag } from './use-thread.ts'

/** Asks a moderator to look at something; only for those signed in. */
export function FlagButton({ threadId, commentId }: { threadId: string; commentId?: string }) {
  const t = useTranslations('threads.flag')
  const mayFlag = useMay('flag')
  const [isOpen, setOpen] = useState(false)
  const [grounds, setGrounds] = useState(noGrounds)
  const flag = useFlag(threadId)
  if (!mayFlag) return null

  const send = () => {
    if (!grounds.reasonCode) return
    flag.mutate(
      { reasonCode: grounds.reasonCode, words: grounds.words, ...(commentId ? { commentId } : {}) },
      {
        onSuccess: () => {
          setOpen(false)
          setGrounds(noGrounds)
          toast(t('sent'))
        },
      },
    )
  }
  return (
    <>
      <Button variant="quiet" isNarrow icon={<FlagIcon />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        title={t('title')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <Button
            variant="primary"
            isPending={flag.isPending}
            disabledReason={grounds.reasonCode ? undefined : t('needsReason')}
            onPress={send}
          >
            {t('send')}
          </Button>
        }
      >
        <p className="text-body text-ink-second">{t('lead')}</p>
        <HidingFields
          grounds={grounds}
          onChange={setGrounds}
          reasonLabel={t('reason')}
          wordsLabel={t('words')}
          areWordsOptional
        />
        {flag.error ? <ProblemNotice error={flag.error} /> : null}
      </Dialog>
    </>
  )
}
