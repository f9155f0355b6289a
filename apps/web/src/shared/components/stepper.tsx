import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Keeping } from '../kept-drafts.ts'
import { KeptSign } from './kept-sign.tsx'

export interface StepperProps {
  /** 1 to `total`. */
  step: number
  total: number
  /** How far the device has what was written, where the form keeps it. */
  keeping?: Keeping
  /** The question of this step. */
  children?: ReactNode
}

/** Where the person is in a form of one question a page, and whether anything could be lost. */
export function Stepper({ step, total, keeping = 'none', children }: StepperProps) {
  const t = useTranslations('shared.stepper')
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 text-label text-ink-second">
        <p>{t('step', { step, total })}</p>
        <KeptSign keeping={keeping} />
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
