import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { type ComposedPoll, addFact, addOption, dropFact, emptyText, mostOptions } from './composed-poll.ts'

interface OptionFieldsProps {
  poll: ComposedPoll
  onChange: (patch: Partial<ComposedPoll>) => void
}

/** The facts to compare by, asked once, then each option with its value for every one of them. */
export function OptionFields({ poll, onChange }: OptionFieldsProps) {
  const t = useTranslations('polls.open')
  const say = useLocalText()
  const { facts, options } = poll
  const changeOption = (at: number, patch: Partial<(typeof options)[number]>) =>
    onChange({ options: options.map((one, index) => (index === at ? { ...one, ...patch } : one)) })
  return (
    <>
      <fieldset className="m-0 flex flex-col gap-3 border-0 p-0">
        <legend className="pb-1 text-label font-bold">{t('facts')}</legend>
        <p className="text-note text-ink-least">{t('factsHint')}</p>
        {facts.map((fact, at) => (
          <div key={at} className="flex flex-wrap items-end gap-2">
            <div className="flex-1">
              <BilingualField
                label={t('fact', { number: at + 1 })}
                value={fact}
                maxLength={40}
                onChange={(next) => onChange({ facts: facts.with(at, next) })}
              />
            </div>
            {facts.length > 1 ? (
              <Button isNarrow variant="quiet" onPress={() => onChange(dropFact(poll, at))}>
                {t('dropFact', { number: at + 1 })}
              </Button>
            ) : null}
          </div>
        ))}
        {facts.length < 12 ? (
          <Button isNarrow className="self-start" icon={<PlusIcon />} onPress={() => onChange(addFact(poll))}>
            {t('addFact')}
          </Button>
        ) : null}
      </fieldset>
      {options.map((option, at) => (
        <fieldset key={at} className="m-0 flex flex-col gap-3 rounded-control border border-hair p-3">
          <legend className="px-1 text-label font-bold">{t('option', { number: at + 1 })}</legend>
          <BilingualField
            label={t('optionTitle')}
            value={option.title}
            maxLength={80}
            onChange={(title) => changeOption(at, { title })}
          />
          {facts.map((fact, index) => (
            <BilingualField
              key={index}
              label={say(fact) || t('fact', { number: index + 1 })}
              value={option.values[index] ?? emptyText}
              maxLength={200}
              onChange={(value) =>
                changeOption(at, {
                  values: facts.map((_, of) => (of === index ? value : (option.values[of] ?? emptyText))),
                })
              }
            />
          ))}
          {options.length > 2 ? (
            <Button
              isNarrow
              variant="quiet"
              className="self-start"
              onPress={() => onChange({ options: options.toSpliced(at, 1) })}
            >
              {t('dropOption', { number: at + 1 })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {options.length < mostOptions ? (
        <Button
          isNarrow
          className="self-start"
          icon={<PlusIcon />}
          onPress={() => onChange({ options: addOption(poll) })}
        >
          {t('addOption')}
        </Button>
      ) : null}
    </>
  )
}
