import type { IdeaReceipt } from '@hetu/domain/ideas/idea-receipt'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { announce } from '../shared/announce.ts'
import { Button } from '../shared/components/button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { CopyIcon } from '../shared/icons/action-icons.tsx'
import { OkIcon } from '../shared/icons/notice-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { placeBase } from '../shared/place-slug.ts'
import { toast } from '../shared/toast.ts'

/** That it counted: reference, what happens, by when, and how to keep it. */
export function IdeaReceived({ receipt, onAnother }: { receipt: IdeaReceipt; onAnother: () => void }) {
  const t = useTranslations('ideas.add.sent')
  const say = useLocalText()
  const format = useFormat()
  const { reference, isOutside, isPublic } = receipt
  const outcome = useRef<HTMLParagraphElement>(null)
  const title = t('title')
  useEffect(() => {
    outcome.current?.focus()
    announce(title)
  }, [title])
  const copy = async () => {
    await navigator.clipboard.writeText(
      `${t('reference', { reference })} ${location.origin}${placeBase}/ideas/${reference}`,
    )
    toast(t('copied'))
  }
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-2 rounded-control border-s-4 border-ok bg-ok-ground p-5">
        <p
          ref={outcome}
          tabIndex={-1}
          className="flex items-center gap-2 text-display font-bold outline-none text-ink tabular-nums"
        >
          <OkIcon className="text-ok" />
          {t('reference', { reference })}
        </p>
        <p className="text-lead text-ink">
          {isOutside
            ? t('outside')
            : isPublic
              ? t('due', { day: format.day(`${receipt.answerDueOn}T12:00:00Z`, { withWeekday: true }) })
              : t('report')}
        </p>
        <p className="text-body text-ink-second">{t('at', { name: say(receipt.placeName) })}</p>
      </div>
      {isPublic && !isOutside ? (
        <section className="flex flex-col gap-2">
          <h2 className="text-lead font-bold">{t('next')}</h2>
          <ol className="m-0 flex list-decimal flex-col gap-1 ps-6 text-body">
            <li>{t('steps.read')}</li>
            <li>{t('steps.answer')}</li>
            <li>{t('steps.absorb')}</li>
          </ol>
        </section>
      ) : null}
      <div className="no-print flex flex-wrap gap-2">
        <LinkButton to="/ideas/$reference" params={{ reference }} variant="primary">
          {t('open')}
        </LinkButton>
        <Button icon={<CopyIcon />} onPress={() => void copy()}>
          {t('copy')}
        </Button>
        <Button onPress={onAnother}>{t('another')}</Button>
        <LinkButton to="/" search={isPublic && !isOutside ? { sel: reference } : {}} variant="quiet">
          {t('map')}
        </LinkButton>
      </div>
    </div>
  )
}
