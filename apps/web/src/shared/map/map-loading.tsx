import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../components/button.tsx'

/** Nobody is told of a wait that is over at once; who has waited longer is offered the list. */
const [soonMilliseconds, longMilliseconds] = [800, 6000]

/** Says over a map that it is being drawn; after some seconds, that the list says the same already. */
export function MapLoading({ onList }: { onList?: (() => void) | undefined }) {
  const t = useTranslations('shared.map')
  const [waited, setWaited] = useState<'no' | 'some' | 'long'>('no')
  useEffect(() => {
    const soon = setTimeout(() => setWaited('some'), soonMilliseconds)
    const long = setTimeout(() => setWaited('long'), longMilliseconds)
    return () => {
      clearTimeout(soon)
      clearTimeout(long)
    }
  }, [])
  return (
    <output className="pointer-events-none absolute inset-x-4 top-20 z-1 flex justify-center">
      {waited === 'no' ? null : (
        <span className="pointer-events-auto flex flex-wrap items-center gap-x-3 rounded-sheet bg-paper px-4 py-2 text-label text-ink shadow-lift">
          {t(waited === 'long' && onList ? 'slow' : 'loading')}
          {waited === 'long' && onList ? (
            <Button isNarrow onPress={onList}>
              {t('toList')}
            </Button>
          ) : null}
        </span>
      )}
    </output>
  )
}
