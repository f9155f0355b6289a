import { citationOf } from '@hetu/domain/zones/citation'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { capital } from '../shared/capital.ts'
import { useLocalText } from '../shared/language.ts'
import { ObjectHistory } from './object-history.tsx'

interface ObjectListProps {
  objects: readonly HeritageObject[]
  /** What the reader may do with one. */
  actions?: (object: HeritageObject) => ReactNode
}

/** Single protected things with the distance or depth that each brings, and its legal basis. */
export function ObjectList({ objects, actions }: ObjectListProps) {
  const t = useTranslations('zones.page')
  const say = useLocalText()
  const figureOf = (object: HeritageObject): string => {
    if (object.kind === 'old_tree' || object.kind === 'well')
      return t('radius', { metres: String(object.radiusMetres) })
    if (object.kind === 'control_line') return t('setback', { metres: String(object.setbackMetres) })
    if (object.kind === 'lane') return t('width', { metres: String(object.widthMetres) })
    return object.kind === 'burial_area' ? t('dig', { metres: String(object.digDepthMetres) }) : ''
  }
  return (
    <ul className="m-0 list-none p-0">
      {objects.map((object) => (
        <li key={object.id} id={`zone-${object.id}`} className="border-b border-hair px-4 py-2 last:border-0">
          <p className="text-label">
            <strong>{capital(say(object.name))}</strong>
            {figureOf(object) ? ` · ${figureOf(object)}` : ''}
          </p>
          <p className="text-note text-ink-least">{say(citationOf(object.legalBasis))}</p>
          <ObjectHistory id={object.id} />
          {actions?.(object)}
        </li>
      ))}
    </ul>
  )
}
