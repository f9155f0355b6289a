import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { CheckIcon } from '../icons/action-icons.tsx'

export interface StepperProps {
  /** 1 to `total`. */
  step: number
  total: number
  /** Shows “已存在这台设备上”. */
  isSaved?: boolean
  /** The question of this step. */
  children?: ReactNode
}

/** Where the person is in a form of one question a page, and that nothing will be lost. */
export function Stepper({ step, total, isSaved, children }: StepperProps) {
  const t = useTranslations('shared.stepper')
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 text-label text-ink-second">
        <p>{t('step', { step, total })}</p>
        {isSaved ? (
          <p className="flex items-center gap-1 text-ok">
            <CheckIcon className="size-[1.2em]!" />
            {t('saved')}
          </p>
        ) : null}
      </div>
      <div aria-hidden className="flex gap-1">
        {Array.from({ length: total }, (_, index) => (
          <span
            key={index}
            className={`h-2 flex-1 rounded-full border ${index < step ? 'border-action bg-action' : 'border-edge bg-paper'}`}
          />
        ))}
      </div>
      {children}
    </div>
  )
}
