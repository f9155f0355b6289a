import { Icon } from './icon.tsx'
import type { IconProps } from './icon.tsx'

/* Icons of talk and agreement. */

export const SupportIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M7.5 11 11 3.500c1.7 0 2.5 1.2 2.5 2.700V10H19a1.5 1.5 0 0 1 1.5 1.800l-1.3 6.700a2 2 0 0 1-2 1.500H7.500z" />
    <path d="M3.5 11h4v9h-4z" />
  </Icon>
)

export const OpposeIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M16.5 13 13 20.500c-1.7 0-2.5-1.2-2.5-2.700V14H5a1.5 1.5 0 0 1-1.5-1.800l1.3-6.700A2 2 0 0 1 6.8 4h9.700z" />
    <path d="M20.5 13h-4V4h4z" />
  </Icon>
)

export const CommentIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 4.500h16v11.500h-9L6.5 20v-4H4z" />
  </Icon>
)

export const FollowIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6 17V10.500a6 6 0 0 1 12 0V17l1.5 1.500h-15z" />
    <path d="M10 21h4" />
  </Icon>
)

export const PhoneIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M5 3.500h4l1.5 5L8 10.200a12 12 0 0 0 5.8 5.800l1.7-2.5 5 1.500v4a1.5 1.5 0 0 1-1.5 1.500C11 20.5 3.5 13 3.5 5A1.5 1.5 0 0 1 5 3.500z" />
  </Icon>
)

export const VoteIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 11.500h3l1-2h8l1 2h3V20H4zM4 15h16" />
    <path d="m9 6.5 2.2 2.200L15.5 4" />
  </Icon>
)

export const FlagIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M5 21V4M5 4.500h13l-2.5 4 2.5 4H5" />
  </Icon>
)
