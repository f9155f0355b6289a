import { useTranslations } from 'use-intl'
import { TextLink } from '../components/link.tsx'

interface OnMapLinkProps {
  reference: string
  position: [number, number]
}

/** Leads to the large map, where the item is selected: its sign has a ring, its row is marked. */
export function OnMapLink({ reference, position }: OnMapLinkProps) {
  const t = useTranslations('shared.map')
  return (
    <TextLink
      to="/"
      search={{ c: position, z: 19, sel: reference }}
      className="no-print self-start text-label"
    >
      {t('onMap')}
    </TextLink>
  )
}
