import { ideaPolicy } from '@hetu/domain/ideas/idea-policy'
import { useTranslations } from 'use-intl'
import { PlainLink } from '../shared/components/link.tsx'
import { useDeskParts } from '../shared/desk-parts.ts'
import { useIsReader } from '../shared/session.ts'

const sections = [
  { to: '/proposals', name: 'proposals' },
  { to: '/decisions', name: 'decisions' },
  { to: '/zones', name: 'zones' },
  { to: '/figures', name: 'figures' },
] as const
const more = [{ to: '/about', name: 'about' }] as const

const look =
  'inline-flex min-h-target items-center rounded-control px-2.5 text-label text-ink no-underline hover:bg-mist ' +
  'aria-[current=page]:font-bold aria-[current=page]:text-action aria-[current=page]:underline ' +
  'aria-[current=page]:underline-offset-8 aria-[current=page]:decoration-3'

/** The sections of the product; people who work on it also see their desk. */
export function NavLinks({ isBar, onGo }: { isBar?: boolean; onGo?: () => void }) {
  const t = useTranslations('app.nav')
  const hasDesk = useDeskParts().size > 0
  const mayVisit = useIsReader(ideaPolicy['submit-idea-on-behalf'])
  const links = [
    ...sections,
    ...(hasDesk ? [{ to: '/desk', name: 'desk' } as const] : []),
    // The desk of whoever goes to doors leads there first, so that the bar keeps to one row.
    ...(mayVisit && !isBar ? [{ to: '/visit', name: 'visit' } as const] : []),
    ...(isBar ? [] : more),
  ]
  return links.map(({ to, name }) => (
    <PlainLink key={to} to={to} onClick={onGo} className={look}>
      {t(name)}
    </PlainLink>
  ))
}
