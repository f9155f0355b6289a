/* oxlint-disable jsx-a11y/anchor-has-content -- the content comes with the props of each link */
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { buttonLook } from './button-look.ts'
import type { ButtonVariant } from './button-look.ts'

type Anchor = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }

interface LinkLook extends Anchor {
  variant?: ButtonVariant
  icon?: ReactNode
  isNarrow?: boolean
}

const textLook =
  'text-action underline underline-offset-3 decoration-1 hover:decoration-3 hover:text-action-pressed'

/** A link in running text to another page of the product: `<TextLink to="/decisions/$number" params={{ number }}>`. */
export const TextLink = createLink(({ className = '', ...props }: Anchor) => (
  <a {...props} className={`${textLook} ${className}`} />
))

/** A link that looks like a button, for going somewhere; doing something is a `Button`. */
export const LinkButton = createLink(
  ({ variant, icon, isNarrow, className = '', children, ...props }: LinkLook) => (
    <a {...props} className={`${buttonLook(variant, isNarrow)} ${className}`}>
      {icon}
      <span>{children}</span>
    </a>
  ),
)

/** A link without a look of its own: cards, rows, bars. */
export const PlainLink = createLink((props: Anchor) => <a {...props} />)

/** A link out of the product; it opens in the same window and says where it leads. */
export function OutsideLink({ className = '', children, ...props }: Anchor & { href: string }) {
  return (
    <a {...props} rel="noreferrer" className={`${textLook} ${className}`}>
      {children}
    </a>
  )
}
