import type { LocalText } from '@hetu/domain/language'
import type { Poll } from '@hetu/domain/polls/poll'

/** A choice in words: the names of its options, in their order and with their places where they are ranked. */
export function chosenWords(
  { options, method }: Pick<Poll, 'options' | 'method'>,
  choice: readonly string[],
  say: (text: LocalText) => string,
): string {
  const titles = choice.map((id) => {
    const option = options.find((one) => one.id === id)
    return option ? say(option.title) : id
  })
  return method === 'ranking'
    ? titles.map((title, at) => `${at + 1}. ${title}`).join('  ')
    : titles.join(' · ')
}
