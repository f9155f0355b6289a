import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../components/button.tsx'

/** Nobody is told of a wait that is over at once; who has waited longer is offered the list. */
const [soonMilliseconds, longMilliseconds] = [800, 6000]

interface MapLoadingProps {
  /** Leads to the list of what the map shows, where there is one. */
  onList?: (() => void) | undefined
  /** Puts the drawing in the map's place. */
  onDrawing: () => void
}

/** Says over a map that it is being drawn; after some seconds it offers the drawing and the list, which need no wait. */
export function MapLoading({ onList, onDrawing }: MapLoadingProps) {
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
        <span className="pointer-events-auto flex flex-wrap items-center gap-x-3 gap-y-2 rounded-sheet bg-paper px-4 py-2 text-label text-ink shadow-lift">
          {t(waited === 'some' ? 'loading' : onList ? 'slow' : 'slowDrawing')}
          {waited === 'long' ? (
            <>
              {onList ? (
                <Button isNarrow onPress={onList}>
                  {t('toList')}
                </Button>
              ) : null}
              <Button isNarrow onPress={onDrawing}>
                {t('toDrawing')}
              </Button>
            </>
          ) : null}
        </span>
      )}
    </output>
  )
}
