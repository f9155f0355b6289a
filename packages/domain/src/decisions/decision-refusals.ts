/** What decisions may refuse; see `refusal.ts` for how the sentences are read. */
export const decisionRefusals = {
  decision_already_open: {
    zh: '这个方案已有一份未公布的决定，请接着写那一份。',
    en: 'This proposal already has an unpublished decision. Please continue that one.',
  },
  decision_already_superseded: {
    zh: '这份决定已经由 {number} 替代，请替代最新的那一份。',
    en: 'This decision was already superseded by {number}. Please supersede the newest one.',
  },
  decision_not_draft: {
    zh: '决定已送审或已公布，要先退回才能改。',
    en: 'The decision is submitted or published. It must be returned before it can be changed.',
  },
  decision_not_submitted: { zh: '决定还没有送审。', en: 'The decision has not been submitted for approval.' },
  decision_already_published: {
    zh: '决定已经公布，不能再改。要改请另作更正或替代决定。',
    en: 'The decision is published and stays. To change it, make a correction or a superseding decision.',
  },
  decision_drafter_cannot_approve: {
    zh: '起草人不能批准自己的决定，请由另一位批准。',
    en: 'Whoever drafted a decision cannot approve it. Please let a second person do so.',
  },
  decision_not_ready: {
    zh: '还有 {count} 件事没办完，不能送审。第一件：{first}',
    en: 'It cannot be submitted: {count} things are still open. The first: {first}',
  },
  decision_blocked: {
    zh: '还有 {count} 件事没办完，不能公布。第一件：{first}',
    en: 'It cannot be published: {count} things are still open. The first: {first}',
  },
  input_not_of_decision: {
    zh: '有一条意见不属于这个方案，或已被隐藏：{input}。',
    en: 'One entry does not belong to this proposal or is hidden: {input}.',
  },
} as const satisfies Record<string, { zh: string; en: string }>
