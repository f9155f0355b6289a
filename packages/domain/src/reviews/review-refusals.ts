/** What reviews may refuse; see `refusal.ts` for how the sentences are read. */
export const reviewRefusals = {
  interest_not_declared: {
    zh: '请先做利益声明，再写批注和签名。',
    en: 'Please declare your interests first, then annotate and sign.',
  },
  interest_already_declared: {
    zh: '利益声明已经做过，不能改。',
    en: 'The declaration of interests is made and stays.',
  },
  expert_recused: {
    zh: '您已回避这件事，不能再批注或签名。',
    en: 'You stepped aside in this case and can no longer annotate or sign.',
  },
  not_an_expert_here: {
    zh: '这个人不是本片区的评审专家。',
    en: 'This person is not an expert of this neighbourhood.',
  },
  discipline_not_granted: {
    zh: '{name}没有受聘“{discipline}”专业。请改选专业，或请管理员先授予。',
    en: '{name} was not appointed for {discipline}. Please choose another field, or ask the administrator to grant it.',
  },
  review_needs_frozen_version: {
    zh: '第 {version} 版还可以改，专家只评审已公开、不再改的版本。请规划师先公开这一版，或进入专家论证。',
    en: 'Version {version} may still change, and experts review only a version that is published and stays. The planner publishes this version first, or takes the proposal to expert review.',
  },
  review_already_invited: {
    zh: '这位专家已受邀评审这一版的这个专业。',
    en: 'This expert is already asked to review this version in this field.',
  },
  review_already_signed: { zh: '评审已签名，内容不再改动。', en: 'The review is signed; its content stays.' },
  review_not_signed: {
    zh: '评审还没有签名，不能公开。',
    en: 'The review is not signed yet and cannot be released.',
  },
  review_already_released: { zh: '评审已经公开。', en: 'The review is already released.' },
  quote_not_in_version: {
    zh: '第 {version} 版正文里没有这句话，或不止一处，请多选几个字。',
    en: 'These words are not in version {version}, or stand there more than once. Please select a little more.',
  },
  mark_outside_drawing: { zh: '框画到图纸外面去了。', en: 'The box lies outside the drawing.' },
} as const satisfies Record<string, { zh: string; en: string }>
