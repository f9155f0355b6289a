import type { CloseOut } from '@hetu/domain/decisions/close-out'
import { describe, expect, test } from 'vitest'
import { nameMarks } from './name-marks.ts'

describe('nameMarks', () => {
  test('names marks by their field, and leaves ideas and comments as they are', () => {
    const input = (kind: string, label: string) => ({ kind, id: label, label })
    const closeOut = {
      inputs: [input('annotation', 'ecology-2'), input('comment', 'P2-c1'), input('idea', 'LTL-0004')],
      blockers: [
        { kind: 'input_open', input: { kind: 'annotation', id: 'x' }, label: 'landscape-12' },
        { kind: 'input_open', input: { kind: 'idea', id: 'y' }, label: 'LTL-0004' },
      ],
    } as unknown as CloseOut
    const names: Record<string, string> = { ecology: '生态', landscape: '风貌' }
    const { inputs, blockers } = nameMarks(closeOut, (code) => names[code] ?? code)
    expect(inputs.map(({ label }) => label)).toEqual(['生态 2', 'P2-c1', 'LTL-0004'])
    expect(blockers).toMatchObject([{ label: '风貌 12' }, { label: 'LTL-0004' }])
  })
})
