import type { RuleMapping } from '@hetu/domain/zones/layer-mapping'
import { parameterName, ruleKindNames } from '@hetu/domain/zones/rule-names'
import type { LocalText } from '@hetu/domain/language'

/** “Greatest height: limit (m) {max_height}”: what a rule says when nobody wrote it better. */
export function proposedText({ kind, parameters }: RuleMapping): LocalText {
  const given = Object.entries(parameters).filter(
    ([, source]) => 'column' in source || typeof source.fixed === 'number',
  )
  const list = (language: 'zh' | 'en') =>
    given
      .map(
        ([path, source]) =>
          `${parameterName(path)[language]} ${'column' in source ? `{${source.column}}` : Number(source.fixed)}`,
      )
      .join(language === 'zh' ? '，' : ', ')
  const name = ruleKindNames[kind]
  if (given.length === 0) return { zh: `${name.zh}。`, en: `${name.en}.` }
  return { zh: `${name.zh}：${list('zh')}。`, en: `${name.en}: ${list('en')}.` }
}
