import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { buttonLook } from './button-look.ts'
import type { ButtonVariant } from './button-look.ts'

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  /** What the button does, for screen readers and as a tooltip. */
  label: string
  icon: ReactNode
  variant?: ButtonVariant
  ref?: Ref<HTMLButtonElement>
  className?: string
}

/** A square button with an icon; only where the icon is known to all (close, plus, minus, search). */
export function IconButton({
  label,
  icon,
  variant = 'secondary',
  className = '',
  ...props
}: IconButtonProps) {
  return (
    <AriaButton {...props} aria-label={label} className={`${buttonLook(variant)} px-0! ${className}`}>
      {icon}
    </AriaButton>
  )
}
