import { useTranslations } from 'use-intl'

/** The shape of what is coming: as many lines as usual, so that nothing jumps when it arrives. */
export function Skeleton({ rows = 3, kind = 'rows' }: { rows?: number; kind?: 'rows' | 'page' }) {
  const t = useTranslations('shared')
  return (
    <output className="flex flex-col gap-4 p-5 no-script:hidden">
      <span className="sr-only">{t('loading')}</span>
      {kind === 'page' ? <div aria-hidden className="h-[2em] w-2/3 rounded-control bg-hair" /> : null}
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} aria-hidden className="flex flex-col gap-2 border-b border-hair pb-4">
          <div className="h-[1.2em] w-4/5 rounded-control bg-hair" />
          <div className="h-[1em] w-3/5 rounded-control bg-mist" />
        </div>
      ))}
    </output>
  )
}
