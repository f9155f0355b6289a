import type { RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { NavLinks } from './nav-links.tsx'

interface NavDialogProps {
  button: RefObject<HTMLButtonElement | null>
  onClose: () => void
}

/** The sections of the product over a phone's page. */
export default function NavDialog({ button, onClose }: NavDialogProps) {
  const t = useTranslations('app')
  return (
    <Popover
      isOpen
      onOpenChange={onClose}
      triggerRef={button}
      placement="bottom end"
      className="max-w-[92vw] overflow-auto rounded-sheet border border-hair bg-paper p-2 shadow-lift md:hidden"
    >
      <Dialog aria-label={t('mainNav')} className="outline-none">
        <nav aria-label={t('mainNav')} className="flex min-w-48 flex-col">
          <NavLinks onGo={onClose} />
        </nav>
      </Dialog>
    </Popover>
  )
}
