import type { PollOption } from '@hetu/domain/polls/poll'
import { useLocalText } from '../shared/language.ts'

interface OptionFactsProps {
  option: PollOption
  /** All options of the poll: what is not the same in all of them is marked. */
  options: readonly PollOption[]
  className?: string
  /** The classes of one fact. */
  factClassName?: string
}

/** Every fact of one option; bold behind a bar where the options differ. */
export function OptionFacts({ option, options, className = '', factClassName = '' }: OptionFactsProps) {
  const say = useLocalText()
  return (
    <dl className={className}>
      {option.facts.map((fact, at) => {
        const differs = options.some(
          (other) => other.facts[at] && say(other.facts[at].value) !== say(fact.value),
        )
        return (
          <div
            key={say(fact.label)}
            data-differs={differs || undefined}
            className={`border-s-4 ps-3 ${differs ? 'border-action' : 'border-transparent'} ${factClassName}`}
          >
            <dt className="text-note text-ink-least">{say(fact.label)}</dt>
            <dd className={`text-body ${differs ? 'font-bold' : 'text-ink-second'}`}>{say(fact.value)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
