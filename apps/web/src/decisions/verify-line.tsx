import { shortHash } from '@hetu/domain/decisions/short-hash'
import type { PublishedDecision } from '@hetu/domain/decisions/published-decision'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Notice } from '../shared/components/notice.tsx'
import { OutsideLink } from '../shared/components/link.tsx'
import { documentPath } from './use-decision.ts'

/** Whether the content is still what was published, and whether the code on a reader's paper is the same. */
export function VerifyLine({ decision }: { decision: PublishedDecision }) {
  const t = useTranslations('decisions.page')
  const printed = usePrintedCode()
  const isCode = /^[0-9a-f]{8}$/.test(printed)
  const isSame = decision.contentHash.startsWith(printed)
  const isGood = decision.integrity === 'intact' && (!isCode || isSame)
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title font-bold">{t('verify')}</h2>
      <Notice tone={isGood ? 'ok' : 'bad'} title={t(decision.integrity)}>
        {isCode ? <p>{isSame ? t('printedSame') : t('printedOther', { hash: shortHash(printed) })}</p> : null}
        <p className="text-note text-ink-second">
          {t('whole')}
          <code className="block break-all">{decision.contentHash}</code>
        </p>
        <OutsideLink href={documentPath(decision.document.number)}>{t('json')}</OutsideLink>
      </Notice>
    </section>
  )
}

const stay = () => () => {}

/** The code that came with the reader's address, which no server is told. */
function usePrintedCode(): string {
  return useSyncExternalStore(
    stay,
    () => window.location.hash.slice(1).toLowerCase(),
    () => '',
  )
}
