import { citationOf } from '@hetu/domain/zones/citation'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { toldObjectName } from '@hetu/domain/zones/law-known'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital } from '../shared/capital.ts'
import { Button } from '../shared/components/button.tsx'
import { useLocalText } from '../shared/language.ts'
import { ObjectHistory } from './object-history.tsx'

interface ObjectListProps {
  objects: readonly HeritageObject[]
  /** What the reader may do with one. */
  actions?: (object: HeritageObject) => ReactNode
}

/** Single protected things with the distance or depth that each brings, its legal basis and its versions. */
export function ObjectList({ objects, actions }: ObjectListProps) {
  const t = useTranslations('zones')
  const say = useLocalText()
  const [openId, setOpenId] = useState<string>()
  const figureOf = (object: HeritageObject): string => {
    if (object.kind === 'old_tree' || object.kind === 'well')
      return t('page.radius', { metres: String(object.radiusMetres) })
    if (object.kind === 'control_line') return t('page.setback', { metres: String(object.setbackMetres) })
    if (object.kind === 'lane') return t('page.width', { metres: String(object.widthMetres) })
    return object.kind === 'burial_area' ? t('page.dig', { metres: String(object.digDepthMetres) }) : ''
  }
  return (
    <ul className="m-0 list-none p-0">
      {objects.map((object) => {
        const isOpen = object.id === openId
        return (
          <li
            key={object.id}
            id={`zone-${object.id}`}
            className="border-b border-hair px-4 py-2 last:border-0"
          >
            <p className="text-label">
              <strong>{capital(say(toldObjectName(object)))}</strong>
              {figureOf(object) ? ` · ${figureOf(object)}` : ''}
            </p>
            <p className="text-note text-ink-least">{say(citationOf(object.legalBasis))}</p>
            <div className="no-print flex flex-wrap items-center gap-2 pt-1">
              {actions?.(object)}
              <Button
                isNarrow
                variant="quiet"
                aria-expanded={isOpen}
                aria-label={t('history.ofObject', { name: say(object.name) })}
                onPress={() => setOpenId(isOpen ? undefined : object.id)}
              >
                {t('history.versions')}
              </Button>
            </div>
            {isOpen ? <ObjectHistory id={object.id} /> : null}
          </li>
        )
      })}
    </ul>
  )
}
