import type { LocalText } from '@hetu/domain/language'
import type { z } from 'zod'

/** The name of what has none: everything that was sent. */
const whole: LocalText = { zh: '发来的内容整体', en: 'what was sent as a whole' }

/** The name of an entry by its path in the input, as a refusal says it. */
export const fieldAt = (path: readonly (string | number)[]): string | LocalText =>
  path.length === 0 ? whole : path.join('.')

/** What was wrong with one entry and what it should be, instead of the library's wording. */
export function inputFault(issue: z.core.$ZodIssue | undefined): LocalText {
  switch (issue?.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? unfit
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return formats[issue.format] ?? unfit
    case 'not_multiple_of':
      return { zh: `要是 ${issue.divisor} 的倍数。`, en: `It must be a multiple of ${issue.divisor}.` }
    case 'unrecognized_keys':
      return {
        zh: `没有这一项：${issue.keys.join('、')}。`,
        en: `There is no such entry: ${issue.keys.join(', ')}.`,
      }
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return 'options' in issue && issue.options ? oneOf(issue.options) : unfit
    case 'invalid_key':
    case 'invalid_element':
      return inputFault(issue.issues[0])
    case 'custom':
      return (issue.params?.['reason'] as LocalText | undefined) ?? unfit
    default:
      return unfit
  }
}

const unfit = { zh: '不是这里要的样子。', en: 'It is not what is asked for here.' }

const kinds: Record<string, LocalText> = {
  string: { zh: '请填文字。', en: 'Please give text.' },
  number: { zh: '请填数字。', en: 'Please give a number.' },
  int: { zh: '请填整数。', en: 'Please give a whole number.' },
  boolean: { zh: '请填 true 或 false。', en: 'Please give true or false.' },
  array: { zh: '请给一列内容。', en: 'Please give a list.' },
  object: { zh: '请给一组带名字的内容。', en: 'Please give an object with named entries.' },
  record: { zh: '请给一组带名字的内容。', en: 'Please give an object with named entries.' },
  tuple: { zh: '请给一列内容。', en: 'Please give a list.' },
}

const formats: Record<string, LocalText> = {
  uuid: { zh: '这个编号不完整。', en: 'This id is not complete.' },
  email: { zh: '请填完整的邮箱。', en: 'Please give a whole e-mail address.' },
  url: { zh: '请填完整的网址。', en: 'Please give a whole web address.' },
  date: { zh: '日期请写成 2026-03-01 这样。', en: 'Please write the day as 2026-03-01.' },
  datetime: {
    zh: '时间请写成 2026-03-01T08:00:00+08:00 这样。',
    en: 'Please write the time as 2026-03-01T08:00:00+08:00.',
  },
  regex: { zh: '写法不对。', en: 'It is not written as it should be.' },
}

const oneOf = (values: readonly unknown[]): LocalText => ({
  zh: `只能是：${values.map(String).join('、')}。`,
  en: `It must be one of: ${values.map(String).join(', ')}.`,
})

/** Letters of a text, items of a list, or the number itself. */
const counted = (origin: string): 'letters' | 'items' | 'number' =>
  origin === 'string' ? 'letters' : origin === 'array' || origin === 'set' ? 'items' : 'number'

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): LocalText {
  const what = counted(origin)
  if (what === 'letters' && Number(minimum) <= 1) return { zh: '不能空着。', en: 'It must not be empty.' }
  if (what === 'letters') return { zh: `至少 ${minimum} 个字。`, en: `At least ${minimum} letters, please.` }
  if (what === 'items') return { zh: `至少 ${minimum} 项。`, en: `At least ${minimum} of them, please.` }
  return inclusive === false
    ? { zh: `要大于 ${minimum}。`, en: `It must be more than ${minimum}.` }
    : { zh: `不能小于 ${minimum}。`, en: `It must be at least ${minimum}.` }
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): LocalText {
  const what = counted(origin)
  if (what === 'letters') return { zh: `最多 ${maximum} 个字。`, en: `At most ${maximum} letters, please.` }
  if (what === 'items') return { zh: `最多 ${maximum} 项。`, en: `At most ${maximum} of them, please.` }
  return inclusive === false
    ? { zh: `要小于 ${maximum}。`, en: `It must be less than ${maximum}.` }
    : { zh: `不能大于 ${maximum}。`, en: `It must be at most ${maximum}.` }
}
