import { Suspense, lazy, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { buttonLook } from '../shared/components/button-look.ts'

const loadDialog = () => import('./reading-view-dialog.tsx')
const ReadingViewDialog = lazy(loadDialog)

/** The button that opens text sizes and themes; what it opens comes when a finger or pointer nears it. */
export function ReadingViewMenu() {
  const t = useTranslations('app.view')
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <AriaButton
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onHoverStart={() => void loadDialog()}
        onPress={() => setOpen(!isOpen)}
        className={buttonLook('secondary', true)}
      >
        <span>{t('button')}</span>
        <span className="sr-only"> {t('open')}</span>
      </AriaButton>
      {isOpen ? (
        <Suspense>
          <ReadingViewDialog button={button} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
