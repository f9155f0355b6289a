import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { BackIcon } from '../icons/navigation-icons.tsx'

type Anchor = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }

/** Back to the page this one belongs to, named: `<BackLink to="/proposals">全部方案</BackLink>`. */
export const BackLink = createLink(({ children, ...props }: Anchor) => (
  <a
    {...props}
    className="no-print inline-flex min-h-target items-center gap-2 self-start text-label text-action hover:underline"
  >
    <BackIcon />
    {children}
  </a>
))
