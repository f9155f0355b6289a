import type { Poll } from '@hetu/domain/polls/poll'
import { useTranslations } from 'use-intl'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { useLocalText } from '../shared/language.ts'

interface ChoiceFieldProps {
  poll: Poll
  label: string
  value: readonly string[]
  onChange: (choice: string[]) => void
}

/** The options of a ballot: one of them, all that one is content with, or in the order in which they are pressed. */
export function ChoiceField({ poll, label, value, onChange }: ChoiceFieldProps) {
  const t = useTranslations('polls.choice')
  const say = useLocalText()
  const options = poll.options.map((option) => ({
    value: option.id,
    title: say(option.title),
    description: option.facts.map((fact) => `${say(fact.label)} ${say(fact.value)}`).join(' · '),
  }))
  if (poll.method === 'single')
    return (
      <RadioCards
        label={label}
        options={options}
        value={value[0] ?? null}
        onChange={(id) => onChange([id])}
      />
    )
  const isRanking = poll.method === 'ranking'
  return (
    <fieldset className="m-0 flex flex-col gap-2 border-0 p-0">
      <legend className="mb-2 text-body font-bold">{label}</legend>
      <p className="text-label text-ink-second">{t(isRanking ? 'rankingHow' : 'approvalHow')}</p>
      {options.map(({ value: id, title, description }) => {
        const place = value.indexOf(id)
        const isChosen = place >= 0
        return (
          <button
            key={id}
            type="button"
            aria-pressed={isChosen}
            onClick={() => onChange(isChosen ? value.filter((other) => other !== id) : [...value, id])}
            className={`flex min-h-target cursor-pointer items-start gap-3 rounded-control border p-3 text-start hover:bg-mist ${isChosen ? 'border-action bg-selected inset-ring-2 inset-ring-action' : 'border-edge bg-paper'}`}
          >
            <span
              className={`grid size-icon shrink-0 place-items-center border-2 text-label font-bold ${isRanking ? 'rounded-full' : 'rounded-xs'} ${isChosen ? 'border-action' : 'border-edge'}`}
            >
              {isChosen ? (isRanking ? place + 1 : '✓') : ''}
            </span>
            <span className="flex min-w-0 flex-col">
              <span className="text-body font-bold">{title}</span>
              <span className="text-label text-ink-second">{description}</span>
            </span>
          </button>
        )
      })}
    </fieldset>
  )
}
