import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { CloseIcon } from '../icons/action-icons.tsx'
import { IconButton } from './icon-button.tsx'

export interface DialogProps {
  title: string
  children: ReactNode | ((close: () => void) => ReactNode)
  /** Buttons at the end; the safe one first in reading order. */
  actions?: ReactNode | ((close: () => void) => ReactNode)
  /** Leave both out inside a `DialogTrigger` of react-aria-components. */
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  /** Interrupts with something that must be answered: no closing by a press outside. */
  isAlert?: boolean
  size?: 'small' | 'wide'
}

/** A question or form over the page; on a phone it fills the width and stands at the bottom. */
export function Dialog({
  title,
  children,
  actions,
  isOpen,
  onOpenChange,
  isAlert,
  size = 'small',
}: DialogProps) {
  const t = useTranslations('shared.button')
  const say = (content: DialogProps['children'], close: () => void) =>
    typeof content === 'function' ? content(close) : content
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!isAlert}
      className="fixed inset-0 z-50 grid place-items-end bg-veil sm:place-items-center sm:p-6"
    >
      <Modal
        className={`max-h-dvh w-full overflow-auto rounded-t-sheet bg-paper shadow-lift sm:max-h-[90dvh] sm:rounded-sheet ${size === 'wide' ? 'sm:max-w-4xl' : 'sm:max-w-[36rem]'}`}
      >
        <AriaDialog
          role={isAlert ? 'alertdialog' : 'dialog'}
          className="flex flex-col gap-4 p-4 outline-none sm:p-6"
        >
          {({ close }) => (
            <>
              <div className="flex items-start justify-between gap-4">
                <Heading slot="title" className="text-title font-bold">
                  {title}
                </Heading>
                {isAlert ? null : (
                  <IconButton label={t('close')} icon={<CloseIcon />} variant="quiet" onPress={close} />
                )}
              </div>
              <div className="flex flex-col gap-4">{say(children, close)}</div>
              {actions ? <div className="flex flex-wrap justify-end gap-2">{say(actions, close)}</div> : null}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
