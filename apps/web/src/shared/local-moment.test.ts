import { describe, expect, it } from 'vitest'
import { instantOf } from './local-moment.ts'

describe('instantOf', () => {
  it('reads the clock of the place, not of the device', () => {
    expect(instantOf('2026-06-10T18:00', 'Asia/Shanghai')).toBe('2026-06-10T10:00:00.000Z')
    expect(instantOf('2026-12-31T23:30', 'America/New_York')).toBe('2027-01-01T04:30:00.000Z')
  })
  it('is null while the field is empty', () => {
    expect(instantOf('', 'Asia/Shanghai')).toBeNull()
  })
})
