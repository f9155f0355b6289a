import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wideMarksIn } from './wide-marks.ts'

const source = join(import.meta.dirname, '../apps/web/src')
const components = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx') && !name.split(/[\\/]/).includes('messages'),
)

describe('wideMarksIn', () => {
  test('finds them in text, strings and templates, not in comments and patterns', () => {
    expect(wideMarksIn('const a = <p>{b}：{c}</p>')).toEqual([{ line: 1, text: '：' }])
    expect(wideMarksIn("\nconst a = `${b}（${c}）` + '、'").map(({ line }) => line)).toEqual([2, 2, 2])
    expect(wideMarksIn('const a = <p title="“b”">{/* ：*/}</p> // （c）')).toEqual([{ line: 1, text: '“b”' }])
    expect(wideMarksIn('const a = b.split(/[,，、]/)')).toEqual([])
  })
})

describe('components', () => {
  test('leave the marks between words to the sentences of each language', () => {
    expect(components.length).toBeGreaterThan(100)
    const found = components.flatMap((name) =>
      wideMarksIn(readFileSync(join(source, name), 'utf8')).map(
        ({ line, text }) => `${name}:${line} ${text.trim()}`,
      ),
    )
    expect(found).toEqual([])
  })
})
