import { Suspense, lazy, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../shared/components/icon-button.tsx'
import { MenuIcon } from '../shared/icons/navigation-icons.tsx'

const loadDialog = () => import('./nav-dialog.tsx')
const NavDialog = lazy(loadDialog)

/** The sections on a phone, behind one button; what it opens comes when a finger or pointer nears it. */
export function NavMenu() {
  const t = useTranslations('app')
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton
        ref={button}
        label={t('nav.more')}
        icon={<MenuIcon />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onHoverStart={() => void loadDialog()}
        onPress={() => setOpen(!isOpen)}
        className="md:hidden"
      />
      {isOpen ? (
        <Suspense>
          <NavDialog button={button} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
