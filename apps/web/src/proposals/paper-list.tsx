import type { Paper } from '@hetu/domain/proposals/proposal'
import { useTranslations } from 'use-intl'
import { OutsideLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { proposalsPath } from './use-proposals.ts'

/** Drawings and documents, each with its kind and size before one opens it. */
export function PaperList({ reference, papers }: { reference: string; papers: readonly Paper[] }) {
  const t = useTranslations('proposals.papers')
  const say = useLocalText()
  const format = useFormat()
  if (papers.length === 0) return <p className="text-body text-ink-second">{t('none')}</p>
  return (
    <ul className="m-0 grid list-none gap-4 p-0 sm:grid-cols-2">
      {papers.map((paper) => {
        const address = `/api${proposalsPath()}/${reference}/papers/${paper.id}`
        const isPicture = paper.mediaType.startsWith('image/')
        return (
          <li key={paper.id} className="flex flex-col gap-2 rounded-control border border-hair p-3">
            {isPicture ? (
              <img
                src={address}
                alt={say(paper.title)}
                width={paper.width ?? undefined}
                height={paper.height ?? undefined}
                loading="lazy"
                className="h-40 w-full object-contain"
              />
            ) : null}
            <OutsideLink href={address}>
              {paper.code} {say(paper.title)}
            </OutsideLink>
            <span className="text-note text-ink-least">
              {t(isPicture ? 'picture' : 'pdf')} ·{' '}
              {format.number(Math.max(1, Math.round(paper.byteCount / 1024)))} kB
            </span>
          </li>
        )
      })}
    </ul>
  )
}
