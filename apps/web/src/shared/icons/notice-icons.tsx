import { Icon } from './icon.tsx'
import type { IconProps } from './icon.tsx'

/* Icons that say how serious a notice is. */

export const InfoIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v6M12 7.500h.01" strokeWidth="2.4" />
  </Icon>
)

export const OkIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9" />
    <path d="m7.5 12.5 3 3 6-6.5" />
  </Icon>
)

export const WarnIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12 3.5 22 20.500H2z" />
    <path d="M12 10v5M12 17.700h.01" strokeWidth="2.4" />
  </Icon>
)

export const BadIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 3h8l5 5v8l-5 5H8l-5-5V8z" />
    <path d="M12 7.500v6M12 16.500h.01" strokeWidth="2.4" />
  </Icon>
)

export const OfflineIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3 3l18 18M8.5 15.500a5 5 0 0 1 6 -.5M5 12a10 10 0 0 1 4.5-2.700M13.5 9a10 10 0 0 1 5.5 3M12 19.500h.01" />
  </Icon>
)

export const ClockIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 6.500V12l4 2.5" />
  </Icon>
)

export const LockIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="5" y="10.5" width="14" height="10" rx="1.5" />
    <path d="M8 10.500V7.500a4 4 0 0 1 8 0v3" />
  </Icon>
)

export const SealIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m12 2.5 2.6 2.2 3.4-.3.6 3.4 2.7 2.1-1.6 3 .5 3.4-3.3 1-1.6 3-3.3-1-3.3 1-1.6-3-3.3-1 .5-3.4-1.6-3 2.7-2.1.6-3.4 3.4.3z" />
    <path d="m8.5 11.5 2.5 2.5 4.5-4.5" />
  </Icon>
)
