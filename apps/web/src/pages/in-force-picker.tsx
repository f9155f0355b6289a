import { Disclosure, DisclosurePanel, Button as AriaButton } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { TextField } from '../shared/components/text-field.tsx'
import { DownIcon } from '../shared/icons/action-icons.tsx'

interface InForcePickerProps {
  on: string | undefined
  knownAt: string | undefined
  onChange: (next: { on?: string | undefined; known?: string | undefined }) => void
}

/** Both clocks of a zone: the day on which it is law, and, folded away, the day on which it was known. */
export function InForcePicker({ on, knownAt, onChange }: InForcePickerProps) {
  const t = useTranslations('zones.page')
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-1">
      <TextField
        label={t('on')}
        type="date"
        value={on ?? ''}
        onChange={(day) => onChange({ on: day || undefined })}
        className="min-w-40"
      />
      <Disclosure defaultExpanded={knownAt !== undefined} className="group">
        <AriaButton slot="trigger" className="flex min-h-target items-center gap-1 text-label text-action hover:underline">
          <DownIcon className="transition-transform duration-200 group-expanded:rotate-180" />
          {t('more')}
        </AriaButton>
        <DisclosurePanel>
          <TextField
            label={t('knownAt')}
            type="date"
            value={knownAt?.slice(0, 10) ?? ''}
            onChange={(day) => onChange({ known: day ? `${day}T23:59:59+08:00` : undefined })}
            className="min-w-40"
          />
        </DisclosurePanel>
      </Disclosure>
    </div>
  )
}
