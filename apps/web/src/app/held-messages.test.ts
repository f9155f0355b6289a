import { beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.doUnmock('./first-en.ts')
  vi.resetModules()
})
const fresh = () => import('./held-messages.ts')

describe('the sentences held in a browser', () => {
  it('are those of the first page until another page asks', async () => {
    const held = await fresh()
    await held.holdLanguage('en')
    expect(Object.keys(held.heldMessages().messages)).not.toContain('decisions')
    await held.holdRestOfMessages()
    expect(Object.keys(held.heldMessages().messages)).toContain('decisions')
  })
  it('hold the rest when page and language are asked for at once', async () => {
    const held = await fresh()
    await Promise.all([held.holdLanguage('zh-CN'), held.holdRestOfMessages()])
    expect(Object.keys(held.heldMessages().messages)).toContain('decisions')
  })
  it('keep the rest when the language is switched, and are wholly of the last choice', async () => {
    const held = await fresh()
    await held.holdLanguage('zh-CN')
    await Promise.all([held.holdRestOfMessages(), held.holdLanguage('en')])
    const { locale, messages } = held.heldMessages()
    expect({ locale, word: messages.pages.title.decisions }).toEqual({ locale: 'en', word: 'Decisions' })
    expect(messages.decisions).toBe((await import('./rest-en.ts')).en.decisions)
  })
  it('stay as they are when a language cannot be loaded, and can be asked for again', async () => {
    vi.doMock('./first-en.ts', () => {
      throw new Error('offline')
    })
    const held = await fresh()
    await held.holdLanguage('zh-CN')
    await expect(held.holdLanguage('en')).rejects.toThrow(/when mock/)
    expect(held.heldMessages().locale).toBe('zh-CN')
    vi.doUnmock('./first-en.ts')
    await held.holdRestOfMessages()
    expect(held.heldMessages().locale).toBe('zh-CN')
    await held.holdLanguage('en')
    expect(held.heldMessages().locale).toBe('en')
  })
  it('tell whoever listens, once a change', async () => {
    const held = await fresh()
    const heard = vi.fn<() => void>()
    held.onMessages(heard)
    await held.holdLanguage('en')
    await held.holdRestOfMessages()
    await held.holdRestOfMessages()
    expect(heard).toHaveBeenCalledTimes(2)
  })
})
