import { mayObjectToLink } from '@hetu/domain/topics/may-object'
import { type ObjectionGround, objectionGrounds, type TopicLink } from '@hetu/domain/topics/topic'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { chosenOf } from './chosen-of.ts'
import { useObjectToLink } from './use-topics.ts'

interface ObjectButtonProps {
  topic: { reference: string; isPublished: boolean }
  link: TopicLink
}

/** Says that words do not belong in a topic, or not that way. */
export function ObjectButton({ topic, link }: ObjectButtonProps) {
  const t = useTranslations('topics.object')
  const marks = useTranslations('shared.marks')
  const actor = useActor()
  const [isOpen, setOpen] = useState(false)
  const [ground, setGround] = useState<ObjectionGround | null>(null)
  const [words, setWords] = useState('')
  const object = useObjectToLink(topic.reference)
  const { isPublished } = topic
  const { isMyObjectionWaiting } = link
  const { isShown, disabledReason } = useOffer()(
    mayObjectToLink({ isPublished, isMyObjectionWaiting }, actor),
  )
  if (!isShown) return null
  const send = () => {
    if (!ground) return
    object.mutate(
      { ...chosenOf([link]), ground, words },
      {
        onSuccess: () => {
          setOpen(false)
          setGround(null)
          setWords('')
          toast(t('sent'))
        },
      },
    )
  }
  return (
    <>
      <Button
        isNarrow
        variant="quiet"
        aria-label={marks('labelled', { label: t('open'), text: link.title })}
        disabledReason={disabledReason}
        onPress={() => setOpen(true)}
      >
        {t('open')}
      </Button>
      <Dialog
        title={t('title')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <Button
            variant="primary"
            isPending={object.isPending}
            disabledReason={ground ? undefined : t('needsGround')}
            onPress={send}
          >
            {t('send')}
          </Button>
        }
      >
        <p className="text-body text-ink-second">{t('lead')}</p>
        <RadioCards
          label={t('ground')}
          options={objectionGrounds.map((value) => ({ value, title: t(`grounds.${value}`) }))}
          value={ground}
          onChange={setGround}
        />
        <TextArea label={t('words')} rows={3} limit={1000} isOptional value={words} onChange={setWords} />
        {object.error ? <ProblemNotice error={object.error} /> : null}
      </Dialog>
    </>
  )
}
