import type { DecisionInput } from '@hetu/domain/decisions/close-out'
import { inputKey } from '@hetu/domain/decisions/disposition'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { FilterChips } from '../shared/components/chip.tsx'
import { useLocalText } from '../shared/language.ts'

const tones = { open: 'bad', grouped: 'warn', answered: 'ok' } as const
const shown = ['all', 'open', 'grouped', 'answered'] as const

interface InputListProps {
  inputs: readonly DecisionInput[]
  selected?: ReadonlySet<string>
  /** Left out where inputs are only read. */
  onSelect?: (selected: Set<string>) => void
}

const noneSelected: ReadonlySet<string> = new Set()

/** Everything that was said, to be ticked and grouped; what has no answer yet says so. */
export function InputList({ inputs, selected = noneSelected, onSelect }: InputListProps) {
  const t = useTranslations('decisions')
  const [show, setShow] = useState<(typeof shown)[number]>('all')
  const visible = inputs.filter((input) => show === 'all' || input.progress === show)
  const toggle = (key: string) => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    onSelect?.(next)
  }
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{t('closeOut.inputs')}</h2>
      <FilterChips
        label={t('closeOut.inputs')}
        mode="one"
        selected={[show]}
        onSelect={([value]) => value && setShow(value)}
        options={shown.map((value) => ({ value, title: t(`closeOut.show.${value}`) }))}
      />
      {visible.length === 0 ? <p className="text-body text-ink-second">{t('closeOut.noInputs')}</p> : null}
      {onSelect && visible.length > 1 ? (
        <Checkbox
          isSelected={visible.every((input) => selected.has(inputKey(input)))}
          onChange={(isAll) => onSelect(new Set(isAll ? visible.map(inputKey) : []))}
        >
          {t('closeOut.selectShown', { count: visible.length })}
        </Checkbox>
      ) : null}
      <ul className="flex flex-col">
        {visible.map((input) => (
          <li key={inputKey(input)} id={`input-${input.id}`} tabIndex={-1} className="border-b border-hair">
            {onSelect ? (
              <Checkbox isSelected={selected.has(inputKey(input))} onChange={() => toggle(inputKey(input))}>
                <InputWords input={input} />
              </Checkbox>
            ) : (
              <InputWords input={input} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function InputWords({ input }: { input: DecisionInput }) {
  const t = useTranslations('decisions')
  const say = useLocalText()
  return (
    <span className="flex flex-col gap-0.5 py-1">
      <span className="flex flex-wrap items-center gap-2 text-note text-ink-least">
        <span className="tabular-nums">{input.label}</span>
        <Badge tone={tones[input.progress]}>{t(`closeOut.show.${input.progress}`)}</Badge>
        <span>
          {say(input.author.chosenName)} · {t(`channel.${input.channel}`)}
          {input.persons > 1 ? ` · ${t('closeOut.persons', { count: input.persons })}` : ''}
          {input.supporters > 0 ? ` · ${t('closeOut.supporters', { count: input.supporters })}` : ''}
        </span>
      </span>
      <span lang={input.language} className="line-clamp-3 text-body">
        {say(input.words)}
      </span>
    </span>
  )
}
