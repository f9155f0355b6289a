import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { TextField } from '../shared/components/text-field.tsx'
import { ClockIcon } from '../shared/icons/notice-icons.tsx'

interface InForcePickerProps {
  on: string | undefined
  knownAt: string | undefined
  onChange: (next: { on?: string | undefined; known?: string | undefined }) => void
}

/** Both clocks of a zone, folded away: the day on which it is law, and the day on which it was known. */
export function InForcePicker({ on, knownAt, onChange }: InForcePickerProps) {
  const t = useTranslations('zones.page')
  const known = knownAt?.slice(0, 10)
  const words = [on ? t('onDay', { day: on }) : t('today'), known ? t('knownDay', { day: known }) : null]
  return (
    <Disclosure>
      <AriaButton
        slot="trigger"
        className="flex min-h-target items-center gap-2 text-label text-action hover:underline"
      >
        <ClockIcon />
        {words.filter(Boolean).join(' · ')}
      </AriaButton>
      <DisclosurePanel>
        <div className="flex flex-wrap gap-3 pb-2">
          <TextField
            label={t('on')}
            hint={t('onHint')}
            type="date"
            value={on ?? ''}
            onChange={(day) => onChange({ on: day || undefined })}
            className="min-w-40"
          />
          <TextField
            label={t('knownAt')}
            hint={t('knownHint')}
            type="date"
            value={known ?? ''}
            onChange={(day) => onChange({ known: day ? `${day}T23:59:59+08:00` : undefined })}
            className="min-w-40"
          />
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}
