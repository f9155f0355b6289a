export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

const base =
  'print:hidden no-underline inline-flex items-center justify-center gap-2 min-h-target min-w-target px-4 py-2 rounded-control ' +
  'border text-body font-bold text-center transition-colors duration-120 ease-out select-none ' +
  'disabled:opacity-100 disabled:border-dashed forced-colors:border-[ButtonText]'

const looks: Record<ButtonVariant, string> = {
  primary:
    'bg-action border-action text-on-action hover:bg-action-pressed pressed:bg-action-pressed ' +
    'disabled:bg-mist disabled:border-edge disabled:text-ink-least',
  secondary:
    'bg-paper border-edge text-ink hover:bg-mist pressed:bg-hair selected:bg-action selected:border-action ' +
    'selected:text-on-action disabled:text-ink-least',
  quiet:
    'bg-transparent border-transparent text-action hover:bg-selected pressed:bg-hair disabled:text-ink-least',
  danger:
    'bg-bad border-bad text-on-strong hover:bg-bad-pressed pressed:bg-bad-pressed ' +
    'disabled:bg-mist disabled:border-edge disabled:text-ink-least',
}

/** The classes of a button, shared by buttons, links that look like buttons and file triggers. */
export function buttonLook(variant: ButtonVariant = 'secondary', isNarrow = false): string {
  const narrow = isNarrow ? 'text-label font-normal px-2 sm:px-3' : ''
  return `${base} ${looks[variant]} ${narrow}`
}
