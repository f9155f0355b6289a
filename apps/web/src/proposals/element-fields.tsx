import type { Element } from '@hetu/domain/proposals/draft-proposal'
import { isOfType, type WorkType, workTypes } from '@hetu/domain/zones/work'
import { workTypeNames } from '@hetu/domain/zones/zone-names'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { TrashIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { CornerFields } from './corner-fields.tsx'
import { ElementAppearance } from './element-appearance.tsx'
import { ElementHeights } from './element-heights.tsx'
import { ElementLand } from './element-land.tsx'
import { ElementSizes } from './element-sizes.tsx'
import { ElementUse } from './element-use.tsx'

interface ElementFieldsProps {
  element: Element
  onChange: (element: Element) => void
  onRemove: () => void
}

/** Work on the ground, a lane or a shop front is asked for depths and widths first. */
const sized: readonly WorkType[] = ['paving', 'drainage', 'excavation', 'sign', 'awning', 'new_build']
const asksSizes = (element: Element) => isOfType(element, sized)

/** One element: what it is called, what is done, and the figures that the rules ask for. */
export function ElementFields({ element, onChange, onRemove }: ElementFieldsProps) {
  const t = useTranslations('proposals.compose')
  const say = useLocalText()
  const change = (patch: Partial<Element>) => onChange({ ...element, ...patch })
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('nameZh')}
          value={element.name.zh}
          maxLength={80}
          onChange={(zh) => change({ name: { ...element.name, zh } })}
        />
        <TextField
          label={t('nameEn')}
          value={element.name.en}
          maxLength={80}
          onChange={(en) => change({ name: { ...element.name, en } })}
        />
        <Select
          label={t('workType')}
          options={workTypes.map((value) => ({ value, label: say(workTypeNames[value]) }))}
          hint={element.workType ? undefined : t('workTypeMissing')}
          value={element.workType ?? null}
          onChange={(workType) => change({ workType })}
        />
      </div>
      <DisclosureSection level={3} title={t('section.heights')} isOpenAtFirst>
        <ElementHeights element={element} onChange={change} />
      </DisclosureSection>
      <DisclosureSection level={3} title={t('section.sizes')} isOpenAtFirst={asksSizes(element)}>
        <ElementSizes element={element} onChange={change} />
      </DisclosureSection>
      <DisclosureSection level={3} title={t('section.use')} isOpenAtFirst>
        <ElementUse element={element} onChange={change} />
      </DisclosureSection>
      <DisclosureSection level={3} title={t('section.appearance')} isOpenAtFirst>
        <ElementAppearance element={element} onChange={change} />
      </DisclosureSection>
      <DisclosureSection level={3} title={t('section.land')}>
        <ElementLand element={element} onChange={change} />
      </DisclosureSection>
      <DisclosureSection level={3} title={t('corners')}>
        <CornerFields shape={element.geometry} onChange={(geometry) => change({ geometry })} />
      </DisclosureSection>
      <Button variant="danger" icon={<TrashIcon />} onPress={onRemove} className="self-start">
        {t('remove')}
      </Button>
    </div>
  )
}
