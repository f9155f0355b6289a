import { useState } from 'react'
import { Checkbox } from '../../shared/components/checkbox.tsx'
import { NumberField } from '../../shared/components/number-field.tsx'
import { RadioCards } from '../../shared/components/radio-cards.tsx'
import { SearchField } from '../../shared/components/search-field.tsx'
import { Select } from '../../shared/components/select.tsx'
import { Stepper } from '../../shared/components/stepper.tsx'
import { TextArea } from '../../shared/components/text-area.tsx'
import { TextField } from '../../shared/components/text-field.tsx'
import { useLocalText } from '../../shared/language.ts'
import { sample } from './sample.ts'
import { Section } from './section.tsx'

type Way = 'stone' | 'mixed' | 'asphalt'
type Lane = 'lantern' | 'wells' | 'dyers'

/** Everything a person fills in, with a hint, a fault and a counter. */
export function FieldsSheet() {
  const say = useLocalText()
  const [words, setWords] = useState(say(sample.wordsValue))
  const [way, setWay] = useState<Way | null>('mixed')
  const [lane, setLane] = useState<Lane | null>(null)
  const [ridgeMetres, setRidge] = useState(5.9)
  return (
    <Section title={say(sample.fields)}>
      <Stepper step={2} total={5} keeping="kept">
        <h3 className="text-title font-bold">{say(sample.question)}</h3>
      </Stepper>
      <div className="grid gap-6 md:grid-cols-2">
        <div className="flex flex-col gap-6">
          <SearchField label={say(sample.find)} />
          <TextField label={say(sample.where)} hint={say(sample.whereHint)} isOptional />
          <TextField
            label={say(sample.phone)}
            error={say(sample.phoneError)}
            defaultValue="1380000123"
            type="tel"
          />
          <TextArea label={say(sample.words)} limit={500} value={words} onChange={setWords} />
          <TextArea label={say(sample.words)} limit={5} value={words} onChange={setWords} />
        </div>
        <div className="flex flex-col gap-6">
          <RadioCards<Way>
            label={say(sample.way)}
            hint={say(sample.wayHint)}
            value={way}
            onChange={setWay}
            options={[
              { value: 'stone', title: say(sample.stone), description: say(sample.stoneMeaning) },
              { value: 'mixed', title: say(sample.mixed), description: say(sample.mixedMeaning) },
              {
                value: 'asphalt',
                title: say(sample.asphalt),
                description: say(sample.asphaltMeaning),
                isDisabled: true,
              },
            ]}
          />
          <Checkbox defaultSelected description={say(sample.tellMeHow)}>
            {say(sample.tellMe)}
          </Checkbox>
          <Select<Lane>
            label={say(sample.lane)}
            value={lane}
            onChange={setLane}
            options={(['lantern', 'wells', 'dyers'] as const).map((value) => ({
              value,
              label: say(sample[value]),
            }))}
          />
          <NumberField
            label={say(sample.ridge)}
            unit="m"
            step={0.1}
            value={ridgeMetres}
            onChange={setRidge}
          />
        </div>
      </div>
    </Section>
  )
}
