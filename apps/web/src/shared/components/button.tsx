import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { pressGate } from '../press-once.ts'
import { buttonLook } from './button-look.ts'
import type { ButtonVariant } from './button-look.ts'
import { Spinner } from './spinner.tsx'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  /** One `primary` a screen. */
  variant?: ButtonVariant
  icon?: ReactNode
  children: ReactNode
  /** What is happening while `isPending`: “正在送出”. */
  pendingText?: string
  /** Why the button cannot be pressed; shown under it, and the button then stays focusable but does nothing. */
  disabledReason?: string | undefined
  /** Smaller type for bars and tables; the target stays full size. */
  isNarrow?: boolean
  className?: string
}

/** A button that says what it does, what it is doing, and, if it cannot, why not. One that sends sends once a press. */
export function Button({
  variant,
  icon,
  children,
  pendingText,
  disabledReason,
  isNarrow,
  className = '',
  ...props
}: ButtonProps) {
  const t = useTranslations('shared.button')
  const reasonId = useId()
  const [mayPress] = useState(pressGate)
  const { onPress } = props
  const blocked = disabledReason !== undefined && disabledReason !== ''
  const look = `${buttonLook(variant, isNarrow)} ${blocked ? 'border-dashed! border-edge! bg-mist! text-ink-least!' : ''}`
  const button = (
    <AriaButton
      {...props}
      {...(onPress && props.isPending !== undefined && { onPress: (event) => mayPress() && onPress(event) })}
      {...(blocked && {
        onPress: undefined,
        type: 'button' as const,
        'aria-disabled': true,
        'aria-describedby': reasonId,
      })}
      className={`${look} ${blocked ? '' : className}`}
    >
      {({ isPending }) => (
        <>
          {isPending ? <Spinner /> : icon}
          <span>{isPending ? (pendingText ?? t('working')) : children}</span>
        </>
      )}
    </AriaButton>
  )
  if (!blocked) return button
  return (
    <span className={`inline-flex flex-col gap-1 ${className}`}>
      {button}
      <span id={reasonId} className="text-note text-ink-least">
        {disabledReason}
      </span>
    </span>
  )
}
