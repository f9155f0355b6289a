import { Icon } from './icon.tsx'
import type { IconProps } from './icon.tsx'

/* Icons of what a person does. */

export const CloseIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
)

export const UpIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m5 15 7-7 7 7" />
  </Icon>
)

export const DownIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m5 9 7 7 7-7" />
  </Icon>
)

export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m5 12.5 4.5 4.500L19 7" />
  </Icon>
)

export const PrintIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M7 8V3.500h10V8M7 17H4V8.500h16V17h-3" />
    <path d="M7 14h10v6.500H7z" />
  </Icon>
)

export const CameraIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3.5 7.500H8L9.5 5h5L16 7.500h4.500v12h-17z" />
    <circle cx="12" cy="13" r="3.5" />
  </Icon>
)

export const LocateIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="5" />
    <path d="M12 2.500V7M12 17v4.500M2.5 12H7M17 12h4.5" />
  </Icon>
)

export const LayersIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m12 3.5 9 5-9 5-9-5z" />
    <path d="m3 13 9 5 9-5" />
  </Icon>
)

export const EditIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 20l1-4.500L16.5 4 20 7.5 8.5 19z" />
    <path d="m14 6.5 3.5 3.5" />
  </Icon>
)

export const TrashIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 6.500h16M9.5 6V3.500h5V6M6.5 6.5 7.5 20.500h9l1-14M10 10.500v6M14 10.500v6" />
  </Icon>
)

export const UndoIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 5 4 9l4 4" />
    <path d="M4.5 9H14a5.5 5.5 0 0 1 0 11H9" />
  </Icon>
)

export const RedoIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m16 5 4 4-4 4" />
    <path d="M19.5 9H10a5.5 5.5 0 0 0 0 11h5" />
  </Icon>
)

export const UploadIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12 15.500V4M7 8.500l5-5 5 5M4 20.500h16" />
  </Icon>
)

export const CopyIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="8.5" y="8.5" width="12" height="12" rx="1.5" />
    <path d="M15.5 5V4a.5.5 0 0 0-.5-.5H4a.5.5 0 0 0-.5.5v11a.5.5 0 0 0 .5.5h1" />
  </Icon>
)

export const ShareIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="6" cy="12" r="2.5" />
    <circle cx="18" cy="5.5" r="2.5" />
    <circle cx="18" cy="18.5" r="2.5" />
    <path d="m8.3 10.8 7.4-4M8.3 13.200l7.4 4" />
  </Icon>
)
