import type { DecisionContent } from '@hetu/domain/decisions/decision'

const text = (zh: string) => ({ zh, en: zh })

/** Whole content of a decision, for tests. */
export const wholeContent: DecisionContent = {
  title: text('双井巷 7 号院落修缮：附条件通过'),
  summary: text('同意修缮。'),
  authority: text('棠川市规划和自然资源局'),
  signatory: text('局长'),
  legalBasis: [{ article: text('条例第 28 条'), says: null }],
  exceptions: [],
  facts: text('五户合院，年久失修。'),
  options: [{ title: text('不动'), isChosen: false, why: text('漏雨') }],
  reasons: text('改善居住，保持风貌。'),
  procedure: [{ on: '2026-04-20', step: text('公示') }],
  eligible: { households: 31, basis: text('本院和相邻院落'), notHeard: text('一户联系不上') },
  keyFigures: [{ value: '73 %', label: text('产权份额同意') }],
  conditions: [
    {
      code: 'C1',
      text: text('木构件编号'),
      responsible: text('平台公司'),
      dueOn: null,
      checkBy: text('现场核对'),
    },
  ],
  minority: [{ who: text('占 15 % 份额的一户'), words: text('先给临时住处再动工'), treatment: null }],
  challenge: { body: text('市政府'), until: '2026-07-14', address: text('市府路 1 号'), suit: null },
  nextSteps: text('六月开工。'),
  effectiveOn: '2026-05-25',
  expiresOn: null,
  evaluation: text('竣工一年后评估。'),
}
