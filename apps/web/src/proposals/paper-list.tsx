import type { Paper } from '@hetu/domain/proposals/paper'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { OutsideLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { PaperViewer } from './paper-viewer.tsx'
import { paperAddress } from './use-proposals.ts'

/** Drawings and documents, each with its kind and size before one opens it. */
export function PaperList({ reference, papers }: { reference: string; papers: readonly Paper[] }) {
  const t = useTranslations('proposals.papers')
  const say = useLocalText()
  const format = useFormat()
  const [opened, setOpened] = useState<Paper | null>(null)
  const addressOf = (paper: Paper) => paperAddress(reference, paper.id)
  if (papers.length === 0) return <p className="text-body text-ink-second">{t('none')}</p>
  return (
    <>
      <ul className="m-0 grid list-none gap-4 p-0 sm:grid-cols-2">
        {papers.map((paper) => {
          const name = `${paper.code} ${say(paper.title)}`
          const isPicture = paper.mediaType.startsWith('image/')
          return (
            <li key={paper.id} className="flex flex-col gap-2 rounded-control border border-hair p-3">
              {isPicture ? (
                <button
                  type="button"
                  className="flex min-h-target flex-col gap-2 text-start text-body text-action underline underline-offset-3"
                  onClick={() => setOpened(paper)}
                >
                  <img
                    src={addressOf(paper)}
                    alt=""
                    width={paper.width ?? undefined}
                    height={paper.height ?? undefined}
                    loading="lazy"
                    className="h-40 w-full object-contain"
                  />
                  {t('look', { name })}
                </button>
              ) : (
                <OutsideLink
                  href={addressOf(paper)}
                  className="inline-flex min-h-target items-center text-body"
                >
                  {t('download', { name })}
                </OutsideLink>
              )}
              <span className="text-note text-ink-least">
                {t(isPicture ? 'picture' : 'pdf')}
                {paper.width && paper.height ? ` · ${paper.width} × ${paper.height}` : ''} ·{' '}
                {format.number(Math.max(1, Math.round(paper.byteCount / 1024)))} kB
              </span>
            </li>
          )
        })}
      </ul>
      <PaperViewer paper={opened} address={opened ? addressOf(opened) : ''} onClose={() => setOpened(null)} />
    </>
  )
}
