import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { BadIcon } from '../icons/notice-icons.tsx'

/** What every field shares: a label that stays, a hint before the field, an error that says what to do. */
export interface FieldProps {
  label: string
  hint?: ReactNode
  /** The sentence of what is wrong; give it and the field is invalid. */
  error?: string | undefined
  isOptional?: boolean
}

export const inputLook =
  'w-full min-h-target rounded-control border border-edge bg-paper text-ink text-body px-3 py-2 ' +
  'placeholder:text-ink-least hover:border-ink-second invalid:border-bad invalid:border-2 ' +
  'disabled:bg-mist disabled:text-ink-least disabled:border-dashed'

export function FieldHead({ label, hint, isOptional }: FieldProps) {
  const t = useTranslations('shared.field')
  return (
    <>
      <Label className="block text-label font-bold text-ink first-letter:uppercase">
        {label}
        {isOptional ? <span className="font-normal text-ink-least"> {t('optional')}</span> : null}
      </Label>
      {hint ? (
        <Text slot="description" className="text-note text-ink-least">
          {hint}
        </Text>
      ) : null}
    </>
  )
}

export function FieldProblem({ error }: { error?: string | undefined }) {
  return (
    <FieldError className="flex items-start gap-2 text-label text-bad">
      {({ validationErrors }) => (
        <>
          <BadIcon />
          <span>{error ?? validationErrors.join(' ')}</span>
        </>
      )}
    </FieldError>
  )
}
