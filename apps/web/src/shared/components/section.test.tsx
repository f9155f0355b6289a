import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { describe, expect, it } from 'vitest'
import { loadMessages } from '../../app/messages.ts'
import { type Reading, Section } from './section.tsx'

const messages = await loadMessages('en')
const shown = (reading: Omit<Reading<string[]>, 'refetch'>) =>
  renderToStaticMarkup(
    <IntlProvider locale="en" messages={messages} timeZone="Asia/Shanghai">
      <Section
        title="Waiting"
        count={(items) => items.length}
        reading={{ ...reading, refetch: () => {} }}
        empty="Nothing waits."
      >
        {(items) => items.join(', ')}
      </Section>
    </IntlProvider>,
  ).replaceAll(/<[^>]+>/g, ' ')

describe('a part of a page', () => {
  it('says neither none nor a number while it is read', () => {
    const words = shown({ data: undefined, error: null })
    expect(words).not.toMatch(/Nothing|\d/)
    expect(words).toContain(messages.shared.loading)
  })
  it('says what went wrong and offers to try again, and no more', () => {
    const words = shown({ data: undefined, error: new Error('503') })
    expect(words).not.toMatch(/Nothing waits|\d/)
    expect(words).toContain(messages.shared.button.retry)
  })
  it('says that there is nothing once that was read', () => {
    expect(shown({ data: [], error: null })).toMatch(/Waiting\s+·\s+0\s+Nothing waits\./)
  })
  it('keeps what was read when it cannot be renewed, and says so', () => {
    const words = shown({ data: ['a', 'b'], error: new Error('503') })
    expect(words).toContain('a, b')
    expect(words).toContain(messages.shared.button.retry)
  })
})
