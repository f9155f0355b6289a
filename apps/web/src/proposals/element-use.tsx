import type { Element } from '@hetu/domain/proposals/draft-proposal'
import { uses } from '@hetu/domain/zones/work'
import { useNames } from '@hetu/domain/zones/zone-names'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { Select } from '../shared/components/select.tsx'
import { useLocalText } from '../shared/language.ts'

const flags = ['isPublicFacility', 'isInfrastructure', 'isConservation'] as const
const consents = ['all', 'some', 'none'] as const

/** What it is used for today and would be, whether the owners concerned agree, and what it serves. */
export function ElementUse({
  element,
  onChange,
}: {
  element: Element
  onChange: (patch: Partial<Element>) => void
}) {
  const t = useTranslations('proposals.compose')
  const say = useLocalText()
  const options = uses.map((value) => ({ value, label: say(useNames[value]) }))
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('useExisting')}
          isOptional
          options={options}
          value={element.use?.existing ?? null}
          onChange={(existing) => onChange({ use: { ...element.use, existing } })}
        />
        <Select
          label={t('useProposed')}
          isOptional
          options={options}
          value={element.use?.proposed ?? null}
          onChange={(proposed) => onChange({ use: { ...element.use, proposed } })}
        />
        <Select
          label={t('ownersConsent')}
          isOptional
          options={consents.map((value) => ({ value, label: t(`consent.${value}`) }))}
          value={element.ownersConsent ?? null}
          onChange={(ownersConsent) => onChange({ ownersConsent })}
        />
      </div>
      <div className="mt-4 flex flex-wrap gap-4">
        {flags.map((flag) => (
          <Checkbox
            key={flag}
            isSelected={element[flag] ?? false}
            onChange={(isSet) => onChange({ [flag]: isSet })}
          >
            {t(flag)}
          </Checkbox>
        ))}
      </div>
    </>
  )
}
