import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { IconButton } from '../shared/components/icon-button.tsx'
import { MenuIcon } from '../shared/icons/navigation-icons.tsx'
import { NavLinks } from './nav-links.tsx'

/** The sections on a phone, behind one button. */
export function NavMenu() {
  const t = useTranslations('app')
  return (
    <DialogTrigger>
      <IconButton label={t('nav.more')} icon={<MenuIcon />} className="md:hidden" />
      <Popover
        placement="bottom end"
        className="max-w-[92vw] overflow-auto rounded-sheet border border-hair bg-paper p-2 shadow-lift md:hidden"
      >
        <Dialog aria-label={t('mainNav')} className="outline-none">
          {({ close }) => (
            <nav aria-label={t('mainNav')} className="flex min-w-48 flex-col">
              <NavLinks onGo={close} />
            </nav>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
